package page

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// goalFields hold the Ziele of a concept. They are whole sentences, so each has
// fields of its own instead of a line in a table.
type goalFields struct {
	edit *form.Editor[data.Concept]
	form *widget.Form
	// rest stands below the goals in the same form.
	rest       []fyne.CanvasObject
	texts      []*widget.TextField
	measured   []*widget.TextField
	indicators []*widget.ListField
	adds       *widget.Button
}

func newGoalFields(e *form.Editor[data.Concept], rest ...fyne.CanvasObject) *goalFields {
	g := &goalFields{edit: e, form: widget.NewForm(), rest: rest}
	g.adds = widget.NewButton("Ziel hinzufügen", g.add)
	g.build(0)
	return g
}

// build makes fields for a number of goals.
func (g *goalFields) build(count int) {
	g.texts, g.measured, g.indicators = nil, nil, nil
	objects := []fyne.CanvasObject{
		widget.NewSubheading("Ziele *"),
		widget.NewHint("Was das Vorhaben erreichen soll, und woran sich das zeigt."),
	}
	for i := range count {
		text := widget.NewTextField(g.edit.About("goals.text", widget.About{Label: fmt.Sprintf("Ziel %d", i+1)}), 2, nil)
		measured := widget.NewTextField(g.edit.About("goals.indicator", widget.About{Label: "Woran es gemessen wird"}), 2, nil)
		indicators := widget.NewListField(g.edit.About("goals.indicators"), 2, nil)
		text.OnCommit = func(v string) { g.set(i, text, func(goal *data.Goal) { goal.Text = v }) }
		measured.OnCommit = func(v string) { g.set(i, measured, func(goal *data.Goal) { goal.Indicator = v }) }
		indicators.OnCommit = func(v []string) { g.set(i, indicators, func(goal *data.Goal) { goal.Indicators = v }) }
		g.texts, g.measured, g.indicators = append(g.texts, text), append(g.measured, measured), append(g.indicators, indicators)
		remove := widget.NewQuietButton(fmt.Sprintf("Ziel %d entfernen", i+1), func() { g.remove(i) })
		objects = append(objects, widget.Row(text, measured, indicators), container.NewHBox(remove))
	}
	objects = append(objects, widget.Buttons(g.adds))
	g.form.SetContent(append(objects, g.rest...)...)
}

// show fills the fields with the goals of the concept that the editor shows.
func (g *goalFields) show() {
	goals := g.edit.Record.Goals
	if len(goals) != len(g.texts) {
		g.build(len(goals))
	}
	for i, goal := range goals {
		g.texts[i].SetValue(goal.Text)
		g.measured[i].SetValue(goal.Indicator)
		g.indicators[i].SetValue(goal.Indicators)
	}
}

func (g *goalFields) set(i int, field widget.Field, change func(*data.Goal)) {
	g.edit.Commit(field, func(c *data.Concept) {
		c.Goals = slices.Clone(c.Goals)
		change(&c.Goals[i])
	})
}

func (g *goalFields) add() {
	c := g.edit.Record
	c.Goals = append(slices.Clone(c.Goals), data.Goal{Indicators: []string{}})
	g.edit.Desk.Save("Neues Ziel"+g.edit.Of(c), c)
	g.texts[len(g.texts)-1].Focus()
}

func (g *goalFields) remove(i int) {
	c := g.edit.Record
	c.Goals = slices.Delete(slices.Clone(c.Goals), i, i+1)
	g.edit.Desk.Save(fmt.Sprintf("Ziel %d entfernt", i+1)+g.edit.Of(c), c)
}
