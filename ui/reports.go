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
	app       *App
	list      *roster[data.Report]
	sections  *sections
	facts     []fyne.CanvasObject // all fields of the section but the recipients
	factsForm *widget.Form
	status    *widget.ChoiceField[data.ReportStatus]
	number    *widget.NumberField
	// compared offers the other reports.
	compared   *widget.ChoiceField[string]
	recipients *widget.SetField[string]
	offered    []string // what recipients offers
	checked    *widget.Form
	lacking    []finding // what checked shows
}

// checkSection is the place of „Prüfen“ among the sections.
const checkSection = 2

func (p *reportsPage) build() fyne.CanvasObject {
	a := p.app
	e := newEditor(a, func(r data.Report) string { return " von " + r.Name() })
	p.checked = widget.NewForm()
	p.facts = p.factFields(e)
	p.factsForm = widget.NewForm(p.facts...)
	p.sections = newSections(section{"Angaben", p.factsForm, p.factsForm}, formSection("Texte", p.texts(e)...), section{"Prüfen", p.checked, p.checked}, formSection("Rücklauf", p.handover(e)...))
	p.list = newRoster(a, "Noch kein Berichtstermin.", func() []data.Report { return a.project().Reports }, func(r data.Report) widget.Record {
		return widget.Record{Title: reportName(r), Detail: dueDetail(r)}
	}, e, p.factsForm)
	p.list.shows = p.sections.content
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
	write := widget.NewPrimaryButton("PDF erstellen …", p.app.askPDF)
	p.list.buttons = append(p.list.buttons, remove, release, write)
	return []fyne.CanvasObject{remove, widget.NewButton("Neuer Termin", p.add), release, write}
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
			choice(e, "kind", widget.About{Label: "Berichtsart", Hint: "Bestimmt die Gliederung."}, data.ReportKinds, func(r *report) *data.ReportKind { return &r.Kind }),
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

func (p *reportsPage) texts(e *editor[report]) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		e.text("summary", widget.About{Label: "Kurzfassung", Hint: "Was eine Leitung wissen muss, in wenigen Sätzen."}, 5, func(r *report) *string { return &r.Summary }),
		e.text("events", widget.About{Label: "Wichtigste Ereignisse", Hint: "Im Berichtszeitraum; Zeilen mit „- “ werden eine Liste."}, 5, func(r *report) *string { return &r.Events }),
		e.text("deviations", widget.About{Label: "Abweichungen", Hint: "Vom Plan, mit Grund und Folgen."}, 4, func(r *report) *string { return &r.Deviations }),
		e.text("outlook", widget.About{Label: "Ausblick", Hint: "Was bis zum nächsten Bericht geschieht."}, 4, func(r *report) *string { return &r.Outlook }),
		e.text("support", widget.About{Label: "Unterstützungsbedarf", Hint: "Was die Projektpartner beitragen können."}, 3, func(r *report) *string { return &r.Support }),
	}
}

// nextStatuses lists what may be chosen: only the Freigabe itself makes a report
// „freigegeben“, and what has left the house is no draft any more.
func nextStatuses(now data.ReportStatus) []data.ReportStatus {
	return slices.DeleteFunc(slices.Clone(data.ReportStatuses), func(s data.ReportStatus) bool {
		return s != now && (s == data.ReportReleased || now.Released() && !s.Released())
	})
}

func (p *reportsPage) refresh() {
	if r, ok := p.list.record(); ok {
		p.status.SetChoices(nextStatuses(r.Status))
		p.compared.SetChoices(idsOf(p.app.project().Reports, r.ID))
	}
	p.list.refresh()
	if r, ok := p.list.record(); ok {
		p.showRecipients(r)
		p.showFindings(r)
	}
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

// showFindings lists what the report still lacks; each entry leads there.
func (p *reportsPage) showFindings(r report) {
	list := findings(p.app.project(), r, p.app.today())
	if p.lacking != nil && slices.Equal(list, p.lacking) {
		return
	}
	p.lacking = append([]finding{}, list...)
	names := []string{"Angaben", "Texte", "Prüfen", "Rücklauf"}
	if len(list) == 0 {
		p.sections.strip.rename(names)
		p.checked.SetContent(
			widget.NewSubheading("Alle Pflichtangaben sind da"),
			widget.NewParagraph("Der Bericht kann als PDF erstellt und freigegeben werden."),
		)
		return
	}
	names[checkSection] = fmt.Sprintf("Prüfen (%d)", len(list))
	p.sections.strip.rename(names)
	var links []fyne.CanvasObject
	for _, f := range list {
		links = append(links, widget.Buttons(widget.NewQuietButton(f.text, func() { p.app.goTo(f.at) })))
	}
	p.checked.SetContent(
		widget.NewSubheading(missingSentence(len(list))),
		widget.NewParagraph("Ein Klick führt zu der Stelle, an die die Angabe gehört. Ein PDF lässt sich jederzeit erstellen; was fehlt, ist darin zu sehen."),
		tight(links...),
	)
}

func (p *reportsPage) show(at place) {
	if at.key.Kind != data.KindReport {
		return
	}
	if !p.list.pick(at.key.ID) {
		return
	}
	if f := p.list.edit.field(at.field); f != nil {
		p.sections.reveal(f)
	}
}

func (p *reportsPage) forms() []*widget.Form { return p.sections.forms() }

func (p *reportsPage) reveal(f widget.Field) { p.sections.reveal(f) }

func (p *reportsPage) add() {
	no := 0
	for _, r := range p.app.project().Reports {
		no = max(no, r.No)
	}
	p.app.create("Neuer Berichtstermin", data.KindReport, "", "title", func(id string) data.Record {
		return report{ID: id, No: no + 1, Kind: data.InterimReport, Status: data.ReportDraft}
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
