package ui

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// reportsPage holds the report dates, and what the officer writes for each.
type reportsPage struct {
	*sections
	app       *Desk
	list      *roster[data.Report]
	facts     []fyne.CanvasObject // all fields of the section but the recipients
	factsForm *widget.Form
	sealed    []*sealedNote // in Angaben, Texte and Prüfen
	number    *widget.NumberField
	// compared offers the other reports.
	compared   *widget.ChoiceField[string]
	recipients *widget.SetField[string]
	offered    []string // what recipients offers
	outline    *outlineFields
	texts      *textFields
	releases   *releases
	handover   *handover
	deadlines  *deadlines
	checked    *widget.Form
	lacking    []finding // what was found, of the report checkedFor
	checkedFor string
	most       int // how many findings checked shows at most
	tally      *widget.Paragraph
	places     []*widget.Button    // where each finding that is shown leads
	hints      map[string]*hintRow // by the ID of the finding
}

// reportSections are the names of the sections, in the order of an officer's work;
// last the plan of it.
var reportSections = []string{"Angaben", "Gliederung", "Texte", "Prüfen", "Freigeben", "Übergeben", "Fristen"}

func (p *reportsPage) build() fyne.CanvasObject {
	a := p.app
	a.chosenReport = func() (data.Report, bool) { return p.list.record() }
	e := newEditor(a, func(r data.Report) string { return " von " + r.Name() })
	p.checked = widget.NewForm()
	p.sealed = []*sealedNote{newSealedNote(a), newSealedNote(a), newSealedNote(a)}
	p.facts = p.factFields(e)
	p.factsForm = widget.NewForm(p.facts...)
	p.deadlines, p.outline, p.texts = newDeadlines(a), newOutlineFields(e), newTextFields(e, p.sealed[1])
	p.releases, p.handover = newReleases(e), newHandover(e, p.texts)
	var list []section
	for i, form := range []*widget.Form{p.factsForm, p.outline.form, p.texts.form, p.checked, p.releases.form, p.handover.form, p.deadlines.form} {
		list = append(list, section{reportSections[i], form, form})
	}
	p.sections = newSections(list...)
	p.list = newRoster(a, "Noch kein Berichtstermin.", func() []data.Report { return a.project().Reports }, func(r data.Report) widget.Record {
		return widget.Record{Title: reportName(r), Detail: dueDetail(r)}
	}, e, p.factsForm)
	p.list.shows, p.list.follow, p.list.forms = p.sections.content, p.follow, p.sections.forms()
	if r, ok := a.project().NextReport(); ok {
		p.list.chosen = r.ID
	}
	return p.list.content()
}

func dueDetail(r data.Report) string {
	detail := fmt.Sprintf("Nr. %d · ", r.No)
	if r.Due != "" {
		detail += "bis " + r.Due.String() + " · "
	}
	return detail + string(r.Status)
}

func (p *reportsPage) buttons() []fyne.CanvasObject {
	remove := widget.NewQuietButton("Löschen", p.remove)
	var names []string
	for _, e := range otherEditions {
		names = append(names, e.German()+" …")
	}
	other := widget.NewMenuButton("Andere Fassung", names, func(i int) { askEdition(p.app, otherEditions[i]) })
	write := widget.NewButton("PDF erstellen …", func() { askPDF(p.app) })
	p.list.buttons = append(p.list.buttons, remove, other, write)
	return []fyne.CanvasObject{remove, widget.NewButton("Neuer Termin", p.add), other, write}
}

type report = data.Report

func (p *reportsPage) factFields(e *editor[report]) []fyne.CanvasObject {
	p.number = e.number("no")
	p.number.Check = p.checkNumber
	p.compared = e.choice("compared_with")
	p.compared.Name = p.app.nameOfReport
	return []fyne.CanvasObject{
		p.sealed[0],
		e.bind("title"),
		e.bind("kind"),
		widget.Row(
			e.bind("period_from"),
			e.bind("period_to", widget.About{Label: "bis"}),
		),
		e.row("key_date", "due"),
		widget.Row(p.number, p.compared),
		e.bind("author"),
	}
}

// checkNumber refuses the number of another report.
func (p *reportsPage) checkNumber(no int) error {
	r, _ := p.list.record()
	if other, taken := p.app.project().Report(no); taken && other.ID != r.ID {
		return data.Fail(data.Invalid, "Die Nummer "+data.Count(no)+" hat schon „"+reportName(other)+"“. Bitte eine andere wählen.", nil)
	}
	return nil
}

func (p *reportsPage) refresh() { p.list.refresh() }

// follow shows what follows from the report that is chosen.
func (p *reportsPage) follow(r report) {
	p.compared.SetChoices(idsOf(p.app.project().Reports, r.ID))
	p.showRecipients(r)
	p.deadlines.show(r)
	p.releases.show(r)
	p.handover.show(r)
	p.outline.show()
	p.texts.show()
	p.showFindings(r)
	for i, form := range []*widget.Form{p.factsForm, p.texts.form, p.checked} {
		p.sealed[i].show(r, form)
	}
}

// showRecipients offers the Projektpartner by name; the record holds their Kennungen.
func (p *reportsPage) showRecipients(r report) {
	partners := p.app.project().Partners
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
		p.recipients = widget.NewSetField(p.list.edit.about("recipients"), names, p.setRecipients)
		p.factsForm.SetContent(append(slices.Clone(p.facts), p.recipients)...)
	}
	p.recipients.SetValue(chosen)
}

func (p *reportsPage) setRecipients(names []string) {
	ids := []string{}
	for i, partner := range p.app.project().Partners {
		if slices.Contains(names, p.offered[i]) {
			ids = append(ids, partner.ID)
		}
	}
	p.list.edit.commit(p.recipients, func(r *report) { r.Recipients = ids })
}

func (p *reportsPage) show(at place) {
	p.showRecord(at)
	if at.section != 0 {
		p.sections.open(at.section)
	}
}

func (p *reportsPage) showRecord(at place) {
	if at.key.Kind == data.KindOutline {
		p.showOutline(at)
		return
	}
	if at.key.Kind != data.KindReport {
		return
	}
	if !p.list.pick(at.key.ID) {
		return
	}
	if f := p.texts.field(at.field); f != nil {
		p.sections.reveal(f)
	}
}

// showOutline shows an own outline with a report that follows it.
func (p *reportsPage) showOutline(at place) {
	if r, _ := p.list.record(); r.Outline != at.key.ID {
		follows := func(r report) bool { return r.Outline == at.key.ID }
		i := slices.IndexFunc(p.app.project().Reports, follows)
		if i < 0 || !p.list.pick(p.app.project().Reports[i].ID) {
			return
		}
	}
	p.sections.open(outlineSection)
	if f := p.outline.edit.field(at.field); f != nil {
		f.Focus()
	}
}

// add makes a new report, which begins with the texts of the last one.
func (p *reportsPage) add() {
	no := 0
	for _, r := range p.app.project().Reports {
		no = max(no, r.No)
	}
	p.app.create("Neuer Berichtstermin", data.KindReport, "", "title", func(id string) data.Record {
		return p.app.project().Begun(report{ID: id, No: no + 1, Kind: data.InterimReport, Status: data.ReportDraft})
	})
}

func (p *reportsPage) remove() {
	r, ok := p.list.record()
	if _, released := p.app.session.kept.latest(r); ok && released {
		widget.Tell(p.app.window, "Schon freigegeben", r.Name()+" ist freigegeben und bleibt deshalb in der Projektakte.")
		return
	}
	if ok {
		p.app.remove(r.Name()+" gelöscht", r.Key())
	}
}
