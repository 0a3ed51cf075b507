package fact

import (
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// worker says who leads the care: the care co-ordinator of people on CPA, else the lead
// professional or key worker (domain.md X21, X23), and who covers.
func (m *maker) worker(f *tree.Node) {
	onCPA := get(m.Root, "cpa", "status").Is(record.OnCPA)
	title := get(m.Profile, "titles", "leadProfessional")
	if onCPA {
		title = get(m.Profile, "titles", "coordinator")
	}
	m.alias(f, "title", title)
	team, own := m.team()
	m.alias(f, "team", team)
	m.truth(f, "ownTeam", own)
	w := m.lead(onCPA)
	arrangement := get(m.Root, "cpa", "coordinationArrangement")
	switch {
	case arrangement.Is(record.SelfWithSupport):
		m.code(f, "lead", "self", arrangement)
	case w != nil:
		m.code(f, "lead", "named", nil)
	default:
		m.code(f, "lead", "toBeNamed", nil)
	}
	m.alias(f, "worker", w)
	m.alias(f, "cover", get(w, "coverWhenAway"))
	m.alias(f, "duty", get(team, "dutyDesk"))
}

// lead finds the active worker who leads; where two co-ordinators are active, the primary one.
func (m *maker) lead(onCPA bool) *tree.Node {
	var found *tree.Node
	for _, w := range get(m.Root, "careTeam").Items() {
		role := get(w, "role")
		leads := role.Is(record.RoleCoordinator)
		if !onCPA {
			leads = role.Is(record.RoleLead) || role.Is(record.RoleKeyWorker)
		}
		if !leads || !m.active(w) {
			continue
		}
		if found == nil || get(w, "primary").True() && !get(found, "primary").True() {
			found = w
		}
	}
	return found
}

// active: start is not after the as-of date and end not before it (domain.md 5.4).
func (m *maker) active(w *tree.Node) bool {
	return m.come(day(get(w, "start"))) && !day(get(w, "end")).Before(m.AsOf)
}

// team finds the profile's entry for the record's team, by organisation code or name; the first
// team where none matches (domain.md 5.0). own tells that it is the record's team.
func (m *maker) team() (team *tree.Node, own bool) {
	teams := get(m.Profile, "teams").Items()
	mine := get(m.Root, "cpa", "team")
	for _, key := range [...]string{"odsCode", "name"} {
		want := get(mine, key)
		for _, t := range teams {
			if n := get(t, key); want != nil && n != nil && n.Text == want.Text {
				return t, true
			}
		}
	}
	if len(teams) > 0 {
		return teams[0], mine == nil
	}
	return nil, false
}
