package report

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// askCorrection asks why a released report is to be corrected, and makes it a draft
// again.
func askCorrection(d *desk.Desk, r data.Report) {
	if _, released := d.Session.Kept.Released(r); !released {
		d.Shell.Status.Say("Die Korrektur ist schon begonnen.")
		return
	}
	reason := widget.NewLineField(widget.About{Label: "Grund der Korrektur", Required: true, Hint: "Steht auf dem Deckblatt der neuen Version, zum Beispiel „Zahlendreher in der Finanzübersicht“.", Limit: data.Limit(r, "correction")}, nil)
	widget.Ask(d.Window, widget.Question{
		Title: "Korrektur beginnen?", Yes: "Korrektur beginnen", Content: []fyne.CanvasObject{reason},
		Text: r.Name() + " wird wieder zum Entwurf und lässt sich ändern. Die freigegebene Version bleibt, wie sie ist, bis die neue sie ersetzt.",
	}, func(yes bool) {
		if yes {
			d.Step(func(f *store.File) error { return f.Correct(r.ID, reason.Value()) }, func() { d.Shell.Status.Say("Korrektur von " + r.Name() + " begonnen") })
		}
	})
}
