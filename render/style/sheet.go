package style

// Sheet is an edition: all its sizes, places and colours. A Sheet is not changed once it is in use;
// a profile's own brand colour goes into a copy (BrandRule.C).
type Sheet struct {
	Name    string
	Columns bool // false in large print: labels stand above their values

	Page  // the page and its grid
	Types // type sizes
	Inks  // colours, rules and borders
	Gaps  // spaces
	Forms // boxes and lines to write in
	Help  // the two emergency boxes in their small form

	Crisis // the same in their large form, and numbers of people
	Letter
	Card
}

// Page is the sheet of paper and its grid, from the top left.
type Page struct {
	W, H Unit

	Left, Width           Unit // all text
	KeyW                  Unit // keys, from Left
	KeyOver               Unit // a long word reaches so far into the gutter before it is cut
	MainX, MainW          Unit
	AsideX, AsideW        Unit
	ValueW                Unit     // a value alone, from MainX
	HalfX, HalfW          Unit     // the right half; both halves are HalfW wide
	NeedW                 Unit     // the words at the head of a need
	ParaW                 Unit     // running text
	Gutter                Unit     // between a column and the next
	Tracks, Thirds, Rings [3]Track // of tables

	BannerY, BannerH   Unit // grows by a line for each further line of its text
	BannerTop, BannerX Unit // inset of its text, border included
	BannerPart         Unit // between the parts of its second line
	BannerGap          Unit // from its foot to the body
	BannerSide         Unit // the right block is never wider
	FootY, FootTop     Unit // the rule, and the first line below it
	FootLines          int  // lines that fit below FootY; the rule stands higher for more
	FootGap, FootEdge  Unit // body to rule; left part to right part
	BodyMin            Unit // the least body that banner and footer leave
	MastH              Unit // height of the masthead
	LogoW, LogoH       Unit // slot of a logo, at the right of a masthead or a letterhead
	Whole              Unit // a row up to this height is never split
	LeastFoot          Unit // a section leaves at least this of itself at a page foot
}

// Track is a part of the grid that columns of tables stand in.
type Track struct{ X, W Unit }

// Types are the sizes of type.
type Types struct {
	Body, H1, H2     Type
	BannerName       Type
	Identity         Type // the rest of the banner
	Foot, PageNumber Type
	Mast             Type // organisation and team
	Caption          Type
	Strip            Type // staff strip
}

// Inks are colours, rules and borders.
type Inks struct {
	Ink, Muted, Brand, Tint Colour

	BrandRule, SectionRule, HeadRule, RowRule, GroupRule, FootRule Line
	BannerBox, CalloutBox, CalloutBar, StripBox, StripBar          Line
	WriteRule, SignRule, TickBox, Cells, SignStroke                Line
}

// Gaps are the spaces between things.
type Gaps struct {
	Title        Unit // H1 to the brand rule, and the rule to the status
	Section      Unit // above a section's rule
	First        Unit // the same for the first section of a document
	SectionTop   Unit // rule to H2
	UnderH2      Unit // H2 to what it heads
	Para         Unit // between paragraphs
	Text         Unit // between running text and rows
	Row          Unit // above and below a row's rule
	Goal         Unit // above and below a goal's rule
	GoalRows     Unit // a goal's words to its rows
	GoalRow      Unit // between a goal's rows
	Need         Unit // between needs
	Block        Unit // between other blocks
	AfterLines   Unit // below lines to write on
	Part         Unit // between a label and its value block
	TitleText    Unit // H1 or status to running text
	List         Unit // running text to a list
	AfterTicks   Unit // ticks in one row to running text
	AfterRows    Unit // rows to running text
	Plain        Unit // above a heading without a rule
	UnderPlain   Unit // below it
	Item         Unit // between bulleted items
	MarkItem     Unit // between ticked items
	ItemX        Unit // text of a bulleted item
	MarkX        Unit // text of a ticked item
	DiscX, DiscW Unit
	DiscUp       Unit // centre of the disc above the baseline
	MarkY, MarkW Unit // drawn tick or cross below the line's top, and its size
	CalloutX     Unit // inset of boxed text
	CalloutY     Unit
	StripX       Unit
	StripY       Unit
}

// Forms are the measures of what is written and ticked by hand.
type Forms struct {
	Tick, TickPitch, TickX Unit // box, row height, label from the box's left
	TickGap                Unit // between boxes on one line
	TickTop                Unit // above ticks that follow running text
	InlineGap, InlineDown  Unit // beside a box in a line, and its foot below the baseline
	WritePitch             Unit
	FillH, FillGap         Unit // a line beside its label, and the space below it
	HalvesTop              Unit
	CellW, CellH, CellGap  Unit
	SignH, SignW           Unit // clear space above the line, and its length
	SignX, SignNameW       Unit // beside the name: where the line begins, and the room of the name
	SignUnder              Unit // line to the printed name
	SignNext               Unit // between signature rows
	SignText               Unit // to text below a signature
}

// Help is the small form of the two emergency boxes.
type Help struct {
	HelpLabel, HelpNumber, HelpNote Type
	HelpAX, HelpAW                  Unit
	HelpBX, HelpBW                  Unit
	HelpBox, HelpBarA               Line
	HelpBarB                        Line
	HelpInsetX, HelpInsetY          Unit
	HelpGap, HelpTop, HelpPart      Unit // label to number; above the boxes; between stacked boxes
}
