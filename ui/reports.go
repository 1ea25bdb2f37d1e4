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
	app        *App
	list       *roster[data.Report]
	sections   *sections
	number     *widget.Fact
	recipients *widget.SetField[string]
	checked    *widget.Form
	content    fyne.CanvasObject
}

const (
	textSection  = 1
	checkSection = 2
)

func (p *reportsPage) build() fyne.CanvasObject {
	a := p.app
	e := newEditor(a, func(r data.Report) string { return fmt.Sprintf(" des %d. Berichts", r.No) })
	p.checked = widget.NewForm()
	facts := formSection("Angaben", p.facts(e)...)
	p.sections = newSections(facts, formSection("Texte", p.texts(e)...), section{"Prüfen", p.checked, p.checked})
	p.list = newRoster(a, "Noch kein Berichtstermin.", func() []data.Report { return a.project().Reports }, func(r data.Report) widget.Record {
		return widget.Record{Title: fmt.Sprintf("%d. %s", r.No, orElse(r.Title, string(r.Kind))), Detail: dueDetail(r)}
	}, e, facts.form)
	p.list.shows = p.sections.content
	p.content = p.list.content(nil)
	return p.content
}

func dueDetail(r data.Report) string {
	if r.Due == "" {
		return string(r.Status)
	}
	return "fällig am " + r.Due.String() + " · " + string(r.Status)
}

func (p *reportsPage) buttons() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		widget.NewButton("Löschen", p.remove),
		widget.NewButton("Neuer Termin", p.add),
		widget.NewButton("Freigeben …", p.app.askRelease),
		widget.NewPrimaryButton("PDF erstellen …", p.app.askPDF),
	}
}

type report = data.Report

func (p *reportsPage) facts(e *editor[report]) []fyne.CanvasObject {
	p.number = widget.NewFact(widget.About{Label: "Nummer"}, "")
	p.recipients = set(e, "recipients", widget.About{Label: "Empfänger", Hint: "Ohne Auswahl alle Projektpartner."}, partnerIDs(p.app), func(r *report) *[]string { return &r.Recipients })
	return []fyne.CanvasObject{
		e.line("title", widget.About{Label: "Titel"}, func(r *report) *string { return &r.Title }),
		widget.Row(
			choice(e, "kind", widget.About{Label: "Berichtsart", Hint: "Bestimmt die Gliederung."}, data.ReportKinds, func(r *report) *data.ReportKind { return &r.Kind }),
			choice(e, "status", widget.About{Label: "Status", Hint: "„freigegeben“ setzt die Freigabe."}, data.ReportStatuses, func(r *report) *data.ReportStatus { return &r.Status }),
		),
		widget.Row(
			e.date("period_from", widget.About{Label: "Berichtszeitraum von"}, func(r *report) *data.Date { return &r.PeriodFrom }),
			e.date("period_to", widget.About{Label: "bis"}, func(r *report) *data.Date { return &r.PeriodTo }),
		),
		widget.Row(
			e.date("key_date", widget.About{Label: "Stichtag", Hint: "Leer: Ende des Zeitraums."}, func(r *report) *data.Date { return &r.KeyDate }),
			e.date("due", widget.About{Label: "Abgabefrist"}, func(r *report) *data.Date { return &r.Due }),
		),
		widget.Row(e.line("author", widget.About{Label: "Verfasst von"}, func(r *report) *string { return &r.Author }), p.number),
		p.recipients,
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

func partnerIDs(a *App) []string { return idsOf(a.project().Partners, "") }

func (p *reportsPage) refresh() {
	p.list.refresh()
	r, ok := p.list.record()
	if !ok {
		return
	}
	p.number.SetValue(data.Count(r.No))
	p.showFindings(r)
}

// showFindings lists what the report still lacks; each entry leads there.
func (p *reportsPage) showFindings(r report) {
	list := findings(p.app.project(), r, p.app.today())
	names := []string{"Angaben", "Texte", "Prüfen"}
	if len(list) > 0 {
		names[checkSection] = fmt.Sprintf("Prüfen (%d)", len(list))
	}
	if slices.Equal(names, p.sections.strip.words) && len(list) == len(p.checked.Fields()) {
		return
	}
	p.sections.strip.rename(names)
	if len(list) == 0 {
		p.checked.SetContent(
			widget.NewSubheading("Alle Pflichtangaben sind da"),
			widget.NewParagraph("Der Bericht kann als PDF erstellt und freigegeben werden."),
		)
		return
	}
	objects := []fyne.CanvasObject{
		widget.NewSubheading(fmt.Sprintf("Es fehlen noch %d Pflichtangaben", len(list))),
		widget.NewParagraph("Ein Klick führt zu der Stelle, an der die Angabe hingehört. Ein PDF lässt sich jederzeit erstellen; offene Stellen sind darin zu sehen."),
	}
	var links []fyne.CanvasObject
	for _, f := range list {
		links = append(links, widget.Buttons(widget.NewQuietButton(f.text, func() { p.app.goTo(f.at) })))
	}
	p.checked.SetContent(append(objects, tight(links...))...)
}

func (p *reportsPage) show(at place) {
	if at.key.Kind != data.KindReport {
		return
	}
	p.list.pick(at.key.ID)
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
	if r, ok := p.list.record(); ok {
		p.app.remove(fmt.Sprintf("%d. Bericht gelöscht", r.No), r.Key())
	}
}
