package doc

// Letter makes a document a letter; it is its first block. Page 1 has a letterhead and the address
// window in place of the banner, which stands from page 2 on. Headings of a letter's own text are
// sections with Plain set; sections without it have a rule and may hold rows.
type Letter struct {
	Sender  []Text // letterhead: organisation (bold), team
	Address []Text // name and at most 5 lines in all; none if the letter is handed over
	ByHand  Text   // "By hand", in the place of the address
	Contact []Text // date, reference, whom to ask: a line each; an empty Text parts groups
	Dear    Text   // "Dear Mrs Ashgrove"
	Logo    *Logo  // nil for none
}

// Closing ends a letter: "Yours sincerely", room to sign, name and role. Aside stands in the right
// half: how to get the letter in another form.
type Closing struct {
	Words, Name, Role Text
	Aside             Text
}

// ReplySlip is the slip at the end of a letter, cut off at the lower fold. It is the last block. It
// names the reader and the reference, never the person cared for (REFERENCE.md 4.6). Large print
// gives it a page of its own without a cut line.
type ReplySlip struct {
	Cut    Text // "Cut here, along the fold", on the cut line; decoration to a screen reader
	Title  Text // "Reply slip"
	Reader Text // "Nia Ashgrove, letter K7M4-Q2TX"
	Tall   bool // takes two thirds: cut at the upper fold
	Blocks []Block
}

// Blank is a short line to write on within running text: "Not now. Ask me again in ____".
func Blank() Span { return Span{Text: "_", Style: Gap} }

// Tickbox is an empty box within running text: "my attorney (seen by staff [ ])".
func Tickbox() Span { return Span{Text: "_", Style: Box} }

func (Letter) block()    {}
func (Closing) block()   {}
func (ReplySlip) block() {}

func walkLetter(b Block, v func(Text)) bool {
	switch b := b.(type) {
	case Letter:
		each(v, b.Sender...)
		each(v, b.Address...)
		v(b.ByHand)
		each(v, b.Contact...)
		v(b.Dear)
	case Closing:
		each(v, b.Words, b.Name, b.Role, b.Aside)
	case ReplySlip:
		each(v, b.Title, b.Reader)
		walkAll(b.Blocks, v)
	default:
		return false
	}
	return true
}
