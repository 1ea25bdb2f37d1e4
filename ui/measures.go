package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// measuresPage holds the Maßnahmen: a list with their lights, and beside it the
// chosen one with its Meilensteine.
type measuresPage struct {
	*sections
	app        *Desk
	list       *widget.RecordList
	search     *widget.Search
	edit       *editor[data.Measure]
	milestones *milestoneTable
	title      *fynewidget.Label
	light      *widget.Light
	lights     *lightFields
	tabs       []tab // what belongs to the measure, the last sections
	firstTab   int   // its place among the sections
	progress   *widget.Fact
	// responsible, mergedInto and splitFrom offer what the project holds.
	responsible           *widget.ChoiceField[string]
	reason                *widget.TextField
	mergedInto, splitFrom *widget.ChoiceField[string]
	detail                *fyne.Container
	measure               fyne.CanvasObject // title and sections of the chosen one
	nothing               fyne.CanvasObject
	needRecord            []*widget.Button
	chosen                string
	at                    int
}

func (p *measuresPage) build() fyne.CanvasObject {
	p.edit = newEditor(p.app, func(m data.Measure) string { return " von " + m.ID })
	p.list = widget.NewRecordList("Noch keine Maßnahme.", p.choose)
	p.list.OnOpen = func(string) { p.edit.focus("title") }
	p.search = widget.NewSearch("Suchen …", p.list.SetFilter)
	p.search.OnLeave = p.list.Focus
	p.milestones = newMilestoneTable(p.app)
	perspectives := newPerspectiveFields(p.edit)
	list := []section{
		formSection("Beschreibung", p.description()...),
		formSection("Stand", p.state()...),
		{"Meilensteine", p.milestones.content, p.milestones.form},
		{"Perspektiven", perspectives.form, perspectives.form},
		formSection("Beteiligte", p.people()...),
		formSection("Öffentlichkeit", p.publicity()...),
	}
	p.firstTab = len(list)
	p.tabs = newTabs(p.app, func() string { return p.chosen })
	for _, t := range p.tabs {
		list = append(list, section{t.name, t.content, t.form})
	}
	p.sections = newSections(list...)
	p.title = fynewidget.NewLabel("")
	p.title.TextStyle.Bold = true
	p.title.SizeName = theme.SizeNameSubHeadingText
	p.title.Truncation = fyne.TextTruncateEllipsis
	p.light = widget.NewLight(data.Grey)
	head := container.NewBorder(nil, nil, gap(-theme.InnerPadding()-theme.Padding()), container.NewCenter(p.light), p.title)
	p.measure = container.NewBorder(aboveForm(head), nil, nil, nil, p.sections.content)
	p.nothing = widget.NewForm(
		widget.NewSubheading("Noch keine Maßnahme"),
		widget.NewParagraph("Eine Maßnahme ist ein Teilprojekt des Konzepts mit eigenem Ziel, eigener Federführung und eigenen Meilensteinen."),
		widget.Buttons(widget.NewPrimaryButton("Neue Maßnahme", func() { newMeasure(p.app) })),
	)
	p.detail = container.NewStack()
	return listBeside(below(p.search, p.list), p.detail)
}

func (p *measuresPage) buttons() []fyne.CanvasObject {
	p.needRecord = []*widget.Button{
		widget.NewRepeatButton("Nach oben", func() { p.move("nach oben", -1) }),
		widget.NewRepeatButton("Nach unten", func() { p.move("nach unten", 1) }),
		p.moreButton(),
	}
	return append(objectsOf(p.needRecord), widget.NewPrimaryButton("Neue Maßnahme", func() { newMeasure(p.app) }))
}

type measure = data.Measure

func (p *measuresPage) description() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.line("title", widget.About{Label: "Titel", Hint: "Kurz und verständlich, zum Beispiel „Bürgerbudget Merzenich“."}, func(m *measure) *string { return &m.Title }),
		e.text("summary", widget.About{Label: "Kurzbeschreibung", Limit: data.SummaryLimit, Hint: "Für Maßnahmenblatt und Projektsteckbrief: was geschieht, für wen, mit welchem Ergebnis."}, 4, func(m *measure) *string { return &m.Summary }),
		e.text("goal", widget.About{Label: "Ziel", Hint: "Was nach der Maßnahme anders ist, zum Beispiel „Beteiligung ist planbar“."}, 3, func(m *measure) *string { return &m.Goal }),
		e.text("expected_result", widget.About{Label: "Erwartetes Ergebnis", Hint: "Was am Ende vorliegt, zum Beispiel „Leitfaden mit Werkzeugkoffer“."}, 3, func(m *measure) *string { return &m.ExpectedResult }),
		e.text("target_groups", widget.About{Label: "Zielgruppen", Hint: "Für wen die Maßnahme ist, zum Beispiel „Familien, Vereine, Berufspendelnde“."}, 2, func(m *measure) *string { return &m.TargetGroups }),
		e.text("problem", widget.About{Label: "Problem", Hint: "Was sich ändern soll."}, 3, func(m *measure) *string { return &m.Problem }),
		e.text("description", widget.About{Label: "Beschreibung", Hint: "Ausführlich, für das Maßnahmenblatt des Berichts."}, 6, func(m *measure) *string { return &m.Description }),
		widget.Row(
			choice(e, "kind", widget.About{Label: "Maßnahmenart", Hint: "Was überwiegt, zum Beispiel „Plattform/IT“."}, data.MeasureKinds, func(m *measure) *data.MeasureKind { return &m.Kind }),
			choice(e, "novelty", widget.About{Label: "Neu oder laufend", Hint: "„neu“: erst mit dem Vorhaben begonnen."}, data.Novelties, func(m *measure) *data.Novelty { return &m.Novelty }),
		),
		e.list("fields", widget.About{Label: "Handlungsfelder", Hint: "Je Zeile eines, zum Beispiel „Organisation“ oder „Datenmanagement“."}, 3, func(m *measure) *[]string { return &m.Fields }),
	}
}

func (p *measuresPage) state() []fyne.CanvasObject {
	e := p.edit
	p.lights = newLightFields(e)
	p.progress = widget.NewFact(widget.About{Label: "Fortschritt", Hint: "Mit dieser Zahl erscheint er im Bericht."}, "")
	p.mergedInto = choice(e, "merged_into", widget.About{Label: "Zusammengelegt mit", Placeholder: "Keine", Hint: "Maßnahme, in der diese aufgegangen ist; der Status wird „zusammengelegt“."}, nil, func(m *measure) *string { return &m.MergedInto })
	p.mergedInto.OnCommit = func(id string) { e.commit(p.mergedInto, func(m *measure) { *m = m.Merge(id) }) }
	p.splitFrom = choice(e, "split_from", widget.About{Label: "Abgespalten von", Placeholder: "Keine", Hint: "Maßnahme, aus der diese entstanden ist."}, nil, func(m *measure) *string { return &m.SplitFrom })
	for _, f := range []*widget.ChoiceField[string]{p.mergedInto, p.splitFrom} {
		f.Name, f.None = p.app.nameOfMeasure, "Keine"
	}
	status := choice(e, "status", widget.About{Label: "Status", Hint: "Wie weit die Maßnahme am Stichtag ist."}, data.MeasureStatuses, func(m *measure) *data.MeasureStatus { return &m.Status })
	status.OnCommit = func(s data.MeasureStatus) { e.commit(status, func(m *measure) { *m = m.Become(s) }) }
	p.reason = e.text("status_reason", widget.About{Label: "Begründung des Stands", Hint: reasonHint}, 3, func(m *measure) *string { return &m.StatusReason })
	return []fyne.CanvasObject{
		p.lights.whole,
		widget.Row(
			status,
			p.progress,
			e.percent("progress", widget.About{Label: "Abweichender Fortschritt", Hint: "Leer: aus den Meilensteinen berechnet."}, func(m *measure) **int { return &m.Progress }),
		),
		widget.Row(
			choice(e, "completion", widget.About{Hint: "Wie viel des Vorgesehenen am Ende umgesetzt ist."}, data.Completions, func(m *measure) *data.Completion { return &m.Completion }),
			blank(),
		),
		p.reason,
		widget.Section("Termine",
			widget.Row(
				e.date("start", widget.About{Label: "Beginn geplant", Hint: "Erster Tag laut Konzept."}, func(m *measure) *data.Date { return &m.Start }),
				e.date("end", widget.About{Label: "Ende geplant", Hint: "Letzter Tag laut Konzept."}, func(m *measure) *data.Date { return &m.End }),
			),
			widget.Row(
				e.date("forecast_start", widget.About{Label: "Beginn erwartet", Hint: "Nur, wenn er vom Plan abweicht."}, func(m *measure) *data.Date { return &m.ForecastStart }),
				e.date("forecast_end", widget.About{Label: "Ende erwartet", Hint: "Nur, wenn es vom Plan abweicht."}, func(m *measure) *data.Date { return &m.ForecastEnd }),
			),
			widget.Row(
				e.past("actual_start", widget.About{Label: "Beginn tatsächlich", Hint: "Erst eintragen, wenn begonnen wurde."}, "Beginn erwartet", func(m *measure) *data.Date { return &m.ActualStart }),
				e.past("actual_end", widget.About{Label: "Ende tatsächlich", Hint: "Erst eintragen, wenn alles fertig ist."}, "Ende erwartet", func(m *measure) *data.Date { return &m.ActualEnd }),
			),
		),
		widget.Section("Ampeln im Einzelnen", p.lights.parts...),
		widget.Section("Herkunft und Verbleib", widget.Row(p.mergedInto, p.splitFrom)),
	}
}

// reasonHint says when data.Project.OwesReason wants a Begründung.
const reasonHint = "Nötig, wo ein * steht: je nach Status, bei gelber oder roter Termin-Ampel und roter Gesamtampel."

func (p *measuresPage) people() []fyne.CanvasObject {
	e := p.edit
	p.responsible = choice(e, "responsible", widget.About{Label: "Verantwortliche Person", Hint: "Eine der Ansprechpersonen der Seite Kommune."}, nil, func(m *measure) *string { return &m.Responsible })
	p.responsible.Name = p.app.nameOfContact
	return []fyne.CanvasObject{
		widget.Row(e.line("unit", widget.About{Label: "Federführung", Hint: "Organisationseinheit, zum Beispiel „Hauptamt“."}, func(m *measure) *string { return &m.Unit }), p.responsible),
		e.list("contributors", widget.About{Label: "Mitwirkende Organisationseinheiten", Hint: "Je Zeile eine, zum Beispiel „Fachbereich Bauen und Verkehr“."}, 3, func(m *measure) *[]string { return &m.Contributors }),
		table(e, "partners", widget.About{Label: "Partner außerhalb der Verwaltung", Hint: "Je Zeile ein Partner und was er übernimmt, zum Beispiel „moderiert das Forum“."}, "Partner hinzufügen", []widget.TableColumn{
			{Title: "Name", Share: 2}, {Title: "Art", Placeholder: "Verein"}, {Title: "Aufgabe", Share: 2},
		}, func(m *measure) *[]data.MeasurePartner { return &m.Partners },
			func(r data.MeasurePartner) []string { return []string{r.Name, r.Sort, r.Role} },
			func(row []string) data.MeasurePartner {
				return data.MeasurePartner{Name: row[0], Sort: row[1], Role: row[2]}
			}),
	}
}

func (p *measuresPage) publicity() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.text("public_summary", widget.About{Label: "Öffentliche Kurzfassung", Hint: "Zwei, drei Sätze ohne Fachwörter; steht öffentlich statt der Kurzbeschreibung."}, 3, func(m *measure) *string { return &m.PublicSummary }),
		e.text("plain_language", widget.About{Label: "In Einfacher Sprache", Hint: "Kurze Sätze, geläufige Wörter, keine Abkürzungen; steht auf dem Maßnahmenblatt."}, 3, func(m *measure) *string { return &m.PlainLanguage }),
		e.text("continuation", widget.About{Label: "Verstetigung", Hint: "Wie es nach dem Ende des Vorhabens weitergeht."}, 3, func(m *measure) *string { return &m.Continuation }),
		table(e, "links", widget.About{Label: "Links", Hint: "Je Zeile eine Seite zum Nachlesen, zum Beispiel „Steckbrief der Maßnahme“."}, "Link hinzufügen", []widget.TableColumn{
			{Title: "Titel"}, {Title: "Adresse", Placeholder: "https://", Share: 2},
		}, func(m *measure) *[]data.Link { return &m.Links },
			func(l data.Link) []string { return []string{l.Title, l.URL} },
			func(row []string) data.Link { return data.Link{Title: row[0], URL: row[1]} }),
	}
}

func (p *measuresPage) choose(id string) {
	if !p.app.settled(func() { p.choose(id) }, p.forms()...) {
		p.list.Select(p.chosen)
		return
	}
	p.chosen = id
	p.refresh()
	for _, f := range p.forms() {
		f.ScrollToTop()
	}
}

func (p *measuresPage) refresh() {
	all, today := p.app.project().Measures, p.app.today()
	m, ok := p.record()
	rows := make([]widget.Record, len(all))
	lights := p.app.project().MeasureLights(today)
	for i, m := range all {
		light := lights[i].Of(data.PartWhole).Effective()
		rows[i] = widget.Record{ID: m.ID, Title: m.ID + "  " + orElse(m.Title, "ohne Titel"), Detail: string(m.Status), Light: light}
	}
	p.list.SetRecords(rows)
	p.list.Select(p.chosen)
	setEnabled(ok, p.needRecord...)
	swap(p.detail, p.measure, p.nothing, ok)
	if !ok {
		for _, f := range p.forms() {
			f.Discard()
		}
		return
	}
	p.title.SetText(m.ID + "  " + m.Title)
	p.light.SetLight(lights[p.at].Of(data.PartWhole).Effective())
	p.lights.show(lights[p.at])
	p.progress.SetValue(progressOf(m))
	p.responsible.SetChoices(idsOf(p.app.project().Contacts, ""))
	p.reason.Require(p.app.project().OwesReason(m, today))
	p.mergedInto.SetChoices(idsOf(p.app.project().MergeTargets(m.ID), ""))
	p.splitFrom.SetChoices(idsOf(all, m.ID))
	p.edit.show(m)
	p.milestones.show(m)
	for _, t := range p.tabs {
		t.refresh()
	}
}

// record gives the chosen measure.
func (p *measuresPage) record() (data.Measure, bool) {
	all := p.app.project().Measures
	if p.at = stay(all, p.chosen, p.at); p.at < 0 {
		return data.Measure{}, false
	}
	p.chosen = all[p.at].ID
	return all[p.at], true
}

// progressOf says how far a measure is and where that comes from.
func progressOf(m data.Measure) string {
	percent, computed := m.EffectiveProgress()
	if computed {
		return fmt.Sprintf("%d\u00a0%%, aus den Meilensteinen", percent)
	}
	return fmt.Sprintf("%d\u00a0%%, selbst gesetzt", percent)
}

func (p *measuresPage) show(at place) {
	if owner := p.owner(at.key); owner != "" && owner != p.chosen && !p.app.settled(func() { p.show(at) }, p.forms()...) {
		return
	}
	switch at.key.Kind {
	case data.KindMeasure:
		if !p.pick(at.key.ID) {
			return
		}
		if f := p.edit.field(at.field); f != nil {
			p.sections.reveal(f)
		}
	case data.KindMilestone:
		if owner := p.owner(at.key); owner != "" && p.pick(owner) {
			p.sections.open(milestoneSection)
			p.milestones.pick(at.key.ID, at.field)
		}
	default:
		p.showTab(at)
	}
}

// owner gives the measure on whose page a record is shown, empty where there is
// none.
func (p *measuresPage) owner(key data.Key) string {
	switch key.Kind {
	case data.KindMeasure:
		return key.ID
	case data.KindMilestone:
		for _, m := range p.app.project().Measures {
			if slices.ContainsFunc(m.Milestones, func(s data.Milestone) bool { return s.ID == key.ID }) {
				return m.ID
			}
		}
	}
	for _, t := range p.tabs {
		if t.kind == key.Kind {
			return t.owner(key.ID)
		}
	}
	return ""
}

// showTab shows a record that belongs to a measure.
func (p *measuresPage) showTab(at place) {
	for i, t := range p.tabs {
		if t.kind != at.key.Kind {
			continue
		}
		if owner := t.owner(at.key.ID); owner != "" && p.pick(owner) {
			p.sections.open(p.firstTab + i)
			t.show(at)
		}
	}
}

// milestoneSection is the place of the Meilensteine among the sections.
const milestoneSection = 2

// pick chooses a measure and says whether it is shown.
func (p *measuresPage) pick(id string) bool {
	if id != "" && id != p.chosen {
		unfocus(p.app.window.Canvas(), nil)
		p.choose(id)
	}
	return id == "" || id == p.chosen
}

func (p *measuresPage) remove() {
	if m, ok := p.record(); ok {
		p.app.remove("Maßnahme "+m.ID+" gelöscht", m.Key())
	}
}

func (p *measuresPage) move(label string, by int) {
	if m, ok := p.record(); ok {
		p.app.move("Maßnahme "+m.ID+" "+label, m.Key(), by)
	}
}

// newMeasure adds a measure and shows it.
func newMeasure(a *Desk) {
	a.create("Neue Maßnahme", data.KindMeasure, "", "title", func(id string) data.Record {
		return data.Measure{ID: id, Status: data.StatusPlanned}
	})
}

// focusSearch puts the cursor into the search above the list.
func (p *measuresPage) focusSearch() { p.search.Focus() }

// newMilestone adds a milestone to the chosen measure and shows it.
func (p *measuresPage) newMilestone() {
	if p.chosen == "" {
		p.app.shell.status.say("Ein Meilenstein gehört zu einer Maßnahme. Bitte zuerst eine anlegen.")
		return
	}
	p.milestones.add()
}

// newTabs makes the tabs of the page of a measure: one line each.
func newTabs(a *Desk, of func() string) []tab {
	return []tab{
		newTab(a, "Indikatoren", of, indicatorKind),
		newTab(a, "Finanzen", of, budgetKind),
		newTab(a, "Beteiligung", of, participationKind),
		newTab(a, "Offene Daten", of, datasetKind),
		newTab(a, "Risiken", of, riskKind),
		newTab(a, "Erfahrungen", of, lessonKind),
	}
}
