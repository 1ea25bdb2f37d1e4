package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Words that do not fit into the line are listed behind the last one: „Weitere“, or
// the one of them that is chosen.
func TestWordsThatDoNotFit(t *testing.T) {
	test.NewTempApp(t)
	words := []string{"Beschreibung", "Stand", "Meilensteine", "Perspektiven", "Beteiligte", "Öffentlichkeit", "Indikatoren", "Finanzen", "Beteiligung", "Offene Daten", "Risiken", "Erfahrungen"}
	s := NewTabs(words, false, func(int) {})
	w := test.NewTempWindow(t, container.NewVBox(s))
	w.Resize(fyne.NewSize(600, 300))
	fit, last := s.renderer.fit, s.renderer.texts[len(words)]
	says := func(chosen int, word string) {
		t.Helper()
		if s.Chosen != chosen || last.Text != word || last.Hidden {
			t.Errorf("word %d, the last one is %q", s.Chosen, last.Text)
		}
	}
	if fit < 3 || fit >= len(words) || s.Size().Height > room("Weitere").Height {
		t.Fatalf("%d words fit, the tabs are %v", fit, s.Size())
	}
	says(0, "Weitere")
	s.Choose(len(words) - 1)
	says(len(words)-1, "Erfahrungen")
	s.Choose(0)
	says(0, "Weitere")

	keys := func(names ...fyne.KeyName) {
		for _, name := range names {
			if f := w.Canvas().Focused(); f != nil {
				f.TypedKey(&fyne.KeyEvent{Name: name})
			}
		}
	}
	w.Canvas().Focus(s)
	keys(fyne.KeyReturn)
	if !Busy(w) {
		t.Fatal("Enter does not list the other words")
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if list := at(w.Canvas().Focused().(fyne.CanvasObject)); list.X < at(last).X-TabsPad || list.Y < at(last).Y+last.Size().Height {
		t.Errorf("they are listed at %v, not below their word at %v", list, at(last))
	}
	keys(fyne.KeyDown, fyne.KeyReturn)
	says(fit+1, words[fit+1])
	s.Tapped(&fyne.PointEvent{Position: s.renderer.areas[len(words)].Position().AddXY(5, 5)})
	keys(fyne.KeyUp, fyne.KeyReturn)
	says(fit, words[fit])

	w.Resize(fyne.NewSize(2200, 300))
	if s.renderer.fit != len(words) || !last.Hidden {
		t.Errorf("in a wide window %d words fit", s.renderer.fit)
	}
}
