package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// goalFields hold the Ziele of a concept: whole sentences, so each has fields of
// its own instead of a line in a table.
type goalFields struct {
	edit *editor[data.Concept]
	form *widget.Form
	// rest stands below the goals in the same form.
	rest       []fyne.CanvasObject
	texts      []*widget.TextField
	indicators []*widget.TextField
	add        *widget.Button
}

func newGoalFields(e *editor[data.Concept], rest ...fyne.CanvasObject) *goalFields {
	g := &goalFields{edit: e, form: widget.NewForm(), rest: rest}
	g.add = widget.NewButton("Ziel hinzufügen", func() {
		g.change(g.edit.about("goals", widget.About{}), func(goals []data.Goal) []data.Goal { return append(goals, data.Goal{}) })
		g.texts[len(g.texts)-1].Focus()
	})
	g.build(0)
	return g
}

// build makes fields for a number of goals.
func (g *goalFields) build(n int) {
	g.texts, g.indicators = nil, nil
	objects := []fyne.CanvasObject{widget.NewSubheading("Ziele *")}
	if n == 0 {
		objects = append(objects, widget.NewHint("Was das Vorhaben erreichen soll, und woran sich das zeigt."))
	}
	for i := range n {
		text := widget.NewTextField(widget.About{Label: fmt.Sprintf("Ziel %d", i+1)}, 2, nil)
		indicator := widget.NewTextField(widget.About{Label: "Woran es gemessen wird"}, 2, nil)
		text.OnCommit = func(v string) { g.set(text, i, func(goal *data.Goal) { goal.Text = v }) }
		indicator.OnCommit = func(v string) { g.set(indicator, i, func(goal *data.Goal) { goal.Indicator = v }) }
		g.texts, g.indicators = append(g.texts, text), append(g.indicators, indicator)
		remove := widget.NewQuietButton("Entfernen", func() {
			g.change(widget.About{}, func(goals []data.Goal) []data.Goal { return slices.Delete(goals, i, i+1) })
		})
		objects = append(objects, widget.Row(text, indicator), container.NewHBox(remove))
	}
	objects = append(objects, widget.Buttons(g.add))
	g.form.SetContent(append(objects, g.rest...)...)
}
