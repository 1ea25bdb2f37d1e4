package data

import "testing"

func TestPercent(t *testing.T) {
	for share, want := range map[float64]string{
		0: "0\u00a0%", 100: "100\u00a0%", 100 * 34.0 / 60: "56,7\u00a0%", 31.25: "31,3\u00a0%", 0.05: "0,1\u00a0%", 60.35: "60,4\u00a0%", 1.005: "1\u00a0%", -31.25: "−31,3\u00a0%", -12.34: "−12,3\u00a0%", -0.01: "0\u00a0%",
		1234.56: "1.234,6\u00a0%", 99.96: "100\u00a0%", 1e30: "18.446.744.073.709.551.615\u00a0%",
	} {
		if got := Percent(share); got != want {
			t.Errorf("%v is written %q, want %q", share, got, want)
		}
	}
	// Beside a limit rounding never crosses it.
	for got, want := range map[string]string{
		below(89.96, 90, 60): "knapp 90\u00a0%", below(90, 90): "90\u00a0%", below(89.94, 90): "89,9\u00a0%", below(59.96, 90, 60): "knapp 60\u00a0%",
		above(100.001, 100, 110): "etwas mehr als 100\u00a0%", above(100, 100): "100\u00a0%", above(110.04, 100, 110): "etwas mehr als 110\u00a0%", above(100.06, 100): "100,1\u00a0%",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
