package schema

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/tree"
)

// breach is one way to break an instance. A harmless one only looks like a fault.
type breach struct {
	name     string
	harmless bool
	fits     func(spot) bool
	do       func(*breaker, spot)
}

func replace(values ...any) func(*breaker, spot) {
	return func(b *breaker, s spot) { s.put(values[b.IntN(len(values))]) }
}

func isText(s spot) bool   { _, ok := s.value.(string); return ok && s.shape.Enum == nil }
func isFree(s spot) bool   { return isText(s) && s.shape.Match == nil && s.shape.Format != "date" }
func isObject(s spot) bool { _, ok := s.value.(map[string]any); return ok && !s.shape.Open }
func isList(s spot) bool   { v, ok := s.value.([]any); return ok && len(v) > 0 }
func isWhole(s spot) bool  { _, ok := s.value.(json.Number); return ok }
func of(k tree.Kind) func(spot) bool {
	return func(s spot) bool { return s.shape.Kind == k && !s.shape.LabelledText && !s.shape.Open }
}

func propsOf(s spot) map[string]any { return s.value.(map[string]any) }

var faultList = []breach{
	{name: "no text", fits: of(tree.String), do: replace(nil, json.Number("1"), true, []any{}, map[string]any{})},
	{name: "no object", fits: of(tree.Object), do: replace(nil, "x", json.Number("1"), []any{}, false)},
	{name: "no list", fits: of(tree.Array), do: replace(nil, "x", map[string]any{}, json.Number("0"))},
	{name: "no boolean", fits: of(tree.Bool), do: replace(nil, "true", "yes", json.Number("1"))},
	{name: "no number", fits: of(tree.Number), do: replace(nil, "6", true, json.Number("1.5"), json.Number("15e-1"))},
	{name: "text is null", fits: func(s spot) bool { return s.shape.LabelledText }, do: replace(nil, json.Number("3"), []any{"x"})},
	{name: "unknown property", fits: isObject, do: func(b *breaker, s spot) {
		names := []string{"note2", "Name", "$ref", "constructor", "toString", "notes "}
		propsOf(s)[names[b.IntN(len(names))]] = "x"
	}},
	{name: "required is missing", fits: func(s spot) bool {
		return isObject(s) && len(s.shape.Required) > 0
	}, do: func(b *breaker, s spot) { delete(propsOf(s), s.shape.Required[b.IntN(len(s.shape.Required))]) }},
	{name: "none of the needed", fits: func(s spot) bool { return isObject(s) && s.shape.AnyRequired != nil },
		do: func(b *breaker, s spot) {
			for _, name := range s.shape.AnyRequired {
				delete(propsOf(s), name)
			}
		}},
	{name: "unknown code", fits: func(s spot) bool { return s.shape.Enum != nil }, do: func(b *breaker, s spot) {
		text, _ := s.value.(string)
		wrong := []string{"enhanced", "standardCpa", "", text + " ", strings.ToUpper(text) + "_", "unknownCode"}
		s.put(wrong[b.IntN(len(wrong))])
	}},
	{name: "code in other case", fits: func(s spot) bool {
		return s.shape.Enum != nil && !slices.Contains(s.shape.Enum, strings.ToUpper(s.shape.Enum[0]))
	}, do: func(b *breaker, s spot) { s.put(strings.ToUpper(s.shape.Enum[0])) }},
	{name: "empty text", fits: isText, do: replace("")},
	{name: "text too long", fits: func(s spot) bool { return isFree(s) && s.shape.MaxLength > 0 },
		do: func(b *breaker, s spot) {
			unit := []string{"a", "é", "\U0001F600"}[b.IntN(3)]
			s.put(strings.Repeat(unit, s.shape.MaxLength+1))
		}},
	{name: "text as long as may be", harmless: true, fits: func(s spot) bool { return isFree(s) && s.shape.MaxLength > 0 },
		do: func(b *breaker, s spot) {
			unit := []string{"a", "é", "\U0001F600"}[b.IntN(3)]
			s.put(strings.Repeat(unit, s.shape.MaxLength))
		}},
	{name: "no such form", fits: func(s spot) bool { return isText(s) && s.shape.Pattern != "" },
		do: func(b *breaker, s spot) {
			text, _ := s.value.(string)
			wrong := []string{text + "!", " " + text, text + "\n", "Ünder", text + "\u0000x", strings.Repeat("a", 65)}
			s.put(wrong[b.IntN(len(wrong))])
		}},
	{name: "no such day", fits: func(s spot) bool { return isText(s) && s.shape.Format == "date" },
		do: replace("2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "20261120", "2026-1-1",
			"20/11/2026", "2026-11-20T00:00:00Z", "0000-01-01", "1900-02-29", "2026-11-32")},
	{name: "leap day", harmless: true, fits: func(s spot) bool { return isText(s) && s.shape.Format == "date" },
		do: replace("2028-02-29", "2000-02-29", "1000-01-01", "9999-12-31")},
	{name: "no such moment", fits: func(s spot) bool { return isText(s) && s.shape.Format == "date-time" },
		do: replace("2026-11-20", "2026-11-20T14:00:00", "2026-11-20 14:00:00Z", "2026-11-20t14:00:00z",
			"2026-11-20T24:00:00Z", "2026-11-20T23:59:60Z", "2026-02-30T10:00:00Z", "2026-11-20T10:00Z",
			"2026-11-20T10:00:00+24:00", "2026-11-20T10:00:00,5Z", "2026-11-20T10:00:00.Z")},
	{name: "moment elsewhere", harmless: true, fits: func(s spot) bool { return isText(s) && s.shape.Format == "date-time" },
		do: replace("2026-11-20T14:00:00+05:30", "2026-11-20T14:00:00.123456789Z", "2026-11-20T14:00:00-00:00")},
	{name: "number out of bounds", fits: func(s spot) bool { return isWhole(s) && s.shape.Max != nil },
		do: func(b *breaker, s spot) {
			beyond := []int64{*s.shape.Min - 1, *s.shape.Max + 1, -1 << 40}
			s.put(json.Number(strconv.FormatInt(beyond[b.IntN(3)], 10)))
		}},
	{name: "whole number in other clothes", harmless: true, fits: func(s spot) bool { return isWhole(s) && s.shape.Max != nil },
		do: func(b *breaker, s spot) {
			n := strconv.FormatInt(*s.shape.Max, 10)
			s.put(json.Number([]string{n, n + ".0", n + "e0", n + "0e-1"}[b.IntN(4)]))
		}},
	{name: "list too long", fits: func(s spot) bool { return isList(s) && s.shape.MaxItems > 0 && s.shape.Items.Kind == tree.String },
		do: func(b *breaker, s spot) { s.put(repeated(s, s.shape.MaxItems+1)) }},
	{name: "list as long as may be", harmless: true,
		fits: func(s spot) bool { return isList(s) && s.shape.MaxItems > 0 && s.shape.Items.Kind == tree.String },
		do:   func(b *breaker, s spot) { s.put(repeated(s, s.shape.MaxItems)) }},
	{name: "empty list", fits: func(s spot) bool { return isList(s) && s.shape.MinItems > 0 }, do: replace([]any{})},
	{name: "label without text", fits: func(s spot) bool { return s.shape.LabelledText },
		do: replace(map[string]any{}, map[string]any{"visibility": "team"}, map[string]any{"text": ""},
			map[string]any{"text": "x", "visibility": "everybody"}, map[string]any{"text": "x", "by": "y"},
			map[string]any{"text": map[string]any{"text": "x"}}, map[string]any{"text": "x", "recordedOn": "soon"})},
	{name: "labelled", harmless: true, fits: func(s spot) bool { return s.shape.LabelledText },
		do: replace(map[string]any{"text": "x"}, map[string]any{"text": "x", "visibility": "team", "source": "y",
			"recordedOn": "2026-11-20", "recordedByRef": "ct-1"})},
}

func repeated(s spot, n int) []any {
	list := make([]any, n)
	for i := range list {
		list[i] = s.value.([]any)[0]
	}
	return list
}
