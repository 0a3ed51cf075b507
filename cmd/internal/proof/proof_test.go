package proof

import (
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/tree"
)

// TestOnlyItsOwnFactsStandOnAPage: of the record, and of those only what the view holds.
func TestOnlyItsOwnFactsStandOnAPage(t *testing.T) {
	root := &tree.Node{Kind: tree.Object}
	list := &tree.Node{Kind: tree.Array, Key: "carers", Kids: []*tree.Node{
		{Kind: tree.Object, Index: 1, Kids: []*tree.Node{{Key: "name"}}}, {Kind: tree.Object, Index: 4}}}
	root.Kids = []*tree.Node{list, {Key: "careTeam", Kind: tree.Array}, {Key: "plan", Kind: tree.Object}}
	page := func(record string, pointers ...string) []page.Page {
		p := page.Page{Items: []page.Item{{}, {Origin: page.Origin{Record: "profile", Pointer: "/marking"}}}}
		for _, at := range pointers {
			p.Items = append(p.Items, page.Item{Origin: page.Origin{Record: record, Pointer: at}})
		}
		return []page.Page{{}, p}
	}
	for _, c := range []struct {
		record   string
		pointers []string
		want     Fault
	}{
		{"a", []string{"/plan", "/carers/1/name", "/carers/1/name", "/carers/4", "/carers/1", "/carers", "/plan"}, Sound},
		{"a", []string{"/carers/0"}, Withheld}, {"a", []string{"/carers/1", "/carers/2/name"}, Withheld},
		{"a", []string{"/carers/1/name", "/carers/1/name/x"}, Withheld}, {"a", []string{"/carers/1/na"}, Withheld},
		{"a", []string{"/plan", "/planned"}, Withheld}, {"a", []string{"/plan", "/pla"}, Withheld},
		{"a", []string{"/carers/10"}, Withheld}, {"a", []string{"/carers/x"}, Withheld},
		{"a", []string{"/carers/4", "/carers/5", "/carers/4"}, Withheld},
		{"b", []string{"/plan"}, Foreign}, {"A", []string{"/plan"}, Foreign}, {"profile2", []string{"/plan"}, Foreign},
	} {
		if got := origins(page(c.record, c.pointers...), &schema.View{ID: "a", Root: root}); got != c.want {
			t.Errorf("%s %v: %d, want %d", c.record, c.pointers, got, c.want)
		}
	}
}

func TestNumbersOnPagesAreFound(t *testing.T) {
	item := func(elem int32, text string, space bool) page.Item {
		return page.Item{Kind: page.Words, Elem: elem, Text: text, Space: space}
	}
	for _, c := range []struct {
		items []page.Item
		want  string
	}{
		{[]page.Item{item(1, "number 9990001375.", false)}, "9990001375"},
		{[]page.Item{item(1, "999 000 1375", false)}, "9990001375"},
		{[]page.Item{item(1, "999\u00a0000\u00a01375", false)}, "9990001375"},
		{[]page.Item{item(1, "999-000-1375", false)}, "9990001375"},
		{[]page.Item{item(1, "see 999 000", true), item(1, "1375 for", false)}, "9990001375"},
		{[]page.Item{item(1, "999 000", false), item(2, "1375", false)}, ""},
		{[]page.Item{item(1, "01632 960140 and 99900013751", false)}, ""},
		{[]page.Item{item(1, "999  000 1375", false)}, ""},
		{[]page.Item{item(1, "(9990001375, 9990001383)", false)}, "9990001375 9990001383"},
		{[]page.Item{item(page.Artifact, "9990001375", false)}, ""},
	} {
		var got []string
		s := numbers{found: func(n string) { got = append(got, n) }}
		s.scan([]page.Page{{Items: c.items}})
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q: %q, want %q", c.items[0].Text, g, c.want)
		}
	}
}

// TestABoxThatSaysNothing: boxes that are missing, or of which one is empty, are no boxes.
func TestABoxThatSaysNothing(t *testing.T) {
	say := func(s string) doc.Text { return doc.Text{{Text: s}} }
	number := func(s string) doc.CardNumber { return doc.CardNumber{Label: say("Help"), Number: say(s)} }
	ward := doc.CardNumber{Say: say("Call for staff now.")}
	for name, c := range map[string]struct {
		blocks []doc.Block
		ok     bool
	}{
		"none":          {nil, false},
		"only words":    {[]doc.Block{doc.Para{Text: say("Ring 999.")}}, false},
		"small":         {[]doc.Block{doc.HelpBoxes{A: doc.HelpBox{Label: say("Help:"), Number: say("111")}, B: doc.HelpBox{Label: say("Emergency:"), Number: say("999")}}}, true},
		"small, no B":   {[]doc.Block{doc.HelpBoxes{A: doc.HelpBox{Label: say("Help:"), Number: say("111")}, B: doc.HelpBox{Label: say("Emergency:")}}}, false},
		"small, spaces": {[]doc.Block{doc.HelpBoxes{A: doc.HelpBox{Label: say("Help:"), Number: say(" \u00a0")}, B: doc.HelpBox{Number: say("999")}}}, false},
		"large":         {[]doc.Block{doc.EmergencyBoxes{A: doc.EmergencyBox{Number: say("01632\u00a0960\u00a0140")}, B: doc.EmergencyBox{Say: say("Call for staff\nnow.")}}}, true},
		"large, no A":   {[]doc.Block{doc.EmergencyBoxes{A: doc.EmergencyBox{Title: say("Help"), Paras: []doc.Text{say("day and night")}}, B: doc.EmergencyBox{Number: say("999")}}}, false},
		"card":          {[]doc.Block{doc.WalletCard{Card: doc.Card{A: number("111"), B: ward}}}, true},
		"card, no B":    {[]doc.Block{doc.WalletCard{Card: doc.Card{A: number("111")}}}, false},
		"sheet":         {[]doc.Block{doc.FridgeSheet{Card: doc.Card{A: ward, B: number("999")}}}, true},
		"sheet, no A":   {[]doc.Block{doc.FridgeSheet{Card: doc.Card{B: number("999")}}}, false},
	} {
		for _, s := range []*style.Sheet{style.Standard(), style.Large(28)} {
			d := &doc.Doc{Blocks: c.blocks}
			if got := boxed(d, layout.Paginate(d, s).Pages, 1); got != c.ok {
				t.Errorf("%s, %s: %v", name, s.Name, got)
			}
		}
	}
}
