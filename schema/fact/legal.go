package fact

import (
	"slices"

	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// Codes of legal status (domain.md 3.8 and 5.3).
var (
	detaining = []string{"02", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "15",
		"16", "17", "18", "19", "20", "31", "32", "37", "38"}
	guardianship = []string{"35", "36"}
	// shortTerm codes give no right to an independent mental health advocate (X59) or a tribunal.
	shortTerm = []string{"04", "05", "06", "19", "20"}
	// remands and court orders of a few weeks have no tribunal.
	noTribunal = []string{"04", "05", "06", "07", "08", "12", "19", "20", "31", "32"}
)

// legal says which parts of the Mental Health Act there is something to say of. Where a status has
// run out nothing of it is said but that it is being checked (domain.md X113).
func (m *maker) legal(f *tree.Node) {
	l := get(m.Root, "legal")
	status, code := get(l, "mhaStatus"), ""
	if c := get(l, "mhaStatus", "code"); c != nil {
		code = c.Text
	}
	cto, cd, guard := active(get(l, "cto")), active(get(l, "conditionalDischarge")), active(get(l, "guardianship"))
	held := slices.Contains(detaining, code) && cto == nil && cd == nil
	guarded := guard != nil || slices.Contains(guardianship, code)
	checking := m.over(get(status, "expires")) && (held || guarded) || m.over(get(cto, "expires")) ||
		m.over(get(guard, "expires"))
	aftercare := get(l, "section117")
	if s := get(aftercare, "status"); s.Is("notApplicable") || s.Is("notRecorded") || s == nil {
		aftercare = nil
	}
	on := held || guarded || cto != nil || cd != nil
	m.truth(f, "legal", on || aftercare != nil)
	m.truth(f, "legalChecking", checking)
	m.alias(f, "aftercare", aftercare)
	m.truth(f, "detained", held)
	if checking || !on {
		return
	}
	if held || slices.Contains(guardianship, code) {
		m.alias(f, "status", status)
	}
	m.alias(f, "cto", cto)
	m.alias(f, "conditionalDischarge", cd)
	m.alias(f, "guardianship", guard)
	m.truth(f, "imha", held && !slices.Contains(shortTerm, code) || guarded || cto != nil || cd != nil)
	m.truth(f, "tribunal", held && !slices.Contains(noTribunal, code) || guarded || cto != nil || cd != nil)
}

// active gives an order only while it is marked active.
func active(n *tree.Node) *tree.Node {
	if get(n, "active").True() {
		return n
	}
	return nil
}

// over tells whether a recorded last day has passed.
func (m *maker) over(n *tree.Node) bool { return day(n).Before(m.AsOf) }

// advance parts advance decisions that may be printed as such from those that are printed as
// wishes (domain.md X63, X64); withdrawn ones are left out (X111).
func (m *maker) advance(f *tree.Node) {
	born := day(get(m.Root, "person", "dateOfBirth"))
	var decisions, wishes *tree.Node
	var oldest record.Date
	for _, d := range get(m.Root, "advanceStatement", "decisions").Items() {
		made := day(get(d, "madeOn"))
		switch {
		case m.come(day(get(d, "withdrawnOn"))):
			m.truth(f, "decisionWithdrawn", get(f, "decisionWithdrawn") == nil)
			continue
		case m.holds(d, made, born):
			if decisions == nil {
				decisions = m.list(f, "decisions")
			}
			m.alias(decisions, "", d)
			if oldest.IsZero() || made.Before(oldest) {
				oldest = made
			}
		default:
			if wishes == nil {
				wishes = m.list(f, "refusalWishes")
			}
			m.alias(wishes, "", d)
		}
	}
	m.laterAttorney(f, decisions, oldest)
}

// holds tells whether a refusal is printed as an advance decision.
func (m *maker) holds(d *tree.Node, made, born record.Date) bool {
	if get(d, "capacityAtTime").Is(record.No) || born.IsZero() || born.AgeAt(m.AsOf) < 18 ||
		!made.IsZero() && born.AgeAt(made) < 18 {
		return false
	}
	if !get(d, "lifeSustaining").True() {
		return true
	}
	return get(d, "writtenStatementEvenIfLife").True() && get(d, "signed").True() &&
		get(d, "witnessed").True()
}

// laterAttorney: X112.
func (m *maker) laterAttorney(f, decisions *tree.Node, oldest record.Date) {
	for _, a := range get(m.Root, "legal", "attorneys").Items() {
		made := day(get(a, "madeOn"))
		if decisions != nil && get(a, "kind").Is("lpaHealthWelfare") && oldest.Before(made) {
			m.alias(f, "attorneyAfterDecision", a)
			return
		}
	}
}
