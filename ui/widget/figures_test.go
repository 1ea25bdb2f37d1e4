package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func figures() *Figures {
	f := NewFigures("Quelle", "Plan", "Ist")
	f.SetRows([]FigureRow{
		{Cells: []string{"Eigenmittel", "1.500,00\u00a0€", "–"}, Sum: true},
		{Cells: []string{"2018", "1.500,00\u00a0€", ""}, Inside: true},
	})
	return f
}

// Numbers stand flush right below their heads, or where there is no room on lines
// of their own with their heads.
func TestFiguresFit(t *testing.T) {
	for _, width := range []float32{700, 200} {
		f := figures()
		w := show(t, f)
		w.Resize(fyne.NewSize(width, f.heightFor(width)))
		f.Resize(fyne.NewSize(width, f.heightFor(width)))
		var words []string
		for _, o := range test.LaidOutObjects(f) {
			text, ok := o.(*canvas.Text)
			if !ok {
				continue
			}
			words = append(words, text.Text)
			if end := text.Position().X + text.MinSize().Width; text.Alignment == fyne.TextAlignLeading && end > width {
				t.Errorf("%v wide: %q ends at %v", width, text.Text, end)
			}
			if text.Position().Y+text.MinSize().Height > f.Size().Height {
				t.Errorf("%v wide: %q is below the end", width, text.Text)
			}
		}
		all := strings.Join(words, "|")
		if beside := strings.Contains(all, "|Plan|Ist|"); beside != (width == 700) {
			t.Errorf("%v wide: %q", width, all)
		}
		if told := strings.Contains(strings.ReplaceAll(all, "|", " "), "Plan\u00a01.500,00\u00a0€ · Ist\u00a0–"); told != (width == 200) {
			t.Errorf("%v wide: %q", width, all)
		}
	}
	if got := figures().AccessibilityLabel(); !strings.HasPrefix(got, "Eigenmittel: Plan\u00a01.500,00") {
		t.Errorf("told is %q", got)
	}
}

func TestReaderByKeyboard(t *testing.T) {
	high := canvas.NewRectangle(nil)
	high.SetMinSize(fyne.NewSize(100, 2000))
	r := NewKeyScroll(high)
	show(t, r).Resize(fyne.NewSize(300, 400))
	press(r, fyne.KeyDown)
	small := r.scroll.Offset.Y
	press(r, fyne.KeyPageDown)
	large := r.scroll.Offset.Y
	press(r, fyne.KeyEnd)
	if small <= 0 || large <= small+100 || r.scroll.Offset.Y < 2000-400 {
		t.Errorf("turned to %v, %v, %v", small, large, r.scroll.Offset.Y)
	}
	press(r, fyne.KeyHome)
	if r.scroll.Offset.Y != 0 {
		t.Errorf("Home leads to %v", r.scroll.Offset.Y)
	}
}

func TestYear(t *testing.T) {
	for text, want := range map[string]int{"": 0, "2018": 2018, "18": 2018, " 2019 ": 2019} {
		if got, err := parseYear(text); got != want || err != nil {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"2.018", "Jahr", "-5"} {
		if got, err := parseYear(text); err == nil {
			t.Errorf("%q is read as %d", text, got)
		}
	}
	if formatYear(2018) != "2018" || formatYear(0) != "" {
		t.Errorf("written %q", formatYear(2018))
	}
}

// A column with choices takes only these, and the beginning of one is enough.
func TestColumnWithChoices(t *testing.T) {
	newClock(t)
	var got [][]string
	f := NewTableField(About{Label: "Ampeln"}, "Ampel setzen", []TableColumn{{Title: "Ampel", Choices: []string{"Termin", "Teil", "Finanzen"}}},
		func(rows [][]string) { got = rows })
	w := show(t, NewForm(f))
	f.addRow()
	cell := f.rows[0].cells[0]
	write(cell, "fin")
	if !f.Flush() || got[0][0] != "Finanzen" || cell.Text != "Finanzen" {
		t.Errorf("got %q, shown %q", got, cell.Text)
	}
	write(cell, "Te")
	if f.Flush() || !cell.wrong || !strings.Contains(f.Problem(), "„Termin“, „Teil“") {
		t.Errorf("„Te“ is taken: %q", f.Problem())
	}
	press(cell, fyne.KeyF4)
	list, ok := w.Canvas().Focused().(*rows)
	if !ok {
		t.Fatalf("F4 leads to %T", w.Canvas().Focused())
	}
	press(list, fyne.KeyReturn)
	if got[0][0] != "Termin" || f.Problem() != "" {
		t.Errorf("picked %q, %q", got, f.Problem())
	}
}
