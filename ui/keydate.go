package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

// askKeyDate asks for the day at which lights and delays are judged.
func (a *App) askKeyDate() {
	field := widget.NewDateField(widget.About{Label: "Stichtag", Hint: "Leer: heute."}, nil)
	field.SetValue(a.KeyDate)
	widget.Ask(a.Window, widget.Question{
		Title: "Stand zu einem Stichtag", Text: "Ampeln, Verzug und fällige Termine werden so gezeigt, wie sie an diesem Tag sind. Gespeichert wird davon nichts.",
		Content: []fyne.CanvasObject{field}, Yes: "Anzeigen",
	}, func(yes bool) {
		if yes {
			a.SetKeyDate(field.Value())
		}
	})
}
