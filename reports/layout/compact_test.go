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
		blocks = append(blocks, document.Figure{Drawing: drawing.Drawing{Width: 60, Height: 10}, Alt: "Zeitstrahl", Beside: true})
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
		name   string
		before int
		lines  []int
		want   string
	}{
		{"two pages from here", 10, []int{40}, "[0]"},
		{"three from here, two from the next", 20, []int{50}, "[1]"},
		{"three from here, but half a page would remain empty", 12, []int{56}, "[0]"},
		{"three anywhere", 20, []int{80}, "[0]"},
		{"several on a page", 1, []int{10, 10}, "[0 0]"},
	} {
		starts, figures := pagesOfSheets(t, c.before, c.lines...)
		if got := fmt.Sprint(starts); got != c.want || figures != len(c.lines) {
			t.Errorf("%s: begin on %s with %d figures, want %s", c.name, got, figures, c.want)
		}
	}
}

// A figure beside a heading takes no height: it ends at the right edge, on the last line of the title, which is broken
// before it.
func TestFigureBesideHeading(t *testing.T) {
	under := func(title string, figures ...document.Block) (y float64, boxes []Box) {
		blocks := append([]document.Block{document.Heading{Level: 1, Text: title}}, figures...)
		blocks = append(blocks, document.Heading{Level: 2, Text: "Danach"})
		result, err := Pages(document.Document{Blocks: blocks})
		if err != nil {
			t.Fatal(err)
		}
		for _, kid := range result.Root.Kids {
			if e, is := kid.(*Element); is && e.Tag == "Figure" {
				boxes = append(boxes, e.Box)
			}
		}
		return result.Bookmarks[1].Y, boxes
	}
	strip := document.Figure{Drawing: drawing.Drawing{Width: 60, Height: 10}, Alt: "Zeitstrahl", Beside: true}
	const long = "Ein Titel, der allein wohl eine Zeile füllt"
	alone, _ := under("Kurz")
	short, boxes := under("Kurz", strip)
	if short != alone || len(boxes) != 1 || boxes[0].X+boxes[0].Width != right || boxes[0].Y < top-10 {
		t.Errorf("what follows stands at %.1f, without the figure at %.1f; the figure at %v", short, alone, boxes)
	}
	without, _ := under(long)
	with, boxes := under(long, strip)
	if line := headingSettings[1].leading; with < without+line-tolerance || boxes[0].Y < top {
		t.Errorf("a long title ends at %.1f, without the figure at %.1f; the figure at %v", with, without, boxes)
	}
	if _, err := Pages(document.Document{Blocks: []document.Block{document.Heading{Level: 1, Text: "A"}, document.Figure{Drawing: strip.Drawing, Beside: true}}}); err == nil {
		t.Error("a figure without a text is taken")
	}
}
