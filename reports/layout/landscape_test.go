package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// turned is a figure on a landscape page, as large as its text area below which the caption stands.
func turned(caption string) document.Figure {
	d := drawing.Drawing{Width: 252, Height: 153}
	d.Add(drawing.Area{Points: drawing.Rect(0, 0, d.Width, d.Height), Stroke: &drawing.Ink, StrokeWidth: 0.2})
	return document.Figure{Drawing: d, Alt: "Plan " + caption, Caption: caption, Landscape: true}
}

// order says what stands on the pages of a document: its paragraphs and figures.
func order(r Result) string {
	var pages []string
	for _, p := range r.Pages {
		var on []string
		for _, c := range p.Content {
			switch {
			case c.Element == nil:
			case c.Element.Tag == "Figure":
				on = append(on, "["+c.Element.Alt+"]")
			default:
				on = append(on, plainText(c.Element))
			}
		}
		pages = append(pages, strings.Join(slices.Compact(on), " "))
	}
	return strings.Join(pages, " | ")
}

// A landscape page follows the page on which it was called; what comes after in the
// text fills that one.
func TestLandscapeFloats(t *testing.T) {
	p := func(s string) document.Block { return document.Paragraph{Runs: document.Text(s)} }
	for name, c := range map[string]struct {
		cover  bool
		blocks []document.Block
		want   string
	}{
		"text goes on":    {false, []document.Block{p("a"), turned("W"), p("b"), document.PageBreak{}, p("c")}, "a b | [Plan W] W | c"},
		"end of document": {false, []document.Block{p("a"), turned("W"), p("b")}, "a b | [Plan W] W"},
		"two in a row":    {false, []document.Block{p("a"), turned("V"), turned("W"), p("b"), document.PageBreak{}, p("c")}, "a b | [Plan V] V | [Plan W] W | c"},
		"two pages":       {false, []document.Block{p("a"), turned("V"), document.PageBreak{}, p("b"), turned("W"), p("c"), document.PageBreak{}, p("d")}, "a | [Plan V] V | b c | [Plan W] W | d"},
		"no caption":      {false, []document.Block{p("a"), turned("")}, "a | [Plan]"},
		"alone":           {false, []document.Block{turned("W")}, "[Plan W] W"},
		"first":           {false, []document.Block{turned("W"), p("a")}, "a | [Plan W] W"},
		"after the cover": {true, []document.Block{turned("W")}, "Bericht | [Plan W] W"},
		"under a heading": {
			false,
			[]document.Block{document.Heading{Level: 1, Text: "H"}, turned("W"), p("a")},
			"H a | [Plan W] W",
		},
		"what is kept goes to the next page with the call": {
			false,
			[]document.Block{rowsOf(33), document.Heading{Level: 1, Text: "H"}, document.Paragraph{Runs: document.Text("a"), KeepWithNext: true}, turned("W"), p("b")},
			"rows | H a b | [Plan W] W",
		},
	} {
		doc := document.Document{Header: "Bericht", Blocks: c.blocks}
		if c.cover {
			doc.Cover.Title = "Bericht"
		}
		r := laidOut(t, doc)
		got := order(r)
		if _, table := c.blocks[0].(document.Table); table {
			_, rest, _ := strings.Cut(got, " | ")
			got = "rows | " + rest
		}
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

// The tree is read in the order of the blocks, wherever the pages lie.
func TestLandscapeIsReadWhereItWasCalled(t *testing.T) {
	blocks := append(paragraphs(3, "davor"), turned("V"), turned("W"))
	r := laidOut(t, document.Document{Blocks: append(blocks, paragraphs(60, "danach")...)})
	var read []string
	for _, kid := range r.Root.Kids {
		e := kid.(*Element)
		read = append(read, e.Tag+" "+e.Alt+plainText(e))
	}
	want := slices.Concat(slices.Repeat([]string{"P davor"}, 3), []string{"Figure Plan V", "P V", "Figure Plan W", "P W"}, slices.Repeat([]string{"P danach"}, 60))
	if !slices.Equal(read, want) {
		t.Errorf("read %q", read)
	}
}

// Pages before and after are as full as they are without the landscape page, wherever in the
// text it is called; links and contents know the number of each page.
func TestLandscapeLeavesNoGap(t *testing.T) {
	for at := range 60 {
		text := func(float bool) Result {
			blocks := []document.Block{document.Contents{Title: "Inhalt"}, document.PageBreak{}}
			for i := range 60 {
				blocks = append(blocks, document.Paragraph{Runs: document.Text(fmt.Sprint("Zeile ", i))})
				if i == at && float {
					blocks = append(blocks, turned("W"))
				}
			}
			return laidOut(t, document.Document{Blocks: append(blocks, document.Heading{Level: 1, Text: "Ende", Anchor: "ende"}, document.Paragraph{Runs: document.Text("Schluss")})})
		}
		plain, floated := text(false), text(true)
		var upright []Page
		for i, p := range floated.Pages {
			switch {
			case !p.landscape():
				upright = append(upright, p)
			case i == 0 || !strings.Contains(order(Result{Pages: floated.Pages[i-1 : i]}), fmt.Sprint("Zeile ", at)):
				t.Errorf("called at line %d, on page %d", at, i+1)
			}
		}
		if len(floated.Pages) != len(plain.Pages)+1 || len(upright) != len(plain.Pages) {
			t.Fatalf("called at line %d: %d pages, %d without", at, len(floated.Pages), len(plain.Pages))
		}
		for i := range upright[1:] {
			if a, b := order(Result{Pages: upright[i+1 : i+2]}), order(Result{Pages: plain.Pages[i+1 : i+2]}); a != b {
				t.Errorf("called at line %d: page %d holds %s\nwant %s", at, i+2, a, b)
			}
		}
		end := pagesOf(find(floated.Root, "H1")[1])[0]
		if link := floated.Pages[0].Links[0]; link.Page != end || !strings.Contains(order(Result{Pages: floated.Pages[:1]}), fmt.Sprint(end+1)) {
			t.Errorf("called at line %d: the contents lead to page %d, the section is on %d", at, link.Page+1, end+1)
		}
	}
}

// A row that is torn over pages calls after its last part.
func TestLandscapeAfterATornRow(t *testing.T) {
	long := document.Table{Summary: "Text.", Columns: []document.Column{{Head: "Text", Weight: 1}}, Rows: []document.Row{
		{Cells: []document.Cell{document.CellOf(strings.Repeat("Zeile\n", 100))}},
	}}
	section := document.Heading{Level: 1, Text: "H", Whole: true}
	r := laidOut(t, document.Document{Blocks: []document.Block{section, long, turned("W"), document.Paragraph{Runs: document.Text("danach")}}})
	var shape []bool
	for _, p := range r.Pages {
		shape = append(shape, p.landscape())
	}
	if want := []bool{false, false, true}; !slices.Equal(shape, want) {
		t.Errorf("landscape pages: %v, want %v", shape, want)
	}
}

// The page is A4 turned, with the same margins, the header and the number of the page;
// the figure keeps its size where it fits and becomes smaller where not.
func TestLandscapePage(t *testing.T) {
	large := turned("W")
	large.Drawing = large.Drawing.Scaled(3)
	r := laidOut(t, document.Document{Header: "Kopf", Blocks: []document.Block{document.Paragraph{Runs: document.Text("a")}, turned("W"), large}})
	for i, page := range r.Pages[1:] {
		if page.Width != 297 || page.Height != 210 {
			t.Errorf("page %d is %v × %v mm", i+2, page.Width, page.Height)
		}
		first, last := page.Content[0], page.Content[len(page.Content)-1]
		if first.Artifact != PageHeader || first.Items[0].(drawing.Text).String != "Kopf" || first.Items[1].(drawing.Line).To.X != 277 {
			t.Errorf("page %d: header %v", i+2, first.Items)
		}
		number := last.Items[0].(drawing.Text)
		if want := fmt.Sprintf("Seite %d von 3", i+2); number.String != want || math.Abs(number.At.X+number.Style.Width(want, number.Size)-277) > 0.01 || number.At.Y != 198 {
			t.Errorf("page %d: footer %v", i+2, number)
		}
	}
	for i, figure := range find(r.Root, "Figure") {
		box := figure.Box
		if i == 0 && (box.Width != 252 || box.Height != 153) || box.X != left || box.Y != top || box.Width < 250 {
			t.Errorf("figure %d stands at %v", i, box)
		}
	}
}

func TestLandscapeRefuses(t *testing.T) {
	mute := turned("W")
	mute.Alt = ""
	for name, b := range map[string]document.Block{
		"no alternative text": mute,
		"no size":             document.Figure{Alt: "Plan", Landscape: true},
		"inside one page":     document.OnePage{Variants: [][]document.Block{{turned("W")}}},
	} {
		if _, err := Pages(document.Document{Blocks: []document.Block{b}}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// In a letter the page belongs to that letter and is counted there.
func TestLandscapeInALetter(t *testing.T) {
	letter := document.Letter{Sender: []string{"Gemeinde"}, Subject: "Plan", Body: []document.Block{turned("W")}}
	r, err := Pages(document.Document{Letters: []document.Letter{letter, {Sender: []string{"Gemeinde"}, Subject: "Anderes"}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Pages) != 3 || !r.Pages[1].landscape() {
		t.Fatalf("%d pages, %s", len(r.Pages), order(r))
	}
	foot := r.Pages[1].Content[len(r.Pages[1].Content)-1]
	if text := foot.Items[0].(drawing.Text); text.String != "Seite 2 von 2" {
		t.Errorf("footer %q", text.String)
	}
}
