package schema

import "cpadoc/schema/tree"

// notToBeNamed tells whether n is somebody to ring in a crisis who did not agree to be named in
// copies for others (domain.md X52): family and friends must have said yes, and nobody may have
// said no. Who the person responds to best is such a one unless they are a worker, or a contact
// that did agree.
func (p *pruner) notToBeNamed(n *tree.Node) bool {
	if p.named || n.Kind != tree.Object {
		return false
	}
	switch n.Shape.Path {
	case "crisisPlan.contacts[]":
		return !agreedToBeNamed(n)
	case "crisisPlan.respondsBestTo":
		return !bestMayBeNamed(n)
	}
	return false
}

func agreedToBeNamed(contact *tree.Node) bool {
	if agreed := contact.Get("agreedToBeNamed"); agreed != nil {
		return agreed.True()
	}
	kind := contact.Get("kind")
	return !kind.Is("family") && !kind.Is("friend")
}

func bestMayBeNamed(best *tree.Node) bool {
	ref := best.Get("ref")
	if ref == nil {
		return false
	}
	plan := best.Parent
	for _, c := range plan.Get("contacts").Items() {
		if c.Get("id").Is(ref.Text) || c.Get("ref").Is(ref.Text) {
			return agreedToBeNamed(c)
		}
	}
	for _, w := range plan.Parent.Get("careTeam").Items() {
		if w.Get("id").Is(ref.Text) {
			return true
		}
	}
	return false
}
