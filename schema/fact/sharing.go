package fact

import (
	"slices"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// States of a sharing decision at the as-of date, as care.State has them.
const (
	ShareLive      = "live"
	ShareNothing   = "nothing"
	ShareRefused   = "refused"
	ShareWithdrawn = "withdrawn"
	ShareExpired   = "expired"
	ShareNotAsked  = "notAsked"
	ShareUnproved  = "unproved"
)

var states = [...]string{care.Shares: ShareLive, care.Nothing: ShareNothing, care.Refused: ShareRefused,
	care.Withdrawn: ShareWithdrawn, care.Expired: ShareExpired, care.Unasked: ShareNotAsked, care.Unproved: ShareUnproved}

// sharing gives the decision that stands for each recipient (X79, X114), as the whole record decided
// it: what a recipient may know, and what not.
func (m *maker) sharing(f *tree.Node) {
	var list *tree.Node
	for _, s := range get(m.Root, "sharing").Items() {
		for _, d := range m.Decisions {
			if d.Entry != s.Index {
				continue
			}
			if list == nil {
				list = m.list(f, "sharing")
			}
			o := m.object(list, "")
			m.alias(o, "entry", s)
			m.code(o, "state", states[d.State], get(s, "decision"))
			if d.State == care.Shares {
				m.code(o, "scope", record.Word(d.Scope), get(s, "scope"))
				m.excludes(o, s, d.Excludes)
			}
		}
	}
	m.carers(f)
}

// excludes lists what a recipient may not know, each part once. A part that another entry of the
// same day keeps back has no words of its own in this one.
func (m *maker) excludes(o, entry *tree.Node, parts []record.Part) {
	if len(parts) == 0 {
		return
	}
	list := m.list(o, "excludes")
	for i, part := range parts {
		if slices.Contains(parts[:i], part) {
			continue
		}
		var from *tree.Node
		for _, n := range get(entry, "excludes").Items() {
			if n.Is(record.Word(part)) {
				from = n
			}
		}
		m.code(list, "", record.Word(part), from)
	}
}

// carers lists the carers who have something to do in the plan and where they sign: in the plan only
// with a live scope of the whole plan, else on a page of their own (REFERENCE.md 4.1).
func (m *maker) carers(f *tree.Node) {
	var list *tree.Node
	for _, c := range get(m.Root, "carers").Items() {
		for _, s := range m.Signings {
			if s.Carer != c.Index || s.Where == care.Nowhere {
				continue
			}
			if list == nil {
				list = m.list(f, "carersSigning")
			}
			o := m.object(list, "")
			m.alias(o, "carer", c)
			where := "ownPage"
			if s.Where == care.InPlan {
				if where = "here"; m.signedBy(textOf(get(c, "id"))) {
					where = "signed"
				}
			}
			m.code(o, "where", where, nil)
		}
	}
}

// signedBy tells whether a carer's signature on this version is recorded.
func (m *maker) signedBy(id string) bool {
	for _, s := range get(m.Root, "agreement", "signatures").Items() {
		ref := get(s, "ref")
		if ref != nil && ref.Text == id && m.counts(s) {
			return true
		}
	}
	return false
}

// copies says of each recipient whether the documents were sent by the as-of date (domain.md 4.1,
// section 19).
func (m *maker) copies(f *tree.Node) {
	var list *tree.Node
	for _, d := range get(m.Root, "distribution").Items() {
		if list == nil {
			list = m.list(f, "copies")
		}
		o := m.object(list, "")
		m.alias(o, "entry", d)
		if sent := get(d, "sentOn"); m.come(day(sent)) {
			m.alias(o, "sentOn", sent)
		}
	}
}
