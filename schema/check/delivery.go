package check

import (
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// letterAddress: X92, for letters by post. How letters to carers go stands in schema/letter. Where
// nobody chose how it goes, what has no usable address is handed over.
func letterAddress(c *ctx, o Params) {
	p, way := c.r.Person(), o.Delivery
	if way == "" && o.base() == "person" {
		way = record.Word(care.Delivery(c.r, c.asOf))
	}
	if way != "post" {
		return
	}
	switch {
	case !o.Kind.Row().Letter:
	case o.base() == "gp":
		if gp := p.GP(); !care.AddressOf(gp.Address()).Usable() {
			c.fail("X92", gp, "there is no address for the GP practice").Stops = o.stop()
		}
	case o.base() == "person":
		c.personAddress(o, o.Delivery != "" || p.Delivery().Recorded())
	}
}

func (c *ctx) personAddress(o Params, chosen bool) {
	p := c.r.Person()
	to, _ := care.CurrentAddress(p, c.asOf)
	switch why := care.PostTo(p, to); {
	case why == care.NoAddress && chosen:
		c.fail("X92", p.Address(), "there is no address to post to").Stops = o.stop()
	case why == care.NotSafe:
		c.fail("X92", p.Address().SafeToWrite(), "it is not safe to write to this address").Stops = o.stop()
	}
}

// largePrint: X93, its error half: print that the person cannot read. Crisis papers are made all
// the same, better small than not at all.
func largePrint(c *ctx, o Params) {
	k := c.r.Communication()
	if !k.Recorded() || o.base() != "person" || o.Edition == "" || o.Kind.Row().SmallPrint {
		return
	}
	if wanted := care.LargePrint(k); wanted > 0 && points(o.Edition) < wanted {
		c.fail("X93", k.Formats(), "the person needs larger print than was asked for").Stops = o.stop()
	}
}

// points reads the size of an edition: 18 of "large18", 0 of "standard".
func points(edition string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(edition, "large"))
	if err != nil {
		return 0
	}
	return n
}

// formats: X93, its warning half, once for a record: what no program makes.
func formats(c *ctx) {
	if !c.open {
		return
	}
	k := c.r.Communication()
	for _, f := range care.MadeElsewhere(k.Formats()) {
		c.warn("X93", f, "this format cannot be made by the program").
			Hint = "send the cover slip with it, and order that format from whoever makes it"
	}
	if l := care.OtherLanguage(k); l.Recorded() {
		c.warn("X93", l, "papers are in English, and the person needs another language").
			Hint = "send the cover slip with it, and have it translated or go through it with an interpreter"
	}
}
