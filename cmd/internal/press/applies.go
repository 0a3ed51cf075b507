package press

import (
	"slices"
	"strings"

	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	record "cpadoc/schema/old"
	rec "cpadoc/schema/record"
	"cpadoc/templates"
)

// applies tells whether a kind is for people in this position.
func (h *hand) applies(kind string, r *record.Record) bool {
	k := r.CrisisPlan
	switch kind {
	case "care-plan": // who is not on CPA and has no goals gets the short plan letter (domain.md 5.6)
		p := r.Plan
		return p != nil && (r.CPA.Status == record.OnCPA || len(p.Goals) > 0 || p.GoalsDeclined != nil)
	case "plan-letter": // asked for by name, it is refused to people on CPA with a word (domain.md X105)
		return r.Plan != nil && (r.CPA.Status != record.OnCPA || !h.o.All)
	case "crisis-plan": // one who did not want a plan gets a sheet that says so (domain.md X49)
		return k != nil && (k.Status == record.Present || k.Status == record.PlanDeclined)
	case "wallet-card":
		return wantsCard(r, h.o.AsOf)
	case "fridge-sheet":
		return slices.Contains([]string{"fridgeSheet", "both"}, cardForm(r))
	case "format-slip":
		return otherForm(r.Communication)
	}
	return true
}

// wantsCard tells whether the person asked for a card for the wallet. The day of asking decides; who
// then chose the fridge sheet alone, or neither, has changed their mind about the form.
func wantsCard(r *record.Record, asOf record.Date) bool {
	c := r.WalletCard
	asked := c != nil && !c.AgreedOn.IsZero() && !c.AgreedOn.After(asOf)
	return asked && slices.Contains([]string{"", "card", "both"}, cardForm(r))
}

// cardForm is how the person wants to keep whom to ring (domain.md S65).
func cardForm(r *record.Record) string {
	if r.Communication == nil {
		return ""
	}
	return r.Communication.ContactCardFormat
}

// otherForm tells whether the person needs a form or a language that no program makes (domain.md 4.0
// rule 11).
func otherForm(k *record.Communication) bool {
	if k == nil {
		return false
	}
	for _, f := range k.Formats {
		if slices.Contains([]string{"easyRead", "braille", "audio", "bslVideo"}, f) {
			return true
		}
	}
	lang := strings.ToLower(k.Language)
	return k.InterpreterRequired == record.Yes || lang != "" && lang != "en" && !strings.HasPrefix(lang, "en-")
}

// editionOf is the edition asked for. A fridge sheet is read from across a room: in 18 point, unless
// the person needs it larger or an edition was asked for by name.
func editionOf(kind, edition string, r rec.Record) string {
	if kind == "fridge-sheet" && edition == Auto && asked(r) == "standard" {
		return "large18"
	}
	return edition
}

// delivery says how a document goes, and tells what keeps it from the post: of letters always, of
// other papers where it stops them.
func (h *hand) delivery(o *Outcome, c *schema.Checked, kind, reader string) letter.Method {
	by := letter.Deliver(c.Rec, kind, reader, h.o.AsOf)
	if by.Why != nil && (kind == "plan-letter" || len(by.Why.Stops) > 0) {
		h.place(o, c, []finding.Finding{*by.Why})
	}
	return by.Method
}

// templateOrder is what a document needs to know besides the record.
func (h *hand) templateOrder(c *schema.Checked, kind string, by letter.Method, sheet *style.Sheet) templates.Order {
	o := templates.Order{AsOf: h.o.AsOf, Profile: h.o.Profile, Edition: sheet.Name, Crisis: h.o.Crisis}
	if kind == "plan-letter" {
		o.Posted = by == letter.Post || by == letter.CareOf
		if key := h.o.Profile.ReferenceKey; key != "" {
			o.Reference = letter.Reference([]byte(key), c.ID, "", kind, h.o.AsOf)
		}
	}
	o.Hidden = kind == "wallet-card" && check.HidesPlaces(c.Rec, kind, "person")
	return o
}
