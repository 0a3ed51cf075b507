package kinds_test

import (
	"testing"
	"time"

	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

func TestWhoGetsACard(t *testing.T) {
	asOf := record.NewDate(2026, 11, 20)
	day := func(m time.Month) *record.WalletCard {
		return &record.WalletCard{AgreedOn: record.NewDate(2026, m, 20)}
	}
	for _, c := range []struct {
		card          *record.WalletCard
		form          string
		wallet, sheet bool
	}{
		{nil, "", false, false}, {nil, "card", false, false}, {nil, "fridgeSheet", false, true}, {nil, "both", false, true},
		{day(9), "", true, false}, {day(9), "card", true, false}, {day(9), "both", true, true},
		{day(9), "fridgeSheet", false, true}, {day(9), "none", false, false},
		{day(12), "card", false, false}, {&record.WalletCard{}, "card", false, false},
	} {
		r := &record.Record{WalletCard: c.card}
		if c.form != "" {
			r.Communication = &record.Communication{ContactCardFormat: c.form}
		}
		if w, s := kinds.WalletCard.Row().Applies(r, asOf), kinds.FridgeSheet.Row().Applies(r, asOf); w != c.wallet || s != c.sheet {
			t.Errorf("%+v: card %v, sheet %v", c, w, s)
		}
	}
}

func TestWhoNeedsASlip(t *testing.T) {
	for _, c := range []struct {
		k    *record.Communication
		slip bool
	}{
		{nil, false}, {&record.Communication{}, false}, {&record.Communication{Language: "en-GB"}, false},
		{&record.Communication{Formats: []string{"largePrint", "electronic", "standard"}}, false},
		{&record.Communication{Formats: []string{"standard", "easyRead"}}, true},
		{&record.Communication{Formats: []string{"braille"}}, true}, {&record.Communication{Formats: []string{"audio"}}, true},
		{&record.Communication{Formats: []string{"bslVideo"}}, true}, {&record.Communication{Language: "ti"}, true},
		{&record.Communication{InterpreterRequired: record.Yes}, true}, {&record.Communication{InterpreterRequired: record.No}, false},
	} {
		if kinds.FormatSlip.Row().Applies(&record.Record{Communication: c.k}, record.Date{}) != c.slip {
			t.Errorf("%+v: %v", c.k, !c.slip)
		}
	}
}
