package language

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"cpadoc/templates/internal/fixed"
)

// context is where an element stands, so which others may stand beside it.
type context uint8

// The contexts of a template, from the whole file to the words of one text.
const (
	inDocument context = iota // and fragments, sections, keeps: blocks
	inFacts                   // rows of the fact grid
	inValue                   // lines of a value, items, options
	inGoal                    // rows of a goal
	inGoals
	inNeeds
	inNeed
	inGroup
	inTable
	inRow
	inList
	inJoin
	inText
	inNumbers
	inPair
)

// element says what one element of the language is: where it stands, what it may carry, and how
// it is built. The language is the sum of these.
type element struct {
	in    []context
	attrs []string
	build func(c *compiler, e *elem, in context, sc *scope) op
}

var everywhere = []context{inDocument, inFacts, inValue, inGoal, inGoals, inNeeds, inNeed, inGroup,
	inTable, inRow, inList, inJoin, inText, inNumbers, inPair}

// elements is the whole language but for files and what stands in words files.
// It is filled at start because builders look up elements in it.
var elements map[string]element

func init() {
	elements = map[string]element{
		"each":      {everywhere, []string{"in", "as", "number"}, buildEach},
		"if":        {everywhere, append(conditionAttrs, "decides"), buildIf},
		"unless":    {everywhere, append(conditionAttrs, "decides"), buildIf},
		"choose":    {everywhere, []string{"decides"}, buildChoose},
		"otherwise": {nil, nil, nil},

		"include":      {everywhere, []string{"fragment"}, buildInclude},
		"title":        {[]context{inDocument}, nil, buildTitle},
		"section":      {[]context{inDocument}, []string{"name", "title", "beside", "has", "new-page", "keep", "plain"}, buildSection},
		"subsection":   {[]context{inDocument}, []string{"title"}, buildSubsection},
		"keep":         {[]context{inDocument}, nil, buildKeep},
		"para":         {[]context{inDocument}, nil, buildPara},
		"callout":      {[]context{inDocument}, []string{"staff"}, buildCallout},
		"facts":        {[]context{inDocument}, nil, buildFacts},
		"fact":         {[]context{inFacts, inGoal, inNeed}, []string{"key", "or", "required", "empty", "heading", "apart"}, buildFact},
		"line":         {[]context{inValue}, nil, buildLine},
		"goals":        {[]context{inDocument}, nil, buildGoals},
		"goal":         {[]context{inGoals}, []string{"label", "words"}, buildGoal},
		"needs":        {[]context{inDocument}, []string{"when", "again"}, buildNeeds},
		"need":         {[]context{inNeeds}, []string{"head"}, buildNeed},
		"group":        {[]context{inNeed}, []string{"who"}, buildGroup},
		"action":       {[]context{inGroup}, nil, buildAction},
		"what":         {nil, nil, nil},
		"when":         {nil, conditionAttrs, nil},
		"due":          {nil, nil, nil},
		"state":        {nil, nil, nil},
		"table":        {[]context{inDocument}, []string{"grid", "heads", "again", "row-key", "gaps"}, buildTable},
		"row":          {[]context{inTable}, nil, buildRow},
		"cell":         {[]context{inRow}, []string{"required"}, buildCell},
		"list":         {[]context{inDocument}, []string{"mark"}, buildList},
		"item":         {[]context{inList}, nil, buildLine},
		"ticks":        {[]context{inDocument}, []string{"label", "columns", "row"}, buildTicks},
		"option":       {[]context{inList}, nil, buildLine},
		"write-in":     {[]context{inDocument}, []string{"label", "lines"}, buildWriteIn},
		"date-cells":   {[]context{inDocument}, []string{"label"}, buildDateCells},
		"signature":    {[]context{inDocument}, []string{"name", "or", "role"}, buildSignature},
		"my-signature": {[]context{inDocument}, nil, buildMySignature},
		"my-line":      {[]context{inDocument}, nil, buildMyLine},
		"halves":       {[]context{inDocument}, nil, buildHalves},
		"inline-tick":  {[]context{inDocument}, []string{"before", "after"}, buildInlineTick},
		"fill-line":    {[]context{inDocument}, []string{"label"}, buildFillLine},

		"topic":   {[]context{inDocument}, []string{"title"}, buildTopic},
		"aside":   {[]context{inDocument}, nil, buildAside},
		"numbers": {[]context{inDocument}, nil, buildNumbers},
		"ring":    {[]context{inNumbers}, nil, buildRing},
		"number":  {nil, nil, nil},
		"who":     {nil, nil, nil},
		"hours":   {nil, nil, nil},
		"pair":    {[]context{inDocument}, nil, buildPair},
		"half":    {[]context{inPair}, []string{"title", "mark"}, buildHalf},
		"last":    {[]context{inTable}, nil, buildLast},

		"letter":      {[]context{inDocument}, []string{"dear"}, buildLetter},
		"sender":      {nil, nil, nil},
		"contact":     {nil, nil, nil},
		"closing":     {[]context{inDocument}, []string{"words", "name", "role"}, buildClosing},
		"reply-slip":  {[]context{inDocument}, []string{"title", "cut", "tall"}, buildReplySlip},
		"fields":      {[]context{inDocument}, nil, buildFields},
		"field":       {nil, []string{"label", "lines"}, nil},
		"under-title": {[]context{inDocument}, nil, buildUnderTitle},
		"blank":       {[]context{inText}, nil, func(*compiler, *elem, context, *scope) op { return blankLine{} }},

		"b":     {[]context{inText}, nil, buildBold},
		"muted": {[]context{inText}, nil, buildMuted},
		"say":   {[]context{inText}, []string{"phrase"}, buildSay},
		"br":    {[]context{inText}, nil, func(*compiler, *elem, context, *scope) op { return lineEnd{} }},
		"join":  {[]context{inText}, []string{"with", "last"}, buildJoin},
		"part":  {[]context{inJoin}, nil, buildPart},
	}
	for name := range fixed.Blocks {
		elements[name] = element{[]context{inDocument}, nil, buildFixed}
	}
	for _, name := range builtins {
		elements[name] = element{[]context{inDocument}, nil, buildBuiltin}
	}
}

// gone are elements that the language once had, and what to write instead.
var gone = map[string]string{"else": "write <choose> with <when> and <otherwise>"}

// element compiles one element at a place; nil if a fault was reported.
func (c *compiler) element(e *elem, in context, sc *scope) op {
	c.here = e.at
	el, ok := elements[e.name]
	if !ok {
		c.add(e.at, cmp.Or(gone[e.name], didYouMean(e.name, slices.Sorted(maps.Keys(elements)))),
			"there is no element <%s>", e.name)
		return nil
	}
	if !slices.Contains(el.in, in) {
		c.add(e.at, didYouMean(e.name, namesIn(in)), "<%s> cannot stand here", e.name)
		return nil
	}
	if in == inDocument && !slices.Contains(overBoxes, e.name) {
		c.said = true
	}
	if e.name != "include" { // its attributes are those that the fragment takes
		c.attrs(e, el.attrs)
	}
	return el.build(c, e, in, sc)
}

func namesIn(in context) (names []string) {
	for name, el := range elements {
		if slices.Contains(el.in, in) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (c *compiler) attrs(e *elem, known []string) {
	for _, a := range e.attrs {
		if !slices.Contains(known, a.name) {
			c.add(a.at, didYouMean(a.name, known), "<%s> has no attribute %s", e.name, a.name)
		}
	}
	for _, name := range []string{"required", "new-page", "keep", "staff", "row", "row-key", "gaps", "plain", "tall", "heading"} {
		if a, ok := e.attr(name); ok && a.value != "yes" && a.value != "no" {
			c.add(a.at, "", "%s is yes or no", name)
		}
	}
}

func (c *compiler) noAttrs(e *elem) { c.attrs(e, nil) }

// inside compiles what stands in an element in a context.
func (c *compiler) inside(e *elem, in context, sc *scope) []op {
	if in == inText {
		ops := c.inline(e.kids, sc)
		c.whole(ops)
		return []op{&group{ops}}
	}
	return c.kids(e.kids, in, sc)
}

// kids compiles elements where loose words may not stand.
func (c *compiler) kids(kids []kid, in context, sc *scope) (ops []op) {
	for _, k := range kids {
		if k.elem == nil {
			c.blank([]kid{k}, "words cannot stand here")
			continue
		}
		if o := c.element(k.elem, in, sc); o != nil {
			ops = append(ops, o)
		}
	}
	return ops
}

func (c *compiler) blank(kids []kid, fault string) {
	for _, k := range kids {
		switch {
		case k.elem != nil:
			c.add(k.elem.at, "", "%s", fault)
		case strings.TrimSpace(k.text) != "":
			c.add(c.firstWord(k), "put them into a <para> or <line>", "%s", fault)
		}
	}
}

// firstWord is the place of the first letter of a text.
func (c *compiler) firstWord(k kid) place {
	at := k.at
	for _, r := range k.text {
		switch r {
		case '\n':
			at.line, at.col = at.line+1, 1
		case ' ', '\t', '\r':
			at.col++
		default:
			return at
		}
	}
	return at
}

// holds reports whether an element of that name stands in e, not deeper than conditions, lists and
// fragments go.
func (c *compiler) holds(e *elem, name string) bool {
	for _, k := range e.kids {
		if k.elem == nil {
			continue
		}
		switch k.elem.name {
		case name:
			return true
		case "if", "unless", "choose", "when", "otherwise", "each":
			if c.holds(k.elem, name) {
				return true
			}
		case "include":
			if f := c.fragment(attrOf(k.elem, "fragment")); f != nil && c.holds(f, name) {
				return true
			}
		}
	}
	return false
}
