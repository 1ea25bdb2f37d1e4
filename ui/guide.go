package ui

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"github.com/ncruces/zenity"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// guide leads from nothing to a new Projektakte in five steps. What the Vorhabenvorlage of the first gives stands in the
// fields of the others; everything may stay open but the file.
type guide struct {
	app *App
	// scheme is what the Vorlage gives.
	scheme  data.Scheme
	project data.Project
	steps   []*widget.Form
	at      int

	template      *widget.ChoiceField[string]
	notes         *widget.Paragraph
	name, lead    *widget.LineField
	title         *widget.LineField
	measure, unit *widget.LineField
	summary       *widget.TextField
	path          *widget.LineField
	// proposed is the path that follows from the name, until the officer says otherwise.
	proposed string
	from, to *widget.DateField
	grant    *widget.MoneyField
	// take shows a municipality that is known.
	take              func(data.Municipality)
	reports, partners *guideTable
	// granted is the grant in cents, 0 where nobody has entered one.
	granted    data.Cents
	content    *fyne.Container
	back, next *widget.Button
}

// guideSteps is how many steps there are.
const guideSteps = 5

// newFile begins a new Projektakte.
func (a *App) newFile() {
	a.closing(func() {
		g := &guide{app: a}
		g.back = widget.NewButton("Zurück", func() { g.open(g.at - 1) })
		g.next = widget.NewPrimaryButton("", g.forward)
		g.content = container.NewStack()
		g.step("Vorlage", "Nach welchem Programm wird gefördert? Daraus folgen Wörter, Pflichtangaben und Vorschläge; alles lässt sich ändern.", g.templates())
		a.guide = g
		if err := g.begin(exchange.WithoutScheme); err != nil {
			widget.TellError(a.Window, err, "")
			return
		}
		a.Shell.ShowStart(g.content)
		a.refreshMenu()
		g.open(0)
	})
}

// step adds a step: what it asks for, above its fields.
func (g *guide) step(title, text string, fields []fyne.CanvasObject) {
	head := []fyne.CanvasObject{
		widget.NewHint(fmt.Sprintf("Neue Projektakte · Schritt %d von %d", len(g.steps)+1, guideSteps)),
		widget.NewHeading(title),
		widget.NewParagraph(text),
	}
	g.steps = append(g.steps, widget.NewForm(append(head, fields...)...))
}

// begin makes the other steps anew, with what a Vorhabenvorlage gives: one that is built in, or out of a file.
func (g *guide) begin(nameOrPath string) error {
	scheme, notes, err := exchange.SchemeFrom(nameOrPath)
	if err != nil {
		return err
	}
	g.notes.SetText(strings.Join(notes, "\n"))
	kept := g.typed()
	g.scheme, g.project, g.granted = scheme, scheme.Project(), 0
	g.steps = g.steps[:1]
	g.step("Wer berichtet", "Wer führt das Vorhaben? Was noch offen ist, lässt sich später ergänzen.", g.municipality())
	g.step("Vorhaben", "Worum geht es, und wie lange wird gefördert?", g.programme())
	g.step("Berichte", "Wann sind Berichte fällig, und wer erhält sie?", g.dates())
	g.step(scheme.Programme.Template.Measure.In("{Erste Maßnahme}"), "Womit soll es losgehen? Das darf auch offen bleiben.", g.first())
	g.keep(kept)
	return nil
}

// typed collects it; nothing is typed where there are no steps yet.
func (g *guide) typed() typed {
	if len(g.steps) < guideSteps {
		return typed{}
	}
	of, was := g.project, g.scheme.Programme
	t := typed{
		municipality: of.Municipality, lead: g.lead.Value(), measure: g.measure.Value(), unit: g.unit.Value(), summary: g.summary.Value(), granted: g.granted,
		reports: own(g.reports.rows, reportRows(g.scheme)), partners: own(g.partners.rows, partnerRows(g.scheme)),
	}
	if path := g.path.Value(); path != g.proposed {
		t.path = path
	}
	v := of.Programme
	if v.Title != was.Title {
		t.title = v.Title
	}
	if v.From != was.From || v.To != was.To {
		t.from, t.to = v.From, v.To
	}
	return t
}

// keep puts what was typed into the steps of another Vorlage.
func (g *guide) keep(t typed) {
	if m := t.municipality; m.Name+m.AGS+string(m.Kind) != "" {
		g.take(m)
	}
	g.lead.SetValue(t.lead)
	g.measure.SetValue(t.measure)
	g.unit.SetValue(t.unit)
	g.summary.SetValue(t.summary)
	g.path.SetValue(t.path)
	if t.title != "" {
		g.project.Programme.Title = t.title
		g.title.SetValue(t.title)
	}
	if t.from != "" || t.to != "" {
		g.project.Programme.From, g.project.Programme.To = t.from, t.to
		g.from.SetValue(t.from)
		g.to.SetValue(t.to)
	}
	if g.granted = t.granted; t.granted != 0 {
		g.grant.SetValue(t.granted)
	}
	g.reports.add(t.reports)
	g.partners.add(t.partners)
}

// asked says of a field of the guide what the page says of it too.
func (g *guide) asked(r data.Record, name string) widget.About {
	t := g.scheme.Programme.Template
	return widget.About{Label: t.Label(r, name), Hint: t.HintOf(r, name)}
}

// templates offers the Vorhabenvorlagen; that of none comes first, so that nothing is taken unasked, and one out of a file
// last once it is read.
func (g *guide) templates() []fyne.CanvasObject {
	names := exchange.Schemes()
	slices.Reverse(names)
	g.template = widget.NewChoiceField(widget.About{Label: "Vorhabenvorlage", Required: true, Hint: "Steht Ihr Programm nicht hier: „Ohne Vorlage“ fragt nur, was jeder Bericht braucht."}, names, nil)
	read := map[string]string{} // what those out of files are called
	g.template.Name = func(nameOrPath string) string { return cmp.Or(read[nameOrPath], exchange.SchemeTitle(nameOrPath)) }
	g.template.SetValue(exchange.WithoutScheme)
	taken := exchange.WithoutScheme
	take := func(nameOrPath string) bool {
		err := g.begin(nameOrPath)
		if err != nil {
			g.template.SetValue(taken)
			widget.TellError(g.app.Window, err, "")
			return false
		}
		taken = nameOrPath
		return true
	}
	g.template.OnCommit = func(nameOrPath string) { take(nameOrPath) }
	file := widget.NewButton("Vorlage aus Datei …", func() {
		g.app.AskPath(desk.PathQuestion{Title: "Vorhabenvorlage öffnen", Yes: "Übernehmen", Path: g.app.Folder() + string(filepath.Separator), Kind: exchange.SchemeExtension}, func(path string) {
			if !take(path) {
				return
			}
			read[path] = g.scheme.Programme.Template.Named() + ", aus „" + filepath.Base(path) + "“"
			g.template.SetChoices(append(names, path))
			g.template.SetValue(path)
		})
	})
	g.notes = widget.NewHint("")
	return []fyne.CanvasObject{g.template, widget.Buttons(file), g.notes}
}

// otherMunicipality stands for a municipality that the Vorlage does not name.
const otherMunicipality = "Andere Kommune"

func (g *guide) municipality() []fyne.CanvasObject {
	m := &g.project.Municipality
	g.name = widget.NewLineField(g.asked(*m, "name"), func(v string) { m.Name = v })
	kind := widget.NewChoiceField(g.asked(*m, "kind"), data.MunicipalityKinds, func(v data.MunicipalityKind) { m.Kind = v })
	ags := widget.NewLineField(g.asked(*m, "ags"), func(v string) { m.AGS, m.State = v, data.StateOf(v) })
	ags.Check = data.CheckAGS
	g.lead = widget.NewLineField(widget.About{Label: "Projektleitung", Hint: "Vor- und Nachname."}, nil)
	g.take = func(known data.Municipality) {
		*m = known
		g.name.SetValue(m.Name)
		kind.SetValue(m.Kind)
		ags.SetValue(m.AGS)
	}
	search := widget.Buttons(widget.NewButton("Im Gemeindeverzeichnis suchen …", func() { g.app.AskPlace(g.name.Value(), g.take) }))
	if len(g.scheme.Municipalities) == 0 {
		return []fyne.CanvasObject{g.name, search, widget.Row(kind, ags), g.lead}
	}
	var names []string
	for _, t := range g.scheme.Municipalities {
		names = append(names, t.Name)
	}
	pick := widget.NewChoiceField(widget.About{Label: "Kommune der Vorlage", Hint: "Füllt die Felder darunter aus; alles lässt sich ändern."}, append(names, otherMunicipality), nil)
	pick.OnCommit = func(name string) {
		chosen := data.Municipality{}
		for _, t := range g.scheme.Municipalities {
			if t.Name == name {
				chosen = t
			}
		}
		g.take(chosen)
	}
	return []fyne.CanvasObject{pick, g.name, widget.Row(kind, ags), g.lead, search}
}

func (g *guide) programme() []fyne.CanvasObject {
	v := &g.project.Programme
	g.title = widget.NewLineField(widget.About{Label: "Vorhaben", Hint: "Name des Programms, wie er auf dem Deckblatt der Berichte stehen soll."}, func(t string) { v.Title = t })
	g.from = widget.NewDateField(g.asked(*v, "from"), func(d data.Date) { v.From = d })
	g.to = widget.NewDateField(g.asked(*v, "to"), func(d data.Date) { v.To = d })
	g.title.SetValue(v.Title)
	g.from.SetValue(v.From)
	g.to.SetValue(v.To)
	g.grant = widget.NewMoneyField(widget.About{Label: "Förderung", Hint: "Bewilligter Betrag über die ganze Laufzeit; leer: noch nicht bekannt."}, func(c data.Cents) { g.granted = c })
	return []fyne.CanvasObject{g.title, widget.Row(g.from, g.to), widget.Row(g.grant, widget.Blank())}
}

// guideTable is a table of the guide with the rows that it holds.
type guideTable struct {
	field *widget.TableField
	rows  [][]string
	keep  func(rows [][]string)
}

func newGuideTable(about widget.About, add string, columns []widget.TableColumn, rows [][]string, keep func([][]string)) *guideTable {
	t := &guideTable{keep: keep}
	t.field = widget.NewTableField(about, add, columns, t.hold)
	t.add(rows)
	return t
}

func (t *guideTable) hold(rows [][]string) {
	t.rows = rows
	t.keep(rows)
}

// add shows rows more.
func (t *guideTable) add(rows [][]string) {
	all := append(slices.Clone(t.rows), rows...)
	t.field.SetValue(all)
	t.hold(all)
}

func (g *guide) dates() []fyne.CanvasObject {
	g.reports = newGuideTable(widget.About{Label: "Berichtstermine", Hint: "Je Zeile ein Bericht; alles lässt sich später ändern."}, "Termin hinzufügen", []widget.TableColumn{
		{Title: "Bericht", Share: 2.4},
		{Title: "Zeitraum von", Share: 1.1, Read: widget.ReadDate},
		{Title: "bis", Share: 1.1, Read: widget.ReadDate},
		{Title: "Abgabefrist", Share: 1.1, Read: widget.ReadDate},
	}, reportRows(g.scheme), g.setReports)
	g.partners = newGuideTable(widget.About{Label: "Projektpartner", Hint: "Je Zeile ein Empfänger der Berichte; Adressen lassen sich später ergänzen."}, "Partner hinzufügen", []widget.TableColumn{
		{Title: "Kurzname"}, {Title: "Name", Share: 4},
	}, partnerRows(g.scheme), g.setPartners)
	return []fyne.CanvasObject{g.reports.field, g.partners.field}
}

// setReports takes over the report dates. One that the Vorlage names is as it says; another is a Zwischenbericht until the
// officer says otherwise.
func (g *guide) setReports(rows [][]string) {
	g.project.Reports = nil
	for i, row := range rows {
		r := data.Report{Kind: data.InterimReport}
		for _, t := range g.scheme.Reports {
			if t.Title == row[0] {
				r = t
			}
		}
		r.ID, r.No, r.Title, r.Status = fmt.Sprintf("B%d", i+1), i+1, row[0], data.ReportDraft
		for j, to := range []*data.Date{&r.PeriodFrom, &r.PeriodTo, &r.Due} {
			*to, _ = data.ParseDate(row[j+1], "") // read once already by the field
		}
		g.project.Reports = append(g.project.Reports, r)
	}
}

// setPartners takes over the recipients. One of the Vorlage, known by its short or its whole name, keeps its Kennung, at
// which sources and reports point.
func (g *guide) setPartners(rows [][]string) {
	known := g.scheme.Partners
	g.project.Partners = nil
	for i, row := range rows {
		p := data.Partner{ID: fmt.Sprintf("P%d", len(known)+i+1)}
		if at := slices.IndexFunc(known, func(v data.Partner) bool { return v.Short == row[0] || v.Name == row[1] }); at >= 0 {
			p = known[at]
		}
		p.Short, p.Name = row[0], row[1]
		g.project.Partners = append(g.project.Partners, p)
	}
}

func (g *guide) first() []fyne.CanvasObject {
	g.measure = widget.NewLineField(widget.About{Label: g.scheme.Programme.Template.Measure.In("Titel {2 der Maßnahme}"), Hint: g.asked(data.Measure{}, "title").Hint}, nil)
	g.summary = widget.NewTextField(widget.About{Label: "Kurzbeschreibung", Limit: data.SummaryLimit, Hint: "Was geschieht, für wen, mit welchem Ergebnis."}, 3, nil)
	g.unit = widget.NewLineField(g.asked(data.Measure{}, "unit"), nil)
	g.path = widget.NewLineField(widget.About{Label: "Datei", Required: true, Hint: "Hier liegt die Projektakte. Sie lässt sich wie jede Datei verschieben und kopieren."}, nil)
	q := g.question()
	g.path.Check = q.Check
	place := []fyne.CanvasObject{g.path}
	if zenity.IsAvailable() {
		place = append(place, widget.Buttons(widget.NewButton("Durchsuchen …", func() {
			q.Path = g.path.Value()
			g.app.Browse(q, g.path.SetValue)
		})))
	}
	return []fyne.CanvasObject{g.measure, g.summary, g.unit, widget.Section("Ablage", place...)}
}

func (g *guide) question() desk.PathQuestion {
	return desk.PathQuestion{Title: "Neue Projektakte", Kind: store.Extension, Save: true, New: true}
}

// open shows a step.
func (g *guide) open(i int) {
	g.at = i
	g.next.SetText("Weiter")
	if i == len(g.steps)-1 {
		g.next.SetText("Projektakte anlegen")
		if at := g.path.Value(); at == "" || at == g.proposed {
			g.proposed = g.app.NewPath(desk.FileName(g.project.Municipality.Name) + store.Extension)
			g.path.SetValue(g.proposed)
		}
	}
	form.SetEnabled(i > 0, g.back)
	cancel := widget.NewButton("Abbrechen", func() { g.app.leaveGuide(g.app.showStart) })
	foot := container.New(layout.NewCustomPaddedLayout(widget.PageEdge, widget.PageEdge, widget.PageEdge, widget.PageEdge), widget.Buttons(g.next, g.back, cancel))
	g.content.Objects = []fyne.CanvasObject{centred(0, container.NewBorder(nil, foot, nil, nil, g.steps[i]))}
	g.content.Refresh()
	g.steps[i].Fields()[0].Focus()
	g.app.Trace.Event("guide %d", i+1)
}

// forward goes on once the step is valid, and makes the file after the last one.
func (g *guide) forward() {
	if form := g.steps[g.at]; !form.Flush() {
		form.FocusProblem()
		return
	}
	if err := g.begun().Validate(); err != nil {
		widget.TellError(g.app.Window, err, "")
		return
	}
	if g.at < len(g.steps)-1 {
		g.open(g.at + 1)
		return
	}
	q := g.question()
	if err := q.Check(g.path.Value()); err != nil {
		g.path.ShowError(err)
		g.path.Focus()
		return
	}
	g.finish(q.Complete(g.path.Value()))
}

// begun is the project as it is entered so far.
func (g *guide) begun() data.Project {
	gone := map[data.Key]bool{}
	for _, v := range g.scheme.Partners {
		if !slices.ContainsFunc(g.project.Partners, func(kept data.Partner) bool { return kept.ID == v.ID }) {
			gone[v.Key()] = true
		}
	}
	p := g.project.Without(gone).BeginMoney(g.granted)
	if name := g.lead.Value(); name != "" {
		p.Contacts = []data.Contact{{ID: "K1", Role: data.RoleLead, Salutation: data.SalutationNeutral, Name: name}}
	}
	if title := g.measure.Value(); title != "" {
		m := data.Measure{ID: "M01", Title: title, Summary: g.summary.Value(), Unit: g.unit.Value(), Status: data.StatusPlanned}
		if len(p.Contacts) > 0 {
			m.Responsible = p.Contacts[0].ID
		}
		p.Measures = []data.Measure{m}
	}
	return p
}

// finish makes the file and shows it.
func (g *guide) finish(path string) {
	g.app.Load(func() (*store.File, error) { return store.CreateWith(path, "Projektakte angelegt", g.begun()) }, func() {
		g.app.GoTo(desk.Location{Page: desk.PageOverview})
		g.app.Shell.Status.Say(filepath.Base(path) + " ist angelegt")
	})
}

// leaveGuide goes on, after a question where something would be lost.
func (a *App) leaveGuide(then func()) {
	if g := a.guide; g == nil || g.typed().nothing() && !g.steps[g.at].Dirty() {
		then()
		return
	}
	widget.Ask(a.Window, widget.Question{
		Title: "Neue Projektakte verwerfen?", Text: "Sie ist noch nicht angelegt. Was eingegeben wurde, geht verloren.",
		Yes: "Verwerfen", No: "Weiter anlegen", Danger: true,
	}, func(yes bool) {
		if yes {
			a.guide = nil
			then()
		}
	})
}
