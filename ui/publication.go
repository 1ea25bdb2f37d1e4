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
		e.bind("publication.address"),
		e.bind("publication.feedback"),
		e.row("publication.licence", "publication.contributor_id"),
		e.bind("publication.enforcement"),
	)
}
