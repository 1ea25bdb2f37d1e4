package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// queries is the section with what the recipients of a released report ask for, point by
// point, and what is answered.
type queries struct {
	desk  *desk.Desk
	table *form.Table[data.Query]
	// facts are the fields above the points.
	facts   []fyne.CanvasObject
	points  []pointFields
	adds    *widget.Button
	says    *widget.Paragraph
	correct *widget.Button
}

// pointFields hold one point. Demand and answer are whole sentences, so each has fields of
// its own instead of a line in a table.
type pointFields struct {
	place        *widget.LineField
	text, answer *widget.TextField
}

// newQueries shows the Nachforderungen to the report that of gives.
func newQueries(d *desk.Desk, of func() string) *queries {
	s := &queries{desk: d, says: widget.NewParagraph("")}
	s.adds = widget.NewButton("Punkt hinzufügen", s.addPoint)
	s.correct = widget.NewPrimaryButton("Korrektur beginnen …", s.begin)
	s.table = form.NewTable(d, desk.PageReports, of, s.kind())
	s.table.Edit.Keep = s.keep
	return s
}

// kind says how Nachforderungen are shown and edited.
func (s *queries) kind() form.Kind[data.Query] {
	type record = data.Query
	d := s.desk
	return form.Kind[record]{
		Nothing: "Keine Nachforderung. Fragt ein Empfänger zu dem freigegebenen Bericht nach, halten Sie hier fest, was er bis wann wissen will; jeder Punkt wird zur Wiedervorlage.",
		Add:     "Neue Nachforderung",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Von", Width: 120, Grow: true, Text: func(q record) string { return cmp.Or(d.NameOfPartner(q.Partner), "nicht angegeben") }},
			{Title: "Version", Width: 90, Right: true, Text: func(q record) string { return data.Count(q.Version) }},
			form.DayColumn("Eingang", func(q record) data.Date { return q.Date }),
			form.DayColumn("Frist", func(q record) data.Date { return q.Due }),
			{Title: "Stand", Width: 170, Text: s.state},
		},
		All:     func(p data.Project) []record { return p.Queries },
		Measure: func(q record) string { return q.Report },
		Create:  func(_, report string) { s.create(report) },
		Follow:  s.show,
		Fields: func(t *form.Table[record]) []fyne.CanvasObject {
			e := t.Edit
			from := t.Link("partner", func(p data.Project) []string { return form.IdsOf(p.Partners, "") }, d.NameOfPartner)
			from.None = "Nicht angegeben"
			s.facts = []fyne.CanvasObject{
				s.says,
				widget.Buttons(s.correct),
				widget.Row(from, e.Bind("date"), e.Bind("due"), e.Bind("version")),
				widget.Row(e.Bind("settled"), e.Bind("note")),
			}
			return s.facts
		},
	}
}

// state says how far a Nachforderung is: „2 von 3 beantwortet“.
func (s *queries) state(q data.Query) string {
	switch {
	case q.Settled != "":
		return "erledigt am " + q.Settled.String()
	case !s.desk.Project().Open(q):
		return "beantwortet"
	}
	return strings.Replace(desk.Answered(q), " Punkten", "", 1)
}

// show shows the points of a Nachforderung, and what is to be done about it.
func (s *queries) show(q data.Query) {
	if len(q.Points) != len(s.points) {
		s.build(len(q.Points))
	}
	for i, p := range q.Points {
		s.points[i].place.SetValue(p.Place)
		s.points[i].text.SetValue(p.Text)
		s.points[i].answer.SetValue(p.Answer)
	}
	s.bind(q)
	p := s.desk.Project()
	record, _ := p.Record(data.Key{Kind: data.KindReport, ID: q.Report})
	r, _ := record.(data.Report)
	_, released := s.desk.Session.Kept.Released(r)
	begin := p.Open(q) && released
	form.SetEnabled(begin, s.correct)
	s.correct.Hidden = !begin
	s.says.SetText(queryWords(p, q, r, released))
}

// bind lets a Befund about the points lead to the first answer that is missing.
func (s *queries) bind(q data.Query) {
	e := s.table.Edit
	e.Fields = slices.DeleteFunc(e.Fields, func(b form.BoundField) bool { return b.Name == "points" })
	for i, p := range q.Points {
		if !p.Answered() {
			e.Fields = append(e.Fields, form.BoundField{Name: "points", Field: s.points[i].answer, Show: func() {}})
			return
		}
	}
}

// queryWords says what becomes of the answers.
func queryWords(p data.Project, q data.Query, r data.Report, released bool) string {
	switch {
	case q.Settled != "":
		return "Ohne neue Version erledigt. Die Wiedervorlagen zu den Punkten sind abgehakt."
	case !p.Open(q):
		return fmt.Sprintf("Version %s von %s beantwortet die Nachforderung; Punkte und Antworten stehen dort in einer Anlage.", data.Count(r.Version()), r.Name())
	case released:
		return fmt.Sprintf("Beantwortet wird sie mit einer korrigierten Version: Sie ersetzt Version %s und druckt jeden Punkt mit seiner Antwort in einer Anlage. Die Antworten können jetzt schon eingetragen werden.", data.Count(r.Version()))
	}
	return fmt.Sprintf("Version %s ist in Arbeit. Bei ihrer Freigabe stehen Punkte und Antworten in einer Anlage, und die Nachforderung ist beantwortet.", data.Count(r.Version()))
}

// build makes fields for a number of points.
func (s *queries) build(count int) {
	e := s.table.Edit
	s.points = nil
	objects := append(slices.Clone(s.facts), widget.NewSubheading("Punkte"), widget.NewHint(data.Hint(data.Query{}, "points")))
	for i := range count {
		about := func(name, label string) widget.About {
			return e.About("points."+name, widget.About{Label: fmt.Sprintf("Punkt %d: %s", i+1, label)})
		}
		f := pointFields{
			place:  widget.NewLineField(about("place", "Stelle im Bericht"), nil),
			text:   widget.NewTextField(about("text", "was gefordert wird"), 3, nil),
			answer: widget.NewTextField(about("answer", "Antwort"), 3, nil),
		}
		f.place.OnCommit = func(v string) { s.set(i, f.place, func(p *data.QueryPoint) { p.Place = v }) }
		f.text.OnCommit = func(v string) { s.set(i, f.text, func(p *data.QueryPoint) { p.Text = v }) }
		f.answer.OnCommit = func(v string) { s.set(i, f.answer, func(p *data.QueryPoint) { p.Answer = v }) }
		s.points = append(s.points, f)
		remove := widget.NewQuietButton(fmt.Sprintf("Punkt %d entfernen", i+1), func() { s.removePoint(i) })
		objects = append(objects, f.place, widget.Row(f.text, f.answer), container.NewHBox(remove))
	}
	s.table.Form.SetContent(append(objects, widget.Buttons(s.adds))...)
}

func (s *queries) set(i int, field widget.Field, change func(*data.QueryPoint)) {
	s.table.Edit.Commit(field, func(q *data.Query) {
		q.Points = slices.Clone(q.Points)
		change(&q.Points[i])
	})
}

func (s *queries) addPoint() {
	q := s.table.Edit.Record
	q.Points = append(slices.Clone(q.Points), data.QueryPoint{})
	s.keepThen("Neuer Punkt"+s.table.Edit.Of(q), q, func() {
		if n := len(s.points); n > 0 {
			s.points[n-1].place.Focus()
		}
	})
}

func (s *queries) removePoint(i int) {
	q := s.table.Edit.Record
	q.Points = slices.Delete(slices.Clone(q.Points), i, i+1)
	s.keep(fmt.Sprintf("Punkt %d entfernt", i+1)+s.table.Edit.Of(q), q)
}

// keep saves a Nachforderung with the Wiedervorlagen of its points, as one step.
func (s *queries) keep(label string, q data.Query) { s.keepThen(label, q, func() {}) }

func (s *queries) keepThen(label string, q data.Query, then func()) {
	s.desk.Change(label, func(tx *store.Tx) error { return putQuery(tx, s.desk.Project(), q) }, then)
}

func putQuery(tx *store.Tx, p data.Project, q data.Query) error {
	if err := tx.Put(q); err != nil {
		return err
	}
	kept, gone := p.QueryReminders(q)
	for _, w := range kept {
		if err := tx.Put(w); err != nil {
			return err
		}
	}
	return tx.Remove(gone...)
}

// create makes a Nachforderung to the newest released version of a report, which is
// „Nachforderung“ from then on.
func (s *queries) create(report string) {
	d := s.desk
	record, _ := d.Project().Record(data.Key{Kind: data.KindReport, ID: report})
	r, _ := record.(data.Report)
	made, released := d.Session.Kept.Newest(r)
	if !released {
		widget.Tell(d.Window, "Noch nicht freigegeben", "Eine Nachforderung gibt es erst zu einem Bericht, der freigegeben und übergeben ist.")
		return
	}
	if !d.Shell.MayLeave(func() { s.create(report) }, s.table.Form) {
		return
	}
	q := data.Query{Report: report, Version: made.Version, Date: d.Clock(), Points: []data.QueryPoint{{}}}
	d.Edit(func(f *store.File) error {
		id, err := f.FreeID(data.KindQuery, "")
		if err != nil {
			return err
		}
		q.ID = id
		return f.Change("Neue Nachforderung "+id, func(tx *store.Tx) error {
			if after := r.Queried(); after.Status != r.Status {
				if err := tx.Put(after); err != nil {
					return err
				}
			}
			return putQuery(tx, d.Project(), q)
		})
	}, func() {
		d.Shell.Status.Say("Neue Nachforderung " + q.ID)
		d.GoTo(desk.Location{Page: desk.PageReports, Key: q.Key(), Field: "due"})
	})
}

// begin begins the correction that answers the Nachforderung.
func (s *queries) begin() {
	q := s.table.Edit.Record
	if record, there := s.desk.Project().Record(data.Key{Kind: data.KindReport, ID: q.Report}); there {
		askCorrection(s.desk, record.(data.Report))
	}
}
