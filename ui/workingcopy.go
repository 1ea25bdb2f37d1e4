package ui

import (
	"cmp"
	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

// askWorkingCopy makes the report as a file for Word, asks where to write it and
// opens it.
func askWorkingCopy(a *Desk) {
	withReport(a, func(r data.Report) {
		order := release.Order{No: r.No, Date: cmp.Or(r.Day(), a.today())}
		var made release.WorkingCopy
		a.inBackground(func(f *store.File) error {
			source, err := release.Read(f, order.No)
			if err != nil {
				return err
			}
			made, err = release.NewWorkingCopy(source, order)
			return err
		}, "Arbeitsfassung ist fertig", func() {
			a.askPath(pathQuestion{
				Title: "Arbeitsfassung für Word", Text: "Zum Mitlesen und Ergänzen im Haus. Was in Word geändert wird, steht nicht in der Projektakte; abgegeben wird das PDF.",
				Yes: "Erstellen", Path: a.beside(made.FileName), Kind: release.Extension, Save: true,
			}, func(path string) {
				a.inBackground(func(f *store.File) error { return made.WriteFile(f, path) }, "Arbeitsfassung erstellt: "+path, func() { a.openInSystem(path) })
			})
		})
	})
}
