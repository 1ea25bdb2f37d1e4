package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// shower is an editor of any kind of record.
type shower interface {
	owns(f widget.Field) bool
	shown() (data.Record, bool)
}

// openRecord gives the record whose fields are in view. The page Zeitplan has no
// fields; there it is what is chosen.
func (a *Desk) openRecord() (data.Record, bool) {
	b := a.shell.pages[a.shell.current]
	if b == nil {
		return nil, false
	}
	if p, ok := b.page.(interface {
		record() (data.Record, bool)
	}); ok {
		return p.record()
	}
	forms := b.forms()
	var found data.Record
	walk(b.content, func(o fyne.CanvasObject) bool {
		form, ok := o.(*widget.Form)
		if !ok || !slices.Contains(forms, form) {
			return false
		}
		for _, f := range form.Fields() {
			for _, e := range a.editors {
				if !e.owns(f) {
					continue
				}
				if r, ok := e.shown(); ok {
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
	return a.project().Record(found.Key()) // the field being typed in may be ahead
}

// walk visits the objects that stand in containers until one is what was looked
// for.
func walk(o fyne.CanvasObject, found func(fyne.CanvasObject) bool) bool {
	if found(o) {
		return true
	}
	c, ok := o.(*fyne.Container)
	if !ok || !c.Visible() {
		return false
	}
	return slices.ContainsFunc(c.Objects, func(o fyne.CanvasObject) bool { return walk(o, found) })
}

// sectioned is a page with sections.
type sectioned interface{ turn(by int) }

// nextSection opens the next section of the page, or the one before.
func (a *Desk) nextSection(by int) {
	if b := a.shell.pages[a.shell.current]; b != nil {
		if p, ok := b.page.(sectioned); ok {
			p.turn(by)
		}
	}
}
