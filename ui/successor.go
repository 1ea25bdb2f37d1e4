package ui

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// askRename gives the open Projektakte another name.
func (a *App) askRename() {
	old := a.Session.File.Path()
	a.AskPath(desk.PathQuestion{
		Title: "Projektakte umbenennen", Text: "Die Ordner mit Sicherungen und Versand, die danach heißen, werden mit umbenannt.",
		Yes: "Umbenennen", Path: old, Kind: store.Extension, Save: true, New: true,
	}, func(to string) { a.instead(old, to, func() error { return store.Rename(old, to) }) })
}

// askFollowUp begins the Projektakte of the next Vorhaben of the same Kommune.
func (a *App) askFollowUp() {
	p, day := a.Project(), a.Clock()
	a.AskPath(desk.PathQuestion{
		Title: "Folgevorhaben anlegen", Text: p.Say("Die neue Projektakte übernimmt %s, Ansprechpersonen, Projektpartner, Vorlage, Kostenarten, Quellen ohne Beträge, Gliederungen, Schwellen und Angaben zur öffentlichen Seite. {Maßnahmen}, Berichte, Freigaben, Geld und Verlauf bleiben in der bisherigen; was weiterläuft, wird neu erfasst. Sie signiert mit einem eigenen Schlüssel.", p.Municipality.Body().Name),
		Yes: "Anlegen", Path: a.NewPath("Folgevorhaben" + store.Extension), Kind: store.Extension, Save: true, New: true,
	}, func(path string) {
		a.begin(func() (*store.File, error) { return store.CreateWith(path, "Folgevorhaben angelegt", p.FollowUp(day)) }, func() {
			a.GoTo(desk.LocationOf(data.Key{Kind: data.KindProgramme}))
		})
	})
}

// askPredecessor makes this Projektakte go on with that of a Kommune which this one succeeds.
func (a *App) askPredecessor() {
	if !a.Project().OnlyBegun() {
		widget.Tell(a.Window, "Vorgänger übernehmen", "In dieser Projektakte steht schon ein Vorhaben; zwei werden nicht vermischt. Um das Vorhaben einer Kommune weiterzuführen, die in Ihrer aufgegangen ist, bitte eine neue Projektakte anlegen und in ihr nur die Kommune eintragen.")
		return
	}
	a.AskPath(desk.PathQuestion{
		Title: "Vorgänger übernehmen", Text: "Führt in dieser Projektakte das ganze Vorhaben einer Kommune weiter, die in Ihrer aufgegangen ist, mit Verlauf, Freigaben und Versandprotokoll. Ihre Kommune und Ihre Ansprechpersonen bleiben; die Projektakte des Vorgängers wird nicht verändert.",
		Yes: "Weiter", Path: a.Folder() + string(filepath.Separator), Kind: store.Extension,
	}, a.takeOver)
}

func (a *App) takeOver(path string) {
	other, err := content(path)
	if err != nil {
		a.ShowError(err)
		return
	}
	own := a.Session.File.Path()
	do := func(until data.Date) {
		a.instead(own, own, func() error {
			from, err := store.OpenReadOnly(path)
			if err != nil {
				return err
			}
			defer func() { _ = from.Close() }()
			return store.TakeOver(own, from, until)
		})
	}
	if _, err := a.Project().Succeed(other, ""); err == nil {
		do("")
		return
	}
	until := widget.NewDateField(widget.About{Label: "Letzter Tag", Required: true, Hint: "Der letzte Tag vor dem Zusammenschluss, zum Beispiel „31.12.2024“."}, nil)
	widget.Ask(a.Window, widget.Question{
		Title:   "Vorgänger übernehmen",
		Text:    fmt.Sprintf("„%s“ geht in „%s“ weiter. Bis zu welchem Tag galten der alte Name und Schlüssel? Ein Bericht nennt den Namen, der an seinem Stichtag galt.", other.Municipality.Name, a.Project().Municipality.Name),
		Content: []fyne.CanvasObject{until}, Yes: "Übernehmen",
	}, func(yes bool) {
		if yes {
			do(until.Value())
		}
	})
}

// content reads what a Projektakte holds.
func content(path string) (data.Project, error) {
	f, err := store.OpenReadOnly(path)
	if err != nil {
		return data.Project{}, err
	}
	defer func() { _ = f.Close() }()
	return f.Load()
}

// instead closes the Projektakte, does something with its file and opens what is there then. Where that fails, the one from
// before is opened again.
func (a *App) instead(old, now string, do func() error) {
	var failed error
	a.begin(func() (*store.File, error) {
		if failed = do(); failed != nil {
			return store.Open(old)
		}
		return store.Open(now)
	}, func() {
		a.GoTo(desk.Location{Page: desk.PageOverview})
		switch {
		case failed != nil:
			a.ShowError(failed)
		case old != now:
			a.Settings.Forget(old)
			a.Changed()
		}
	})
}
