package phrase

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"cpadoc/schema/tree"
)

// Text prints a text word for word, and whose words it is.
func (w *Writer) Text(n *tree.Node) bool {
	s := n.String()
	if s == "" {
		return false
	}
	w.Value(s, n)
	w.Attribute(n)
	return true
}

// Quote sets a person's own words in curly quotes.
func (w *Writer) Quote(n *tree.Node) bool {
	s := n.String()
	if s == "" {
		return false
	}
	if strings.HasPrefix(s, "“") {
		w.Value(s, n)
	} else {
		w.Phrase(Quoted, Arg{node: n, put: (*Writer).plain})
	}
	w.Attribute(n)
	return true
}

// Capital begins a title that the profile writes small: "Care co-ordinator".
func (w *Writer) Capital(n *tree.Node) bool {
	s := w.tie(n.String())
	if s == "" {
		return false
	}
	_, first := utf8.DecodeRuneInString(s)
	up := strings.ToUpper(s[:first])
	w.Say(up+s[first:], n, up == s[:first])
	return true
}

func (w *Writer) Number(n *tree.Node) bool {
	w.Say(n.Text, n, true)
	return true
}

// Money prints whole pence as pounds: £5,200 or £12.50.
func (w *Writer) Money(n *tree.Node) bool {
	pence, err := strconv.ParseInt(n.Text, 10, 64)
	if err != nil {
		return false
	}
	w.Say(w.Built(func(b *strings.Builder) { w.Words.money(b, pence) }), n, false)
	return true
}

// money writes an amount of pence: £5,200 or £12.50.
func (w *Words) money(b *strings.Builder, pence int64) {
	id := Money
	if pence < 0 {
		id, pence = Debt, -pence
	}
	w.phrases[id].pieces(0).write(b, func(int) {
		pounds := strconv.FormatInt(pence/100, 10)
		for i := range pounds {
			if i > 0 && (len(pounds)-i)%3 == 0 {
				b.WriteString(w.Said(Thousands))
			}
			b.WriteByte(pounds[i])
		}
		if p := pence % 100; p != 0 {
			b.WriteString(w.Said(Decimal))
			b.WriteByte(byte('0' + p/10))
			b.WriteByte(byte('0' + p%10))
		}
	})
}

func (w *Writer) Label(l *Labels, n *tree.Node) bool {
	text, ok := l.Words[CodeOf(n)]
	if !ok || text == "" {
		return false
	}
	if w.kinship(n) {
		return true
	}
	w.Say(text, n, false)
	return true
}

func (w *Writer) List(l *Labels, n *tree.Node) bool {
	first := len(w.Spans)
	last := 0
	for _, item := range n.Kids {
		mark := len(w.Spans)
		if mark > first {
			w.Own(w.Said(Between))
		}
		from := len(w.Spans)
		if l != nil {
			w.Label(l, item)
		} else {
			w.Text(item)
		}
		if len(w.Spans) == from {
			w.Spans = w.Spans[:mark]
		} else if mark > first {
			last = mark
		}
	}
	if last > 0 {
		w.Spans[last].Text = w.Said(BeforeLast)
	}
	if len(w.Spans) == first {
		return false
	}
	if l == nil { // whose words they are, where the object around the list says so
		w.Attribute(n)
	}
	return true
}

// Address prints an address on one line: "12 Elm Row, Hollin, HX1 2AB".
func (w *Writer) Address(n *tree.Node) bool {
	first := len(w.Spans)
	for _, line := range Child(n, "lines").Items() {
		if len(w.Spans) > first {
			w.Own(w.Said(Between))
		}
		w.Value(line.Text, line)
	}
	if p := Child(n, "postcode"); Present(p) {
		if len(w.Spans) > first {
			w.Own(w.Said(Between))
		}
		w.Value(p.Text, p)
	}
	return len(w.Spans) > first
}
