package press

import (
	"testing"
)

func TestSkimFindsItsFacts(t *testing.T) {
	for in, want := range map[string]facts{
		`{"recordId":"r1","person":{"nhsNumber":"999 000 1375","name":{"family":"Ö","given":"B"},` +
			`"dateOfBirth":"1984-06-03","phones":[{"number":"1"}]},"provenance":{"synthetic":true}}`: {
			"r1", "999 000 1375", "Ö", "B", "1984-06-03", true, true},
		`{"provenance":{"synthetic":false,"x":[{"synthetic":true}]},"recordId":7}`: {readable: true},
		`{"person":[1,2],"recordId":"a"}`:                                          {id: "a", readable: true},
		`{"recordId":"a","person":{"name":`:                                        {id: "a"},
		`[]`:                                                                       {readable: true},
		``:                                                                         {},
	} {
		if got := skim([]byte(in)); got != want {
			t.Errorf("%s\n got %+v\nwant %+v", in, got, want)
		}
	}
}
