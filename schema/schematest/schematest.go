// Package schematest makes small checked records for tests: one invented person, changed as a test
// needs, and read by the loader as every record is.
package schematest

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/record"
)

//go:embed person.json
var person []byte

// Set are values of a record by their dotted paths ("carers.0.addressSafe"): anything that JSON can
// say, nil to take something away. An index just past the end of a list adds to it. Shorter paths are
// set first.
type Set map[string]any

// JSON returns the record of the invented person with those values, one Set after the other.
func JSON(t testing.TB, sets ...Set) []byte { return Change(t, person, sets...) }

// Change returns a record with those values, one Set after the other.
func Change(t testing.TB, data []byte, sets ...Set) []byte {
	t.Helper()
	var root any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	for _, set := range sets {
		for _, path := range slices.Sorted(maps.Keys(set)) {
			root = put(t, root, strings.Split(path, "."), generic(t, set[path]))
		}
	}
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// generic returns a value as JSON has it, so that a later path may lead into it.
func generic(t testing.TB, value any) (out any) {
	t.Helper()
	b, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// put returns a value in which the value at a path is another.
func put(t testing.TB, in any, path []string, value any) any {
	t.Helper()
	if len(path) == 0 {
		return value
	}
	if list, ok := in.([]any); ok {
		i, err := strconv.Atoi(path[0])
		if err != nil || i > len(list) {
			t.Fatalf("no item %s in a list of %d", path[0], len(list))
		}
		if i == len(list) {
			list = append(list, nil)
		}
		if list[i] = put(t, list[i], path[1:], value); list[i] == nil {
			return slices.Delete(list, i, i+1)
		}
		return list
	}
	object, _ := in.(map[string]any)
	if object == nil {
		object = map[string]any{}
	}
	if object[path[0]] = put(t, object[path[0]], path[1:], value); object[path[0]] == nil {
		delete(object, path[0])
	}
	return object
}

// Load loads the invented person with those values. The record stays good: no other is loaded after
// it.
func Load(t testing.TB, asOf record.Date, sets ...Set) *schema.Checked {
	t.Helper()
	return Read(t, asOf, JSON(t, sets...))
}

// Read loads one record from its bytes; the test ends where it cannot be read.
func Read(t testing.TB, asOf record.Date, data []byte) *schema.Checked {
	t.Helper()
	raw, _, err := schema.NewReader("test.json", bytes.NewReader(data)).Next()
	if err != nil {
		t.Fatal(err)
	}
	c, found := schema.Load(raw, schema.Options{AsOf: asOf})
	for _, f := range found {
		if f.StopsRead() {
			t.Fatalf("the record cannot be read: %s %s: %s", f.Rule, f.Pointer, f.Text)
		}
	}
	return c
}
