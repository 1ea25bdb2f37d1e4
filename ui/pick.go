package ui

import (
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// pickRecord makes a field that points at a record of one of several kinds, of
// which there may be thousands: it opens a search over them.
func pickRecord[R data.Record](a *Desk, e *editor[R], name string, may func(data.Kind) bool) *widget.ChoiceField[string] {
	f := e.choice(name)
	f.Name = a.nameOfRecord
	f.OnOpen = func() {
		records := slices.DeleteFunc(a.project().Records(), func(r data.Record) bool { return !may(r.Key().Kind) })
		askRecord(a, f, e.part(name).Placeholder(), records)
	}
	return f
}

// askRecord opens the search for a field. It begins with the first records, as a
// list would. None is on the button that leaves the field empty.
func askRecord(a *Desk, f *widget.ChoiceField[string], none string, records []data.Record) {
	find := &finder{app: a, found: func(hit data.Found) { f.Pick(hit.Key.ID) }}
	for _, r := range records[:min(len(records), mostHits)] {
		hit := data.Hit{Key: r.Key(), Label: "Kennung", Text: r.Key().ID}
		find.atFirst = append(find.atFirst, data.Found{Hit: hit, Record: r})
	}
	find.help = "Ein Wort aus Titel oder Text, oder die Kennung. Enter übernimmt, Pfeil nach unten geht in die Liste."
	if len(records) > mostHits {
		find.help += fmt.Sprintf(" Von %s Einträgen stehen die ersten %d hier.", data.Count(len(records)), mostHits)
	}
	clear := widget.NewQuietButton(none, func() {
		widget.Dismiss(a.window)
		f.Pick("")
	})
	find.ask(f.Label(), "Suchen …", records, widget.Buttons(clear))
}
