package ui

import (
	"modellkommune/data"
	"regexp"
	"testing"
)

// english finds words of the toolkit that are no German.
var english = regexp.MustCompile(`\b(Submit|Cancel|Select one|January|February|March|May|June|July|October|December|Save|Close|File|Edit|Quit|Yes|No|Undo|Redo|Copy|Paste|Cut|Ctrl|Delete|Search)\b|^Open$`)

// Every page can be built, fits into the smallest window, and speaks German,
// with much and with nothing in it.
func TestPagesFitAndSpeakGerman(t *testing.T) {
	for name, o := range map[string]*office{
		"sample": newWindow(t).withSample(),
		"empty":  newWindow(t).with(data.Project{}),
	} {
		for _, p := range o.shell.list {
			o.goTo(place{page: p.name})
			if min, view := o.shell.scroll.Content.MinSize(), o.shell.scroll.Size(); min.Width > view.Width || min.Height > view.Height {
				t.Errorf("%s, %s: needs %v of %v", name, p.name, min, view)
			}
			for i := range sectionsOf(o, p.name) {
				sectionsOf(o, p.name)[i]()
				for _, text := range texts(o.inView()) {
					if english.MatchString(text) {
						t.Errorf("%s, %s says %q", name, p.name, text)
					}
				}
			}
		}
	}
}
