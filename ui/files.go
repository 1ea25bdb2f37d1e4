package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// openFirst opens the Projektakte that the start names, else the last one.
func (a *App) openFirst() {
	path := a.options.Path
	if path == "" && len(a.settings.Recent) > 0 {
		path = a.settings.Recent[0]
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
		a.goTo(place{page: pageOverview})
	})
}

// begin closes what is open and opens or makes a Projektakte in its place.
func (a *App) begin(open func() (*store.File, error), then func()) {
	a.closing(func() {
		a.showStart()
		a.load(open, then)
	})
}

// closing closes what is open, saved or given up, and goes on.
func (a *App) closing(then func()) {
	if a.session == nil {
		a.leaveGuide(then)
		return
	}
	a.Desk.closing(then)
}

// closeFile closes the Projektakte and shows the start page.
func (a *App) closeFile() { a.closing(a.showStart) }

// quit ends the program once everything is saved.
func (a *App) quit() {
	if widget.Busy(a.window) {
		return
	}
	a.closing(func() {
		a.trace.event("closed")
		a.window.Close()
	})
}

func (a *App) askOpen() {
	a.askPath(pathQuestion{Title: "Projektakte öffnen", Yes: "Öffnen", Path: a.folder() + string(filepath.Separator), Kind: store.Extension}, a.openFile)
}

func (a *App) askCopy() {
	bare := strings.TrimSuffix(filepath.Base(a.session.file.Path()), store.Extension)
	name := bare + "_" + string(data.DateOf(a.options.Now())) + store.Extension
	a.askPath(pathQuestion{
		Title: "Kopie speichern", Text: "Die Kopie ist eine vollständige Projektakte. Weitergearbeitet wird in der bisherigen.",
		Yes: "Speichern", Path: a.beside(name), Kind: store.Extension, Save: true,
	}, func(path string) {
		a.inBackground(func(f *store.File) error { return f.SaveCopy(path) }, "Kopie gespeichert: "+path, func() { a.trace.event("copy %s", path) })
	})
}

func (a *App) showFolder() { a.openInSystem(filepath.Dir(a.session.file.Path())) }

func (a *App) askExport() {
	name := strings.TrimSuffix(filepath.Base(a.session.file.Path()), store.Extension) + ".json"
	a.askPath(pathQuestion{
		Title: "Exportieren", Text: "Der Export enthält alle Angaben der Projektakte als JSON und lässt sich wieder importieren.",
		Yes: "Exportieren", Path: a.beside(name), Kind: ".json", Save: true,
	}, func(path string) {
		a.inBackground(func(f *store.File) error {
			p, err := f.Load()
			if err != nil {
				return err
			}
			return exchange.Export(path, p, f.Blob)
		}, "Exportiert: "+path, func() { a.trace.event("export %s", path) })
	})
}

func (a *App) askImport() {
	a.askPath(pathQuestion{
		Title: "Importieren", Text: "Die JSON-Datei ersetzt die Angaben dieser Projektakte. Vorher zeigt das Programm die Unterschiede; der Import lässt sich zurücknehmen.",
		Yes: "Weiter", Path: a.folder() + string(filepath.Separator), Kind: ".json",
	}, a.importFile)
}

// importFile shows what an import would change before it is done.
func (a *App) importFile(path string) {
	p, err := exchange.ReadFile(path)
	if err == nil {
		err = exchange.Admit(a.project(), p)
	}
	if err != nil {
		a.fail(err)
		return
	}
	lines := exchange.Differences(a.project(), p)
	if len(lines) == 0 {
		widget.Tell(a.window, "Importieren", "Die Datei sagt dasselbe wie die Projektakte. Es gibt nichts zu tun.")
		return
	}
	const most = 20
	text := strings.Join(lines[:min(len(lines), most)], "\n")
	if len(lines) > most {
		text += "\n… und " + data.Count(len(lines)-most) + " weitere"
	}
	note := ""
	if len(a.session.kept.releases) > 0 {
		note = "Freigegebene Berichte bleiben dabei, wie sie sind."
	}
	widget.Ask(a.window, widget.Question{
		Title: "Das ändert der Import", Text: note, Content: []fyne.CanvasObject{widget.NewParagraph(text)}, Yes: "Importieren",
	}, func(yes bool) {
		if yes {
			a.change("Import aus "+filepath.Base(path), func(tx *store.Tx) error {
				if err := exchange.ReadAttachments(path, p, tx.KeepBlob); err != nil {
					return err
				}
				return tx.Replace(p)
			}, func() {})
		}
	})
}
