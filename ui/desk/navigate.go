package desk

import (
	"slices"

	"modellkommune/data"
)

// NextPage goes some pages on in the order of the navigation, round and round.
func (d *Desk) NextPage(by int) {
	i := slices.IndexFunc(d.Shell.List, func(p Entry) bool { return p.Name == d.Shell.Current })
	d.GoTo(Location{Page: d.Shell.List[(i+by+len(d.Shell.List))%len(d.Shell.List)].Name})
}

// GoTo shows a location.
func (d *Desk) GoTo(p Location) {
	if d.Session == nil {
		return
	}
	d.Shell.open(p)
	d.Trace.Event("page %s", p.Page)
}

// locationFor says where a record is shown: the report of the preview there, while the
// preview is in view.
func (d *Desk) locationFor(key data.Key) Location {
	at := LocationOf(key)
	if r, ok := d.Report(); ok && d.Shell.Current == PagePreview && key == r.Key() {
		at.Page = PagePreview
	}
	return at
}

// GoToRecord shows the record with a Kennung.
func (d *Desk) GoToRecord(id string) {
	if r, ok := d.ByID(id); ok {
		d.GoTo(LocationOf(r.Key()))
	}
}

// NextSection opens the next section of the page, or the one before.
func (d *Desk) NextSection(by int) {
	if b := d.Shell.pages[d.Shell.Current]; b != nil {
		if p, ok := b.Page.(Sectioned); ok {
			p.Turn(by)
		}
	}
}
