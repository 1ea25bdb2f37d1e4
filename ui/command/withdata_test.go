package command

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// The data of a report come out of its PDF, and go into another Projektakte.
func TestWithData(t *testing.T) {
	if _, err := exec.LookPath("pdfdetach"); err != nil {
		t.Fatal("pdfdetach is missing; make test installs it")
	}
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	keepPicture(t, akte)
	pdf := filepath.Join(dir, "b.pdf")
	for _, args := range [][]string{
		{"report", akte, "--edition", "public"},
		{"report", akte},
		{"release", akte},
	} {
		ok(t, append(args, "--report", "1", "--date", "2017-10-31", "--with-data", "--out", pdf)...)
		taken := t.TempDir()
		if out, err := exec.Command("pdfdetach", "-saveall", "-o", taken, pdf).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		enclosed, again := filepath.Join(taken, "bericht.json"), filepath.Join(taken, "export.json")
		if text := read(t, enclosed); !strings.Contains(text, `"M01"`) || strings.Contains(text, `"K1"`) || !strings.Contains(text, `"title": "Rathaus"`) {
			t.Errorf("%v: the data say %.300s", args, text)
		}
		other := filepath.Join(taken, "andere.mkog")
		ok(t, "new", other)
		ok(t, "import", other, enclosed)
		ok(t, "export", other, "--out", again)
		var within struct{ Project json.RawMessage }
		if err := json.Unmarshal([]byte(read(t, enclosed)), &within); err != nil {
			t.Fatal(err)
		}
		if p, err := exchange.Unmarshal(within.Project); err != nil {
			t.Error(err)
		} else if b, err := exchange.Marshal(p); err != nil || string(b) != read(t, again) {
			t.Errorf("%v: what was imported is exported differently: %v", args, err)
		}
		ok(t, "check", other)
		if text := refuses(t, taken, 1, "import", akte, enclosed); !strings.Contains(text, "aber nur, was dessen Empfänger sehen dürfen") {
			t.Errorf("%v: %s", args, text)
		}
	}
	plain := filepath.Join(dir, "c.pdf")
	ok(t, "report", akte, "--report", "1", "--date", "2017-10-31", "--out", plain)
	if out, err := exec.Command("pdfdetach", "-list", plain).CombinedOutput(); err != nil || !strings.Contains(string(out), "0 embedded files") {
		t.Errorf("without data: %v, %s", err, out)
	}
}

// keepPicture puts a picture into a Projektakte.
func keepPicture(t *testing.T, akte string) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(akte)
	if err != nil {
		t.Fatal(err)
	}
	err = f.Change("Bild", func(tx *store.Tx) error {
		hash, err := tx.PutBlob(b.Bytes())
		if err != nil {
			return err
		}
		return tx.Put(data.Attachment{
			ID: "A1", Of: "M01", Kind: data.AttachmentPicture, Title: "Rathaus", Alt: "Das Rathaus", Author: "Jo Muster", Licence: data.Licences[0],
			Consent: "niemand zu erkennen", Release: data.Public, FileName: "jo.png", Media: "image/png", SHA256: hash, Size: b.Len(), Width: 8, Height: 8,
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
