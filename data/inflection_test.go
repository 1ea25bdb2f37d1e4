package data

import "testing"

// Words that could be inflected do not stand in sentences.
func TestCounted(t *testing.T) {
	for _, c := range []struct{ one, several, all, want string }{
		{"", "", "", "Blickwinkel"},
		{"Perspektive", "Perspektiven", "Perspektiven der Offenheit", "Perspektiven der Offenheit"},
		{"OGP-Wert", "OGP-Werte", "Werte der Open Government Partnership", "OGP-Werte"},
		{"Ziel", "Ziele", "", "Ziele"},
		{"Ziel", "Ziele", "Zielen", "Ziele"},
		{"Offener Wert", "Offene Werte", "Offene Werte", "Blickwinkel"},
	} {
		if got := (Template{Lens: c.one, LensPlural: c.several, LensTitle: c.all}).Counted(); got != c.want {
			t.Errorf("%q: got %q, want %q", c.several, got, c.want)
		}
	}
}

// A template of format 10 keeps the sentences that papers made of it, where they were German.
func TestInflected(t *testing.T) {
	for subject, want := range map[string][3]string{
		"":                  {},
		"Open Government":   {"von Open Government", "im Open Government", "Perspektiven"},
		"Öffentlichkeit":    {"von Öffentlichkeit", "im Öffentlichkeit", "Perspektiven"}, // as they printed it
		"offenes Verwalten": {},
	} {
		got := Template{Subject: subject, LensTitle: "Perspektiven"}.Inflected()
		if (got.SubjectOf != want[0]) || got.SubjectIn != want[1] || got.LensDative != want[2] {
			t.Errorf("%q: got %q, %q, %q", subject, got.SubjectOf, got.SubjectIn, got.LensDative)
		}
	}
}
