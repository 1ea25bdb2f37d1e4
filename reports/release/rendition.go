package release

import (
	"context"
	"errors"
	"fmt"
	"slices"

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
	o.No, o.Date, o.On = r.ReportNo, r.Date, data.DateOf(r.FrozenAt)
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

// Issue gives the Ausfertigung of a release in an edition, with data or without. It
// is made out of what the release froze where there is none yet.
func Issue(ctx context.Context, f *store.File, release int64, edition data.Edition, withData bool, program string) (store.Rendition, error) {
	r, err := f.Release(release)
	if err != nil {
		return store.Rendition{}, err
	}
	if x, ok := Issued(r, edition, withData); ok {
		return x, nil
	}
	d, err := FromRelease(ctx, f, release, Order{Edition: edition, WithData: withData})
	if err != nil {
		return store.Rendition{}, err
	}
	return Keep(f, release, d, program)
}

// Keep keeps a draft that FromRelease made as a further Ausfertigung of the release.
func Keep(f *store.File, release int64, d *Draft, program string) (store.Rendition, error) {
	return f.AddRendition(release, d.rendition(program))
}

// Issued gives the Ausfertigung of a release of that kind, without its bytes, and
// whether there is one.
func Issued(r store.Release, edition data.Edition, withData bool) (store.Rendition, bool) {
	at := slices.IndexFunc(r.Renditions, func(x store.Rendition) bool { return x.Edition == edition && x.WithData == withData })
	if at < 0 {
		return store.Rendition{}, false
	}
	return r.Renditions[at], true
}

// Save writes a released PDF to a file once more, byte by byte as it was frozen.
func Save(f *store.File, rendition int64, path string) error {
	x, err := intact(f, rendition)
	if err != nil {
		return err
	}
	return writeFile(f, path, x.PDF)
}

// intact gives an Ausfertigung with its bytes, and refuses one that is no longer as
// it was frozen: nothing of it may leave the house.
func intact(f *store.File, rendition int64) (store.Rendition, error) {
	x, err := f.Rendition(rendition)
	if err != nil {
		return store.Rendition{}, err
	}
	flaws, err := f.Verify()
	if err != nil {
		return store.Rendition{}, err
	}
	for _, flaw := range flaws {
		if flaw.Rendition.ID == rendition {
			return store.Rendition{}, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist in der Projektakte verändert worden, seit sie freigegeben wurde, und wird deshalb nicht herausgegeben. Bitte eine Sicherungskopie der Projektakte öffnen.", x.FileName), errors.New(flaw.Text))
		}
	}
	return x, nil
}
