package form

import (
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// PickRecord makes a field that points at a record of one of several kinds, of
// which there may be thousands: it opens a search over them.
func PickRecord[R data.Record](d *desk.Desk, e *Editor[R], name string, may func(data.Kind) bool) *widget.ChoiceField[string] {
	f := e.Choice(name)
	f.Name = d.NameOfRecord
	f.OnOpen = func() {
		records := slices.DeleteFunc(d.Project().Records(), func(r data.Record) bool { return !may(r.Key().Kind) })
		askRecord(d, f, e.part(name).Placeholder(), records)
	}
	return f
}

// askRecord opens the search for a field. It begins with the first records, as a
// list would. None is on the button that leaves the field empty.
func askRecord(d *desk.Desk, f *widget.ChoiceField[string], none string, records []data.Record) {
	find := &finder{desk: d, found: func(hit data.Found) { f.Pick(hit.Key.ID) }}
	for _, r := range records[:min(len(records), mostHits)] {
		hit := data.Hit{Key: r.Key(), Label: "Kennung", Text: r.Key().ID}
		find.atFirst = append(find.atFirst, data.Found{Hit: hit, Record: r})
	}
	find.help = "Ein Wort aus Titel oder Text, oder die Kennung. Enter übernimmt, Pfeil nach unten geht in die Liste."
	if len(records) > mostHits {
		find.help += fmt.Sprintf(" Von %s Einträgen stehen die ersten %d hier.", data.Count(len(records)), mostHits)
	}
	clear := widget.NewQuietButton(none, func() {
		widget.Dismiss(d.Window)
		f.Pick("")
	})
	find.ask(f.Label(), "Suchen …", records, widget.Buttons(clear))
}
