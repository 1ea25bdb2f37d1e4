package desk

import (
	"testing"

	"modellkommune/data"
)

func TestCountdown(t *testing.T) {
	for due, want := range map[data.Date]string{
		"2017-10-31": "noch 30\u00a0Tage",
		"2017-10-02": "noch 1\u00a0Tag",
		"2017-10-01": "heute",
		"2017-09-30": "seit 1\u00a0Tag überfällig",
		"2017-09-01": "seit 30\u00a0Tagen überfällig",
	} {
		if got := Countdown("2017-10-01", due); got != want {
			t.Errorf("%s: %q, want %q", due, got, want)
		}
	}
}
