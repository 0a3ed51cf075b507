package schema

import (
	"slices"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Reach is all that a letter to a carer may hold of a record and of the service profile, as schema
// paths. What is not listed can neither be printed nor be named by a template: there is no letter
// about a diagnosis, a medicine or a risk, whatever the consent (REFERENCE.md 4.6, "Never").
type Reach []string

// The reaches. Nobody's letter names a template's own choice: it follows from the variant.
var (
	ownFields = Reach{"provenance.synthetic", "carers[].name", "carers[].address"}
	outside   = Reach{"council", "carersService", "advocacy.general"}

	// Nameless letters hold the carer's own name and address, and nothing of the person. Their
	// sender and helpers are none of the team's.
	nameless = slices.Concat(ownFields, outside, Reach{"neutralSender"})

	// A child's letter holds the worker who talks with the child too, and who at home knows.
	childs = slices.Concat(ownFields, Reach{"youngCarersService", "careTeam[].name", "careTeam[].jobTitle",
		"careTeam[].phone", "careTeam[].hours"}, relations)
	relations = Reach{"carers[].youngCarer.adults[].relation"}

	// A named letter and a carer's own page hold what to call the person, what was agreed about
	// sharing, and whom to ask.
	named = slices.Concat(ownFields, outside, Reach{"person.name.given", "person.name.family",
		"person.name.preferred", "person.name.display", "person.name.showBoth", "careTeam[].name", "careTeam[].jobTitle",
		"careTeam[].phone", "careTeam[].email", "careTeam[].hours", "careTeam[].coverWhenAway",
		"careTeam[].role", "careTeam[].start", "careTeam[].end", "careTeam[].primary", "cpa.status",
		"cpa.coordinationArrangement", "cpa.team.name", "cpa.team.odsCode", "cpa.team.phone",
		"careAct.council", "sharing[].id", "sharing[].decision", "sharing[].decidedOn", "sharing[].scope",
		"sharing[].nameToUse", "sharing[].attorneyRef", "legal.attorneys[].id", "legal.attorneys[].name",
		"organisation", "teams[]", "titles", "crisisLines[]", "formatsLine"})

	// A carer's own page holds that carer's own actions too.
	actions = Reach{"plan.actions[].what", "plan.actions[].dueBy", "plan.actions[].dueText", "plan.actions[].frequency",
		"agreement.signatures[].signedOn"}
	ownPage = slices.Concat(named, actions)
)

// LetterReach is the reach of a letter.
func LetterReach(v letter.Variant) Reach {
	switch {
	case v.NamesPerson():
		return named
	case v.IsYoung():
		return childs
	}
	return nameless
}

// PageReach is the reach of a carer's own page.
func PageReach() Reach { return ownPage }

// Holds reports whether a fact at a schema path may stand in the letter.
func (r Reach) Holds(path string) bool {
	return slices.ContainsFunc(r, func(p string) bool { return goesThrough(path, p) })
}

// Leads reports whether a fact that may stand in the letter is at or below a path.
func (r Reach) Leads(path string) bool {
	return path == "" || slices.ContainsFunc(r, func(p string) bool { return goesThrough(p, path) })
}

// goesThrough reports whether a path is another one or below it.
func goesThrough(path, top string) bool {
	rest, ok := strings.CutPrefix(path, top)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[' || strings.HasSuffix(top, "[]") && rest[0] == '.')
}

// ForLetter returns the view of a letter to a carer, by their place in carers. It panics if the
// record does not allow that variant: no letter is looser than what the table of REFERENCE.md 4.6
// says (X80).
func (c *Checked) ForLetter(carer int, v letter.Variant, o letter.Options) View {
	k := c.rec.Carers().At(carer)
	if v == letter.None || letter.TooLoose(c.rec, k, v, o) != nil {
		panic("schema: this letter says more than the record allows")
	}
	t := letter.TermsOf(c.rec, k, v, o)
	return c.reached(LetterReach(v), k, &t, o.AsOf)
}

// ForOwnPage returns the view of a carer's own page, "What I have agreed to do". It panics for a
// carer who has none.
func (c *Checked) ForOwnPage(s letter.Signing, asOf record.Date) View {
	if s.Where != care.OwnPage {
		panic("schema: this carer has no page of their own")
	}
	t := letter.PageTerms(c.rec, s.Signing, c.signs, asOf)
	return c.reached(ownPage, s.Carer, &t, asOf)
}

func (c *Checked) reached(r Reach, k record.Carer, t *letter.Terms, asOf record.Date) View {
	l := &letterCopy{pruner: pruner{arena: c.views, without: withoutInLetter(c.rec, k, t, asOf)}, reach: r}
	l.leaveOut(t.Excludes)
	root := l.copy(c.root)
	l.below(root, c.root)
	return View{id: c.id, root: root, audience: Carer, terms: t}
}

// letterCopy copies what a letter reaches.
type letterCopy struct {
	pruner
	reach Reach
}

func (l *letterCopy) below(to, n *tree.Node) {
	first := len(l.kids)
	for _, k := range n.Kids {
		if kid := l.prune(k); kid != nil {
			kid.Parent = to
			l.kids = append(l.kids, kid)
		}
	}
	if len(l.kids) > first {
		to.Kids = l.arena.list(l.kids[first:])
	}
	l.kids = l.kids[:first]
}

func (l *letterCopy) prune(n *tree.Node) *tree.Node {
	s := n.Shape
	if s == nil || s.Open {
		return nil
	}
	holds := l.reach.Holds(s.Path)
	switch {
	case !holds && !l.reach.Leads(s.Path):
		return nil
	case l.leavesOut(n), !holds && len(n.Kids) == 0:
		return nil
	case holds && n.Vis > tree.VisPerson && !toldAllTheSame(n):
		return nil
	case s.Part != "" && slices.Contains(l.parts, s.Part):
		return nil
	}
	c := l.copy(n)
	l.below(c, n)
	if len(n.Kids) > 0 && len(c.Kids) == 0 {
		return nil
	}
	return c
}

// toldAllTheSame reports whether n is a fact that a label does not keep from this reader: the
// carer's own name and address, and to a child, who knows about the letter: "your mum". The rest of
// it is for professionals.
func toldAllTheSame(n *tree.Node) bool {
	return ownFields.Holds(n.Shape.Path) || relations.Holds(n.Shape.Path) && n.Vis <= tree.VisProfessionals
}

// ToNobody returns the view of a letter of that variant which is about nobody and goes to nobody: what
// the letter says anyway, to all of them.
func ToNobody(v letter.Variant) View {
	return View{root: &tree.Node{Kind: tree.Object}, audience: Carer, terms: &letter.Terms{Variant: v,
		Scope: record.ScopeNone, Entry: -1, NameEntry: -2, Worker: -1, Home: true, School: true, Older: true}}
}
