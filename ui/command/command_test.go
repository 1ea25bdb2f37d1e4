package command

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

const today = data.Date("2018-10-31")

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	folder, err := os.MkdirTemp("", "settings")
	if err != nil {
		panic(err)
	}
	os.Setenv("XDG_CONFIG_HOME", folder)
	status := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(status)
}

func TestNewAndReport(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	at := func(name string) string { return filepath.Join(dir, name) }
	before := sum(t, akte)
	for _, out := range []string{"b.pdf", "c.pdf"} {
		ok(t, "report", akte, "--report", "1", "--date", "2017-10-31", "--out", at(out))
	}
	ok(t, "report", akte, "--report", "1", "--date", "1.11.2017", "--out", at("d.pdf"))
	ok(t, "report", akte, "--report", "1", "--out", at("ohne.pdf"))
	if out := ok(t, "report", akte, "--report", "1", "--date=2018-10-31", "--out", at("anders.pdf")); !strings.Contains(out, "Stichtag 31.10.2018 (erfasst ist der 31.10.2017)") {
		t.Errorf("another Stichtag is not said: %s", out)
	}
	if sum(t, at("b.pdf")) != sum(t, at("c.pdf")) {
		t.Error("two runs give different bytes")
	}
	if sum(t, at("b.pdf")) == sum(t, at("d.pdf")) {
		t.Error("another date gives the same bytes")
	}
	if sum(t, at("ohne.pdf")) != sum(t, at("b.pdf")) {
		t.Error("without a date it is not the recorded Stichtag")
	}
	if sum(t, akte) != before {
		t.Error("a report changed the Projektakte")
	}
	if pages := pageCount(t, at("b.pdf")); pages < 12 {
		t.Errorf("the report has %d pages", pages)
	}
}

// Each edition is another document.
func TestEditions(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	seen := map[string]string{}
	for _, e := range []string{"full", "short", "council", "public"} {
		out := filepath.Join(dir, e+".pdf")
		ok(t, "report", akte, "--report", "1", "--date", "2017-10-31", "--edition", e, "--out", out)
		if twin := seen[sum(t, out)]; twin != "" {
			t.Errorf("%s and %s are the same", e, twin)
		}
		seen[sum(t, out)] = e
	}
	usual := filepath.Join(dir, "usual.pdf")
	ok(t, "report", akte, "--report", "1", "--date", "2017-10-31", "--out", usual)
	if seen[sum(t, usual)] != "full" {
		t.Error("without a word it is not the Vollbericht")
	}
}

func TestExportAndImport(t *testing.T) {
	dir := t.TempDir()
	akte, empty := made(t, dir, "merzenich"), filepath.Join(dir, "leer.mkog")
	first, second, next := filepath.Join(dir, "1.json"), filepath.Join(dir, "2.json"), filepath.Join(dir, "3.json")
	ok(t, "export", akte, "--out", first)
	ok(t, "new", empty)
	ok(t, "import", empty, first)
	ok(t, "export", empty, "--out", second)
	if read(t, first) != read(t, second) {
		t.Error("what was imported is exported differently")
	}

	p, err := exchange.Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	b, err := exchange.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	write(t, next, string(b))
	before := sum(t, akte)
	if out := ok(t, "import", akte, next, "--dry-run"); !strings.Contains(out, "Meilenstein M01-MS3, Plan: 15.03.2018 → 17.05.2018") {
		t.Errorf("the dry run says %s", out)
	}
	if sum(t, akte) != before {
		t.Error("the dry run changed the Projektakte")
	}
	ok(t, "import", akte, next)
	if out := ok(t, "import", akte, next, "--dry-run"); out != "Es würde sich nichts ändern.\n" {
		t.Errorf("after the import it differs still: %s", out)
	}
}

// unsigned gives a released PDF as it was before it was signed, without its checksum.
func unsigned(t *testing.T, path string) string {
	t.Helper()
	return digits.ReplaceAllString(read(t, path), "0")
}

var digits = regexp.MustCompile("[0-9a-f]{64,}")

func TestRelease(t *testing.T) {
	dir := t.TempDir()
	akte, other, pdf, again := made(t, dir, "merzenich"), made(t, t.TempDir(), "merzenich"), filepath.Join(dir, "b.pdf"), filepath.Join(dir, "c.pdf")
	out := ok(t, "release", akte, "--report", "1", "--on", "2017-11-03", "--out", pdf)
	ok(t, "release", other, "--report", "1", "--date", "2017-10-31", "--on", "3.11.2017", "--out", again)
	if !strings.Contains(out, "Bericht Nr.\u00a01 ist freigegeben") || unsigned(t, pdf) != unsigned(t, again) || read(t, pdf) == read(t, again) {
		t.Errorf("the same state, Stichtag and day of release give other bytes, or two Projektakten sign alike: %s", out)
	}
	if said := text(t, pdf); !strings.Contains(said, "freigegeben am 03.11.2017") || strings.Contains(said, "Entwurf,") || strings.Contains(said, "Entwurf ·") {
		t.Error("the released report does not say when it was released, or calls itself a draft")
	}
	if out := ok(t, "check", akte); !strings.Contains(out, "Freigaben: 1.") {
		t.Errorf("check says %s", out)
	}
	before := sum(t, pdf)
	status, _, stderr := call("release", akte, "--report", "1", "--on", "2017-11-04", "--out", pdf)
	if status != 1 || !strings.Contains(stderr, "Bericht Nr.\u00a01 ist am") || sum(t, pdf) != before {
		t.Errorf("released twice: %d %s", status, stderr)
	}
	ok(t, "import", akte, exported(t, dir, akte))
	if out := ok(t, "check", akte); !strings.Contains(out, "Freigaben: 1.") {
		t.Errorf("the import took the release away: %s", out)
	}
}

func TestCheckOfAReport(t *testing.T) {
	dir := t.TempDir()
	akte, empty := made(t, dir, "merzenich"), filepath.Join(dir, "leer.mkog")
	if out := ok(t, "check", akte, "--report", "1"); !strings.Contains(out, "Hinweis: Kommune: ") || !strings.Contains(out, "Hinweise.") || strings.Contains(out, "Fehler") {
		t.Errorf("check says %s", out)
	}
	refuses(t, dir, 1, "check", akte, "--report", "9")

	p := data.Project{Format: data.FormatVersion, Programme: data.Programme{Template: exchange.Template2017()}, Reports: []data.Report{{ID: "B1", No: 1, Kind: data.InterimReport}}}
	b, err := exchange.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(dir, "leer.json")
	if err := exchange.WriteFile(source, b); err != nil {
		t.Fatal(err)
	}
	ok(t, "new", empty)
	ok(t, "import", empty, source)
	status, stdout, stderr := call("check", empty, "--report", "1")
	if status != 1 || !strings.Contains(stdout, "Fehler: Kommune: Die Pflichtangabe „AGS“ fehlt.") || !strings.Contains(stderr, " Fehler") {
		t.Errorf("status %d: %s%s", status, stdout, stderr)
	}
}

// The second fixture breaks every rule of the Abgabeprüfung; check lists what it
// finds, release refuses with the errors.
func TestErrorsBlockARelease(t *testing.T) {
	dir := t.TempDir()
	akte, pdf := filepath.Join(dir, "a.mkog"), filepath.Join(dir, "b.pdf")
	b, err := os.ReadFile("../../data/testdata/flawed.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := exchange.Unmarshal(b)
	if err != nil {
		t.Fatal(err)
	}
	p.Attachments = nil // the fixture has no pictures, only what is said of them
	if b, err = exchange.Marshal(p); err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(dir, "befunde.json")
	write(t, source, string(b))
	ok(t, "new", akte)
	ok(t, "import", akte, source)
	status, checked, stderr := call("check", akte, "--report", "1")
	for _, want := range []string{"Fehler: M31: Die Kurzbeschreibung hat 601 Zeichen", "Hinweis: Kommune: Die Einwohnerzahl vom 29.10.2016"} {
		if status != 1 || !strings.Contains(checked, want) {
			t.Errorf("status %d, not in check: %s", status, want)
		}
	}
	if !strings.Contains(stderr, "Fehler, ") {
		t.Errorf("check says %s", stderr)
	}
	status, listed, stderr := call("release", akte, "--report", "1", "--date", "2018-10-31", "--out", pdf)
	if status != 1 || !strings.Contains(listed, "Fehler: M31: ") || strings.Contains(listed, "Hinweis") || !strings.Contains(stderr, "kann so nicht freigegeben werden") {
		t.Errorf("status %d: %s%s", status, listed, stderr)
	}
	if _, err := os.Stat(pdf); err == nil {
		t.Error("the PDF is written all the same")
	}
}

// A report is judged at its Stichtag, on whatever day it is checked or released.
func TestReleaseIsJudgedAsCheckJudges(t *testing.T) {
	dir := t.TempDir()
	akte, source := made(t, dir, "merzenich"), filepath.Join(dir, "spaeter.json")
	p, err := exchange.Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	p.Measures[0].ActualStart = "2099-01-15" // nobody can know that
	b, err := exchange.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	write(t, source, string(b))
	ok(t, "import", akte, source)
	_, checked, _ := call("check", akte, "--report", "1")
	var want []string
	for _, line := range strings.SplitAfter(checked, "\n") {
		if strings.HasPrefix(line, "Fehler: ") {
			want = append(want, line)
		}
	}
	if len(want) == 0 {
		t.Fatalf("check finds no error: %s", checked)
	}
	for _, date := range [][]string{nil, {"--date", "2017-10-31"}, {"--on", "2019-03-01"}} {
		args := append([]string{"release", akte, "--report", "1", "--out", filepath.Join(dir, "b.pdf")}, date...)
		if status, listed, _ := call(args...); status != 1 || listed != strings.Join(want, "") {
			t.Errorf("%v: status %d, got %s, want %s", date, status, listed, want)
		}
	}
}

func TestBadProjektakten(t *testing.T) {
	dir := t.TempDir()
	good := made(t, dir, "merzenich")
	source := exported(t, dir, good)
	sound := read(t, good)
	foreign := filepath.Join(dir, "fremd.mkog")
	execSQL(t, foreign, "CREATE TABLE rezept (name TEXT)")
	newer := filepath.Join(dir, "neuer.mkog")
	write(t, newer, sound)
	execSQL(t, newer, "PRAGMA user_version = 999")
	for name, content := range map[string]string{"text": "Liebe Grüße", "empty": "", "truncated": sound[:len(sound)/2], "zeros": strings.Repeat("\x00", 4096)} {
		write(t, filepath.Join(dir, name+".mkog"), content)
	}
	for _, name := range []string{"text", "empty", "truncated", "zeros", "fremd", "neuer", "fehlt"} {
		akte := filepath.Join(dir, name+".mkog")
		for _, args := range [][]string{
			{"check", akte},
			{"export", akte, "--out", filepath.Join(dir, "x.json")},
			{"report", akte, "--report", "1", "--out", filepath.Join(dir, "x.pdf")},
			{"release", akte, "--report", "1", "--out", filepath.Join(dir, "x.pdf")},
			{"import", akte, source},
		} {
			refuses(t, dir, 1, args...)
		}
	}
}

func TestBadImports(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	text := read(t, exported(t, dir, akte))
	for name, content := range map[string]string{
		"cut in half":    text[:len(text)/2],
		"unknown field":  strings.Replace(text, `"population":`, `"einwohner":`, 1),
		"enumeration":    strings.Replace(text, `"status": "in Umsetzung"`, `"status": "läuft"`, 1),
		"date":           strings.Replace(text, `"due": "2017-10-31"`, `"due": "2018-02-31"`, 1),
		"dotted date":    strings.Replace(text, `"due": "2017-10-31"`, `"due": "31.02.2018"`, 1),
		"short AGS":      strings.Replace(text, `"05358040"`, `"5358040"`, 1),
		"another AGS":    strings.Replace(text, `"05358040"`, `"05315000"`, 1),
		"AGS taken away": strings.Replace(text, `"05358040"`, `""`, 1),
		"newer format":   strings.Replace(text, `"format": 12`, `"format": 13`, 1),
		"empty":          "",
	} {
		if content == text {
			t.Fatalf("%s changes nothing", name)
		}
		source := filepath.Join(dir, "quelle.json")
		write(t, source, content)
		for _, args := range [][]string{{"import", akte, source}, {"import", akte, source, "--dry-run"}} {
			t.Log(name, "→", refuses(t, dir, 1, args...))
		}
	}
	refuses(t, dir, 1, "import", akte, filepath.Join(dir, "fehlt.json"))
}

func TestBadOutputs(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	folder := filepath.Join(dir, "ordner.json")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, verb := range []string{"report", "release"} {
		refuses(t, dir, 1, verb, akte, "--report", "1", "--date", "2017-10-31", "--out", dir)
		refuses(t, dir, 1, verb, akte, "--report", "1", "--date", "2017-10-31", "--out", filepath.Join(dir, "fehlt", "b.pdf"))
		refuses(t, dir, 1, verb, akte, "--report", "9", "--out", filepath.Join(dir, "b.pdf"))
		refuses(t, dir, 2, verb, akte, "--report", "1", "--out", akte)
		refuses(t, dir, 2, verb, akte, "--report", "1", "--out", filepath.Join(dir, "neu.mkog"))
	}
	refuses(t, dir, 1, "export", akte, "--out", folder)
	refuses(t, dir, 1, "new", akte)
	refuses(t, dir, 1, "new", akte, "--sample", "koeln")
	refuses(t, dir, 1, "new", filepath.Join(dir, "neu.mkog"), "--sample", "bonn")
	refuses(t, dir, 1, "new", filepath.Join(dir, "fehlt", "neu.mkog"))
}

func TestWrongUsage(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	pdf := filepath.Join(dir, "b.pdf")
	for _, args := range [][]string{
		{},
		{""},
		{"verify"},
		{"verify", akte, "--in", akte},
		{"publish", akte},
		{"Report", akte},
		{"new"},
		{"new", filepath.Join(dir, "akte.txt")},
		{"new", filepath.Join(dir, "b.mkog"), "--sample"},
		{"check"},
		{"check", akte, akte},
		{"check", akte, "--report", "drei"},
		{"report", akte},
		{"report", akte, "--report", "1"},
		{"report", akte, "--out", pdf},
		{"report", akte, "--report", "eins", "--out", pdf},
		{"report", akte, "--report", "1", "--out", pdf, "--date", "31.02.2018"},
		{"report", akte, "--report", "1", "--out", pdf, "--bogus"},
		{"report", akte, "--report", "1", "--out", "--date", "heute"},
		{"report", akte, "-x"},
		{"import", akte},
		{"import", akte, filepath.Join(dir, "zuarbeit.xlsx")},
		{"import", akte, filepath.Join(dir, "zuarbeit.csv")},
		{"import", akte, filepath.Join(dir, "zuarbeit.doc")},
		{"export", akte},
		{"export", akte, "--out", filepath.Join(dir, "a.xlsx")},
		{"export", akte, "--out", filepath.Join(dir, "a.csv")},
		{"export", akte, "--out", akte},
	} {
		t.Log(refuses(t, dir, 2, args...))
	}
	for _, args := range [][]string{{"export", akte, "--out", "a.xlsx"}, {"import", akte, "a.csv"}} {
		if _, _, stderr := call(args...); !strings.Contains(stderr, "später") {
			t.Errorf("%v: %s", args, stderr)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"-h"}, {"report", "--help"}, {"report", "x.mkog", "--bogus", "-h"}} {
		if !IsVerb(args[0]) {
			t.Errorf("%s does not reach the command line", args[0])
		}
		if out := ok(t, args...); !strings.Contains(out, "Aufruf: modellkommune") || strings.Contains(out, "Usage") {
			t.Errorf("%v: %s", args, out)
		}
	}
	out := ok(t, "--help")
	for verb, listed := range map[string]bool{"new": true, "import": true, "export": true, "check": true, "report": true, "release": true, "verify": true, "publish": true, "dispatch": false} {
		if IsVerb(verb) != listed || strings.Contains(out, "\n  "+verb+" ") != listed {
			t.Errorf("%s: a verb is %v, listed in\n%s", verb, IsVerb(verb), out)
		}
	}
	if got := ok(t, "new", "--list-samples"); got != "koeln\nluecken\nmerzenich\nmerzenich-2018\ntengen\n" {
		t.Errorf("samples: %s", got)
	}
}

// call runs the command line as main does.
func call(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = Run(args, &out, &errs, today, "0.3")
	return status, out.String(), errs.String()
}

// ok runs a command that must succeed and gives what it says.
func ok(t *testing.T, args ...string) string {
	t.Helper()
	status, stdout, stderr := call(args...)
	if status != 0 || stderr != "" {
		t.Fatalf("%v: status %d, %s", args, status, stderr)
	}
	return stdout
}

// refuses runs a command that must fail with that status: one German sentence
// on stderr, nothing on stdout, and no file in the folder changed.
func refuses(t *testing.T, dir string, want int, args ...string) string {
	t.Helper()
	before := files(t, dir)
	status, stdout, stderr := call(args...)
	if status != want || stdout != "" {
		t.Errorf("%v: status %d, want %d; %s", args, status, want, stdout)
	}
	if strings.Count(stderr, "\n") != 1 || !strings.HasSuffix(stderr, ".\n") {
		t.Errorf("%v: not one sentence: %q", args, stderr)
	}
	for _, english := range []string{"expected", "unknown", "missing", "argument", "invalid", "such file", "unerwartet"} {
		if strings.Contains(stderr, english) {
			t.Errorf("%v: not for the user: %s", args, stderr)
		}
	}
	for name, content := range files(t, dir) {
		if before[name] != content {
			t.Errorf("%v: changed %s", args, name)
		}
		delete(before, name)
	}
	for name := range before {
		t.Errorf("%v: removed %s", args, name)
	}
	return strings.TrimSuffix(stderr, "\n")
}

// files gives the checksum of every file in a folder but the safety copies,
// which every opening may add to.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	sums := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && filepath.Dir(path) == dir {
			sums[entry.Name()] = sum(t, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}

// made gives a Projektakte with a sample in it.
func made(t *testing.T, dir, sample string) string {
	t.Helper()
	akte := filepath.Join(dir, "a.mkog")
	ok(t, "new", akte, "--sample", sample)
	return akte
}

func exported(t *testing.T, dir, akte string) string {
	t.Helper()
	path := filepath.Join(dir, "export.json")
	ok(t, "export", akte, "--out", path)
	return path
}

func sum(t *testing.T, path string) string {
	t.Helper()
	b := sha256.Sum256([]byte(read(t, path)))
	return hex.EncodeToString(b[:])
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func execSQL(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func pageCount(t *testing.T, path string) int {
	t.Helper()
	return strings.Count(text(t, path), "\f")
}

func text(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatal("pdftotext is missing; make test installs it:", err)
	}
	return string(out)
}
