package templates

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// format says how a fact is put into words.
type format struct {
	name string
	fits func(s *tree.Shape) bool
	put  func(f *filler, h *hole, n *tree.Node) bool // false where there is nothing to say
}

const notRecorded = "Not recorded"

// months and weekdays as paper says them (domain.md W54).
var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

// formats are all there are; templates name them after "as".
var formats = []format{
	{"text", isWords, putText},
	{"quote", isWords, putQuote},
	{"capital", isWords, putCapital},
	{"number", isNumber, putNumber},
	{"money", isNumber, putMoney},
	{"label", isCode, putLabel},
	{"date", isDate, putDate},
	{"longdate", isDate, putLongDate},
	{"age", isDate, putAge},
	{"distance", isDate, putDistance},
	{"when", isInstant, putWhen},
	{"time", isTime, putTime},
	{"phone", isWords, putPhone},
	{"nhs", isWords, putNHS},
	{"list", isList, putList},
	{"address", isAddress, putAddress},
	{"name", isNamed, putName},
	{"who", isRef, putWho},
	{"formal", isPersonName, putFormal},
	{"dear", isPersonName, putDear},
	{"first", isNameOfOne, putFirst},
	{"steps", isSteps, putSteps},
	{"language", isWords, putLanguage},
}

func formatNames() (names []string) {
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

func isWords(s *tree.Shape) bool   { return s.Kind == tree.String }
func isNumber(s *tree.Shape) bool  { return s.Kind == tree.Number }
func isCode(s *tree.Shape) bool    { return len(s.Enum) > 0 || s.Kind == tree.Bool }
func isDate(s *tree.Shape) bool    { return s.Kind == tree.String && s.Format == "date" }
func isInstant(s *tree.Shape) bool { return s.Kind == tree.String && s.Format == "date-time" }
func isTime(s *tree.Shape) bool    { return s.Kind == tree.String && s.Format == "time" }
func isPhone(s *tree.Shape) bool   { return s.Kind == tree.String && s.Format == "phone" }
func isList(s *tree.Shape) bool {
	return s.Kind == tree.Array && s.Items != nil &&
		(s.Items.Kind == tree.String || s.Items.Kind == tree.Number)
}
func isAddress(s *tree.Shape) bool {
	return s.Kind == tree.Object && s.Props["lines"] != nil && s.Props["postcode"] != nil
}
func isNamed(s *tree.Shape) bool {
	return isRef(s) || s.Kind == tree.Object && s.Props["given"] != nil && s.Props["family"] != nil
}
func isRef(s *tree.Shape) bool { return s.Kind == tree.String && s.Format == "ref" }

// isSteps tells of references to actions of the plan.
func isSteps(s *tree.Shape) bool {
	return s.Kind == tree.Array && slices.Equal(s.Items.Refers, []string{"plan.actions"})
}

// usual gives the format of a fact that no "as" speaks of.
func usual(s *tree.Shape) string {
	switch {
	case isCode(s):
		return "label"
	case isDate(s):
		return "date"
	case isInstant(s):
		return "when"
	case isTime(s):
		return "time"
	case isPhone(s):
		return "phone"
	case isNumber(s):
		return "number"
	case isSteps(s):
		return "steps"
	case isList(s):
		return "list"
	case isAddress(s):
		return "address"
	case isRef(s):
		return "who"
	case isNamed(s):
		return "name"
	case isWords(s):
		return "text"
	}
	return ""
}

// setFormat chooses the format of a hole and its labels.
func (c *compiler) setFormat(h *hole, name string, at place) bool {
	s := h.path.shape
	if name == "" {
		if name = usual(s); name == "" {
			c.add(at, "name one of its facts", "%s is not one fact but a group of them", h.path.name)
			return false
		}
	}
	i := slices.IndexFunc(formats, func(f format) bool { return f.name == name })
	if i < 0 {
		c.add(at, didYouMean(name, formatNames()), "there is no format %q", name)
		return false
	}
	if !formats[i].fits(s) {
		hint := ""
		if u := usual(s); u != "" {
			hint = "it prints as " + u
		}
		c.add(at, hint, "%s cannot be printed as %s", h.path.name, name)
		return false
	}
	h.format = formats[i]
	coded := s
	if name == "list" {
		coded = s.Items
	}
	if (name == "label" || name == "list") && isCode(coded) {
		h.labels = c.labelled(coded, at)
	}
	return true
}

func putText(f *filler, h *hole, n *tree.Node) bool {
	s := n.String()
	if s == "" {
		return false
	}
	f.value(s, n)
	f.attribute(n)
	return true
}

// putQuote sets a person's own words in curly quotes.
func putQuote(f *filler, h *hole, n *tree.Node) bool {
	s := n.String()
	if s == "" {
		return false
	}
	if strings.HasPrefix(s, "“") {
		f.value(s, n)
	} else {
		f.own("“")
		f.value(s, n)
		f.own("”")
	}
	f.attribute(n)
	return true
}

// value says a fact word for word, but for no-break spaces and hyphens.
func (f *filler) value(s string, n *tree.Node) { f.say(f.tie(s), n, true) }

func (f *filler) tie(s string) string {
	f.letters()
	return tieIn(&f.sb, s)
}

// putCapital begins a title that the profile writes small: "Care co-ordinator".
func putCapital(f *filler, h *hole, n *tree.Node) bool {
	s := tie(n.String())
	if s == "" {
		return false
	}
	_, first := utf8.DecodeRuneInString(s)
	up := strings.ToUpper(s[:first])
	f.say(up+s[first:], n, up == s[:first])
	return true
}

// putLanguage says the name of a language for its code.
func putLanguage(f *filler, h *hole, n *tree.Node) bool {
	name := fact.Language(n.Text)
	f.say(name, n, false)
	return name != ""
}

func putNumber(f *filler, h *hole, n *tree.Node) bool {
	f.say(n.Text, n, true)
	return true
}

// putMoney prints whole pence as pounds: £5,200 or £12.50.
func putMoney(f *filler, h *hole, n *tree.Node) bool {
	pence, err := strconv.ParseInt(n.Text, 10, 64)
	if err != nil {
		return false
	}
	f.say(f.words(func(b *strings.Builder) { writeMoney(b, pence) }), n, false)
	return true
}

func writeMoney(b *strings.Builder, pence int64) {
	if pence < 0 {
		b.WriteString("-")
		pence = -pence
	}
	b.WriteString("£")
	pounds := strconv.FormatInt(pence/100, 10)
	for i := range pounds {
		if i > 0 && (len(pounds)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(pounds[i])
	}
	if p := pence % 100; p != 0 {
		b.WriteByte('.')
		b.WriteByte(byte('0' + p/10))
		b.WriteByte(byte('0' + p%10))
	}
}

// words builds a short string in the filler's own buffer.
func (f *filler) words(write func(b *strings.Builder)) string {
	f.letters()
	start := f.sb.Len()
	write(&f.sb)
	return f.sb.String()[start:]
}

func putLabel(f *filler, h *hole, n *tree.Node) bool {
	text, ok := h.labels.words[codeOf(n)]
	if !ok || text == "" {
		return false
	}
	f.say(text, n, false)
	return true
}

func putList(f *filler, h *hole, n *tree.Node) bool {
	first := len(f.spans)
	last := 0
	for _, item := range n.Kids {
		mark := len(f.spans)
		if mark > first {
			f.own(", ")
		}
		from := len(f.spans)
		if h.labels != nil {
			putLabel(f, h, item)
		} else {
			putText(f, h, item)
		}
		if len(f.spans) == from {
			f.spans = f.spans[:mark]
		} else if mark > first {
			last = mark
		}
	}
	if last > 0 {
		f.spans[last].Text = " and "
	}
	return len(f.spans) > first
}

// putAddress prints an address on one line: "12 Elm Row, Hollin, HX1 2AB".
func putAddress(f *filler, h *hole, n *tree.Node) bool {
	first := len(f.spans)
	for _, line := range child(n, "lines").Items() {
		if len(f.spans) > first {
			f.own(", ")
		}
		f.value(line.Text, line)
	}
	if p := child(n, "postcode"); present(p) {
		if len(f.spans) > first {
			f.own(", ")
		}
		f.value(p.Text, p)
	}
	return len(f.spans) > first
}

// attribute says whose words a text is and when they were written down, where the record says so
// (domain.md 4.0 rule 5). A label of the object around a text is said once, after its first text.
func (f *filler) attribute(n *tree.Node) {
	holder := n
	for holder.From != nil {
		holder = holder.From
	}
	if holder.Kind != tree.Object {
		if holder = holder.Parent; holder == nil || holder.Kind != tree.Object || holder.Parent == nil {
			return
		}
	}
	source, on, by := child(holder, "source"), child(holder, "recordedOn"), child(holder, "recordedByRef")
	if source == nil && on == nil && by == nil || slices.Contains(f.said, holder) {
		return
	}
	f.said = append(f.said, holder)
	style := f.style
	f.style = doc.Muted
	mark := len(f.spans)
	f.own(" (")
	if present(source) {
		f.value(source.Text, source)
	}
	who := f.person(by)
	if name := child(who, "name"); name != nil && source != nil && name.Text == source.Text {
		who = nil // said already
	}
	if who != nil {
		f.comma(mark)
		f.own("written down by ")
		f.name(who, by)
	}
	if d, ok := dateOf(on); ok {
		if f.comma(mark); source == nil && who == nil {
			f.own("written down on ")
		}
		f.say(f.words(func(b *strings.Builder) { writeDate(b, d) }), on, false)
	}
	f.own(")")
	f.style = style
}

func (f *filler) comma(mark int) {
	if len(f.spans) > mark+1 {
		f.own(", ")
	}
}

func dateOf(n *tree.Node) (record.Date, bool) {
	if n == nil {
		return record.Date{}, false
	}
	return record.ParseDate(n.Text)
}
