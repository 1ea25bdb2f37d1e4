package desk

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// SetKeyDate judges lights and delays at another day; empty is today.
func (d *Desk) SetKeyDate(day data.Date) {
	d.KeyDate = day
	d.Shell.Refresh()
	d.Changed()
}

// AskKeyDate asks for the day at which lights and delays are judged.
func (d *Desk) AskKeyDate() {
	field := widget.NewDateField(widget.About{Label: "Stichtag", Hint: "Leer: heute."}, nil)
	field.SetValue(d.KeyDate)
	widget.Ask(d.Window, widget.Question{
		Title: "Stand zu einem Stichtag", Text: "Ampeln, Verzug und fällige Termine werden so gezeigt, wie sie an diesem Tag sind. Gespeichert wird davon nichts.",
		Content: []fyne.CanvasObject{field}, Yes: "Anzeigen",
	}, func(yes bool) {
		if yes {
			d.SetKeyDate(field.Value())
		}
	})
}
