package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// publicationFields edit what the public page needs to know.
func publicationFields(e *form.Editor[data.Programme]) fyne.CanvasObject {
	return widget.Section("Veröffentlichung",
		widget.NewHint("Für die öffentliche Seite und die offenen Daten, die „Bericht, Veröffentlichen …“ schreibt."),
		e.Bind("publication.address"),
		e.Bind("publication.feedback"),
		e.Row("publication.licence", "publication.contributor_id"),
		e.Bind("publication.enforcement"),
	)
}
