package flow

// Hold is how strongly a strip holds to the next one. Breaks are made where it is least.
type Hold uint8

// The holds, the loosest first.
const (
	Free  Hold = iota
	Kept       // doc.Keep and Section.Keep
	Block      // a block of a section that is kept
	Firm       // a row, lines of a paragraph, a signature
	Stuck      // a heading and its first line or row
)

// KeepNext makes the last strip, a heading or a label, keep with the next lines or the next row.
func (f *Flow) KeepNext(lines int) {
	f.owe = max(f.owe, lines)
	if n := len(f.Strips); n > 0 {
		f.Strips[n-1].head = true
	}
}

// Bind makes strips from to the last hold together at least so strongly.
func (f *Flow) Bind(from int, h Hold) {
	for i := from; i < len(f.Strips)-1; i++ {
		f.Strips[i].Hold = max(f.Strips[i].Hold, h)
	}
}

// HoldBefore makes two lines of content above hold to what comes next.
func (f *Flow) HoldBefore() {
	for i, got := len(f.Strips)-1, 0; i >= 0 && got < 2; i-- {
		p := &f.Strips[i]
		if p.Hold = max(p.Hold, Firm); !p.sign {
			got += int(p.Lines)
		}
		if p.Fresh {
			return
		}
	}
}

// KeepNone forgets what the heading above lacks.
func (f *Flow) KeepNone() { f.owe = 0 }

// KeepLast makes the last strip hold to the next one at least as firmly as a row.
func (f *Flow) KeepLast() {
	if n := len(f.Strips); n > 0 {
		f.Strips[n-1].Hold = max(f.Strips[n-1].Hold, Firm)
	}
}

// Heading reports whether the last strip ends a heading or a label.
func (f *Flow) Heading() bool {
	n := len(f.Strips)
	return n > 0 && f.Strips[n-1].head
}

// Signed says that the strips since from are part of a signature.
func (f *Flow) Signed(from int) {
	for i := from; i < len(f.Strips); i++ {
		f.Strips[i].sign = true
	}
}
