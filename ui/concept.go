package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// conceptPage holds the concept in its Fassungen. The last one is valid.
type conceptPage struct {
	*sections
	app      *Desk
	edit     *editor[data.Concept]
	goals    *goalFields
	versions *widget.ChoiceField[string]
	old      *widget.Paragraph
	content  *fyne.Container
	nothing  fyne.CanvasObject
	// needConcept are the buttons that work on a Fassung.
	needConcept []*widget.Button
	// chosen is the Kennung of the Fassung that is shown; empty is the valid one.
	chosen string
}

func (p *conceptPage) build() fyne.CanvasObject {
	p.edit = newEditor(p.app, func(c data.Concept) string { return " im Konzept " + c.Version })
	p.versions = widget.NewChoiceField(widget.About{Label: "Fassung", Hint: "Gezeigte Fassung; die letzte der Liste gilt."}, []string{}, p.choose)
	p.versions.None = ""
	p.versions.Name = p.nameOfVersion
	p.old = widget.NewHint("")
	p.goals = newGoalFields(p.edit, p.focus()...)
	p.sections = newSections(
		formSection("Überblick", p.overview()...),
		formSection("Ausgangssituation", p.baseline()...),
		section{"Ziele", p.goals.form, p.goals.form},
		formSection("Politik", p.politics()...),
		formSection("Wirkung", p.impact()...),
		formSection("Rahmen", p.frame()...),
	)
	p.nothing = widget.NewForm(
		widget.NewSubheading("Noch kein Konzept"),
		widget.NewParagraph("Das Konzept beschreibt Ausgangslage, Ziele und erwartete Wirkung des Vorhabens. Es wird in Fassungen geführt: Was abgegeben ist, bleibt stehen, und eine neue Fassung beginnt als Kopie der gültigen."),
		widget.Buttons(widget.NewPrimaryButton("Konzept beginnen", p.newVersion)),
	)
	p.content = container.NewStack()
	return p.content
}

func (p *conceptPage) buttons() []fyne.CanvasObject {
	p.needConcept = []*widget.Button{
		widget.NewQuietButton("Fassung löschen", p.removeVersion),
		widget.NewButton("Neue Fassung", p.newVersion),
	}
	return objectsOf(p.needConcept)
}

type concept = data.Concept

func (p *conceptPage) overview() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Row(p.versions, p.old),
		e.line("title", widget.About{Label: "Titel", Hint: "Kurz und einprägsam, zum Beispiel „Offenes Merzenich“."}, func(c *concept) *string { return &c.Title }),
		widget.Row(
			e.line("version", widget.About{Label: "Bezeichnung der Fassung", Hint: "Zum Beispiel „1.0“ oder „2.0“."}, func(c *concept) *string { return &c.Version }),
			e.date("date", widget.About{Label: "Stand", Hint: "Tag, von dem diese Fassung stammt."}, func(c *concept) *data.Date { return &c.Date }),
		),
		e.text("summary", widget.About{Label: "Kurzfassung", Hint: "Worum es geht, in einem Absatz; steht am Anfang des Berichts."}, 4, func(c *concept) *string { return &c.Summary }),
		e.text("vision", widget.About{Label: "Leitidee", Hint: "Wie die Kommune nach dem Vorhaben sein soll."}, 3, func(c *concept) *string { return &c.Vision }),
		e.text("problem", widget.About{Label: "Problem", Hint: "Was ohne das Vorhaben so bliebe, wie es ist."}, 4, func(c *concept) *string { return &c.Problem }),
	}
}

func (p *conceptPage) baseline() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.NewHint("Ausgangssituation vor Ort unter den Überschriften des 1. Berichts."),
		e.text("baseline.challenges", widget.About{Label: "Gesellschaftliche Aufgaben und Herausforderungen", Hint: "Lage, Bevölkerung, drängende Aufgaben, zum Beispiel Umsiedlung oder Strukturwandel."}, 4, func(c *concept) *string { return &c.Baseline.Challenges }),
		e.text("baseline.strategies", widget.About{Label: "Strategien", Hint: "Was schon beschlossen ist, zum Beispiel ein Leitbild oder eine digitale Agenda."}, 3, func(c *concept) *string { return &c.Baseline.Strategies }),
		e.text("baseline.plans", widget.About{Label: "Planungen", Hint: "Was in Arbeit ist und Mitwirkung braucht, zum Beispiel ein Dorfentwicklungskonzept."}, 3, func(c *concept) *string { return &c.Baseline.Plans }),
		e.text("baseline.initiators", widget.About{Label: "Initiatoren und Träger von Open Government", Hint: "Wer den Anstoß gab und wer das Vorhaben trägt, mit Stellen und Zeitanteilen."}, 4, func(c *concept) *string { return &c.Baseline.Initiators }),
		e.text("baseline.politics", widget.About{Label: "Lokalpolitische Einbindung", Hint: "Wie Rat und Ausschüsse zu Beginn stehen: Unterrichtung, Haltung, offene Fragen."}, 4, func(c *concept) *string { return &c.Baseline.Politics }),
		e.text("baseline.actors", widget.About{Label: "Akteure: Vernetzung und Kooperation", Hint: "Wer mit wem zusammenarbeitet: Vereine, Initiativen, Wirtschaft, Nachbarkommunen."}, 4, func(c *concept) *string { return &c.Baseline.Actors }),
		e.text("baseline.culture", widget.About{Label: "Kultur: Ausgangsbedingungen und Erfahrungen", Hint: "Welche Erfahrungen es mit Beteiligung gibt und was dabei gelang oder fehlte."}, 4, func(c *concept) *string { return &c.Baseline.Culture }),
		e.text("baseline.digital_infrastructure", widget.About{Label: "Digitale Infrastrukturen: Ausgangsbedingungen und Erfahrungen", Hint: "Was da ist und was fehlt: Website, Ratsinformation, offene Daten, Breitband, WLAN."}, 4, func(c *concept) *string { return &c.Baseline.DigitalInfrastructure }),
		e.text("baseline.administration", widget.About{Label: "Kommunalverwaltung: Ausgangsbedingungen und Erfahrungen", Hint: "Größe, Zuständigkeiten, Vorwissen und Engpässe, zum Beispiel „rund 60 Beschäftigte“."}, 4, func(c *concept) *string { return &c.Baseline.Administration }),
	}
}

func (p *conceptPage) focus() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		set(e, "focus", widget.About{Label: "Schwerpunkte", Hint: "Perspektiven der Offenheit, auf die sich das Konzept richtet."}, data.Perspectives, func(c *concept) *[]data.Perspective { return &c.Focus }),
		e.text("target_groups", widget.About{Label: "Zielgruppen", Hint: "Wer erreicht werden soll, zum Beispiel „Zugezogene, Jugendliche, Vereine“."}, 3, func(c *concept) *string { return &c.TargetGroups }),
		e.list("partners", widget.About{Label: "Partner", Hint: "Je Zeile einer, zum Beispiel „Kreis Düren“."}, 4, func(c *concept) *[]string { return &c.Partners }),
	}
}

func (p *conceptPage) politics() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.text("political_decision", widget.About{Label: "Einbindung von Rat und Ausschüssen", Hint: "Wer wann unterrichtet wird oder entscheidet, zum Beispiel der Rat über die Leitlinien."}, 4, func(c *concept) *string { return &c.PoliticalDecision }),
		table(e, "resolutions", widget.About{Label: "Beschlüsse", Hint: "Je Zeile ein Beschluss oder eine Unterrichtung; Drucksache zum Beispiel „M103/2017“."}, "Beschluss hinzufügen", []widget.TableColumn{
			{Title: "Gremium", Share: 2}, {Title: "Datum", Placeholder: "TT.MM.JJJJ", Share: 1.2, Read: widget.ReadDate}, {Title: "Drucksache", Share: 1.2}, {Title: "Ergebnis", Share: 2},
		}, func(c *concept) *[]data.Resolution { return &c.Resolutions },
			func(r data.Resolution) []string { return []string{r.Body, r.Date.String(), r.Number, r.Result} },
			func(row []string) data.Resolution {
				day, _ := data.ParseDate(row[1], "") // read once already by the field
				return data.Resolution{Body: row[0], Date: day, Number: row[2], Result: row[3]}
			}),
	}
}

func (p *conceptPage) impact() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Section("Wirkungslogik",
			e.text("logic.input", widget.About{Label: "Einsatz", Hint: "Geld, Personal, Technik."}, 2, func(c *concept) *string { return &c.Logic.Input }),
			e.text("logic.activity", widget.About{Label: "Aktivitäten", Hint: "Was damit getan wird, zum Beispiel „Forum in vier Ortsteilen“."}, 2, func(c *concept) *string { return &c.Logic.Activity }),
			e.text("logic.output", widget.About{Label: "Leistungen", Hint: "Was unmittelbar entsteht."}, 2, func(c *concept) *string { return &c.Logic.Output }),
			e.text("logic.outcome", widget.About{Label: "Ergebnisse", Hint: "Was sich für Beteiligte ändert."}, 2, func(c *concept) *string { return &c.Logic.Outcome }),
			e.text("logic.impact", widget.About{Label: "Wirkungen", Hint: "Was sich auf Dauer für die Kommune ändert."}, 2, func(c *concept) *string { return &c.Logic.Impact }),
		),
		widget.Section("Bewertung",
			e.text("persuasiveness", widget.About{Label: "Überzeugungskraft", Hint: "Warum das Konzept einleuchtet, zum Beispiel „erst Regeln, dann Technik“."}, 3, func(c *concept) *string { return &c.Persuasiveness }),
			e.text("breadth", widget.About{Label: "Breitenwirkung", Hint: "Wen das Vorhaben auf welchen Wegen erreicht: Orte, Altersgruppen, digital und analog."}, 3, func(c *concept) *string { return &c.Breadth }),
			e.text("sustainability", widget.About{Label: "Nachhaltigkeit und Verstetigung", Hint: "Was nach der Förderung bleibt, wer es weiterführt und was das kostet."}, 3, func(c *concept) *string { return &c.Sustainability }),
			e.text("transferability", widget.About{Label: "Übertragbarkeit", Hint: "Was andere Kommunen übernehmen können und was nur für Ihren Ort gilt."}, 3, func(c *concept) *string { return &c.Transferability }),
		),
	}
}

func (p *conceptPage) frame() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Row(e.money("budget_cents", widget.About{Label: "Gesamtbudget", Hint: "Förderung und eigene Mittel zusammen, zum Beispiel „62.500,00\u00a0€“."}, func(c *concept) *data.Cents { return &c.Budget }), blank()),
		e.text("legal_basis", widget.About{Label: "Rechtsgrundlagen", Hint: "Worauf Sie sich stützen, zum Beispiel Gemeindeordnung, Hauptsatzung, Ratsbeschluss."}, 3, func(c *concept) *string { return &c.LegalBasis }),
		e.text("sdg", widget.About{Label: "Ziele für nachhaltige Entwicklung (SDG)", Hint: "Nummer und Name, zum Beispiel „16 Frieden, Gerechtigkeit und starke Institutionen“."}, 2, func(c *concept) *string { return &c.SDG }),
		e.text("ogp", widget.About{Label: "Bezug zum Nationalen Aktionsplan (OGP)", Hint: "Welche Verpflichtung das Vorhaben stützt, zum Beispiel „Verpflichtung 1, 2017–2019“."}, 2, func(c *concept) *string { return &c.OGP }),
	}
}

// newVersion copies the valid Fassung into a new one, or begins the first.
func (p *conceptPage) newVersion() {
	p.app.shell.leave()
	valid := p.app.project().Concept()
	p.app.create("Neue Fassung des Konzepts", data.KindConcept, "", "version", func(id string) data.Record {
		c := valid
		c.ID, c.Date = id, p.app.today()
		if valid.ID == "" {
			c.Version = "1.0"
		}
		return c
	})
}

// removeVersion deletes the Fassung that is shown.
func (p *conceptPage) removeVersion() {
	if c, ok := p.version(p.chosen); ok {
		p.app.remove("Fassung "+c.Version+" gelöscht", c.Key())
	}
}

func (p *conceptPage) choose(id string) {
	if !p.app.settled(func() { p.choose(id) }, p.forms()...) {
		p.versions.SetValue(p.chosen)
		return
	}
	p.chosen = id
	p.refresh()
}

func (p *conceptPage) nameOfVersion(id string) string {
	c, _ := p.version(id)
	name := orElse(c.Version, "ohne Bezeichnung")
	if c.Date != "" {
		name += " vom " + c.Date.String()
	}
	return name
}

func (p *conceptPage) version(id string) (data.Concept, bool) {
	all := p.app.project().Concepts
	i := slices.IndexFunc(all, func(c data.Concept) bool { return c.ID == id })
	if i < 0 {
		return data.Concept{}, false
	}
	return all[i], true
}

func (p *conceptPage) refresh() {
	all := p.app.project().Concepts
	valid := p.app.project().Concept()
	c, ok := p.version(p.chosen)
	if !ok {
		c = valid
	}
	p.chosen = c.ID
	var ids []string
	for _, v := range all {
		ids = append(ids, v.ID)
	}
	p.versions.SetChoices(ids)
	p.versions.SetValue(c.ID)
	p.old.SetText("")
	if c.ID != valid.ID {
		p.old.SetText("Dies ist eine ältere Fassung; gültig ist " + p.nameOfVersion(valid.ID) + ".")
	}
	p.edit.show(c)
	p.goals.show()
	setEnabled(len(all) > 0, p.needConcept...)
	swap(p.content, p.sections.content, p.nothing, len(all) > 0)
}

func (p *conceptPage) show(at place) {
	if at.key.Kind != data.KindConcept {
		return
	}
	if at.key.ID != p.chosen {
		unfocus(p.app.window.Canvas(), nil)
		p.choose(at.key.ID)
	}
	if at.key.ID != p.chosen {
		return
	}
	if f := p.edit.field(at.field); f != nil {
		p.sections.reveal(f)
	}
	if at.field == "goals" {
		p.sections.open(goalSection)
	}
}

// goalSection is the place of the Ziele among the sections.
const goalSection = 2
