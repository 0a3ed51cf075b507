package press

import (
	"cpadoc/render/layout"
	"cpadoc/schema"
)

// own tells whether every item of every page is the template's, the profile's or that record's
// (domain.md H1, X91). It is the last look before a page becomes a file, and is never skipped.
func own(d *layout.Doc, record string) bool {
	for p := range d.Pages {
		items := d.Pages[p].Items
		for i := range items {
			switch o := &items[i].Origin; o.Record {
			case "", "profile", record:
			default:
				return false
			}
		}
	}
	return true
}

// printable tells whether no fact on the pages holds a letter that may not be printed (domain.md
// X99). Facts that this reader does not see do not count.
func printable(c *schema.Checked, d *layout.Doc) bool {
	if !has(c, "X99") {
		return true
	}
	for p := range d.Pages {
		items := d.Pages[p].Items
		for i := range items {
			if o := &items[i].Origin; o.Record == c.ID {
				if _, bad := c.Unprintable(o.Pointer); bad {
					return false
				}
			}
		}
	}
	return true
}

func has(c *schema.Checked, rule string) bool {
	for i := range c.Findings {
		if c.Findings[i].Rule == rule {
			return true
		}
	}
	return false
}
