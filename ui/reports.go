package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// reportsPage holds the report dates, and what the officer writes for each.
type reportsPage struct {
	*sections
	app       *App
	list      *roster[data.Report]
	facts     []fyne.CanvasObject // all fields of the section but the recipients
	factsForm *widget.Form
	status    *widget.ChoiceField[data.ReportStatus]
	number    *widget.NumberField
	// compared offers the other reports.
	compared   *widget.ChoiceField[string]
	recipients *widget.SetField[string]
	offered    []string // what recipients offers
	outline    *outlineFields
	texts      *textFields
	deadlines  *deadlines
	signer     *widget.ChoiceField[string] // offers the Ansprechpersonen
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
var reportSections = []string{"Angaben", "Gliederung", "Texte", "Prüfen", "Anschreiben", "Rücklauf", "Fristen"}

// The places of some of them.
const (
	outlineSection  = 1
	textSection     = 2
	checkSection    = 3
	deadlineSection = 6
)

func (p *reportsPage) build() fyne.CanvasObject {
	a := p.app
	e := newEditor(a, func(r data.Report) string { return " von " + r.Name() })
	p.checked = widget.NewForm()
	p.facts = p.factFields(e)
	p.factsForm = widget.NewForm(p.facts...)
	p.deadlines, p.outline, p.texts = newDeadlines(a), newOutlineFields(e), newTextFields(e)
	var list []section
	for i, form := range []*widget.Form{p.factsForm, p.outline.form, p.texts.form, p.checked, widget.NewForm(p.letter(e)...), widget.NewForm(p.handover(e)...), p.deadlines.form} {
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

func reportName(r data.Report) string { return orElse(r.Title, string(r.Kind)) }

func dueDetail(r data.Report) string {
	detail := fmt.Sprintf("Nr. %d · ", r.No)
	if r.Due != "" {
		detail += "bis " + r.Due.String() + " · "
	}
	return detail + string(r.Status)
}

func (p *reportsPage) buttons() []fyne.CanvasObject {
	remove := widget.NewQuietButton("Löschen", p.remove)
	release := widget.NewButton("Freigeben …", p.app.askRelease)
	var names []string
	for _, e := range otherEditions {
		names = append(names, e.German()+" …")
	}
	other := widget.NewMenuButton("Andere Fassung", names, func(i int) { p.app.askEdition(otherEditions[i]) })
	write := widget.NewPrimaryButton("PDF erstellen …", p.app.askPDF)
	p.list.buttons = append(p.list.buttons, remove, release, other, write)
	return []fyne.CanvasObject{remove, widget.NewButton("Neuer Termin", p.add), release, other, write}
}

type report = data.Report

func (p *reportsPage) factFields(e *editor[report]) []fyne.CanvasObject {
	p.status = widget.NewChoiceField(widget.About{Label: "Status", Hint: "„freigegeben“ setzt die Freigabe."}, []data.ReportStatus{}, nil)
	p.status.None = ""
	p.status.OnCommit = bind(e, "status", p.status, func(r *report) *data.ReportStatus { return &r.Status })
	p.number = e.number("no", widget.About{Hint: "Platz unter den Berichten; jede Nummer gibt es einmal."}, func(r *report) *int { return &r.No })
	p.number.Check = p.checkNumber
	p.compared = choice(e, "compared_with", widget.About{Placeholder: "Der zuletzt freigegebene", Hint: "Womit die Änderungen verglichen werden."}, nil, func(r *report) *string { return &r.ComparedWith })
	p.compared.Name = p.nameOfReport
	return []fyne.CanvasObject{
		e.line("title", widget.About{Label: "Titel", Hint: "Steht auf dem Deckblatt, zum Beispiel „1. Bericht zu Sachstand und Konzept“."}, func(r *report) *string { return &r.Title }),
		widget.Row(
			choice(e, "kind", widget.About{Label: "Berichtsart", Hint: "Bestimmt die mitgelieferte Gliederung."}, data.ReportKinds, func(r *report) *data.ReportKind { return &r.Kind }),
			p.status,
		),
		widget.Row(
			e.date("period_from", widget.About{Label: "Berichtszeitraum von", Hint: "Erster Tag, über den Sie berichten."}, func(r *report) *data.Date { return &r.PeriodFrom }),
			e.date("period_to", widget.About{Label: "bis", Hint: "Letzter Tag, über den Sie berichten."}, func(r *report) *data.Date { return &r.PeriodTo }),
		),
		widget.Row(
			e.date("key_date", widget.About{Label: "Stichtag", Hint: "Leer: Ende des Zeitraums."}, func(r *report) *data.Date { return &r.KeyDate }),
			e.date("due", widget.About{Label: "Abgabefrist", Hint: "Wann der Bericht vorliegen muss."}, func(r *report) *data.Date { return &r.Due }),
		),
		widget.Row(p.number, p.compared),
		e.line("author", widget.About{Label: "Verfasst von", Hint: "Name oder Stelle, zum Beispiel „Stabsstelle des Bürgermeisters“."}, func(r *report) *string { return &r.Author }),
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

func (p *reportsPage) nameOfReport(id string) string {
	for _, r := range p.app.project().Reports {
		if r.ID == id {
			return r.Name()
		}
	}
	return id
}

// handover holds who signed within the house and what came back.
func (p *reportsPage) handover(e *editor[report]) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		table(e, "approvals", widget.About{Hint: "Je Zeile eine Person, zum Beispiel „Kämmerei, Mitzeichnung“."}, "Mitzeichnung hinzufügen", []widget.TableColumn{
			{Title: "Rolle", Share: 2}, {Title: "Person", Share: 2}, {Title: "Datum", Placeholder: "TT.MM.JJJJ", Share: 1.2, Read: widget.ReadDate},
		}, func(r *report) *[]data.Approval { return &r.Approvals },
			func(a data.Approval) []string { return []string{a.Role, a.Person, a.Date.String()} },
			func(row []string) data.Approval {
				day, _ := data.ParseDate(row[2], "") // read once already by the field
				return data.Approval{Role: row[0], Person: row[1], Date: day}
			}),
		e.text("responses", widget.About{Hint: "Was die Empfänger geantwortet haben, zum Beispiel „BMI bittet um die Indikatoren je Maßnahme“."}, 4, func(r *report) *string { return &r.Responses }),
	}
}

// letter holds what the Anschreiben says.
func (p *reportsPage) letter(e *editor[report]) []fyne.CanvasObject {
	letter := e.text("letter", widget.About{Hint: "Ohne Anrede und Gruß; leer: der übliche Text zu Bericht und Zeitraum."}, 6, func(r *report) *string { return &r.Letter })
	p.texts.marked["letter"] = letter
	p.signer = choice(e, "signed_by", widget.About{Hint: "Wer das Anschreiben unterschreibt; leer: die Projektleitung."}, nil, func(r *report) *string { return &r.SignedBy })
	p.signer.Name = p.app.nameOfContact
	closing := choice(e, "closing", widget.About{Hint: "Steht über der Unterschrift; leer bei der Leitung der Verwaltung."}, data.Closings, func(r *report) *data.Closing { return &r.Closing })
	return []fyne.CanvasObject{letter, widget.Row(p.signer, closing), widget.Buttons(widget.NewButton("Anschreiben erstellen …", p.app.askLetters))}
}

// nextStatuses lists what may be chosen: only the Freigabe itself makes a report
// „freigegeben“, and what has left the house is no draft any more.
func nextStatuses(now data.ReportStatus) []data.ReportStatus {
	return slices.DeleteFunc(slices.Clone(data.ReportStatuses), func(s data.ReportStatus) bool {
		return s != now && (s == data.ReportReleased || now.Released() && !s.Released())
	})
}

func (p *reportsPage) refresh() { p.list.refresh() }

// follow shows what follows from the report that is chosen.
func (p *reportsPage) follow(r report) {
	p.status.SetChoices(nextStatuses(r.Status))
	p.compared.SetChoices(idsOf(p.app.project().Reports, r.ID))
	p.signer.SetChoices(idsOf(p.app.project().Contacts, ""))
	p.showRecipients(r)
	p.deadlines.show(r)
	p.outline.show()
	p.texts.show()
	p.showFindings(r)
}

// showRecipients offers the Projektpartner by name; the record holds their Kennungen.
func (p *reportsPage) showRecipients(r report) {
	partners := p.app.project().Partners
	var names, chosen []string
	for _, partner := range partners {
		name := orElse(partner.Short, partner.ID)
		names = append(names, name)
		if slices.Contains(r.Recipients, partner.ID) {
			chosen = append(chosen, name)
		}
	}
	if p.recipients == nil || !slices.Equal(names, p.offered) {
		p.offered = names
		p.recipients = widget.NewSetField(widget.About{Label: "Empfänger", Hint: "Ohne Auswahl alle Projektpartner."}, names, p.setRecipients)
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
	if ok && r.Status.Released() {
		widget.Tell(p.app.window, "Schon freigegeben", r.Name()+" ist freigegeben und bleibt deshalb in der Projektakte.")
		return
	}
	if ok {
		p.app.remove(r.Name()+" gelöscht", r.Key())
	}
}
