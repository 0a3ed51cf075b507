package care_test

import (
	"testing"

	"cpadoc/schema/care"
)

func TestCloses(t *testing.T) {
	for _, s := range []string{"", "day and night", "24 hours a day", "24/7", "any time", "24 hours, every day including weekends",
		"00:00 to 24:00", "0000-2359", "24h, 365 days a year", "always open", "00:00-23:59"} {
		if care.Closes(s) {
			t.Errorf("%q is never closed", s)
		}
	}
	for _, s := range []string{"9am to 5pm", "9 am – 5 pm", "09:00-17:00", "0900-1700", "9.00 to 17.00", "Monday to Friday", "Mon-Fri",
		"office hours", "until midnight", "weekdays", "24 hours except Christmas", "every evening, 6pm to 11pm", "weekends only"} {
		if !care.Closes(s) {
			t.Errorf("%q names a time when nobody answers", s)
		}
	}
}
