package html

import (
	"regexp"
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// body gives what one page writes of some blocks.
func body(t *testing.T, blocks ...document.Block) string {
	t.Helper()
	files := write(t, document.Site{Title: "Seite", Owner: "Gemeinde", Pages: []document.Page{{Name: "index.html", Title: "Titel", Blocks: blocks}}})
	_, text, _ := strings.Cut(files["index.html"], "<h1>Titel</h1>\n</div>\n")
	text, _, _ = strings.Cut(text, "\n</main>")
	return text
}

func write(t *testing.T, s document.Site) map[string]string {
	t.Helper()
	files := map[string]string{}
	if err := Write(s, func(name string, content []byte) { files[name] = string(content) }); err != nil {
		t.Fatal(err)
	}
	return files
}

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		block document.Block
		want  string
	}{
		"heading":     {document.Heading{Level: 1, Number: "2", Text: "Stand", Anchor: "stand"}, `<h2 id="stand">2 Stand</h2>`},
		"deep":        {document.Heading{Level: 4, Text: "Stand"}, `<h5>Stand</h5>`},
		"id":          {document.Heading{Level: 2, Text: "x", Anchor: "a b"}, `<h3 id="a_32_b">x</h3>`},
		"paragraph":   {document.Paragraph{Runs: document.Text("eins\nzwei")}, "<p>eins<br>\nzwei</p>"},
		"tone":        {document.Paragraph{Runs: document.Text("Wichtig"), Tone: document.Boxed}, `<p class="boxed">Wichtig</p>`},
		"styles":      {document.Paragraph{Runs: []document.Run{{Text: "a", Bold: true}, {Text: "b", Italic: true}, {Text: "c", Lang: "en"}}}, `<p><strong>a</strong><em>b</em><span lang="en">c</span></p>`},
		"list":        {document.List{Ordered: true, Items: [][]document.Run{document.Text("a"), document.Text("b")}}, "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"},
		"one page":    {document.OnePage{Variants: [][]document.Block{{document.Paragraph{Runs: document.Text("lang")}}, {document.Paragraph{Runs: document.Text("kurz")}}}}, "<p>lang</p>"},
		"no contents": {document.Contents{Title: "Inhalt"}, ""},
		"light": {
			document.Paragraph{Runs: []document.Run{{Text: "im Plan", Sign: document.SignGreen}}},
			`<p><span class="light"><svg aria-hidden="true" viewBox="0 0 20 20" class="sign green"><circle cx="10" cy="10" r="8"/></svg>` + "\u00a0im Plan</span></p>",
		},
		"facts": {
			document.Table{Summary: "Angaben", Headless: true, Columns: make([]document.Column, 2), Rows: []document.Row{{Cells: []document.Cell{document.CellOf("Kommune"), document.CellOf("Merzenich")}}}},
			`<table class="facts">
<caption id="tabelle-1" class="bare"><span class="hidden">Angaben</span></caption>
<tbody>
<tr><th scope="row">Kommune</th><td>Merzenich</td></tr>
</tbody>
</table>`,
		},
		"table": {document.Table{
			Caption: "Werte", Summary: "Zu jedem Wert der Tag", RowHeads: true,
			Columns: []document.Column{{Head: "Wert"}, {Head: "Tag"}, {Head: "Zahl", Align: document.Right}},
			Rows:    []document.Row{{Strong: true, Cells: []document.Cell{document.CellOf("Summe"), document.CellOf("–"), document.CellOf("3")}}},
		}, `<div class="scroll" role="group" tabindex="0" aria-labelledby="tabelle-1">
<table class="wide">
<caption id="tabelle-1">Werte<span class="hidden">: Zu jedem Wert der Tag</span></caption>
<thead>
<tr><th scope="col">Wert</th><th scope="col">Tag</th><th scope="col" class="right">Zahl</th></tr>
</thead>
<tbody>
<tr class="strong"><th scope="row">Summe</th><td>–</td><td class="right">3</td></tr>
</tbody>
</table>
</div>`},
	} {
		if got := strings.TrimSpace(body(t, c.block)); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

// Whatever users write is text, and no address leads to a program.
func TestHarmless(t *testing.T) {
	for _, nasty := range []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "]]>", "' onclick='x", "a\x00b\x1b\ufffe\xff", "&lt;"} {
		s := document.Site{Title: nasty, Owner: nasty, State: nasty, Footer: [][]document.Run{document.Text(nasty)}, Pages: []document.Page{{
			Name: "index.html", Title: nasty, Kicker: nasty, Description: nasty, Menu: nasty,
			Blocks: []document.Block{
				document.Heading{Level: 1, Text: nasty, Anchor: nasty},
				document.Paragraph{Runs: []document.Run{{Text: nasty, URL: nasty, Lang: nasty}}},
				document.Table{Caption: nasty, Summary: nasty, Columns: []document.Column{{Head: nasty}}, Rows: []document.Row{{Cells: []document.Cell{document.CellOf(nasty)}}}},
				document.Figure{Alt: nasty, Caption: nasty, Drawing: drawing.Drawing{Width: 9, Height: 9, Items: []drawing.Item{drawing.Text{String: nasty, Size: 8}}}},
			},
		}}}
		page := write(t, s)["index.html"]
		for _, bad := range []string{"<script", "<img", " onclick='", "\x00", "\x1b", "\ufffe", "\xff"} {
			if strings.Contains(page, bad) {
				t.Errorf("%q: the page has %q", nasty, bad)
			}
		}
	}
}

func TestAddresses(t *testing.T) {
	for given, want := range map[string]string{
		"https://example.org/a?b=c":     "https://example.org/a?b=c",
		"HTTP://example.org":            "http://example.org",
		"mailto:rathaus@example.org":    "mailto:rathaus@example.org",
		"javascript:alert(1)":           "",
		" JavaScript:alert(1)":          "",
		"data:text/html,<b>":            "",
		"file:///etc/passwd":            "",
		"//example.org":                 "",
		"www.example.org":               "",
		"https:":                        "",
		"https://example.org/\"onclick": "https://example.org/%22onclick",
	} {
		if got := address(given); got != want {
			t.Errorf("%q leads to %q, not %q", given, got, want)
		}
	}
}

// A link leads to the same page first, then to any other one, and nowhere where
// nothing is.
func TestTargets(t *testing.T) {
	home := document.Page{Name: "index.html", Anchor: "home", Title: "A", Blocks: []document.Block{
		document.Heading{Level: 1, Text: "Zeitplan", Anchor: "zeitplan"},
		document.Paragraph{Runs: []document.Run{
			{Text: "1", Target: "zeitplan"}, {Text: "2", Target: "m1"}, {Text: "3", Target: "werte"}, {Text: "4", Target: "daten/a b.csv"}, {Text: "5", Target: "nirgends"},
		}},
	}}
	measure := document.Page{Name: "m1.html", Anchor: "m1", Under: "home", Title: "B", Blocks: []document.Block{
		document.Heading{Level: 1, Text: "Zeitplan", Anchor: "zeitplan"}, document.Heading{Level: 2, Text: "Werte", Anchor: "werte"},
	}}
	files := write(t, document.Site{Pages: []document.Page{home, measure}, Files: []string{"daten/a b.csv"}})
	want := `<p><a href="#zeitplan">1</a><a href="m1.html">2</a><a href="m1.html#werte">3</a><a href="daten/a%20b.csv">4</a>5</p>`
	if !strings.Contains(files["index.html"], want) {
		t.Errorf("%s", files["index.html"])
	}
}

// The menu says where one is, and pages of a kind lead to each other.
func TestNavigation(t *testing.T) {
	page := func(name, menu, under string) document.Page {
		return document.Page{Name: name + ".html", Anchor: name, Title: "Seite " + name, Menu: menu, Under: under}
	}
	files := write(t, document.Site{Title: "S", Pages: []document.Page{page("index", "Übersicht", ""), page("m1", "", "index"), page("m2", "", "index"), page("daten", "Daten", "")}})
	for name, parts := range map[string][]string{
		"index.html": {`<a href="index.html" aria-current="page">`, `<a href="daten.html">`},
		"m1.html":    {`<a href="index.html" aria-current="true">`, `<li class="after"><a href="m2.html" rel="next">`},
		"m2.html":    {`<li class="before"><a href="m1.html" rel="prev">`},
		"daten.html": {`<a href="daten.html" aria-current="page">`, "<title>Seite daten – S</title>"},
	} {
		for _, part := range parts {
			if !strings.Contains(files[name], part) {
				t.Errorf("%s lacks %s", name, part)
			}
		}
		if turns := strings.Contains(files[name], `class="turn"`); turns != strings.HasPrefix(name, "m") {
			t.Errorf("%s leads on: %v", name, turns)
		}
	}
}

// A chart bears its message, and its colours are names of the stylesheet's.
func TestChart(t *testing.T) {
	red := drawing.Color{R: 255}
	d := drawing.Drawing{Width: 100, Height: 20}
	d.Add(
		drawing.Line{To: drawing.Point{X: 1.234, Y: 2}, Width: 0.3, Color: drawing.Ink, Dash: []float64{1, 0.5}},
		drawing.Area{Points: drawing.Rect(0, 0, 2, 1), Fill: &drawing.Pale, Stroke: &drawing.Accent, StrokeWidth: 0.2},
		drawing.Circle{Center: drawing.Point{X: 5, Y: 5}, Radius: 1, Fill: &red},
		drawing.Text{At: drawing.Point{X: 1, Y: 9}, String: "M01", Style: drawing.Bold, Size: 7.5, Color: drawing.Quiet},
	)
	got := body(t, document.Heading{Level: 1, Text: "Zeitplan"}, document.Figure{Drawing: d, Alt: "Drei von vier sind erreicht."})
	for _, part := range []string{
		`<svg role="img" aria-labelledby="bild-1" aria-describedby="bild-1-text" width="577" height="115" viewBox="0 0 100 20">`,
		`<title id="bild-1">Diagramm: Zeitplan</title>`, `<desc id="bild-1-text">Drei von vier sind erreicht.</desc>`,
		`<line x1="0" y1="0" x2="1.23" y2="2" class="stroke-ink" stroke-width="0.3" stroke-dasharray="1 0.5"/>`,
		`<polygon points="0,0 2,0 2,1 0,1" class="fill-pale stroke-accent" stroke-width="0.2"/>`,
		`<circle cx="5" cy="5" r="1" fill="#ff0000"/>`,
		`class="bold fill-quiet">M01</text>`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is missing in\n%s", part, got)
		}
	}
}

// Every class that a page names is in the stylesheet, and every colour there has
// its look in the dark.
func TestStyle(t *testing.T) {
	sheet := string(style)
	for _, name := range colours {
		for _, class := range []string{".fill-" + name, ".stroke-" + name} {
			if !strings.Contains(sheet, class+" {") {
				t.Errorf("%s is missing", class)
			}
		}
	}
	for _, s := range signs {
		if !strings.Contains(sheet, "."+s.class+" {") {
			t.Errorf(".%s is missing", s.class)
		}
	}
	blocks := strings.SplitN(sheet, ":root {", 4)
	light, dark := names(blocks[1]), names(blocks[2])
	for name := range light {
		if !dark[name] {
			t.Errorf("%s has no look in the dark", name)
		}
	}
	if len(light) < 10 {
		t.Errorf("only %d colours", len(light))
	}
}

func names(block string) map[string]bool {
	block, _, _ = strings.Cut(block, "}")
	list := map[string]bool{}
	for _, m := range regexp.MustCompile(`--[a-z-]+`).FindAllString(block, -1) {
		list[m] = true
	}
	return list
}
