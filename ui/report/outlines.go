package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// outlineFields show which Gliederung a report follows, and change it where it is
// the municipality's own.
type outlineFields struct {
	desk   *desk.Desk
	report *form.Editor[data.Report]
	form   *widget.Form
	choice *widget.ChoiceField[string]
	hint   *widget.Paragraph
	table  *widget.SortTable[outlineRow]
	// Of an own outline: what it is called, and the chosen section.
	edit       *form.Editor[data.Outline]
	title      *widget.LineField
	heading    *widget.LineField
	on         *widget.CheckField
	unnumbered *widget.CheckField
	removes    *widget.Button // takes a free section out
	chosen     int
	shown      string // Kennung of the outline that is shown
	// own says for which sort of outline the form is built.
	own, built bool
	// used are the highest versions of own outlines that a release used, as of a
	// number of released reports.
	used     map[string]int
	released int
}

// outlineRow is a section as the table shows it.
type outlineRow struct {
	data.OutlineSection
	at int
}

// shippedOutline stands in the choice for the outline that the program ships.
const shippedOutline = "mitgeliefert"

func newOutlineFields(e *form.Editor[data.Report]) *outlineFields {
	f := &outlineFields{desk: e.Desk, report: e, form: widget.NewForm(), hint: widget.NewHint(""), released: -1}
	f.choice = widget.NewChoiceField(e.About("outline"), []string{}, nil)
	f.choice.None, f.choice.Name = "", f.nameOf
	f.choice.OnCommit = f.choose
	e.Fields = append(e.Fields, form.BoundField{Name: "outline", Field: f.choice, Show: func() { f.choice.SetValue(cmp.Or(e.Record.Outline, shippedOutline)) }})
	f.table = widget.NewSortTable("", func(r outlineRow) string { return strconv.Itoa(r.at) },
		widget.Column[outlineRow]{Title: "Abschnitt", Width: 200, Grow: true, Text: func(r outlineRow) string { return r.Heading() }},
		widget.Column[outlineRow]{Title: "Im Bericht", Width: 124, Text: func(r outlineRow) string { return standingOf(r.OutlineSection) }},
	)
	f.table.KeepOrder()
	f.table.OnSelect = f.pick
	f.table.OnOpen = func(string) { f.on.Focus() }
	f.sectionFields()
	return f
}

// sectionFields makes the fields of an own outline.
func (f *outlineFields) sectionFields() {
	f.edit = form.NewEditor(f.desk, func(o data.Outline) string { return " der Gliederung „" + o.Title + "“" })
	f.title = f.edit.Line("title", widget.About{Label: "Name der Gliederung"})
	f.title.OnCommit = func(text string) { f.commit(f.title, func(o *data.Outline) { o.Title = text }) }
	f.on = widget.NewCheckField(f.edit.About("sections.off", widget.About{Label: "Im Bericht"}), nil)
	f.heading = widget.NewLineField(f.edit.About("sections.title"), nil)
	f.unnumbered = widget.NewCheckField(f.edit.About("sections.unnumbered"), nil)
	f.on.OnCommit = func(on bool) { f.change(f.on, func(s *data.OutlineSection) { s.Off = !on }) }
	f.unnumbered.OnCommit = func(on bool) { f.change(f.unnumbered, func(s *data.OutlineSection) { s.Unnumbered = on }) }
	f.heading.OnCommit = func(text string) {
		f.change(f.heading, func(s *data.OutlineSection) {
			if s.Title = text; text == string(s.Section) {
				s.Title = ""
			}
		})
	}
	f.edit.Fields = append(f.edit.Fields,
		form.BoundField{Name: "sections", Field: f.on, Show: func() { f.on.SetValue(!f.section().Off) }},
		form.BoundField{Name: "sections", Field: f.heading, Show: func() { f.heading.SetValue(f.section().Heading()) }},
		form.BoundField{Name: "sections", Field: f.unnumbered, Show: func() { f.unnumbered.SetValue(f.section().Unnumbered) }},
	)
	f.removes = widget.NewQuietButton("Eigenen Abschnitt löschen", f.removeFree)
}

// section gives the chosen section of the own outline that is shown.
func (f *outlineFields) section() data.OutlineSection {
	if f.chosen >= len(f.edit.Record.Sections) {
		return data.OutlineSection{}
	}
	return f.edit.Record.Sections[f.chosen]
}

// placeOfSection finds a section in an outline, also after a step back in the history
// has moved it; one that is gone leaves its place.
func placeOfSection(o data.Outline, s data.OutlineSection, place int) int {
	i := slices.IndexFunc(o.Sections, func(other data.OutlineSection) bool { return other.Section == s.Section && other.Text == s.Text })
	if i < 0 {
		return place
	}
	return i
}

// nameOf writes an outline as the choice shows it.
func (f *outlineFields) nameOf(id string) string {
	if id == shippedOutline {
		o, err := reports.OutlineFor(f.report.Record.Kind)
		if err != nil {
			return "Mitgeliefert"
		}
		return "Mitgeliefert: " + o.Title
	}
	o, _ := f.outline(id)
	return cmp.Or(o.Title, id)
}

func (f *outlineFields) outline(id string) (data.Outline, bool) {
	r, ok := f.desk.Project().Record(data.Key{Kind: data.KindOutline, ID: id})
	o, _ := r.(data.Outline)
	return o, ok
}

func (f *outlineFields) choose(id string) {
	if !f.desk.Shell.MayLeave(func() { f.choose(id) }, f.form) {
		f.choice.SetValue(cmp.Or(f.report.Record.Outline, shippedOutline))
		return
	}
	f.report.Commit(f.choice, func(r *data.Report) {
		if r.Outline = id; id == shippedOutline {
			r.Outline = ""
		}
	})
}

// show shows the outline of the report that its editor shows.
func (f *outlineFields) show() {
	f.countReleased()
	f.choice.SetChoices(append([]string{shippedOutline}, form.IdsOf(f.desk.Project().Outlines, "")...))
	o, own := f.outline(f.report.Record.Outline)
	if own {
		o = o.Whole()
	} else {
		o, _ = reports.OutlineOf(f.desk.Project(), f.report.Record, data.EditionFull) // without a Berichtsart there is none
	}
	if !f.built || own != f.own {
		f.built, f.own = true, own
		f.form.SetContent(f.objects()...)
	}
	if o.ID != f.shown {
		f.shown, f.chosen = o.ID, 0
	} else if own {
		f.chosen = placeOfSection(o, f.section(), f.chosen)
	}
	rows := make([]outlineRow, len(o.Sections))
	for i, s := range o.Sections {
		rows[i] = outlineRow{s, i}
	}
	f.table.SetItems(rows)
	f.chosen = min(f.chosen, max(0, len(rows)-1))
	f.table.Select(strconv.Itoa(f.chosen))
	f.hint.SetText(f.about(o))
	if own {
		f.edit.Show(o)
		form.SetEnabled(f.section().Section == data.SectionFree, f.removes)
	}
	f.form.Refresh()
}

// tableHeight leaves room in view for what can be done with the chosen section,
// shippedHeight for nothing, since nothing can.
const (
	tableHeight   = 240
	shippedHeight = 400
)

// objects are what the form consists of.
func (f *outlineFields) objects() []fyne.CanvasObject {
	if !f.own {
		return []fyne.CanvasObject{
			f.choice, f.hint, widget.Buttons(widget.NewButton("Anpassen", f.adapt)), widget.High(shippedHeight, f.table),
		}
	}
	return []fyne.CanvasObject{
		f.choice, f.hint, widget.High(tableHeight, f.table),
		widget.Buttons(
			widget.NewRepeatButton("Nach oben", func() { f.move("nach oben", -1) }),
			widget.NewRepeatButton("Nach unten", func() { f.move("nach unten", 1) }),
			widget.NewButton("Eigenen Abschnitt hinzufügen", f.addFree),
			f.removes,
		),
		f.on, f.heading, f.unnumbered,
		widget.Section("Diese Gliederung", f.title, widget.Buttons(widget.NewQuietButton("Gliederung löschen", f.remove))),
	}
}

// about says what there is to know about an outline.
func (f *outlineFields) about(o data.Outline) string {
	if !f.own {
		return "Diese Gliederung gehört zur Berichtsart. Angepasst werden kann eine eigene, die als Kopie beginnt."
	}
	text := fmt.Sprintf("Version\u00a0%d", o.Version)
	if users := f.users(o.ID); len(users) > 1 {
		text += ", gilt für " + strings.Join(users, ", ")
	}
	return text + ". Die erste Änderung nach einer Freigabe ergibt eine neue Version."
}

// users names the reports that follow an own outline.
func (f *outlineFields) users(id string) []string {
	var names []string
	for _, r := range f.desk.Project().Reports {
		if r.Outline == id {
			names = append(names, r.Name())
		}
	}
	return names
}

// standingOf says whether and as what a section stands in the report.
func standingOf(s data.OutlineSection) string {
	switch {
	case s.Off:
		return "nein"
	case s.Section == data.SectionFree:
		return "eigener Text"
	case s.Section.Annex():
		return "als Anlage"
	case s.Unnumbered:
		return "ohne Nummer"
	}
	return "ja"
}

func (f *outlineFields) pick(id string) {
	if !f.desk.Shell.MayLeave(func() { f.pick(id) }, f.form) {
		f.table.Select(strconv.Itoa(f.chosen))
		return
	}
	f.chosen, _ = strconv.Atoi(id)
	f.show()
}

// countReleased looks which versions of the own outlines a release has used,
// whenever another report has been released.
func (f *outlineFields) countReleased() {
	released := 0
	for _, r := range f.desk.Project().Reports {
		if r.Status.Released() {
			released++
		}
	}
	if released == f.released {
		return
	}
	f.released = released
	s := f.desk.Session
	f.desk.Queue.Add(func() {
		releases, err := s.File.Releases()
		used := map[string]int{}
		for _, r := range releases {
			used[r.Outline] = max(used[r.Outline], r.OutlineVersion)
		}
		fyne.Do(func() {
			if err == nil && s == f.desk.Session {
				f.used = used
			}
		})
	})
}

// commit saves the outline as a field has changed it.
func (f *outlineFields) commit(field widget.Field, change func(*data.Outline)) {
	f.edit.Commit(field, func(o *data.Outline) {
		change(o)
		*o = o.Changed(f.used[o.ID])
	})
}

// change saves the chosen section as a field has changed it.
func (f *outlineFields) change(field widget.Field, change func(*data.OutlineSection)) {
	f.commit(field, func(o *data.Outline) {
		o.Sections = slices.Clone(o.Sections)
		change(&o.Sections[f.chosen])
	})
}

// save saves the outline with its sections otherwise, and shows one of them.
func (f *outlineFields) save(label string, o data.Outline, chosen int) {
	f.edit.Record, f.chosen = o.Changed(f.used[o.ID]), chosen
	f.desk.Save(label+f.edit.Of(o), f.edit.Record)
}

func (f *outlineFields) move(label string, by int) {
	name := f.section().Heading()
	if o, to := f.edit.Record.Moved(f.chosen, by); to != f.chosen {
		f.save("„"+name+"“ "+label+" in", o, to)
	}
}

// addFree adds a section for a text of the officer's own and asks for its name.
func (f *outlineFields) addFree() {
	o, at := f.edit.Record.AddingFree()
	f.save("Eigener Abschnitt", o, at)
	f.heading.Focus()
}

// removeFree takes a free section out. What reports say there stays in them: one
// that is released goes on saying it.
func (f *outlineFields) removeFree() {
	if s := f.section(); s.Section == data.SectionFree {
		f.save("„"+s.Heading()+"“ gelöscht in", f.edit.Record.Without(f.chosen), f.chosen)
	}
}

// adapt makes an own outline out of the one that the report follows, which the
// report follows from then on.
func (f *outlineFields) adapt() {
	if !f.desk.Shell.MayLeave(f.adapt, f.desk.Shell.Forms()...) {
		return
	}
	r := f.report.Record
	valid, err := reports.OutlineOf(f.desk.Project(), r, data.EditionFull)
	if err != nil {
		f.desk.ShowError(err)
		return
	}
	label := "Eigene Gliederung" + f.report.Of(r)
	f.desk.Edit(func(file *store.File) error {
		id, err := file.FreeID(data.KindOutline, "")
		if err != nil {
			return err
		}
		r.Outline = id
		return file.Change(label, func(tx *store.Tx) error { return tx.Put(valid.Own(id), r) })
	}, func() {
		f.desk.Shell.Status.Say(label)
		f.table.Focus()
	})
}

// remove deletes the own outline, after asking where reports follow it.
func (f *outlineFields) remove() {
	o := f.edit.Record
	label := "Gliederung „" + o.Title + "“ gelöscht"
	users := f.users(o.ID)
	text := users[0] + " folgt danach"
	if len(users) > 1 {
		text = strings.Join(users, ", ") + " folgen danach"
	}
	text += " wieder der mitgelieferten Gliederung der Berichtsart. Texte eigener Abschnitte bleiben in der Projektakte, erscheinen aber nicht mehr. Freigegebene Berichte bleiben, wie sie sind. Strg+Z nimmt alles zurück."
	widget.Ask(f.desk.Window, widget.Question{Title: "Gliederung löschen?", Text: text, Yes: "Löschen", No: "Behalten", Danger: true}, func(yes bool) {
		if yes {
			f.desk.RemoveNow(label, o.Key())
		}
	})
}
