package fact

import "cpadoc/schema/tree"

// checkKinds are the six yearly checks in the order of the page (domain.md X55).
var checkKinds = [...]string{"alcohol", "bloodGlucose", "bloodPressure", "bmi", "lipids", "smoking"}

// checks puts the yearly checks together by day, so that a day is said once.
func (m *maker) checks(f *tree.Node) {
	var list *tree.Node
	for _, kind := range checkKinds {
		check := get(m.Root, "physicalHealth", "checks", kind)
		result, on := get(check, "result"), get(check, "on")
		if result == nil && on == nil {
			continue
		}
		if list == nil {
			list = m.list(f, "checks")
		}
		group := sameDay(list, on)
		if group == nil {
			group = m.object(list, "")
			m.alias(group, "on", on)
			m.list(group, "results")
		}
		o := m.object(get(group, "results"), "")
		m.code(o, "check", kind, check)
		m.alias(o, "result", result)
	}
}

// sameDay gives the group of a day, or of what has no day.
func sameDay(groups, on *tree.Node) *tree.Node {
	for _, g := range groups.Items() {
		its := get(g, "on")
		if its == nil && on == nil || its != nil && on != nil && its.Text == on.Text {
			return g
		}
	}
	return nil
}

// dailyLife parts the additional needs into those of which there is something to say and those that
// the person meets alone, which are named in one row.
func (m *maker) dailyLife(f *tree.Node) {
	for _, need := range get(m.Root, "careAct", "additionalNeeds").Items() {
		key := "helpNeeded"
		if get(need, "identified").Is("no") && onlyNamed(need) {
			key = "managing"
		}
		list := get(f, key)
		if list == nil {
			list = m.list(f, key)
		}
		if key == "managing" {
			m.alias(list, "", get(need, "kind"))
		} else {
			m.alias(list, "", need)
		}
	}
}

// onlyNamed tells that a need says no more than its kind and that help is not needed.
func onlyNamed(need *tree.Node) bool {
	for _, k := range need.Kids {
		if k.Key != "kind" && k.Key != "identified" {
			return false
		}
	}
	return true
}
