package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/widget"
)

// mostPlaces is how many places are offered at once: who sees more had better type more.
const mostPlaces = 100

// placesFile is where the Gemeindeverzeichnis lies once it was read in: beside the settings; empty where those are not kept.
func placesFile(settings string) string {
	if settings == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(settings), "gemeindeverzeichnis.txt")
}

// knownPlaces gives what was read in, none where nothing was.
func knownPlaces(settings string) []exchange.Place {
	path := placesFile(settings)
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	places, err := exchange.ReadDirectory(path)
	if err != nil {
		return nil // it can be read in anew
	}
	return places
}

// readPlaces reads in the Gemeindeverzeichnis that the office has downloaded, and keeps a copy beside the settings.
func readPlaces(settings, path string) ([]exchange.Place, error) {
	places, err := exchange.ReadDirectory(path)
	to := placesFile(settings)
	if err != nil || to == "" {
		return places, err
	}
	b, err := os.ReadFile(path)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o700)
	}
	if err == nil {
		err = exchange.WriteFile(to, b)
	}
	if err != nil {
		return nil, data.Fail(data.NotWritten, "Das Gemeindeverzeichnis ließ sich nicht aufbewahren. An Ihren Daten wurde nichts geändert.", err)
	}
	return places, nil
}

// placesLike gives the places whose label has every word of a text, at most mostPlaces, and whether there are more.
func placesLike(places []exchange.Place, text string) (found []exchange.Place, more bool) {
	words := strings.Fields(strings.ToLower(text))
	for _, p := range places {
		label, fits := strings.ToLower(p.Label), len(words) > 0
		for _, word := range words {
			fits = fits && strings.Contains(label, word)
		}
		if !fits {
			continue
		}
		if len(found) == mostPlaces {
			return found, true
		}
		found = append(found, p)
	}
	return found, false
}

// searchPlace makes the field that looks for a place in the Gemeindeverzeichnis, and what it says of its search. One that
// fits is taken, of several one has to be chosen; take shows it.
func searchPlace(places []exchange.Place, take func(data.Municipality)) []fyne.CanvasObject {
	var field *widget.LineField
	said := widget.NewHint("")
	field = widget.NewLineField(widget.About{Label: "Im Gemeindeverzeichnis suchen", Hint: "Name, Kreis oder Schlüssel, dann die Eingabetaste; mehrere Treffer stehen zur Auswahl."}, func(text string) {
		found, more := placesLike(places, text)
		switch {
		case text == "":
			said.SetText("")
		case len(found) == 0:
			said.SetText("Dazu steht nichts im Gemeindeverzeichnis. Bitte anders schreiben oder den Namen unten eintragen.")
		case more:
			said.SetText("Dazu passen mehr als hundert Einträge. Bitte den Kreis dazuschreiben.")
		case len(found) == 1:
			said.SetText(found[0].Label)
			take(found[0].Municipality)
		default:
			var labels []string
			for _, p := range found {
				labels = append(labels, p.Label)
			}
			widget.Pick(fyne.CanvasObject(field), labels, -1, func(i int) {
				said.SetText(labels[i])
				take(found[i].Municipality)
			})
		}
	})
	return []fyne.CanvasObject{field, said}
}
