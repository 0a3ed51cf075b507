package pdf

import (
	"cpadoc/render/page"
)

// bookmarks writes the outline and returns the number of its root.
func bookmarks(f *file, marks []page.Bookmark) int {
	root := f.number()
	first := f.numbers(len(marks))
	kin := kinship(marks)
	for i, m := range marks {
		f.object(first + i)
		f.add("<</Title")
		f.text(m.Title)
		f.add("/Parent ")
		if kin[i].parent < 0 {
			f.ref(root)
		} else {
			f.ref(first + kin[i].parent)
		}
		kin[i].write(f, first)
		if n := kin[i].children; n > 0 {
			f.add("/Count ")
			f.int(-n) // begins closed
		}
		f.add("/Dest[")
		f.ref(pageObject(m.Page))
		f.add("/XYZ 0 ")
		f.stm = appendHundredths(f.stm, up(m.Y))
		f.add(" null]>>")
	}
	f.object(root)
	f.add("<</Type/Outlines")
	top := relation{-1, -1, -1, 0, 0, 0}
	for i := range kin {
		if kin[i].parent < 0 {
			top.last = i
			top.children++
		}
	}
	top.write(f, first)
	f.add("/Count ")
	f.int(top.children)
	f.add(">>")
	return root
}

// relation is a bookmark's place among the others, by index, -1 for none.
type relation struct{ parent, prev, next, first, last, children int }

// kinship finds the parents and neighbours of bookmarks from their levels. A level that jumps
// hangs under the nearest bookmark before it.
func kinship(marks []page.Bookmark) []relation {
	kin := make([]relation, len(marks))
	var path []int // the last bookmark of each level so far
	for i, m := range marks {
		kin[i] = relation{-1, -1, -1, -1, -1, 0}
		level := min(max(m.Level, 0), len(path))
		if level < len(path) {
			kin[i].prev = path[level]
			kin[path[level]].next = i
		}
		path = append(path[:level], i)
		if level > 0 {
			up := path[level-1]
			kin[i].parent = up
			if kin[up].first < 0 {
				kin[up].first = i
			}
			kin[up].last = i
			kin[up].children++
		}
	}
	return kin
}

// write adds the relations.
func (r relation) write(f *file, first int) {
	for _, k := range [...]struct {
		key string
		to  int
	}{{"/Prev ", r.prev}, {"/Next ", r.next}, {"/First ", r.first}, {"/Last ", r.last}} {
		if k.to >= 0 {
			f.add(k.key)
			f.ref(first + k.to)
		}
	}
}
