package ui

import (
	"cmp"
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
		e.bind("title"),
		e.row("version", "date"),
		e.bind("summary"),
		e.bind("vision"),
		e.bind("problem"),
	}
}

func (p *conceptPage) baseline() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.NewHint("Ausgangssituation vor Ort unter den Überschriften des 1. Berichts."),
		e.bind("baseline.challenges"),
		e.bind("baseline.strategies"),
		e.bind("baseline.plans"),
		e.bind("baseline.initiators"),
		e.bind("baseline.politics"),
		e.bind("baseline.actors"),
		e.bind("baseline.culture"),
		e.bind("baseline.digital_infrastructure"),
		e.bind("baseline.administration"),
	}
}

func (p *conceptPage) focus() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.bind("focus"),
		e.bind("target_groups"),
		e.bind("partners"),
	}
}

func (p *conceptPage) politics() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.bind("political_decision"),
		e.table("resolutions", "Beschluss hinzufügen", 2, 1.2, 1.2, 2),
	}
}

func (p *conceptPage) impact() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Section("Wirkungslogik",
			e.bind("logic.input"),
			e.bind("logic.activity"),
			e.bind("logic.output"),
			e.bind("logic.outcome"),
			e.bind("logic.impact"),
		),
		widget.Section("Bewertung",
			e.bind("persuasiveness"),
			e.bind("breadth"),
			e.bind("sustainability"),
			e.bind("transferability"),
		),
	}
}

func (p *conceptPage) frame() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Row(e.bind("budget_cents"), blank()),
		e.bind("legal_basis"),
		e.bind("sdg"),
		e.bind("ogp"),
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
	name := cmp.Or(c.Version, "ohne Bezeichnung")
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
