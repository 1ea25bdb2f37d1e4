package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// openFirst opens the Projektakte that the start names, else the last one.
func (a *App) openFirst() {
	path := a.Options.Path
	if path == "" && len(a.Settings.Recent) > 0 {
		path = a.Settings.Recent[0]
		if _, err := os.Stat(path); err != nil {
			return // moved, or on a drive that is not connected; the start page offers it
		}
	}
	if path != "" {
		a.openFile(path)
	}
}

// openFile opens a Projektakte in place of the one that is open.
func (a *App) openFile(path string) {
	a.begin(func() (*store.File, error) { return store.Open(path) }, func() {
		a.GoTo(desk.Location{Page: desk.PageOverview})
	})
}

// begin closes what is open and opens or makes a Projektakte in its place.
func (a *App) begin(open func() (*store.File, error), then func()) {
	a.closing(func() {
		a.showStart()
		a.Load(open, then)
	})
}

// closing closes what is open, saved or given up, and goes on.
func (a *App) closing(then func()) {
	if a.Session == nil {
		a.leaveGuide(then)
		return
	}
	a.Desk.Closing(then)
}

// closeFile closes the Projektakte and shows the start page.
func (a *App) closeFile() { a.closing(a.showStart) }

// quit ends the program once everything is saved.
func (a *App) quit() {
	if widget.Busy(a.Window) {
		return
	}
	a.closing(func() {
		a.Trace.Event("closed")
		a.Window.Close()
	})
}

func (a *App) askOpen() {
	a.AskPath(desk.PathQuestion{Title: "Projektakte öffnen", Yes: "Öffnen", Path: a.Folder() + string(filepath.Separator), Kind: store.Extension}, a.openFile)
}

func (a *App) askCopy() {
	bare := strings.TrimSuffix(filepath.Base(a.Session.File.Path()), store.Extension)
	name := bare + "_" + string(data.DateOf(a.Options.Now())) + store.Extension
	a.AskPath(desk.PathQuestion{
		Title: "Kopie speichern", Text: "Die Kopie ist eine vollständige Projektakte. Weitergearbeitet wird in der bisherigen; was die Kopie freigibt, signiert sie mit einem eigenen Schlüssel.",
		Yes: "Speichern", Path: a.NewPath(name), Kind: store.Extension, Save: true,
	}, func(path string) {
		a.InBackground(func(f *store.File) error { return f.SaveCopy(path) }, "Kopie gespeichert: "+path, func() { a.Trace.Event("copy %s", path) })
	})
}

func (a *App) showFolder() { a.OpenInSystem(filepath.Dir(a.Session.File.Path())) }

func (a *App) askExport() {
	name := strings.TrimSuffix(filepath.Base(a.Session.File.Path()), store.Extension) + ".json"
	a.AskPath(desk.PathQuestion{
		Title: "Exportieren", Text: "Der Export enthält alle Angaben der Projektakte als JSON und lässt sich wieder importieren.",
		Yes: "Exportieren", Path: a.NewPath(name), Kind: ".json", Save: true,
	}, func(path string) {
		a.InBackground(func(f *store.File) error {
			p, err := f.Load()
			if err != nil {
				return err
			}
			return exchange.Export(path, p, f.Blob)
		}, "Exportiert: "+path, func() { a.Trace.Event("export %s", path) })
	})
}

func (a *App) askImport() {
	a.AskPath(desk.PathQuestion{
		Title: "Importieren", Text: "Die JSON-Datei ersetzt die Angaben dieser Projektakte. Vorher zeigt das Programm die Unterschiede; der Import lässt sich zurücknehmen.",
		Yes: "Weiter", Path: a.Folder() + string(filepath.Separator), Kind: ".json",
	}, a.importFile)
}

// importFile shows what an import would change before it is done.
func (a *App) importFile(path string) {
	read, err := exchange.ReadFile(path)
	if err == nil {
		err = exchange.Admit(a.Project(), read)
	}
	if err != nil {
		a.ShowError(err)
		return
	}
	p := read.Project
	lines := exchange.Differences(a.Project(), p)
	if len(lines) == 0 {
		widget.Tell(a.Window, "Importieren", "Die Datei sagt dasselbe wie die Projektakte. Es gibt nichts zu tun.")
		return
	}
	note := ""
	if len(a.Session.Kept.Releases) > 0 {
		note = "Freigegebene Berichte bleiben dabei, wie sie sind."
	}
	widget.Ask(a.Window, widget.Question{
		Title: "Das ändert der Import", Text: note, Content: []fyne.CanvasObject{widget.NewParagraph(desk.Lines(lines))}, Yes: "Importieren",
	}, func(yes bool) {
		if yes {
			a.Change("Import aus "+filepath.Base(path), func(tx *store.Tx) error {
				if err := exchange.ReadAttachments(path, p, tx.KeepBlob); err != nil {
					return err
				}
				return tx.Replace(p)
			}, func() {})
		}
	})
}
