package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

func paragraphs(n int, text string) (out []document.Block) {
	for range n {
		out = append(out, document.Paragraph{Runs: document.Text(text)})
	}
	return out
}

func TestNothing(t *testing.T) {
	if r := laidOut(t, document.Document{}); len(r.Pages) != 1 {
		t.Errorf("%d pages", len(r.Pages))
	}
}

func TestBreaksMakeNoEmptyPages(t *testing.T) {
	r := laidOut(t, document.Document{Cover: document.Cover{Title: "Bericht"}, Blocks: []document.Block{
		document.PageBreak{},
		document.Heading{Level: 1, Text: "Eins", NewPage: true},
		document.Paragraph{Runs: document.Text("Text")},
		document.PageBreak{},
		document.PageBreak{},
		document.Heading{Level: 1, Text: "Zwei", NewPage: true},
		document.Paragraph{Runs: document.Text("Text")},
		document.PageBreak{},
	}})
	if len(r.Pages) != 3 {
		t.Errorf("%d pages", len(r.Pages))
	}
}

// What overflows from a page is not left alone by a section that wants a new one.
func TestSparsePagesAreFilledOn(t *testing.T) {
	for lines := range 48 {
		blocks := append(paragraphs(lines, "Zeile"), document.Heading{Level: 1, Text: "Eins", NewPage: true})
		r := laidOut(t, document.Document{Blocks: append(blocks, paragraphs(1, "Text")...)})
		page := pagesOf(find(r.Root, "H1")[0])[0]
		before := 0
		for _, p := range find(r.Root, "P")[:lines] {
			if pagesOf(p)[0] == page {
				before++
			}
		}
		if before > 10 {
			t.Errorf("after %d lines the section begins below %d others", lines, before)
		}
		if before == 0 && lines > 0 && lines < 8 {
			t.Errorf("%d lines have a page of their own", lines)
		}
	}
}

func TestShortTablesStayWholeUnlessThatWastesThePage(t *testing.T) {
	row := document.Row{Cells: []document.Cell{document.CellOf("eins"), document.CellOf("zwei")}}
	table := document.Table{
		Caption: "Tabelle",
		Columns: []document.Column{{Head: "A", Weight: 1}, {Head: "B", Weight: 1}},
		Rows:    slices.Repeat([]document.Row{row}, 10),
	}
	for lines := range 48 {
		r := laidOut(t, document.Document{Blocks: append(paragraphs(lines, "Zeile"), table)})
		pages := pagesOf(find(r.Root, "Table")[0])
		torn, empty := len(pages) > 1, bottom-filledTo(laidOut(t, document.Document{Blocks: paragraphs(lines, "Zeile")}).Pages[0])
		switch {
		case torn && empty < waste:
			t.Errorf("after %d lines the table is torn", lines)
		case !torn && pages[0] > 0 && empty > waste+bodySetting.after+bodySetting.leading:
			t.Errorf("after %d lines %.0f mm are wasted", lines, empty)
		}
	}
}

// Where figure and table do not fit together, the table goes to the next page
// whole instead of being torn.
func TestTablesLeaveTheirFigureBeforeTheyAreTorn(t *testing.T) {
	parted := false
	for lines := range 40 {
		blocks := append(paragraphs(lines, "Zeile"),
			document.Figure{Drawing: bars(), Alt: "Bild", KeepWithNext: true}, rowsOf(4))
		r := laidOut(t, document.Document{Blocks: blocks})
		table, figure := pagesOf(find(r.Root, "Table")[0]), pagesOf(find(r.Root, "Figure")[0])
		if left := bottom - find(r.Root, "Figure")[0].Box.Y - find(r.Root, "Figure")[0].Box.Height; len(table) != 1 && (figure[0] != table[0] || left < waste) {
			t.Errorf("after %d lines the table is torn, with %.0f mm left", lines, left)
		}
		parted = parted || figure[0] != table[0]
	}
	if !parted {
		t.Error("nothing was ever parted")
	}
}

func TestWholeSectionsStayOnOnePage(t *testing.T) {
	for lines := range 48 {
		blocks := append(paragraphs(lines, "Zeile"),
			document.Heading{Level: 1, Text: "Unterschrift", Whole: true}, document.Heading{Level: 2, Text: "Eins"}, rowsOf(9),
			document.Heading{Level: 2, Text: "Zwei"}, rowsOf(9))
		r := laidOut(t, document.Document{Blocks: append(blocks, document.Heading{Level: 1, Text: "Weiter"}, rowsOf(20))})
		first, last := pagesOf(find(r.Root, "H1")[0]), pagesOf(find(r.Root, "Table")[1])
		if first[0] != last[len(last)-1] {
			t.Errorf("after %d lines the section is torn", lines)
		}
	}
}

// A high row does not look lost alone, so that it need not leave a page to the
// next one.
func TestHighRowsNeedNoNeighbour(t *testing.T) {
	high := document.Row{Cells: []document.Cell{document.CellOf(strings.Repeat("Zeile\n", 9) + "Zeile")}}
	table := document.Table{Columns: []document.Column{{Head: "A", Weight: 1}}, Rows: slices.Repeat([]document.Row{high}, 6)}
	alone := false
	for lines := range 48 {
		r := laidOut(t, document.Document{Blocks: append(paragraphs(lines, "Zeile"), table)})
		rows := find(find(r.Root, "TBody")[0], "TR")
		alone = alone || pagesOf(rows[0])[0] < pagesOf(rows[1])[0]
	}
	if !alone {
		t.Error("no high row ever stood alone at the foot of a page")
	}
}

func TestNoSingleItems(t *testing.T) {
	list := document.List{Items: slices.Repeat([][]document.Run{document.Text("eins")}, 6)}
	for lines := range 48 {
		r := laidOut(t, document.Document{Blocks: append(paragraphs(lines, "Zeile"), list)})
		items := map[int]int{}
		for _, li := range find(r.Root, "LI") {
			items[pagesOf(li)[0]]++
		}
		for page, n := range items {
			if n < 2 {
				t.Errorf("after %d lines one item stands alone on page %d", lines, page+1)
			}
		}
	}
}

func TestIntroductionsAreNotTorn(t *testing.T) {
	for lines := range 48 {
		blocks := append(paragraphs(lines, "Zeile"),
			document.Paragraph{Runs: document.Text(strings.Repeat("Die Gemeinde hat beraten. ", 20)), KeepWithNext: true},
			document.Paragraph{Runs: document.Text("Text")})
		r := laidOut(t, document.Document{Blocks: blocks})
		if pages := pagesOf(find(r.Root, "P")[lines]); pages[0] != pages[len(pages)-1] {
			t.Errorf("after %d lines the introduction is torn", lines)
		}
	}
}

func TestBrokenPromises(t *testing.T) {
	columns := []document.Column{{Head: "A", Weight: 1}}
	for name, block := range map[string]document.Block{
		"figure without alternative text": document.Figure{Drawing: bars()},
		"figure without size":             document.Figure{Alt: "Bild"},
		"table without columns":           document.Table{},
		"row with too many cells":         document.Table{Columns: columns, Rows: []document.Row{{Cells: make([]document.Cell, 2)}}},
		"skipped level":                   document.Heading{Level: 2, Text: "Zwei"},
		"no level":                        document.Heading{Text: "Null"},
		"no block":                        nil,
	} {
		if _, err := Pages(document.Document{Blocks: []document.Block{block}}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Wherever on the page a heading comes to stand, it stands with what it heads.
func TestHeadingsStayWithWhatFollows(t *testing.T) {
	columns := []document.Column{{Head: "A", Weight: 1}, {Head: "B", Weight: 1}}
	row := document.Row{Cells: []document.Cell{document.CellOf("eins"), document.CellOf("zwei")}}
	for name, block := range map[string]document.Block{
		"paragraph":  document.Paragraph{Runs: document.Text(strings.Repeat("Wort ", 60))},
		"box":        document.Paragraph{Tone: document.Boxed, Runs: document.Text(strings.Repeat("Wort ", 60))},
		"list":       document.List{Items: [][]document.Run{document.Text("eins"), document.Text("zwei")}},
		"table":      document.Table{Caption: "Tabelle", Columns: columns, Rows: []document.Row{row, row, row}},
		"headless":   document.Table{Headless: true, Columns: columns, Rows: []document.Row{row, row}},
		"figure":     document.Figure{Drawing: bars(), Alt: "Bild", Caption: "Bild"},
		"large":      document.Figure{Drawing: drawing.Drawing{Width: 100, Height: 900, Items: bars().Items}, Alt: "Bild", Caption: "Bild"},
		"long row":   document.Table{Columns: columns, Rows: []document.Row{{Cells: []document.Cell{document.CellOf(strings.Repeat("Zeile\n", 45)), {}}}}},
		"longer row": document.Table{Columns: columns, Rows: []document.Row{{Cells: []document.Cell{document.CellOf(strings.Repeat("Zeile\n", 200)), {}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			for lines := range 48 {
				blocks := paragraphs(lines, "Zeile")
				blocks = append(blocks,
					document.Heading{Level: 1, Text: "Eins"}, document.Heading{Level: 2, Text: "Zwei"}, block)
				laidOut(t, document.Document{Blocks: blocks})
			}
		})
	}
}

func TestListsStayWithTheirIntroduction(t *testing.T) {
	for lines := range 48 {
		blocks := append(paragraphs(lines, "Zeile"),
			document.Paragraph{Runs: document.Text("Das sind:")},
			document.List{Items: [][]document.Run{document.Text("eins")}})
		r := laidOut(t, document.Document{Blocks: blocks})
		intro := find(r.Root, "P")[lines]
		if item := find(r.Root, "LI")[0]; pagesOf(intro)[0] != pagesOf(item)[0] {
			t.Errorf("after %d lines the list stands on another page", lines)
		}
	}
}

func TestNoSingleLines(t *testing.T) {
	for lines := range 48 {
		blocks := append(paragraphs(lines, "Zeile"), document.Paragraph{Runs: document.Text(strings.Repeat("Die Gemeinde hat beraten. ", 30))})
		r := laidOut(t, document.Document{Blocks: blocks})
		byPage := map[int]map[float64]bool{}
		walk(find(r.Root, "P")[lines], func(_ *Element, p *Part) {
			for _, item := range p.Content.Items {
				if byPage[p.Page] == nil {
					byPage[p.Page] = map[float64]bool{}
				}
				byPage[p.Page][item.(drawing.Text).At.Y] = true
			}
		})
		for page, set := range byPage {
			if len(set) < 2 {
				t.Errorf("after %d lines one line stands alone on page %d", lines, page+1)
			}
		}
	}
}

func TestLongTable(t *testing.T) {
	table := document.Table{
		Caption: "Tabelle 1", Summary: "Nummern", RowHeads: true,
		Columns: []document.Column{{Head: "Nummer", Weight: 1}, {Head: "Wert", Weight: 2, Align: document.Right}},
	}
	for i := range 100 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{document.CellOf(fmt.Sprint(i)), {}}})
	}
	r := laidOut(t, document.Document{Blocks: []document.Block{table}})
	if len(r.Pages) < 3 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	for i, page := range r.Pages {
		head := page.Content[0]
		if i == 0 {
			head = page.Content[2] // behind caption and ground
		}
		if !slices.ContainsFunc(head.Items, func(item drawing.Item) bool {
			text, ok := item.(drawing.Text)
			return ok && strings.HasPrefix(text.String, "Nummer")
		}) {
			t.Errorf("page %d does not begin with the head", i+1)
		}
		if (head.Element == nil) == (i == 0) {
			t.Errorf("page %d: the head is tagged wrongly", i+1)
		}
	}
	if got := tagsOf(r.Root.Kids[0].(*Element)); got != "Caption THead TBody" {
		t.Errorf("the table holds %s", got)
	}
	if n := len(find(find(r.Root, "TBody")[0], "TR")); n != 100 {
		t.Errorf("%d rows", n)
	}
	for _, tr := range find(r.Root, "TBody")[0].Kids {
		row := tr.(*Element)
		if got := tagsOf(row); got != "TH TD" {
			t.Errorf("a row holds %s", got)
		}
		if row.Kids[0].(*Element).Scope != "Row" {
			t.Error("a row head has no scope")
		}
		if pages := pagesOf(row); len(pages) != 1 {
			t.Errorf("a row is torn: pages %v", pages)
		}
	}
}

func tagsOf(e *Element) string {
	var tags []string
	for _, kid := range e.Kids {
		if k, ok := kid.(*Element); ok {
			tags = append(tags, k.Tag)
		}
	}
	return strings.Join(tags, " ")
}

func TestRowLongerThanAPage(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Zeile ", 3000))
	table := document.Table{
		Columns: []document.Column{{Head: "Nr.", Weight: 1}, {Head: "Text", Weight: 9}},
		Rows: []document.Row{
			{Cells: []document.Cell{document.CellOf("1"), document.CellOf("kurz")}},
			{Cells: []document.Cell{document.CellOf("2"), document.CellOf(long)}},
			{Cells: []document.Cell{document.CellOf("3"), document.CellOf("kurz")}},
		},
	}
	r := laidOut(t, document.Document{Blocks: []document.Block{table}})
	cells := find(find(r.Root, "TBody")[0], "TD")
	if len(cells) != 6 {
		t.Fatalf("%d cells", len(cells))
	}
	if pages := pagesOf(cells[3]); len(pages) < 3 {
		t.Errorf("the long cell stands on pages %v", pages)
	}
	if squeezed(plainText(cells[3])) != squeezed(long) {
		t.Error("the long cell lost text")
	}
}

// A row that is set off stands on the page of the one that it heads.
func TestHeadingRowsStayWithTheirRows(t *testing.T) {
	long := strings.Repeat("Die Gemeinde hat beraten. ", 30)
	for lines := range 48 {
		table := document.Table{Summary: "Gruppen", Columns: []document.Column{{Head: "Nr.", Weight: 1}, {Head: "Text", Weight: 4}}, Small: true}
		for n := range 16 {
			table.Rows = append(table.Rows,
				document.Row{Strong: true, Cells: []document.Cell{document.CellOf("Gruppe"), document.CellOf(fmt.Sprint(n))}},
				document.Row{Cells: []document.Cell{document.CellOf("Zeile"), document.CellOf(long)}})
		}
		r := laidOut(t, document.Document{Blocks: append(paragraphs(lines, "Zeile"), table)})
		rows := find(find(r.Root, "TBody")[0], "TR")
		for n := 0; n < len(rows); n += 2 {
			if group, first := pagesOf(rows[n])[0], pagesOf(rows[n+1])[0]; group != first {
				t.Errorf("after %d lines group %d stands on page %d, its first row on page %d", lines, n/2, group+1, first+1)
			}
		}
	}
}

func TestHeadlessTable(t *testing.T) {
	r := laidOut(t, document.Document{Cover: document.Cover{Title: "Bericht", Facts: [][2]string{{"Stichtag", "31.10.2018"}, {"Aktenzeichen", ""}}}})
	if n := len(find(r.Root, "THead")); n != 0 {
		t.Errorf("%d heads", n)
	}
	for _, tr := range find(r.Root, "TR") {
		if got := tagsOf(tr); got != "TH TD" {
			t.Errorf("a row holds %s", got)
		}
	}
	if got := tagsOf(r.Root); got != "Title Table" {
		t.Errorf("the cover holds %s", got)
	}
}

func TestContents(t *testing.T) {
	r := laidOut(t, demo(40))
	entries := find(r.Root, "TOCI")
	marks := r.Bookmarks[1:] // the first is the contents itself
	if len(entries) != len(marks) {
		t.Fatalf("%d entries for %d headings", len(entries), len(marks))
	}
	for i, e := range entries {
		want := fmt.Sprintf("%s%d", marks[i].Title, marks[i].Page+1)
		if got := plainText(e); squeezed(got) != squeezed(want) {
			t.Errorf("entry %q, want %q", got, want)
		}
		if link := find(e, "Reference")[0].Kids[0].(*Element); link.Tag != "Link" {
			t.Errorf("entry %d has no link", i)
		}
	}
	for _, page := range r.Pages {
		for _, l := range page.Links {
			if l.URL == "" && !slices.ContainsFunc(marks, func(b Bookmark) bool { return b.Page == l.Page && b.Y == l.Y }) {
				t.Errorf("the link %q leads to no heading", l.Contents)
			}
		}
	}
}

// Few lines of the contents have no page of their own.
func TestContentsSaveAPage(t *testing.T) {
	for headings := range 60 {
		blocks := []document.Block{document.Contents{Title: "Inhalt"}}
		for i := range headings {
			blocks = append(blocks, document.Heading{Level: 1, Text: "Teil", Anchor: fmt.Sprint(i), NewPage: i == 0})
			blocks = append(blocks, paragraphs(1, "Text")...)
		}
		entries := find(laidOut(t, document.Document{Blocks: blocks}).Root, "TOCI")
		last := map[int]int{}
		for _, e := range entries {
			last[pagesOf(e)[0]]++
		}
		if n := last[len(last)-1]; len(last) > 1 && n < 3 {
			t.Errorf("%d headings: page %d of the contents has %d lines", headings, len(last), n)
		}
	}
}

func TestLinkOverTwoLines(t *testing.T) {
	const url = "https://amt.example/ein/langer/pfad"
	r := laidOut(t, document.Document{Blocks: []document.Block{document.Paragraph{Runs: []document.Run{
		{Text: strings.Repeat("Wort ", 15)}, {Text: strings.Repeat("Verweis ", 10), URL: url}, {Text: "und mehr"},
	}}}})
	links := r.Pages[0].Links
	if len(links) != 2 || links[0].Element != links[1].Element {
		t.Fatalf("links %v", links)
	}
	if links[0].URL != url || links[0].Box.Y >= links[1].Box.Y {
		t.Errorf("links %v", links)
	}
	if n := len(find(r.Root, "Link")); n != 1 {
		t.Errorf("%d elements", n)
	}
}

func TestSpans(t *testing.T) {
	r := laidOut(t, document.Document{Blocks: []document.Block{document.Paragraph{Runs: []document.Run{
		{Text: "Offen "}, {Text: "by default", Lang: "en"}, {Text: " ist "}, {Text: "wichtig", Bold: true},
	}}}})
	p := find(r.Root, "P")[0]
	if got := tagsOf(p); got != "Span Span" {
		t.Errorf("the paragraph holds %s", got)
	}
	if span := find(p, "Span")[0]; span.Lang != "en" {
		t.Errorf("language %q", span.Lang)
	}
	if got, want := plainText(p), "Offen by default ist wichtig"; got != want {
		t.Errorf("read as %q", got)
	}
}

func TestListElements(t *testing.T) {
	r := laidOut(t, document.Document{Blocks: []document.Block{
		document.List{Ordered: true, Items: [][]document.Run{document.Text("eins"), document.Text(""), document.Text("zwei")}},
	}})
	list := find(r.Root, "L")[0]
	if !list.Ordered || tagsOf(list) != "LI LI" || tagsOf(list.Kids[0].(*Element)) != "Lbl LBody" {
		t.Errorf("list %v", list)
	}
	if got, want := plainText(list), "1. eins2. zwei"; got != want {
		t.Errorf("read as %q, want %q", got, want)
	}
}

// Texts in charts are cleaned; the figure fits the page.
func TestFigure(t *testing.T) {
	d := drawing.Drawing{Width: 330, Height: 100}
	d.Add(drawing.Text{String: "A\x00\U0001F600", Size: 8})
	r := laidOut(t, document.Document{Blocks: []document.Block{document.Figure{Drawing: d, Alt: "Bild"}}})
	figure := find(r.Root, "Figure")[0]
	if figure.Alt != "Bild" || figure.Box != (Box{X: left, Y: top, Width: textWidth, Height: 50}) {
		t.Errorf("figure %v %v", figure.Alt, figure.Box)
	}
	text := figure.Kids[0].(*Part).Content.Items[0].(drawing.Text)
	if text.String != "A\uFFFD" || text.Size != 4 {
		t.Errorf("text %q of %v points", text.String, text.Size)
	}
}

// The same document gives the same pages.
func TestPure(t *testing.T) {
	doc := demo(8)
	if a, b := dump(laidOut(t, doc)), dump(laidOut(t, doc)); a != b {
		t.Error("two runs differ")
	}
}

func dump(r Result) string {
	var out strings.Builder
	for _, page := range r.Pages {
		for _, c := range page.Content {
			tag := ""
			if c.Element != nil {
				tag = c.Element.Tag
			}
			fmt.Fprintln(&out, tag, c.Artifact, len(c.Items))
			for _, item := range c.Items {
				if text, ok := item.(drawing.Text); ok {
					fmt.Fprintln(&out, text)
				}
			}
		}
	}
	return out.String()
}
