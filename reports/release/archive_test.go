package release

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// aktenpaket is a package of Merzenich with a picture and a file.
func aktenpaket(t *testing.T) Package {
	t.Helper()
	p := sample(t, "merzenich")
	bytes := map[string][]byte{}
	for i, text := range []string{"Bild", "Text", "Bild"} {
		sum := sha256.Sum256([]byte(text))
		hash := hex.EncodeToString(sum[:])
		bytes[hash] = []byte(text)
		p.Attachments = append(p.Attachments, data.Attachment{ID: "A" + strconv.Itoa(i+1), Of: "M01", FileName: "../" + text + ".JPG", SHA256: hash})
	}
	state, err := exchange.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return Package{
		Filing: Filing{
			Reference: "10.24 <3> & 4", Subject: "Bericht Nr. 1", Author: "Projektbüro", Date: "2017-10-31", KeepUntil: "2028-12-31", Version: "Vollbericht, Fassung 1",
		},
		PDFs:        []File{{"bericht_v1.pdf", []byte("%PDF-1.7")}, {"bericht_mit-Daten_v1.pdf", []byte("%PDF-1.7 mit")}},
		State:       state,
		Attachments: bytes,
		At:          time.Date(2017, 10, 31, 12, 0, 0, 0, time.UTC),
	}
}

// The manifest names each file of the package but itself, with size and checksum.
func TestArchive(t *testing.T) {
	p := aktenpaket(t)
	b, err := Archive(p)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Archive(p); err != nil || !bytes.Equal(b, again) {
		t.Errorf("two runs differ: %v", err)
	}
	files := unzipped(t, b)
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(files["manifest.csv"], []byte("\ufeff"))))
	r.Comma = ';'
	lines, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != len(files) {
		t.Errorf("%d files, and a manifest with %d lines", len(files), len(lines))
	}
	for _, line := range lines[1:] {
		if f, ok := files[line[0]]; !ok || strconv.Itoa(len(f)) != line[1] || checksum(f) != line[2] {
			t.Errorf("the manifest says %v, the file is there: %v", line, ok)
		}
	}
	for name, want := range map[string]string{"bericht_v1.pdf": "%PDF-1.7", "projektakte.json": string(p.State), "csv/Massnahme.csv": "", "csv/Spalten.csv": "", "metadaten.xml": ""} {
		if f, ok := files[name]; !ok || want != "" && string(f) != want {
			t.Errorf("%s: there %v, %.40s", name, ok, f)
		}
	}
}

// What an Aktenpaket holds can be imported, with the attachments.
func TestArchiveCanBeImported(t *testing.T) {
	p := aktenpaket(t)
	b, err := Archive(p)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, content := range unzipped(t, b) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(folder, "projektakte.json")
	project, err := exchange.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var read []string
	if err := exchange.ReadAttachments(path, project.Project, func(b []byte) error { read = append(read, string(b)); return nil }); err != nil || strings.Join(read, " ") != "Bild Text" {
		t.Errorf("attachments %v, %v", read, err)
	}
}

// The Aktenpaket of a release holds its attachments, until one is removed for good, and
// says until when it is kept by what is known now.
func TestArchiveOfARelease(t *testing.T) {
	f := newFile(t, "merzenich")
	picture := []byte("Bild")
	attachment := data.Attachment{ID: "A1", Of: "M01", Kind: data.AttachmentFile, FileName: "bild.jpg", Size: 4}
	err := f.Change("Anlage", func(tx *store.Tx) (err error) {
		if attachment.SHA256, err = tx.PutBlob(picture); err != nil {
			return err
		}
		return tx.Put(attachment)
	})
	if err != nil {
		t.Fatal(err)
	}
	d, err := FromFile(t.Context(), f, Order{No: 1, On: "2017-11-05"})
	if err != nil {
		t.Fatal(err)
	}
	made, err := Freeze(f, d)
	if err != nil {
		t.Fatal(err)
	}
	archive := func(keep string, with bool) {
		t.Helper()
		_, b, err := ArchiveOf(f, made.ID)
		if err != nil {
			t.Fatal(err)
		}
		files, found := unzipped(t, b), false
		for _, content := range files {
			found = found || bytes.Equal(content, picture)
		}
		if found != with || !bytes.Contains(files["metadaten.xml"], []byte("<Aufbewahrungsfrist>"+keep+"<")) {
			t.Errorf("the picture is there: %v; %s", found, files["metadaten.xml"])
		}
	}
	archive("2025-12-31", true) // the term ends on 06.09.2019, twelve months for the proof, five years
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	p.Programme.ProofDate = "2019-09-15"
	if err := f.Change("Nachweis", func(tx *store.Tx) error { return tx.Put(p.Programme) }); err != nil {
		t.Fatal(err)
	}
	archive("2024-12-31", true)
	if _, err := f.Erase("Anlage entfernt", attachment.Key()); err != nil {
		t.Fatal(err)
	}
	archive("2024-12-31", false)
}

func TestMetadata(t *testing.T) {
	p := aktenpaket(t)
	b, err := Archive(p)
	if err != nil {
		t.Fatal(err)
	}
	files := unzipped(t, b)
	var got struct {
		Aktenzeichen, Betreff, Datum, Verfasser, Aufbewahrungsfrist, Fassung string
		Dateien                                                              struct {
			Datei []struct {
				Name    string
				Groesse int
				SHA256  string `xml:"SHA-256"`
			}
		}
	}
	if err := xml.Unmarshal(files["metadaten.xml"], &got); err != nil {
		t.Fatal(err)
	}
	if got.Aktenzeichen != p.Reference || got.Betreff != p.Subject || got.Datum != "2017-10-31" || got.Verfasser != p.Author || got.Aufbewahrungsfrist != "2028-12-31" || got.Fassung != p.Version {
		t.Errorf("got %+v", got)
	}
	if len(got.Dateien.Datei) != len(files)-2 { // but for manifest and metadata
		t.Errorf("%d of %d files are named", len(got.Dateien.Datei), len(files))
	}
	for _, f := range got.Dateien.Datei {
		if b, ok := files[f.Name]; !ok || len(b) != f.Groesse || checksum(b) != f.SHA256 {
			t.Errorf("%+v: there %v", f, ok)
		}
	}
}

func TestArchiveRefuses(t *testing.T) {
	for name, breakIt := range map[string]func(p *Package){
		"no_state": func(p *Package) { p.State = nil },
		"attachment_altered": func(p *Package) {
			for hash := range p.Attachments {
				p.Attachments[hash] = []byte("anders")
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := aktenpaket(t)
			breakIt(&p)
			b, err := Archive(p)
			if _, known := data.Sentence(err); !known || b != nil {
				t.Errorf("%v, %d bytes", err, len(b))
			}
		})
	}
}

// Whatever a PDF is called, it lies in the package and in no other folder.
func TestNamesStayInThePackage(t *testing.T) {
	for name, want := range map[string]string{
		"2017-10-31_MKOG_Bericht-01_v1.pdf": "2017-10-31_MKOG_Bericht-01_v1.pdf",
		"../../etc/passwd":                  "passwd",
		`C:\Windows\system.ini`:             "system.ini",
		"/bericht.pdf":                      "bericht.pdf",
		"Prüfung 1.pdf":                     "Pr-fung-1.pdf",
		"..":                                "bericht.pdf",
		"":                                  "bericht.pdf",
		"PROJEKTAKTE.json":                  "PROJEKTAKTE-2.json",
		"manifest.csv":                      "manifest-2.csv",
		"Metadaten.xml":                     "Metadaten-2.xml",
	} {
		if got := freeName([]File{{Name: "projektakte.json"}}, name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		taken := []File{{Name: "bericht.pdf"}}
		for range 3 {
			name := freeName(taken, rapid.StringMatching(`[./\\:a-cA-C\x00-\x1f ü]{0,8}(\.pdf)?`).Draw(t, "name"))
			if !filepath.IsLocal(name) || strings.ContainsAny(name, `/\: `) || slices.ContainsFunc(taken, func(f File) bool { return strings.EqualFold(f.Name, name) }) {
				t.Fatalf("%q beside %v", name, taken)
			}
			taken = append(taken, File{Name: name})
		}
	})
}

// unzipped gives the files of a ZIP by name and holds that they are sorted and
// stay in their folder.
func unzipped(t *testing.T, b []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	files, last := map[string][]byte{}, ""
	for _, f := range r.File {
		if !filepath.IsLocal(f.Name) || f.Name <= last {
			t.Errorf("%s after %s", f.Name, last)
		}
		last = f.Name
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(part); err != nil {
			t.Fatal(err)
		}
	}
	return files
}
