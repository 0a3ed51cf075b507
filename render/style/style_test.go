package style_test

import (
	"math"
	"testing"

	"cpadoc/render/style"
)

func TestByName(t *testing.T) {
	names := style.Names()
	if len(names) != 14 {
		t.Errorf("%d editions: %v", len(names), names)
	}
	for _, name := range names {
		if s, ok := style.ByName(name); !ok || s.Name != name || s.Columns != (name == "standard") {
			t.Errorf("%q: %v", name, ok)
		}
	}
	for _, name := range []string{"", "large", "large15", "large29", "large018", "large1x", "Large18", "standard ", "18"} {
		if _, ok := style.ByName(name); ok {
			t.Errorf("%q is an edition", name)
		}
	}
}

// measure is a length as render/STYLE.md has it.
type measure struct {
	name string
	got  style.Unit
	want float64 // mm, or pt for type
}

func TestStandardMeasures(t *testing.T) {
	s := style.Standard()
	near(t, style.MM, []measure{
		{"text", s.Left, 20}, {"text width", s.Width, 170}, {"key", s.KeyW, 40}, {"main", s.MainX, 64},
		{"main width", s.MainW, 78}, {"aside", s.AsideX, 146}, {"aside width", s.AsideW, 44},
		{"value", s.ValueW, 126}, {"right half", s.HalfX, 107}, {"half", s.HalfW, 83}, {"running text", s.ParaW, 145},
		{"banner", s.BannerY, 15}, {"banner height", s.BannerH, 14}, {"body", s.BannerY + s.BannerH + s.BannerGap, 35},
		{"body end", s.FootY - s.FootGap, 272}, {"footer rule", s.FootY, 276}, {"footer text", s.FootY + s.FootTop, 277.2},
		{"H1 below the masthead", s.BannerY + s.BannerH + s.BannerGap + s.MastH, 48},
		{"section", s.Section, 5}, {"first section", s.First, 5}, {"tick", s.Tick, 5}, {"tick pitch", s.TickPitch, 8},
		{"tick label", s.TickX, 7}, {"signature", s.SignH, 12.5}, {"cell", s.CellW, 6}, {"cell height", s.CellH, 8},
		{"row whole", s.Whole, 60}, {"least foot", s.LeastFoot, 25},
	})
	near(t, style.Pt, []measure{
		{"body", s.Body.Size, 12}, {"leading", s.Body.Lead, 15}, {"H1", s.H1.Size, 20}, {"H2", s.H2.Size, 15},
		{"name", s.BannerName.Size, 13}, {"footer", s.Foot.Size, 10}, {"page", s.PageNumber.Size, 12},
		{"section rule", s.SectionRule.W, 1}, {"row rule", s.RowRule.W, 0.5}, {"head rule", s.HeadRule.W, 1.5},
	})
}

func TestLarge18Measures(t *testing.T) {
	s := style.Large(18)
	near(t, style.MM, []measure{
		{"banner height", s.BannerH, 26}, {"body", s.BannerY + s.BannerH + s.BannerGap, 45},
		{"body end", s.FootY - s.FootGap, 259.7}, {"footer rule", s.FootY, 262.7}, {"row", s.Row, 1.2},
		{"tick", s.Tick, 7}, {"tick pitch", s.TickPitch, 12}, {"running text", s.ParaW, 170},
	})
	near(t, style.Pt, []measure{
		{"body", s.Body.Size, 18}, {"leading", s.Body.Lead, 22.5}, {"H1", s.H1.Size, 26}, {"H2", s.H2.Size, 22},
		{"name", s.BannerName.Size, 18}, {"identity", s.Identity.Size, 16}, {"footer", s.Foot.Size, 15},
		{"help number", s.HelpNumber.Size, 24}, {"section rule", s.SectionRule.W, 1.5}, {"row rule", s.RowRule.W, 0.75},
	})
}

// near allows the tenth of a millimetre that the drawn pages allow themselves.
func near(t *testing.T, unit func(float64) style.Unit, all []measure) {
	t.Helper()
	for _, m := range all {
		if d := m.got - unit(m.want); d < -style.MM(0.1) || d > style.MM(0.1) {
			t.Errorf("%s: %.2f mm, not %g", m.name, m.got.MM(), m.want)
		}
	}
}

// TestOneScale: body text has the size of the edition, nothing shrinks as editions grow, no type is
// set tighter than a fifth over its size, and the furniture leaves the body most of the page.
func TestOneScale(t *testing.T) {
	var last *style.Sheet
	for points := style.LargeMin; points <= style.LargeMax; points++ {
		s := style.Large(points)
		if s.Body.Size != style.Pt(float64(points)) {
			t.Errorf("%s: body of %d", s.Name, s.Body.Size)
		}
		if body := s.FootY - s.FootGap - s.BannerY - s.BannerH - s.BannerGap; body < style.MM(195) {
			t.Errorf("%s: a body of %.1f mm", s.Name, body.MM())
		}
		types := func(s *style.Sheet) []style.Type {
			return []style.Type{s.Body, s.H1, s.H2, s.BannerName, s.Identity, s.Foot, s.PageNumber, s.Caption, s.Strip,
				s.Mast, s.HelpLabel, s.HelpNumber}
		}
		for i, ty := range types(s) {
			if ty.Lead*100 < ty.Size*115 {
				t.Errorf("%s: type %d has %d on %d", s.Name, i, ty.Size, ty.Lead)
			}
			if last != nil && ty.Size < types(last)[i].Size {
				t.Errorf("%s: type %d shrinks", s.Name, i)
			}
		}
		last = s
	}
}

// TestContrast: text and what is read from lines has at least 4.5 to 1 on white (WCAG 2.1, 1.4.3).
func TestContrast(t *testing.T) {
	s := style.Standard()
	for name, c := range map[string]style.Colour{
		"ink": s.Ink, "muted": s.Muted, "headings": s.Brand, "brand rule": s.BrandRule.C, "write-in": s.WriteRule.C,
	} {
		if r := 1.05 / (luminance(c) + 0.05); r < 4.5 {
			t.Errorf("%s has %.1f to 1", name, r)
		}
	}
	if r := (luminance(s.Tint) + 0.05) / (luminance(s.Ink) + 0.05); r < 15 {
		t.Errorf("ink on the tint has %.1f to 1", r)
	}
}

func luminance(c style.Colour) float64 {
	part := func(shift int) float64 {
		v := float64(c>>shift&255) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}
