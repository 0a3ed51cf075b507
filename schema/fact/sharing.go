package fact

import (
	"slices"

	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// States of a sharing decision at the as-of date.
const (
	ShareLive      = "live"
	ShareRefused   = "refused"
	ShareWithdrawn = "withdrawn"
	ShareExpired   = "expired"
	ShareNotAsked  = "notAsked"
)

// sharing gives the decision that stands for each recipient (domain.md X79): the one decided last,
// on the same day the strictest.
func (m *maker) sharing(f *tree.Node) {
	var list *tree.Node
	entries := get(m.Root, "sharing").Items()
	for i, s := range entries {
		if m.decided(entries, s) != i {
			continue
		}
		if list == nil {
			list = m.list(f, "sharing")
		}
		o := m.object(list, "")
		m.alias(o, "entry", s)
		m.code(o, "state", m.state(s), get(s, "decision"))
	}
	m.carers(f, entries)
}

// decided gives the index of the entry that decides for the recipient of s.
func (m *maker) decided(entries []*tree.Node, s *tree.Node) int {
	best := -1
	for i, e := range entries {
		on := day(get(e, "decidedOn"))
		if !sameRecipient(e, s) || on.After(m.AsOf) {
			continue
		}
		if best < 0 {
			best = i
			continue
		}
		was := day(get(entries[best], "decidedOn"))
		if on.After(was) || on == was && m.strictness(e) > m.strictness(entries[best]) ||
			was.IsZero() && !on.IsZero() {
			best = i
		}
	}
	return best
}

func sameRecipient(a, b *tree.Node) bool {
	ra, rb := get(a, "recipientRef"), get(b, "recipientRef")
	if ra != nil || rb != nil {
		return ra != nil && rb != nil && ra.Text == rb.Text
	}
	ka, kb := get(a, "recipientKind"), get(b, "recipientKind")
	return ka != nil && kb != nil && ka.Text == kb.Text
}

func (m *maker) state(s *tree.Node) string {
	switch d := get(s, "decision"); {
	case d.Is(record.Refused):
		return ShareRefused
	case d.Is(record.Withdrawn):
		return ShareWithdrawn
	case d.Is(record.NotAsked) || d == nil:
		return ShareNotAsked
	case m.over(get(s, "expiresOn")):
		return ShareExpired
	}
	return ShareLive
}

// strictness orders decisions of one day: what shares least is strictest.
func (m *maker) strictness(s *tree.Node) int {
	if m.state(s) != ShareLive {
		return 10
	}
	scope := ""
	if n := get(s, "scope"); n != nil {
		scope = n.Text
	}
	order := []string{record.ScopeAll, record.ScopeCarePlan, record.ScopeCrisisPlan,
		record.ScopePractical, record.ScopeGeneral, record.ScopeNone}
	return slices.Index(order, scope)
}

// carers lists the carers who take something on in the plan and where they sign: in the plan only
// with a live scope of the whole plan, else on a page of their own (domain.md 4.1).
func (m *maker) carers(f *tree.Node, entries []*tree.Node) {
	var list *tree.Node
	for _, c := range get(m.Root, "carers").Items() {
		id := get(c, "id")
		if id == nil || !m.takesOn(id.Text) {
			continue
		}
		if list == nil {
			list = m.list(f, "carersSigning")
		}
		o := m.object(list, "")
		m.alias(o, "carer", c)
		where := "ownPage"
		for i, e := range entries {
			ref, scope := get(e, "recipientRef"), get(e, "scope")
			if ref != nil && ref.Text == id.Text && m.decided(entries, e) == i &&
				m.state(e) == ShareLive && (scope.Is(record.ScopeAll) || scope.Is(record.ScopeCarePlan)) {
				where = "here"
			}
		}
		if where == "here" && m.signedBy(id.Text) {
			where = "signed"
		}
		m.code(o, "where", where, nil)
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

func (m *maker) takesOn(id string) bool {
	for _, a := range get(m.Root, "plan", "actions").Items() {
		if ref := get(a, "ownerRef"); ref != nil && ref.Text == id {
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
