package ui

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// recentShown is how many Projektakten the start page offers.
const recentShown = 4

// showStart shows the page from which a Projektakte is begun or opened.
func (a *App) showStart() {
	a.guide = nil
	a.Window.SetTitle(desk.ProgramName)
	objects := []fyne.CanvasObject{
		widget.NewHeading(desk.ProgramName),
		widget.NewParagraph("Konzept, Maßnahmen und Meilensteine Ihres Vorhabens stehen in einer Projektakte: einer Datei auf Ihrem Rechner. " +
			"Was Sie eingeben, wird von selbst gespeichert. Zum Stichtag schreibt das Programm daraus den Bericht als PDF."),
		widget.Buttons(
			widget.NewPrimaryButton("Neue Projektakte", a.newFile),
			widget.NewButton("Öffnen", a.askOpen),
			widget.NewButton("Beispiel ansehen", func() { a.askSample(fullSample) }),
			widget.NewButton("Beispiel mit Lücken", func() { a.askSample(sparseSample) }),
		),
	}
	var recent []fyne.CanvasObject
	for _, path := range a.Settings.Recent {
		if _, err := os.Stat(path); err == nil && len(recent) < recentShown {
			folder := fynewidget.NewLabel(filepath.Dir(path))
			folder.SizeName, folder.Truncation = theme.SizeNameCaptionText, fyne.TextTruncateEllipsis
			open := widget.NewQuietButton(filepath.Base(path), func() { a.openFile(path) })
			recent = append(recent, container.NewBorder(nil, nil, open, nil, container.NewVBox(layout.NewSpacer(), folder, layout.NewSpacer())))
		}
	}
	if len(recent) > 0 {
		objects = append(objects, widget.Section("Zuletzt verwendet", widget.Tight(recent...)))
	}
	a.Shell.ShowStart(centred(96, widget.NewForm(objects...)))
	a.refreshMenu()
	a.Trace.Event("page start")
}

// sample is a Projektakte to look at, with the day on which it is looked at: by today's
// date everything in it would be overdue.
type sample struct {
	name, file, text string
	day              data.Date
}

var (
	fullSample   = sample{"merzenich", "Beispiel Merzenich", "Die Projektakte der Gemeinde Merzenich zum 1. Bericht.", "2017-10-31"}
	sparseSample = sample{"luecken", "Beispiel mit Lücken", "Die Projektakte einer erfundenen Gemeinde, in der vieles noch nicht erfasst ist, mit einem freigegebenen und berichtigten Bericht.", "2019-03-31"}
)

// askSample makes a Projektakte with a sample in it.
func (a *App) askSample(s sample) {
	a.AskPath(desk.PathQuestion{
		Title: "Beispiel ansehen", Text: s.text + " Sie ist eine Kopie: Alles darf ausprobiert werden.",
		Yes: "Anlegen", Path: a.NewPath(s.file + store.Extension), Kind: store.Extension, Save: true, New: true,
	}, func(path string) {
		a.begin(func() (*store.File, error) { return release.NewSample(path, s.name, a.Options.Version) }, func() {
			a.SetKeyDate(s.day)
			a.GoTo(desk.Location{Page: desk.PageOverview})
		})
	})
}

// centred keeps something in the middle of a wide window, below some empty height
// where the window is high enough.
func centred(top float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(centre{top}, o)
}

type centre struct{ top float32 }

// Layout implements fyne.Layout.
func (c centre) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, top := min(size.Width, widget.FormWidth), min(c.top, size.Height/8)
	objects[0].Move(fyne.NewPos((size.Width-width)/2, top))
	objects[0].Resize(fyne.NewSize(width, size.Height-top))
}

// MinSize implements fyne.Layout.
func (centre) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
