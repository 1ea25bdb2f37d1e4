package report

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// reportsPage holds the report dates, and what the officer writes for each.
type reportsPage struct {
	*form.Sections
	desk          *desk.Desk
	list          *form.List[data.Report]
	facts         []fyne.CanvasObject // all fields of the section but the recipients
	factsForm     *widget.Form
	releasedNotes []*releasedNote // in Angaben, Texte and Prüfen
	number        *widget.NumberField
	// compared offers the other reports.
	compared   *widget.ChoiceField[string]
	recipients *widget.SetField[string]
	offered    []string // what recipients offers
	outline    *outlineFields
	texts      *textFields
	releases   *releases
	handover   *handover
	queries    *queries
	deadlines  *deadlines
	checked    *widget.Form
	lacking    []desk.Finding // what was found, of the report checkedFor
	checkedFor string
	most       int // how many findings checked shows at most
	tally      *widget.Paragraph
	places     []*widget.Button    // where each finding that is shown leads
	hints      map[string]*hintRow // by the ID of the finding
}

// reportSections are the names of the sections, in the order of an officer's work;
// last the plan of it.
var reportSections = []string{"Angaben", "Gliederung", "Texte", "Prüfen", "Freigeben", "Übergeben", "Nachforderungen", "Fristen"}

// Build implements desk.Page.
func (p *reportsPage) Build() fyne.CanvasObject {
	d := p.desk
	d.ChosenReport = func() (data.Report, bool) { return p.list.Record() }
	e := form.NewEditor(d, func(r data.Report) string { return " von " + r.Name() })
	p.checked = widget.NewForm()
	p.releasedNotes = []*releasedNote{newReleasedNote(d), newReleasedNote(d), newReleasedNote(d)}
	p.facts = p.factFields(e)
	p.factsForm = widget.NewForm(p.facts...)
	p.deadlines, p.outline, p.texts = newDeadlines(d), newOutlineFields(e), newTextFields(e, p.releasedNotes[1])
	p.releases, p.handover = newReleases(e), newHandover(e, p.texts)
	p.queries = newQueries(d, func() string { return p.list.Chosen })
	var list []form.Section
	for i, f := range []*widget.Form{p.factsForm, p.outline.form, p.texts.form, p.checked, p.releases.form, p.handover.form, p.queries.table.Form, p.deadlines.form} {
		list = append(list, form.Section{Name: reportSections[i], Content: f, Form: f})
	}
	list[desk.QuerySection].Content = p.queries.table.Content
	p.Sections = form.NewSections(list...)
	p.list = form.NewList(d, "Noch kein Berichtstermin.", func() []data.Report { return d.Project().Reports }, func(r data.Report) widget.Record {
		return widget.Record{Title: desk.ReportName(r), Detail: dueDetail(r)}
	}, e, p.factsForm)
	p.list.Shows, p.list.Follow, p.list.Forms = p.Sections.Content, p.follow, p.Sections.Forms()
	if r, ok := d.Project().NextReport(); ok {
		p.list.Chosen = r.ID
	}
	return p.list.Content()
}

func dueDetail(r data.Report) string {
	detail := fmt.Sprintf("Nr. %d · ", r.No)
	if r.Due != "" {
		detail += "bis " + r.Due.String() + " · "
	}
	return detail + string(r.Status)
}

// Buttons implements desk.Page.
func (p *reportsPage) Buttons() []fyne.CanvasObject {
	remove := widget.NewQuietButton("Löschen", p.remove)
	var names []string
	for _, e := range OtherEditions {
		names = append(names, e.German()+" …")
	}
	other := widget.NewMenuButton("Andere Fassung", names, func(i int) { AskEdition(p.desk, OtherEditions[i]) })
	write := widget.NewButton("PDF erstellen …", func() { AskPDF(p.desk) })
	p.list.NeedRecord = append(p.list.NeedRecord, remove, other, write)
	return []fyne.CanvasObject{remove, widget.NewButton("Neuer Termin", p.add), other, write}
}

func (p *reportsPage) factFields(e *form.Editor[data.Report]) []fyne.CanvasObject {
	p.number = e.Number("no")
	p.number.Check = p.checkNumber
	p.compared = e.Choice("compared_with")
	p.compared.Name = p.desk.NameOfReport
	return []fyne.CanvasObject{
		p.releasedNotes[0],
		e.Bind("title"),
		e.Bind("kind"),
		widget.Row(
			e.Bind("period_from"),
			e.Bind("period_to", widget.About{Label: "bis"}),
		),
		e.Row("key_date", "due"),
		widget.Row(p.number, p.compared),
		e.Bind("author"),
	}
}

// checkNumber refuses the number of another report.
func (p *reportsPage) checkNumber(no int) error {
	r, _ := p.list.Record()
	if other, taken := p.desk.Project().Report(no); taken && other.ID != r.ID {
		return data.Fail(data.Invalid, "Die Nummer "+data.Count(no)+" hat schon „"+desk.ReportName(other)+"“. Bitte eine andere wählen.", nil)
	}
	return nil
}

// Refresh implements desk.Page.
func (p *reportsPage) Refresh() { p.list.Refresh() }

// follow shows what follows from the report that is chosen.
func (p *reportsPage) follow(r data.Report) {
	p.compared.SetChoices(form.IdsOf(p.desk.Project().Reports, r.ID))
	p.showRecipients(r)
	p.deadlines.show(r)
	p.releases.show(r)
	p.handover.show(r)
	p.queries.table.Refresh()
	p.outline.show()
	p.texts.show()
	p.showFindings(r)
	for i, form := range []*widget.Form{p.factsForm, p.texts.form, p.checked} {
		p.releasedNotes[i].show(r, form)
	}
}

// showRecipients offers the Projektpartner by name; the record holds their Kennungen.
func (p *reportsPage) showRecipients(r data.Report) {
	partners := p.desk.Project().Partners
	var names, chosen []string
	for _, partner := range partners {
		name := cmp.Or(partner.Short, partner.ID)
		names = append(names, name)
		if slices.Contains(r.Recipients, partner.ID) {
			chosen = append(chosen, name)
		}
	}
	if p.recipients == nil || !slices.Equal(names, p.offered) {
		p.offered = names
		p.recipients = widget.NewSetField(p.list.Edit.About("recipients"), names, p.setRecipients)
		p.factsForm.SetContent(append(slices.Clone(p.facts), p.recipients)...)
	}
	p.recipients.SetValue(chosen)
}

func (p *reportsPage) setRecipients(names []string) {
	ids := []string{}
	for i, partner := range p.desk.Project().Partners {
		if slices.Contains(names, p.offered[i]) {
			ids = append(ids, partner.ID)
		}
	}
	p.list.Edit.Commit(p.recipients, func(r *data.Report) { r.Recipients = ids })
}

// Show implements desk.Page.
func (p *reportsPage) Show(at desk.Location) {
	p.showRecord(at)
	if at.Section != 0 {
		p.Sections.Open(at.Section)
	}
}

func (p *reportsPage) showRecord(at desk.Location) {
	if at.Key.Kind == data.KindOutline {
		p.showOutline(at)
		return
	}
	if at.Key.Kind == data.KindQuery {
		p.showQuery(at)
		return
	}
	if at.Key.Kind != data.KindReport {
		return
	}
	if !p.list.Pick(at.Key.ID, func() { p.Show(at) }) {
		return
	}
	if f := p.texts.field(at.Field); f != nil {
		p.Sections.Reveal(f)
	}
}

// showQuery shows a Nachforderung with the report to which it belongs.
func (p *reportsPage) showQuery(at desk.Location) {
	record, _ := p.desk.Project().Record(at.Key)
	q, known := record.(data.Query)
	if !known || !p.list.Pick(q.Report, func() { p.Show(at) }) {
		return
	}
	p.Sections.Open(desk.QuerySection)
	p.queries.table.Show(at)
}

// showOutline shows an own outline with a report that follows it.
func (p *reportsPage) showOutline(at desk.Location) {
	if r, _ := p.list.Record(); r.Outline != at.Key.ID {
		follows := func(r data.Report) bool { return r.Outline == at.Key.ID }
		i := slices.IndexFunc(p.desk.Project().Reports, follows)
		if i < 0 || !p.list.Pick(p.desk.Project().Reports[i].ID, func() { p.Show(at) }) {
			return
		}
	}
	p.Sections.Open(desk.OutlineSection)
	if f := p.outline.edit.Field(at.Field); f != nil {
		f.Focus()
	}
}

// add makes a new report, which begins with the texts of the last one.
func (p *reportsPage) add() {
	no := 0
	for _, r := range p.desk.Project().Reports {
		no = max(no, r.No)
	}
	p.desk.Create("Neuer Berichtstermin", data.KindReport, "", "title", func(id string) data.Record {
		return p.desk.Project().Begun(data.Report{ID: id, No: no + 1, Kind: data.InterimReport, Status: data.ReportDraft})
	})
}

func (p *reportsPage) remove() {
	r, ok := p.list.Record()
	if _, released := p.desk.Session.Kept.Newest(r); ok && released {
		widget.Tell(p.desk.Window, "Schon freigegeben", r.Name()+" ist freigegeben und bleibt deshalb in der Projektakte.")
		return
	}
	if ok {
		p.desk.Remove(r.Name()+" gelöscht", r.Key())
	}
}
