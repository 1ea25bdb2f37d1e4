package report

import (
	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
)

// AskLetters makes the Anschreiben to the recipients of a report, dated with today,
// asks where to write them and opens them.
func AskLetters(d *desk.Desk) {
	withReport(d, func(r data.Report) {
		if wrong := d.Shell.Flush(); wrong != nil {
			d.Shell.Reveal(wrong)
			return
		}
		order := release.Order{No: r.No, Today: d.Clock()}
		var made release.Letter
		d.InBackground(func(f *store.File) (err error) {
			made, err = release.NewLetter(f, order, "")
			return err
		}, "Anschreiben sind fertig", func() {
			d.AskPath(desk.PathQuestion{Title: "Anschreiben erstellen", Yes: "Erstellen", Path: d.NewPath(made.FileName), Kind: ".pdf", Save: true}, func(path string) {
				d.InBackground(func(*store.File) error { return exchange.WriteFile(path, made.PDF) }, "Anschreiben erstellt: "+path, func() { d.OpenInSystem(path) })
			})
		})
	})
}
