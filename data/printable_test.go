package data

import "testing"

func TestUnprintable(t *testing.T) {
	for text, want := range map[string]string{
		"": "",
		"Größe: 12 m² – „gut“, 5 × 3 €\tß":    "",
		"Łódź, Αθήνα, Київ, İstanbul":         "",
		"Gemeinsam 😀 planen 😀":                "„😀“ (U+1F600)",
		"مرحبا":                               "„م“ (U+0645), „ر“ (U+0631), „ح“ (U+062D) und weitere",
		"שלום":                                "„ש“ (U+05E9), „ל“ (U+05DC), „ו“ (U+05D5) und weitere",
		"日本":                                  "„日“ (U+65E5), „本“ (U+672C)",
		"नमस्ते":                              "„न“ (U+0928), „म“ (U+092E), „स“ (U+0938) und weitere",
		"weich\u00adtrennen, null\u200bbreit": "",
	} {
		if got := unprintable(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
