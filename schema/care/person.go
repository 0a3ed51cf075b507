package care

import "cpadoc/schema/record"

// PersonAdult reports whether the person is known to be 18 or older.
func PersonAdult(rec record.Record, asOf record.Date) bool {
	years, known := PersonYears(rec, asOf)
	return known && years >= 18
}

// PersonYears returns the person's age in whole years; false if there is no date of birth.
func PersonYears(rec record.Record, asOf record.Date) (years int, known bool) {
	born := rec.Person().DateOfBirth()
	if !born.Recorded() {
		return 0, false
	}
	return born.Date().AgeAt(asOf), true
}
