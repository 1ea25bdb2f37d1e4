package page

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// perspectiveFields hold what a measure does for each Perspektive der Offenheit
// that it serves.
type perspectiveFields struct {
	edit   *form.Editor[data.Measure]
	form   *widget.Form
	chosen *widget.SetField[data.Perspective]
	// work are the fields of each perspective; the form shows those of the chosen ones.
	work  map[data.Perspective]fyne.CanvasObject
	shown []data.Perspective
}

func newPerspectiveFields(e *form.Editor[data.Measure]) *perspectiveFields {
	f := &perspectiveFields{edit: e, work: map[data.Perspective]fyne.CanvasObject{}}
	f.chosen = widget.NewSetField(e.About("perspectives"), e.Desk.Project().Lenses(), nil)
	f.chosen.OnCommit = func(list []data.Perspective) {
		e.Commit(f.chosen, func(m *data.Measure) { m.Perspectives = servedBy(m.Perspectives, list) })
	}
	e.Fields = append(e.Fields, form.BoundField{Name: "perspectives", Field: f.chosen, Show: f.show})
	for _, p := range e.Desk.Project().Lenses() {
		f.work[p] = widget.Section(string(p), f.state(p), f.text(p))
	}
	f.form = widget.NewForm(f.chosen)
	return f
}

// servedBy gives the work for the perspectives that are ticked; what was written
// for one that stays is kept.
func servedBy(work []data.PerspectiveWork, ticked []data.Perspective) []data.PerspectiveWork {
	list := []data.PerspectiveWork{}
	for _, p := range ticked {
		if i := slices.IndexFunc(work, func(w data.PerspectiveWork) bool { return w.Perspective == p }); i >= 0 {
			list = append(list, work[i])
		} else {
			list = append(list, data.PerspectiveWork{Perspective: p})
		}
	}
	return list
}

// of gives the work of a measure for a perspective, none for one that it does not serve.
func (f *perspectiveFields) of(p data.Perspective) data.PerspectiveWork {
	for _, w := range f.edit.Record.Perspectives {
		if w.Perspective == p {
			return w
		}
	}
	return data.PerspectiveWork{Perspective: p}
}

// set saves a part of the work for a perspective.
func (f *perspectiveFields) set(p data.Perspective, field widget.Field, change func(*data.PerspectiveWork)) {
	f.edit.Commit(field, func(m *data.Measure) {
		m.Perspectives = slices.Clone(m.Perspectives)
		for i := range m.Perspectives {
			if m.Perspectives[i].Perspective == p {
				change(&m.Perspectives[i])
			}
		}
	})
}

func (f *perspectiveFields) state(p data.Perspective) widget.Field {
	field := widget.NewChoiceField(f.edit.About("perspectives.state"), data.PerspectiveStates, nil)
	field.OnCommit = func(v data.PerspectiveState) {
		f.set(p, field, func(w *data.PerspectiveWork) { w.State = v })
	}
	f.edit.Fields = append(f.edit.Fields, form.BoundField{Name: "state of " + string(p), Field: field, Show: func() { field.SetValue(f.of(p).State) }})
	return field
}

func (f *perspectiveFields) text(p data.Perspective) widget.Field {
	field := widget.NewTextField(f.edit.About("perspectives.text", widget.About{Hint: f.edit.Desk.Project().Programme.Template.Hint(p)}), 2, nil)
	field.OnCommit = func(v string) {
		f.set(p, field, func(w *data.PerspectiveWork) { w.Text = v })
	}
	f.edit.Fields = append(f.edit.Fields, form.BoundField{Name: "text of " + string(p), Field: field, Show: func() { field.SetValue(f.of(p).Text) }})
	return field
}

// show ticks the perspectives and shows the fields of those.
func (f *perspectiveFields) show() {
	var list []data.Perspective
	objects := []fyne.CanvasObject{f.chosen}
	for _, w := range f.edit.Record.Perspectives {
		list = append(list, w.Perspective)
		if fields := f.work[w.Perspective]; fields != nil {
			objects = append(objects, fields)
		}
	}
	f.chosen.SetValue(list)
	if !slices.Equal(list, f.shown) {
		f.shown = list
		f.form.SetContent(objects...)
	}
}
