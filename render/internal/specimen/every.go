// Package specimen has documents that together hold every block, about nobody. Printers are tested
// with them: a block that one forgets fails by name.
package specimen

import (
	"strconv"

	"cpadoc/render/doc"
)

// Words are what layout says in a specimen.
var Words = doc.Words{Page: "Page {page} of {pages}", Check: "Check code {code}", Box: "empty box"}

// Every is a document that holds every block and every variant of one, but for those that have a
// paper of their own.
func Every() *doc.Doc {
	r := &recorder{record: "specimen"}
	return &doc.Doc{
		Kind: "specimen", Code: "XX", Title: "Specimen specimen", Record: "specimen", Lang: "en-GB", Words: Words,
		Banner: doc.Banner{
			Name:     r.value("Perpetua Specimen-Ashgrove (Pet)"),
			Identity: [][]doc.Span{r.value("Born 2\u00a0May\u00a01970"), r.value("NHS number 999\u00a0000\u00a00018")},
			Document: words("Specimen"),
			Version:  words("Version 1, 20\u00a0November\u00a02026"),
		},
		Footer: doc.Footer{
			Team:    words("Testbed Community Team, phone 01632\u00a0960999."),
			Sample:  words("Sample, not a real person"),
			Marking: words("Confidential: patient information. Draft for discussion."),
			AsAt:    words("As at 20\u00a0November\u00a02026, from data exported 19\u00a0November\u00a02026."),
			Code:    words("Specimen XX, version 1"),
			Profile: words("Service profile 1"),
		},
		Blocks: r.blocks(),
	}
}

// recorder makes values with an origin each.
type recorder struct {
	record string
	n      int
}

func (r *recorder) value(s string) doc.Text {
	r.n++
	o := doc.Origin{Record: r.record, Pointer: "/value/" + strconv.Itoa(r.n)}
	return doc.Text{{Text: s, Origin: o, Value: true}}
}

func (r *recorder) values(all ...string) []doc.Text {
	var ts []doc.Text
	for _, s := range all {
		ts = append(ts, r.value(s))
	}
	return ts
}

func words(s string) doc.Text { return doc.Text{{Text: s}} }

// cells are cells of words.
func cells(texts ...doc.Text) (all []doc.Cell) {
	for _, t := range texts {
		all = append(all, doc.Cell{Text: t})
	}
	return all
}

func (r *recorder) blocks() []doc.Block {
	return []doc.Block{
		doc.Masthead{Organisation: words("Testbed Mental Health Services"), Team: words("Testbed Community Team")},
		doc.Heading{Title: words("Specimen of all blocks"), Status: doc.Text{
			{Text: "Draft for discussion.", Style: doc.Bold}, {Text: " Nothing in it is about anyone."},
		}},
		doc.HelpBoxes{
			A: doc.HelpBox{Label: words("Help soon, day or night:"), Number: words("0808\u00a0157\u00a00999")},
			B: doc.HelpBox{Label: words("Emergency:"), Number: words("999")},
		},
		doc.Section{Heading: words("Rows and running text"), Blocks: []doc.Block{
			doc.Facts{Rows: r.facts()},
			doc.Para{Text: r.value("“This is running text that goes on for long enough to need a second line " +
				"and then a third one, so that the measure can be seen.”")},
			doc.Para{Text: words("A second paragraph.")},
			doc.Facts{Rows: []doc.Fact{{Key: words("After text"), Value: r.values("A row below text has a rule above it.")}}},
			doc.Section{Heading: words("A smaller heading"), Blocks: []doc.Block{doc.Para{Text: words("Text under it.")}}},
		}},
		doc.Section{Heading: words("Goals"), Blocks: []doc.Block{r.goals()}},
		doc.Section{Heading: words("What we agreed"), Blocks: []doc.Block{r.needs()}},
		doc.Section{Heading: words("Tables and lists"), Blocks: []doc.Block{
			r.table(),
			doc.Para{Text: words("What helps:")},
			doc.List{Mark: doc.Bullet, Items: r.values("A walk", "Music, but not too loud and not late at night, "+
				"because the neighbours have small children who sleep early")},
			doc.List{Mark: doc.Tick, Items: r.values("Sitting with me", "A cup of tea")},
			doc.List{Mark: doc.Cross, Items: r.values("Many questions at once")},
			doc.Callout{Text: words("Please note: this box is tinted and has a bar.")},
			doc.Callout{Text: words("For staff only."), Staff: true},
		}},
		r.agreement(),
		r.others(),
	}
}

func (r *recorder) facts() []doc.Fact {
	phone := doc.Text{
		{Text: "Phone: "}, {Text: "01632\u00a0960999", Style: doc.Bold, Origin: doc.Origin{Record: r.record, Pointer: "/phone"}, Value: true},
		{Text: ", Monday to Friday, 9am to 5pm"},
	}
	return []doc.Fact{
		{Key: words("A key"), Value: r.values("A value.")},
		{Key: words("My care co\u2011ordinator"), Value: []doc.Text{r.value("Two lines of a value, the second with a number"), phone}},
		{Key: words("A key that needs two lines of its column"), Value: r.values("Not recorded")},
	}
}

func (r *recorder) goals() doc.Goals {
	rows := func() []doc.Fact {
		return []doc.Fact{
			{Key: words("Why it matters"), Value: r.values("I want to.")},
			{Key: words("By when"), Value: r.values("18\u00a0December\u00a02026")},
		}
	}
	return doc.Goals{Goals: []doc.Goal{
		{Label: words("Goal 1"), Words: r.value("“To go swimming again.”"), Rows: rows()},
		{Label: words("Goal 2"), Words: r.value("“To sleep through most nights.”"), Rows: rows()},
	}}
}

func (r *recorder) needs() doc.Needs {
	act := func(what, when, state string) doc.Action {
		a := doc.Action{What: r.value(what), When: r.value(when)}
		if state != "" {
			a.State = doc.Text{{Text: state, Style: doc.Muted}}
		}
		return a
	}
	return doc.Needs{When: words("When"), Again: words("(continued)"), Needs: []doc.Need{
		{
			Head:  r.value("1. “I lie awake.”"),
			Views: []doc.Fact{{Key: words("The team thinks"), Value: r.values("The tablet may come too late.")}},
			Groups: []doc.Group{
				{Who: words("I will"), Actions: []doc.Action{
					act("Put the phone away at 10pm.", "Every night", ""),
					act("Write in my sleep diary, which I am good at.", "Every day until 10\u00a0March\u00a02027", ""),
				}},
				{Who: words("My family or carer will"), Actions: []doc.Action{act("Ring at 8am.", "Mondays", "")}},
				{Who: words("Services will"), Actions: []doc.Action{
					act("Care co\u2011ordinator: look at the diary with me.", "Every 2 weeks", "In progress"),
				}},
			},
		},
		{
			Head:   r.value("2. “I feel cut off.”"),
			Groups: []doc.Group{{Who: words("I will"), Actions: []doc.Action{act("Meet my tutor.", "By 30\u00a0April\u00a02027", "")}}},
		},
	}}
}

func (r *recorder) table() doc.Table {
	return doc.Table{
		Again: words("(continued)"), RowKey: true,
		Cols: []doc.Col{
			{Head: words("Who")}, {Head: words("What they have"), From: 1, To: 1},
			{Head: words("Sent"), From: 2, To: 2},
		},
		Rows: [][]doc.Cell{
			cells(r.values("Me", "All of it", "Will be given to me")...),
			cells(r.values("My GP", "All of it, and the letter that goes with it every time",
				"4\u00a0March\u00a02026")...),
		},
	}
}

func (r *recorder) agreement() doc.Section {
	caption := words("Day, month, year")
	return doc.Section{Heading: words("Agreement"), NewPage: true, Keep: true, Blocks: []doc.Block{
		doc.Para{Text: words("I do not have to sign. I still get care.")},
		doc.DateCells{Label: words("This plan was discussed with me on")},
		doc.Ticks{Label: words("Tick one"), Columns: 2, Options: []doc.Text{
			words("I agree"), words("I agree with parts of it"), words("I do not agree"),
		}},
		doc.WriteIn{Label: words("My reasons"), Lines: 6},
		doc.WriteIn{Label: words("What the service says"), Lines: 2},
		doc.Ticks{Label: words("A copy for me"), Row: true, Options: []doc.Text{
			words("Given to me"), words("I did not want one"), words("Not yet"),
		}},
		doc.Section{Heading: words("Signatures"), Blocks: []doc.Block{
			doc.Signature{Name: r.value("Perpetua Specimen-Ashgrove"), Caption: caption},
			doc.Signature{Name: r.value("Ivo Testbed"), Role: words("care co\u2011ordinator"), Caption: caption},
		}},
	}}
}

func (r *recorder) others() doc.Section {
	return doc.Section{Heading: words("Other forms"), Blocks: []doc.Block{
		doc.Para{Text: words("Only fill this in if it is needed.")},
		doc.Ticks{Columns: 2, Options: []doc.Text{words("Not there"), words("Too upsetting"), words("Another reason")}},
		doc.WriteIn{Lines: 1},
		doc.Beside{
			Left:  doc.WriteIn{Label: words("Written by (name and job)"), Lines: 1},
			Right: doc.DateCells{Label: words("We will try again on")},
		},
		doc.WriteIn{Label: words("Signed for me by"), Lines: 1, Place: doc.LabelKey},
		doc.Para{Text: doc.Text{{Text: "my attorney or deputy (seen by staff "}, doc.Tickbox(), {Text: ")"}}},
		doc.Signature{Name: words("Signature"), Caption: words("Day, month, year")},
		doc.Keep{Blocks: []doc.Block{
			doc.DateCells{Label: words("Discussed on"), Recorded: r.value("4\u00a0March\u00a02026")},
			doc.WriteIn{Label: words("My reasons"), Lines: 6, Recorded: r.values("I want another tablet.")},
			doc.Signature{
				Name: r.value("Ivo Testbed"), Role: words("care co\u2011ordinator"),
				Recorded: words("Signed on 4\u00a0March\u00a02026"),
			},
		}},
		doc.Ticks{Options: []doc.Text{words("One box in a column")}},
		doc.Section{Heading: words("A section in a section"), Blocks: []doc.Block{doc.Para{Text: words("With its text.")}}},
		doc.Para{Text: words("Questions: ask Ivo.")},
	}}
}
