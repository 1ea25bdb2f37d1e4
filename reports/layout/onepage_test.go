package layout

import (
	"fmt"
	"testing"

	"modellkommune/reports/document"
)

// rowsOf makes a table of so many rows.
func rowsOf(n int) document.Table {
	t := document.Table{Summary: "Zahlen.", Columns: []document.Column{{Head: "Zahl", Weight: 1}}}
	for i := range n {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{document.CellOf(fmt.Sprint(i))}})
	}
	return t
}

func TestOnePageTakesTheFirstVariantThatFits(t *testing.T) {
	for _, c := range []struct{ rows, pages int }{{3, 2}, {20, 2}, {200, 2}} {
		page := document.OnePage{Variants: [][]document.Block{{rowsOf(c.rows)}, {rowsOf(30)}, {rowsOf(2)}}}
		r, err := Pages(document.Document{
			Title: "Bericht",
			Blocks: []document.Block{
				rowsOf(30), // so that the next page is needed
				document.Heading{Level: 1, Text: "Auf einen Blick", Anchor: "a", NewPage: true},
				page,
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Pages) != c.pages {
			t.Errorf("%d rows: %d pages, want %d", c.rows, len(r.Pages), c.pages)
		}
	}
}

func TestOnePageRefusesHeadings(t *testing.T) {
	page := document.OnePage{Variants: [][]document.Block{{document.Heading{Level: 1, Text: "Nein", Anchor: "a"}}}}
	if _, err := Pages(document.Document{Title: "Bericht", Blocks: []document.Block{page}}); err == nil {
		t.Error("a heading inside went through")
	}
}
