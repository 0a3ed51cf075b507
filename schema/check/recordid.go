package check

import (
	"strings"
	"unicode/utf8"
)

// recordIDIsNobodys: X129. The id stands in file names, messages and the manifest, so that one which
// says whose record this is must not even be read. Signs between its letters do not matter.
func recordIDIsNobodys(c *ctx) {
	id := c.r.RecordID()
	number := strings.Map(digitOf, id.String())
	d, _ := NHSDigits(c.r.Person().NHSNumber().String())
	own := string(d[:])
	switch letters := foldName(id.String(), ""); {
	case NHSNumber(number) == NumberOK, c.r.Person().NHSNumber().Recorded() && strings.Contains(number, own):
		c.fail("X129", id, "the recordId is an NHS number, and would stand in file names")
	case letters == "":
	default:
		for _, name := range c.names() {
			if letters == name || utf8.RuneCountInString(name) > 5 && strings.Contains(letters, name) {
				c.fail("X129", id, "the recordId is a name from this record, and would stand in file names")
				return
			}
		}
	}
}

// names are the names of the person, and of carers and contacts, in small letters without anything between
// them: each alone, and given and family name together in either order.
func (c *ctx) names() (all []string) {
	add := func(given, family string) {
		for _, name := range []string{foldName(given, ""), foldName(family, ""), foldName(given, family),
			foldName(family, given)} {
			if name != "" {
				all = append(all, name)
			}
		}
	}
	n := c.r.Person().Name()
	add(n.Given().String(), n.Family().String())
	add(n.Preferred().String(), n.Family().String())
	for _, former := range n.FormerNames().All() {
		add(former.String(), "")
	}
	for _, k := range c.r.Carers().All() {
		add(k.Name().Given().String(), k.Name().Family().String())
	}
	for _, k := range c.r.Person().Contacts().All() {
		add(k.Name().String(), "")
	}
	return all
}

func digitOf(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}
