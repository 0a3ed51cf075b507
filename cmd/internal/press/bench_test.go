package press

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"cpadoc/cmd/internal/sample"
	"cpadoc/schema/record"
)

// people writes n invented people, one a line, as cpasample does, and returns the bytes of all.
func people(b *testing.B, n int) (path string, size int64) {
	b.Helper()
	asOf, _ := record.ParseDate("2026-11-20")
	path = filepath.Join(b.TempDir(), "in.ndjson")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	var line []byte
	for i := range n {
		line = append(sample.Record(line[:0], i, 1, asOf), '\n')
		size += int64(len(line))
		if _, err := w.Write(line); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	return path, size
}

// BenchmarkCarePlans measures care plans end to end on all cores: from one file of records to synced
// files in a folder. GOGC=800 stands for what main sets. Folders stay until the end: some file systems
// make new files slowly just after many were removed.
func BenchmarkCarePlans(b *testing.B) {
	in, size := people(b, 500)
	b.SetBytes(size)
	var res Result
	pages := 0
	for b.Loop() {
		o := order(b, in)
		o.Jobs = runtime.GOMAXPROCS(0)
		pages = 0
		o.Tell = func(out *Outcome) error { pages += out.Docs[0].Pages; return nil }
		var err error
		if res, err = Run(b.Context(), o); err != nil || res.Made < 450 {
			b.Fatalf("%+v %v", res, err)
		}
	}
	perSecond(b, res.Made, "plans/s")
	perSecond(b, pages, "pages/s")
}

// BenchmarkCheck measures records read twice and checked, on one core.
func BenchmarkCheck(b *testing.B) {
	in, size := people(b, 2000)
	b.SetBytes(size)
	var res Result
	for b.Loop() {
		o := order(b, in)
		o.Kinds, o.Dir, o.Jobs = nil, "", 1
		var err error
		if res, err = Run(b.Context(), o); err != nil || res.Records != 2000 {
			b.Fatalf("%+v %v", res, err)
		}
	}
	perSecond(b, res.Records, "records/s")
}

// BenchmarkPrescan measures the first pass alone, on one core.
func BenchmarkPrescan(b *testing.B) {
	in, size := people(b, 2000)
	b.SetBytes(size)
	for b.Loop() {
		o := order(b, in)
		o.Jobs = 1
		if s, err := o.prescan(b.Context(), []input{{in, in}}); err != nil || len(s.spots) != 2000 {
			b.Fatal(err)
		}
	}
	perSecond(b, 2000, "records/s")
}

func perSecond(b *testing.B, each int, unit string) {
	b.ReportMetric(float64(each)*float64(b.N)/b.Elapsed().Seconds(), unit)
}
