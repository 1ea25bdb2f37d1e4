package release

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// rendition gives the PDF of a draft as it is kept.
func (d *Draft) rendition() store.Rendition {
	return store.Rendition{Edition: d.Edition, WithData: d.WithData, FileName: d.FileName, PDF: d.PDF, Key: d.key, Program: d.Program}
}

// FromRelease makes a further edition of what a release has frozen, as of its
// date: the order's number and date are those of the release. It is judged as it was then,
// and signed. Where today's rules would reckon other figures than were frozen it is
// refused: two papers of one release must not differ.
func FromRelease(ctx context.Context, f *store.File, id int64, o Order) (*Draft, error) {
	if err := soundUntil(f, id); err != nil {
		return nil, err
	}
	r, err := f.Release(id)
	if err != nil {
		return nil, err
	}
	p, frozen, err := frozenProject(r)
	if err != nil {
		return nil, err
	}
	o.No, o.Date, o.On = r.ReportNo, r.Date, data.DateOf(r.FrozenAt)
	before, err := Predecessor(f, p, o.No, o.Date)
	if err != nil {
		return nil, err
	}
	past, err := earlier(f, p, o.No, o.Date)
	if err != nil {
		return nil, err
	}
	kept, err := pictures(f, p, true)
	if err != nil {
		return nil, err
	}
	d, err := Make(ctx, Source{Project: p, State: r.State, Frozen: &r, Computed: frozen, Before: before, Earlier: past, Pictures: kept}, o)
	if err != nil {
		return nil, err
	}
	if frozen != nil && !frozen.Agrees(reports.Judged(d.in)) {
		return nil, data.Fail(data.Newer, fmt.Sprintf("Diese Programmversion rechnet nach anderen Regeln als die, mit der %s am %s freigegeben wurde (Programmversion %s). Eine weitere Fassung würde andere Zahlen nennen und wurde deshalb nicht erstellt. Bitte sie mit jener Programmversion erstellen oder eine Korrektur freigeben.",
			d.Report.Name(), o.On, cmp.Or(r.Program, "unbekannt")), nil)
	}
	return d, d.signWith(f)
}

// soundUntil refuses to make anything of a release that was altered in the file, nor of
// those before it: a paper compares with them.
func soundUntil(f *store.File, release int64) error {
	flaws, err := Flaws(f)
	if err != nil {
		return err
	}
	for _, flaw := range flaws {
		if r := flaw.Release; r.ID != 0 && r.ID <= release {
			return data.Fail(data.Unreadable, fmt.Sprintf("%s ist in der Projektakte verändert worden, seit der Bericht freigegeben wurde. Es wurde nichts ausgefertigt. Bitte eine Sicherungskopie der Projektakte öffnen.", r.Name()), errors.New(flaw.Text))
		}
	}
	return nil
}

// frozenProject gives what a release froze, judged as it was then. One that was made before
// that was frozen is not judged.
func frozenProject(r store.Release) (data.Project, *data.Computed, error) {
	p, err := exchange.UnmarshalFrozen(r.State, r.Date)
	if err != nil {
		return p, nil, err
	}
	if len(r.Computed) == 0 {
		p.Judged = data.Unjudged(p, r.Date)
		return p, nil, nil
	}
	var computed data.Computed
	if err := json.Unmarshal(r.Computed, &computed); err != nil {
		return p, nil, unreadableComputed(r, err)
	}
	p.Judged = computed.Frozen()
	return p, &computed, nil
}

func unreadableComputed(r store.Release, err error) error {
	return data.Fail(data.Unreadable, fmt.Sprintf("Was %s bei der Freigabe ergeben hat, lässt sich nicht lesen. Die freigegebenen Dateien sind davon nicht berührt. Bitte eine Sicherungskopie der Projektakte öffnen.", data.Report{No: r.ReportNo}.Name()), err)
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
	d, err := FromRelease(ctx, f, release, Order{Edition: edition, WithData: withData, Program: program})
	if err != nil {
		return store.Rendition{}, err
	}
	return Keep(f, release, d)
}

// Keep keeps a draft that FromRelease made as a further Ausfertigung of the release.
func Keep(f *store.File, release int64, d *Draft) (store.Rendition, error) {
	return f.AddRendition(release, d.rendition())
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
	flaws, err := Flaws(f)
	if err != nil {
		return store.Rendition{}, err
	}
	for _, flaw := range flaws {
		if flaw.Rendition.ID == rendition {
			return store.Rendition{}, x.Refusal(flaw.Text)
		}
	}
	return x, nil
}
