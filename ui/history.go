package ui

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// historyLine is one field that a step changed.
type historyLine struct{ when, who, what, field, before, after string }

// showHistory tells who changed a record, when and what.
func (a *App) showHistory(r data.Record) {
	var entries []store.Entry
	a.step(func(f *store.File) (err error) {
		entries, err = f.History(r.Key())
		return err
	}, func() {
		table := widget.NewSortTable("Noch keine Änderung.", func(l historyLine) string { return l.when + l.field },
			widget.Column[historyLine]{Title: "Wann", Width: 120, Text: func(l historyLine) string { return l.when }},
			widget.Column[historyLine]{Title: "Wer", Width: 80, Text: func(l historyLine) string { return l.who }},
			widget.Column[historyLine]{Title: "Was", Width: 120, Grow: true, Text: func(l historyLine) string { return l.what }},
			widget.Column[historyLine]{Title: "Vorher", Width: 120, Grow: true, Text: func(l historyLine) string { return l.before }},
			widget.Column[historyLine]{Title: "Nachher", Width: 120, Grow: true, Text: func(l historyLine) string { return l.after }},
		)
		table.SetItems(historyLines(r, entries))
		widget.Ask(a.window, widget.Question{Title: "Verlauf: " + nameOf(r), Content: []fyne.CanvasObject{high(400, table)}}, nil)
		table.Focus()
	})
}

// historyLines writes the newest change first, one line for each field.
func historyLines(r data.Record, entries []store.Entry) []historyLine {
	var lines []historyLine
	for _, e := range slices.Backward(entries) {
		line := historyLine{when: e.At.Local().Format("02.01.2006 15:04"), who: e.Who, what: e.Label}
		if e.Undone {
			line.what += " (zurückgenommen)"
		}
		switch {
		case e.Before == nil:
			line.after = "angelegt"
			lines = append(lines, line)
			continue
		case e.After == nil:
			line.after = "gelöscht"
			lines = append(lines, line)
			continue
		}
		before, after := fieldsOf(e.Before), fieldsOf(e.After)
		for _, name := range slices.Sorted(maps.Keys(after)) {
			line.field = data.Label(r, name)
			if name == "position" {
				line.field = "Reihenfolge"
			}
			line.before, line.after = line.field+": "+readable(name, before[name]), readable(name, after[name])
			lines = append(lines, line)
		}
	}
	return lines
}

func fieldsOf(object json.RawMessage) map[string]json.RawMessage {
	fields := map[string]json.RawMessage{}
	_ = json.Unmarshal(object, &fields) // the store wrote it
	return fields
}

// readable writes a field's JSON value as an officer reads it.
func readable(name string, raw json.RawMessage) string {
	var value any
	if err := json.Unmarshal(raw, &value); err != nil {
		return "leer"
	}
	if cents, ok := value.(float64); ok && strings.HasSuffix(name, "_cents") {
		return data.Cents(cents).String()
	}
	return written(value)
}

func written(value any) string {
	switch v := value.(type) {
	case string:
		if day, err := data.ParseDate(v, ""); err == nil && len(v) == len("2018-03-01") && day != "" {
			return day.String()
		}
		if v != "" {
			return strings.Join(strings.Fields(v), " ")
		}
	case float64:
		return strings.Replace(fmt.Sprint(v), ".", ",", 1)
	case []any:
		var parts []string
		for _, item := range v {
			parts = append(parts, written(item))
		}
		if len(parts) > 0 {
			return strings.Join(parts, "; ")
		}
	case map[string]any:
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if text := written(v[name]); text != "leer" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, ", ")
	}
	return "leer"
}
