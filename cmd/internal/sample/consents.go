package sample

// carer is a soul who cares, and how things stand between the two.
type carer struct {
	*soul
	id, sharing string
	state       consent
	young       bool
}

// consent is how the person answered what a carer may know.
type consent int

// The answers, each of them rare but the first.
const (
	consented consent = iota
	narrow            // something is kept back
	notAsked
	refused
	withdrawn
	askAgain // the day for asking again is past
	unrecorded
	conditions
	byAttorney
)

// consents chooses who cares, and what each may know. Two in five have a carer, some more than one; a
// child who helps is rare.
func (l *life) consents() {
	l.gpRefused = l.chance(2)
	l.attorney = l.age >= 60 && l.kin.code != "friend" && l.chance(12)
	n := 0
	if l.attorney || l.chance(42) {
		n = 1 + l.odds(72, 21, 5, 2)
	}
	souls := []*soul{&l.kin}
	for k := range l.others {
		souls = append(souls, &l.others[k])
	}
	for k, s := range append(souls, &l.friend) {
		if k < n {
			l.carers1 = append(l.carers1, carer{soul: s, state: consent(l.odds(64, 7, 9, 6, 4, 4, 4, 2))})
		}
	}
	if l.attorney {
		l.carers1[0].state = byAttorney
		l.lacks = true
	}
	if len(l.children) > 0 && l.asOf.Y-l.children[0].born.Y > 11 && l.chance(30) {
		l.carers1 = append(l.carers1, carer{soul: &l.children[0], state: unrecorded, young: true})
	}
	for k := range l.carers1 {
		l.carers1[k].id = "carer-" + padded(k+1, 1)
		l.carers1[k].sharing = pick(l.r, []string{"carePlan", "carePlan", "all", "practical", "crisisPlan", "general"})
	}
}

// carerID is the id of a soul among the carers; empty for who is none.
func (l *life) carerID(s *soul) string {
	for _, c := range l.carers1 {
		if c.soul == s {
			return c.id
		}
	}
	return ""
}

// tellsPlan reports whether a carer may know the care plan.
func (c *carer) tellsPlan() bool {
	return c.state == consented && (c.sharing == "carePlan" || c.sharing == "all")
}

// sharing writes the person's answers about carers, a relative, and the GP.
func (l *life) sharing() {
	l.arr("sharing", func() {
		for k := range l.carers1 {
			l.answer(&l.carers1[k])
		}
		if l.carerID(&l.kin) == "" && l.chance(25) {
			l.entry("sh-kin", "family", "con-kin", pick(l.r, []string{"practical", "crisisPlan"}), "consented", 0, nil)
		}
		decision, scope := "consented", "all"
		if l.gpRefused {
			decision, scope = "refused", "none"
		}
		l.entry("sh-gp", "gp", "", scope, decision, 0, nil)
	})
}

// entry writes one answer, given that many days before the last review.
func (l *life) entry(id, kind, ref, scope, decision string, before int, more func()) {
	l.obj("", func() {
		l.strs("id", id, "recipientKind", kind, "recipientRef", ref, "scope", scope, "decision", decision)
		l.date("decidedOn", l.reviewed.AddDays(-before))
		if more != nil {
			more()
		}
	})
}

// answer writes what the person answered about one carer.
func (l *life) answer(c *carer) {
	id := "sh-" + c.id
	put := func(scope, decision string, before int, more func()) {
		l.entry(id, "carer", c.id, scope, decision, before, more)
	}
	switch c.state {
	case consented:
		put(c.sharing, "consented", 0, nil)
	case narrow:
		kept := pick(l.r, []string{"diagnosis", "medicines", "safety", "children"})
		put(c.sharing, "consented", 0, func() { l.list("excludes", kept) })
	case notAsked:
		put("", "notAsked", 0, nil)
	case refused:
		put("none", "refused", 0, nil)
	case withdrawn:
		put(c.sharing, "consented", 300, nil)
		id += "-2"
		put("none", "withdrawn", 0, nil)
	case askAgain:
		put(c.sharing, "consented", 250, func() { l.date("revisitOn", l.asOf.AddDays(-10-l.r.IntN(200))) })
	case conditions:
		put(c.sharing, "consented", 0, func() { l.str("conditions", "Only while "+l.worker.given+" is there.") })
	case byAttorney:
		put("carePlan", "attorneyConsented", 0, func() { l.strs("capacityNote", "cap-1", "attorneyRef", "att-1") })
	}
}
