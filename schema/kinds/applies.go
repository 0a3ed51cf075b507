package kinds

import (
	"slices"
	"strings"

	"cpadoc/schema/record"
)

// hasPlan is for people on CPA; who is not and has no goals gets the short plan letter.
func hasPlan(r *record.Record, _ record.Date) bool {
	p := r.Plan
	return p != nil && (r.CPA.Status == record.OnCPA || len(p.Goals) > 0 || p.GoalsDeclined != nil)
}

func notOnCPA(r *record.Record, _ record.Date) bool {
	return r.Plan != nil && r.CPA.Status != record.OnCPA
}

// anyPlan is for everybody with a plan: to people on CPA rule X105 says what to ask for.
func anyPlan(r *record.Record, _ record.Date) bool { return r.Plan != nil }

// hasCrisisPlan: one who did not want a plan gets a sheet that says so (X49).
func hasCrisisPlan(r *record.Record, _ record.Date) bool {
	k := r.CrisisPlan
	return k != nil && (k.Status == record.Present || k.Status == record.PlanDeclined)
}

// wantsCard reports whether the person asked for a card for the wallet. The day of asking decides; who
// then chose the fridge sheet alone, or neither, has changed their mind about the form.
func wantsCard(r *record.Record, asOf record.Date) bool {
	c := r.WalletCard
	asked := c != nil && !c.AgreedOn.IsZero() && !c.AgreedOn.After(asOf)
	return asked && slices.Contains([]string{"", "card", "both"}, cardForm(r))
}

func wantsSheet(r *record.Record, _ record.Date) bool {
	return slices.Contains([]string{"fridgeSheet", "both"}, cardForm(r))
}

// cardForm is how the person wants to keep whom to ring (S65).
func cardForm(r *record.Record) string {
	if r.Communication == nil {
		return ""
	}
	return r.Communication.ContactCardFormat
}

// otherForm reports whether the person needs a form or a language that no program makes (REFERENCE.md
// 4.0 rule 11).
func otherForm(r *record.Record, _ record.Date) bool {
	k := r.Communication
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
