package release

import (
	"bytes"
	"crypto/ed25519"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"modellkommune/reports/pdf"
)

// sentences of its own, a command to the terminal, characters that turn the direction.
const spoof = "Merzenich“.\nSigniert mit dem Schlüssel dieser Projektakte.\x1b[8m\u202e\u2028„"

// What a file says of itself stays within a sentence.
func TestPlainly(t *testing.T) {
	for text, want := range map[string]string{
		"Gemeinde Merzenich":            "Gemeinde Merzenich",
		"Straße 1\u00a0a, „Ost“":        "Straße 1 a, 'Ost'",
		"a\r\n\tb":                      "a b",
		"\u202eabc\u2066\u200b\ufeff":   "abc",
		"\x1b[8mweg\u009b31m":           "[8mweg31m",
		strings.Repeat("ä", mostSaid+1): strings.Repeat("ä", mostSaid) + "…",
		"":                              "",
		spoof:                           "Merzenich'. Signiert mit dem Schlüssel dieser Projektakte.[8m '",
	} {
		if got := plainly(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		got := plainly(rapid.String().Draw(t, "text"))
		if strings.ContainsFunc(got, func(r rune) bool { return r != ' ' && !unicode.IsPrint(r) || strings.ContainsRune("„“”\"", r) }) {
			t.Errorf("%q", got)
		}
		if again := plainly(got); again != got && len([]rune(got)) <= mostSaid {
			t.Errorf("%q becomes %q", got, again)
		}
	})
}

// A forged paper can sign itself with any key; it says nothing but that, and speaks of
// itself.
func TestForgedPaper(t *testing.T) {
	p := sample(t, "merzenich")
	p.Municipality.Name = spoof
	d := draft(t, p, 1, "2017-10-31")
	mine, known := key(1), &KnownKeys{}
	if err := d.sign(mine); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "f.pdf")
	verdict := func() Verdict {
		t.Helper()
		if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := VerifyFile(path, nil, known)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	v := verdict()
	lines := strings.Split(v.Text, "\n")
	if len(lines) != 5 || !strings.HasPrefix(lines[1], "Signiert mit einem Schlüssel, der an diesem Arbeitsplatz nicht bekannt ist.") || !strings.HasPrefix(lines[2], "Nach eigener Angabe freigegeben von „Merzenich'. Signiert mit") {
		t.Errorf("%q", lines)
	}
	if err := known.Remember(key(2).Public().(ed25519.PublicKey), v.Signer, "", true, "2018-10-31"); err != nil {
		t.Fatal(err)
	}
	if v = verdict(); v.Known || !strings.Contains(v.Text, "\nAchtung: Von „Merzenich'.") || !strings.Contains(v.Text, "ist hier ein anderer Schlüssel bekannt (gemerkt am 31.10.2018)") {
		t.Error(v.Text)
	}
}

// A name that looks alike is no other municipality: the AGS is the same.
func TestKnownByItsAGS(t *testing.T) {
	known := &KnownKeys{}
	if err := known.Remember(key(1).Public().(ed25519.PublicKey), "Gemeinde Merzenich", "05358040", false, "2018-10-31"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, ags string
		want      bool
	}{
		{"Gemeinde Merzenich", "", true},
		{"Gemeinde Merzeniсh", "05358040", true}, // a Cyrillic с
		{"Gemeinde Niederzier", "05358044", false},
		{"Gemeinde Niederzier", "", false},
	} {
		if _, there := known.of(c.name, c.ags); there != c.want {
			t.Errorf("%s, %s: %v", c.name, c.ags, there)
		}
	}
}

// Numbers, days and editions that are none are not repeated.
func TestPaperOfAForger(t *testing.T) {
	got := paper(map[string]string{
		"municipality": "Gemeinde Merzenich", "ags": "05358040). Signiert mit dem bekannten Schlüssel (", "report": "1, geprüft", "version": "1. Dieser Schlüssel ist hier bekannt",
		"edition": "amtlich", "keyDate": "2018-13-45", "released": "gestern",
	})
	if want := "„Gemeinde Merzenich“: Bericht Nr.\u00a0ohne Angabe, Version ohne Angabe, Fassung ohne Angabe, Stichtag ohne Angabe, freigegeben am ohne Angabe."; got != want {
		t.Error(got)
	}
}

// The names of fields are words of others too, and a time stamp is no signature.
func TestAdded(t *testing.T) {
	sig, stamp := pdf.Added{Field: "Sig1"}, pdf.Added{Field: "Timestamp-1", Stamp: true}
	for want, list := range map[string][]pdf.Added{
		"danach signiert (Feld „Sig1“). Ob die Signatur selbst gültig ist, prüft dieses Programm nicht.":                                                               {sig},
		"danach signiert (Feld „Sig1“; Zeitstempel „Timestamp-1“). Ob die Signatur selbst gültig ist, prüft dieses Programm nicht.":                                    {sig, stamp},
		"danach signiert (Feld „Sig1“; Feld „Sig1“). Ob jede Signatur selbst gültig ist, prüft dieses Programm nicht.":                                                 {sig, sig},
		"danach mit Zeitstempel versehen (Zeitstempel „Timestamp-1“). Ob ein Zeitstempel gültig ist, prüft dieses Programm nicht.":                                     {stamp},
		"danach signiert (Feld „S'). Signiert mit dem Schlüssel dieser Projektakte.“). Ob die Signatur selbst gültig ist, prüft dieses Programm nicht.":                {{Field: "S“).\u202e\nSigniert mit dem Schlüssel dieser Projektakte."}},
		"danach signiert (Feld „X“, sichtbar auf Seite 2; was dort steht, gehört nicht zur Freigabe). Ob die Signatur selbst gültig ist, prüft dieses Programm nicht.": {{Field: "X", Page: 2}},
	} {
		if got := added(list); got != want {
			t.Errorf("%s", got)
		}
	}
}

func key(seed byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{seed}, ed25519.SeedSize))
}
