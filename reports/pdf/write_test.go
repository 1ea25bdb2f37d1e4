package pdf_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"modellkommune/reports/pdf"
)

var out = flag.String("out", "", "folder in which the samples are kept, for a validator")

func TestSamples(t *testing.T) {
	for name, sample := range samples {
		t.Run(name, func(t *testing.T) {
			file := write(t, sample())
			if again := write(t, sample()); !bytes.Equal(file, again) {
				t.Error("the same document gave other bytes")
			}
			if p, err := pdf.Prove(file); p.Length != len(file) || err != nil {
				t.Errorf("checksum does not hold: %+v, %v", p, err)
			}
			keep(t, name, file)
		})
	}
}

// keep writes a file where a validator can find it, if that is wanted.
func keep(t *testing.T, name string, file []byte) {
	t.Helper()
	if *out == "" {
		return
	}
	path := filepath.Join(*out, name+".pdf")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
}
