package release

import (
	"archive/zip"
	"bytes"
	"io"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// dossier is what goes into an Aktenpaket, as a registry orders it: the Akte with a Vorgang
// for each release.
type dossier struct {
	filing
	// seed tells the Akte from all others, whatever is in it.
	seed    string
	matters []matter
	// papers belong to the Akte as a whole: attachments, Versandprotokoll.
	papers []piece
	// whole is the Projektakte itself, which no E-Akte can show; it may be nil.
	whole *piece
	// at is the time that all files in the package bear.
	at time.Time
}

// matter is a Vorgang: a release with its papers.
type matter struct {
	filing
	seed   string
	papers []piece
	// tables gives files that say once more, for spreadsheets, what a paper says.
	tables func() ([]File, error)
}

// piece is a Dokument. Its bytes are had when they are packed, one paper after the other.
type piece struct {
	name string // in the package
	// title is the Betreff, kind the sort of document.
	title, kind string
	day         data.Date
	// format is what xdomea calls it.
	format format
	seed   string
	open   func() (io.ReadCloser, error)
}

// filing is what an office files an Akte or a Vorgang under; what is not known is empty.
type filing struct {
	// reference is the Aktenzeichen, subject the Betreff, author the Verfasser.
	reference, subject, author string
	day                        data.Date
	// keepUntil is the end of the Aufbewahrungsfrist, from and to are the Laufzeit.
	keepUntil, from, to data.Date
	// version names what is in it, such as „Version 1“.
	version string
	// body is the Kommune, office the unit that runs the project.
	body, office string
}

// File is a file by its name.
type File struct {
	Name string
	Data []byte
}

// here opens bytes that are at hand.
func here(b []byte) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }
}

// made opens bytes that are made, or read, when they are asked for.
func made(make func() ([]byte, error)) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) {
		b, err := make()
		return io.NopCloser(bytes.NewReader(b)), err
	}
}

// write writes the Aktenpaket as ZIP: the papers, the same for an E-Akte with a message of
// xdomea, the metadata, and a manifest with size and SHA-256 of each file. The same dossier
// gives the same bytes.
func (d dossier) write(w io.Writer) error {
	p := newPacker(w, d.at)
	for _, m := range d.matters {
		for _, x := range m.papers {
			if err := p.copy(x); err != nil {
				return err
			}
		}
		tables, err := m.tables()
		if err != nil {
			return err
		}
		for _, t := range tables {
			if err := p.put(t.Name, t.Data); err != nil {
				return err
			}
		}
	}
	for _, x := range d.papers {
		if err := p.copy(x); err != nil {
			return err
		}
	}
	if d.whole != nil {
		if err := p.copy(*d.whole); err != nil {
			return err
		}
	}
	if len(d.matters) > 0 {
		if err := p.nest(d.messageName()+".zip", d.transfer); err != nil {
			return err
		}
	}
	filed := d.filing
	if len(d.matters) == 1 {
		filed = d.matters[0].filing
	}
	metadata, err := filed.metadata(p.packed)
	if err != nil {
		return err
	}
	if err := p.put(metadataFile, metadata); err != nil {
		return err
	}
	if err := p.put(manifestFile, exchange.CSV(manifest(p.packed))); err != nil {
		return err
	}
	return p.zip.Close()
}

// transfer writes the papers under the names that xdomea wants, with the message that tells
// of them: a ZIP that an E-Akte takes in.
func (d dossier) transfer(w io.Writer) error {
	p := packer{zip: zip.NewWriter(w), at: d.at}
	for _, x := range d.all() {
		x.name = x.transferName()
		if err := p.copy(x); err != nil {
			return err
		}
	}
	message, err := d.message()
	if err != nil {
		return err
	}
	if err := p.put(d.messageName()+".xml", message); err != nil {
		return err
	}
	return p.zip.Close()
}

// all lists the papers of the Akte and of its Vorgänge.
func (d dossier) all() []piece {
	list := append([]piece{}, d.papers...)
	for _, m := range d.matters {
		list = append(list, m.papers...)
	}
	return list
}
