package ui

import (
	"regexp"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// english finds words of the toolkit that are no German.
var english = regexp.MustCompile(`\b(Submit|Cancel|Select one|January|February|March|May|June|July|October|December|Save|Close|File|Edit|Quit|Yes|No|Undo|Redo|Copy|Paste|Cut|Ctrl|Delete|Search)\b|^Open$`)

// Every page can be built, fits into the smallest window, and speaks German,
// with much and with nothing in it.
func TestPagesFitAndSpeakGerman(t *testing.T) {
	for name, o := range map[string]*uitest.Office{
		"sample": newWindow(t).WithSample(),
		"empty":  newWindow(t).With(data.Project{}),
	} {
		for _, p := range o.Shell.List {
			o.GoTo(desk.Location{Page: p.Name})
			if min, view := o.Shell.Scroll.Content.MinSize(), o.Shell.Scroll.Size(); min.Width > view.Width || min.Height > view.Height {
				t.Errorf("%s, %s: needs %v of %v", name, p.Name, min, view)
			}
			for i := range uitest.SectionsOf(o, p.Name) {
				uitest.SectionsOf(o, p.Name)[i]()
				for _, text := range uitest.Texts(o.InView()) {
					if english.MatchString(text) {
						t.Errorf("%s, %s says %q", name, p.Name, text)
					}
				}
			}
		}
	}
}
