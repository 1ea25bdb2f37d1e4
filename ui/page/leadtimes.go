package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// leadTimeFields edit how long each step of a report takes.
func leadTimeFields(e *form.Editor[data.Programme]) fyne.CanvasObject {
	return widget.Section("Vorlaufzeiten eines Berichts",
		widget.NewHint("In Arbeitstagen bis zum nächsten Schritt. Leer gilt der übliche Wert, bei 0 entfällt der Schritt. Daraus entstehen die Fristen unter „Berichte“."),
		e.Row("lead_times.request_days", "lead_times.contribution_days"),
		e.Row("lead_times.council_days", "lead_times.cosigning_days"),
		widget.Row(e.Bind("lead_times.signature_days"), widget.Blank()),
	)
}
