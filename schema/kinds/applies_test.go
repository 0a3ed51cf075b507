package kinds_test

import (
	"testing"

	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

var asOf = record.NewDate(2026, 11, 20)

func TestWhoGetsACard(t *testing.T) {
	for _, c := range []struct {
		agreed, form  string
		wallet, sheet bool
	}{
		{"", "", false, false}, {"", "card", false, false}, {"", "fridgeSheet", false, true}, {"", "both", false, true},
		{"2026-09-20", "", true, false}, {"2026-09-20", "card", true, false}, {"2026-09-20", "both", true, true},
		{"2026-09-20", "fridgeSheet", false, true}, {"2026-09-20", "none", false, false},
		{"2026-12-20", "card", false, false},
	} {
		set := schematest.Set{"walletCard": nil, "communication": nil}
		if c.agreed != "" {
			set["walletCard"] = schematest.Set{"agreedOn": c.agreed}
		}
		if c.form != "" {
			set["communication"] = schematest.Set{"contactCardFormat": c.form}
		}
		r := schematest.Load(t, asOf, set).Rec
		if w, s := kinds.WalletCard.Row().Applies(r, asOf), kinds.FridgeSheet.Row().Applies(r, asOf); w != c.wallet || s != c.sheet {
			t.Errorf("%+v: card %v, sheet %v", c, w, s)
		}
	}
}

func TestWhoNeedsASlip(t *testing.T) {
	for _, c := range []struct {
		k    schematest.Set
		slip bool
	}{
		{nil, false}, {schematest.Set{}, false}, {schematest.Set{"language": "en-GB"}, false},
		{schematest.Set{"formats": []string{"largePrint", "electronic", "standard"}}, false},
		{schematest.Set{"formats": []string{"standard", "easyRead"}}, true},
		{schematest.Set{"formats": []string{"braille"}}, true}, {schematest.Set{"formats": []string{"audio"}}, true},
		{schematest.Set{"formats": []string{"bslVideo"}}, true}, {schematest.Set{"language": "ti"}, true},
		{schematest.Set{"interpreterRequired": "yes"}, true}, {schematest.Set{"interpreterRequired": "no"}, false},
	} {
		r := schematest.Load(t, asOf, schematest.Set{"communication": c.k}).Rec
		if got := kinds.FormatSlip.Row().Applies(r, asOf); got != c.slip {
			t.Errorf("%+v: %v", c.k, got)
		}
	}
}
