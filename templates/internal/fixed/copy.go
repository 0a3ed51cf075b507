package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// Copied reports whether it is a copy for somebody else than the reader that the kind is written for. It
// has no forms, so that none needs a page of its own.
func (d *Document) Copied() bool { return d.Reader != "" && d.Reader != d.Kind.First() }

// copyFor says whose copy it is, where that is not the reader that the kind is written for. One of
// several readers is named, so that no copy goes to another one of them.
func (d *Document) copyFor() []doc.Span {
	if !d.Copied() {
		return nil
	}
	if n := d.recipientName(); n != nil {
		return d.Made(phrase.CopyFor, phrase.By(func() bool { return d.named(n) }))
	}
	return d.Made(phrase.CopyFor, phrase.AsWords(d.Said(copyReaders[d.Reader])))
}

// named says a name: a carer's has parts, all others are in one piece.
func (d *Document) named(n *tree.Node) bool {
	if n.Kind == tree.Object {
		return d.FullName(n)
	}
	d.Say(d.Words.TieName(n.Text), n, true)
	return true
}

// recipientName is the name of the one reader, where this reader may see it.
func (d *Document) recipientName() *tree.Node {
	if d.Recipient == "" {
		return nil
	}
	for _, list := range [...]*tree.Node{d.rec().Carers().Node(), d.rec().CareTeam().Node(), d.rec().Person().Contacts().Node()} {
		for _, one := range list.Items() {
			if child(one, "id").Is(d.Recipient) {
				return child(one, "name")
			}
		}
	}
	return nil
}

// copyReaders are the words for readers who are not named.
var copyReaders = map[kinds.Reader]phrase.ID{
	kinds.Person: phrase.CopyPerson, kinds.GP: phrase.CopyGP, kinds.Carer: phrase.CopyCarer,
	kinds.Family: phrase.CopyFamily, kinds.Professional: phrase.CopyProfessional, kinds.Team: phrase.CopyTeam,
}
