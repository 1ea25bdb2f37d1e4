package ui

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"modellkommune/assets"
	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// unspoken is a mark of data.MeasureWord.In that nobody has replaced.
var unspoken = regexp.MustCompile(`\{([234] )?\pL`)

// The window calls a measure as the programme does, on all pages and in the menu, where there are some and where there is none.
func TestWindowSaysTheWordOfTheProgramme(t *testing.T) {
	b, err := assets.Samples.ReadFile("samples/merzenich-2018.json")
	if err != nil {
		t.Fatal(err)
	}
	written := strings.NewReplacer("Maßnahmenübersicht", "Maßnahmenübersicht", "Maßnahmen im Einzelnen", "Maßnahmen im Einzelnen", "Maßnahme", "Sache").Replace(string(b))
	var filled data.Project
	if err := json.Unmarshal([]byte(written), &filled); err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]data.Project{"filled": filled, "empty": {Format: data.FormatVersion, Programme: data.Programme{Template: data.Template{Name: "eigene"}}}} {
		t.Run(name, func(t *testing.T) {
			p.Programme.Template.Measure = data.MeasureWord{Singular: "Auftrag", Genitive: "Auftrags", Plural: "Aufträge", DativePlural: "Aufträgen", Compound: "Auftrags", Gender: data.Masculine}
			o := newWindow(t)
			o.With(p)
			judge := func(where, text string) {
				if strings.Contains(text, "Maßnahme") || unspoken.MatchString(text) {
					t.Errorf("%s says %q", where, text)
				}
			}
			for _, page := range o.Shell.List {
				o.GoTo(desk.Location{Page: page.Name})
				for _, open := range uitest.SectionsOf(o.Office, page.Name) {
					open()
					for _, text := range uitest.Texts(o.InView()) {
						judge(page.Name, text)
					}
				}
			}
			var walk func([]command)
			walk = func(list []command) {
				for _, c := range list {
					judge("the menu", c.label)
					walk(c.more)
				}
			}
			walk(o.app.menus())
			o.app.showShortcuts()
			for _, text := range uitest.Texts(o.InView()) {
				judge("the list of keys", text)
			}
		})
	}
}
