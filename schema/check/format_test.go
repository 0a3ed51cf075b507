package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/schema/care"
	"cpadoc/schema/check"
)

func TestNHSNumber(t *testing.T) {
	tests := map[string]check.NumberFault{
		"9434765919": check.NumberOK, "943 476 5919": check.NumberOK, "943\u00a0476\u00a05919": check.NumberOK,
		"943\u202f476\u202f5919": check.NumberOK, "9876543210": check.NumberOK, "9990000018": check.NumberOK,
		"9990000026": check.NumberOK, "9990000050": check.NumberOK, "9990001375": check.NumberOK,
		"9990002746": check.NumberOK, "9990004110": check.NumberOK, "9990012334": check.NumberOK,
		"9990000019": check.NumberCheck, "9991234567": check.NumberCheck, "1234567890": check.NumberCheck,
		"943476591": check.NumberFormat, "94347659190": check.NumberFormat, "943-476-591O": check.NumberFormat,
		"943-476-5919": check.NumberFormat, "": check.NumberFormat, " 9434765919": check.NumberFormat,
		"9434765919 ": check.NumberFormat, "943  476 5919": check.NumberFormat, "94 347 65919": check.NumberFormat,
		"٩٤٣٤٧٦٥٩١٩": check.NumberFormat, "9434765919\n": check.NumberFormat,
	}
	for d := byte('0'); d <= '9'; d++ {
		tests["999000000"+string(d)] = check.NumberCheck // the check digit would be ten
		tests[strings.Repeat(string(d), 10)] = check.NumberRepeated
	}
	tests["9999999999"] = check.NumberRepeated
	for s, want := range tests {
		if got := check.NHSNumber(s); got != want {
			t.Errorf("NHSNumber(%q) is %d, not %d", s, got, want)
		}
	}
}

// Of ten numbers that differ in the last digit, at most one is right.
func TestNHSNumberOneCheckDigit(t *testing.T) {
	for n := range 2000 {
		nine := []byte("400000000")
		for i, v := 8, n*7919; v > 0; i, v = i-1, v/10 {
			nine[i] = byte('0' + v%10)
		}
		ok := 0
		for d := byte('0'); d <= '9'; d++ {
			if check.NHSNumber(string(nine)+string(d)) == check.NumberOK {
				ok++
			}
		}
		if ok > 1 {
			t.Fatalf("%d check digits fit %s", ok, nine)
		}
	}
}

func TestPostcode(t *testing.T) {
	for _, s := range strings.Split("M1 1AE|B33 8TH|CR2 6XH|DN55 1PT|W1A 0AX|EC1A 1BB|ZZ99 3VZ|ZZ99 9ZZ|GIR 0AA|BFPO 12|BF1 3AA|SW1W 0DT|E1W 1AA", "|") {
		if !care.Postcode(s) {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range strings.Split("|M11AE|m1 1ae|M1  1AE|M1 1A|M1 1CE|M1 1AEX|QC2E 9RZ|WJ2E 9RZ|W1I 9RZ|WC2D 9RZ|12 3AB|BFPO|BFPO 12345|GIR 0AB|EH 1JS| M1 1AE|É1 1AE", "|") {
		if care.Postcode(s) {
			t.Errorf("%q is taken", s)
		}
	}
}

func TestPhone(t *testing.T) {
	for _, s := range strings.Split("020 7946 0123|0161 496 0123|07700 900123|0808 157 0123|01632 960123|01632 96012|116 123|111|999|105|0800 1111|+44 20 7946 0123|0044 7700 900123|+44 (0)7700 900123|01632-960123|(01632) 960123|01632 960123 ext 12|01632 960123 x4|01632 960123, ext. 9|18001 111|18001 01632 960123|+33 1 99 00 12 34|18000", "|") {
		if !check.Phone(s) {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range strings.Split("|ask at the desk|7700 900123|07700 90012|07700 9001234|0600 123 4567|0400 123 4567|12|1111|+44|+4|07700 900123 or 900124|07700 900123...a|01632 960123 ext|01632 960123 ext 1234567|++447700900123|0 7 7 0 0 9 0 0 1 2 3 4 5 6 7 8 9 0|0800 11 12|０１６３２９６０１２３", "|") {
		if check.Phone(s) {
			t.Errorf("%q is taken", s)
		}
	}
}

// vector is one line of the public test data; some of them contradict each other or us.
type vector struct {
	Value string `json:"value"`
	Valid bool   `json:"valid"`
	Kind  string `json:"kind"`
}

func vectors(t *testing.T, name string) []vector {
	t.Helper()
	dir := os.Getenv("CPADOC_CORPUS")
	if dir == "" {
		dir = "testdata/corpus"
	}
	b, err := os.ReadFile(filepath.Join(dir, "uk", name))
	if err != nil {
		t.Skip("the corpus is not here")
	}
	var v []vector
	if err := json.Unmarshal(b, &v); err != nil || len(v) == 0 {
		t.Fatal(err)
	}
	return v
}

// Where we judge otherwise than a vector, there is a reason that holds for every such value.
func TestCorpusNHSNumbers(t *testing.T) {
	for _, v := range vectors(t, "nhs-numbers.json") {
		why := ""
		switch {
		case check.NHSNumber(v.Value) == check.NumberRepeated:
			why = "it passes modulus 11, but nobody has one digit ten times (W51)"
		case strings.Contains(v.Value, "\u00a0"):
			why = "no-break spaces are how the number is printed, so that it can be copied back"
		}
		agree(t, v, check.NHSNumber(v.Value) == check.NumberOK, why)
	}
}

func TestCorpusPostcodes(t *testing.T) {
	for _, v := range vectors(t, "postcodes.json") {
		s, why := printed(v.Value), ""
		switch _, unit, _ := strings.Cut(s, " "); {
		case strings.ContainsAny(unit, "CIKMOV"):
			why = "the last two letters are none of these (W52)"
		case s == "GIR 0AA":
			why = "the vectors contradict each other; we take it as it is printed"
		case len(s) > 5 && s[1] == 'F' && s[0] == 'N':
			why = "there is no such area, but we know forms, not the list of areas"
		}
		agree(t, v, care.Postcode(s), why)
	}
}

// printed writes a postcode as it is printed, as far as that is only capitals and spaces.
func printed(s string) string {
	s = strings.ToUpper(strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' {
			return -1
		}
		return r
	}, s))
	if len(s) < 4 {
		return s
	}
	return s[:len(s)-3] + " " + s[len(s)-3:]
}

func TestCorpusPhones(t *testing.T) {
	for _, v := range vectors(t, "phones.json") {
		why := ""
		switch {
		case v.Valid && v.Value[0] != '0' && v.Value[0] != '+':
			why = "nobody on a ward can ring it as written: it needs its 0, + or 00 (W53)"
		case !v.Valid && strings.Contains(v.Kind, "landlines count as invalid"):
			why = "refused there as no mobile; landlines can be rung"
		}
		agree(t, v, check.Phone(v.Value), why)
	}
}

// agree compares with a public vector; where we disagree there must be a reason.
func agree(t *testing.T, v vector, got bool, why string) {
	t.Helper()
	if got != v.Valid && why == "" {
		t.Errorf("%q: %v, not %v as the vector says", v.Value, got, v.Valid)
	}
}
