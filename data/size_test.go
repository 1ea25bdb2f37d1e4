package data

import "testing"

func TestSize(t *testing.T) {
	for bytes, want := range map[int]string{
		0: "0\u00a0KB", 1: "1\u00a0KB", 1000: "1\u00a0KB", 1001: "2\u00a0KB", 312_400: "313\u00a0KB",
		1_000_000: "1\u00a0MB", 1_049_999: "1\u00a0MB", 1_050_000: "1,1\u00a0MB", 14_200_000: "14,2\u00a0MB", 1_234_500_000: "1.234,5\u00a0MB",
	} {
		if got := Size(bytes); got != want {
			t.Errorf("%d bytes: %q, want %q", bytes, got, want)
		}
	}
}
