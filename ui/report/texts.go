package report

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// noted is a field that can say „übernommen“ beside its label.
type noted interface {
	widget.Field
	SetNote(string)
}

// textFields hold what the officer writes for a report: the texts that every
// report has, and those of the free sections of its outline.
type textFields struct {
	edit  *form.Editor[data.Report]
	form  *widget.Form
	fixed []fyne.CanvasObject
	above int // so many of fixed stand above the texts
	// typing is told what is being typed under which name; it may be nil.
	typing func(name string, change func(*data.Report))
	// free are the fields of the free sections, by the names of their texts.
	names []string
	free  []*widget.TextField
	// marked are the fields whose texts may come from an earlier report, by the
	// names that Report.Adopted gives them.
	marked map[string]noted
	// adopts takes them over from the giver, where it is offered.
	adopts  *widget.Button
	offered bool
	giver   data.Report
}

// newTextFields makes the fields below others in one form.
func newTextFields(e *form.Editor[data.Report], above ...fyne.CanvasObject) *textFields {
	f := &textFields{edit: e, form: widget.NewForm(), marked: map[string]noted{}}
	f.adopts = widget.NewButton("", f.adopt)
	text := func(name string) fyne.CanvasObject {
		field := e.Text(name)
		field.OnTyping = func(text string) { f.typed(name, form.Put(e, name, text)) }
		f.marked[name] = field
		return field
	}
	list := func(name string) fyne.CanvasObject {
		field := e.List(name)
		field.OnTyping = func(lines []string) { f.typed(name, form.Put(e, name, lines)) }
		return field
	}
	f.above = len(above)
	f.fixed = append(above,
		text("summary"), list("successes"), list("problems"), text("events"), text("deviations"), text("outlook"), text("support"),
		e.Table("requests", "Entscheidung hinzufügen", 3, 2, 1.2),
		text("plain_language"), e.Bind("plain_checked"),
		widget.Section("Vorlage für den Rat",
			e.Bind("council_number"), e.Table("meetings", "Gremium hinzufügen", 3, 1.2, 0.8, 2), text("council_proposal"), text("council_costs")),
	)
	f.form.SetContent(f.fixed...)
	return f
}

// typed passes on what is being typed.
func (f *textFields) typed(name string, change func(*data.Report)) {
	if f.typing != nil {
		f.typing(name, change)
	}
}

// field gives the field of a text, be it that of a free section, nil if there is
// none.
func (f *textFields) field(name string) widget.Field {
	if field, marked := f.marked[name]; marked {
		return field
	}
	return f.edit.Field(name)
}

// show shows the fields for the report that its editor shows.
func (f *textFields) show() {
	r, p := f.edit.Record, f.edit.Desk.Project()
	outline, _ := reports.OutlineOf(p, r, data.EditionFull) // without a Berichtsart there is none
	giver, offered := p.Giver(r)
	f.build(outline.Free(), offered)
	f.giver = giver
	f.adopts.SetText("Texte aus " + giver.Name() + " übernehmen")
	for i, name := range f.names {
		f.free[i].SetValue(r.Text(name))
	}
	for name, field := range f.marked {
		note := ""
		if slices.Contains(r.Adopted, name) {
			note = "übernommen"
		}
		field.SetNote(note)
	}
}

// build makes fields for the free sections, and the button where there is
// something to take over, unless they are there.
func (f *textFields) build(free []data.OutlineSection, offered bool) {
	names, labels := []string{}, []string{}
	for _, s := range free {
		names, labels = append(names, s.Text), append(labels, s.Heading())
	}
	shown := []string{}
	for _, field := range f.free {
		shown = append(shown, field.Label())
	}
	if slices.Equal(names, f.names) && slices.Equal(labels, shown) && offered == f.offered {
		return
	}
	for _, name := range f.names {
		delete(f.marked, data.AdoptedText(name))
	}
	f.names, f.free, f.offered = names, nil, offered
	objects := slices.Clone(f.fixed)
	for i, name := range names {
		field := widget.NewTextField(widget.About{Label: labels[i], Hint: "Text des eigenen Abschnitts der Gliederung."}, 4, nil)
		put := func(text string) func(*data.Report) { return func(r *data.Report) { *r = r.WithText(name, text) } }
		field.OnCommit = func(text string) { f.edit.Commit(field, put(text)) }
		field.OnTyping = func(text string) { f.typed(data.AdoptedText(name), put(text)) }
		f.free, f.marked[data.AdoptedText(name)] = append(f.free, field), field
		objects = append(objects, field)
	}
	if offered {
		objects = slices.Insert(objects, f.above, fyne.CanvasObject(widget.Buttons(f.adopts)))
	}
	f.form.SetContent(objects...)
}

// adopt takes over the texts of an earlier report where this one has none.
func (f *textFields) adopt() {
	if !f.edit.Desk.Shell.MayLeave(f.adopt, f.form) {
		return
	}
	f.edit.Desk.Save("Texte aus "+f.giver.Name()+" übernommen", f.edit.Record.Adopting(f.giver))
}
