package press

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkCarePlans measures care plans end to end, from a file to synced files in a folder, over
// invented people as cpasample makes them.
func BenchmarkCarePlans(b *testing.B) {
	in := many(b, 500)
	for b.Loop() {
		o := order(b, in)
		o.Jobs = 2
		res, err := Run(b.Context(), o)
		if err != nil || res.Made < 400 {
			b.Fatalf("%+v %v", res, err)
		}
		b.ReportMetric(float64(res.Made)*float64(b.N)/b.Elapsed().Seconds(), "plans/s")
		os.RemoveAll(o.Dir)
	}
}

// BenchmarkCheck measures records read and checked, on one core.
func BenchmarkCheck(b *testing.B) {
	in := many(b, 2000)
	for b.Loop() {
		o := order(b, in)
		o.Kinds, o.Dir, o.Jobs = nil, "", 1
		res, err := Run(b.Context(), o)
		if err != nil {
			b.Fatalf("%+v %v", res, err)
		}
		b.ReportMetric(float64(res.Records)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
	}
}

func many(b *testing.B, n int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "in.ndjson")
	src, err := os.ReadFile("/tmp/many.ndjson")
	if err != nil {
		b.Skip(err)
	}
	lines := 0
	for i, c := range src {
		if c == '\n' {
			if lines++; lines == n {
				src = src[:i+1]
				break
			}
		}
	}
	if err := os.WriteFile(path, src, 0o600); err != nil {
		b.Fatal(err)
	}
	return path
}
