package check

import (
	"strconv"
	"strings"

	"cpadoc/schema/record"
)

// Delivery tells how papers reach the person on that day: as the record says, else by post, but
// handed over where there is no address that works or the person is on a ward or in prison
// (domain.md 4.0 rule 15).
func Delivery(rec *record.Record, asOf record.Date) string {
	p := &rec.Person
	switch {
	case p.Delivery != "":
		return p.Delivery
	case rec.CPA.Setting == record.Inpatient, rec.CPA.Setting == record.Secure,
		rec.CPA.Setting == record.Prison, !canPost(p, asOf):
		return "handOver"
	}
	return "post"
}

// canPost tells whether the person has an address on that day: where they stay, or their home.
func canPost(p *record.Person, asOf record.Date) bool {
	t := p.TemporaryAddress
	if t != nil && !t.From.After(asOf) && !t.To.Before(asOf) {
		return len(t.Lines) > 0
	}
	return !record.True(p.Address.NoFixedAbode) && len(p.Address.Lines) > 0
}

// letterAddress: X92, for letters by post.
func letterAddress(c *ctx, o OrderInfo) {
	way := o.Delivery
	if way == "" && o.base() == "person" {
		way = Delivery(c.rec, c.asOf)
	}
	if way != "post" {
		return
	}
	why, place := "", ""
	switch {
	case !o.Kind.Row().Letter:
	case o.base() == "gp":
		if gp := c.rec.Person.GP; gp == nil || gp.Address == nil || len(gp.Address.Lines) == 0 {
			why, place = "there is no address for the GP practice", "/person/gp"
		}
	case o.base() == "carer":
		why, place = c.carerAddress(o)
	case o.base() == "person":
		why, place = c.personAddress()
	}
	if why != "" {
		c.fail("X92", place, why).Stops = o.stop()
	}
}

func (c *ctx) personAddress() (why, place string) {
	p := &c.rec.Person
	switch {
	case !canPost(p, c.asOf):
		return "there is no address to post to", "/person/address"
	case p.Address.SafeToWrite == record.No:
		return "it is not safe to write to this address", "/person/address/safeToWrite"
	}
	return "", ""
}

func (c *ctx) carerAddress(o OrderInfo) (why, place string) {
	i := c.carer(o)
	if i < 0 {
		return "", ""
	}
	switch k := &c.rec.Carers[i]; {
	case k.Address == nil || len(k.Address.Lines) == 0:
		return "there is no address to post this carer's letter to", at("carers", i)
	case k.AddressSafe == record.No, record.True(k.LivesWith) && k.AddressSafe != record.Yes:
		return "it is not safe to write to this carer, or nobody asked", at("carers", i)
	}
	return "", ""
}

// carer gives the index of the carer that an order is for; -1 where it is for none.
func (c *ctx) carer(o OrderInfo) int {
	_, ref, _ := strings.Cut(o.Reader, "/")
	for i := range c.rec.Carers {
		if ref != "" && c.rec.Carers[i].ID == ref {
			return i
		}
	}
	return -1
}

// largePrint: X93, its error half: print that the person cannot read. Crisis papers are made all
// the same, better small than not at all.
func largePrint(c *ctx, o OrderInfo) {
	k := c.rec.Communication
	if k == nil || o.base() != "person" || o.Edition == "" || o.Kind.Row().SmallPrint {
		return
	}
	if wanted := Points(k); wanted > 0 && points(o.Edition) < wanted {
		c.fail("X93", "/communication/formats", "the person needs larger print than was asked for").Stops = o.stop()
	}
}

// Points gives the size of large print that the person needs, in points: 18 where none is given, 0
// where they need none (domain.md 4.0 rule 10).
func Points(k *record.Communication) int {
	switch {
	case k == nil || !has(k.Formats, "largePrint"):
		return 0
	case k.LargePrintPoints == nil:
		return 18
	}
	return *k.LargePrintPoints
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
	k := c.rec.Communication
	if k == nil || !c.open {
		return
	}
	for i, f := range k.Formats {
		switch f {
		case "easyRead", "braille", "audio", "bslVideo":
			c.warn("X93", at("communication", "formats", i), "this form cannot be made here").
				Hint = "send the cover slip with it, and order that form from whoever makes it"
		}
	}
}
