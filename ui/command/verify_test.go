package command

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data/store"
	"modellkommune/reports/release"
)

// What was released is told from what was altered, from a draft, and from what it
// was replaced by.
func TestVerify(t *testing.T) {
	dir := t.TempDir()
	akte, pdf, draft := made(t, dir, "merzenich"), filepath.Join(dir, "b.pdf"), filepath.Join(dir, "entwurf.pdf")
	ok(t, "report", akte, "--report", "1", "--date", "2017-10-30", "--out", draft)
	ok(t, "release", akte, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", pdf)
	for _, args := range [][]string{{"verify", draft}, {"verify", pdf}, {"verify", akte}, {"verify", pdf, "--in", akte}} {
		if out := ok(t, args...); !strings.HasPrefix(out, "Unverändert") {
			t.Errorf("%v: %s", args, out)
		}
	}
	if out := ok(t, "verify", pdf, "--in", akte); !strings.Contains(out, "Freigegeben am") || !strings.Contains(out, "Version 1, Vollbericht, Stichtag 31.10.2017") {
		t.Errorf("the released file: %s", out)
	}
	status, stdout, stderr := call("verify", draft, "--in", akte)
	if status != 1 || !strings.Contains(stdout, "Unbekannt") || !strings.Contains(stderr, "nicht freigegeben") {
		t.Errorf("the draft: %d %s%s", status, stdout, stderr)
	}
	refuses(t, dir, 1, "verify", filepath.Join(dir, "fehlt.pdf"))

	whole := []byte(read(t, pdf))
	for _, at := range []int{200, len(whole) / 2, len(whole) - 120} {
		altered := filepath.Join(dir, "verändert.pdf")
		bytes := append([]byte{}, whole...)
		bytes[at] ^= 1
		if err := os.WriteFile(altered, bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		status, stdout, stderr := call("verify", altered, "--in", akte)
		if status != 1 || !strings.HasPrefix(stdout, "Verändert") || !strings.Contains(stdout, "Abweichende Bytes: 1.") {
			t.Errorf("byte %d: %d %s%s", at, status, stdout, stderr)
		}
	}

	ok(t, "release", akte, "--report", "1", "--on", "2017-11-02", "--out", filepath.Join(dir, "neu.pdf"), "--correct", "Zahlendreher im Finanzteil")
	if out := ok(t, "verify", pdf, "--in", akte); !strings.Contains(out, "Ersetzt durch Version 2") || !strings.Contains(out, "Zahlendreher im Finanzteil") {
		t.Errorf("the replaced file: %s", out)
	}
	if out := ok(t, "verify", akte); strings.Count(out, "Unverändert: ") != 2 {
		t.Errorf("two releases: %s", out)
	}
	execSQL(t, akte, "DROP TRIGGER rendition_never_changes; UPDATE rendition SET pdf = x'25' WHERE id = 1")
	status, stdout, _ = call("verify", akte)
	if status != 1 || !strings.Contains(stdout, "Verändert: Bericht Nr.\u00a01, Version 1, freigegeben am 31.10.2017, „2017-10-31_MKOG_") || !strings.Contains(stdout, "Die eingefrorene PDF-Datei ist verändert.") || !strings.Contains(stdout, "Unverändert: Bericht Nr.\u00a01, Version 2") || strings.Contains(stdout, "Unverändert: Bericht Nr.\u00a01, Version 1") {
		t.Errorf("after the alteration: %d %s", status, stdout)
	}
}

// Who puts another PDF into the Projektakte gets no „freigegeben“ for it, and what
// was altered there does not leave the house.
func TestForgedRelease(t *testing.T) {
	dir := t.TempDir()
	akte, pdf, draft := made(t, dir, "merzenich"), filepath.Join(dir, "b.pdf"), filepath.Join(dir, "entwurf.pdf")
	ok(t, "report", akte, "--report", "1", "--date", "2017-10-30", "--out", draft)
	ok(t, "release", akte, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", pdf)
	forged := read(t, draft)
	execSQL(t, akte, fmt.Sprintf("DROP TRIGGER rendition_never_changes; UPDATE rendition SET pdf = x'%x', sha256 = '%x'", forged, sha256.Sum256([]byte(forged))))
	status, stdout, _ := call("verify", draft, "--in", akte)
	if status != 1 || !strings.Contains(stdout, "Nicht verbürgt") || strings.Contains(stdout, "\nFreigegeben am") {
		t.Errorf("%d %s", status, stdout)
	}
	f, err := store.OpenReadOnly(akte)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if v, err := release.VerifyFile(draft, f, nil); err != nil || v.Released || v.Word() != "Nicht verbürgt" {
		t.Errorf("the verdict is %q, %v", v.Word(), err)
	}
	refuses(t, dir, 1, "archive", akte, "--report", "1", "--out", filepath.Join(dir, "akte.zip"))
}

// Nothing is taken back by an import of what was exported before the release.
func TestImportAfterRelease(t *testing.T) {
	dir := t.TempDir()
	akte, before, pdf := made(t, dir, "merzenich"), filepath.Join(dir, "vorher.json"), filepath.Join(dir, "b.pdf")
	ok(t, "export", akte, "--out", before)
	if out := ok(t, "release", akte, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", pdf); !strings.Contains(out, "Als Nächstes: ") {
		t.Error(out)
	}
	if out := ok(t, "import", akte, before); !strings.Contains(out, "Freigegebene Berichte bleiben") {
		t.Error(out)
	}
	if out := ok(t, "release", akte, "--report", "1", "--on", "2017-11-02", "--out", filepath.Join(dir, "v2.pdf"), "--correct", "Tippfehler"); !strings.Contains(out, "ist freigegeben") {
		t.Error(out)
	}
}

// Further editions come from what was frozen; a correction is a new version; a
// released file is not written over.
func TestFurtherEditionsAndCorrections(t *testing.T) {
	dir := t.TempDir()
	akte, pdf, short := made(t, dir, "merzenich"), filepath.Join(dir, "b.pdf"), filepath.Join(dir, "k.pdf")
	ok(t, "release", akte, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", pdf)
	refuses(t, dir, 1, "release", akte, "--report", "1", "--date", "2017-10-31", "--edition", "short", "--out", pdf)
	refuses(t, dir, 1, "report", akte, "--report", "1", "--date", "2017-11-30", "--out", pdf)
	out := ok(t, "release", akte, "--report", "1", "--edition", "short", "--out", short)
	if !strings.Contains(out, "aus dem am 31.10.2017 eingefrorenen Datenstand (Stichtag 31.10.2017)") {
		t.Error(out)
	}
	if out := ok(t, "verify", short, "--in", akte); !strings.Contains(out, "Kurzfassung") {
		t.Error(out)
	}
	refuses(t, dir, 1, "release", akte, "--report", "1", "--edition", "short", "--out", filepath.Join(dir, "noch-einmal.pdf"))
	if out := ok(t, "archive", akte, "--report", "1", "--out", filepath.Join(dir, "akte.zip")); !strings.Contains(out, "Dateien der Freigabe: 2.") {
		t.Error(out)
	}
	refuses(t, dir, 1, "archive", akte, "--report", "2", "--out", filepath.Join(dir, "zwei.zip"))
	refuses(t, dir, 1, "release", akte, "--report", "2", "--correct", "nichts zu berichtigen", "--out", filepath.Join(dir, "zwei.pdf"))
	refuses(t, dir, 1, "release", akte, "--report", "1", "--correct", "über die alte Datei", "--on", "2017-11-02", "--out", pdf)

	again := filepath.Join(dir, "v2.pdf")
	ok(t, "release", akte, "--report", "1", "--on", "2017-11-02", "--correct", "Tippfehler", "--out", again)
	if !strings.Contains(text(t, again), "2, freigegeben am 02.11.2017; ersetzt Version 1. Grund: Tippfehler") {
		t.Error("the cover does not say what was corrected")
	}
}
