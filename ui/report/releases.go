package report

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// releases is the section in which a report leaves the house: its status, who has
// signed, and what was released of it.
type releases struct {
	desk     *desk.Desk
	form     *widget.Form
	report   data.Report
	status   *widget.ChoiceField[string]
	reason   *widget.LineField // of a correction; it is shown with one
	corrects bool
	below    []fyne.CanvasObject // what stands below status and reason
	says     *widget.Paragraph
	table    *widget.SortTable[issued]
	correct  *widget.Button
	next     *widget.Button // releases the report; afterwards it leads on to the handing over
	// needRelease work on what was released, needFile on the file that is chosen.
	needRelease, needFile []*widget.Button
}

// issued is an Ausfertigung with its release.
type issued struct {
	release store.Release
	store.Rendition
}

func newReleases(e *form.Editor[data.Report]) *releases {
	d := e.Desk
	s := &releases{desk: d, says: widget.NewParagraph("")}
	s.status = e.Choice("status")
	s.status.None = ""
	s.reason = e.Line("correction")
	s.table = widget.NewSortTable("Von diesem Bericht ist noch nichts freigegeben.", func(x issued) string { return strconv.FormatInt(x.ID, 10) },
		widget.Column[issued]{Title: "Version", Width: 90, Right: true, Text: func(x issued) string { return data.Count(x.release.Version) }},
		widget.Column[issued]{Title: "Fassung", Width: 190, Grow: true, Text: func(x issued) string { return x.Name() + s.replaced(x) }},
		widget.Column[issued]{Title: "Erstellt", Width: 105, Text: func(x issued) string { return data.DateOf(x.MadeAt).String() }},
		widget.Column[issued]{Title: "Prüfsumme", Width: 125, Text: func(x issued) string { return x.SHA256[:min(8, len(x.SHA256))] + " …" }},
	)
	s.table.OnOpen = func(string) { s.save() }
	s.table.OnSelect = func(string) { s.enable() }
	s.next = widget.NewPrimaryButton("Freigeben …", func() { AskRelease(d) })
	s.correct = widget.NewButton("Korrektur beginnen …", func() { askCorrection(d, s.report) })
	var kinds []string
	for _, k := range issueKinds {
		kinds = append(kinds, k.name())
	}
	more := widget.NewMenuButton("Weitere Fassung", kinds, func(i int) { s.issue(issueKinds[i]) })
	archive := widget.NewButton("Aktenpaket …", s.askArchive)
	save := widget.NewButton("Speichern unter …", s.save)
	s.needRelease, s.needFile = []*widget.Button{more, archive}, []*widget.Button{save}
	s.below = []fyne.CanvasObject{
		widget.Section("Freigabe", s.says, widget.Buttons(s.next, s.correct)),
		widget.Section("Freigegebene Dateien", s.table,
			widget.Buttons(save, more, archive, widget.NewQuietButton("Echtheit prüfen …", func() { AskAuthenticity(d) }))),
		widget.Section("Mitzeichnung und Freigabe im Haus", approvals(e)),
	}
	s.form = widget.NewForm(append([]fyne.CanvasObject{s.status}, s.below...)...)
	return s
}

// approvals holds who signed within the house.
func approvals(e *form.Editor[data.Report]) fyne.CanvasObject {
	return e.Table("approvals", "Mitzeichnung hinzufügen", 2, 2, 1.2)
}

// show shows what was released of a report.
func (s *releases) show(r data.Report) {
	s.report = r
	choices := r.Status.Next()
	if !slices.Contains(choices, r.Status) {
		choices = append([]data.ReportStatus{r.Status}, choices...)
	}
	s.status.SetChoices(form.WordsOf(choices))
	if corrects := r.Corrections > 0; corrects != s.corrects {
		s.corrects = corrects
		top := fyne.CanvasObject(s.status)
		if corrects {
			top = widget.Row(s.status, s.reason)
		}
		s.form.SetContent(append([]fyne.CanvasObject{top}, s.below...)...)
	}
	made, released := s.desk.Session.Kept.Released(r)
	switch {
	case released && made.Altered != "":
		text, _ := data.Sentence(made.Refusal())
		s.says.SetText(text)
	case released:
		s.says.SetText(fmt.Sprintf("Version %s ist am %s freigegeben worden. Datenstand und PDF liegen sicher in der Projektakte; der Bericht lässt sich lesen und versenden, aber nicht mehr ändern. Wer ihn berichtigen will, beginnt eine Korrektur. %s",
			data.Count(made.Version), data.Moment(made.FrozenAt), s.desk.WhoHasIt(made, s.desk.Recipients(r))))
	case r.Corrections > 0:
		s.says.SetText(fmt.Sprintf("Version %d ist in Arbeit. Bis sie freigegeben ist, gilt Version %d.", r.Version(), r.Version()-1))
	default:
		s.says.SetText("Noch nicht freigegeben. Die Freigabe friert Datenstand, Prüfprotokoll und PDF ein; danach steht fest, was Sie abgegeben haben.")
	}
	form.SetEnabled(released, s.correct)
	s.next.SetText("Freigeben …")
	s.next.OnTapped = func() { AskRelease(s.desk) }
	if released {
		s.next.SetText("Weiter zu „Übergeben“")
		s.next.OnTapped = func() { ShowHandover(s.desk) }
	}
	s.table.SetItems(s.all())
	s.enable()
	s.form.Refresh()
}

// all gives the Ausfertigungen of the report, the newest first.
func (s *releases) all() []issued {
	var list []issued
	for _, r := range slices.Backward(s.desk.Session.Kept.Releases) {
		if r.ReportID != s.report.ID {
			continue
		}
		for _, x := range r.Renditions {
			list = append(list, issued{r, x})
		}
	}
	return list
}

// replaced marks what a later version replaces, and what was altered.
func (s *releases) replaced(x issued) string {
	if x.release.Altered != "" {
		return " (verändert)"
	}
	if newest, _ := s.desk.Session.Kept.Newest(s.report); newest.Version > x.release.Version {
		return " (ersetzt)"
	}
	return ""
}

func (s *releases) enable() {
	_, released := s.desk.Session.Kept.Newest(s.report)
	form.SetEnabled(released, s.needRelease...)
	_, chosen := s.chosen()
	form.SetEnabled(chosen, s.needFile...)
}

// chosen gives the file that is marked in the table.
func (s *releases) chosen() (issued, bool) {
	all := s.all()
	at := slices.IndexFunc(all, func(x issued) bool { return strconv.FormatInt(x.ID, 10) == s.table.Selected() })
	if at < 0 {
		return issued{}, false
	}
	return all[at], true
}

// save asks where to write the chosen file as it was released, and opens it.
func (s *releases) save() {
	x, ok := s.chosen()
	if !ok {
		return
	}
	d := s.desk
	d.AskPath(desk.PathQuestion{Title: "Freigegebene Datei speichern", Yes: "Speichern", Path: d.NewPath(x.FileName), Kind: ".pdf", Save: true}, func(path string) {
		d.InBackground(func(f *store.File) error { return release.Save(f, x.ID, path) }, "Gespeichert: "+path, func() { d.OpenInSystem(path) })
	})
}

// issue makes a further Ausfertigung of the newest release.
func (s *releases) issue(k issueKind) {
	d := s.desk
	newest, ok := d.Session.Kept.Newest(s.report)
	if !ok {
		return
	}
	if _, there := release.Issued(newest, k.edition, k.withData); there {
		d.Shell.Status.Say("„" + k.name() + "“ liegt schon vor.")
		return
	}
	issueRendition(d, newest.ID, k, func(int64) { d.Shell.Status.Say("Ausgefertigt: " + k.name()) })
}

// askArchive asks where to write the Aktenpaket of the newest release.
func (s *releases) askArchive() {
	d := s.desk
	newest, ok := d.Session.Kept.Newest(s.report)
	if !ok {
		return
	}
	var name string
	d.InBackground(func(f *store.File) (err error) {
		name, err = release.ArchiveName(f, newest.ID)
		return err
	}, "", func() {
		d.AskPath(desk.PathQuestion{
			Title: "Aktenpaket erstellen", Text: "Die ZIP-Datei enthält für die Akte alle freigegebenen PDF-Dateien dieser Version, die Daten als JSON und CSV, die Anlagen, ein Verzeichnis mit Prüfsummen und dasselbe noch einmal als Abgabe nach xdomea 3.0, die eine E-Akte einlesen kann.",
			Yes: "Erstellen", Path: d.NewPath(name), Kind: ".zip", Save: true,
		}, func(path string) {
			d.InBackground(func(f *store.File) error { return release.WriteArchive(f, newest.ID, path) }, "Aktenpaket erstellt: "+path, func() { d.OpenInSystem(filepath.Dir(path)) })
		})
	})
}
