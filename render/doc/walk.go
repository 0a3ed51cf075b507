package doc

import "fmt"

// Texts visits the texts of the body in reading order, each once. Words that only repeat
// ("(continued)") and what a recorded value stands instead of are not visited.
func (d *Doc) Texts(visit func(Text)) {
	for _, b := range d.Blocks {
		walk(b, visit)
	}
}

func walk(b Block, v func(Text)) {
	switch b := b.(type) {
	case Masthead:
		each(v, b.Organisation, b.Team)
	case Heading:
		each(v, b.Title, b.Aside, b.Status)
	case HelpBoxes:
		for _, x := range [...]HelpBox{b.A, b.B} {
			each(v, x.Label, x.Number)
			each(v, x.Notes...)
		}
	case Section:
		if len(b.Blocks) > 0 {
			each(v, b.Heading, b.Beside)
		}
		walkAll(b.Blocks, v)
	case Para:
		v(b.Text)
	case Facts:
		walkRows(b.Rows, v)
	case Goals:
		for _, g := range b.Goals {
			each(v, g.Label, g.Words)
			walkRows(g.Rows, v)
		}
	case Needs:
		walkNeeds(b, v)
	case Table:
		walkTable(b, v)
	case List:
		each(v, b.Items...)
	case Callout:
		v(b.Text)
	case Keep:
		walkAll(b.Blocks, v)
	default:
		if !walkCrisis(b, v) && !walkLetter(b, v) {
			walkForm(b, v)
		}
	}
}

func walkForm(b Block, v func(Text)) {
	switch b := b.(type) {
	case Ticks:
		v(b.Label)
		each(v, b.Options...)
	case WriteIn:
		v(b.Label)
		each(v, b.Recorded...)
	case DateCells:
		each(v, b.Label, b.Recorded)
	case Signature:
		each(v, b.Name, b.Role, b.Recorded)
		if len(b.Recorded) == 0 {
			v(b.Caption)
		}
	case Beside:
		walk(b.Left, v)
		walk(b.Right, v)
	default:
		panic(fmt.Sprintf("doc: no such block: %T", b))
	}
}

func walkAll(blocks []Block, v func(Text)) {
	for _, b := range blocks {
		walk(b, v)
	}
}

func walkRows(rows []Fact, v func(Text)) {
	for _, r := range rows {
		v(r.Key)
		each(v, r.Value...)
	}
}

func walkNeeds(b Needs, v func(Text)) {
	for _, n := range b.Needs {
		each(v, n.Head, b.When)
		walkRows(n.Views, v)
		for _, g := range n.Groups {
			if len(g.Actions) > 0 {
				v(g.Who)
			}
			for _, a := range g.Actions {
				each(v, a.What, a.When, a.State)
			}
		}
	}
}

func walkTable(b Table, v func(Text)) {
	if len(b.Rows) == 0 || len(b.Cols) == 0 {
		return
	}
	for _, c := range b.Cols {
		v(c.Head)
	}
	for _, row := range b.Rows {
		for i := range row {
			v(row[i].Text)
		}
	}
	v(b.Last)
}

func each(v func(Text), texts ...Text) {
	for _, t := range texts {
		v(t)
	}
}
