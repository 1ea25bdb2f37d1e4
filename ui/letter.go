package ui

import (
	"cmp"
	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

// askLetters makes the Anschreiben to the recipients of a report, asks where to
// write them and opens them.
func askLetters(a *Desk) {
	withReport(a, func(r data.Report) {
		if wrong := a.shell.flush(); wrong != nil {
			a.shell.reveal(wrong)
			return
		}
		order := release.Order{No: r.No, Date: cmp.Or(r.Day(), a.today())}
		letters, err := release.Letters(a.project(), order, "")
		if err != nil {
			a.fail(err)
			return
		}
		name := release.LetterName(a.project(), order)
		a.askPath(pathQuestion{Title: "Anschreiben erstellen", Yes: "Erstellen", Path: a.beside(name), Kind: ".pdf", Save: true}, func(path string) {
			a.inBackground(func(*store.File) error { return exchange.WriteFile(path, letters) }, "Anschreiben erstellt: "+path, func() { a.openInSystem(path) })
		})
	})
}
