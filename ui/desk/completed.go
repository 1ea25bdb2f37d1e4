package desk

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// whenOpen goes on with a change at once, unless the Vorhaben is abgeschlossen: then the officer is asked, once as long as
// the Projektakte is open. What else is changed in the meantime waits for the answer.
func (d *Desk) whenOpen(change func()) {
	s := d.Session
	v := d.Project().Programme
	if s.reopened || !v.IsCompleted(d.Clock()) {
		change()
		return
	}
	s.asked = append(s.asked, change)
	if len(s.asked) > 1 {
		return
	}
	widget.Ask(d.Window, widget.Question{
		Title: "Das Vorhaben ist abgeschlossen",
		Text:  "Seit dem " + v.Completed.String() + " wird die Projektakte nur noch aufbewahrt. Soll sie trotzdem geändert werden? Abgeschlossen bleibt das Vorhaben dabei.",
		Yes:   "Ändern", No: "Nicht ändern", Deliberate: true,
	}, func(yes bool) {
		if s != d.Session {
			return
		}
		changes := s.asked
		s.asked, s.reopened = nil, yes
		if !yes {
			d.Shell.Refresh()
			return
		}
		for _, change := range changes {
			change()
		}
	})
}

// CompletedWords says since when the Vorhaben is abgeschlossen and until when its Unterlagen are kept.
func CompletedWords(v data.Programme) string {
	text := "Vorhaben abgeschlossen am " + v.Completed.String()
	if kept := keptUntil(v); kept != "" {
		text += ", " + kept + " aufzubewahren"
	}
	return text
}

// keptUntil says until when the Unterlagen are kept, nothing where nobody knows: at least until a day as long as the
// Verwendungsnachweis is not handed in, from which the years count.
func keptUntil(v data.Programme) string {
	switch until := v.KeepUntil(); {
	case until == "":
		return ""
	case v.ProofDate == "":
		return "mindestens bis " + until.String()
	default:
		return "bis " + until.String()
	}
}

// AskComplete asks whether the Vorhaben is closed, and shows what remains to be done. One that is closed it offers to reopen.
func (d *Desk) AskComplete() {
	p, today := d.Project(), d.Clock()
	if p.Programme.IsCompleted(today) {
		widget.Ask(d.Window, widget.Question{Title: "Das Vorhaben ist abgeschlossen", Text: CompletedWords(p.Programme) + ".", Yes: "Wieder öffnen", No: "Schließen", Deliberate: true}, func(yes bool) {
			if yes {
				d.Reopen()
			}
		})
		return
	}
	text := "Danach sind keine Berichte und Fristen mehr fällig; die Projektakte wird nur noch aufbewahrt. Strg+Z nimmt es zurück, „Wieder öffnen“ auch später."
	if kept := keptUntil(p.Programme); kept != "" {
		text += " Die Unterlagen sind " + kept + " aufzubewahren."
	}
	var content []fyne.CanvasObject
	for _, list := range []struct {
		title string
		left  []data.Remainder
	}{{"Noch zu tun:", p.Remaining(today)}, {"Datenschutz:", p.ToDelete(today)}} {
		if len(list.left) > 0 {
			content = append(content, widget.NewParagraph(list.title+"\n"+enumerated(list.left)))
		}
	}
	yes := "Abschließen"
	if content != nil {
		yes = "Trotzdem abschließen"
	}
	widget.Ask(d.Window, widget.Question{Title: "Vorhaben abschließen?", Text: text, Content: content, Yes: yes, Deliberate: true}, func(yes bool) {
		if yes {
			v := d.Project().Programme
			v.Completed = today
			d.Change("Vorhaben abgeschlossen", func(tx *store.Tx) error { return tx.Put(v) }, func() { d.GoTo(Location{Page: PageOverview}) })
		}
	})
}

// enumerated lists what remains, each on a line, as far as a dialog has room.
func enumerated(list []data.Remainder) string {
	const most = 8
	var lines []string
	for _, r := range list[:min(len(list), most)] {
		lines = append(lines, "– "+r.Text)
	}
	if more := len(list) - len(lines); more > 0 {
		lines = append(lines, "– und "+data.Count(more)+" weitere")
	}
	return strings.Join(lines, "\n")
}

// Reopen makes the Vorhaben go on.
func (d *Desk) Reopen() {
	v := d.Project().Programme
	v.Completed = ""
	d.Session.reopened = true // that is what the officer has just said
	d.Change("Vorhaben wieder geöffnet", func(tx *store.Tx) error { return tx.Put(v) }, func() { d.Session.reopened = false })
}

// AskArchive asks where to write the Aktenpaket of the whole Projektakte.
func (d *Desk) AskArchive() {
	d.AskPath(PathQuestion{
		Title: "Akte archivieren", Text: "Die ZIP-Datei enthält alle Freigaben mit PDF-Dateien, Anschreiben, Prüfprotokoll und Datenstand, die Anlagen, das Versandprotokoll, eine Kopie der Projektakte ohne den Signaturschlüssel, ein Verzeichnis mit Prüfsummen und die Freigaben noch einmal als Abgabe nach xdomea 3.0, die eine E-Akte einlesen kann.",
		Yes: "Archivieren", Path: d.NewPath(release.WholeArchiveName(d.Project(), d.Clock())), Kind: ".zip", Save: true,
	}, func(path string) {
		d.InBackground(func(f *store.File) error {
			_, err := release.WriteWholeArchive(f, path, true)
			return err
		}, "Akte archiviert: "+path, func() { d.OpenInSystem(filepath.Dir(path)) })
	})
}
