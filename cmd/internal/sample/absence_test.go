package sample

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/tree"
	"cpadoc/templates"
)

// TestWhatIsAbsentTakesNothingWithIt: whatever one property a record lacks, and whatever an object
// lacks of all that it need not have, every other fact stays in every document that printed it; or the
// document counts it as withheld; or absence.tsv names the pair and the rule that explains it.
//
// Every place of the schema is tried twice. CPADOC_AGREE=1 tries all of all records, 2,000 generated
// ones among them; another number that many generated ones.
func TestWhatIsAbsentTakesNothingWithIt(t *testing.T) {
	a := &absence{t: t, l: schema.NewLoader(schema.Options{AsOf: day, Profile: profile(t), Draws: drawn}),
		p: profile(t), why: readAbsence(t), tried: map[string]int{}, lost: map[string]int{}, used: map[int]bool{}}
	a.most = 2
	generated, all := 40, os.Getenv("CPADOC_AGREE") != ""
	if s := os.Getenv("CPADOC_AGREE"); all {
		a.most, generated = 1<<30, 2000
		if n, err := strconv.Atoi(s); err == nil && n > 1 {
			generated = n
		}
	}
	for _, file := range sampleFiles(t) {
		eachRecord(t, file, func(raw schema.Raw, _ []finding.Finding) {
			if raw.Bytes != nil {
				a.record(raw.Bytes)
			}
		})
	}
	for i := range generated {
		a.record(Record(nil, i, 1, day))
	}
	for _, pair := range slices.Sorted(maps.Keys(a.lost)) {
		t.Errorf("%s (%d times)", pair, a.lost[pair])
	}
	for i, w := range a.why {
		if all && !a.used[i] {
			t.Errorf("absence.tsv: nothing is explained by %s %s: take it out", w.gone, w.takes)
		}
	}
	t.Logf("%d properties left out of %d places, %d documents", a.deleted, len(a.tried), a.made)
	if len(a.tried) < 700 {
		t.Errorf("only %d places of the schema were tried", len(a.tried))
	}
}

type absence struct {
	t             *testing.T
	l             *schema.Loader
	p             *schema.Profile
	why           []explained
	used          map[int]bool
	most          int
	tried         map[string]int // by schema path
	lost          map[string]int
	deleted, made int
	root          any
	before        map[string]*page
}

// explained is a line of absence.tsv: without a fact, facts below a path are not printed in a kind.
type explained struct{ gone, takes, kind, reason string }

// readAbsence reads the list of what a rule explains.
func readAbsence(t *testing.T) (list []explained) {
	data, err := os.ReadFile("../../../templates/absence.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || f[3] == "" {
			t.Fatalf("absence.tsv:%d: a line is a path, a path, a kind and a reason", i+1)
		}
		list = append(list, explained{f[0], f[1], f[2], f[3]})
	}
	return list
}

// page is what one document printed.
type page struct {
	facts    map[string]bool // pointers
	withheld int
}

// record tries all that a record may lack.
func (a *absence) record(data []byte) {
	if json.Unmarshal(data, &a.root) != nil {
		return
	}
	if a.before = a.documents(data); a.before == nil {
		return
	}
	a.object(a.root, schema.RecordShape(), "")
}

// object leaves out of an object each optional property alone, then all of them, and goes on below.
func (a *absence) object(v any, s *tree.Shape, pointer string) {
	switch v := v.(type) {
	case []any:
		for i, item := range v {
			a.object(item, s.Items, pointer+"/"+strconv.Itoa(i))
		}
	case map[string]any:
		var optional []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			p := s.Props[key]
			if p == nil {
				continue
			}
			if !slices.Contains(s.Required, key) {
				optional = append(optional, key)
				a.without(v, s, pointer, key)
			}
			a.object(v[key], p, pointer+"/"+key)
		}
		if len(optional) > 1 {
			a.without(v, s, pointer, optional...)
		}
	}
}

// without builds all documents without some properties of an object.
func (a *absence) without(v map[string]any, s *tree.Shape, pointer string, keys ...string) {
	place := s.Path + "." + keys[0]
	if len(keys) > 1 {
		place = s.Path + ".*"
	}
	place = strings.TrimPrefix(place, ".")
	if a.tried[place]++; a.tried[place] > a.most {
		return
	}
	a.deleted++
	was := maps.Clone(v)
	for _, key := range keys {
		delete(v, key)
	}
	data, err := json.Marshal(a.root)
	maps.Copy(v, was)
	if err != nil {
		a.t.Fatal(err)
	}
	after := a.documents(data)
	for _, name := range slices.Sorted(maps.Keys(a.before)) {
		b, now := a.before[name], after[name]
		if now == nil || now.withheld > b.withheld {
			continue
		}
		for fact := range b.facts {
			if !now.facts[fact] && !below(fact, pointer, keys) && !(fact == pointer && len(v) == len(keys)) {
				a.missing(place, s, keys, fact, name)
			}
		}
	}
}

// below reports whether a fact stands in what was left out.
func below(fact, pointer string, keys []string) bool {
	return slices.ContainsFunc(keys, func(key string) bool {
		return strings.HasPrefix(fact+"/", pointer+"/"+key+"/")
	})
}

// missing counts a fact that left a page, unless a rule explains it.
func (a *absence) missing(place string, s *tree.Shape, keys []string, fact, name string) {
	takes := schemaPath(fact)
	kind := strings.Split(name, " ")[0]
	for i, w := range a.why {
		for _, key := range keys {
			gone := strings.TrimPrefix(s.Path+"."+key, ".")
			if (w.kind == "*" || w.kind == kind) && leads(w.gone, gone) && leads(w.takes, takes) {
				a.used[i] = true
				return
			}
		}
	}
	a.lost[place+"\t"+takes+"\t"+kind]++
}

// leads reports whether a path of absence.tsv covers a path of the schema.
func leads(listed, path string) bool {
	return listed == path || strings.HasPrefix(path, listed+".") || strings.HasPrefix(path, listed+"[]")
}

// schemaPath is a pointer as the schema names the place: careTeam[].name.
func schemaPath(pointer string) string {
	var b strings.Builder
	for _, step := range strings.Split(pointer, "/")[1:] {
		if _, err := strconv.Atoi(step); err == nil {
			b.WriteString("[]")
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(step)
	}
	return b.String()
}

// documents builds every document of every kind from a record; nil if it is refused.
func (a *absence) documents(data []byte) map[string]*page {
	c, _ := a.l.Load(schema.Raw{File: "x", Line: 1, Col: 1, Bytes: data})
	if c == nil {
		return nil
	}
	pages := map[string]*page{}
	o := templates.Params{Profile: a.p, AsOf: day, Crisis: "both", Reference: "K7M4-Q2TX", Posted: true}
	set := templates.Default()
	for _, k := range set.Kinds() {
		switch k.Kind {
		case kinds.CarerLetter:
			for _, l := range letter.Letters(c.Record(), letter.Options{AsOf: day, Again: true}) {
				if l.Variant != letter.None {
					v := c.ForLetter(l.Carer.Index(), l.Variant, letter.Options{AsOf: day, Again: true})
					a.add(pages, fmt.Sprint(k.Kind, " ", l.Carer.Index(), " ", l.Variant), c.ID(), set.Build(k.Kind, v, o))
				}
			}
		case kinds.CarerPage:
			for _, s := range letter.Signings(c.Record(), letter.Options{AsOf: day}) {
				if s.Where == care.OwnPage {
					a.add(pages, fmt.Sprint(k.Kind, " ", s.Carer.Index()), c.ID(), set.Build(k.Kind, c.ForOwnPage(s, day), o))
				}
			}
		default:
			v := c.For(schema.Audience(k.Audience), schema.Consent{})
			a.add(pages, k.Kind.String(), c.ID(), set.Build(k.Kind, v, o))
			a.copies(pages, k.Kind, c, o)
		}
	}
	return pages
}

// copies builds those for all other readers of a kind. Their names hold how far the consent goes: what
// another consent leaves out is no loss.
func (a *absence) copies(pages map[string]*page, kind kinds.Kind, c *schema.Checked, o templates.Params) {
	for _, reader := range kind.Row().Readers[1:] {
		for _, to := range letter.Recipients(c.Record(), reader) {
			var consent schema.Consent
			if reader == kinds.Carer || reader == kinds.Family {
				live := letter.CopyConsent(c.Record(), to, day)
				consent = schema.Consent{Scope: live.Scope, Excludes: live.Excludes}
				if to.Carer.Recorded() {
					consent.Carer = to.Ref
				}
			}
			o := o
			o.Recipient, o.Sharing = to.Ref, letter.NameSharing(c.Record(), to, day)
			name := fmt.Sprint(kind, " ", to.String(), " ", consent.Scope, consent.Excludes, " ", o.Sharing)
			a.add(pages, name, c.ID(), templates.Default().Build(kind, c.For(schema.Audience(reader), consent), o))
		}
	}
}

func (a *absence) add(pages map[string]*page, name, id string, d *doc.Doc) {
	a.made++
	p := &page{facts: map[string]bool{}, withheld: d.Withheld}
	note := func(t doc.Text) {
		for _, s := range t {
			if s.Origin.Record == id {
				p.facts[s.Origin.Pointer] = true
			}
		}
	}
	for _, t := range append([][]doc.Span{d.Banner.Name, d.Banner.Version, d.Footer.Team, d.Footer.Marking,
		d.Footer.AsAt, d.Footer.Code}, d.Banner.Identity...) {
		note(t)
	}
	d.Texts(note)
	pages[name] = p
}
