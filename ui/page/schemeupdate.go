package page

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// fromFile stands for a Vorhabenvorlage that lies in a file.
const fromFile = "Aus einer Datei"

// AskSchemeUpdate brings the project to another version of its Vorlage, after it has shown what that changes.
func AskSchemeUpdate(d *desk.Desk) {
	names := slices.DeleteFunc(exchange.Schemes(), func(name string) bool { return name == exchange.WithoutScheme })
	which := widget.NewChoiceField(widget.About{Label: "Neue Version", Required: true, Hint: "Meist eine Datei, die der Fördergeber schickt; die mitgelieferten kommen mit dem Programm."}, append([]string{fromFile}, names...), nil)
	which.Name = func(name string) string {
		if name == fromFile {
			return name
		}
		return "Mitgeliefert: " + exchange.SchemeTitle(name)
	}
	which.SetValue(fromFile)
	widget.Ask(d.Window, widget.Question{
		Title: "Vorlage aktualisieren", Text: "Wörter, Pflichtangaben und Termine des Programms kommen auf den neuen Stand. Was Sie eingetragen oder geändert haben, bleibt; vorher zeigt das Programm die Unterschiede.",
		Content: []fyne.CanvasObject{which}, Yes: "Weiter",
	}, func(yes bool) {
		switch {
		case !yes:
		case which.Value() != fromFile:
			showSchemeUpdate(d, which.Value())
		default:
			d.AskPath(desk.PathQuestion{Title: "Vorhabenvorlage öffnen", Yes: "Weiter", Path: d.Folder() + string(filepath.Separator), Kind: exchange.SchemeExtension}, func(path string) { showSchemeUpdate(d, path) })
		}
	})
}

// showSchemeUpdate shows what the update changes and what stays, before it is done.
func showSchemeUpdate(d *desk.Desk, nameOrPath string) {
	next, notes, err := exchange.SchemeFrom(nameOrPath)
	if err != nil {
		d.ShowError(err)
		return
	}
	updated, changes, stays, err := exchange.Update(d.Project(), next)
	if err != nil {
		d.ShowError(err)
		return
	}
	if len(changes) == 0 {
		widget.Tell(d.Window, "Vorlage aktualisieren", "Das Vorhaben sagt schon, was die Vorlage sagt. Es gibt nichts zu tun.")
		return
	}
	if len(d.Session.Kept.Releases) > 0 {
		notes = append(notes, "Freigegebene Berichte bleiben dabei, wie sie sind.")
	}
	content := []fyne.CanvasObject{widget.NewParagraph(desk.Lines(changes))}
	if len(stays) > 0 {
		content = append(content, widget.Section("Das bleibt, wie es ist", widget.NewParagraph(desk.Lines(stays))))
	}
	widget.Ask(d.Window, widget.Question{Title: "Das ändert die Vorlage", Text: strings.Join(notes, "\n"), Content: content, Yes: "Übernehmen", Wide: true}, func(yes bool) {
		if yes {
			d.Change(exchange.UpdateLabel(next), func(tx *store.Tx) error { return tx.Replace(updated) }, func() {})
		}
	})
}
