package flow

import (
	"cmp"
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Bands makes a strip of each line of the items since from. They part where each cell keeps two
// lines on both sides or is whole on one of them, and no paragraph leaves a single line.
func (f *Flow) Bands(from int, lead style.Unit, cells []int, row bool) {
	items := f.draw.Items[from:]
	many := len(cells) > 1
	if many {
		slices.SortStableFunc(items, func(a, b page.Item) int {
			return cmp.Compare(a.Y/lead, b.Y/lead)
		})
	}
	total := slices.Max(cells)
	at := 0
	for k := range total {
		to := at
		for to < len(items) && items[to].Y/lead <= style.Unit(k) {
			items[to].Y -= style.Unit(k) * lead
			to++
		}
		s := f.slip(from+at, from+to, lead, 1, row)
		s.Sorted = many
		if k+1 < total && !f.parting(cells, k+1) {
			s.Hold = max(s.Hold, Firm)
		}
		at = to
	}
}

// parting reports whether a row may part after its first k lines.
func (f *Flow) parting(cells []int, k int) bool {
	for _, n := range cells {
		if n > k && (k < 2 || n-k < 2) {
			return false
		}
	}
	return !slices.Contains(f.stick, k)
}

// Stack adds texts below each other as running text: parted with two lines on each side.
func (f *Flow) Stack(t doc.Text, x, w style.Unit, h typeset.Typeface, elem int32) {
	from := len(f.draw.Items)
	if n := f.draw.Set(t, x, w, 0, h, elem); n > 0 {
		f.Running(from, n, h.Lead)
	}
}

// Running makes strips of n lines of running text, the items since from.
func (f *Flow) Running(from, n int, lead style.Unit) {
	if n < 4 {
		f.Push(from, lead*style.Unit(n), n, false)
		return
	}
	f.stick = f.stick[:0]
	f.Bands(from, lead, []int{n}, false)
}
