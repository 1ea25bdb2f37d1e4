package pdf_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
)

// TestReaders lets independent programs read what was written.
func TestReaders(t *testing.T) {
	for name, sample := range samples {
		t.Run(name, func(t *testing.T) {
			r := sample()
			file := filepath.Join(t.TempDir(), "sample.pdf")
			if err := os.WriteFile(file, write(t, r), 0o600); err != nil {
				t.Fatal(err)
			}
			tool(t, nil, "qpdf", "--check", file)
			text := string(tool(t, nil, "pdftotext", "-raw", "-enc", "UTF-8", file, "-"))
			if name == "every_character" {
				sameCharacters(t, drawn(r), text)
				return
			}
			if diff := cmp.Diff(words(drawn(r)), words(text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// drawn gives all text of a layout in drawing order.
func drawn(r layout.Result) string {
	var b strings.Builder
	for _, p := range r.Pages {
		for _, c := range p.Content {
			for _, item := range c.Items {
				if text, is := item.(drawing.Text); is {
					b.WriteString(text.String + "\n")
				}
			}
		}
	}
	return b.String()
}

// words splits text where readers may differ in white space.
func words(text string) []string { return strings.Fields(text) }

// sameCharacters checks that no character was lost but spaces, which pdftotext
// levels. The order is not compared: it rearranges marks and right-to-left scripts.
func sameCharacters(t *testing.T, drawn, read string) {
	t.Helper()
	for _, r := range drawn {
		if !unicode.IsSpace(r) && !strings.ContainsRune(read, r) {
			t.Errorf("%U is not read", r)
		}
	}
}

// TestStructure compares the structure tree as poppler sees it.
func TestStructure(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(file, write(t, mixedSample()), 0o600); err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(tool(t, nil, "pdfinfo", "-struct-text", file))) {
		if !strings.Contains(line, "/Summary") { // poppler does not decode it
			got.WriteString(line)
		}
	}
	want, err := os.ReadFile("testdata/mixed.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Error(diff)
	}
}

// A page that lies turned between others has its own size, and what stands on it is read
// where it was called.
func TestFloatingPage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(file, write(t, floatingSample()), 0o600); err != nil {
		t.Fatal(err)
	}
	boxes := regexp.MustCompile(`MediaBox: +(.*)`)
	var got []string
	for _, m := range boxes.FindAllStringSubmatch(string(tool(t, nil, "pdfinfo", "-box", "-l", "3", file)), -1) {
		got = append(got, strings.Join(strings.Fields(m[1]), " "))
	}
	upright, turned := "0.00 0.00 595.28 841.89", "0.00 0.00 841.89 595.28"
	if diff := cmp.Diff([]string{upright, turned, upright}, got); diff != "" {
		t.Error(diff)
	}
	tree := string(tool(t, nil, "pdfinfo", "-struct-text", file))
	last := -1
	for _, part := range []string{"Der Zeitplan folgt.", "Figure", "Zeitplan der Maßnahmen", "Der Text geht weiter.", "Danach."} {
		at := strings.Index(tree, part)
		if at <= last {
			t.Errorf("%q is not read in its place:\n%s", part, tree)
		}
		last = at
	}
	// 25 mm from the left, 210 − 27 − 153 mm from the foot of this page.
	if !strings.Contains(tree, "[70.87 85.04 785.2 518.74]") {
		t.Errorf("the figure has another box:\n%s", tree)
	}
}
