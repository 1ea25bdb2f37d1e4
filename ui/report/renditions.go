package report

import (
	"context"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
)

// issueKind is a kind of Ausfertigung.
type issueKind struct {
	edition  data.Edition
	withData bool
}

// issueKinds lists the kinds in the order in which they are offered.
var issueKinds = []issueKind{
	{data.EditionFull, true}, {data.EditionFull, false}, {data.EditionShort, false}, {data.EditionCouncil, false}, {data.EditionPublic, false}, {data.EditionPublic, true},
}

func (k issueKind) name() string {
	return store.Rendition{Edition: k.edition, WithData: k.withData}.Name()
}

// issue makes an Ausfertigung of a release where there is none of its kind yet, then
// runs with its ID.
func issueRendition(d *desk.Desk, id int64, k issueKind, then func(rendition int64)) {
	var x store.Rendition
	d.InProgress("Fassung erstellen", k.name()+" wird gesetzt …", func(ctx context.Context, f *store.File) (err error) {
		x, err = release.Issue(ctx, f, id, k.edition, k.withData, d.Options.Version)
		return err
	}, func() {
		d.Step(func(*store.File) error { return nil }, func() { then(x.ID) }) // shows what is kept now
	})
}
