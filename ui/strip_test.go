package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

// The sections of a measure stand in one line; those that do not fit are listed
// behind the last word. Strg+Bild goes through all of them.
func TestSectionsThatDoNotFit(t *testing.T) {
	o := newOffice(t).withSample()
	o.window.Resize(fyne.NewSize(1024, 700))
	p := pageAt[*measuresPage](o, pageMeasures)
	s := p.strip
	fit, last := s.renderer.fit, s.renderer.texts[len(s.words)]
	says := func(chosen int, word string) {
		t.Helper()
		if s.chosen != chosen || last.Text != word || last.Hidden {
			t.Errorf("section %d, the last word is %q", s.chosen, last.Text)
		}
	}
	if fit < 3 || fit >= len(s.words) || s.Size().Height > room("Weitere").Height {
		t.Fatalf("%d sections fit, the strip is %v", fit, s.Size())
	}
	says(0, "Weitere")
	o.nextSection(-1)
	says(len(s.words)-1, "Erfahrungen")
	o.nextSection(1)
	says(0, "Weitere")

	o.window.Canvas().Focus(s)
	o.keys(fyne.KeyReturn)
	if !widget.Busy(o.window) {
		t.Fatal("Enter does not list the other sections")
	}
	o.keys(fyne.KeyDown, fyne.KeyReturn)
	says(fit+1, s.words[fit+1])
	s.Tapped(&fyne.PointEvent{Position: s.renderer.areas[len(s.words)].Position().AddXY(5, 5)})
	o.keys(fyne.KeyUp, fyne.KeyReturn)
	says(fit, s.words[fit])

	o.window.Resize(fyne.NewSize(2200, 700))
	if s.renderer.fit != len(s.words) || !last.Hidden {
		t.Errorf("in a wide window %d sections fit", s.renderer.fit)
	}
}

// In a small window the milestones of a measure keep three rows, and the page does
// not scroll as a whole.
func TestTablesOfAMeasureHaveRoom(t *testing.T) {
	o := newOffice(t).withSample()
	o.window.Resize(fyne.NewSize(1024, 640))
	p := pageAt[*measuresPage](o, pageMeasures)
	p.open(milestoneSection)
	if h := p.milestones.table.Size().Height; h < 180 {
		t.Errorf("the table is %v high", h)
	}
	if page, view := o.shell.scroll.Content.MinSize().Height, o.shell.scroll.Size().Height; page > view {
		t.Errorf("the page is %v high, %v are in view", page, view)
	}
}
