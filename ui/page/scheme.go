package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// AskScheme writes the Vorhabenvorlage of the project, with which other Projektakten of the programme can begin.
func AskScheme(d *desk.Desk) {
	p := d.Project()
	lines, known := exchange.Deviations(p)
	changed := widget.NewCheckField(widget.About{Label: "So, wie das Vorhaben jetzt ist, als neue Vorlage"}, nil)
	name := widget.NewLineField(widget.About{Label: "Kurzname der neuen Vorlage", Hint: "Buchstaben, Ziffern, „-“ und „_“; leer: das Programm wählt einen, den keine andere hat."}, nil)
	sign := widget.NewCheckField(widget.About{Label: "Mit dem Schlüssel dieser Projektakte signieren", Hint: "Unsigniert ist üblich. Wer die Vorlage erhält, braucht den Fingerabdruck auf anderem Weg."}, nil)
	text := p.Say("Die Vorhabenvorlage enthält Laufzeit, Berichtstermine, Partner, Quellen, Wörter und Pflichtangaben, aber keine {Maßnahmen}, keine Beträge, keine Texte, keine Personen und keine E-Mail-Adressen.")
	content := []fyne.CanvasObject{sign}
	switch {
	case !known:
		changed.SetValue(true)
		content = []fyne.CanvasObject{name, sign}
	case len(lines) > 0:
		text += "\nGeschrieben wird die Vorlage, mit der dieses Vorhaben begann. Es weicht inzwischen von ihr ab; worin, steht unten."
		content = []fyne.CanvasObject{changed, name, sign, widget.NewParagraph(desk.Lines(lines))}
	}
	widget.Ask(d.Window, widget.Question{Title: "Als Vorlage speichern", Text: text, Content: content, Yes: "Weiter"}, func(yes bool) {
		if !yes {
			return
		}
		order := exchange.SchemeOrder{Changed: changed.Value() || name.Value() != "", Name: name.Value()}
		d.AskPath(desk.PathQuestion{
			Title: "Als Vorlage speichern", Yes: "Speichern", Path: d.NewPath(desk.FileName(p.Programme.Title) + exchange.SchemeExtension), Kind: exchange.SchemeExtension, Save: true,
		}, func(path string) { writeScheme(d, path, p, order, sign.Value()) })
	})
}

func writeScheme(d *desk.Desk, path string, p data.Project, order exchange.SchemeOrder, sign bool) {
	var notes []string
	d.InBackground(func(f *store.File) (err error) {
		if sign {
			if order.Key, err = f.SigningKey(); err == nil {
				err = f.KeepKey(order.Key)
			}
		}
		if err == nil {
			notes, err = exchange.WriteScheme(path, p, order)
		}
		return err
	}, "Vorlage gespeichert: "+path, func() {
		d.Trace.Event("scheme %s", path)
		widget.Tell(d.Window, "Vorlage gespeichert", strings.Join(notes, "\n"))
	})
}
