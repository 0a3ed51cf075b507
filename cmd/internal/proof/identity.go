package proof

import (
	"strings"
	"unicode"

	"cpadoc/render/doc"
	"cpadoc/render/page"
	"cpadoc/schema/care"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
)

// Secret is what would say whom a finished letter is about: the person's names, birth date and numbers,
// their team and its phones, and who leads their care (X91). What the carer's own fields hold is none
// of it, nor what the letter says to everybody: May is a name and a month.
type Secret struct {
	names   [][]string // of the person and the like: in small letters, word by word
	service [][]string // of the team and who works there
	numbers []string   // digits
	// What the letter says to nobody in particular: in the templates and with the profile of this run, whose
	// words cannot know a person, and in the templates of the program without a profile. A trust's own may well
	// name its team, and that is what is looked for.
	plain, usual Said
}

// Said is what a document says: words in small letters, and runs of digits.
type Said struct {
	list   []string
	digits []string
}

// NewSecret returns what a letter to a carer must not say. plain is what it says to nobody in particular, usual
// what it says so in the templates of the program without a profile.
func NewSecret(rec record.Record, k record.Carer, v letter.Variant, p record.Profile, plain, usual Said) *Secret {
	t := &Secret{plain: plain, usual: usual}
	own := ownWords(rec, k, v)
	person, team := rec.Person(), rec.CPA().Team()
	n := person.Name()
	for _, s := range []record.Line{n.Given(), n.Preferred(), n.Family(), person.LocalID()} {
		phrase(&t.names, s.String(), own)
	}
	for _, s := range rec.Sharing().All() {
		phrase(&t.names, s.NameToUse().String(), own)
	}
	phrase(&t.service, team.Name().String(), own)
	t.day(person.DateOfBirth().Date(), own)
	t.number(person.NHSNumber(), own)
	t.number(team.Phone(), own)
	t.team(rec, p, own)
	for _, w := range rec.CareTeam().All() {
		if care.MayLead(w) {
			phrase(&t.service, w.Name().String(), own)
			t.number(w.Phone(), own)
			t.number(w.CoverWhenAway().Phone(), own)
		}
	}
	return t
}

// team adds the profile's entry for the person's team.
func (t *Secret) team(rec record.Record, p record.Profile, own Said) {
	for _, team := range p.Teams().All() {
		if !care.OfTeam(rec.CPA().Team(), team.Name().String()) && !care.OfTeam(rec.CPA().Team(), team.ODSCode().String()) {
			continue
		}
		phrase(&t.service, team.Name().String(), own)
		t.number(team.Phone(), own)
		t.number(team.DutyDesk().Phone(), own)
	}
}

// phrase adds a name, unless the reader's own fields hold it.
func phrase(to *[][]string, s string, own Said) {
	if p := split(s).list; len(p) > 0 && own.count(p) == 0 {
		*to = append(*to, p)
	}
}

func (t *Secret) number(s record.Line, own Said) {
	d := strings.TrimPrefix(digitsOf(s.String()), "0") // +44 or 0 may stand before it
	if len(d) >= 5 && !own.dials(d) {
		t.numbers = append(t.numbers, d)
	}
}

// day adds a birth date as paper writes it.
func (t *Secret) day(d record.Date, own Said) {
	if d.IsZero() {
		return
	}
	at := d.Time()
	for _, form := range []string{"2 January 2006", "2 Jan 2006", "2006-01-02", "02/01/2006", "2/1/2006", "02.01.2006"} {
		phrase(&t.names, at.Format(form), own)
	}
}

// saidBy reports whether a letter says one of them that the letter to nobody does not say.
func (t *Secret) saidBy(p *Paper) bool {
	w := Finished(p.Layout, p.Pages)
	w.add(p.Doc.Title)
	for _, p := range t.names {
		if w.count(p) > t.plain.count(p) {
			return true
		}
	}
	for _, p := range t.service {
		if w.count(p) > t.usual.count(p) {
			return true
		}
	}
	for _, d := range t.numbers {
		if w.dials(d) && !t.usual.dials(d) {
			return true
		}
	}
	return false
}

// Finished returns the words of pages of a document, as they follow one another, with what only a
// machine reads.
func Finished(d *page.Doc, pages []page.Page) Said {
	var b strings.Builder
	for p := range pages {
		items := pages[p].Items
		for i := range items {
			b.WriteString(items[i].Text + " ")
		}
		b.WriteString("| ")
	}
	for i := range d.Elems {
		b.WriteString(d.Elems[i].Alt + " | " + d.Elems[i].Actual + " | ")
	}
	for i := range d.Marks {
		b.WriteString(d.Marks[i].Title + " | ")
	}
	return split(b.String())
}

// ownWords are those of the carer's own fields, and for a child of the worker who talks with them.
func ownWords(rec record.Record, k record.Carer, v letter.Variant) Said {
	n := k.Name()
	all := []record.Line{n.Title(), n.Given(), n.Family(), n.Preferred(), k.Email(), k.Address().Postcode()}
	for _, line := range k.Address().Lines().All() {
		all = append(all, line)
	}
	for _, phone := range k.Phones().All() {
		all = append(all, phone.Number())
	}
	if v.IsYoung() {
		w := care.Worker(rec, k.YoungCarer().NamedWorkerRef())
		all = append(all, w.Name(), w.JobTitle(), w.Phone(), w.Hours())
	}
	var b strings.Builder
	for _, line := range all {
		b.WriteString(line.String() + " | ")
	}
	return split(b.String())
}

// SaidIn returns what a document says before it is laid out.
func SaidIn(d *doc.Doc) Said {
	var b strings.Builder
	d.Texts(func(t doc.Text) {
		for i := range t {
			b.WriteString(t[i].Text + " ")
		}
		b.WriteString("| ")
	})
	return split(b.String())
}

// Words returns all words, as they follow one another, in small letters.
func (w *Said) Words() string { return strings.Join(w.list, " ") }

// split takes a text apart into words and runs of digits. What parts neither is a no-break sign;
// "|" parts everything.
func split(s string) (w Said) {
	w.add(s)
	return w
}

func (w *Said) add(s string) {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '|':
			return unicode.ToLower(r)
		case r == '\'' || r == '’':
			return -1
		}
		return ' '
	}, s)
	run := ""
	for _, word := range strings.Fields(s) {
		w.list = append(w.list, word)
		if digitsOf(word) == word {
			run += word
			continue
		}
		w.run(run)
		run = ""
	}
	w.run(run)
}

func (w *Said) run(d string) {
	if d != "" {
		w.digits = append(w.digits, d)
	}
}

// count says how often words follow one another; whose they are ("Ada’s") does not matter.
func (w *Said) count(p []string) (n int) {
	for i := 0; i+len(p) <= len(w.list); i++ {
		same := true
		for j, word := range p {
			got := w.list[i+j]
			same = same && (got == word || j == len(p)-1 && got == word+"s" && len(word) > 2)
		}
		if same {
			n++
		}
	}
	return n
}

// dials reports whether a run of digits holds a number.
func (w *Said) dials(number string) bool {
	for _, d := range w.digits {
		if strings.Contains(d, number) {
			return true
		}
	}
	return false
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
