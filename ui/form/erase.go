package form

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// AskEraseRemoved offers to remove for good what was deleted about persons and
// pictures before.
func AskEraseRemoved(d *desk.Desk) {
	var keys []data.Key
	d.InBackground(func(f *store.File) (err error) {
		keys, err = f.Removed()
		return err
	}, "", func() {
		if len(keys) == 0 {
			d.Shell.Status.Say("Über gelöschte Ansprechpersonen, Bilder und Anlagen steht nichts mehr in der Projektakte.")
			return
		}
		AskErase(d, keys...)
	})
}

// AskErase removes records for good, after saying what goes, what stays and that
// there is no way back.
func AskErase(d *desk.Desk, keys ...data.Key) {
	var forms []*widget.Form
	for _, key := range keys {
		forms = append(forms, d.Shell.FormsShowing(desk.LocationOf(key).Page, key.Kind)...)
	}
	if !d.Shell.MayLeave(func() { AskErase(d, keys...) }, forms...) {
		return
	}
	var traces store.Traces
	d.InBackground(func(f *store.File) (err error) {
		traces, err = f.Traces(keys...)
		return err
	}, "", func() {
		var paragraphs []fyne.CanvasObject
		for _, text := range eraseWords(d, keys, traces) {
			paragraphs = append(paragraphs, widget.NewParagraph(text))
		}
		widget.Ask(d.Window, widget.Question{
			Title: erasedName(keys) + " endgültig entfernen?", Content: paragraphs, Yes: "Endgültig entfernen", No: "Behalten", Danger: true,
		}, func(yes bool) {
			if yes {
				eraseRecords(d, keys)
			}
		})
	})
}

// erasedName names what is removed for good without anything about a person, as
// the history keeps it.
func erasedName(keys []data.Key) string {
	if len(keys) == 1 {
		return keys[0].Kind.String() + " " + keys[0].ID
	}
	return "Gelöschtes"
}

// eraseWords says what removing records for good means.
func eraseWords(d *desk.Desk, keys []data.Key, traces store.Traces) []string {
	p := d.Project()
	person := slices.ContainsFunc(keys, func(k data.Key) bool { return k.Kind == data.KindContact })
	picture := slices.ContainsFunc(keys, func(k data.Key) bool { return k.Kind == data.KindAttachment })
	gone := slices.Clone(keys)
	for _, key := range keys {
		gone = append(gone, p.Parts(key)...)
	}
	words := []string{"Entfernt wird alles zu " + erasedHeads(d, keys) + ", auch aus dem Verlauf" + when(picture && len(traces.Sharing) == 0, ", und die Datei selbst") + "."}
	if parts := gone[len(keys):]; len(parts) > 0 {
		words = append(words, "Mit entfernt wird, was dazugehört: "+desk.Enumerated(parts)+".")
	}
	if loose := keysOf(p.Loosened(gone)); len(loose) > 0 {
		words = append(words, "Diese Einträge verweisen darauf und verlieren den Verweis: "+desk.Enumerated(loose)+".")
	}
	if len(traces.Sharing) > 0 {
		words = append(words, "Die Datei selbst bleibt, denn sie gehört auch zu "+desk.Enumerated(traces.Sharing)+". Sie geht erst, wenn auch das endgültig entfernt wird.")
	}
	if n := len(traces.Copies); n > 0 {
		words = append(words, fmt.Sprintf("Aus den Sicherungskopien neben der Projektakte wird es ebenfalls entfernt (%s).", data.Count(n)))
	}
	if len(traces.Releases) > 0 {
		var names []string
		for _, r := range traces.Releases {
			names = append(names, data.Report{No: r.ReportNo}.Name()+" ("+r.Date.String()+")")
		}
		words = append(words, "Freigaben ändern sich nicht. Darin kann es weiterhin stehen: "+strings.Join(names, ", ")+".")
	}
	words = append(words, when(person, "In anderen Texten bleibt der Name stehen. ")+"Kopien, Exporte und Berichte an anderen Orten erreicht das Programm nicht.",
		"Das lässt sich nicht zurücknehmen. Auch frühere Schritte lassen sich danach nicht mehr zurücknehmen.")
	return words
}

// when gives a text where something holds, else nothing.
func when(holds bool, text string) string {
	if holds {
		return text
	}
	return ""
}

// erasedHeads names records as the officer knows them, those that are deleted
// already by their Kennung.
func erasedHeads(d *desk.Desk, keys []data.Key) string {
	if len(keys) == 1 {
		if r, ok := d.Project().Record(keys[0]); ok {
			return d.HeadOf(r)
		}
	}
	return desk.Enumerated(keys)
}

func keysOf(records []data.Record) []data.Key {
	var keys []data.Key
	for _, r := range records {
		keys = append(keys, r.Key())
	}
	return keys
}

// erase removes records for good and names the files out of which it could not.
func eraseRecords(d *desk.Desk, keys []data.Key) {
	label := erasedName(keys) + " endgültig entfernt"
	var left []string
	d.Step(func(f *store.File) (err error) {
		left, err = f.Erase(label, keys...)
		return err
	}, func() {
		d.Shell.Status.Say(label)
		d.Trace.Event("erased")
		if len(left) > 0 {
			widget.Tell(d.Window, "Noch nicht überall entfernt", "Aus der Projektakte ist es entfernt. In diesen Dateien kann noch etwas davon stehen, weil sie sich nicht bereinigen ließen:\n"+
				strings.Join(left, "\n")+"\nBitte sie schließen, wo sie geöffnet sind, und löschen, wenn sie nicht mehr gebraucht werden.")
		}
	})
}
