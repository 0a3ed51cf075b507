package layout_test

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/render/internal/specimen"
)

// w is words; "~" is a no-break space and "=" a no-break hyphen.
func w(s string) doc.Text { return doc.Text{{Text: unbroken(s)}} }

func unbroken(s string) string {
	return strings.NewReplacer("~", "\u00a0", "=", "\u2011").Replace(s)
}

func bw(s string) doc.Text { return doc.Text{{Text: unbroken(s), Style: doc.Bold}} }

// with is plain and bold text in turn.
func with(parts ...string) (t doc.Text) {
	for i, p := range parts {
		t = append(t, doc.Span{Text: unbroken(p), Style: doc.Style(i % 2)})
	}
	return t
}

func ws(s ...string) (t []doc.Text) {
	for _, x := range s {
		t = append(t, w(x))
	}
	return t
}

func fact(k string, v ...string) doc.Fact { return doc.Fact{Key: w(k), Value: ws(v...)} }

func sect(h string, b ...doc.Block) doc.Section { return doc.Section{Heading: w(h), Blocks: b} }

func act(what, when string, state ...string) doc.Action {
	a := doc.Action{What: w(what), When: w(when)}
	for _, s := range state {
		a.State = doc.Text{{Text: s, Style: doc.Muted}}
	}
	return a
}

// drawn has lines as long as those of the drawn care plan, about a person of our own, so that the
// places of its pages can be held against the measures of render/STYLE.md.
func drawn() *doc.Doc {
	signer := func(name, role string) doc.Signature {
		return doc.Signature{Name: bw(name), Role: w(role), Caption: w("Day, month, year")}
	}
	agreement := sect("Agreement",
		doc.Para{Text: w("I do not have to sign. I still get care. If I do not agree, my reasons are kept with the plan and we keep talking.")},
		doc.DateCells{Label: w("This plan was discussed with me on")},
		doc.Ticks{Label: w("Tick one"), Columns: 2, Options: ws("I agree with this plan", "I agree with parts of it", "I do not agree", "I do not want to sign", "I was not able to sign (see next page)")},
		doc.WriteIn{Label: w("My reasons, or what I would change"), Lines: 6},
		doc.WriteIn{Label: w("What the service says"), Lines: 2},
		doc.Ticks{Label: w("A copy for me"), Row: true, Options: ws("Given to me", "I did not want one", "Not yet")},
		sect("Signatures", signer("Adanna Ekwueme", ""), signer("Greta Whitlow", "care co=ordinator")))
	agreement.NewPage = true
	return &doc.Doc{
		Kind: "drawn", Code: "CP", Title: "Care plan drawn", Record: "drawn", Lang: "en-GB", Words: specimen.Words,
		Banner: doc.Banner{
			Name:     w("Adanna Ekwueme (Ada)"),
			Identity: [][]doc.Span{w("Born 3~June~1984"), w("NHS number 999~000~1375")},
			Document: w("Care plan"), Version: w("Version 3, 4~March~2026"),
		},
		Footer: doc.Footer{
			Team: w("Riverbank Community Team, phone 01632~960140."), Sample: w("Sample, not a real person"),
			Marking: w("Confidential: patient information. In use. Not yet signed."),
			AsAt:    w("As at 12~March~2026, from data exported 10~March~2026."),
			Code:    w("Care plan CP, version 3"), Profile: w("Service profile 7"),
		},
		Blocks: []doc.Block{
			doc.Masthead{Organisation: w("Hollow Vale Mental Health Services"), Team: w("Riverbank Community Team")},
			doc.Heading{Title: w("My care plan"), Status: with("", "In use. Not yet signed.", " I can ask to change anything in it.")},
			doc.HelpBoxes{
				A: doc.HelpBox{Label: w("Help soon, day or night:"), Number: w("0808~157~0145")},
				B: doc.HelpBox{Label: w("Emergency:"), Number: w("999")},
			},
			sect("About me and my plan", doc.Facts{Rows: []doc.Fact{
				fact("This plan", "Version 3, 4~March~2026. It replaces version 2 of 9~September~2025."),
				fact("Who wrote it", "I wrote it together with Greta. My mum, Ngozi, helped."),
				{Key: w("My care co=ordinator"), Value: []doc.Text{w("Greta Whitlow, mental health nurse"), with("Phone: ", "01632~960141", ", Monday to Friday, 9am to 5pm")}},
				{Key: w("If Greta is away"), Value: []doc.Text{with("Duty desk, phone: ", "01632~960140", ", Monday to Friday, 9am to 5pm")}},
				fact("My reviews", "Last: 4~March~2026. Next: Thursday 10~September~2026, 2pm, at Riverbank House."),
			}}),
			sect("What matters to me",
				doc.Para{Text: w("“I am a mum to Tola and Zuri. I am a cousin and a good baker. I have lived with voices since I was 23. Most days I run my own life and I want it to stay that way. My girls, my choir and my kitchen keep me steady.”")},
				doc.Facts{Rows: []doc.Fact{
					fact("How to talk to me", "Call me Ada. Speak plainly, and give me time to answer."),
					fact("What I need", "Letters in clear print. Morning appointments do not suit me."),
				}}),
			sect("My strengths", doc.Facts{Rows: []doc.Fact{
				fact("People", "I ask for help early now. My cousin and I talk every day."),
				fact("Every day", "I cook, keep my home and pay my bills on time."),
				fact("Learning", "I passed the first year of my bakery course in 2025."),
			}}),
			sect("My goals", doc.Goals{Goals: []doc.Goal{
				{Label: w("Goal 1"), Words: w("“I want to finish my bakery course.”"), Rows: []doc.Fact{
					fact("Why it matters", "Baking is what I am proud of. I want to earn from it one day."),
					fact("How we will know", "I am back in class one day a week."), fact("By when", "18~December~2026")}},
				{Label: w("Goal 2"), Words: w("“I want to sleep through most nights.”"), Rows: []doc.Fact{
					fact("Why it matters", "When I do not sleep, the voices get louder."),
					fact("How we will know", "Five good nights a week in my sleep diary."), fact("By when", "10~September~2026")}},
			}}),
			sect("What we agreed", doc.Needs{When: w("When"), Again: w("(continued)"), Needs: []doc.Need{
				{Head: w("1. “I lie awake until 3am and lose the next day.”"),
					Views: []doc.Fact{fact("The team thinks", "Dr~Asante thinks taking the evening tablet late may be part of this.")},
					Groups: []doc.Group{
						{Who: w("I will"), Actions: []doc.Action{
							act("Put my phone in the kitchen at 10pm.", "Every night"),
							act("Write in my sleep diary. I am good at keeping records.", "Every day until 10~September~2026")}},
						{Who: w("My family or carer will"), Actions: []doc.Action{
							act("Ngozi, my mum: ring me at 8am to help me get going.", "Tuesdays and Thursdays")}},
						{Who: w("Services will"), Actions: []doc.Action{
							act("Greta Whitlow, care co=ordinator: go through the sleep diary with me at home.", "Every 2 weeks", "In progress"),
							act("Dr~Sunil Asante, psychiatrist: look again at the time I take my tablet. This is part of my free aftercare (section~117).", "By 27~March~2026")}},
					}},
				{Head: w("2. “I stopped going to class and feel cut off.”"), Groups: []doc.Group{
					{Who: w("I will"), Actions: []doc.Action{act("Meet my tutor, with Jo, to agree a first day back.", "By 30~April~2026")}},
					{Who: w("Services will"), Actions: []doc.Action{act("Jo Fenwright, employment adviser: come to college with me the first three times.", "By 29~May~2026")}},
				}},
			}}),
			agreement,
			sect("If I was not able to sign",
				doc.Para{Text: w("Only fill this in if it is needed. It can be looked at again on another day.")},
				doc.Ticks{Columns: 2, Options: ws("Too unwell today", "Not there", "Needed an interpreter or other help", "Could not make this decision today", "Too upsetting", "Another reason, written below")},
				doc.WriteIn{Lines: 1},
				doc.Beside{Left: doc.WriteIn{Label: w("Written by (name and job)"), Lines: 1}, Right: doc.DateCells{Label: w("We will try again on")}}),
			sect("If someone signs for me",
				doc.WriteIn{Label: w("Signed for me by"), Place: doc.LabelKey},
				doc.Para{Text: doc.Text{{Text: "my attorney or deputy for health and welfare (seen by staff "}, doc.Tickbox(), {Text: ")"}}},
				doc.Signature{Name: w("Signature"), Caption: w("Day, month, year")},
				doc.Para{Text: w("My mum, Ngozi, signs a page of her own: “What I have agreed to do”.")}),
			sect("Who has a copy", doc.Table{Again: w("(continued)"), RowKey: true,
				Cols: []doc.Col{{Head: w("Who")}, {Head: w("What they have"), From: 1, To: 1}, {Head: w("Sent"), From: 2, To: 2}},
				Rows: [][]doc.Cell{
					cells(ws("Me", "Care plan and crisis plan", "Will be given to me")),
					cells(ws("Greta Whitlow", "Care plan and crisis plan", "4~March~2026")),
					cells(ws("Ngozi, my mum", "Crisis plan only. I agreed to this.", "4~March~2026")),
					cells(ws("Dr~Lena Marlow, GP", "Care plan and crisis plan", "Will be sent")),
					cells(ws("The crisis line", "Crisis plan only", "Will be sent")),
				}}),
			sect("Questions, or this plan in another form",
				doc.Para{Text: with("Ask Greta on ", "01632~960141", ", weekdays 9am to 5pm. I can have this plan in large print, easy read, audio, braille, sign language or another language.")}),
		},
	}
}

// cells are cells of words.
func cells(texts []doc.Text) (all []doc.Cell) {
	for _, t := range texts {
		all = append(all, doc.Cell{Text: t})
	}
	return all
}
