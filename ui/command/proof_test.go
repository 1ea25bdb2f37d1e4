package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The papers about money come twice alike; where nobody has recorded what came in of the Förderung nothing is written.
func TestProof(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich-2018")
	for _, flags := range [][]string{{"--date", "2018-10-31"}, {"--date", "2018-10-31", "--call"}, {"--date", "2018-10-31", "--sheet"}} {
		var papers [2][]byte
		for n := range papers {
			out := filepath.Join(dir, "papier.pdf")
			said := ok(t, append([]string{"nachweis", akte, "--report", "3", "--out", out}, flags...)...)
			if !strings.Contains(said, "31.10.2018") {
				t.Errorf("%v says %q", flags, said)
			}
			b, err := os.ReadFile(out)
			if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
				t.Fatalf("%v: %v, %.8q", flags, err, b)
			}
			papers[n] = b
		}
		if !bytes.Equal(papers[0], papers[1]) {
			t.Errorf("%v: made twice the bytes differ", flags)
		}
	}
	for name, begin := range map[string]string{"belege.xlsx": "PK", "belege.csv": "\ufeffNr.;Bezahlt am"} {
		out := filepath.Join(dir, name)
		said := ok(t, "nachweis", akte, "--report", "3", "--date", "2018-10-31", "--out", out)
		if b, err := os.ReadFile(out); err != nil || !bytes.HasPrefix(b, []byte(begin)) || !strings.Contains(said, "Zeilen") {
			t.Errorf("%s: %v, %.20q, %s", name, err, b, said)
		}
		for _, flag := range []string{"--call", "--sheet"} {
			if status, _, said := call("nachweis", akte, "--report", "3", flag, "--out", out); status != 2 || !strings.Contains(said, "sind PDF") {
				t.Errorf("%s: status %d, %s", flag, status, said)
			}
		}
	}
	out := filepath.Join(dir, "abruf.pdf")
	status, _, said := call("nachweis", made(t, t.TempDir(), "luecken"), "--report", "2", "--call", "--out", out)
	if status == 0 || !strings.Contains(said, "weder Raten noch Einnahmen") {
		t.Errorf("status %d, %s", status, said)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written")
	}
}
