package schema

import (
	"slices"

	"cpadoc/schema/care"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Audience is a reader, as x-readers in the schema names them.
type Audience string

// The audiences. Team is a copy for staff of this service alone.
const (
	Person       Audience = "person"
	Carer        Audience = "carer"
	Family       Audience = "family"
	GP           Audience = "gp"
	Professional Audience = "professional"
	Team         Audience = "team"
)

// Consent is how far a live sharing decision goes (REFERENCE.md 5.12, X78, X79). The zero Consent
// shares nothing of the person with a carer or relative.
type Consent struct {
	Scope    record.Scope  // 0 for nothing
	Excludes []record.Part // parts that are left out of this copy: diagnosis, medicines, ...
	// Carer is the id of the carer or relative who reads, in carers[] or person.contacts[]. No copy
	// for one of them holds anything about another.
	Carer string
}

// View is what one reader may see of a record: a tree of its own from which the rest was taken, so
// that no way leads from it to what was withheld. Where a view may lack what decides, the view is
// told what the whole record decided, by places in the record and codes alone.
type View struct {
	id       string
	root     *tree.Node
	audience Audience
	withheld int
	decided  care.Decided
	terms    *letter.Terms
}

// ID returns the recordId.
func (v View) ID() string { return v.id }

// Record returns what the reader may see. It has the type of the whole record, so that the same
// questions can be asked of either.
func (v View) Record() record.Record { return record.RecordOf(v.root) }

// Audience returns the reader.
func (v View) Audience() Audience { return v.audience }

// Withheld returns how many facts are left out because of their label or the consent; a count and no
// more.
func (v View) Withheld() int { return v.withheld }

// Decided returns what the whole record decided.
func (v View) Decided() care.Decided { return v.decided }

// Terms returns what the words of a letter to a carer hang on; nil for all else.
func (v View) Terms() *letter.Terms { return v.terms }

// For returns the view of a reader. What a reader may see at all stands in the schema (x-readers);
// labels and, for copies under consent, scope and excluded parts take away from that. It panics on
// an audience that it does not know.
func (c *Checked) For(a Audience, consent Consent) View {
	bit := slices.Index(readerOrder, string(a))
	if bit < 0 {
		panic("schema: no such audience: " + string(a))
	}
	p := &pruner{
		arena: c.views, bit: 1 << bit, strictest: strictest[a],
		consented: a == Carer || a == Family, shares: neededBy(consent.Scope),
	}
	p.leaveOut(consent.Excludes)
	if (p.consented || a == GP) && care.PlacesHidden(c.rec) {
		p.leaveOut([]record.Part{record.PartWhereabouts}) // X107
	}
	hidden := slices.Contains(p.parts, record.Word(record.PartWhereabouts))
	p.without = without(c.rec, a, consent.Carer, hidden)
	teamTells := p.consented && care.TeamTells(c.rec, consent.Scope, consent.Excludes)
	if team := c.rec.CPA().Team(); teamTells && team.Recorded() {
		p.without = append(p.without, team.Node())
	}
	root := p.copy(c.root)
	p.below(root, c.root)
	decided := care.Decide(c.rec, c.profile, c.signs, c.asOf, c.askAgain).Within(record.RecordOf(root))
	if teamTells {
		decided.Team, decided.OwnTeam = record.ProfileTeam{}, false
	}
	decided.Kept = p.kept
	return View{id: c.id, root: root, audience: a, withheld: p.withheld, decided: decided}
}

// strictest is the strictest label that each reader may read (REFERENCE.md 4.0 rule 6).
var strictest = map[Audience]tree.Visibility{
	Person: tree.VisTeam, Carer: tree.VisPerson, Family: tree.VisPerson, GP: tree.VisTeam,
	Professional: tree.VisProfessionals, Team: tree.VisThirdParty,
}

type pruner struct {
	arena     *arena
	bit       uint8
	strictest tree.Visibility
	consented bool
	shares    []string     // what a fact may need of a consent that goes so far, as x-scope says it
	parts     []string     // x-part of what is left out
	without   []*tree.Node // what is left out whatever their labels say
	withheld  int
	kept      care.Kept
	kids      []*tree.Node
}

func (p *pruner) leaveOut(parts []record.Part) {
	for _, part := range parts {
		p.parts = append(p.parts, record.Word(part))
	}
}

func (p *pruner) copy(n *tree.Node) *tree.Node {
	c := p.arena.node()
	*c = *n
	c.Kids = nil
	return c
}

// below gives to the copy of n what may be seen of its parts; false if there is nothing.
func (p *pruner) below(to, n *tree.Node) bool {
	first := len(p.kids)
	shown := false // something else than an id or a mark
	for _, k := range n.Kids {
		kid := p.prune(k)
		if kid == nil {
			continue
		}
		kid.Parent = to
		p.kids = append(p.kids, kid)
		shown = shown || !goesWithIts(k)
	}
	if shown {
		to.Kids = p.arena.list(p.kids[first:])
	}
	p.kids = p.kids[:first]
	return shown
}

// goesWithIts reports whether n is an id or a label mark: they stay with what they belong to and
// are no facts.
func goesWithIts(n *tree.Node) bool { return n.Shape.Sight&sightFollows != 0 }

// prune returns the copy of n that may be seen, nil for none.
func (p *pruner) prune(n *tree.Node) *tree.Node {
	switch {
	case n.Shape == nil, n.Shape.Open:
		return nil // extensions
	case n.Vis > p.strictest:
		return p.keepBack(n)
	case n.Shape.Sight&p.bit == 0:
		return nil // never meant for this reader
	case p.leavesOut(n), p.withholds(n):
		return p.keepBack(n)
	}
	c := p.copy(n)
	if len(n.Kids) > 0 && !p.below(c, n) {
		return nil
	}
	return c
}

// keepBack counts what a reader may not see, and notes which part of the record, and which part of
// that, lacks it.
func (p *pruner) keepBack(n *tree.Node) *tree.Node {
	p.withheld += facts(n)
	for ; n.Parent != nil; n = n.Parent {
		top := n.Parent.Parent == nil
		if place := n.Pointer(); (top || n.Key != "" && n.Parent.Parent.Parent == nil) && !slices.Contains(p.kept, place) {
			p.kept = append(p.kept, place)
		}
	}
	return nil
}

// leavesOut reports whether n is something that this copy goes without.
func (p *pruner) leavesOut(n *tree.Node) bool {
	return slices.Contains(p.without, n)
}

// withholds reports whether the consent keeps back what n is. Parts of objects are asked one by
// one: an object needs what the mildest of its parts needs.
func (p *pruner) withholds(n *tree.Node) bool {
	s := n.Shape
	if s.Part != "" && slices.Contains(p.parts, s.Part) {
		return true
	}
	return p.consented && len(n.Kids) == 0 && !slices.Contains(p.shares, s.Scope)
}

// neededBy lists what a fact may need, as x-scope says it, that a consent of that scope covers.
func neededBy(scope record.Scope) []string {
	covered := []string{scopeNone}
	for _, needs := range []record.Scope{record.ScopeGeneral, record.ScopePractical, record.ScopeCarePlan,
		record.ScopeCrisisPlan, record.ScopeAll} {
		if care.Covers(scope, needs) {
			covered = append(covered, record.Word(needs))
		}
	}
	if care.Covers(scope, record.ScopeCarePlan) || care.Covers(scope, record.ScopeCrisisPlan) {
		covered = append(covered, scopeEitherPlan)
	}
	return covered
}

// The words of x-scope that are no scopes of a sharing decision, or need none.
const (
	scopeNone       = "none"
	scopeEitherPlan = "eitherPlan"
)

// facts counts what is below and including n and would be printed for somebody.
func facts(n *tree.Node) int {
	if n.Shape == nil || n.Shape.Open || goesWithIts(n) || n.Shape.NotPrinted != "" && len(n.Kids) == 0 {
		return 0
	}
	if len(n.Kids) == 0 || n.Shape.LabelledText {
		return 1
	}
	sum := 0
	for _, k := range n.Kids {
		sum += facts(k)
	}
	return sum
}
