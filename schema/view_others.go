package schema

import (
	"slices"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// othersMatter returns all that is about carers and relatives other than the reader, for copies and
// letters to one of them: who they are, what they will do, what they signed, were sent and may know, and
// whom the person wants involved (REFERENCE.md 5.12, X82). Who agreed to be named as help in a crisis
// stays (X52).
func othersMatter(rec record.Record, reader string) []*tree.Node {
	o := strangers{reader: reader, ids: map[string]bool{}}
	for _, k := range rec.Carers().All() {
		o.carer(k.Node(), k.ID())
	}
	for _, k := range rec.Person().Contacts().All() {
		o.ids[k.ID().String()] = !k.ID().Is(reader)
	}
	o.lists(rec)
	for _, who := range rec.ImportantPeople().All() {
		o.out.add(who.Involve().Node(), false)
		o.out.add(who.Notes().Node(), false)
	}
	o.out.add(rec.CrisisPlan().FamilyInvolvement().Node(), false)
	for _, k := range rec.Node().Kids {
		o.references(k)
	}
	return o.out
}

// strangers gathers what is about anybody but the reader.
type strangers struct {
	reader string
	ids    map[string]bool // of carers and relatives; true for all but the reader
	out    omitted
}

func (o *strangers) carer(n *tree.Node, id record.ID) {
	mine := o.reader != "" && id.Is(o.reader)
	o.ids[id.String()] = !mine
	o.out.add(n, mine)
}

// lists leaves out items that say by a word that they are a carer's or relative's, and not whose. A
// sharing entry about all carers is the reader's too.
func (o *strangers) lists(rec record.Record) {
	mine := func(r record.Ref) bool { return r.Recorded() && r.String() == o.reader }
	for _, s := range rec.Sharing().All() {
		o.out.add(s.Node(), mine(s.RecipientRef()) || !s.RecipientRef().Recorded() &&
			s.RecipientKind().In(record.SharingRecipientKindCarer, record.SharingRecipientKindFamily))
	}
	for _, d := range rec.Distribution().All() {
		o.out.add(d.Node(), mine(d.RecipientRef()) || !d.RecipientKind().In(
			record.DistributionRecipientKindCarer, record.DistributionRecipientKindFamily))
	}
	for _, s := range rec.Agreement().Signatures().All() {
		o.out.add(s.Node(), mine(s.Ref()) || !s.Role().Is(record.SignatureRoleCarer))
	}
	for _, a := range rec.Plan().Actions().All() {
		o.out.add(a.Node(), mine(a.OwnerRef()) || !a.OwnerKind().In(record.ActionOwnerKindCarer,
			record.ActionOwnerKindFamily))
	}
}

// crisisContacts are people whom the copy names although they are none of its reader's business
// otherwise.
const crisisContacts = "crisisPlan.contacts"

// references leaves out every item of a list that a reference ties to somebody else, and elsewhere the
// reference alone.
func (o *strangers) references(n *tree.Node) {
	if n.Shape == nil || n.Shape.Path == crisisContacts {
		return
	}
	if n.Kind == tree.String && o.ids[n.Text] && slices.ContainsFunc(n.Shape.Refers, func(list string) bool {
		return list == "carers" || list == "person.contacts"
	}) {
		about := n
		if at := n.Parent; at.Key == "" && at.Kind == tree.Object {
			about = at
		}
		o.out.add(about, false)
	}
	for _, k := range n.Kids {
		o.references(k)
	}
}
