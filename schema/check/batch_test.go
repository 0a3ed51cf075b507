package check_test

import (
	"crypto/sha256"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"

	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

// person is one record of a run, as far as a batch looks.
func person(id, content, nhs, given, family, born string) check.Facts {
	day, _ := record.ParseDate(born)
	return check.Facts{RecordID: id, Content: sha256.Sum256([]byte(content)), NHSNumber: nhs,
		Given: given, Family: family, DateOfBirth: day}
}

func sealed(run []check.Facts) *check.Batch {
	p, b := check.NewFingerprinter([]byte("the key of one run, 32 bytes ...")), new(check.Batch)
	order := rand.New(rand.NewPCG(1, 2)).Perm(len(run)) // workers finish in any order
	for _, i := range order {
		b.Add(p.Print(uint32(i), run[i]))
	}
	b.Seal()
	return b
}

func TestBatch(t *testing.T) {
	tests := []struct {
		name string
		run  []check.Facts
		want []string // for each record
	}{
		{"no clash", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
			person("rec-2", "b", "9990002746", "Wren", "Marlowe", "1984-06-04"),
			person("rec-3", "c", "", "Wren", "Hale", "1984-06-03"),
		}, []string{"", "", ""}},
		{"X06 other content", []check.Facts{
			person("rec-1", "a", "", "Wren", "Marlowe", "1984-06-03"),
			person("rec-2", "x", "", "Kit", "Marlowe", "1984-06-03"),
			person("rec-1", "b", "", "Wren", "Marlowe", "1984-06-03"),
		}, []string{"error X06 /recordId", "", "error X06 /recordId"}},
		{"X06 capitals alone", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
			person("REC-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
		}, []string{"error X06 /recordId", "error X06 /recordId"}},
		{"X06 the same again", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
		}, []string{"", "again, warning X06 /recordId", "again, warning X06 /recordId"}},
		{"X06 the same again and another", []check.Facts{
			person("rec-1", "a", "", "Wren", "Marlowe", "1984-06-03"),
			person("rec-1", "a", "", "Wren", "Marlowe", "1984-06-03"),
			person("rec-1", "b", "", "Wren", "Marlowe", "1984-06-03"),
		}, []string{"error X06 /recordId", "error X06 /recordId", "error X06 /recordId"}},
		{"X07 one number", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
			person("rec-2", "b", "999 000 1375", "Kit", "Hale", "1990-01-01"),
		}, []string{"error X07 /person/nhsNumber", "error X07 /person/nhsNumber"}},
		{"X07 one number and one name: the number says it", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
			person("rec-2", "b", "9990001375", "Wren", "Marlowe", "1984-06-03"),
		}, []string{"error X07 /person/nhsNumber", "error X07 /person/nhsNumber"}},
		{"X07 no person has a broken number", []check.Facts{
			person("rec-1", "a", "9990001374", "Wren", "Marlowe", "1984-06-03"),
			person("rec-2", "b", "9990001374", "Kit", "Hale", "1990-01-01"),
			person("rec-3", "c", "1111111111", "Kim", "Hale", "1990-01-01"),
			person("rec-4", "d", "1111111111", "Kay", "Hale", "1990-01-01"),
		}, []string{"", "", "", ""}},
		{"X07 one name and day of birth", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "O'Marlowe", "1984-06-03"),
			person("rec-2", "b", "9990002746", "WREN", "OMarlowe", "1984-06-03"),
		}, []string{"warning X07 /person/name", "warning X07 /person/name"}},
		{"X07 one name, day unknown", []check.Facts{
			person("rec-1", "a", "9990001375", "Wren", "Marlowe", ""),
			person("rec-2", "b", "9990002746", "Wren", "Marlowe", ""),
		}, []string{"", ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := sealed(tt.run)
			for i, want := range tt.want {
				fs, again := b.Ask(uint32(i))
				got := strings.Join(words(fs), "; ")
				if again {
					got = "again, " + got
				}
				if got != want {
					t.Errorf("record %d: %q, not %q", i+1, got, want)
				}
				for _, f := range fs {
					if (f.Severity == finding.Error) != f.StopsKind("care-plan", "person") {
						t.Errorf("record %d: %+v stops the wrong things", i+1, f)
					}
				}
			}
			if fs, again := b.Ask(99); fs != nil || again {
				t.Error("a record that is not in the run clashes with something")
			}
		})
	}
}

// The other record is named by its place alone, since even an id may be a name.
func TestBatchNamesNobody(t *testing.T) {
	b := sealed([]check.Facts{
		person("wren-marlowe", "a", "9990001375", "Wren", "Marlowe", "1984-06-03"),
		person("kit-hale", "b", "9990001375", "Kit", "Hale", "1990-01-01"),
	})
	fs, _ := b.Ask(1)
	if len(fs) != 1 || !strings.Contains(fs[0].Hint, "record 1 of this run") {
		t.Fatalf("the other record is not named by its place: %+v", fs)
	}
	b.Where = func(place uint32) string { return "file-" + strconv.Itoa(int(place)) }
	if fs, _ = b.Ask(1); !strings.Contains(fs[0].Hint, "at file-0") {
		t.Errorf("the other record's place is not told: %s", fs[0].Hint)
	}
	for _, word := range []string{"wren", "Marlowe", "9990001375", "1984"} {
		if strings.Contains(fs[0].Text+fs[0].Hint, word) {
			t.Errorf("%q is in the message", word)
		}
	}
}

func TestBatchIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(check.Fingerprint{}) + 3*4; size > 100 {
		t.Errorf("%d bytes a record, not 100", size)
	}
}

// Another key gives other hashes: what one run keeps says nothing to another.
func TestPrintNeedsTheKey(t *testing.T) {
	f := person("rec-1", "a", "9990001375", "Wren", "Marlowe", "1984-06-03")
	a, b := check.NewFingerprinter([]byte("one")).Print(0, f), check.NewFingerprinter([]byte("two")).Print(0, f)
	if a.ID == b.ID || a.NHS == b.NHS || a.Born == b.Born || a.Exact == b.Exact {
		t.Error("a hash does not depend on the key")
	}
	if c := check.NewFingerprinter([]byte("one")).Print(0, f); c != a {
		t.Error("one key, two hashes")
	}
}

func TestPack(t *testing.T) {
	rec := func(id, extract string) record.Record {
		return schematest.Load(t, day("2026-11-20"), schematest.Set{"recordId": id, "provenance.extractId": extract}).Record()
	}
	tests := []struct {
		recs []record.Record
		want []string
	}{
		{nil, nil},
		{[]record.Record{rec("a", "e1")}, nil},
		{[]record.Record{rec("a", "e1"), rec("a", "e1")}, nil},
		{[]record.Record{rec("a", "e1"), rec("b", "e1")}, []string{"error X08 /recordId"}},
		{[]record.Record{rec("a", "e1"), rec("a", "e1"), rec("a", "e2")}, []string{"error X08 /provenance/extractId"}},
	}
	for i, tt := range tests {
		if d := cmp.Diff(tt.want, words(check.Pack(tt.recs...))); d != "" {
			t.Errorf("%d: %s", i, d)
		}
	}
}

func BenchmarkBatch(b *testing.B) {
	p := check.NewFingerprinter([]byte("the key of one run, 32 bytes ..."))
	f := person("rec-000123", "a", "9990001375", "Wren", "Marlowe", "1984-06-03")
	b.ReportAllocs()
	for b.Loop() {
		p.Print(1, f)
	}
}
