package press

import (
	"strconv"
	"strings"
	"unicode"

	"cpadoc/render/doc"
	"cpadoc/render/page"
	"cpadoc/schema"
	"cpadoc/schema/letter"
	record "cpadoc/schema/old"
	rec "cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates"
)

// A telltale reads a finished letter for words that would say whom it is about: the person's names,
// birth date and numbers, their team and its phones, and who leads their care (domain.md X91). It
// knows nothing of how the letter was made, so that it finds what no other check thought of. What
// the carer's own fields hold is no telltale, nor what the letter says to everybody: May is a name and
// a month.
type telltale struct {
	names   [][]string // of the person and the like: in small letters, word by word
	service [][]string // of the team and who works there
	numbers []string   // digits
	// What the letter says to nobody in particular: in the templates of this run, whose words cannot
	// know a person, and in those of the program. A template of a trust's own may well name its team,
	// and that is what is looked for.
	plain, usual saying
}

// saying is what a document says: words in small letters, and runs of digits.
type saying struct {
	list   []string
	digits []string
}

func newTelltale(rec *record.Record, i int, v letter.Variant, p *record.Profile) *telltale {
	t := &telltale{}
	own := ownWords(rec, i, v)
	n := &rec.Person.Name
	for _, s := range []string{n.Given, n.Preferred, n.Family, rec.Person.LocalID} {
		phrase(&t.names, s, own)
	}
	for k := range rec.Sharing {
		phrase(&t.names, rec.Sharing[k].NameToUse, own)
	}
	phrase(&t.service, rec.CPA.Team.Name, own)
	t.day(rec.Person.DateOfBirth, own)
	t.number(rec.Person.NHSNumber, own)
	t.number(rec.CPA.Team.Phone, own)
	t.team(rec, p, own)
	for k := range rec.CareTeam {
		w := &rec.CareTeam[k]
		if w.Role != record.RoleCoordinator && w.Role != record.RoleLead && w.Role != record.RoleKeyWorker {
			continue
		}
		phrase(&t.service, w.Name, own)
		t.number(w.Phone, own)
		if w.CoverWhenAway != nil {
			t.number(w.CoverWhenAway.Phone, own)
		}
	}
	return t
}

// team adds the profile's entry for the person's team.
func (t *telltale) team(rec *record.Record, p *record.Profile, own saying) {
	for k := range p.Teams {
		team := &p.Teams[k]
		if team.Name != rec.CPA.Team.Name && (team.ODSCode == "" || team.ODSCode != rec.CPA.Team.ODSCode) {
			continue
		}
		phrase(&t.service, team.Name, own)
		t.number(team.Phone, own)
		if team.DutyDesk != nil {
			t.number(team.DutyDesk.Phone, own)
		}
	}
}

// phrase adds a name, unless the reader's own fields hold it.
func phrase(to *[][]string, s string, own saying) {
	if p := split(s).list; len(p) > 0 && own.count(p) == 0 {
		*to = append(*to, p)
	}
}

func (t *telltale) number(s string, own saying) {
	d := strings.TrimPrefix(digitsOf(s), "0") // +44 or 0 may stand before it
	if len(d) >= 5 && !own.dials(d) {
		t.numbers = append(t.numbers, d)
	}
}

// day adds a birth date as paper writes it.
func (t *telltale) day(d record.Date, own saying) {
	if d.IsZero() {
		return
	}
	at := d.Time()
	for _, form := range []string{"2 January 2006", "2 Jan 2006", "2006-01-02", "02/01/2006", "2/1/2006", "02.01.2006"} {
		phrase(&t.names, at.Format(form), own)
	}
}

// in tells whether a letter says one of them that the letter to nobody does not say.
func (t *telltale) in(pages *page.Doc, made *doc.Doc) bool {
	w := finished(pages)
	w.add(made.Title)
	for _, p := range t.names {
		if w.count(p) > 0 && t.plain.count(p) == 0 {
			return true
		}
	}
	for _, p := range t.service {
		if w.count(p) > 0 && t.usual.count(p) == 0 {
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

// finished are the words of all pages, as they follow one another, with what only a machine reads.
func finished(pages *page.Doc) saying {
	var b strings.Builder
	for p := range pages.Pages {
		items := pages.Pages[p].Items
		for i := range items {
			b.WriteString(items[i].Text + " ")
		}
		b.WriteString("| ")
	}
	for i := range pages.Elems {
		b.WriteString(pages.Elems[i].Alt + " | " + pages.Elems[i].Actual + " | ")
	}
	for i := range pages.Marks {
		b.WriteString(pages.Marks[i].Title + " | ")
	}
	return split(b.String())
}

// ownWords are those of the carer's own fields, and for a child of the worker who talks with them.
func ownWords(rec *record.Record, i int, v letter.Variant) saying {
	k := &rec.Carers[i]
	all := []string{k.Name.Title, k.Name.Given, k.Name.Family, k.Name.Preferred, k.Email}
	if k.Address != nil {
		all = append(append(all, k.Address.Lines...), k.Address.Postcode)
	}
	for _, phone := range k.Phones {
		all = append(all, phone.Number)
	}
	if y := k.YoungCarer; y != nil && v.IsYoung() {
		for j := range rec.CareTeam {
			if w := &rec.CareTeam[j]; w.ID == y.NamedWorkerRef {
				all = append(all, w.Name, w.JobTitle, w.Phone, w.Hours)
			}
		}
	}
	return split(strings.Join(all, " | "))
}

// split takes a text apart into words and runs of digits. What parts neither is a no-break sign;
// "|" parts everything.
func split(s string) (w saying) {
	w.add(s)
	return w
}

func (w *saying) add(s string) {
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

func (w *saying) run(d string) {
	if d != "" {
		w.digits = append(w.digits, d)
	}
}

// count says how often words follow one another; whose they are ("Ada’s") does not matter.
func (w *saying) count(p []string) (n int) {
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

// dials tells whether a run of digits holds a number.
func (w *saying) dials(number string) bool {
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

// plainLetter gives the words of a letter of that variant to nobody, from nothing but the profile.
func (h *hand) plainLetter(set *templates.Set, v letter.Variant, o templates.Order) saying {
	key := string(v) + strconv.FormatBool(o.Posted) + set.Hash
	if w, ok := h.plain[key]; ok {
		return w
	}
	terms := letter.Terms{Variant: v, Scope: rec.ScopeNone, Entry: -1, NameEntry: -2, Worker: -1,
		Home: true, School: true, Older: true}
	o.Reference = ""
	d := set.Letter(schema.View{Root: &tree.Node{Kind: tree.Object}, Audience: schema.Carer, Terms: &terms}, o)
	var b strings.Builder
	d.Texts(func(t doc.Text) {
		for i := range t {
			b.WriteString(t[i].Text + " ")
		}
		b.WriteString("| ")
	})
	if h.plain == nil {
		h.plain = map[string]saying{}
	}
	w := split(b.String())
	h.plain[key] = w
	return w
}
