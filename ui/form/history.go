package form

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// historyStep is what one step did to a record.
type historyStep struct {
	// when, who and what: „12.03.2018 14:03“, „a.weber“, „Titel von M01“.
	when, who, what string
	changes         []fieldChange
}

// fieldChange is a field before and after a step.
type fieldChange struct{ field, before, after string }

// mostSteps is how many steps the history shows, the newest first.
const mostSteps = 100

// HistoryOfOpen tells the history of the record that is open.
func HistoryOfOpen(d *desk.Desk) {
	r, ok := d.OpenRecord()
	if !ok {
		d.Shell.Status.Say("Hier ist kein Eintrag offen, der einen Verlauf hätte.")
		return
	}
	ShowHistory(d, r)
}

// ShowHistory tells who changed a record, when and what.
func ShowHistory(d *desk.Desk, r data.Record) {
	var entries []store.Entry
	d.InBackground(func(f *store.File) (err error) {
		entries, err = f.History(r.Key())
		return err
	}, "Verlauf: "+d.NameOf(r), func() {
		steps := historySteps(r, entries)
		var parts []fyne.CanvasObject
		for _, s := range steps[:min(len(steps), mostSteps)] {
			parts = append(parts, stepSection(s))
		}
		if len(steps) > mostSteps {
			parts = append(parts, widget.NewHint(fmt.Sprintf("Davor liegen %s weitere Schritte.", data.Count(len(steps)-mostSteps))))
		}
		if len(parts) == 0 {
			parts = append(parts, widget.NewParagraph("Noch keine Änderung."))
		}
		reader := widget.NewKeyScroll(container.New(widget.CardColumn{}, parts...))
		widget.Ask(d.Window, widget.Question{Title: "Verlauf: " + d.HeadOf(r), Content: []fyne.CanvasObject{widget.High(historyHeight, reader)}, Wide: true}, nil)
		d.Window.Canvas().Focus(reader)
	})
}

const historyHeight = 400

// stepSection shows a step: when and who, then what it changed.
func stepSection(s historyStep) fyne.CanvasObject {
	lines := []fyne.CanvasObject{
		widget.NewHint(s.when + ", " + cmp.Or(s.who, "unbekannt")),
		widget.NewSubheading(s.what),
	}
	for _, c := range s.changes {
		if !strings.HasPrefix(s.what, c.field+" ") { // else it is named already
			lines = append(lines, widget.NewParagraph(c.field))
		}
		lines = append(lines, widget.NewParagraph("vorher: "+c.before), widget.NewParagraph("nachher: "+c.after))
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(6), lines...)
}

// historySteps writes the newest step first.
func historySteps(r data.Record, entries []store.Entry) []historyStep {
	var steps []historyStep
	for _, e := range slices.Backward(entries) {
		step := historyStep{when: e.At.Local().Format("02.01.2006 15:04"), who: e.Who, what: e.Label}
		switch {
		case e.Before == nil:
			step.what += ": angelegt"
		case e.After == nil:
			step.what += ": gelöscht"
		default:
			step.changes = changesOf(r, e)
		}
		if e.Undone {
			step.what += " (zurückgenommen)"
		}
		steps = append(steps, step)
	}
	return steps
}

// changesOf lists the fields that a step changed, in the order of the record.
func changesOf(r data.Record, e store.Entry) []fieldChange {
	var changes []fieldChange
	for _, c := range e.Changes(r) {
		changes = append(changes, fieldChange{c.Label, readable(c.Old), readable(c.Now)})
	}
	if before, after, moved := e.Moved(r); moved {
		changes = append(changes, fieldChange{"Reihenfolge", fmt.Sprintf("Platz %d", before), fmt.Sprintf("Platz %d", after)})
	}
	return changes
}

// nothingThere stands in the history for an empty field.
const nothingThere = "leer"

// readable writes a value as an officer reads it.
func readable(value any) string {
	if value == nil {
		return nothingThere
	}
	return cmp.Or(written(reflect.ValueOf(value)), nothingThere)
}

func yesOrNo(yes bool) string {
	if yes {
		return "ja"
	}
	return "nein"
}

// written writes a value, nothing for an empty one.
func written(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		return written(v.Elem())
	}
	if text, ok := v.Interface().(fmt.Stringer); ok {
		return text.String()
	}
	switch v.Kind() {
	case reflect.String:
		return strings.TrimSpace(v.String())
	case reflect.Bool:
		return yesOrNo(v.Bool())
	case reflect.Int, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Slice:
		return writtenList(v)
	case reflect.Struct:
		return writtenParts(v)
	}
	return ""
}

// writtenList writes a list, each entry on a line of its own.
func writtenList(v reflect.Value) string {
	var lines []string
	for i := range v.Len() {
		lines = append(lines, strings.ReplaceAll(written(v.Index(i)), "\n", " "))
	}
	if len(lines) < 2 {
		return strings.Join(lines, "")
	}
	return "\n– " + strings.Join(lines, "\n– ")
}

// writtenParts writes a part of a record with the names of what is filled in:
// „Name: Heimatverein, Art: Verein“.
func writtenParts(v reflect.Value) string {
	var parts []string
	for i := range v.NumField() {
		label := v.Type().Field(i).Tag.Get("de")
		if text := written(v.Field(i)); text != "" && label != "" && !v.Field(i).IsZero() {
			parts = append(parts, label+": "+text)
		}
	}
	return strings.Join(parts, ", ")
}
