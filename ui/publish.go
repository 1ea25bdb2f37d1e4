package ui

import (
	"cmp"
	"context"
	"slices"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// withReport runs with the report that is meant, or says that there is none.
func withReport(a *Desk, do func(data.Report)) {
	r, ok := a.report()
	if !ok {
		widget.Tell(a.window, "Noch kein Berichtstermin", "Bitte auf der Seite Berichte zuerst einen Termin anlegen.")
		return
	}
	do(r)
}

// checkReport shows what the report still lacks.
func checkReport(a *Desk) {
	withReport(a, func(r data.Report) { a.goTo(reportPlace(r, checkSection)) })
}

// showHandover shows to whom the report goes; before one was chosen that is the first
// one released and not sent.
func showHandover(a *Desk) {
	if unsent := a.unsent(); a.chosenReport == nil && len(unsent) > 0 {
		a.goTo(reportPlace(unsent[0], handoverSection))
		return
	}
	withReport(a, func(r data.Report) { a.goTo(reportPlace(r, handoverSection)) })
}

// askPDF makes the Vollbericht, asks where to write it and opens it.
func askPDF(a *Desk) { askEdition(a, data.EditionFull) }

// otherEditions are those that askPDF does not make.
var otherEditions = slices.DeleteFunc(slices.Clone(data.Editions), func(e data.Edition) bool { return e == data.EditionFull })

// askEdition makes one edition of the report, asks where to write it and opens it.
func askEdition(a *Desk, edition data.Edition) {
	withReport(a, func(r data.Report) {
		if _, released := a.session.kept.released(r); released {
			a.goTo(reportPlace(r, releaseSection))
			widget.Tell(a.window, "Schon freigegeben", r.Name()+" ist freigegeben; ein PDF aus den heutigen Angaben wäre ein anderer Bericht. Unter „Freigegebene Dateien“ gibt „Speichern unter …“ die freigegebene Datei heraus, „Weitere Fassung“ erstellt eine andere Fassung desselben Standes.")
			return
		}
		title := "PDF erstellen"
		if edition != data.EditionFull {
			title += ": " + edition.German()
		}
		makeDraft(a, r, edition, title, "Erstellen", func(d *release.Draft, path string) {
			a.inBackground(func(f *store.File) error { return d.WriteFile(f, path) }, "Bericht erstellt um "+a.options.Now().Format("15:04:05")+": "+path, func() {
				a.trace.event("report %s", path)
				a.openInSystem(path)
			})
		})
	})
}

// askRelease asks whether a report is to leave the house and freezes it.
func askRelease(a *Desk) {
	withReport(a, func(r data.Report) {
		if _, released := a.session.kept.released(r); released {
			widget.Tell(a.window, "Schon freigegeben", r.Name()+" ist bereits freigegeben. Eine Freigabe bleibt, wie sie ist. Wer den Bericht berichtigen will, beginnt unter „Freigeben“ eine Korrektur.")
			return
		}
		a.afterCheck(r, func(list []finding) {
			if !widget.Busy(a.window) { // of two clicks one is enough
				askReleaseOf(a, r, list)
			}
		})
	})
}

// askReleaseOf asks whether a report is to leave the house, in which the
// Abgabeprüfung has found something.
func askReleaseOf(a *Desk, r data.Report, list []finding) {
	tally := tallyOf(list)
	if tally.Errors > 0 {
		a.goTo(reportPlace(r, checkSection))
		widget.Tell(a.window, "Noch nicht freizugeben", openSentence(tally)+" Solange ein Fehler offen ist, kann "+r.Name()+" nicht freigegeben werden. Unter „Prüfen“ führt jeder Befund zu seiner Stelle.")
		return
	}
	text := r.Name() + " wird mit seinem Datenstand eingefroren und als PDF geschrieben. Das lässt sich nicht zurücknehmen; " +
		"auch frühere Schritte sind danach nicht mehr rückgängig zu machen. Weitergearbeitet werden kann danach wie bisher."
	if tally.Hints > 0 {
		text += "\n\n" + hintsSentence(openFindings(list))
	}
	widget.Ask(a.window, widget.Question{Title: "Bericht freigeben?", Text: text, Yes: "Freigeben", Danger: true}, func(yes bool) {
		if yes {
			makeDraft(a, r, data.EditionFull, "Freigeben", "Freigeben", func(d *release.Draft, path string) { releaseDraft(a, d, path) })
		}
	})
}

// release writes a report and freezes it.
func releaseDraft(a *Desk, d *release.Draft, path string) {
	a.step(func(f *store.File) error {
		_, err := release.Publish(f, d, path, a.options.Version)
		return err
	}, func() {
		a.goTo(reportPlace(d.Report, releaseSection))
		a.shell.status.say(d.Report.Name() + " freigegeben und geschrieben: " + path)
		a.trace.event("released %s", path)
	})
}

// draft makes an edition of a report from what the file holds, with progress and a
// way to cancel, then asks where to write it.
func makeDraft(a *Desk, r data.Report, edition data.Edition, title, yes string, then func(d *release.Draft, path string)) {
	order := release.Order{No: r.No, Date: cmp.Or(r.Day(), data.DateOf(a.options.Now())), Edition: edition}
	var d *release.Draft
	a.inProgress(title, r.Name()+" wird gesetzt …", func(ctx context.Context, f *store.File) (err error) {
		d, err = release.FromFile(ctx, f, order)
		return err
	}, func() {
		a.askPath(pathQuestion{Title: title, Yes: yes, Path: a.beside(d.FileName), Kind: ".pdf", Save: true}, func(path string) { then(d, path) })
	})
}
