package fact

import (
	"strings"

	"cpadoc/schema/check"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// What to ring outside the hours of a contingency line (domain.md X46).
const (
	OutsideLine   = "line"   // the number of box A
	OutsideNHS111 = "nhs111" // box A has no line of its own
	OutsideBoxes  = "boxes"  // the setting has no number to ring
)

// crisis works out what the crisis plan, the card and the sheet need (domain.md 4.2).
func (m *maker) crisis(f *tree.Node) {
	plan := get(m.Root, "crisisPlan")
	c := m.object(f, "crisis")
	h := HelpOf(m.In)
	shown := m.inBoxA(&h)
	m.alias(c, "boxA", shown)
	m.alias(c, "numbersChecked", m.checked(&h))
	m.ring(c, plan, shown)
	m.stages(c, plan)
	m.contingency(c, plan, &h)
	m.crisisChoice(c, plan)
	m.medicines(c)
	m.alias(c, "dated", crisisDay(plan))
	m.alias(c, "checkBy", first(get(plan, "reviewBy"), get(plan, "validUntil"), get(m.Root, "reviews", "next", "date")))
	m.alias(c, "declinedOn", first(get(plan, "createdOn"), get(plan, "updatedOn"), get(plan, "agreement", "on")))
	var list *tree.Node
	for _, d := range get(m.Root, "distribution").Items() {
		for _, k := range get(d, "documents").Items() {
			if k.Is(kinds.CrisisPlan.String()) {
				list = m.copyOf(c, list, d)
			}
		}
	}
}

// crisisDay is when the crisis plan was last changed, or made.
func crisisDay(plan *tree.Node) *tree.Node {
	return first(get(plan, "updatedOn"), get(plan, "createdOn"))
}

func first(nodes ...*tree.Node) *tree.Node {
	for _, n := range nodes {
		if n != nil {
			return n
		}
	}
	return nil
}

// inBoxA gives the contact whose number stands in box A; nil where the profile's line or none does,
// or where box A has no number. It is not said again among the people to ring.
func (m *maker) inBoxA(h *Help) *tree.Node {
	if h.Setting == record.Prison || h.Line == nil {
		return nil
	}
	for _, k := range get(m.Root, "crisisPlan", "contacts").Items() {
		if get(k, "phone") == h.Line {
			return k
		}
	}
	return nil
}

// checked gives the oldest day on which one of the numbers was checked.
func (m *maker) checked(h *Help) (oldest *tree.Node) {
	try := func(n *tree.Node) {
		if n != nil && m.come(day(n)) && (oldest == nil || day(n).Before(day(oldest))) {
			oldest = n
		}
	}
	if h.Setting != record.Prison {
		try(h.Verified)
	}
	for _, k := range get(m.Root, "crisisPlan", "contacts").Items() {
		if get(k, "phone") != nil {
			try(get(k, "verifiedOn"))
		}
	}
	return oldest
}

// ring lists whom to ring in record order, with whom the person responds to best. Who that is and
// stands among the contacts is not said twice.
func (m *maker) ring(c, plan, shown *tree.Node) {
	best := get(plan, "respondsBestTo")
	contacts := get(plan, "contacts").Items()
	same := -1
	for i, k := range contacts {
		if same < 0 && sameOne(best, k) {
			same = i
		}
	}
	list := m.list(nil, "")
	if best != nil && same < 0 {
		r := m.object(list, "")
		m.alias(r, "phone", get(best, "phone"))
		m.alias(r, "name", get(best, "name"))
		m.truth(r, "best", true)
		m.alias(r, "hours", m.hoursOf(get(best, "ref")))
	}
	for i, k := range contacts {
		if k == shown && i != same {
			continue
		}
		r := m.object(list, "")
		m.alias(r, "phone", get(k, "phone"))
		m.alias(r, "name", get(k, "label"))
		m.alias(r, "notes", get(k, "notes"))
		m.alias(r, "hours", get(k, "hours"))
		m.alias(r, "replyTime", get(k, "replyTime"))
		m.truth(r, "always", get(k, "hours") == nil && get(k, "is24h").True())
		m.truth(r, "unchecked", get(k, "phone") != nil && !m.come(day(get(k, "verifiedOn"))))
		if i == same {
			m.best(r, k, best)
		}
	}
	if len(list.Kids) > 0 {
		m.put(c, "ring", list)
	}
}

// best says that a contact is whom the person responds to best; by name where the contact is called
// otherwise.
func (m *maker) best(row, contact, best *tree.Node) {
	name := get(best, "name")
	if label := get(contact, "label"); name != nil && label != nil && strings.HasPrefix(label.Text, name.Text) {
		m.truth(row, "best", true)
		return
	}
	m.alias(row, "bestName", name)
}

// sameOne tells whether the person's best helper is that contact: they have one number, or no number
// is said and a reference names the contact.
func sameOne(best, contact *tree.Node) bool {
	phone, its := get(best, "phone"), get(contact, "phone")
	if phone != nil {
		return its != nil && check.SameDigits(phone.Text, its.Text)
	}
	ref := get(best, "ref")
	return ref != nil && (get(contact, "id").Is(ref.Text) || get(contact, "ref").Is(ref.Text))
}

// hoursOf gives the hours of a worker that a reference names.
func (m *maker) hoursOf(ref *tree.Node) *tree.Node {
	if ref == nil {
		return nil
	}
	return get(byID(get(m.Root, "careTeam"), ref.Text), "hours")
}

// stages sorts the signs by stage and by who notices them. A sign without a stage is an early one,
// which is what the record calls them all.
func (m *maker) stages(c, plan *tree.Node) {
	var list *tree.Node
	for _, stage := range [...]string{"early", "worse", "crisis"} {
		var row, mine, others *tree.Node
		for _, s := range get(plan, "earlyWarningSigns").Items() {
			at := get(s, "stage")
			if !at.Is(stage) && (at != nil || stage != "early") {
				continue
			}
			if list == nil {
				list = m.list(c, "stages")
			}
			if row == nil {
				row = m.object(list, "")
				m.code(row, "stage", stage, at)
			}
			if get(s, "noticedBy").Is("others") {
				if others == nil {
					others = m.list(row, "others")
				}
				m.alias(others, "", s)
				continue
			}
			if mine == nil {
				mine = m.list(row, "mine")
			}
			m.alias(mine, "", s)
		}
	}
	m.truth(c, "staged", list != nil && len(list.Kids) > 1)
}

// contingency says of the line for when the usual worker is away what to ring outside its hours.
func (m *maker) contingency(c, plan *tree.Node, h *Help) {
	var list *tree.Node
	for _, k := range get(plan, "contingency").Items() {
		if list == nil {
			list = m.list(c, "contingency")
		}
		r := m.object(list, "")
		m.alias(r, "entry", k)
		hours := get(k, "hours")
		if !get(k, "kind").Is("workerUnavailable") || alwaysOpen(hours) {
			continue
		}
		switch phone := get(k, "phone"); {
		case h.Setting != record.Community:
			m.code(r, "outside", OutsideBoxes, nil)
		case h.Line == nil:
			m.code(r, "outside", OutsideNHS111, nil)
		case phone == nil || !check.SameDigits(phone.Text, h.Line.Text):
			m.code(r, "outside", OutsideLine, nil)
			m.alias(r, "number", h.Line)
		}
	}
}

// alwaysOpen tells whether hours say in words that somebody answers day and night. Hours that are
// not recorded do not.
func alwaysOpen(hours *tree.Node) bool {
	if hours == nil || check.Closes(hours.Text) {
		return false
	}
	h := strings.ToLower(hours.Text)
	for _, w := range [...]string{"day and night", "24 hour", "24-hour", "24h", "24/7", "any time", "anytime", "at all times",
		"always"} {
		if strings.Contains(h, w) {
			return true
		}
	}
	return false
}

// crisisChoice says what the person chose on this crisis plan. An answer from before its last
// change is told as one from before.
func (m *maker) crisisChoice(c, plan *tree.Node) {
	a := get(plan, "agreement")
	answer, on := get(a, "status"), get(a, "on")
	if answer == nil || answer.Is(record.NotYetAsked) {
		answer = nil
	}
	if changed := day(get(plan, "updatedOn")); answer != nil && m.come(changed) && !day(on).IsZero() && day(on).Before(changed) {
		m.truth(c, "before", true)
		answer = nil
	}
	m.alias(c, "choice", answer)
	code := StatusUnsigned
	switch {
	case answer.Is(record.Disagrees), answer.Is(record.AgreedInPart):
		code = StatusDisagrees
	case answer.Is(record.Agreed):
		code = StatusAgreed
		if m.come(day(on)) {
			m.alias(c, "agreedOn", on)
		}
	}
	m.code(c, "standing", code, answer)
}

// copyOf adds who has, or will be sent, the crisis plan.
func (m *maker) copyOf(c, list, entry *tree.Node) *tree.Node {
	if list == nil {
		list = m.list(c, "copies")
	}
	o := m.object(list, "")
	m.alias(o, "entry", entry)
	if sent := get(entry, "sentOn"); m.come(day(sent)) {
		m.alias(o, "sentOn", sent)
	}
	return list
}

// medicines lists what the person takes now or takes again after a pause.
func (m *maker) medicines(c *tree.Node) {
	var list *tree.Node
	for _, d := range get(m.Root, "medication").Items() {
		if get(d, "status").Is("stopped") {
			continue
		}
		if list == nil {
			list = m.list(c, "medicines")
		}
		m.alias(list, "", d)
	}
}
