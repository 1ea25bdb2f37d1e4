package report

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
)

// AskLetters makes the Anschreiben to the recipients of a report, asks where to
// write them and opens them.
func AskLetters(d *desk.Desk) {
	withReport(d, func(r data.Report) {
		if wrong := d.Shell.Flush(); wrong != nil {
			d.Shell.Reveal(wrong)
			return
		}
		order := release.Order{No: r.No, Date: cmp.Or(r.Day(), d.Today())}
		letters, err := release.Letters(d.Project(), order, "")
		if err != nil {
			d.ShowError(err)
			return
		}
		name := release.LetterName(d.Project(), order)
		d.AskPath(desk.PathQuestion{Title: "Anschreiben erstellen", Yes: "Erstellen", Path: d.NewPath(name), Kind: ".pdf", Save: true}, func(path string) {
			d.InBackground(func(*store.File) error { return exchange.WriteFile(path, letters) }, "Anschreiben erstellt: "+path, func() { d.OpenInSystem(path) })
		})
	})
}
