package doc

import "strconv"

// Specimen is a document that holds every block and every variant of one, about nobody. Printers
// are tested with it: a block that one forgets fails by name.
func Specimen() *Doc {
	r := &recorder{record: "specimen"}
	return &Doc{
		Kind: "specimen", Code: "XX", Title: "Specimen specimen", Record: "specimen", Lang: "en-GB",
		Banner: Banner{
			Name:     r.value("Perpetua Specimen-Ashgrove (Pet)"),
			Identity: [][]Span{r.value("Born 2\u00a0May\u00a01970"), r.value("NHS number 999\u00a0000\u00a00018")},
			Document: words("Specimen"),
			Version:  words("Version 1, 20\u00a0November\u00a02026"),
		},
		Footer: Footer{
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

func (r *recorder) value(s string) Text {
	r.n++
	o := Origin{Record: r.record, Pointer: "/value/" + strconv.Itoa(r.n)}
	return Text{{Text: s, Origin: o, Value: true}}
}

func (r *recorder) values(all ...string) []Text {
	var ts []Text
	for _, s := range all {
		ts = append(ts, r.value(s))
	}
	return ts
}

func words(s string) Text { return Text{{Text: s}} }

// cells are cells of words.
func cells(texts ...Text) (all []Cell) {
	for _, t := range texts {
		all = append(all, Cell{Text: t})
	}
	return all
}

func (r *recorder) blocks() []Block {
	return []Block{
		Masthead{words("Testbed Mental Health Services"), words("Testbed Community Team")},
		Heading{Title: words("Specimen of all blocks"), Status: Text{
			{Text: "Draft for discussion.", Style: Bold}, {Text: " Nothing in it is about anyone."},
		}},
		HelpBoxes{
			A: HelpBox{Label: words("Help soon, day or night:"), Number: words("0808\u00a0157\u00a00999")},
			B: HelpBox{Label: words("Emergency:"), Number: words("999")},
		},
		Section{Heading: words("Rows and running text"), Blocks: []Block{
			Facts{Rows: r.facts()},
			Para{r.value("“This is running text that goes on for long enough to need a second line " +
				"and then a third one, so that the measure can be seen.”")},
			Para{words("A second paragraph.")},
			Facts{Rows: []Fact{{words("After text"), r.values("A row below text has a rule above it.")}}},
			Section{Heading: words("A smaller heading"), Blocks: []Block{Para{words("Text under it.")}}},
		}},
		Section{Heading: words("Goals"), Blocks: []Block{r.goals()}},
		Section{Heading: words("What we agreed"), Blocks: []Block{r.needs()}},
		Section{Heading: words("Tables and lists"), Blocks: []Block{
			r.table(),
			Para{words("What helps:")},
			List{Mark: Bullet, Items: r.values("A walk", "Music, but not too loud and not late at night, "+
				"because the neighbours have small children who sleep early")},
			List{Mark: Tick, Items: r.values("Sitting with me", "A cup of tea")},
			List{Mark: Cross, Items: r.values("Many questions at once")},
			Callout{Text: words("Please note: this box is tinted and has a bar.")},
			Callout{Text: words("For staff only."), Staff: true},
		}},
		r.agreement(),
		r.others(),
	}
}

func (r *recorder) facts() []Fact {
	phone := Text{
		{Text: "Phone: "}, {Text: "01632\u00a0960999", Style: Bold, Origin: Origin{r.record, "/phone"}, Value: true},
		{Text: ", Monday to Friday, 9am to 5pm"},
	}
	return []Fact{
		{words("A key"), r.values("A value.")},
		{words("My care co\u2011ordinator"), []Text{r.value("Two lines of a value, the second with a number"), phone}},
		{words("A key that needs two lines of its column"), r.values("Not recorded")},
	}
}

func (r *recorder) goals() Goals {
	rows := func() []Fact {
		return []Fact{
			{words("Why it matters"), r.values("I want to.")},
			{words("By when"), r.values("18\u00a0December\u00a02026")},
		}
	}
	return Goals{[]Goal{
		{words("Goal 1"), r.value("“To go swimming again.”"), rows()},
		{words("Goal 2"), r.value("“To sleep through most nights.”"), rows()},
	}}
}

func (r *recorder) needs() Needs {
	act := func(what, when, state string) Action {
		a := Action{What: r.value(what), When: r.value(when)}
		if state != "" {
			a.State = Text{{Text: state, Style: Muted}}
		}
		return a
	}
	return Needs{When: words("When"), Again: words("(continued)"), Needs: []Need{
		{
			Head:  r.value("1. “I lie awake.”"),
			Views: []Fact{{words("The team thinks"), r.values("The tablet may come too late.")}},
			Groups: []Group{
				{words("I will"), []Action{
					act("Put the phone away at 10pm.", "Every night", ""),
					act("Write in my sleep diary, which I am good at.", "Every day until 10\u00a0March\u00a02027", ""),
				}},
				{words("My family or carer will"), []Action{act("Ring at 8am.", "Mondays", "")}},
				{words("Services will"), []Action{
					act("Care co\u2011ordinator: look at the diary with me.", "Every 2 weeks", "In progress"),
				}},
			},
		},
		{
			Head:   r.value("2. “I feel cut off.”"),
			Groups: []Group{{words("I will"), []Action{act("Meet my tutor.", "By 30\u00a0April\u00a02027", "")}}},
		},
	}}
}

func (r *recorder) table() Table {
	return Table{
		Again: words("(continued)"), RowKey: true,
		Cols: []Col{
			{Head: words("Who")}, {Head: words("What they have"), From: 1, To: 1},
			{Head: words("Sent"), From: 2, To: 2},
		},
		Rows: [][]Cell{
			cells(r.values("Me", "All of it", "Will be given to me")...),
			cells(r.values("My GP", "All of it, and the letter that goes with it every time",
				"4\u00a0March\u00a02026")...),
		},
	}
}

func (r *recorder) agreement() Section {
	caption := words("Day, month, year")
	return Section{Heading: words("Agreement"), NewPage: true, Keep: true, Blocks: []Block{
		Para{words("I do not have to sign. I still get care.")},
		DateCells{Label: words("This plan was discussed with me on")},
		Ticks{Label: words("Tick one"), Columns: 2, Options: []Text{
			words("I agree"), words("I agree with parts of it"), words("I do not agree"),
		}},
		WriteIn{Label: words("My reasons"), Lines: 6},
		WriteIn{Label: words("What the service says"), Lines: 2},
		Ticks{Label: words("A copy for me"), Row: true, Options: []Text{
			words("Given to me"), words("I did not want one"), words("Not yet"),
		}},
		Section{Heading: words("Signatures"), Blocks: []Block{
			Signature{Name: r.value("Perpetua Specimen-Ashgrove"), Caption: caption},
			Signature{Name: r.value("Ivo Testbed"), Role: words("care co\u2011ordinator"), Caption: caption},
		}},
	}}
}

func (r *recorder) others() Section {
	return Section{Heading: words("Other forms"), Blocks: []Block{
		Para{words("Only fill this in if it is needed.")},
		Ticks{Columns: 2, Options: []Text{words("Not there"), words("Too upsetting"), words("Another reason")}},
		WriteIn{Lines: 1},
		Beside{
			Left:  WriteIn{Label: words("Written by (name and job)"), Lines: 1},
			Right: DateCells{Label: words("We will try again on")},
		},
		WriteIn{Label: words("Signed for me by"), Lines: 1, Place: LabelKey},
		Para{Text{{Text: "my attorney or deputy (seen by staff "}, Tickbox(), {Text: ")"}}},
		Signature{Name: words("Signature"), Caption: words("Day, month, year")},
		Keep{[]Block{
			DateCells{Label: words("Discussed on"), Recorded: r.value("4\u00a0March\u00a02026")},
			WriteIn{Label: words("My reasons"), Lines: 6, Recorded: r.values("I want another tablet.")},
			Signature{
				Name: r.value("Ivo Testbed"), Role: words("care co\u2011ordinator"),
				Recorded: words("Signed on 4\u00a0March\u00a02026"),
			},
		}},
		Ticks{Options: []Text{words("One box in a column")}},
		Section{Heading: words("A section in a section"), Blocks: []Block{Para{words("With its text.")}}},
		Para{words("Questions: ask Ivo.")},
	}}
}
