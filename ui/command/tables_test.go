package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExportOfTables(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	there := filepath.Join(dir, "Stand.2018")
	if err := os.Mkdir(there, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{filepath.Join(dir, "neu", "tabellen"), there} {
		ok(t, "export", akte, "--out", folder)
		for _, file := range []string{"Kommune.csv", "Massnahme.csv", "Meilenstein.csv", "Finanzposition-Soll.csv", "Spalten.csv"} {
			if text := read(t, filepath.Join(folder, file)); !strings.HasPrefix(text, "\ufeff") || !strings.Contains(text, "\r\n") {
				t.Errorf("%s says %.80q", file, text)
			}
		}
		if text := read(t, filepath.Join(folder, "Kommune.csv")); !strings.Contains(text, ";05358040;") {
			t.Errorf("the AGS has lost its zero: %s", text)
		}
	}
	if said := refuses(t, dir, 2, "export", akte, "--out", filepath.Join(dir, "a.csv")); !strings.Contains(said, "Ordner") {
		t.Error(said)
	}
	refuses(t, dir, 1, "export", akte, "--out", filepath.Join(akte, "tabellen"))
}
