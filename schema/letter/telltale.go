package letter

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// tellsNothing looks through all that a letter which names nobody, or a letter to a child, prints of the profile:
// no word there says what the service treats, and no name is that of a team, or of a worker of this person
// (X92; REFERENCE.md 4.0a, 3). A letter to everybody tells everything about somebody if its sender does.
func (c *senderCheck) tellsNothing(v Variant) {
	for _, part := range c.printed(v) {
		each(part.node, func(n *tree.Node) {
			text := n.Text
			switch {
			case care.Tells(text, care.TellsService, care.TellsDiagnosis, care.TellsAdmission):
				c.lacksOnce(part.name, "this part of the profile has words that say what the service treats, and the letter prints it")
			case n == c.p.NeutralSender().Name().Node(): // unlike has looked at it
			case c.teamIn(text):
				c.lacksOnce(part.name, "this part of the profile names a team or the organisation, and the letter prints it")
			case c.workerIn(text):
				c.lacksOnce(part.name, "this part of the profile names somebody who works with the person, and the letter prints it")
			}
		})
	}
}

// profilePart is a part of the profile that a letter prints.
type profilePart struct {
	name string
	node *tree.Node
}

func (c *senderCheck) printed(v Variant) []profilePart {
	p := c.p
	if v.IsYoung() {
		return []profilePart{{"youngCarersService", p.YoungCarersService().Node()}}
	}
	return []profilePart{{"neutralSender", p.NeutralSender().Node()}, {"council", p.Council().Node()},
		{"carersService", p.CarersService().Node()}, {"advocacy.general", p.Advocacy().General().Node()}}
}

// each visits every text of a part, but for its logo, which is a file.
func each(n *tree.Node, visit func(n *tree.Node)) {
	if n == nil || n.Key == "logo" || n.Key == "envelope" {
		return
	}
	if len(n.Kids) == 0 {
		if n.Kind == tree.String {
			visit(n)
		}
		return
	}
	for _, k := range n.Kids {
		each(k, visit)
	}
}

// lacksOnce is lacks, once for a part.
func (c *senderCheck) lacksOnce(part, text string) {
	for _, f := range c.found {
		if f.Text == text && f.Hint == "see "+part+" in the service profile" {
			return
		}
	}
	c.lacks(part, text)
}

func (c *senderCheck) teamIn(text string) bool {
	for _, t := range c.teams() {
		if inText(text, t.name.String()) {
			return true
		}
	}
	return false
}

// workerIn reports whether a text names somebody of the health service who works with the person.
func (c *senderCheck) workerIn(text string) bool {
	for _, w := range c.rec.CareTeam().All() {
		own := w.Sector().Is(record.WorkerSectorHealth) || care.MayLead(w)
		if own && inText(text, w.Name().String()) {
			return true
		}
	}
	return false
}

// inText reports whether the words of a name stand in a text.
func inText(text, name string) bool {
	a, b := " "+bare(text)+" ", " "+bare(name)+" "
	return len(b) > 4 && strings.Contains(a, b)
}
