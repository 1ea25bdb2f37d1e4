package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The working copy says in its name what it is.
func TestWorkingCopyIsWritten(t *testing.T) {
	o := newOffice(t).WithSample()
	AskWorkingCopy(o.Desk)
	o.Press("Erstellen")
	b, err := os.ReadFile(filepath.Join(o.Dir, "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1_Arbeitsfassung.docx"))
	if err != nil || !bytes.HasPrefix(b, []byte("PK")) {
		t.Fatalf("%v, %.8q", err, b)
	}
}
