package schema

import (
	"cpadoc/schema/care"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// without returns what a reader's copy leaves out for reasons that stand in no label: in a copy
// under consent all that is about other carers and relatives, and in copies for others whoever did not agree to
// be named as help in a crisis (X52).
//
// Without whereabouts the GP is no member of the team on the copy: the practice is near.
func without(rec record.Record, a Audience, reader string, hidden bool) (out []*tree.Node) {
	if a == Carer || a == Family {
		out = othersMatter(rec, reader)
	}
	if hidden {
		for _, w := range rec.CareTeam().All() {
			if w.Role().Is(record.RoleGP) {
				out = append(out, w.Node())
			}
		}
	}
	if a == Person || a == Team {
		return out
	}
	for _, c := range rec.CrisisPlan().Contacts().All() {
		if !care.MayBeNamed(c) {
			out = append(out, c.Node())
		}
	}
	if best := rec.CrisisPlan().RespondsBestTo(); best.Recorded() && !care.BestMayBeNamed(rec) {
		out = append(out, best.Node())
	}
	return out
}

// withoutInLetter returns the items of lists that a letter to a carer is not about.
func withoutInLetter(rec record.Record, k record.Carer, t *letter.Terms, asOf record.Date) []*tree.Node {
	out := omitted(othersMatter(rec, k.ID().String()))
	for j, adult := range k.YoungCarer().Adults().All() {
		out.add(adult.Node(), has(t.Knows, j))
	}
	lead := care.Lead(rec, asOf)
	for i, w := range rec.CareTeam().All() {
		if t.Variant.IsYoung() {
			out.add(w.Node(), i == t.Worker)
		} else {
			out.add(w.Node(), w == lead)
		}
	}
	entry := rec.Sharing().At(t.Entry)
	for i, s := range rec.Sharing().All() {
		out.add(s.Node(), i == t.Entry || i == t.NameEntry)
	}
	for _, a := range rec.Legal().Attorneys().All() {
		out.add(a.Node(), entry.AttorneyRef().Names(a.ID()))
	}
	for i, s := range rec.Agreement().Signatures().All() {
		out.add(s.Node(), i == t.Signed)
	}
	for i, a := range rec.Plan().Actions().All() {
		out.add(a.Node(), has(t.Actions, i))
	}
	if t.NameEntry != -1 {
		out.add(rec.Person().Name().Node(), false)
	}
	return out
}

// omitted are nodes that a copy leaves out.
type omitted []*tree.Node

func (o *omitted) add(n *tree.Node, keep bool) {
	if !keep && n != nil {
		*o = append(*o, n)
	}
}

func has(list []int, i int) bool {
	for _, one := range list {
		if one == i {
			return true
		}
	}
	return false
}
