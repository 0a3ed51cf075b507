package fact_test

import (
	"os"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
)

// BenchmarkDerive works out the facts of the richest sample and of an ordinary one from a view that is
// at hand.
func BenchmarkDerive(b *testing.B) {
	asOf := record.NewDate(2026, 11, 20)
	data, err := os.ReadFile("../../samples/profile.json")
	if err != nil {
		b.Fatal(err)
	}
	profile, _ := schema.LoadProfile("profile.json", data)
	for _, name := range []string{"01-full-on-cpa", "08-turns-65-a-day-over-twelve-months"} {
		b.Run(name, func(b *testing.B) {
			data, err := os.ReadFile("../../samples/records/" + name + ".json")
			if err != nil {
				b.Fatal(err)
			}
			c, found := schema.Load(schema.Raw{File: name, Line: 1, Col: 1, Bytes: data},
				schema.Options{AsOf: asOf, Profile: profile})
			if c == nil {
				b.Fatal(found)
			}
			v := c.For(schema.Person, schema.Consent{})
			in := fact.In{Root: v.Root, Profile: profile.Root, AsOf: asOf, Decided: v.Decided}
			b.ReportAllocs()
			for b.Loop() {
				fact.Derive(in)
			}
		})
	}
}
