// Package samples holds invented people and an invented service, to show what the program makes.
package samples

import _ "embed"

// Profile is the sample service profile. It serves synthetic records only.
//
//go:embed profile.json
var Profile []byte
