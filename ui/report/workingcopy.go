package report

import (
	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
)

// AskWorkingCopy makes the report as a file for Word, asks where to write it and
// opens it.
func AskWorkingCopy(d *desk.Desk) {
	withReport(d, func(r data.Report) {
		order := release.Order{No: r.No, Today: d.Today()}
		var made release.WorkingCopy
		d.InBackground(func(f *store.File) error {
			source, err := release.Read(f, order)
			if err != nil {
				return err
			}
			made, err = release.NewWorkingCopy(source, order)
			return err
		}, "Arbeitsfassung ist fertig", func() {
			d.AskPath(desk.PathQuestion{
				Title: "Arbeitsfassung für Word", Text: "Zum Mitlesen und Ergänzen im Haus. Was in Word geändert wird, steht nicht in der Projektakte; abgegeben wird das PDF.",
				Yes: "Erstellen", Path: d.NewPath(made.FileName), Kind: release.Extension, Save: true,
			}, func(path string) {
				d.InBackground(func(f *store.File) error { return made.WriteFile(f, path) }, "Arbeitsfassung erstellt: "+path, func() { d.OpenInSystem(path) })
			})
		})
	})
}
