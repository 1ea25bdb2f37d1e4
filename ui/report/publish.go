package report

import (
	"context"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// withReport runs with the report that is meant, or says that there is none.
func withReport(d *desk.Desk, do func(data.Report)) {
	r, ok := d.Report()
	if !ok {
		widget.Tell(d.Window, "Noch kein Berichtstermin", "Bitte auf der Seite Berichte zuerst einen Termin anlegen.")
		return
	}
	do(r)
}

// CheckReport shows what the report still lacks.
func CheckReport(d *desk.Desk) {
	withReport(d, func(r data.Report) { d.GoTo(desk.ReportSection(r, desk.CheckSection)) })
}

// ShowHandover shows to whom the report goes; before one was chosen that is the first
// one released and not sent.
func ShowHandover(d *desk.Desk) {
	if unsent := d.Unsent(); d.ChosenReport == nil && len(unsent) > 0 {
		d.GoTo(desk.ReportSection(unsent[0], desk.HandoverSection))
		return
	}
	withReport(d, func(r data.Report) { d.GoTo(desk.ReportSection(r, desk.HandoverSection)) })
}

// AskPDF makes the Vollbericht, asks where to write it and opens it.
func AskPDF(d *desk.Desk) { AskEdition(d, data.EditionFull) }

// OtherEditions are those that askPDF does not make.
var OtherEditions = slices.DeleteFunc(slices.Clone(data.Editions), func(e data.Edition) bool { return e == data.EditionFull })

// AskEdition makes one edition of the report, asks where to write it and opens it.
func AskEdition(a *desk.Desk, edition data.Edition) {
	withReport(a, func(r data.Report) {
		if _, released := a.Session.Kept.Released(r); released {
			a.GoTo(desk.ReportSection(r, desk.ReleaseSection))
			widget.Tell(a.Window, "Schon freigegeben", r.Name()+" ist freigegeben; ein PDF aus den heutigen Angaben wäre ein anderer Bericht. Unter „Freigegebene Dateien“ gibt „Speichern unter …“ die freigegebene Datei heraus, „Weitere Fassung“ erstellt eine andere Fassung desselben Standes.")
			return
		}
		title := "PDF erstellen"
		if edition != data.EditionFull {
			title += ": " + edition.German()
		}
		makeDraft(a, release.Order{No: r.No, Edition: edition}, title, "Erstellen", func(d *release.Draft, path string) {
			a.InBackground(func(f *store.File) error { return d.WriteFile(f, path) }, "Bericht erstellt um "+a.Options.Now().Format("15:04:05")+": "+path, func() {
				a.Trace.Event("report %s", path)
				a.OpenInSystem(path)
			})
		})
	})
}

// AskRelease asks whether a report is to leave the house and freezes it.
func AskRelease(d *desk.Desk) {
	withReport(d, func(r data.Report) {
		if _, released := d.Session.Kept.Released(r); released {
			widget.Tell(d.Window, "Schon freigegeben", r.Name()+" ist bereits freigegeben. Eine Freigabe bleibt, wie sie ist. Wer den Bericht berichtigen will, beginnt unter „Freigeben“ eine Korrektur.")
			return
		}
		d.AfterCheck(r, func(list []desk.Finding) {
			if !widget.Busy(d.Window) { // of two clicks one is enough
				askReleaseOf(d, r, list)
			}
		})
	})
}

// askReleaseOf asks whether a report is to leave the house, in which the
// Abgabeprüfung has found something.
func askReleaseOf(a *desk.Desk, r data.Report, list []desk.Finding) {
	tally := desk.TallyOf(list)
	if tally.Errors > 0 {
		a.GoTo(desk.ReportSection(r, desk.CheckSection))
		widget.Tell(a.Window, "Noch nicht freizugeben", desk.OpenSentence(tally)+" Solange ein Fehler offen ist, kann "+r.Name()+" nicht freigegeben werden. Unter „Prüfen“ führt jeder Befund zu seiner Stelle.")
		return
	}
	text := r.Name() + " wird mit seinem Datenstand eingefroren und als PDF geschrieben. Das lässt sich nicht zurücknehmen; " +
		"auch frühere Schritte sind danach nicht mehr rückgängig zu machen. Weitergearbeitet werden kann danach wie bisher."
	if tally.Hints > 0 {
		text += "\n\n" + hintsSentence(desk.OpenFindings(list))
	}
	widget.Ask(a.Window, widget.Question{Title: "Bericht freigeben?", Text: text, Yes: "Freigeben", Danger: true}, func(yes bool) {
		if yes {
			makeDraft(a, release.Order{No: r.No, Edition: data.EditionFull, On: a.Clock()}, "Freigeben", "Freigeben", func(d *release.Draft, path string) { releaseDraft(a, d, path) })
		}
	})
}

// release writes a report and freezes it.
func releaseDraft(a *desk.Desk, d *release.Draft, path string) {
	a.Step(func(f *store.File) error {
		_, err := release.Publish(f, d, path)
		if err == nil {
			a.RememberOwn(f)
		}
		return err
	}, func() {
		a.GoTo(desk.ReportSection(d.Report, desk.ReleaseSection))
		a.Shell.Status.Say(d.Report.Name() + " freigegeben und geschrieben: " + path)
		a.Trace.Event("released %s", path)
	})
}

// draft makes an edition of a report from what the file holds, with progress and a
// way to cancel, then asks where to write it.
func makeDraft(a *desk.Desk, order release.Order, title, yes string, then func(d *release.Draft, path string)) {
	order.Today, order.Program = a.Clock(), a.Options.Version
	var d *release.Draft
	a.InProgress(title, data.Report{No: order.No}.Name()+" wird gesetzt …", func(ctx context.Context, f *store.File) (err error) {
		d, err = release.FromFile(ctx, f, order)
		return err
	}, func() {
		a.AskPath(desk.PathQuestion{Title: title, Yes: yes, Path: a.NewPath(d.FileName), Kind: ".pdf", Save: true}, func(path string) { then(d, path) })
	})
}

// hintsSentence names the hints that nobody has ticked yet, a line each.
func hintsSentence(open []desk.Finding) string {
	const shown = 8
	lines := []string{desk.OpenSentence(desk.TallyOf(open)) + " Wer trotzdem freigibt, gibt den Bericht so ab:"}
	for _, f := range open[:min(len(open), shown)] {
		lines = append(lines, "– "+f.Sentence())
	}
	if more := len(open) - shown; more > 0 {
		lines = append(lines, "– und "+data.Count(more)+" weitere unter „Prüfen“")
	}
	return strings.Join(lines, "\n")
}
