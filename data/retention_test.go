package data

import "testing"

func TestKeepUntil(t *testing.T) {
	for end, want := range map[Date]Date{"": "", "2019-06-30": "2024-12-31", "2020-02-29": "2025-12-31", "2019-12-31": "2024-12-31"} {
		if got := (Programme{To: end}).KeepUntil(); got != want {
			t.Errorf("%s: %s, want %s", end, got, want)
		}
	}
}
