package letter_test

import (
	"strings"
	"testing"

	"cpadoc/schema/check"
	"cpadoc/schema/letter"
)

// base is a combination that gets the named letter.
func base() life {
	return life{consent: consents[2], scope: "carePlan", age: ages[1], stored: "adult", involved: "involved", wanted: "yes",
		assessment: assessments[0]}
}

// What a warning says is what the table says; only row 3 has a date, and none has a value.
func TestWarningsSayWhatToDo(t *testing.T) {
	tests := []struct {
		name   string
		change func(*life)
		place  string
		words  string
	}{
		{"over", func(l *life) { l.ended = "died" }, "/carers/0", "no longer a carer"},
		{"concern", func(l *life) { l.concern = "about" }, "/carers/0", "discuss with manager"},
		{"at risk", func(l *life) { l.concern = "risk" }, "/carers/0", "discuss with manager"},
		{"offered", func(l *life) { l.assessment = assessment{"offered", "2026-09-03", "", true} }, "/carers/0/assessment", "offered or answered on 3 September 2026"},
		{"declined", func(l *life) { l.assessment = assessment{"declined", "2026-11-01", "", true} }, "/carers/0/assessment", "offered or answered on 1 November 2026"},
		{"completed", func(l *life) { l.assessment = assessment{"completed", "2025-10-01", "2026-02-28", true} }, "/carers/0/assessment", "offered or answered on 28 February 2026"},
		{"not right", func(l *life) { l.assessment = assessment{"notAppropriate", "", "", true} }, "/carers/0/assessment", "an assessment was found not to be right for them"},
		{"wants none", func(l *life) { l.wanted = "no" }, "/carers/0/letterWanted", "the carer wants no letter"},
		{"age", func(l *life) { l.age, l.stored = ages[0], "unknown" }, "/carers/0", "find out age first"},
		{"young", func(l *life) { l.age = ages[5] }, "/carers/0/youngCarer", "talk first"},
		{"parent carer", func(l *life) { l.child = true }, "/carers/0", "parent carer, Children Act 1989 s.17ZD"},
		{"stale", func(l *life) { l.consent = named("to be asked since 91 days") }, "/sharing/0", "ask first, or choose the neutral letter"},
		{"open", func(l *life) { l.consent = named("not asked after consent") }, "/sharing/1", "ask first, or choose the neutral letter"},
	}
	for _, tt := range tests {
		l := base()
		tt.change(&l)
		c := l.choose(t, letter.Options{AsOf: asOf})
		switch {
		case c.Variant != letter.None || c.Why == nil:
			t.Errorf("%s: %+v", tt.name, c)
		case c.Why.Pointer != tt.place || c.Why.Text != "no letter to this carer: "+tt.words:
			t.Errorf("%s: %s %s", tt.name, c.Why.Pointer, c.Why.Text)
		case c.Why.Hint == "" || c.Why.Severity.String() != "warning" || c.Why.Stops != nil || c.Why.Record != "rec-1":
			t.Errorf("%s: half a finding: %+v", tt.name, *c.Why)
		}
	}
}

// choose reads the record of a combination and chooses the letter.
func (l *life) choose(t *testing.T, o letter.Options) letter.Choice {
	t.Helper()
	rec := l.of(t)
	return letter.Choose(rec, rec.Carers().At(0), o)
}

func named(name string) consent {
	for _, c := range consents {
		if c.name == name {
			return c
		}
	}
	panic(name)
}

// A consent whose day to ask again has passed lately still carries a letter, with a warning that the
// rules of the record have in the same words.
func TestAskAgainBesideTheLetter(t *testing.T) {
	l := base()
	l.consent = named("to be asked since 90 days")
	c := l.choose(t, letter.Options{AsOf: asOf})
	if c.Variant != letter.Named || c.Why == nil || c.Why.Rule != "X79" || c.Why.Pointer != "/sharing/0/revisitOn" {
		t.Fatalf("%+v", c)
	}
	strict := check.DefaultLimits()
	strict.AskAgain = 89
	if c := l.choose(t, letter.Options{AsOf: asOf, Limits: strict}); c.Row != 10 {
		t.Errorf("a service that allows 89 days: row %d", c.Row)
	}
	l.assessment = assessments[3] // 91 days
	strict.AskAgain, strict.OfferAgain = 90, 91
	if c := l.choose(t, letter.Options{AsOf: asOf, Limits: strict}); c.Row != 3 {
		t.Errorf("a service that waits 91 days: row %d", c.Row)
	}
}

// A birthday on 29 February falls on 1 March in common years.
func TestLeapDayBirthday(t *testing.T) {
	l := base()
	l.age = age{born: "2008-02-29", young: set{"letterPlan": "handOver",
		"letterAgreedBy": set{"ref": "ct-1", "on": "2026-01-01"}}}
	for on, want := range map[string]letter.Variant{"2026-02-28": letter.Young, "2026-03-01": letter.Named} {
		if c := l.choose(t, letter.Options{AsOf: day(on)}); c.Variant != want {
			t.Errorf("%s: %q, not %q", on, c.Variant, want)
		}
	}
}

func TestAsStrict(t *testing.T) {
	all := []letter.Variant{letter.None, letter.Named, letter.Neutral, letter.Refused, letter.YoungChild, letter.Young}
	fine := "- -:- CA:- CA-N:- CA-R:- YC-8-12:- YC-13-17:CA CA:CA-N CA-N:CA-N CA:CA-N CA-R:CA-R CA:CA-R CA-R:CA-R CA-N:" +
		"YC-8-12 YC-8-12:YC-13-17 YC-13-17:"
	name := func(v letter.Variant) string {
		if v == letter.None {
			return "-"
		}
		return string(v)
	}
	for _, made := range all {
		for _, allowed := range all {
			want := strings.Contains(":"+fine, ":"+name(made)+" "+name(allowed)+":")
			if got := letter.AsStrict(made, allowed); got != want {
				t.Errorf("made %s, allowed %s: %v", name(made), name(allowed), got)
			}
		}
	}
}

// A letter that says more than the record allows is stopped at the last look.
func TestTooLoose(t *testing.T) {
	for _, tt := range []struct {
		consent string
		made    letter.Variant
		stopped bool
	}{
		{"consented", letter.Named, false}, {"consented", letter.Neutral, false}, {"consented", letter.Young, true},
		{"refused", letter.Named, true}, {"refused", letter.Neutral, false}, {"nothing recorded", letter.Named, true},
		{"to be asked since 91 days", letter.Named, true}, {"to be asked since 91 days", letter.Neutral, true},
		{"not asked after consent", letter.Neutral, true}, {"ran out yesterday", letter.Named, true},
	} {
		l := base()
		l.consent = named(tt.consent)
		rec := l.of(t)
		f := letter.TooLoose(rec, rec.Carers().At(0), tt.made, letter.Options{AsOf: asOf})
		if (f != nil) != tt.stopped || f != nil && !f.StopsKind("carer-letter", "carer/carer-1") {
			t.Errorf("%s, %s: %+v", tt.consent, tt.made, f)
		}
	}
}

func TestAChoiceNeedsADay(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a choice was made on no day")
		}
	}()
	l := base()
	l.choose(t, letter.Options{})
}
