package release

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"modellkommune/data"
)

var update = flag.Bool("update", false, "write the golden files")

// golden holds what the reports of the samples say.
const golden = "testdata/golden"

// TestGoldenTexts holds the words of the samples' reports, so that a change of
// wording shows where changes are reviewed: each sample's due report, one sample in
// the other editions, and another one in every outline.
func TestGoldenTexts(t *testing.T) {
	t.Parallel()
	texts := map[string]string{}
	for _, c := range due {
		s := sourceOf(t, c.sample, c.no)
		says := func(e data.Edition) {
			name, text := wording(t, s, Order{No: c.no, On: c.date.AddDays(5), Edition: e})
			texts[c.sample+"-"+name] = text
		}
		says(data.EditionFull)
		switch c.sample {
		case "luecken": // of it the public may not see all that counts
			says(data.EditionPublic)
		case "merzenich-2018": // it compares with an earlier report
			says(data.EditionShort)
			says(data.EditionCouncil)
			says(data.EditionPublic)
		case "koeln": // its reports are short
			for _, kind := range data.ReportKinds {
				at(s.Project, c.no).Kind = kind
				says(data.EditionFull)
			}
		}
	}
	if *update {
		if err := os.RemoveAll(golden); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(golden, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range texts {
		path := filepath.Join(golden, name)
		if *update {
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(path); err != nil || string(want) != text {
			t.Errorf("%s: %v; go test ./reports/release -run Golden -update writes what the report says now: %s", path, err, difference(string(want), text))
		}
	}
	kept, err := filepath.Glob(filepath.Join(golden, "*"))
	if err != nil || len(kept) != len(texts) {
		t.Errorf("%d files for %d reports, %v", len(kept), len(texts), err)
	}
}

var (
	blanks = regexp.MustCompile(` {2,}`)
	edges  = regexp.MustCompile(`(?m)^ +| +$`)
	gaps   = regexp.MustCompile(`\n{3,}`)
	sum    = regexp.MustCompile(`(?:[0-9a-f]{8} ){3}[0-9a-f]{8}`)
)

// wording gives what a report says, and the name of the file that holds it. How wide
// columns are is left out, and so is the checksum of the Datenstand, which any new
// field of a Projektakte changes.
func wording(t *testing.T, s Source, o Order) (name, text string) {
	t.Helper()
	d, err := Make(context.Background(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal("pdftotext is missing; make test installs it:", err)
	}
	text = strings.ReplaceAll(string(b), "\f", "\n")
	text = blanks.ReplaceAllString(edges.ReplaceAllString(text, ""), "  ")
	text = sum.ReplaceAllString(gaps.ReplaceAllString(text, "\n\n"), "…")
	name = d.Outline.ID
	if o.Edition == data.EditionPublic { // the other ones have outlines of their own
		name += "-public"
	}
	return name + ".txt", text
}

// difference gives the first line in which two texts differ.
func difference(was, is string) string {
	before := strings.Split(was, "\n")
	for i, line := range strings.Split(is, "\n") {
		if i >= len(before) || before[i] != line {
			return line
		}
	}
	return "the end is missing"
}
