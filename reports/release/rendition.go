package release

import (
	"context"
	"errors"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// rendition gives the PDF of a draft as it is kept.
func (d *Draft) rendition(program string) store.Rendition {
	edition := d.Edition
	if edition == "" {
		edition = data.EditionFull
	}
	return store.Rendition{Edition: edition, WithData: d.WithData, FileName: d.FileName, PDF: d.PDF, Program: program}
}

// FromRelease makes a further edition of what a release has frozen, as of its
// date: the order's number and date are those of the release.
func FromRelease(ctx context.Context, f *store.File, id int64, o Order) (*Draft, error) {
	r, err := f.Release(id)
	if err != nil {
		return nil, err
	}
	p, err := exchange.Unmarshal(r.State)
	if err != nil {
		return nil, err
	}
	o.No, o.Date = r.ReportNo, r.Date
	before, err := Predecessor(f, p, o.No)
	if err != nil {
		return nil, err
	}
	kept, err := pictures(f, p, true)
	if err != nil {
		return nil, err
	}
	return Make(ctx, Source{Project: p, State: r.State, Before: before, Pictures: kept}, o)
}

// Add writes a draft that FromRelease made and keeps it as a further
// Ausfertigung of the release. One of the same kind is refused.
func Add(f *store.File, release int64, d *Draft, path, program string) (store.Rendition, error) {
	x := d.rendition(program)
	r, err := f.Release(release)
	if err != nil {
		return store.Rendition{}, err
	}
	for _, old := range r.Renditions {
		if old.Edition == x.Edition && old.WithData == x.WithData {
			return store.Rendition{}, alreadyReleased(d.Report, r)
		}
	}
	if err := d.WriteFile(f, path); err != nil {
		return store.Rendition{}, err
	}
	kept, err := f.AddRendition(release, x)
	if err != nil {
		return store.Rendition{}, writtenOnly(path, err)
	}
	return kept, nil
}

// Save writes a released PDF to a file once more, byte by byte as it was frozen.
func Save(f *store.File, rendition int64, path string) error {
	x, err := f.Rendition(rendition)
	if err != nil {
		return err
	}
	if checksum(x.PDF) != x.SHA256 {
		return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist in der Projektakte verändert worden, seit sie freigegeben wurde, und wird deshalb nicht herausgegeben. Bitte eine Sicherungskopie der Projektakte öffnen.", x.FileName), errors.New("sha256 of rendition differs"))
	}
	return writeFile(f, path, x.PDF)
}
