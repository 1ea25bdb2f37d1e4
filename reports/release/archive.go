package release

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// Package is what goes into an Aktenpaket: all that an archive needs to keep of a
// report that has left the house.
type Package struct {
	Filing
	// PDFs are the files of the report, one for each edition, by their names.
	PDFs []File
	// State is the frozen project as JSON.
	State []byte
	// Attachments are the bytes of the attachments of the project, by their SHA-256
	// in hexadecimal. What was removed for good since is not among them.
	Attachments map[string][]byte
	// At is the time that all files in the package bear.
	At time.Time
}

// File is a file by its name.
type File struct {
	Name string
	Data []byte
}

// Filing is what an office files a document under; what is not known is empty.
type Filing struct {
	// Reference is the Aktenzeichen, Subject the Betreff, Author the Verfasser.
	Reference, Subject, Author string
	Date                       data.Date
	// KeepUntil is the end of the Aufbewahrungsfrist.
	KeepUntil data.Date
	// Version names the version of the report, such as „Version 1“.
	Version string
}

// The names of files in an Aktenpaket.
const (
	stateFile    = "projektakte.json"
	filingFile   = "metadaten.xml"
	manifestFile = "manifest.csv"
	tableFolder  = "csv"
)

// Archive makes the Aktenpaket as ZIP: the PDFs, the frozen state as JSON and as
// CSV tables, the attachments where an import looks for them, the metadata, and a
// manifest with size and SHA-256 of each file. The same package gives the same
// bytes. It fails where bytes of an attachment are others than the state says.
func Archive(p Package) ([]byte, error) {
	project, err := exchange.Unmarshal(p.State)
	if err != nil {
		return nil, err
	}
	files := []File{{stateFile, p.State}}
	for _, pdf := range p.PDFs {
		files = append(files, File{freeName(files, pdf.Name), pdf.Data})
	}
	for _, t := range exchange.Tables(project) {
		files = append(files, File{path.Join(tableFolder, t.FileName()), exchange.CSV(t)})
	}
	for _, a := range exchange.WithBytes(project) {
		b, kept := p.Attachments[a.SHA256]
		if !kept {
			continue
		}
		if checksum(b) != a.SHA256 {
			return nil, data.Fail(data.Unreadable, fmt.Sprintf("Der Inhalt der Anlage %s ist verändert. Das Aktenpaket wurde nicht erstellt. Bitte eine Sicherungskopie der Projektakte öffnen.", a.ID), nil)
		}
		files = append(files, File{path.Join(exchange.AttachmentFolder, exchange.AttachmentName(a)), b})
	}
	filing, err := p.xml(files)
	if err != nil {
		return nil, err
	}
	files = append(files, File{filingFile, filing})
	return zipped(append(files, File{manifestFile, manifest(files)}), p.At)
}

// freeName gives a name that stays in the folder of the package and that no other
// file there has, whatever the case of letters.
func freeName(taken []File, name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '.', r == '-', r == '_':
			return r
		}
		return '-'
	}, name[strings.LastIndexAny(name, `/\`)+1:])
	name = cmp.Or(strings.Trim(name, ".-"), "bericht.pdf")
	stem, ext := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
	for n := 2; isTaken(taken, name); n++ {
		name = stem + "-" + strconv.Itoa(n) + ext
	}
	return name
}

func isTaken(taken []File, name string) bool {
	return strings.EqualFold(name, filingFile) || strings.EqualFold(name, manifestFile) ||
		slices.ContainsFunc(taken, func(f File) bool { return strings.EqualFold(f.Name, name) })
}

// manifest lists files with their size and checksum.
func manifest(files []File) []byte {
	t := exchange.Table{Columns: []exchange.Column{
		{Label: "Datei", Form: exchange.FormText}, {Label: "Größe (Bytes)", Form: exchange.FormNumber}, {Label: "SHA-256", Form: exchange.FormText},
	}}
	for _, f := range files {
		t.Rows = append(t.Rows, []string{f.Name, strconv.Itoa(len(f.Data)), checksum(f.Data)})
	}
	return exchange.CSV(t)
}

// xml writes the metadata with the files that they are about.
func (f Filing) xml(files []File) ([]byte, error) {
	type file struct {
		Name   string `xml:"Name"`
		Size   int    `xml:"Groesse"`
		SHA256 string `xml:"SHA-256"`
	}
	var list []file
	for _, f := range files {
		list = append(list, file{f.Name, len(f.Data), checksum(f.Data)})
	}
	b, err := xml.MarshalIndent(struct {
		XMLName   xml.Name  `xml:"Aktenpaket"`
		Reference string    `xml:"Aktenzeichen"`
		Subject   string    `xml:"Betreff"`
		Date      data.Date `xml:"Datum"`
		Author    string    `xml:"Verfasser"`
		KeepUntil data.Date `xml:"Aufbewahrungsfrist"`
		Version   string    `xml:"Fassung"`
		Files     []file    `xml:"Dateien>Datei"`
	}{xml.Name{}, f.Reference, f.Subject, f.Date, f.Author, f.KeepUntil, f.Version, list}, "", "  ")
	return append([]byte(xml.Header), append(b, '\n')...), err
}

// zipped packs files, sorted by name.
func zipped(files []File, at time.Time) ([]byte, error) {
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		part, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: at})
		if err != nil {
			return nil, err
		}
		if _, err := part.Write(f.Data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
