package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A new Projektakte goes on with that of a Kommune that has merged into this one: its releases, what they say, and the next
// report's comparison with them; the predecessor's stays byte by byte.
func TestImportOfAPredecessor(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	old, own := made(t, dir, "merzenich"), at("neu.mkog")
	ok(t, "release", old, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", at("alt.pdf"))
	before := read(t, old)
	ok(t, "new", own)
	ok(t, "export", own, "--out", at("neu.json"))
	write(t, at("neu.json"), strings.NewReplacer(`"municipality": {
    "name": ""`, `"municipality": {
    "name": "Stadt Neuburg"`, `"ags": ""`, `"ags": "05358060"`).Replace(read(t, at("neu.json"))))
	ok(t, "import", own, at("neu.json"))

	status, _, stderr := call("import", own, old)
	if status != 1 || !strings.Contains(stderr, "bis zu welchem Tag der alte Name galt") || !strings.Contains(stderr, "--until") {
		t.Errorf("without a day: %d %s", status, stderr)
	}
	refuses(t, dir, 2, "import", own, old, "--until", "irgendwann")
	refuses(t, dir, 2, "import", own, old, "--until", "31.12.2017", "--dry-run")
	refuses(t, dir, 2, "import", own, at("neu.json"), "--until", "31.12.2017")
	refuses(t, dir, 1, "import", own, own, "--until", "31.12.2017")
	if out := ok(t, "import", own, old, "--until", "31.12.2017"); !strings.Contains(out, "„Gemeinde Merzenich“") {
		t.Error(out)
	}
	if read(t, old) != before {
		t.Error("the predecessor's file has changed")
	}
	ok(t, "verify", own)
	ok(t, "verify", at("alt.pdf"), "--in", own)
	refuses(t, dir, 1, "import", own, old, "--until", "31.12.2017") // now it has a Vorhaben

	ok(t, "report", own, "--report", "2", "--date", "2018-04-30", "--out", at("zwei.pdf"))
	says := text(t, at("zwei.pdf"))
	for _, want := range []string{"Stadt Neuburg", "bis 31.12.2017 Gemeinde Merzenich (05358040)", "Änderungen seit Bericht Nr. 1", "Kommune: Name: „Gemeinde Merzenich“ → „Stadt Neuburg“"} {
		if !strings.Contains(says, want) {
			t.Errorf("the next report does not say %q", want)
		}
	}
	ok(t, "report", own, "--report", "1", "--date", "2017-10-31", "--out", at("eins.pdf"))
	if says := text(t, at("eins.pdf")); strings.Contains(says, "Neuburg") {
		t.Error("a report of a day before the merger names the new Kommune")
	}
	// What this one signs, it signs with a key of its own.
	if n := query(t, own, "SELECT count(*) FROM signing_key WHERE secret IS NOT NULL"); n != "0" {
		t.Errorf("%s secret keys came along", n)
	}
}

// The Projektakte of the Vorhaben that follows knows nothing of what was done in the one before.
func TestFollowUp(t *testing.T) {
	dir := t.TempDir()
	old, next := made(t, dir, "merzenich"), filepath.Join(dir, "folge.mkog")
	ok(t, "release", old, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", filepath.Join(dir, "b.pdf"))
	ok(t, "new", next, "--from", old)
	refuses(t, dir, 1, "new", next, "--from", old)
	refuses(t, dir, 2, "new", filepath.Join(dir, "x.mkog"), "--from", old, "--sample", "tengen")
	refuses(t, dir, 1, "new", filepath.Join(dir, "x.mkog"), "--from", filepath.Join(dir, "fehlt.mkog"))
	b := read(t, next)
	for _, secret := range []string{"Leitlinien", "Gemeinde-App", query(t, old, "SELECT state_sha256 FROM release")} {
		if strings.Contains(b, secret) {
			t.Errorf("%q came along", secret)
		}
	}
	if !strings.Contains(b, "Gemeinde Merzenich") || query(t, next, "SELECT count(*) FROM signing_key") != "0" {
		t.Error("the Kommune is missing, or a key came along")
	}
}

// All that was released goes into one file; with a copy of the Projektakte, which opens.
func TestWholeArchive(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	akte := made(t, dir, "merzenich")
	refuses(t, dir, 1, "archive", akte, "--all", "--out", at("p.zip"))
	refuses(t, dir, 2, "archive", akte, "--out", at("p.zip"))
	refuses(t, dir, 2, "archive", akte, "--all", "--report", "1", "--out", at("p.zip"))
	refuses(t, dir, 2, "archive", akte, "--report", "1", "--with-copy", "--out", at("p.zip"))
	ok(t, "release", akte, "--report", "1", "--date", "2017-10-31", "--on", "2017-10-31", "--out", at("b.pdf"))
	ok(t, "release", akte, "--report", "1", "--correct", "Tippfehler", "--on", "2017-11-15", "--out", at("b2.pdf"))
	if out := ok(t, "archive", akte, "--all", "--with-copy", "--out", at("p.zip")); !strings.Contains(out, "Freigaben: 2.") {
		t.Error(out)
	}
	content := unzipped(t, read(t, at("p.zip")))
	for _, file := range []string{"b.pdf", "b2.pdf"} {
		if !strings.Contains(content, read(t, at(file))) {
			t.Errorf("%s is missing", file)
		}
	}
	ok(t, "archive", akte, "--all", "--with-copy", "--out", at("q.zip"))
	if read(t, at("p.zip")) != read(t, at("q.zip")) {
		t.Error("two runs differ")
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "modellkommune*", "*.mkog*")); len(left) > 0 {
		t.Errorf("left over: %q", left)
	}
}
