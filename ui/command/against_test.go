package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Papers that have left the house prove what the file alone cannot: that nothing was taken out of it or made anew.
func TestVerifyAgainstPapers(t *testing.T) {
	dir := t.TempDir()
	papers := filepath.Join(dir, "beim Partner")
	if err := os.MkdirAll(filepath.Join(papers, "2017"), 0o700); err != nil {
		t.Fatal(err)
	}
	akte, before := made(t, dir, "merzenich"), filepath.Join(dir, "vorher.mkog")
	copyOf := func(from, to string) {
		t.Helper()
		if err := os.WriteFile(to, []byte(read(t, from)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	copyOf(akte, before)
	ok(t, "release", akte, "--report", "1", "--on", "2017-11-02", "--edition", "short", "--out", filepath.Join(papers, "2017", "b1.pdf"))
	ok(t, "report", akte, "--report", "1", "--out", filepath.Join(papers, "entwurf.pdf"))
	out := ok(t, "verify", akte, "--against", papers)
	if !strings.Contains(out, "Stimmt überein: „b1.pdf“: „Gemeinde Merzenich“ (AGS 05358040)") || strings.Contains(out, "Kein Vergleichsstück") || strings.Contains(out, "Weicht ab") {
		t.Errorf("the same: %s", out)
	}
	if out := ok(t, "verify", akte, "--against", t.TempDir()); !strings.Contains(out, "Kein Vergleichsstück: Bericht Nr.\u00a01, Version 1, freigegeben am 02.11.2017, Kurzfassung.") {
		t.Errorf("no papers: %s", out)
	}
	// An older copy, and one in which the report was released once more, with another key and other content.
	forged := filepath.Join(dir, "gefälscht.mkog")
	copyOf(before, forged)
	execSQL(t, forged, `UPDATE report SET summary = 'Alles ist gut.' WHERE id = 'B1'`)
	ok(t, "release", forged, "--report", "1", "--on", "2017-11-02", "--edition", "short", "--out", filepath.Join(dir, "anders.pdf"))
	for what, file := range map[string]string{"older": before, "forged": forged} {
		ok(t, "verify", file)
		status, stdout, stderr := call("verify", file, "--against", papers)
		if status != 1 || !strings.Contains(stdout, "Weicht ab: „b1.pdf“ ist eine Freigabe, die so nicht in der Projektakte steht") || !strings.Contains(stderr, "ältere Kopie") {
			t.Errorf("%s: %d %s%s", what, status, stdout, stderr)
		}
	}
	refuses(t, dir, 2, "verify", filepath.Join(papers, "2017", "b1.pdf"), "--against", papers)
	refuses(t, dir, 1, "verify", akte, "--against", filepath.Join(dir, "fehlt"))
}

// What was frozen and is altered, check says too.
func TestCheckLooksAtReleases(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	ok(t, "release", akte, "--report", "1", "--on", "2017-11-02", "--edition", "short", "--out", filepath.Join(dir, "b1.pdf"))
	ok(t, "check", akte)
	execSQL(t, akte, "DROP TRIGGER release_never_changes; UPDATE release SET state = CAST(replace(CAST(state AS TEXT), 'Gemeinde-App', 'Gemeinde-Bus') AS BLOB)")
	status, stdout, stderr := call("check", akte)
	if status != 1 || !strings.Contains(stdout, "Verändert: Bericht Nr.\u00a01, Version 1") || strings.Contains(stdout+stderr, "unbeschädigt") || !strings.Contains(stderr, "ist verändert") {
		t.Errorf("%d %s%s", status, stdout, stderr)
	}
}

// A letter that something else altered in a record is named by page and field.
func TestCheckNamesWhatIsAltered(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	execSQL(t, akte, `UPDATE measure SET title = 'Gemeinde-Bus für Merzenich' WHERE id = 'M02'; DELETE FROM risk WHERE id = 'R2'; UPDATE history SET after = replace(after, 'Gemeinde-App', 'Gemeinde-Opp')`)
	status, stdout, stderr := call("check", akte)
	for _, want := range []string{"Verändert: Maßnahme M02, Titel: nicht durch dieses Programm verändert.", "Verändert: Risiko R2: fehlt, ohne dass dieses Programm es gelöscht hat.", "Verändert: Verlauf, Eintrag "} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is missing: %s", want, stdout)
		}
	}
	if status != 1 || strings.Contains(stdout+stderr, "unbeschädigt") {
		t.Errorf("%d %s%s", status, stdout, stderr)
	}
}
