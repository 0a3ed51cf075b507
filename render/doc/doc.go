// Package doc is a document before it is laid out: a small closed set of blocks whose every word
// knows where it came from. Templates build it, layout and the text writers read it.
package doc

import "cpadoc/render/picture"

// Doc is one document about one person for one reader. Doc holds words only: sizes, places and
// colours come from render/style.
type Doc struct {
	Kind     string // its name in the table of kinds
	Code     string // "CP", printed in the footer
	Title    string // for the file's properties: document type and recordId only, never a name
	Record   string // recordId whose facts may stand here; every Origin must name it
	Lang     string // BCP 47, "en-GB"
	Words    Words  // what layout itself says, in that language
	Banner   Banner
	Footer   Footer
	Blocks   []Block
	Withheld int // facts left out by visibility and consent, a count only
	// BoxesFirst has large print set the EmergencyBoxes straight after the title, whatever stands
	// before them in the other editions: a young carer finds whom to ring on page 1.
	BoxesFirst bool
}

// Banner is the identity box on every page; it cannot be switched off (W55).
type Banner struct {
	Name     []Span   // line 1
	Identity [][]Span // "Born 3 June 1984", "NHS number 999 000 1375": parts that never break
	Document []Span   // "Care plan"
	Copy     []Span   // "Copy for the GP"; empty if the reader is the one that it is written for
	Version  []Span   // "Version 3, 4 March 2026"
}

// Footer is the same on every page but for the page number. Check code and page number are placed
// by layout: Left[2] ends with the check code.
type Footer struct {
	Team    []Span // "Riverside Community Team, phone 01632 960140."
	Sample  []Span // "Sample, not a real person", empty for a real record
	Marking []Span // "Confidential: patient information." and the status words
	AsAt    []Span // "As at 12 March 2026, from data exported 10 March 2026."
	Code    []Span // "Care plan CP, version 3"; of a letter "Private"
	Short   []Span // large print has it in place of Code; Doc.Code where empty
	Profile []Span // "Service profile 7"
}

// Style of a span. Weight is the only emphasis on paper.
type Style uint8

// The styles of spans. Gap and what follows it are drawn, their Text only keeps their place.
const (
	Plain Style = iota
	Bold
	Muted
	Gap // a short line to write on, see Blank
	Box // an empty box to tick, see Tickbox
)

// Span is a run of words with one style and one origin. No-break spaces (U+00A0) and no-break
// hyphens (U+2011) in Text do not break; "\n" ends a line.
type Span struct {
	Text   string
	Origin Origin
	Style  Style
	Value  bool // Text is the whole value of the fact, word for word (checked by X100)
}

// Origin is where a word came from. The zero Origin is the template's own words.
type Origin struct {
	Record  string // recordId; "" for the template's words, "profile" for the service profile
	Pointer string // RFC 6901 pointer of the fact in that record
}

// Block is one of the types of this file; the set is closed.
type Block interface{ block() }

// Text is one or more lines of spans: a paragraph, or a value in a row.
type Text []Span

// Masthead stands at the top of page 1 of a plan.
type Masthead struct {
	Organisation, Team Text
	Logo               *Logo // nil for none
}

// Logo is a picture of who sends a paper. Alt is what it says to who cannot see it; empty, it is decoration.
type Logo struct {
	Picture *picture.Picture
	Alt     string
}

// Heading is the H1 with the brand rule and the status line under it.
type Heading struct {
	Title  Text
	Aside  Text // right on the baseline of the title: "Check again by ..."; large print: below it
	Status Text // bold words, then a plain sentence
}

// HelpBoxes is the small form of the two emergency boxes; always in the top half of page 1.
type HelpBoxes struct {
	A, B HelpBox
}

// HelpBox is one box: "Help soon, day or night:" and the number. Number may be words if the setting
// has none to ring (ward, prison); Notes are further lines ("Text ..., hours ...").
type HelpBox struct {
	Label, Number Text
	Notes         []Text
}

// Section is a heading with what stands under it; one in another section has a smaller heading. A
// section without blocks is not drawn.
type Section struct {
	Heading Text
	Beside  Text // words on the line of the heading, or below it where they do not fit
	NewPage bool // starts a page of its own ("Agreement")
	Keep    bool // is never split where it fits on one page
	Plain   bool // a heading of a letter: no rule above
	Blocks  []Block
}

// Para is running text; each Text is one paragraph.
type Para struct{ Text Text }

// Facts are key and value rows.
type Facts struct {
	Rows []Fact
}

// Fact is one row; Value holds one Text for each line or paragraph, never none ("Not recorded").
type Fact struct {
	Key   Text
	Value []Text
}

// Goals are "Goal n" cards.
type Goals struct{ Goals []Goal }

// Goal is one goal: label, own words in curly quotes, then plain key and value lines.
type Goal struct {
	Label, Words Text
	Rows         []Fact
}

// Needs is "What we agreed": one card for each need.
type Needs struct {
	When  Text // head of the last column
	Again Text // "(continued)"
	Needs []Need
}

// Need is one need: number and words, what the team thinks if it differs, and actions by who.
type Need struct {
	Head   Text
	Views  []Fact // "The team thinks"
	Groups []Group
}

// Group is who and what they do; never empty.
type Group struct {
	Who     Text
	Actions []Action
}

// Action is what, when, and its state of play in muted words.
type Action struct {
	What, When, State Text
}

// Table is a table of typed cells; large print sets it as label and value blocks.
type Table struct {
	Again  Text // "(continued)" for the repeated head
	Grid   Grid
	Cols   []Col
	Rows   [][]Cell
	RowKey bool // the first column holds row heads
	Last   Text // a row as wide as the table below all others: "If I reach the last stage: ..."
}

// Grid is how the page is parted into tracks that columns take; render/style says how wide they are.
type Grid uint8

// The grids of three tracks.
const (
	KeyMainAside Grid = iota
	Thirds            // a key and two columns of words
	KeyMainRing       // a key, what to do, and whom to ring, with number and hours
)

// Col is a column: its head and the first and last track of the grid that it takes.
type Col struct {
	Head     Text
	From, To int
}

// Cell is one cell of a table: its words, and where they are one fact, its value.
type Cell struct {
	Text  Text
	Value Value
}

// Value is a fact as a worksheet or an HTML page needs it. The zero Value is that of words.
type Value struct {
	Kind ValueKind
	Raw  string // as recorded: "2026-03-04", "1975", "12.5"; empty for words
}

// ValueKind is what a value is.
type ValueKind uint8

// The kinds of values.
const (
	WordsValue  ValueKind = iota
	DateValue             // RFC 3339 full-date, or the year or the month of one
	NumberValue           // a decimal number
)

// Mark of a list.
type Mark uint8

// The marks of lists.
const (
	Bullet Mark = iota
	Tick
	Cross
)

// List is a marked list.
type List struct {
	Mark  Mark
	Items []Text
}

// Callout is a boxed "please note"; Staff draws it as the staff strip.
type Callout struct {
	Text  Text
	Staff bool
}

// Ticks are empty tick boxes with a label each, never ticked beforehand. Columns 2 sets them in
// the two halves, Columns 4 in one row, Row sets the label and the boxes beside it on one line.
type Ticks struct {
	Label   Text
	Options []Text
	Columns int
	Row     bool
}

// WriteIn is a label with empty ruled lines; Recorded, where not empty, is printed instead.
type WriteIn struct {
	Label    Text
	Lines    int // at least one
	Recorded []Text
	Place    LabelPlace
}

// LabelPlace is where the label of a WriteIn stands.
type LabelPlace uint8

// The places of a label.
const (
	LabelAbove LabelPlace = iota
	LabelKey              // where keys stand, with one line to write on beside it
	LabelPlain            // above, in plain type: on a reply slip
)

// DateCells is a label and eight cells for a date beside it; Recorded, where not empty, stands there
// in words instead.
type DateCells struct {
	Label    Text
	Recorded Text
}

// Signature is a line to sign on with the name and role under it and date cells beside it.
// Recorded, where not empty, prints in words in the same place ("Signed on 4 March 2026").
type Signature struct {
	Name, Role Text
	Caption    Text // "Day, month, year"
	Recorded   Text
}

// Beside sets two blocks side by side, one in each half of the page: a WriteIn and DateCells, two
// WriteIns, or two Sections with a List each. Large print, and where they are too high, sets one
// below the other.
type Beside struct{ Left, Right Block }

// Keep holds blocks that stay together on one page where they fit.
type Keep struct{ Blocks []Block }

func (Masthead) block()  {}
func (Heading) block()   {}
func (HelpBoxes) block() {}
func (Section) block()   {}
func (Para) block()      {}
func (Facts) block()     {}
func (Goals) block()     {}
func (Needs) block()     {}
func (Table) block()     {}
func (List) block()      {}
func (Callout) block()   {}
func (Ticks) block()     {}
func (WriteIn) block()   {}
func (DateCells) block() {}
func (Signature) block() {}
func (Beside) block()    {}
func (Keep) block()      {}

// Signs that layout draws, as a screen reader and a text file have them.
const (
	BulletSign = "•"
	TickSign   = "✓"
	CrossSign  = "✗"
)
