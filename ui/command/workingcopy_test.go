package command

import (
	"path/filepath"
	"strings"
	"testing"
)

// The ending of the file says that a report is to be a working copy for Word; it
// is the same for the same date, and nothing that leaves the house.
func TestWorkingCopy(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "koeln")
	before := sum(t, akte)
	first, second := filepath.Join(dir, "a.docx"), filepath.Join(dir, "b.DOCX")
	for _, out := range []string{first, second} {
		said := ok(t, "report", akte, "--report", "3", "--date", "2018-10-31", "--edition", "council", "--out", out)
		if !strings.Contains(said, "Arbeitsfassung für Word") {
			t.Errorf("it says %q", said)
		}
	}
	if sum(t, first) != sum(t, second) {
		t.Error("two runs give different bytes")
	}
	if sum(t, akte) != before {
		t.Error("a working copy changed the Projektakte")
	}
	refused := filepath.Join(dir, "c.docx")
	for _, args := range [][]string{
		{"report", akte, "--report", "3", "--with-data", "--out", refused},
		{"release", akte, "--report", "3", "--out", refused},
		{"letter", akte, "--report", "3", "--out", refused},
	} {
		if said := refuses(t, dir, misused, args...); !strings.Contains(said, "Word") {
			t.Errorf("%v: it says %q", args, said)
		}
	}
}
