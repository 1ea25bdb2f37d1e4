package widget

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/reports/drawing"
)

// A key in a field with 2,000 characters: at most 8 ms.
func BenchmarkKeyInTextField(b *testing.B) {
	After = func(d time.Duration, do func()) func() { return func() {} }
	text := NewTextField(About{Label: "Text", Limit: 4000}, 3, nil)
	text.SetValue(strings.Repeat("Bürgerbeteiligung braucht klare Regeln. ", 50))
	window(b, ThemeLight, 760, 700, func() fyne.CanvasObject { return NewForm(text) })
	text.Focus()
	press(text.entry, fyne.KeyPageDown)
	b.ResetTimer()
	for b.Loop() {
		write(text.entry, "x")
		press(text.entry, fyne.KeyBackspace)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(2*b.N), "ms/key")
}

// One scroll step of a list of 1,000: at most 16 ms.
func BenchmarkScrollRecordList(b *testing.B) {
	l := NewRecordList("", nil)
	l.SetRecords(sampleRecords(1000))
	window(b, ThemeLight, 300, 800, func() fyne.CanvasObject { return l })
	for b.Loop() {
		scrollOn(l.rows)
	}
}

// scrollOn goes on by a whole view, so that every row is filled anew.
func scrollOn(r *rows) {
	if !r.wheel(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -r.Size().Height)}) {
		r.wheel(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1e6)})
	}
}

func BenchmarkScrollSortTable(b *testing.B) {
	table := sampleTable()
	table.SetItems(sampleRecords(1000))
	window(b, ThemeLight, 900, 800, func() fyne.CanvasObject { return table })
	for b.Loop() {
		scrollOn(table.rows)
	}
}

func BenchmarkOpenForm(b *testing.B) {
	for b.Loop() {
		window(b, ThemeLight, 760, 700, func() fyne.CanvasObject {
			form, _ := measureForm()
			return form
		})
	}
}

func BenchmarkPaintPage(b *testing.B) {
	d := drawing.Drawing{Width: 210, Height: 297}
	for y := range 45 {
		d.Add(drawing.Text{At: drawing.Point{X: 25, Y: 20 + float64(y)*6}, String: strings.Repeat("Beteiligung ", 8), Size: 10})
	}
	for b.Loop() {
		sheet(d, 800, 1131, onScreen)
	}
}
