package release

import (
	"archive/zip"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// The names of files in an Aktenpaket.
const (
	metadataFile = "metadaten.xml"
	manifestFile = "manifest.csv"
	logFile      = "versandprotokoll.csv"
	tableFolder  = "csv"
)

// packer writes files into a ZIP, one after the other.
type packer struct {
	zip    *zip.Writer
	at     time.Time
	packed []packed
}

// packed is what the manifest says of a file.
type packed struct {
	name, sha256 string
	size         int64
}

func newPacker(w io.Writer, at time.Time) *packer { return &packer{zip: zip.NewWriter(w), at: at} }

func (p *packer) put(name string, b []byte) error { return p.copy(piece{name: name, open: here(b)}) }

func (p *packer) copy(x piece) error {
	return p.nest(x.name, func(w io.Writer) error {
		r, err := x.open()
		if err != nil {
			return err
		}
		defer func() { _ = r.Close() }()
		_, err = io.Copy(w, r)
		return err
	})
}

// nest packs what is written.
func (p *packer) nest(name string, write func(w io.Writer) error) error {
	method := zip.Deflate
	if path.Ext(name) == ".zip" { // it is packed already
		method = zip.Store
	}
	part, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: p.at})
	if err != nil {
		return err
	}
	hash, count := sha256.New(), byteCount(0)
	if err := write(io.MultiWriter(part, hash, &count)); err != nil {
		return err
	}
	p.packed = append(p.packed, packed{name, hex.EncodeToString(hash.Sum(nil)), int64(count)})
	return nil
}

// byteCount counts bytes.
type byteCount int64

// Write implements io.Writer.
func (c *byteCount) Write(b []byte) (int, error) {
	*c += byteCount(len(b))
	return len(b), nil
}

// freeName gives a name that stays in the folder of the package and that no other
// file there has, whatever the case of letters.
func freeName(taken []string, name string) string {
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

func isTaken(taken []string, name string) bool {
	for _, t := range append([]string{metadataFile, manifestFile, logFile}, taken...) {
		if strings.EqualFold(t, name) {
			return true
		}
	}
	return false
}

// manifest lists files with their size and checksum.
func manifest(files []packed) exchange.Table {
	t := exchange.Table{Columns: []exchange.Column{
		{Label: "Datei", Form: exchange.FormText}, {Label: "Größe (Bytes)", Form: exchange.FormNumber}, {Label: "SHA-256", Form: exchange.FormText},
	}}
	for _, f := range files {
		t.Rows = append(t.Rows, []string{f.name, strconv.FormatInt(f.size, 10), f.sha256})
	}
	return t
}

// metadata writes what the dossier is filed under, with the files that it is about.
func (f filing) metadata(files []packed) ([]byte, error) {
	type file struct {
		Name   string `xml:"Name"`
		Size   int64  `xml:"Groesse"`
		SHA256 string `xml:"SHA-256"`
	}
	var list []file
	for _, f := range files {
		list = append(list, file{f.name, f.size, f.sha256})
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
	}{xml.Name{}, f.reference, f.subject, f.day, f.author, f.keepUntil, f.version, list}, "", "  ")
	return append([]byte(xml.Header), append(b, '\n')...), err
}
