package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPublish(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich-2018")
	folder := filepath.Join(dir, "seite")
	for range 2 { // the second time in place of the first
		if said := ok(t, "publish", akte, "--out", folder, "--date", "31.10.2018"); !strings.Contains(said, "Stand 31.10.2018") {
			t.Error(said)
		}
		for file, says := range map[string]string{
			"index.html": "Stand: Oktober\u00a02018", "massnahme-m01.html": "Projektsteckbrief", "barrierefreiheit.html": "Selbstbewertung",
			"daten.html": "daten/projekt.json", "daten/projekt.json": "\"measures\"", "daten/csv/Massnahme.csv": "\ufeff",
		} {
			if text := read(t, filepath.Join(folder, file)); !strings.Contains(text, says) {
				t.Errorf("%s does not say %q", file, says)
			}
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "notiz.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := refuses(t, dir, 1, "publish", akte, "--out", folder); !strings.Contains(said, "notiz.txt") {
		t.Error(said)
	}
	refuses(t, dir, 1, "publish", akte, "--out", dir)
	refuses(t, dir, 2, "publish", akte, "--out", akte)
	refuses(t, dir, 2, "publish", akte, "--out", folder, "--date", "irgendwann")
}
