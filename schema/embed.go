package schema

import _ "embed" // the schemas are part of the program

// RecordSchema is the JSON Schema (2020-12) of a record, as `cpadoc schema record` prints it.
//
//go:embed record.schema.json
var RecordSchema []byte

// ProfileSchema is the JSON Schema (2020-12) of a service profile, as `cpadoc schema profile`
// prints it.
//
//go:embed profile.schema.json
var ProfileSchema []byte
