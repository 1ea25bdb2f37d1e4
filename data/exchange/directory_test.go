package exchange

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

// verzeichnis is a short Gemeindeverzeichnis, written after its published layout; all is invented but the names.
func verzeichnis() string {
	line := func(sort, key, association, name, kind, population string) string {
		pad := func(text string, width int) string { return text + strings.Repeat(" ", width-len([]rune(text))) }
		return sort + "20251130" + pad(key, 8) + pad(association, 4) + pad(name, 50) + pad("", 50) + pad(kind, 2) + pad("", 15) + pad(population, 11) + pad("", 70) + "\n"
	}
	return line("10", "05", "", "Nordrhein-Westfalen", "", "") + line("20", "053", "", "Reg.-Bez. Köln", "", "") +
		line("40", "05113", "", "Essen, Stadt", "41", "") + line("60", "05113000", "0000", "Essen, Stadt", "61", "00000580000") +
		line("40", "05358", "", "Düren", "43", "") + line("60", "05358008", "0008", "Düren, Stadt", "63", "00000090000") + line("60", "05358040", "0040", "Merzenich", "64", "00000010000") +
		line("40", "06435", "", "Main-Kinzig-Kreis", "44", "") + line("60", "06435009", "0009", "Hessendorf", "64", "00000000900") +
		line("40", "07335", "", "Kaiserslautern", "44", "") + line("50", "07335", "5004", "Bruchmühlbach-Miesau", "53", "") +
		line("60", "07335004", "5004", "Gerhardsbrunn", "64", "00000000200") + line("60", "03351501", "9501", "Lohheide, gemfr. Bezirk", "65", "00000000700") +
		line("60", "08335080", "0080", "Neustadt", "64", "00000000100") + line("60", "09171123", "5103", "Neustadt", "63", "00000000100")
}

func readVerzeichnis(t *testing.T, text string) (*Directory, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "GV100AD.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return ReadDirectory(path)
}

// What an officer types and what comes first; the name that is just that before those in which it only occurs.
func TestFindInDirectory(t *testing.T) {
	d, err := readVerzeichnis(t, verzeichnis())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, first string
		hits        int
	}{
		{"", "", 0},
		{"   ", "", 0},
		{"essen", "kreisfreie Stadt 05113000", 2}, // and Hessendorf
		{"Düren", "Kreis 05358", 3},               // and what lies there
		{"dueren stadt", "Stadt 05358008", 1},
		{"05358040", "Gemeinde 05358040", 1},
		{"merz", "Gemeinde 05358040", 1},
		{"neustadt", "Gemeinde 08335080", 2},
		{"Bruchmühlbach", "Verbandsgemeinde 073355004", 1},
		{"Lohheide", "", 0}, // is no Kommune
		{"Atlantis", "", 0},
	} {
		found := d.Find(c.text)
		first := ""
		if len(found) > 0 {
			m := found[0].Municipality
			first = string(m.Kind) + " " + m.AGS
		}
		if len(found) != c.hits || first != c.first {
			t.Errorf("%q: %d hits, first %q, want %d, %q", c.text, len(found), first, c.hits, c.first)
		}
	}
	if d.Day != data.Date("2025-11-30") || d.Find("merz")[0].District != "Kreis Düren" || d.Find("05358")[0].District != "" {
		t.Errorf("day %s, Kreis %q", d.Day, d.Find("merz")[0].District)
	}
	for key, want := range map[string]bool{
		"05358040": true, "053580040040": true, "05358": true, "053580000000": true, "073355004": true, "073355004000": true, "073355004004": true, "03351501": true, "05113": true, "05113000": true,
		"05358041": false, "053580040041": false, "": false, "05": false, "0535": false, "05358040 ": false,
	} {
		if d.Has(key) != want {
			t.Errorf("%q stands there: %t", key, !want)
		}
	}
}

func TestBadDirectories(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "text": "Merzenich 05358040\n", "Latin-1": strings.ReplaceAll(verzeichnis(), "ü", "\xfc"), "cut off": verzeichnis()[:100], "only Länder": verzeichnis()[:221],
	} {
		if _, err := readVerzeichnis(t, text); err == nil {
			t.Errorf("%s is read", name)
		} else {
			german(t, err)
		}
	}
	if d, err := readVerzeichnis(t, strings.ReplaceAll(verzeichnis(), "\n", "\r\n")); err != nil || len(d.Places) != 11 {
		t.Errorf("with Windows' line ends: %v", err)
	}
}
