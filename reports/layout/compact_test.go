package layout

import (
	"fmt"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// pagesOfSheets lays out sheets of so many lines behind some lines, and gives the first page of each heading and the
// number of figures.
func pagesOfSheets(t *testing.T, before int, lines ...int) (starts []int, figures int) {
	t.Helper()
	paragraph := document.Paragraph{Runs: document.Text("Eine Zeile.")}
	blocks := []document.Block{document.Heading{Level: 1, Text: "Blätter", Anchor: "a"}}
	for range before {
		blocks = append(blocks, paragraph)
	}
	for n, count := range lines {
		blocks = append(blocks, document.Heading{Level: 2, Text: fmt.Sprint("Blatt ", n), Anchor: fmt.Sprint(n), Compact: true})
		blocks = append(blocks, document.Figure{Drawing: drawing.Drawing{Width: 100, Height: 20}, Alt: "Zeitstrahl", Spare: true})
		for range count {
			blocks = append(blocks, paragraph)
		}
	}
	result, err := Pages(document.Document{Blocks: blocks})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range result.Bookmarks {
		starts = append(starts, b.Page)
	}
	var count func(e *Element)
	count = func(e *Element) {
		if e.Tag == "Figure" {
			figures++
		}
		for _, kid := range e.Kids {
			if child, ok := kid.(*Element); ok {
				count(child)
			}
		}
	}
	count(result.Root)
	return starts[1:], figures
}

// A sheet that would touch three pages begins a new one, where it touches two; one that fits goes on where it is, and
// so does one that needs three anywhere.
func TestCompactSheets(t *testing.T) {
	for _, c := range []struct {
		name    string
		before  int
		lines   []int
		want    string
		figures int
	}{
		{"two pages from here", 10, []int{40}, "[0]", 0},
		{"three from here, two from the next", 20, []int{50}, "[1]", 0},
		{"three from here, but half a page would remain empty", 12, []int{56}, "[0]", 0},
		{"three anywhere", 20, []int{80}, "[0]", 0},
		{"what the second sheet leaves empty is for the figure of the first", 1, []int{18, 55}, "[0 1]", 1},
		{"no room for the figure", 1, []int{30, 55}, "[0 1]", 0},
		{"the second sheet would have to make room", 1, []int{10, 10}, "[0 0]", 0},
	} {
		starts, figures := pagesOfSheets(t, c.before, c.lines...)
		if got := fmt.Sprint(starts); got != c.want || figures != c.figures {
			t.Errorf("%s: begin on %s with %d figures, want %s with %d", c.name, got, figures, c.want, c.figures)
		}
	}
}
