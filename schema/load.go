package schema

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Options of loading.
type Options struct {
	AsOf    record.Date // the day that all rules and ages count from; must be given
	Profile *Profile    // its day limits are used; nil for the limits of REFERENCE.md 5.15
	// Draws reports whether a letter can be printed; nil for every letter. A text with one that
	// cannot is marked bad, and stops whatever would print it (X99).
	Draws func(rune) bool
	// Mark prints such letters of free text as "[character U+1F600]" instead, with a warning.
	// Names, medicines and phone numbers are refused all the same.
	Mark bool
}

// Checked is a record that may be made into documents, but for what its findings stop. Only Load
// makes one. It is valid until the next Load of the same Loader: nodes and views are used again.
type Checked struct {
	id       string
	rec      record.Record
	root     *tree.Node
	findings []finding.Finding
	hash     [sha256.Size]byte
	profile  record.Profile
	askAgain int          // days after which a consent that was not asked again holds no more
	asOf     record.Date  // the day that the findings are of
	signs    []care.Stand // how the signatures of the agreement stand
	views    *arena
	bad      map[string]int // pointers of facts that may not be printed: index in findings
}

// ID returns the recordId.
func (c *Checked) ID() string { return c.id }

// Record returns the whole record, for rules and for choosing people: staff side. Documents are made
// from a View of it.
func (c *Checked) Record() record.Record { return c.rec }

// Findings returns what is wrong with the record, sorted by place.
func (c *Checked) Findings() []finding.Finding { return c.findings }

// Hash returns the SHA-256 of the record's bytes.
func (c *Checked) Hash() [sha256.Size]byte { return c.hash }

// Stopped returns the findings that keep a document of this kind from this reader.
func (c *Checked) Stopped(kind, reader string) []finding.Finding {
	var out []finding.Finding
	for _, f := range c.findings {
		if f.StopsKind(kind, reader) {
			out = append(out, f)
		}
	}
	return out
}

// Unprintable returns the X99 finding about the fact at pointer; false if it can be printed. The
// pointer of a labelled text and that of its words mean the same fact.
func (c *Checked) Unprintable(pointer string) (finding.Finding, bool) {
	if c.bad == nil {
		c.bad = map[string]int{}
		for i, f := range c.findings {
			if f.Rule == "X99" && f.Severity == finding.Error {
				c.bad[strings.TrimSuffix(f.Pointer, "/text")] = i
			}
		}
	}
	i, ok := c.bad[strings.TrimSuffix(pointer, "/text")]
	if !ok {
		return finding.Finding{}, false
	}
	return c.findings[i], true
}

// Loader loads records one after the other and uses its memory again. It is for one goroutine.
type Loader struct {
	o      Options
	parser parser
	views  arena
	limits check.Limits
	bad    []*tree.Node // kept for its memory
}

// NewLoader returns a Loader for one worker.
func NewLoader(o Options) *Loader {
	l := &Loader{o: o, limits: check.DefaultLimits()}
	if o.Profile != nil {
		l.limits = check.LimitsOf(o.Profile.DayLimits())
	}
	l.parser.arena = new(arena)
	l.parser.cleaner.draws = o.Draws
	return l
}

func (l *Loader) profile() record.Profile {
	if l.o.Profile == nil {
		return record.Profile{}
	}
	return l.o.Profile.Profile
}

// Load loads one record; for many use a Loader.
func Load(raw Raw, o Options) (*Checked, []finding.Finding) { return NewLoader(o).Load(raw) }

// Load parses a record, holds it against the schema and runs the rules of package check that need
// the record alone. Findings come sorted by place. The record is nil if one of them stops "read".
func (l *Loader) Load(raw Raw) (*Checked, []finding.Finding) {
	p := &places{raw: raw, line: raw.Line, col: raw.Col}
	root, found := l.tree(p, recordShape())
	if root == nil {
		return nil, found
	}
	rec := record.RecordOf(root)
	hash := func() string { return care.ContentHash(rec, raw.Bytes) }
	signs := care.Signatures(rec, hash, l.o.AsOf)
	found = append(found, check.Run(check.Options{
		AsOf: l.o.AsOf, Limits: l.limits, Root: root, Signs: signs, Profile: l.profile()})...)
	id := rec.RecordID().String()
	if saysWhose(found) {
		p.finish(root, "", found)
	} else {
		p.finish(root, id, found)
	}
	finding.Sort(found)
	for _, f := range found {
		if f.StopsRead() {
			return nil, found
		}
	}
	return &Checked{
		id: id, rec: rec, root: root, findings: found,
		hash: sha256.Sum256(raw.Bytes), profile: l.profile(), askAgain: l.limits.AskAgain, asOf: l.o.AsOf, signs: signs, views: &l.views,
	}, found
}

// saysWhose reports whether the recordId is a number or a name that messages must not carry (X129).
func saysWhose(found []finding.Finding) bool {
	return slices.ContainsFunc(found, func(f finding.Finding) bool { return f.Rule == "X129" })
}

// tree parses and validates. The tree is nil if a finding says why; else findings are about texts.
func (l *Loader) tree(p *places, shape *tree.Shape) (*tree.Node, []finding.Finding) {
	l.parser.arena.reset()
	l.views.reset()
	root := l.parser.parse(p.raw.Bytes)
	if root == nil {
		line, col := p.at(l.parser.at)
		return nil, []finding.Finding{unread(p.raw.File, line, col, l.parser.saying(p.raw.Line, p.raw.Col))}
	}
	if root.Kind != tree.Object {
		line, col := p.at(int(root.Offset))
		return nil, []finding.Finding{unread(p.raw.File, line, col, notARecord)}
	}
	f := &fastValidator{bad: l.bad[:0]}
	f.fit(root, shape, tree.VisPerson)
	l.bad = f.bad
	found := l.unprintable(f.bad)
	var refused []objection
	if f.doubt {
		refused = judged(judgeOf(shape), root)
	}
	refused = append(refused, unknownVersion(root, shape)...)
	if len(refused) > 0 {
		found = append(found, objections(refused)...)
		p.finish(root, idOf(root), found)
		finding.Sort(found)
		return nil, found
	}
	if f.doubt {
		wholeNumbers(root)
	}
	return root, found
}

var notARecord = saying{"a record is an object in braces; this is something else", ""}

// schemaVersion is the version of record.schema.json. Patches of it say the same of a record.
const schemaVersion = "1.0."

func unknownVersion(root *tree.Node, shape *tree.Shape) []objection {
	if shape != recordShape() {
		return nil
	}
	v := kidAt(root, "schemaVersion")
	if v == nil || v.Kind != tree.String || strings.HasPrefix(v.Text, schemaVersion) || !v.Shape.Match(v.Text) {
		return nil
	}
	return []objection{{rule: "X101", node: v, text: "this program does not know that version of the schema",
		hint: "it knows " + schemaVersion + "0: update the program, or export again"}}
}

// idOf returns the recordId of a record that failed, where it is one.
func idOf(root *tree.Node) string {
	if n := kidAt(root, "recordId"); n != nil && n.Kind == tree.String && isRecordID(n.Text) {
		return n.Text
	}
	return ""
}

// mostObjections is how many faults are told one by one: nobody reads more.
const mostObjections = 100

func objections(all []objection) []finding.Finding {
	out := make([]finding.Finding, 0, min(len(all), mostObjections+1))
	for i, o := range all {
		f := finding.Finding{
			Rule: o.rule, Severity: finding.Error, Pointer: o.pointer(), Text: o.text,
			Stops: stopRead, Node: o.node, Skip: o.at() - int(o.node.Offset),
		}
		if i == mostObjections {
			f.Rule, f.Text = "schema", strconv.Itoa(len(all)-i)+" more faults follow from here"
			return append(out, f)
		}
		f.Hint = o.advice()
		out = append(out, f)
	}
	return out
}

// unprintable makes X99 of texts with characters that may not be printed (X99). It stops nothing by
// itself: whoever makes a document asks Checked.Unprintable about each fact on it.
func (l *Loader) unprintable(bad []*tree.Node) []finding.Finding {
	var out []finding.Finding
	cleaner, last, words := &l.parser.cleaner, rune(-1), ""
	for _, n := range bad {
		f := finding.Finding{Rule: "X99", Severity: finding.Error, Pointer: n.Pointer(),
			Hint: "write it in other characters, or remove it"}
		r := cleaner.refused(n.Text)
		if l.o.Mark && isFreeText(n) {
			n.Text = cleaner.markUndrawn(n.Text)
			if still := cleaner.refused(n.Text); still >= 0 {
				r = still
			} else {
				n.Bad, f.Severity, f.Hint = false, finding.Warning, "it is printed as its number in square brackets"
			}
		}
		if r != last {
			last, words = r, describe(r)
		}
		f.Text = "this text holds " + words
		f.Node, f.Skip = n, runeAt(l.parser.b, int(n.Offset), r)-int(n.Offset)
		out = append(out, f)
	}
	return out
}

// isFreeText reports whether letters may be marked: in texts of type t, but never in medicines.
func isFreeText(n *tree.Node) bool {
	free := n.Shape.LabelledText || n.Key == "text" && n.Parent != nil && n.Parent.Shape.LabelledText
	return free && !strings.HasPrefix(n.Shape.Path, "medication") && !strings.HasPrefix(n.Shape.Path, "allergies")
}

// runeAt returns the offset of the first r in the string that begins at from, or from itself if r
// came about in cleaning.
func runeAt(b []byte, from int, r rune) int {
	p := &parser{b: b, i: from + 1}
	for p.i < len(b) && b[p.i] != '"' {
		at := p.i
		p.buf = p.buf[:0]
		if b[p.i] == '\\' {
			if !p.escape() {
				break
			}
		} else {
			p.buf = append(p.buf, b[p.i])
			for p.i++; p.i < len(b) && b[p.i]&0xc0 == 0x80; p.i++ {
				p.buf = append(p.buf, b[p.i])
			}
		}
		if string(p.buf) == string(r) {
			return at
		}
	}
	return from
}
