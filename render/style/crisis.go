package style

import "math"

// Crisis is the look of the two emergency boxes in their large form and of the people to ring.
type Crisis struct {
	BoxTitle, BoxNumber, BoxText Type
	BoxSay                       Type // words in place of a number
	BoxAX, BoxAW, BoxBX, BoxBW   Unit
	BoxInsetX, BoxInsetY         Unit
	BoxTop                       Unit // above the boxes
	BoxTitleGap, BoxTextGap      Unit // title to number, number to text
	BoxPara                      Unit // between paragraphs
	BoxUnder                     Unit // to the line below, and between its lines
	BoxPart                      Unit // between stacked boxes
	BoxHeads                     bool // the titles are headings

	PeopleNumber Unit // size of type of a number beside a name
	HoursBelow   bool // hours stand below the name
	FridgeNumber Type
	FridgeInset  Unit
	FourX        [4]Unit // four ticks in one row
}

// standardCrisis is the form of 12 point.
func standardCrisis() Crisis {
	return Crisis{
		BoxTitle: Type{Pt(15), Pt(19)}, BoxNumber: Type{Pt(30), Pt(34)}, BoxText: Type{Pt(12), Pt(15)},
		BoxSay: Type{Pt(16), Pt(20)},
		BoxAX:  MM(20), BoxAW: MM(83), BoxBX: MM(107), BoxBW: MM(83),
		BoxInsetX: MM(4), BoxInsetY: MM(2.5), BoxTop: MM(4.5), BoxTitleGap: MM(1), BoxTextGap: MM(1),
		BoxPara: MM(1), BoxUnder: MM(1.5), BoxPart: MM(3), BoxHeads: true,
		PeopleNumber: Pt(14), FridgeNumber: Type{Pt(30), Pt(34)}, FridgeInset: MM(2),
		FourX: [4]Unit{MM(20), MM(64), MM(107), MM(158)},
	}
}

// largeCrisis is the form of large print. Numbers stop growing: at 28 points both boxes would not
// stand on page 1 with the hours of each number.
func largeCrisis(pt, mm func(float64) Unit) Crisis {
	return Crisis{
		BoxTitle: atMost(28, pt, 22, 27), BoxNumber: atMost(51, pt, 51, 57), BoxText: atMost(24, pt, 18, 22.5),
		BoxSay: atMost(28, pt, 22, 27),
		BoxAX:  MM(20), BoxAW: MM(170), BoxBX: MM(20), BoxBW: MM(170),
		BoxInsetX: MM(5), BoxInsetY: MM(4), BoxTop: MM(4), BoxTitleGap: MM(1), BoxTextGap: 0,
		BoxPara: MM(1.5), BoxUnder: MM(2), BoxPart: MM(5), BoxHeads: true,
		PeopleNumber: pt(21), HoursBelow: true,
		FridgeNumber: atMost(42, pt, 42, 47), FridgeInset: MM(2.5),
	}
}

// Young is the edition for children of 8 to 12: 14 point, headings without rules.
func Young() *Sheet {
	s := Standard()
	s.Name = "young"
	s.Body, s.H1, s.H2 = Type{Pt(14), Pt(20)}, Type{Pt(24), Pt(29)}, Type{Pt(16), Pt(20)}
	s.Strip = s.Body
	s.ParaW = MM(150)
	s.Gaps.TitleText, s.AfterTicks, s.List, s.AfterRows = MM(3), MM(1.5), MM(4), MM(3.5)
	s.Plain, s.UnderPlain = MM(4), MM(1.5)
	s.MarkX, s.MarkY, s.MarkW = MM(9), MM(1), MM(5)
	s.DiscUp = Pt(4.76)
	s.BoxTitle, s.BoxNumber, s.BoxText = Type{Pt(14), Pt(19)}, Type{Pt(28), Pt(32)}, Type{Pt(14), Pt(19)}
	s.BoxInsetY, s.BoxTitleGap, s.BoxTextGap, s.BoxPara = MM(2), 0, 0, MM(2)
	s.BoxHeads = false
	s.PeopleNumber, s.HoursBelow = Pt(15), true
	return s
}

// Tight is a sheet with less space above sections: crisis plans and letters.
func (s *Sheet) Tight() *Sheet {
	t := *s
	t.Section, t.First, t.SectionTop, t.UnderH2 = MM(4), MM(4), MM(1.5), MM(1)
	t.ParaW = s.Width
	t.LeastFoot = min(t.LeastFoot, MM(18))
	return &t
}

// closerBoxes are the sizes that text in the help boxes of large print steps down to, never below large
// print.
var closerBoxes = [...]float64{22, 20, 18, 16}

// CloserBoxes returns the sheets on which the help boxes of large print take less room, the roomiest first:
// smaller type and gaps, where the words would else not stand on page 1 whole.
func (s *Sheet) CloserBoxes() (all []*Sheet) {
	if s.Columns {
		return nil
	}
	all = append(all, s.boxesAt(float64(s.BoxText.Size)/1000))
	for _, size := range closerBoxes {
		if Pt(size) < s.BoxText.Size {
			all = append(all, s.boxesAt(size))
		}
	}
	return all
}

// boxesAt is the sheet with text of a size in its help boxes, their other type in proportion.
func (s *Sheet) boxesAt(size float64) *Sheet {
	t := *s
	text := Type{Pt(size), Pt(math.Round(size * 1.2))}
	t.BoxText, t.HelpNote = text, text
	t.BoxTitle = least(t.BoxTitle, Type{Pt(size * 1.2), Pt(math.Round(size * 1.5))})
	t.BoxSay, t.HelpLabel = least(t.BoxSay, t.BoxTitle), least(t.HelpLabel, text)
	t.BoxNumber = least(t.BoxNumber, Type{Pt(size * 2), Pt(math.Round(size * 2.2))})
	t.HelpNumber = least(t.HelpNumber, Type{Pt(size * 1.4), Pt(math.Round(size * 1.6))})
	t.BoxInsetX, t.BoxInsetY = min(t.BoxInsetX, MM(5)), min(t.BoxInsetY, MM(2))
	t.BoxTop, t.BoxTitleGap, t.BoxPara, t.BoxPart = min(t.BoxTop, MM(2)), 0, MM(1), MM(2.5)
	t.HelpInsetX, t.HelpInsetY = min(t.HelpInsetX, MM(5)), min(t.HelpInsetY, MM(2))
	return &t
}

// least is the smaller of two types.
func least(a, b Type) Type {
	if a.Size <= b.Size {
		return a
	}
	return b
}
