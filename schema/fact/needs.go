package fact

import (
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// Who does an action, in the order of the page.
const (
	DoneByMe       = "me"
	DoneByFamily   = "family"
	DoneByServices = "services"
)

var doers = [...]string{DoneByMe, DoneByFamily, DoneByServices}

// needs puts each action under the first need that it serves, grouped by who does it. Needs keep
// the record's order; nothing is ranked. Actions that serve no need come in a group of their own,
// so that none is lost.
func (m *maker) needs(f *tree.Node) {
	plan := get(m.Root, "plan")
	needs, actions := get(plan, "needs").Items(), get(plan, "actions").Items()
	first := make([]int, len(actions))
	for i, a := range actions {
		first[i] = m.firstNeed(needs, a)
	}
	list := m.list(f, "needs")
	for i, need := range needs {
		o := m.object(list, "")
		m.number(o, "number", i+1)
		m.alias(o, "need", need)
		m.goals(o, get(need, "goalRefs"))
		m.truth(o, "aftercare", get(need, "s117").True() && !free(actions, first, i))
		m.groupsAs(o, "groups", actions, first, i)
		m.elsewhere(o, actions, first, i, needs)
		if get(o, "groups") == nil && get(o, "elsewhere") == nil && !m.isUnmet(need) {
			m.truth(o, "nothingYet", true)
		}
	}
	m.groupsAs(f, "otherGroups", actions, first, -1)
}

func (m *maker) isUnmet(need *tree.Node) bool {
	s := get(need, "status")
	return s.Is(record.NeedMet) || s.Is(record.NeedUnmet)
}

// firstNeed gives the index of the first need in record order that an action serves; -1 for none.
func (m *maker) firstNeed(needs []*tree.Node, action *tree.Node) int {
	refs := get(action, "needRefs").Items()
	for i, n := range needs {
		if names(refs, get(n, "id")) {
			return i
		}
	}
	return -1
}

func names(refs []*tree.Node, id *tree.Node) bool {
	for _, r := range refs {
		if id != nil && r.Text == id.Text {
			return true
		}
	}
	return false
}

// free tells whether an action under a need says of itself that it is free aftercare.
func free(actions []*tree.Node, first []int, need int) bool {
	for i, a := range actions {
		if first[i] == need && get(a, "s117").True() {
			return true
		}
	}
	return false
}

func (m *maker) groupsAs(o *tree.Node, key string, actions []*tree.Node, first []int, need int) {
	var list *tree.Node
	for _, who := range doers {
		var group *tree.Node
		for i, a := range actions {
			if first[i] != need || m.doer(a) != who {
				continue
			}
			if list == nil {
				list = m.list(o, key)
			}
			if group == nil {
				g := m.object(list, "")
				m.code(g, "who", who, nil)
				group = m.list(g, "actions")
			}
			m.action(group, a, o)
		}
	}
}

// action says what there is to say of an action under a need; goals that the need names already are
// not said again.
func (m *maker) action(group, a, need *tree.Node) {
	o := m.object(group, "")
	m.alias(o, "action", a)
	if ref := get(a, "usesStrengthRef"); ref != nil {
		m.alias(o, "strength", get(byID(get(m.Root, "assessment", "strengthsSummary"), ref.Text), "text"))
	}
	if refs := get(a, "goalRefs"); !within(refs, get(need, "need", "goalRefs")) {
		m.goals(o, refs)
	}
}

// within tells whether every reference stands among others.
func within(refs, others *tree.Node) bool {
	for _, r := range refs.Items() {
		if !names(others.Items(), r) {
			return false
		}
	}
	return true
}

// doer says who does an action: by its owner where that is known, else by the kind of owner.
func (m *maker) doer(a *tree.Node) string {
	if ref := get(a, "ownerRef"); ref != nil {
		switch {
		case byID(get(m.Root, "careTeam"), ref.Text) != nil:
			return DoneByServices
		case byID(get(m.Root, "carers"), ref.Text) != nil,
			byID(get(m.Root, "person", "contacts"), ref.Text) != nil:
			return DoneByFamily
		}
	}
	switch kind := get(a, "ownerKind"); {
	case kind.Is(record.OwnerPerson):
		return DoneByMe
	case kind.Is(record.OwnerCarer), kind.Is(record.OwnerFamily):
		return DoneByFamily
	}
	return DoneByServices
}

// goals lists the numbers of the goals that references name.
func (m *maker) goals(o *tree.Node, refs *tree.Node) {
	var list *tree.Node
	for i, g := range get(m.Root, "plan", "goals").Items() {
		if !names(refs.Items(), get(g, "id")) {
			continue
		}
		if list == nil {
			list = m.list(o, "goals")
		}
		m.number(list, "", i+1)
	}
}

// elsewhere lists the numbers of earlier needs under which an action that serves this need stands.
func (m *maker) elsewhere(o *tree.Node, actions []*tree.Node, first []int, need int, needs []*tree.Node) {
	var list *tree.Node
	for n := range needs[:need] {
		for i, a := range actions {
			if first[i] != n || !names(get(a, "needRefs").Items(), get(needs[need], "id")) {
				continue
			}
			if list == nil {
				list = m.list(o, "elsewhere")
			}
			m.number(list, "", n+1)
			break
		}
	}
}
