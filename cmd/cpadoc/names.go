package main

import (
	"sync"

	"cpadoc/schema"
	"cpadoc/schema/tree"
)

// isProperty reports whether the schema of the record or of the profile has a property of that
// name.
func isProperty(name string) bool { return properties()[name] }

var properties = sync.OnceValue(func() map[string]bool {
	names, seen := map[string]bool{}, map[*tree.Shape]bool{}
	var walk func(*tree.Shape)
	walk = func(s *tree.Shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		for name, p := range s.Props {
			names[name] = true
			walk(p)
		}
		walk(s.Items)
	}
	walk(schema.RecordShape())
	walk(schema.ProfileShape())
	return names
})
