// Package care answers each clinical question about a record once: may this carer be told, is this
// decision in force, where do they live, who signs. Rules, letters, facts and measures ask here and
// decide nothing themselves. An answer names the handles it rests on and never copies their text.
package care

import "cpadoc/schema/record"

// come reports whether a day is recorded and has come.
func come(d record.Day, asOf record.Date) bool { return d.Recorded() && !d.Date().After(asOf) }
