package release

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/csv"
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

// kept is a Projektakte of Merzenich with a picture and a file, whose first report was
// released twice: the Vollbericht went to two partners, on two days, and was corrected.
func kept(t *testing.T) (f *store.File, releases []store.Release) {
	t.Helper()
	f = newFile(t, "merzenich")
	err := f.Change("Anlagen", func(tx *store.Tx) error {
		for i, text := range []string{"Bild", "Text", "Bild"} {
			sum, err := tx.PutBlob([]byte(text))
			if err != nil {
				return err
			}
			if err := tx.Put(data.Attachment{ID: "A" + strconv.Itoa(i+1), Of: "M01", Kind: data.AttachmentFile, FileName: "../" + text + ".JPG", Size: 4, SHA256: sum}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	publish := func(d *Draft, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		r, err := Publish(f, d, filepath.Join(t.TempDir(), "b.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		releases = append(releases, r)
	}
	publish(FromFile(t.Context(), f, Order{No: 1, Date: "2017-10-31", On: "2017-10-31"}))
	for _, sent := range []struct {
		day  int
		to   string
		with data.DispatchResult
	}{{2, "P1", data.Handed}, {6, "P2", data.Sent}, {7, "P3", data.NotSent}} {
		f.Now = func() time.Time { return time.Date(2017, 11, sent.day, 9, 30, 0, 0, time.UTC) }
		d, err := f.BeginDispatch(data.Dispatch{Rendition: releases[0].Renditions[0].ID, Partner: sent.to, Recipient: "=" + sent.to, Way: data.ByPaper})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.EndDispatch(d.ID, sent.with, "am Tresen"); err != nil {
			t.Fatal(err)
		}
	}
	publish(Correcting(t.Context(), f, Order{No: 1, Date: "2017-10-31", On: "2017-11-20"}, "Tippfehler"))
	return f, releases
}

// archived gives the files of the Aktenpaket of a release; of all for 0.
func archived(t *testing.T, f *store.File, release int64) map[string][]byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "akte.zip")
	if err := writeArchive(f, release, path); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := writeArchive(f, release, path); err != nil {
		t.Fatal(err)
	}
	if again, err := os.ReadFile(path); err != nil || !bytes.Equal(b, again) {
		t.Errorf("two runs differ: %v", err)
	}
	return unzipped(t, b)
}

func writeArchive(f *store.File, release int64, path string) error {
	if release != 0 {
		return WriteArchive(f, release, path)
	}
	_, err := WriteWholeArchive(f, path, false)
	return err
}

// A package of one release has all that belongs to it at its top, one of all a folder for each.
// Of an Anschreiben there is one for each day on which the release went out; none to whom it
// did not go, and none with what never went out.
func TestArchive(t *testing.T) {
	f, releases := kept(t)
	const pdf1, pdf2 = "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1.pdf", "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v2.pdf"
	letter := func(day string) string {
		return day + "_MKOG_05358040_Merzenich_Anschreiben-Bericht-01_Sachstand-und-Konzept_v1.pdf"
	}
	for name, c := range map[string]struct {
		release int64
		want    []string
	}{
		"first":  {releases[0].ID, []string{pdf1, letter("2017-11-02"), letter("2017-11-06"), "pruefprotokoll.txt", "projektakte.json", "csv/Massnahme.csv", "csv/Spalten.csv", "versandprotokoll.csv"}},
		"second": {releases[1].ID, []string{pdf2, "pruefprotokoll.txt", "projektakte.json", "csv/Massnahme.csv", "csv/Spalten.csv"}},
		"all": {0, []string{
			"bericht-01_v1/" + pdf1, "bericht-01_v1/" + letter("2017-11-02"), "bericht-01_v1/" + letter("2017-11-06"), "bericht-01_v1/pruefprotokoll.txt", "bericht-01_v1.json", "bericht-01_v1/csv/Spalten.csv",
			"bericht-01_v2/" + pdf2, "bericht-01_v2/pruefprotokoll.txt", "bericht-01_v2.json", "bericht-01_v2/csv/Spalten.csv", "versandprotokoll.csv",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			files := archived(t, f, c.release)
			for _, want := range append(c.want, "metadaten.xml", "manifest.csv") {
				if len(files[want]) == 0 {
					t.Errorf("%s is not there", want)
				}
			}
			// What is counted beside the tables: two attachments, the message, metadata and manifest.
			plain, lists := 0, 0
			for name := range files {
				if strings.Contains(name, "csv/") {
					lists++
				} else {
					plain++
				}
			}
			tables := 0
			for _, want := range c.want {
				if strings.Contains(want, "csv/") {
					tables++
				}
			}
			if plain != len(c.want)-tables+5 {
				t.Errorf("%d files beside the tables, %d are expected", plain, len(c.want)-tables+5)
			}
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
		})
	}
	all := archived(t, f, 0)
	if log := string(all["versandprotokoll.csv"]); strings.Count(log, "\r\n") != 4 || !strings.Contains(log, ";'=P1;") || !strings.Contains(log, ";nicht versandt;") || !strings.Contains(log, "2017-11-02 09:30:00") {
		t.Errorf("the Versandprotokoll says %s", log)
	}
	if !bytes.Equal(all["bericht-01_v1.json"], state(t, f, releases[0])) {
		t.Error("the state is not what was frozen")
	}
}

func state(t *testing.T, f *store.File, r store.Release) []byte {
	t.Helper()
	whole, err := f.Release(r.ID)
	if err != nil {
		t.Fatal(err)
	}
	return whole.State
}

// What an Aktenpaket holds can be imported, with the attachments.
func TestArchiveCanBeImported(t *testing.T) {
	f, _ := kept(t)
	folder := t.TempDir()
	for name, content := range archived(t, f, 0) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"bericht-01_v1.json", "bericht-01_v2.json"} {
		path := filepath.Join(folder, name)
		project, err := exchange.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var read []string
		if err := exchange.ReadAttachments(path, project.Project, func(b []byte) error { read = append(read, string(b)); return nil }); err != nil || strings.Join(read, " ") != "Bild Text" {
			t.Errorf("%s: attachments %v, %v", name, read, err)
		}
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
		files, found := archived(t, f, made.ID), false
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
	f, releases := kept(t)
	files := archived(t, f, releases[0].ID)
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
	p := sample(t, "merzenich")
	if got.Aktenzeichen != p.Municipality.FileReference || got.Betreff != p.Reports[0].Title || got.Datum != "2017-10-31" || got.Verfasser != p.Reports[0].Author || got.Aufbewahrungsfrist != "2025-12-31" || got.Fassung != "Version 1" {
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

// Nothing that was altered in the file is packed, the release is named, and what lay under that
// name before stays.
func TestArchiveRefuses(t *testing.T) {
	for name, c := range map[string]struct{ sql, says string }{
		"state":      {"DROP TRIGGER release_never_changes; UPDATE release SET state = x'78' WHERE id = 2", "Version 2, freigegeben am 20.11.2017"},
		"pdf":        {"DROP TRIGGER rendition_never_changes; UPDATE rendition SET pdf = x'78' WHERE id = 1", "Version 1, freigegeben am 31.10.2017"},
		"attachment": {"DROP TRIGGER blob_never_changes; UPDATE blob SET bytes = x'78'", "Anlage A1"},
		"gone":       {"DROP TRIGGER dispatch_never_goes; DROP TRIGGER rendition_never_goes; DELETE FROM dispatch; DELETE FROM rendition WHERE id = 2", "Version 2, freigegeben am 20.11.2017"},
	} {
		t.Run(name, func(t *testing.T) {
			f, _ := kept(t)
			db, err := sql.Open("sqlite3", f.Path())
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec(c.sql); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "akte.zip")
			if err := os.WriteFile(path, []byte("alt"), 0o600); err != nil {
				t.Fatal(err)
			}
			err = writeArchive(f, 0, path)
			if says, _ := data.Sentence(err); !strings.Contains(says, c.says) {
				t.Errorf("%v", err)
			}
			if old, err := os.ReadFile(path); err != nil || string(old) != "alt" {
				t.Errorf("%q, %v", old, err)
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
		if got := freeName([]string{"projektakte.json"}, name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		taken := []string{"bericht.pdf"}
		for range 3 {
			name := freeName(taken, rapid.StringMatching(`[./\\:a-cA-C\x00-\x1f ü]{0,8}(\.pdf)?`).Draw(t, "name"))
			if !filepath.IsLocal(name) || strings.ContainsAny(name, `/\: `) || slices.ContainsFunc(taken, func(f string) bool { return strings.EqualFold(f, name) }) {
				t.Fatalf("%q beside %v", name, taken)
			}
			taken = append(taken, name)
		}
	})
}

// unzipped gives the files of a ZIP by name and holds that none comes twice and that they
// stay in their folder.
func unzipped(t *testing.T, b []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range r.File {
		if _, twice := files[f.Name]; twice || !filepath.IsLocal(f.Name) {
			t.Errorf("%s, there already: %v", f.Name, twice)
		}
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
