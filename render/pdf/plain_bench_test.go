package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-pdf/fpdf"
)

// BenchmarkPlainFpdf writes the words of plan as a plain fpdf program does: the whole typeface
// embedded as UTF-8 fonts, MultiCell for what wraps, no tags and no archival metadata.
func BenchmarkPlainFpdf(b *testing.B) {
	pages := 0
	for b.Loop() {
		f := plainPlan()
		var out bytes.Buffer
		if err := f.Output(&out); err != nil {
			b.Fatal(err)
		}
		pages = f.PageCount()
	}
	perSecond(b, pages)
	b.ReportMetric(float64(plainWords()), "words")
}

func plainPlan() *fpdf.Fpdf {
	f := fpdf.New("P", "mm", "A4", "")
	f.AddUTF8FontFromBytes("sans", "", liberationsansregular.TTF)
	f.AddUTF8FontFromBytes("sans", "B", liberationsansbold.TTF)
	f.SetMargins(20, 15, 20)
	f.SetAutoPageBreak(false, 0)
	text := prose(1)
	for range 4 {
		f.AddPage()
		f.SetFont("sans", "", 12)
		f.Cell(0, 6, "Sam Ali")
		f.SetXY(20, 35)
		f.SetFont("sans", "B", 12)
		f.Cell(0, 6, "What we agreed")
		f.SetXY(20, 44)
		for range 8 {
			plainRow(f, "What I want", text.sentence(), 126)
			f.Line(20, f.GetY()+1, 190, f.GetY()+1)
			f.SetY(f.GetY() + 2)
		}
		f.SetFont("sans", "B", 12)
		for i, h := range []string{"Who", "What", "When"} {
			f.SetX([]float64{20, 64, 146}[i])
			f.Cell(40, 5.64, h)
		}
		f.Ln(6)
		for range 4 {
			y := f.GetY()
			f.SetXY(146, y)
			f.SetFont("sans", "", 12)
			f.Cell(44, 5.64, "every week, on a Monday")
			f.SetXY(20, y)
			plainRow(f, "Services will", text.sentence(), 78)
		}
		f.SetFont("sans", "", 12)
		f.SetXY(20, 280)
		f.Cell(0, 6, "Page 1 of 2")
	}
	return f
}

func plainRow(f *fpdf.Fpdf, key, text string, width float64) {
	f.SetFont("sans", "B", 12)
	f.Cell(44, 5.64, key)
	f.SetX(64)
	f.SetFont("sans", "", 12)
	f.MultiCell(width, 5.64, text, "", "L", false)
}

func plainWords() int {
	page := "Sam Ali What we agreed Who What When Page 1 of 2 " + strings.Repeat("What I want ", 8) +
		strings.Repeat("every week, on a Monday Services will ", 4) + strings.Repeat("word ", 12*25)
	return 4 * len(strings.Fields(page))
}
