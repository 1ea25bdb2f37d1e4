package page

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// placeLabel names the step by which the Kommune takes over what the Gemeindeverzeichnis says.
const placeLabel = "Angaben aus dem Gemeindeverzeichnis"

// askPlace fills in what the Gemeindeverzeichnis says of the Kommune that is picked there. Where that replaces what is
// recorded, it is shown first.
func (p *Municipality) askPlace() {
	p.desk.AskPlace(p.desk.Project().Municipality.Name, func(known data.Municipality) {
		now := p.desk.Project()
		next := now
		next.Municipality = now.Municipality.Taking(known)
		changes := data.FieldChanges(now.Municipality, next.Municipality)
		text := "Das ändert sich."
		if next.Municipality.PopulationDate == "" && next.Municipality.Population != now.Municipality.Population {
			text += " Den Stichtag der Einwohnerzahl nennt das Verzeichnis nicht; bitte ihn danach eintragen."
		}
		save := func() { p.municipality.Save(placeLabel, next.Municipality) }
		switch {
		case len(changes) == 0:
			widget.Tell(p.desk.Window, placeLabel, "Das Gemeindeverzeichnis sagt dasselbe. Es gibt nichts zu tun.")
		case !slices.ContainsFunc(changes, func(f data.FieldChange) bool { return !f.Added() }):
			save()
		default:
			widget.Ask(p.desk.Window, widget.Question{
				Title: placeLabel, Text: text,
				Content: []fyne.CanvasObject{widget.NewParagraph(desk.Lines(exchange.Differences(now, next)))}, Yes: "Übernehmen", Deliberate: true,
			}, func(yes bool) {
				if yes {
					save()
				}
			})
		}
	})
}

// saidOfKeys names the keys that do not stand in the Gemeindeverzeichnis, nothing where none was read in. The Verzeichnis ages,
// so that this is no error.
func (p *Municipality) saidOfKeys(m data.Municipality) string {
	directory := p.desk.Directory()
	if directory == nil {
		return ""
	}
	var unknown []string
	for _, key := range append([]string{m.AGS}, keysOf(m.Members)...) {
		if key != "" && !directory.Has(key) {
			unknown = append(unknown, key)
		}
	}
	if len(unknown) == 0 {
		return ""
	}
	return fmt.Sprintf("Im Gemeindeverzeichnis (Gebietsstand %s) steht nicht: %s. Bitte prüfen; das Verzeichnis dieses Rechners kann älter sein.", directory.Day, strings.Join(unknown, ", "))
}

func keysOf(members []data.Member) []string {
	keys := make([]string, len(members))
	for i, m := range members {
		keys[i] = m.AGS
	}
	return keys
}
