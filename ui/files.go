package ui

import (
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
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

// load opens or makes a Projektakte in the background, shows it, then runs.
func (a *App) load(open func() (*store.File, error), then func()) {
	if a.loading {
		return
	}
	a.loading = true
	a.queue.add(func() {
		f, err := open()
		var p data.Project
		var k kept
		if err == nil {
			p, err = f.Load()
		}
		if err == nil {
			err = release.Settle(f)
		}
		if err == nil {
			k, err = readKept(f)
		}
		fyne.Do(func() {
			a.loading = false
			if err != nil {
				a.fail(err)
				return
			}
			a.opened(f, p, k)
			then()
		})
	})
}

func (a *App) opened(f *store.File, p data.Project, k kept) {
	a.session = &session{file: f, project: p, kept: k}
	a.guide = nil
	a.keyDate = ""
	a.settings.opened(f.Path())
	a.window.SetTitle(filepath.Base(f.Path()) + " – " + programName)
	a.shell.showPages()
	a.shell.status.opened()
	if due := dueWords(p, a.clock()); due != "" {
		a.shell.status.say(due)
	}
	a.shell.refresh()
	a.refreshMenu()
	a.trace.event("opened %s", f.Path())
	for _, warning := range f.Warnings() {
		widget.Tell(a.window, "Hinweis", warning)
	}
}

// closing saves what is typed, closes the Projektakte and goes on. Where
// something cannot be saved, the officer decides.
func (a *App) closing(then func()) {
	if a.session == nil {
		a.leaveGuide(then)
		return
	}
	if a.shell.flush() != nil {
		a.askWrong(a.shell.wrongEntries(), func() { a.closing(then) })
		return
	}
	s := a.session
	a.queue.add(func() { // what is on its way is written first
		fyne.Do(func() {
			if s == a.session {
				a.closeSaved(then)
			}
		})
	})
}

// closeSaved closes the Projektakte and goes on, unless something could not be
// written and the officer wants to go back.
func (a *App) closeSaved(then func()) {
	c := a.session.failed()
	if c == nil {
		a.close()
		then()
		return
	}
	widget.Ask(a.window, widget.Question{
		Title: "Nicht gespeichert",
		Text:  c.label + ": " + sentence(c.failed) + " Wird die Projektakte jetzt geschlossen, geht diese Eingabe verloren.",
		Yes:   "Trotzdem schließen", No: "Zurück", Danger: true,
	}, func(yes bool) {
		if yes {
			a.close()
			then()
		}
	})
}

// close closes the Projektakte; everything is saved or given up.
func (a *App) close() {
	if err := a.session.file.Close(); err != nil {
		slog.Error("not closed", "cause", cause(err))
	}
	a.session = nil
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

// saveNow saves what is typed without waiting for the field to be left.
func (a *App) saveNow() {
	if wrong := a.shell.flush(); wrong != nil {
		a.shell.reveal(wrong)
		return
	}
	a.retry()
	a.queue.add(func() { fyne.Do(func() { a.shell.status.saved(a.options.Now()) }) })
}

func (a *App) askOpen() {
	a.askPath(pathQuestion{Title: "Projektakte öffnen", Yes: "Öffnen", Path: a.folder() + string(filepath.Separator), Kind: store.Extension}, a.openFile)
}

// folder is where a file is most likely wanted: beside the last Projektakte,
// else among the user's documents.
func (a *App) folder() string {
	if a.session != nil {
		return filepath.Dir(a.session.file.Path())
	}
	if len(a.settings.Recent) > 0 {
		return filepath.Dir(a.settings.Recent[0])
	}
	home, err := os.UserHomeDir()
	if err != nil {
		slog.Warn("no home folder", "cause", err)
	}
	for _, name := range []string{"Dokumente", "Documents"} {
		if dir := filepath.Join(home, name); isFolder(dir) {
			return dir
		}
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// beside gives the name of a new file beside the Projektakte that none has yet.
func (a *App) beside(name string) string {
	ext := filepath.Ext(name)
	bare := strings.TrimSuffix(name, ext)
	path := filepath.Join(a.folder(), name)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = filepath.Join(a.folder(), bare+"-"+data.Count(n)+ext)
	}
}

// fileName makes a file's name of a municipality's.
func fileName(municipality string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || r < ' ' {
			return -1
		}
		return r
	}, municipality)
	return orElse(strings.TrimSpace(name), "Projektakte")
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

// inBackground does something with the file that changes nothing in it, says so
// and goes on.
func (a *App) inBackground(do func(*store.File) error, done string, then func()) {
	s := a.session
	a.shell.flush()
	a.queue.add(func() {
		err := do(s.file)
		fyne.Do(func() {
			if err != nil {
				a.fail(err)
				return
			}
			a.shell.status.say(done)
			then()
		})
	})
}

func (a *App) showFolder() { a.openInSystem(filepath.Dir(a.session.file.Path())) }

// openInSystem opens a file or folder with the program that the system has for it.
func (a *App) openInSystem(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if !strings.HasPrefix(u.Path, "/") {
		u.Path = "/" + u.Path // C:/…
	}
	if err := a.options.App.OpenURL(u); err != nil {
		slog.Warn("not opened", "cause", err)
		widget.Tell(a.window, "Kein Programm gefunden", "Das System hat kein Programm, das dies öffnet. Sie finden es hier:\n"+path)
	}
}

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
