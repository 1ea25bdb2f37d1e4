package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// OpenRecord gives the record whose fields are in view. The page Zeitplan has no
// fields; there it is what is chosen.
func (d *Desk) OpenRecord() (data.Record, bool) {
	b := d.Shell.pages[d.Shell.Current]
	if b == nil {
		return nil, false
	}
	if p, ok := b.Page.(Choosing); ok {
		return p.ChosenRecord()
	}
	forms := b.Forms()
	var found data.Record
	Walk(b.content, func(o fyne.CanvasObject) bool {
		form, ok := o.(*widget.Form)
		if !ok || !slices.Contains(forms, form) {
			return false
		}
		for _, f := range form.Fields() {
			for _, e := range d.Shell.Editors {
				if !e.Owns(f) {
					continue
				}
				if r, ok := e.Shown(); ok {
					found = r
					return true
				}
			}
		}
		return false
	})
	if found == nil {
		return nil, false
	}
	return d.Project().Record(found.Key()) // the field being typed in may be ahead
}

// Walk visits the objects that stand in containers until one is what was looked
// for.
func Walk(o fyne.CanvasObject, found func(fyne.CanvasObject) bool) bool {
	if found(o) {
		return true
	}
	c, ok := o.(*fyne.Container)
	if !ok || !c.Visible() {
		return false
	}
	return slices.ContainsFunc(c.Objects, func(o fyne.CanvasObject) bool { return Walk(o, found) })
}
