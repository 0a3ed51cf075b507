package phrase

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Writer puts facts and the program's words into the spans of texts. It is used for one document.
type Writer struct {
	Record, Profile *tree.Node // the roots that facts come from
	ID              string     // of the record, for origins
	AsOf            record.Date
	Words           *Words

	Spans []doc.Span
	Style doc.Style
	Begin int             // where the text that is being written begins in Spans
	sb    strings.Builder // holds pointers and formatted words: one allocation for many
	said  []*tree.Node    // objects whose source was printed
}

// Mark is a state of the writer to which Undo goes back.
type Mark struct{ spans, said int }

// Mark returns where the writer stands.
func (w *Writer) Mark() Mark { return Mark{len(w.Spans), len(w.said)} }

// Undo takes back all that was written since the mark.
func (w *Writer) Undo(m Mark) { w.Spans, w.said = w.Spans[:m.spans], w.said[:m.said] }

// Since reports whether anything was written since the mark.
func (w *Writer) Since(m Mark) bool { return len(w.Spans) > m.spans }

// Written returns what was written since the mark.
func (w *Writer) Written(m Mark) doc.Text {
	return doc.Text(w.Spans[m.spans:len(w.Spans):len(w.Spans)])
}

// Room starts a new piece of memory for spans where the old one is nearly full, so that a text
// does not carry all before it along. It is called where no text is being filled.
func (w *Writer) Room() {
	if cap(w.Spans)-len(w.Spans) < 64 {
		w.Spans = make([]doc.Span, 0, 384)
	}
}

// scratch does the same for formatted words and pointers: strings cut from it stay as they are.
func (w *Writer) scratch() {
	if w.sb.Cap()-w.sb.Len() < 256 {
		w.sb.Reset()
		w.sb.Grow(8 << 10)
	}
}

// AtSpace reports whether a space here would be the first thing of a text or the second in a row.
func (w *Writer) AtSpace() bool {
	if len(w.Spans) == w.Begin {
		return true
	}
	s := w.Spans[len(w.Spans)-1].Text
	last := s[len(s)-1]
	return last == ' ' || last == '\n'
}

// AtStop reports whether what was said last ends a sentence already.
func (w *Writer) AtStop() bool {
	if len(w.Spans) == w.Begin {
		return false
	}
	s := strings.TrimSuffix(w.Spans[len(w.Spans)-1].Text, "”")
	if s == "" && len(w.Spans) > w.Begin+1 {
		s = w.Spans[len(w.Spans)-2].Text
	}
	return s != "" && strings.IndexByte(".!?:", s[len(s)-1]) >= 0
}

// TrimEnd drops spaces of the template's own words at the end of a text.
func (w *Writer) TrimEnd() {
	for len(w.Spans) > w.Begin {
		s := &w.Spans[len(w.Spans)-1]
		if s.Origin.Pointer != "" {
			return
		}
		s.Text = strings.TrimRight(s.Text, " ")
		if s.Text != "" {
			return
		}
		w.Spans = w.Spans[:len(w.Spans)-1]
	}
}

// Say adds words that come from a fact.
func (w *Writer) Say(text string, n *tree.Node, value bool) {
	if text != "" {
		o := w.origin(n)
		w.Spans = append(w.Spans, doc.Span{
			Text: text, Style: w.Style, Origin: o, Value: value && o.Pointer != "",
		})
	}
}

// Own adds the template's words.
func (w *Writer) Own(text string) {
	w.Spans = append(w.Spans, doc.Span{Text: text, Style: w.Style})
}

// Value says a fact word for word, but for no-break spaces and hyphens.
func (w *Writer) Value(s string, n *tree.Node) { w.Say(w.tie(s), n, true) }

func (w *Writer) tie(s string) string {
	w.scratch()
	return w.Words.tieIn(&w.sb, s)
}

// Built builds a short string in the filler's own buffer.
func (w *Writer) Built(write func(b *strings.Builder)) string {
	w.scratch()
	start := w.sb.Len()
	write(&w.sb)
	return w.sb.String()[start:]
}

// Make returns the spans that a function adds.
func (w *Writer) Make(add func()) doc.Text {
	w.Room()
	mark := len(w.Spans)
	add()
	return doc.Text(w.Spans[mark:len(w.Spans):len(w.Spans)])
}

// InBold writes in bold what say writes.
func (w *Writer) InBold(say func()) {
	was := w.Style
	w.Style = doc.Bold
	say()
	w.Style = was
}
