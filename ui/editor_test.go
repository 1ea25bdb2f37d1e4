package ui

import (
	"testing"

	"modellkommune/data"
)

// A page that names a field which is not there, or takes it for what it is not, cannot
// be built.
func TestWrongNamesAreRefused(t *testing.T) {
	e := newEditor(newOffice(t).App, func(data.Measure) string { return "" })
	for what, make := range map[string]func(){
		"no field":              func() { e.bind("titel") },
		"no part":               func() { e.bind("title.text") },
		"a day as a text":       func() { e.line("start") },
		"a status as a text":    func() { e.text("status") },
		"a text as a number":    func() { e.number("title") },
		"a day as a choice":     func() { e.choice("start") },
		"a column too few":      func() { e.table("links", "Link hinzufügen", 1) },
		"a field without place": func() { e.about("links.adresse") },
	} {
		t.Run(what, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("it is made")
				}
			}()
			make()
		})
	}
}
