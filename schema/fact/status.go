package fact

import (
	"slices"

	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// How a plan stands, as its status line tells it (domain.md 4.0 rule 8).
const (
	StatusDraft     = "draft"
	StatusUnsigned  = "unsigned"
	StatusAgreed    = "agreed"
	StatusDisagrees = "disagrees" // with all of it or with parts
)

// standing says how the plan stands, what the person chose on this version of it, and who signed
// it. An answer or signature on another version, or on one that changed since (X84), counts as
// none.
func (m *maker) standing(f *tree.Node) {
	plan, agreement := get(m.Root, "plan"), get(m.Root, "agreement")
	version, answer := get(plan, "version"), get(agreement, "status")
	var choice *tree.Node
	if answer != nil && !answer.Is(record.NotYetAsked) {
		choice = answer
	}
	mine, stale := m.signatures(f, agreement)
	if choice != nil && (stale || !sameVersion(get(agreement, "onPlanVersion"), version)) {
		m.truth(f, "before", true)
		choice = nil
	}
	code := StatusUnsigned
	switch {
	case get(plan, "status").Is(record.PlanDraft):
		code = StatusDraft
	case choice.Is(record.Disagrees), choice.Is(record.AgreedInPart):
		code = StatusDisagrees
	case choice.Is(record.Agreed) && mine != nil:
		code = StatusAgreed
		m.alias(f, "agreedOn", get(mine, "signedOn"))
	}
	m.code(f, "standing", code, get(plan, "status"))
	m.alias(f, "choice", choice)
}

// signatures parts those on this version: the person's own or of who may sign for them, the
// leading worker's, and the others in record order. It gives the first, and whether the person
// signed the plan before it was changed, and not again.
func (m *maker) signatures(f, agreement *tree.Node) (mine *tree.Node, stale bool) {
	var leads, others *tree.Node
	for _, s := range get(agreement, "signatures").Items() {
		if len(m.Stale) > 0 && slices.Contains(m.Stale, s.Pointer()) {
			stale = stale || get(s, "role").Is("person")
			continue
		}
		if !m.counts(s) {
			continue
		}
		switch role := get(s, "role"); {
		case mine == nil && (role.Is("person") || role.Is("attorney") && m.maySign(s)):
			mine = s
		case leads == nil && (role.Is("coordinator") || role.Is("leadProfessional")):
			leads = s
		case role.Is("attorney") && !m.maySign(s):
		default:
			if others == nil {
				others = m.list(f, "others")
			}
			m.alias(others, "", s)
		}
	}
	m.alias(f, "mine", mine)
	m.alias(f, "leads", leads)
	return mine, stale && mine == nil
}

// counts tells whether a signature stands on the plan as it is.
func (m *maker) counts(s *tree.Node) bool {
	return sameVersion(get(s, "planVersion"), get(m.Root, "plan", "version")) &&
		m.come(day(get(s, "signedOn"))) &&
		(len(m.Stale) == 0 || !slices.Contains(m.Stale, s.Pointer()))
}

func sameVersion(a, b *tree.Node) bool { return a != nil && b != nil && a.Text == b.Text }

// maySign tells whether an attorney's or deputy's signature counts: for health and welfare, and
// with the registered paper seen (domain.md X114).
func (m *maker) maySign(signature *tree.Node) bool {
	ref := get(signature, "ref")
	if ref == nil {
		return false
	}
	a := byID(get(m.Root, "legal", "attorneys"), ref.Text)
	kind := get(a, "kind")
	return get(a, "registeredSeen").True() && (kind.Is("lpaHealthWelfare") || kind.Is("deputyWelfare"))
}
