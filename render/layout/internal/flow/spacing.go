package flow

// Kind is what stands above, for the space between two blocks.
type Kind uint8

// The kinds, by the space that they need.
const (
	NothingYet Kind = iota // a heading, or the top of the document
	Title                  // H1, status, help boxes
	Running
	Rows // leave the space of a row below them
	Bullets
	Boxes // ticks, date cells, callouts
	Lines // to write on
	Filling
	Inline
	Signing
	Under    // a subheading
	Lettered // the H1 of a letter
	Ticked   // four ticks in a row
	Fielded
)

// Between adds the space between the block above and one of a kind.
func (f *Flow) Between(this Kind) {
	s := f.draw.Sheet
	switch prev := f.Above; {
	case prev == Under && this == Rows:
		f.Space(s.Row)
	case prev == NothingYet, prev == Under && this != Under:
	case this == Signing && prev == Signing:
		f.Space(s.SignNext)
	case this == Signing:
	case prev == Lines:
		f.Space(s.AfterLines)
	case prev == Lettered:
		f.Space(s.LetterTitle)
	case prev == Title && this == Running:
		f.Space(s.TitleText)
	case this == Running && prev == Running:
		f.Space(s.Para)
	case this == Bullets && prev == Running:
		f.Space(s.List)
	case this == Running && prev == Ticked:
		f.Space(s.AfterTicks)
	case this == Running && prev == Fielded:
		f.Space(s.FieldFoot)
	case this == Fielded && prev == Boxes:
		f.Space(s.FieldTop)
	case prev == Signing && this == Running:
		f.Space(s.SignText)
	case this == Running && prev == Rows:
		f.Space(s.AfterRows - s.Row)
	case this == Running, this == Bullets && prev == Rows:
		f.Space(s.Text)
	case this == Inline && prev == Filling:
		f.Space(s.FillGap)
	case this == Rows && prev == Rows:
	case this == Rows && prev == Running, this == Rows && prev == Bullets:
		f.Space(s.Text)
	default:
		f.Space(s.Block)
	}
}
