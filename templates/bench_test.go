package templates

import (
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
)

// BenchmarkBuild fills the care plan of the richest sample from a view that is at hand.
func BenchmarkBuild(b *testing.B) {
	p := sampleProfile(b)
	for _, name := range []string{"01-full-on-cpa", "08-turns-65-a-day-over-twelve-months"} {
		b.Run(name, func(b *testing.B) {
			v := checked(b, name, sampleFiles(b)[name], p).For(schema.Person, schema.Consent{})
			o := Params{Profile: p, AsOf: asOf}
			s := Default()
			b.ReportAllocs()
			for b.Loop() {
				s.Build(kinds.CarePlan, v, o)
			}
		})
	}
}

// BenchmarkLoad reads and checks the templates.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, errs := Load(FS, schema.RecordShape(), schema.ProfileShape()); len(errs) > 0 {
			b.Fatal(errs)
		}
	}
}
