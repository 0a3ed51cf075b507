package schema

import (
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cpadoc/schema/tree"
)

// judged asks jsonschema about a tree that does not plainly fit, and returns what it objects to in
// the order of the record; nothing if it accepts.
func judged(j *jsonschema.Schema, root *tree.Node) []objection {
	err := j.Validate(plain(root))
	var ve *jsonschema.ValidationError
	if err == nil {
		return nil
	} else if !errors.As(err, &ve) {
		panic(err)
	}
	var all []objection
	collect(root, ve, &all)
	slices.SortStableFunc(all, func(a, b objection) int {
		if a.at() != b.at() {
			return a.at() - b.at()
		}
		return strings.Compare(a.text, b.text)
	})
	return slices.CompactFunc(all, func(a, b objection) bool {
		return a.at() == b.at() && a.rule == b.rule && a.text == b.text
	})
}

// plain returns a tree as the values that jsonschema knows.
func plain(n *tree.Node) any {
	switch n.Kind {
	case tree.Object:
		m := make(map[string]any, len(n.Kids))
		for _, k := range n.Kids {
			m[k.Key] = plain(k)
		}
		return m
	case tree.Array:
		list := make([]any, len(n.Kids))
		for i, k := range n.Kids {
			list[i] = plain(k)
		}
		return list
	case tree.String:
		return n.Text
	case tree.Number:
		return json.Number(n.Text)
	case tree.Bool:
		return n.Truth
	}
	return nil
}

// collect goes to the leaves of an error. The branches of an anyOf are one objection together.
func collect(root *tree.Node, ve *jsonschema.ValidationError, all *[]objection) {
	keyword := ve.KeywordLocation[strings.LastIndexByte(ve.KeywordLocation, '/')+1:]
	if len(ve.Causes) > 0 && keyword != "anyOf" {
		for _, c := range ve.Causes {
			collect(root, c, all)
		}
		return
	}
	*all = append(*all, wording(nodeAt(root, ve.InstanceLocation), keyword, ve.Message)...)
}

// nodeAt follows a JSON pointer as far as the tree goes.
func nodeAt(n *tree.Node, pointer string) *tree.Node {
	for pointer != "" {
		var step string
		step, pointer, _ = strings.Cut(pointer[1:], "/")
		if pointer != "" {
			pointer = "/" + pointer
		}
		next := kidAt(n, step)
		if next == nil {
			break
		}
		n = next
	}
	return n
}

func kidAt(n *tree.Node, step string) *tree.Node {
	if n.Kind == tree.Array {
		i, err := strconv.Atoi(step)
		if err != nil || i < 0 || i >= len(n.Kids) {
			return nil
		}
		return n.Kids[i]
	}
	for _, k := range n.Kids {
		if k.Key == step { // the schema's names hold neither ~ nor /
			return k
		}
	}
	return nil
}

// wholeNumbers writes the whole numbers that were written as 1.0 or 1e2 in plain digits, as
// everything after the judge expects them.
func wholeNumbers(n *tree.Node) {
	for _, k := range n.Kids {
		wholeNumbers(k)
	}
	if n.Kind != tree.Number || n.Shape == nil || !n.Shape.Integer {
		return
	}
	if _, ok := plainInt(n.Text); ok {
		return
	}
	if r, ok := new(big.Rat).SetString(n.Text); ok && r.IsInt() {
		n.Text, n.Num = r.Num().String(), r.Num().Int64()
	}
}
