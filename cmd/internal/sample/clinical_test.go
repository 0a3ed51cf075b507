package sample

import (
	"strconv"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// usual is how a medicine is usually taken: the doses that a plan may show, in its unit, and words of which
// one stands in how often. They keep invented people believable; nobody is treated by them.
type usual struct {
	unit       string
	low, high  float64
	often, not string // words, parted by |; "not" may not stand there
}

var usually = map[string]usual{
	"amisulpride": {"mg", 50, 1200, "", ""}, "amlodipine": {"mg", 5, 10, "morning|once a day", "twice"}, "aripiprazole": {"mg", 5, 30, "", "twice"},
	"atorvastatin": {"mg", 10, 80, "night|once a day", "twice"}, "clozapine": {"mg", 12.5, 900, "", ""}, "colecalciferol": {"microgram", 10, 25, "once a day", ""},
	"flupentixol decanoate": {"mg", 20, 400, "week", "day"}, "gliclazide": {"mg", 40, 320, "breakfast|food", ""}, "lamotrigine": {"mg", 25, 400, "", ""},
	"latanoprost eye drops": {"", 0, 0, "once a day|night", "twice"}, "levothyroxine": {"microgram", 25, 200, "before breakfast", "twice"},
	"lithium carbonate": {"mg", 200, 1200, "night", ""}, "lithium carbonate (Priadel)": {"mg", 200, 1200, "night", ""}, "lurasidone": {"mg", 18.5, 148, "supper|food", ""},
	"metformin": {"mg", 500, 2000, "food", ""}, "mirtazapine": {"mg", 15, 45, "night", "twice"}, "olanzapine": {"mg", 2.5, 20, "", ""},
	"omeprazole": {"mg", 10, 40, "breakfast", ""}, "paliperidone": {"mg", 50, 150, "4 weeks|month", "day"}, "paracetamol": {"g", 0.5, 1, "four times a day at most", ""},
	"procyclidine": {"mg", 2.5, 10, "", ""}, "promethazine": {"mg", 10, 50, "at most", ""}, "quetiapine": {"mg", 25, 800, "", ""}, "risperidone": {"mg", 0.5, 16, "", ""},
	"sertraline": {"mg", 25, 200, "", "twice"}, "salbutamol": {"microgram", 100, 200, "", ""}, "salbutamol inhaler": {"microgram", 100, 200, "when", ""},
	"venlafaxine": {"mg", 37.5, 375, "", ""}, "zopiclone": {"mg", 3.75, 7.5, "at most|no more than", ""},
}

// ages are those of whom a team sees; a team of the wrong age may host somebody by agreement.
var ages = map[string][2]int{"Quernby Early Intervention Team": {14, 65}, "Marlbeck Older Adults Team": {60, 120}}

// TestPeopleAreBelievable: no sample and no generated person makes a clinician wince. Each is in a team for
// their age, takes each medicine once, in a usual dose, and not from a day after the list was checked.
func TestPeopleAreBelievable(t *testing.T) {
	seen, l := 0, schema.NewLoader(schema.Options{AsOf: day, Profile: profile(t), Draws: drawn})
	believable := func(raw schema.Raw, _ []finding.Finding) {
		c, _ := l.Load(raw)
		if c == nil {
			return
		}
		rec := c.Record()
		seen++
		for _, fault := range append(ageFaults(rec), medicineFaults(rec)...) {
			t.Errorf("%s: %s", rec.RecordID().String(), fault)
		}
	}
	for _, file := range sampleFiles(t) {
		if !strings.Contains(file, "broken") {
			eachRecord(t, file, believable)
		}
	}
	for i := range 500 {
		believable(schema.Raw{File: "generated", Line: i + 1, Col: 1, Bytes: Record(nil, i, 11, day)}, nil)
	}
	if seen < 580 {
		t.Errorf("only %d people", seen)
	}
}

func ageFaults(rec record.Record) []string {
	team := rec.CPA().Team()
	years, known := care.PersonYears(rec, day)
	if a, ok := ages[team.Name().String()]; ok && known && !team.Type().Recorded() && (years < a[0] || years > a[1]) {
		return []string{"an age that this team does not see"}
	}
	return nil
}

func medicineFaults(rec record.Record) (faults []string) {
	taken := map[string]int{}
	for _, m := range rec.Medication().All() {
		name := m.Name().String()
		u, ok := usually[name]
		if !ok {
			continue // invented names, and free text as the prescriber wrote it
		}
		if taken[name]++; taken[name] > 1 {
			faults = append(faults, name+" twice")
		}
		if n, err := strconv.ParseFloat(m.Dose().String(), 64); err == nil && (m.Unit().String() != u.unit || n < u.low || n > u.high) {
			faults = append(faults, "an unusual dose of "+name)
		}
		often := m.Frequency().String()
		if often != "" && (!anyOf(often, u.often) || u.not != "" && anyOf(often, u.not)) {
			faults = append(faults, "an unusual time for "+name)
		}
		if checked := rec.MedicationListCheckedOn(); checked.Recorded() && m.Start().Date().After(checked.Date()) {
			faults = append(faults, name+" began after the list was checked")
		}
	}
	return faults
}

// anyOf reports whether one of the words stands in a text; true for no words.
func anyOf(text, words string) bool {
	for w := range strings.SplitSeq(words, "|") {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
