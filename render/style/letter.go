package style

// Letter is the look of letters and their reply slips.
type Letter struct {
	LetterW, LetterPara, LetterList Unit // running text; between paragraphs; text to a list
	HeadX, HeadY, HeadW, HeadEnd    Unit // letterhead
	LogoX, LogoY                    Unit // slot of its logo
	WindowX, WindowY, WindowW       Unit // address window
	Window                          Type // in every edition
	WindowLines                     int
	ContactX, ContactY, ContactW    Unit
	ContactEnd                      Unit
	Contact                         Type
	LetterY                         Unit // the first page's text
	LetterTitle                     Unit // above and below the H1
	FoldX, FoldW                    Unit
	Folds                           [3]Unit
	FoldRule, CutRule               Line
	Close, CloseSign                Unit // above the closing words; room to sign
	CutY, SlipY, SlipText           Unit // cut line; from it down to the slip, up to the text
	CutUp                           Unit // its words above it
	TallY                           Unit // the upper fold, where a tall slip is cut
	CutGap                          Unit // beside the words on the cut line
	SlipHead                        Unit // below the slip's title
	FieldTop, FieldFoot             Unit // above fields after ticks; below them
	BlankW, BlankDown               Unit // a short line in running text
}

func letter() Letter {
	return Letter{
		LetterW: MM(145), LetterPara: MM(3), LetterList: MM(1.5),
		HeadX: MM(20), HeadY: MM(15), HeadW: MM(100), HeadEnd: MM(38.5),
		LogoX: MM(140), LogoY: MM(12),
		WindowX: MM(24.6), WindowY: MM(39.5), WindowW: MM(95.4), Window: Type{Pt(12), Pt(15)}, WindowLines: 6,
		ContactX: MM(125), ContactY: MM(30), ContactW: MM(65), ContactEnd: MM(93), Contact: Type{Pt(12), Pt(16)},
		LetterY: MM(95), LetterTitle: MM(3),
		FoldX: MM(5), FoldW: MM(5), Folds: [3]Unit{MM(99), MM(148.5), MM(198)},
		FoldRule: Line{Pt(0.25), ink}, CutRule: Line{Pt(0.75), ink},
		Close: MM(5), CloseSign: MM(10),
		CutY: MM(198), SlipY: MM(6), SlipText: MM(3.5), CutUp: MM(2.6), TallY: MM(99), CutGap: MM(2), SlipHead: MM(1.5),
		FieldTop: MM(1), FieldFoot: MM(2.5), BlankW: MM(22), BlankDown: MM(0.6),
	}
}

func largeLetter(s *Sheet, mm func(float64) Unit) Letter {
	l := letter()
	l.LetterW, l.LetterPara, l.LetterList = s.Width, mm(3), mm(2)
	l.Contact = s.Identity
	l.LetterTitle, l.Close = mm(3), mm(5)
	l.CloseSign, l.SlipHead, l.FieldTop, l.FieldFoot = MM(14), mm(2), mm(3), mm(4)
	l.BlankW, l.BlankDown = mm(32), mm(0.8)
	return l
}

// ForLetters is the sheet with the text of letters.
func (s *Sheet) ForLetters() *Sheet {
	t := s.Tight()
	t.ParaW, t.Para, t.Gaps.Text, t.List = t.LetterW, t.LetterPara, t.LetterPara, t.LetterList
	t.TickTop = 0
	t.Plain, t.UnderPlain = max(t.Plain, MM(5)), max(t.UnderPlain, MM(1))
	return t
}

// SmallerPrint returns the sheets of letters in each smaller size of large print, the largest first.
func (s *Sheet) SmallerPrint() (all []*Sheet) {
	for points := int(s.Body.Size/1000) - 1; !s.Columns && points >= LargeMin; points-- {
		all = append(all, Large(points).ForLetters())
	}
	return all
}
