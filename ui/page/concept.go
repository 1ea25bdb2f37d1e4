package page

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// conceptPage holds the concept in its Fassungen. The last one is valid.
type conceptPage struct {
	*form.Sections
	desk     *desk.Desk
	edit     *form.Editor[data.Concept]
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

// Build implements desk.Page.
func (p *conceptPage) Build() fyne.CanvasObject {
	p.edit = form.NewEditor(p.desk, func(c data.Concept) string { return " im Konzept " + c.Version })
	p.versions = widget.NewChoiceField(widget.About{Label: "Fassung", Hint: "Gezeigte Fassung; die letzte der Liste gilt."}, []string{}, p.choose)
	p.versions.None = ""
	p.versions.Name = p.nameOfVersion
	p.old = widget.NewHint("")
	p.goals = newGoalFields(p.edit, p.focus()...)
	p.Sections = form.NewSections(
		form.FormSection("Überblick", p.overview()...),
		form.FormSection("Ausgangssituation", p.baseline()...),
		form.Section{Name: "Ziele", Content: p.goals.form, Form: p.goals.form},
		form.FormSection("Politik", p.politics()...),
		form.FormSection("Wirkung", p.impact()...),
		form.FormSection("Rahmen", p.frame()...),
	)
	p.nothing = widget.NewForm(
		widget.NewSubheading("Noch kein Konzept"),
		widget.NewParagraph("Das Konzept beschreibt Ausgangslage, Ziele und erwartete Wirkung des Vorhabens. Es wird in Fassungen geführt: Was abgegeben ist, bleibt stehen, und eine neue Fassung beginnt als Kopie der gültigen."),
		widget.Buttons(widget.NewPrimaryButton("Konzept beginnen", p.newVersion)),
	)
	p.content = container.NewStack()
	return p.content
}

// Buttons implements desk.Page.
func (p *conceptPage) Buttons() []fyne.CanvasObject {
	p.needConcept = []*widget.Button{
		widget.NewQuietButton("Fassung löschen", p.removeVersion),
		widget.NewButton("Neue Fassung", p.newVersion),
	}
	return form.ObjectsOf(p.needConcept)
}

func (p *conceptPage) overview() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Row(p.versions, p.old),
		e.Bind("title"),
		e.Row("version", "date"),
		e.Bind("summary"),
		e.Bind("vision"),
		e.Bind("problem"),
	}
}

func (p *conceptPage) baseline() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.NewHint("Ausgangssituation vor Ort unter den Überschriften des 1. Berichts."),
		e.Bind("baseline.challenges"),
		e.Bind("baseline.strategies"),
		e.Bind("baseline.plans"),
		e.Bind("baseline.initiators"),
		e.Bind("baseline.politics"),
		e.Bind("baseline.actors"),
		e.Bind("baseline.culture"),
		e.Bind("baseline.digital_infrastructure"),
		e.Bind("baseline.administration"),
	}
}

func (p *conceptPage) focus() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.Bind("focus"),
		e.Bind("target_groups"),
		e.Bind("partners"),
	}
}

func (p *conceptPage) politics() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.Bind("political_decision"),
		e.Table("resolutions", "Beschluss hinzufügen", 2, 1.2, 1.2, 2),
	}
}

func (p *conceptPage) impact() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Section("Wirkungslogik",
			e.Bind("logic.input"),
			e.Bind("logic.activity"),
			e.Bind("logic.output"),
			e.Bind("logic.outcome"),
			e.Bind("logic.impact"),
		),
		widget.Section("Bewertung",
			e.Bind("persuasiveness"),
			e.Bind("breadth"),
			e.Bind("sustainability"),
			e.Bind("transferability"),
		),
	}
}

func (p *conceptPage) frame() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		widget.Row(e.Bind("budget_cents"), widget.Blank()),
		e.Bind("legal_basis"),
		e.Bind("sdg"),
		e.Bind("ogp"),
	}
}

// newVersion copies the valid Fassung into a new one, or begins the first.
func (p *conceptPage) newVersion() {
	p.desk.Shell.Leave()
	valid := p.desk.Project().Concept()
	p.desk.Create("Neue Fassung des Konzepts", data.KindConcept, "", "version", func(id string) data.Record {
		c := valid
		c.ID, c.Date = id, p.desk.Today()
		if valid.ID == "" {
			c.Version = "1.0"
		}
		return c
	})
}

// removeVersion deletes the Fassung that is shown.
func (p *conceptPage) removeVersion() {
	if c, ok := p.version(p.chosen); ok {
		p.desk.Remove("Fassung "+c.Version+" gelöscht", c.Key())
	}
}

func (p *conceptPage) choose(id string) {
	if !p.desk.Shell.MayLeave(func() { p.choose(id) }, p.Forms()...) {
		p.versions.SetValue(p.chosen)
		return
	}
	p.chosen = id
	p.Refresh()
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
	all := p.desk.Project().Concepts
	i := slices.IndexFunc(all, func(c data.Concept) bool { return c.ID == id })
	if i < 0 {
		return data.Concept{}, false
	}
	return all[i], true
}

// Refresh implements desk.Page.
func (p *conceptPage) Refresh() {
	all := p.desk.Project().Concepts
	valid := p.desk.Project().Concept()
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
	p.edit.Show(c)
	p.goals.show()
	form.SetEnabled(len(all) > 0, p.needConcept...)
	widget.Swap(p.content, p.Sections.Content, p.nothing, len(all) > 0)
}

// Show implements desk.Page.
func (p *conceptPage) Show(at desk.Location) {
	if at.Key.Kind != data.KindConcept {
		return
	}
	if at.Key.ID != p.chosen {
		widget.Unfocus(p.desk.Window.Canvas(), nil)
		p.choose(at.Key.ID)
	}
	if at.Key.ID != p.chosen {
		return
	}
	if f := p.edit.Field(at.Field); f != nil {
		p.Sections.Reveal(f)
	}
	if at.Field == "goals" {
		p.Sections.Open(goalSection)
	}
}

// goalSection is the place of the Ziele among the sections.
const goalSection = 2
