package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// publicationFields edit what the public page needs to know.
func publicationFields(e *editor[data.Programme]) fyne.CanvasObject {
	type v = data.Programme
	return widget.Section("Veröffentlichung",
		widget.NewHint("Für die öffentliche Seite und die offenen Daten, die „Bericht, Veröffentlichen …“ schreibt."),
		e.line("publication.address", widget.About{Hint: "Unter welcher Adresse die Seite stehen wird."}, func(v *v) *string { return &v.Publication.Address }),
		e.line("publication.feedback", widget.About{Hint: "Postfach oder Seite einer Stelle, nicht einer Person."}, func(v *v) *string { return &v.Publication.Feedback }),
		widget.Row(
			choice(e, "publication.licence", widget.About{Hint: "Unter der andere Texte und Daten nutzen dürfen."}, data.Licences, func(v *v) *data.Licence { return &v.Publication.Licence }),
			e.line("publication.contributor_id", widget.About{Hint: "Vergibt GovData; leer, solange es keine gibt."}, func(v *v) *string { return &v.Publication.ContributorID }),
		),
		e.text("publication.enforcement", widget.About{Hint: "Steht in der Erklärung zur Barrierefreiheit."}, 2, func(v *v) *string { return &v.Publication.Enforcement }),
	)
}
