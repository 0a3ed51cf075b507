package style

import (
	"math"
	"strconv"
	"strings"
)

// The colours of the house (STYLE.md "Ink and lines").
const (
	ink   Colour = 0x000000
	brand Colour = 0x005EB8
	dark  Colour = 0x003087
	muted Colour = 0x404040
	grey  Colour = 0x768692
	tint  Colour = 0xF0F4F5
)

// The least and the greatest size of large print in points, all whole sizes between are editions.
const (
	LargeMin = 16
	LargeMax = 28
)

// ByName is the edition of a name: "standard", "large16" to "large28", and "young", which nobody
// chooses: it is that of letters to children of 8 to 12.
func ByName(name string) (*Sheet, bool) {
	switch name {
	case "standard":
		return Standard(), true
	case "young":
		return Young(), true
	}
	digits, ok := strings.CutPrefix(name, "large")
	if !ok || len(digits) != 2 {
		return nil, false
	}
	points, err := strconv.Atoi(digits)
	if err != nil || points < LargeMin || points > LargeMax {
		return nil, false
	}
	return Large(points), true
}

// Names are all editions, the standard one first.
func Names() []string {
	names := []string{"standard"}
	for p := LargeMin; p <= LargeMax; p++ {
		names = append(names, "large"+strconv.Itoa(p))
	}
	return names
}

// Standard is the edition in 12 point.
func Standard() *Sheet {
	s := &Sheet{
		Name: "standard", Columns: true,
		Page: a4(),
		Types: Types{
			Body: Type{Pt(12), Pt(15)}, H1: Type{Pt(20), Pt(24)}, H2: Type{Pt(15), Pt(19)},
			Mast: Type{Pt(12), Pt(15)}, BannerName: Type{Pt(13), Pt(16)}, Identity: Type{Pt(12), Pt(16)},
			Foot: Type{Pt(10), Pt(12)}, PageNumber: Type{Pt(12), Pt(12)},
			Caption: Type{Pt(10), Pt(12)}, Strip: Type{Pt(12), Pt(15)},
		},
		Inks: inks(),
		Gaps: Gaps{
			Title: MM(1.5), Section: MM(5), First: MM(5), SectionTop: MM(2), UnderH2: MM(1.5),
			Para: MM(1.5), Text: MM(2), Row: MM(1), Goal: MM(1.5), GoalRows: MM(1), GoalRow: MM(0.5),
			Need: MM(4), Block: MM(3), AfterLines: MM(4), Part: MM(0.5),
			TitleText: MM(3), List: MM(1.5), AfterTicks: MM(3), AfterRows: MM(2), Plain: MM(4), UnderPlain: MM(1),
			Item: MM(1), MarkItem: MM(1.2), ItemX: MM(5), MarkX: MM(7),
			DiscX: MM(0.6), DiscW: MM(1.5), DiscUp: Pt(4.08), MarkY: MM(0.9), MarkW: MM(4),
			CalloutX: MM(4), CalloutY: MM(2.5), StripX: MM(4), StripY: MM(2),
		},
		Forms: Forms{
			Tick: MM(5), TickPitch: MM(8), TickX: MM(7), TickGap: MM(7), TickTop: MM(1),
			InlineGap: MM(0.8), InlineDown: MM(0.8), WritePitch: MM(8),
			FillH: MM(6), FillGap: MM(1.5), HalvesTop: MM(3),
			CellW: MM(6), CellH: MM(8), CellGap: MM(2.5),
			SignH: MM(12.5), SignX: MM(66), SignW: MM(70), SignNameW: MM(44), SignUnder: MM(1), SignNext: MM(1), SignText: MM(2.5),
		},
		Help: Help{
			HelpLabel: Type{Pt(12), Pt(19)}, HelpNumber: Type{Pt(16), Pt(19)}, HelpNote: Type{Pt(12), Pt(15)},
			HelpAX: MM(20), HelpAW: MM(101), HelpBX: MM(125), HelpBW: MM(65),
			HelpInsetX: MM(4), HelpInsetY: MM(1.5), HelpGap: MM(2.5), HelpTop: MM(4), HelpPart: MM(3),
		},
	}
	s.helpLines()
	s.Crisis, s.Letter, s.Card = standardCrisis(), letter(), card()
	return s
}

// Large is the large-print edition of a size in points, 16 to 28: the drawn 18 point pages by one
// scale. Widths of the page do not scale; whatever holds type does. What stands around the body
// (masthead, banner, footer) stops growing: at 28 points it would take two thirds of each page and
// drive the emergency boxes off the first one.
func Large(points int) *Sheet {
	k := float64(points) / 18
	pt := func(v float64) Unit { return Pt(math.Round(v*k*10) / 10) }
	mm := func(v float64) Unit { return MM(v * k) }
	s := &Sheet{
		Name: "large" + strconv.Itoa(points),
		Page: a4(),
		Types: Types{
			Body: Type{pt(18), pt(22.5)}, H1: Type{pt(26), pt(31)}, H2: Type{pt(22), pt(27)},
			Mast: atMost(20, pt, 18, 24), BannerName: atMost(24, pt, 18, 22),
			Identity: atMost(22, pt, 16, 20),
			Foot:     atMost(15, pt, 16, 20), PageNumber: atMost(15, pt, 16, 20),
			Caption: Type{pt(16), pt(20)}, Strip: Type{pt(18), pt(24)},
		},
		Inks: inks(),
		Gaps: Gaps{
			Title: mm(1.5), Section: mm(6), First: mm(5), SectionTop: mm(2.5), UnderH2: mm(1.5),
			Para: mm(1.5), Text: mm(2), Row: mm(1.2), Goal: mm(2), GoalRows: mm(1), GoalRow: mm(0.5),
			Need: mm(5), Block: mm(4), AfterLines: mm(4), Part: mm(0.5),
			TitleText: mm(4), List: mm(1.5), AfterTicks: mm(4), AfterRows: mm(2), Plain: mm(5), UnderPlain: mm(2),
			Item: mm(1.5), MarkItem: mm(1.8), ItemX: mm(7), MarkX: mm(10),
			DiscX: mm(0.9), DiscW: mm(2.25), DiscUp: pt(6.12), MarkY: mm(1.35), MarkW: mm(6),
			CalloutX: mm(5), CalloutY: mm(3), StripX: mm(5), StripY: mm(3),
		},
		Forms: Forms{
			Tick: mm(7), TickPitch: mm(12), TickX: mm(12), TickGap: mm(9), TickTop: mm(1),
			InlineGap: mm(1.2), InlineDown: mm(1.2), WritePitch: mm(12),
			FillH: mm(12), FillGap: mm(2), HalvesTop: mm(4),
			CellW: mm(7), CellH: mm(9), CellGap: mm(2.5),
			SignH: MM(18), SignW: MM(170), SignUnder: mm(1), SignNext: mm(3), SignText: mm(3),
		},
		Help: Help{
			HelpLabel: atMost(24, pt, 18, 29), HelpNumber: atMost(32, pt, 24, 29), HelpNote: atMost(24, pt, 18, 22.5),
			HelpAX: MM(20), HelpAW: MM(170), HelpBX: MM(20), HelpBW: MM(170),
			HelpInsetX: mm(5), HelpInsetY: mm(2), HelpGap: mm(3), HelpTop: mm(4), HelpPart: mm(3),
		},
	}
	s.largePage(pt, mm)
	s.helpLines()
	s.Crisis, s.Letter, s.Card = largeCrisis(pt, mm), largeLetter(s, mm), card()
	s.SectionRule.W, s.RowRule.W, s.SignStroke.W = Pt(1.5), Pt(0.75), mm(0.9)
	return s
}

// atMost is a scaled size of type, or the greatest one with its leading in proportion.
func atMost(most float64, pt func(float64) Unit, size, lead float64) Type {
	if pt(size) <= Pt(most) {
		return Type{pt(size), pt(lead)}
	}
	return Type{Pt(most), Pt(math.Round(most/size*lead*10) / 10)}
}

// largePage gives the banner and the footer the room that their type takes.
func (s *Sheet) largePage(pt, mm func(float64) Unit) {
	s.BannerTop = MM(1.86)
	s.BannerH = s.BannerTop + s.BannerName.Lead + s.Identity.Lines(2) + MM(2.27)
	s.BannerGap = MM(4)
	s.FootLines = 4
	s.FootTop = MM(1.2)
	s.FootY = MM(290.42) - s.FootTop - s.Foot.Lines(4)
	s.FootGap = MM(3)
	s.MastH = max(s.Mast.Lines(2)+MM(3), MM(20))
	s.ParaW, s.ValueW = s.Width, s.Width
	s.Whole = mm(60)
}

func a4() Page {
	return Page{
		W: MM(210), H: MM(297), Left: MM(20), Width: MM(170), KeyW: MM(40), KeyOver: MM(3),
		MainX: MM(64), MainW: MM(78), AsideX: MM(146), AsideW: MM(44), ValueW: MM(126),
		Tracks: [3]Track{{MM(20), MM(40)}, {MM(64), MM(78)}, {MM(146), MM(44)}},
		Thirds: [3]Track{{MM(20), MM(40)}, {MM(64), MM(59)}, {MM(127), MM(63)}},
		Rings:  [3]Track{{MM(20), MM(40)}, {MM(64), MM(62)}, {MM(130), MM(60)}},
		HalfX:  MM(107), HalfW: MM(83), NeedW: MM(122), ParaW: MM(145), Gutter: MM(4),
		BannerY: MM(15), BannerH: MM(14), BannerTop: MM(1.36), BannerX: MM(3.26),
		BannerPart: MM(5), BannerGap: MM(6), BannerSide: MM(80),
		FootY: MM(276), FootTop: MM(1.2), FootLines: 3,
		FootGap: MM(4), FootEdge: MM(4), BodyMin: MM(90),
		MastH: MM(13), LogoW: MM(50), LogoH: MM(14), Whole: MM(60), LeastFoot: MM(25),
	}
}

func inks() Inks {
	return Inks{
		Ink: ink, Muted: muted, Brand: dark, Tint: tint,
		BrandRule: Line{Pt(1.5), brand}, SectionRule: Line{Pt(1), ink},
		HeadRule: Line{Pt(1.5), ink}, RowRule: Line{Pt(0.5), grey},
		GroupRule: Line{Pt(0.75), ink}, FootRule: Line{Pt(0.5), ink},
		BannerBox: Line{Pt(0.75), ink}, CalloutBox: Line{Pt(0.75), grey},
		CalloutBar: Line{Pt(3), ink}, StripBox: Line{Pt(1.5), ink}, StripBar: Line{Pt(4.5), ink},
		WriteRule: Line{Pt(0.5), ink}, SignRule: Line{Pt(0.75), ink},
		TickBox: Line{Pt(0.75), ink}, Cells: Line{Pt(0.75), ink}, SignStroke: Line{MM(0.6), ink},
	}
}

func (s *Sheet) helpLines() {
	s.HelpBox = Line{Pt(1.5), ink}
	s.HelpBarA, s.HelpBarB = Line{Pt(4.5), ink}, Line{Pt(6), ink}
}
