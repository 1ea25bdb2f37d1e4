package report

import (
	"cmp"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// AskLetters asks for the day of the Anschreiben to the recipients of a report, makes
// them, asks where to write them and opens them.
func AskLetters(d *desk.Desk) {
	withReport(d, func(r data.Report) {
		if wrong := d.Shell.Flush(); wrong != nil {
			d.Shell.Reveal(wrong)
			return
		}
		day := widget.NewDateField(widget.About{Label: "Datum", Hint: "Steht im Anschreiben; nicht vor dem Stichtag."}, nil)
		day.SetValue(max(d.Clock(), r.Day()))
		widget.Ask(d.Window, widget.Question{
			Title: "Anschreiben erstellen", Content: []fyne.CanvasObject{day}, Yes: "Weiter",
			Text: "Ein PDF mit einem Anschreiben an jeden Empfänger von " + r.Name() + ". Nach der Freigabe sagt es, was freigegeben ist, vorher „Entwurf“.",
		}, func(yes bool) {
			if yes {
				makeLetters(d, release.Order{No: r.No, Today: cmp.Or(day.Value(), d.Clock())})
			}
		})
	})
}

func makeLetters(d *desk.Desk, order release.Order) {
	makePaper(d, "Anschreiben", func(f *store.File) (release.Letter, error) { return release.NewLetter(f, order, "") })
}

// makePaper makes a paper beside a report, asks where to write it and opens it.
func makePaper(d *desk.Desk, what string, make func(*store.File) (release.Letter, error)) {
	var made release.Letter
	d.InBackground(func(f *store.File) (err error) {
		made, err = make(f)
		return err
	}, what+" fertig", func() {
		d.AskPath(desk.PathQuestion{Title: what + " erstellen", Yes: "Erstellen", Path: d.NewPath(made.FileName), Kind: ".pdf", Save: true}, func(path string) {
			d.InBackground(func(*store.File) error { return exchange.WriteFile(path, made.PDF) }, what+" erstellt: "+path, func() { d.OpenInSystem(path) })
		})
	})
}
