package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Filters stand beside the search where there is room, else below it, and nothing overlaps.
func TestSearchRow(t *testing.T) {
	newClock(t)
	for _, width := range []float32{1200, 770, 600, 460, 300} {
		search, left := NewSearch("Suchen …", nil), NewHint("12\u00a0von\u00a087")
		var filters []fyne.CanvasObject
		for range 3 {
			filters = append(filters, NewChoiceField(About{Placeholder: "Alle Maßnahmen"}, []string{"a"}, nil))
		}
		row := SearchRow(search, left, Filters(filters...))
		window(t, ThemeLight, width, 400, func() fyne.CanvasObject { return row })
		row.Resize(fyne.NewSize(width, row.MinSize().Height))
		row.Resize(fyne.NewSize(width, row.MinSize().Height))
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		if beside := at(filters[0]).Y == at(search).Y; beside != (width > 700) {
			t.Errorf("%v wide: beside: %v", width, beside)
		}
		if end := search.Position().X + search.Size().Width; end > left.Position().X || search.Size().Width < 100 {
			t.Errorf("%v wide: the search ends at %v, the words begin at %v", width, end, left.Position().X)
		}
		for _, f := range filters {
			if end := at(f).Add(f.Size()); end.X > width+1 || end.Y > row.MinSize().Height+1 {
				t.Errorf("%v wide: a filter ends at %v of %v", width, end, row.MinSize())
			}
			if width > 460 && strings.HasSuffix(placeOf(f), "…") {
				t.Errorf("%v wide: a filter says %q", width, placeOf(f))
			}
		}
	}
}

// placeOf gives the words of a choice.
func placeOf(o fyne.CanvasObject) string {
	for _, object := range test.LaidOutObjects(o) {
		if t, ok := object.(*canvas.Text); ok && strings.HasPrefix(t.Text, "Alle") {
			return t.Text
		}
	}
	return ""
}
