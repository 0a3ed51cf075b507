// Package letter decides which letter a carer gets, whether it may be posted, and how papers reach
// the person (REFERENCE.md 4.0 rules 15 to 18, 4.6, 4.7). It knows nothing of words and layout: one
// table, one set of reasons against the post, one reference.
//
// Nothing here can be talked into a looser letter. An order may ask for the neutral letter, and for
// an offer to be made again; there is no other wish.
package letter

import (
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// Variant is one of the letters of REFERENCE.md 4.6 and 4.7.
type Variant string

// The letters. Only Named says whom the carer helps. Neutral and Refused are the same words.
const (
	None       Variant = ""
	Named      Variant = "CA"
	Neutral    Variant = "CA-N"
	Refused    Variant = "CA-R"
	YoungChild Variant = "YC-8-12"
	Young      Variant = "YC-13-17"
)

// NamesPerson reports whether the letter may say who the person is. A document that does not is not
// stopped by X108 (check.Params.Nameless).
func (v Variant) NamesPerson() bool { return v == Named }

// IsYoung reports whether the letter is for a child or young person.
func (v Variant) IsYoung() bool { return v == YoungChild || v == Young }

// AsStrict reports whether a letter that was made says no more than the one that the record allows
// (X80). No letter at all is always allowed; if none is allowed, nothing else is.
func AsStrict(made, allowed Variant) bool {
	switch {
	case made == None || made == allowed:
		return true
	case allowed == Named:
		return made == Neutral || made == Refused
	}
	return allowed == Neutral && made == Refused || allowed == Refused && made == Neutral
}

// TooLoose chooses again and compares: it returns the finding that stops a letter which says more
// than the record allows; nil if it does not (X80). For whoever writes the file, as the last look
// before it.
func TooLoose(rec record.Record, k record.Carer, made Variant, o Options) *finding.Finding {
	o.Again = true // the waiting time keeps nothing secret
	if AsStrict(made, Choose(rec, k, o).Variant) {
		return nil
	}
	w := warning(rec, "X80", k, "this letter says more than the record allows")
	w.Severity, w.Stops = finding.Error, stopsCarer(k)
	w.Hint = "leave the choice of letter to the program, or ask for the neutral one"
	return w
}

// Options of one choice. The zero Limits stand for those of REFERENCE.md 5.15.
type Options struct {
	AsOf    record.Date // must be given: ages and waiting times count from it
	Limits  check.Limits
	Again   bool // offer again within the waiting time (row 3)
	Neutral bool // the stricter letter is asked for; it never makes one that says more (X80)
}

// limits are those of the order, or the usual ones.
func (o Options) limits() check.Limits {
	if o.Limits == (check.Limits{}) {
		return check.DefaultLimits()
	}
	return o.Limits
}

// Choice is what the table says for one carer.
type Choice struct {
	Variant Variant
	Row     int              // of the table in REFERENCE.md 4.6, 1 to 13; 0 if the person has died
	Why     *finding.Finding // why there is no letter, or what to do beside it; nil if all is well
}

// Choose goes down the table of REFERENCE.md 4.6; the first row that fits decides.
func Choose(rec record.Record, k record.Carer, o Options) Choice {
	f := newFacts(rec, k, o)
	if care.Died(rec, o.AsOf) {
		w := warning(rec, "X05", rec.Person().DateOfDeath(),
			"the person has died: nothing is sent to them, to a carer or to family")
		w.Severity, w.Stops = finding.Error, stopsCarer(k)
		w.Hint = "documents between staff can still be made; their banner says that the person " +
			"has died"
		return Choice{Why: w}
	}
	for r := range table {
		if row := &table[r]; row.fits(f) {
			return row.choice(f)
		}
	}
	panic("letter: the last row fits everybody")
}

func (r *row) choice(f *facts) Choice {
	c := Choice{Variant: r.gives, Row: r.no}
	switch {
	case r.gives == Young && f.years < 13:
		c.Variant = YoungChild
	case r.canBeNeutral && f.neutral:
		c.Variant = Neutral
	}
	if c.Variant == None {
		c.Why = warning(f.rec, "X80", r.at(f), "no letter to this carer: "+r.says(f))
		c.Why.Hint = r.todo
	} else if c.Variant == Named && f.live.Overdue > 0 {
		c.Why = warning(f.rec, "X79", f.live.Entry.RevisitOn(),
			"it is time to ask the person again about this consent")
		c.Why.Hint = "ask the person again before anything is shared"
	}
	return c
}
