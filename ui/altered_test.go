package ui

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"modellkommune/ui/uitest"
)

// Who opens a Projektakte in which something frozen was altered is told, and works on.
func TestAlterationIsToldAtOpening(t *testing.T) {
	o := newWindow(t)
	b, err := os.ReadFile("../reports/release/testdata/format12.mkog")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(o.Dir, "Akte.mkog")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"DROP TRIGGER release_never_changes", "UPDATE release SET protocol = x'78' WHERE id = 1"} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	o.app.openFile(path)
	if !o.Says("Bericht Nr.\u00a01, Version 1, freigegeben am 02.11.2017: Das eingefrorene Prüfprotokoll ist verändert.") || o.Session == nil || len(o.Project().Measures) == 0 {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}
