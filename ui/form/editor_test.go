package form

import (
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// A page that names a field which is not there, or takes it for what it is not, cannot
// be built.
func TestWrongNamesAreRefused(t *testing.T) {
	e := NewEditor(uitest.NewDesk(t, func(*desk.Desk) []desk.Entry { return nil }).Desk, func(data.Measure) string { return "" })
	for what, make := range map[string]func(){
		"no field":              func() { e.Bind("titel") },
		"no part":               func() { e.Bind("title.text") },
		"a day as a text":       func() { e.Line("start") },
		"a status as a text":    func() { e.Text("status") },
		"a text as a number":    func() { e.Number("title") },
		"a day as a choice":     func() { e.Choice("start") },
		"a column too few":      func() { e.Table("links", "Link hinzufügen", 1) },
		"a field without place": func() { e.About("links.adresse") },
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
