package report

import (
	"context"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// print prints the released file for the recipients that are ticked: on a printer
// that the system lists, else in the program that shows PDF files.
func (h *handover) print() {
	h.mailings(false, func(list []release.Mailing) {
		d := h.desk
		var printers []dispatch.Printer
		d.Options.Background(func() {
			found, err := dispatch.Printers(context.Background())
			fyne.Do(func() {
				if widget.Busy(d.Window) {
					return // of two clicks one is enough
				}
				if printers = found; err != nil || len(printers) == 0 {
					h.viewToPrint(list, err)
					return
				}
				h.askPrinter(list, printers)
			})
		})
	})
}

// askPrinter asks on which printer, and how.
func (h *handover) askPrinter(list []release.Mailing, printers []dispatch.Printer) {
	var names []string
	chosen := printers[0].Name
	for _, p := range printers {
		names = append(names, p.Name)
		if p.Standard {
			chosen = p.Name
		}
	}
	printer := widget.NewChoiceField(widget.About{Label: "Drucker", Required: true}, names, nil)
	printer.SetValue(chosen)
	copies := widget.NewNumberField(widget.About{Label: "Exemplare", Hint: "Vorschlag: je Empfänger eines."}, nil)
	copies.SetValue(len(list))
	duplex := widget.NewCheckField(widget.About{Label: "Beidseitig", Hint: "Gewendet an der langen Seite."}, nil)
	duplex.SetValue(true)
	widget.Ask(h.desk.Window, widget.Question{Title: "Drucken", Content: []fyne.CanvasObject{printer, widget.Row(copies, duplex)}, Yes: "Drucken"}, func(yes bool) {
		if !yes {
			return
		}
		options := dispatch.PrintOptions{Printer: printer.Value(), Copies: copies.Value(), Duplex: duplex.Value(), Title: list[0].Renditions[0].FileName}
		h.printed(list, "Gedruckt auf „"+printer.Value()+"“", func(path string) error { return dispatch.Print(context.Background(), path, options) })
	})
}

// viewToPrint opens the file, so that it can be printed from there.
func (h *handover) viewToPrint(list []release.Mailing, reason error) {
	text := "Das Programm findet keinen Drucker. Die Datei wird deshalb in Ihrem PDF-Programm geöffnet; von dort lässt sie sich drucken."
	if reason != nil {
		text = desk.Sentence(reason) + " Die Datei wird deshalb in Ihrem PDF-Programm geöffnet; von dort lässt sie sich drucken."
	}
	widget.Ask(h.desk.Window, widget.Question{Title: "Drucken", Text: text, Yes: "Öffnen"}, func(yes bool) {
		if yes {
			h.printed(list, "Zum Drucken geöffnet", dispatch.View)
		}
	})
}

// printed writes the file, prints it and notes that for each recipient.
func (h *handover) printed(list []release.Mailing, note string, print func(path string) error) {
	h.desk.Step(func(f *store.File) error {
		paths, err := release.WriteFiles(f, list[0])
		if err != nil {
			return err
		}
		if err := print(paths[0]); err != nil {
			return err
		}
		for _, m := range list {
			if err := release.Handed(f, m, data.ByPaper, note); err != nil {
				return err
			}
		}
		return nil
	}, func() {
		h.desk.Shell.Status.Say(note + ". Nach dem Versand bitte das Ergebnis eintragen.")
		h.desk.Trace.Event("printed")
	})
}
