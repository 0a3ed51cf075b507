package old

import "cpadoc/schema/record"

// The dates are those of package record.
type (
	Date    = record.Date
	Instant = record.Instant
)

var (
	ParseDate    = record.ParseDate
	ParseInstant = record.ParseInstant
	NewDate      = record.NewDate
	DateOf       = record.DateOf
	London       = record.London
)
