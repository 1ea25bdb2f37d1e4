package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// leadTimeFields edit how long each step of a report takes.
func leadTimeFields(e *editor[data.Programme]) fyne.CanvasObject {
	lead := func(name, usual string, at func(*data.LeadTimes) **int) *widget.CountField {
		return e.count("lead_times."+name, widget.About{Hint: usual}, func(v *data.Programme) **int { return at(&v.LeadTimes) })
	}
	return widget.Section("Vorlaufzeiten eines Berichts",
		widget.NewHint("In Arbeitstagen bis zum nächsten Schritt. Leer gilt der übliche Wert, bei 0 entfällt der Schritt. Daraus entstehen die Fristen unter „Berichte“."),
		widget.Row(
			lead("request_days", "Üblich: 10.", func(l *data.LeadTimes) **int { return &l.Request }),
			lead("contribution_days", "Üblich: 5.", func(l *data.LeadTimes) **int { return &l.Contribution }),
		),
		widget.Row(
			lead("council_days", "Üblich: 0, ohne Rat.", func(l *data.LeadTimes) **int { return &l.Council }),
			lead("cosigning_days", "Üblich: 5.", func(l *data.LeadTimes) **int { return &l.CoSigning }),
		),
		widget.Row(
			lead("signature_days", "Üblich: 2.", func(l *data.LeadTimes) **int { return &l.Signature }),
			blank(),
		),
	)
}
