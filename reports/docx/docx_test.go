package docx_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/docx"
	"modellkommune/reports/drawing"
)

// The working copy of a sample says what its report says, with real headings,
// lists and tables whose heads are repeated and whose rows are not torn.
func TestWorkingCopySaysWhatTheReportSays(t *testing.T) {
	for _, c := range []struct {
		sample  string
		no      int
		edition data.Edition
	}{
		{"merzenich", 1, data.EditionFull},
		{"merzenich-2018", 3, data.EditionFull},
		{"merzenich-2018", 3, data.EditionPublic},
		{"tengen", 3, data.EditionShort},
		{"koeln", 3, data.EditionCouncil},
	} {
		t.Run(c.sample+"-"+string(c.edition), func(t *testing.T) {
			doc := composed(t, c.sample, c.no, c.edition)
			file := written(t, doc)
			partsOf(t, file)
			if diff := cmp.Diff(told(doc), read(t, file)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func composed(t *testing.T, sample string, no int, edition data.Edition) document.Document {
	t.Helper()
	p, err := exchange.Sample(sample)
	if err != nil {
		t.Fatal(err)
	}
	r, _ := p.Report(no)
	o, err := reports.OutlineOf(p, r, edition)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reports.Compose(reports.Input{Project: p, Report: r, Outline: o, Edition: edition})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func square() drawing.Drawing {
	d := drawing.Drawing{Width: 30, Height: 30}
	d.Add(drawing.Area{Points: drawing.Rect(5, 5, 25, 25), Fill: &drawing.Accent})
	return d
}

// Whatever a text holds, the file can be read and says it.
func TestNastyTexts(t *testing.T) {
	long := strings.Repeat("Donaudampfschiff", 313)
	for name, text := range map[string]string{
		"markup":     `<script>alert("a")</script> & ]]> <!-- <w:p/> &amp; %PDF`,
		"controls":   "vor\x00\x01\x08\x0b\x0c\x1f\x7fnach",
		"not UTF-8":  "vor\xff\xfenach",
		"no letters": "vor\ufffe\uffffnach",
		"emoji":      "🏛️ Rathaus 👩🏽‍💻",
		"RTL":        "مرحبا بكم في البلدية שלום",
		"long word":  long,
		"lines":      "eins\nzwei\tdrei\u2028vier",
		"formula":    `=HYPERLINK("http://x";"y") {TOC} \h`,
	} {
		t.Run(name, func(t *testing.T) {
			cell := document.CellOf(text)
			doc := document.Document{
				Title: text, Author: text, Subject: text, Header: text, Keywords: []string{text},
				Cover: document.Cover{Kicker: text, Title: text, Subtitle: text, Note: text, Facts: [][2]string{{text, text}}},
				Blocks: []document.Block{
					document.Contents{Title: text},
					document.Heading{Level: 1, Number: "1", Text: text, Anchor: text},
					document.Paragraph{Runs: []document.Run{{Text: text, URL: text}, {Text: text, Target: text, Lang: "en"}, {Text: text, Bold: true, Italic: true}}},
					document.List{Items: [][]document.Run{document.Text(text)}},
					document.Table{
						Caption: text, Summary: text, Columns: []document.Column{{Head: text, Weight: 1}, {Head: text, Weight: 2}},
						Rows: []document.Row{{Cells: []document.Cell{cell, cell}, Strong: true, Lines: 3}},
					},
					document.Figure{Drawing: square(), Alt: text, Caption: text},
				},
			}
			file := written(t, doc)
			partsOf(t, file)
			got := read(t, file)
			for i, want := range told(doc) {
				want = strings.Map(func(r rune) rune {
					if r < ' ' || r == 0x7F || r == 0xFFFE || r == 0xFFFF {
						return -1
					}
					return r
				}, strings.ToValidUTF8(want, "\ufffd"))
				if line(got[i]) != line(want) {
					t.Errorf("%.200q instead of %.200q", got[i], want)
				}
			}
		})
	}
}

// Each numbered list begins at 1, also in the same document.
func TestEachOrderedListCountsForItself(t *testing.T) {
	items := [][]document.Run{document.Text("eins"), document.Text("zwei")}
	doc := document.Document{Blocks: []document.Block{
		document.List{Items: items, Ordered: true}, document.List{Items: items}, document.List{Items: items, Ordered: true, Tone: document.Large},
	}}
	file := written(t, doc)
	want := []string{"list 2: eins", "list 2: zwei", "list 1: eins", "list 1: zwei", "list 3: eins", "list 3: zwei"}
	if diff := cmp.Diff(want, read(t, file)[3:]); diff != "" {
		t.Error(diff)
	}
	if n := strings.Count(partsOf(t, file)["word/numbering.xml"], `<w:startOverride w:val="1"/>`); n != 2 {
		t.Errorf("%d lists begin anew", n)
	}
}

func TestLinks(t *testing.T) {
	runs := []document.Run{
		{Text: "Seite", URL: "https://www.merzenich.de/a b?x=ä&y=\"1\""},
		{Text: "Post", URL: "mailto:office@example.org"},
		{Text: "noch einmal", URL: "mailto:office@example.org"},
		{Text: "Abschnitt", Target: "section-1"},
		{Text: "nirgends", Target: "section-9"},
		{Text: "Skript", URL: "javascript:alert(1)"},
		{Text: "Datei", URL: "file:///etc/passwd"},
		{Text: "keine", URL: "http://[::1"},
	}
	doc := document.Document{Blocks: []document.Block{
		document.Heading{Level: 1, Text: "Ziel", Anchor: "section-1"}, document.Paragraph{Runs: runs},
	}}
	parts := partsOf(t, written(t, doc))
	body, targets := parts["word/document.xml"], parts["word/_rels/document.xml.rels"]
	if n := strings.Count(body, "<w:hyperlink"); n != 4 {
		t.Errorf("%d links", n)
	}
	if !strings.Contains(body, `w:name="Abschnitt_1"`) || !strings.Contains(body, `w:anchor="Abschnitt_1"`) {
		t.Error("the link to the section does not lead there")
	}
	for _, want := range []string{`Target="https://www.merzenich.de/a%20b?x=`, `Target="mailto:office@example.org"`} {
		if strings.Count(targets, want) != 1 {
			t.Errorf("%s does not stand once in %s", want, targets)
		}
	}
	if strings.Contains(targets, "javascript") || strings.Contains(targets, "file:") {
		t.Error("a link leads to where none may")
	}
}

// A photograph is taken over as it is, a drawing painted at 200 points per inch.
func TestPictures(t *testing.T) {
	photo := []byte("\xff\xd8\xff\xe0 only its beginning is looked at")
	framed := drawing.Drawing{Width: 40, Height: 30}
	framed.Add(drawing.Image{Width: 40, Height: 30, Bytes: photo})
	doc := document.Document{Blocks: []document.Block{
		document.Figure{Drawing: framed, Alt: "Rathaus"}, document.Figure{Drawing: square().Scaled(100), Alt: "Quadrat"},
	}}
	parts := partsOf(t, written(t, doc))
	if parts["word/media/bild1.jpeg"] != string(photo) {
		t.Error("the photograph is another one")
	}
	if !strings.HasPrefix(parts["word/media/bild2.png"], "\x89PNG") {
		t.Error("the drawing is no PNG")
	}
	body := parts["word/document.xml"]
	if !strings.Contains(body, `cx="5940000" cy="5940000"`) { // 165 mm, the width of the text
		t.Error("a drawing larger than the page is not made smaller")
	}
}

// A figure in landscape format has a page of its own, and the text goes on upright: a
// section begins where the format changes, a page where the next figure is turned too.
func TestLandscapePages(t *testing.T) {
	plan := document.Figure{Drawing: square().Scaled(20), Alt: "Plan", Caption: "Zeitplan", Landscape: true}
	p := func(s string) document.Block { return document.Paragraph{Runs: document.Text(s)} }
	table := document.Table{Summary: "Zahlen", Columns: []document.Column{{Head: "Zahl", Weight: 1}}, Rows: []document.Row{{Cells: []document.Cell{document.CellOf("1")}}}}
	heading := document.Heading{Level: 1, Text: "Ende", NewPage: true}
	for name, c := range map[string]struct {
		cover    bool
		blocks   []document.Block
		sections string // P for portrait, L for landscape, / for a new page
	}{
		"between texts":      {false, []document.Block{p("a"), plan, p("b")}, "PLP"},
		"after a table":      {false, []document.Block{table, plan, p("b")}, "PLP"},
		"at the end":         {false, []document.Block{p("a"), plan}, "PL"},
		"alone":              {false, []document.Block{plan}, "L"},
		"first":              {false, []document.Block{plan, p("a")}, "LP"},
		"two":                {false, []document.Block{p("a"), plan, plan, p("b")}, "P/LP"},
		"before a new page":  {false, []document.Block{p("a"), plan, heading, p("b")}, "PL/P"},
		"between new pages":  {false, []document.Block{p("a"), document.PageBreak{}, plan, document.PageBreak{}, p("b")}, "PLP"},
		"a break at the end": {false, []document.Block{p("a"), plan, document.PageBreak{}}, "PL"},
		"after the cover":    {true, []document.Block{plan, table}, "PLP"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := document.Document{Title: "Bericht", Author: "Gemeinde", Header: "Bericht", Blocks: c.blocks}
			if c.cover {
				doc.Cover.Title = "Bericht"
			}
			file := written(t, doc)
			if diff := cmp.Diff(told(doc), read(t, file)); diff != "" {
				t.Error(diff)
			}
			if got := sectionsIn(partsOf(t, file)["word/document.xml"]); got != c.sections {
				t.Errorf("the sections are %s, want %s", got, c.sections)
			}
		})
	}
}

// sectionsIn gives the formats and page breaks of a body in their order; a section says at
// its end what its format is.
func sectionsIn(body string) string {
	var b strings.Builder
	for _, tag := range regexp.MustCompile(`<w:pgSz[^>]*>|<w:pageBreakBefore/>`).FindAllString(body, -1) {
		switch {
		case strings.HasPrefix(tag, "<w:pageBreakBefore"):
			b.WriteString("/")
		case strings.Contains(tag, `w:w="16838" w:h="11906" w:orient="landscape"`):
			b.WriteString("L")
		case strings.Contains(tag, `w:w="11906" w:h="16838"`):
			b.WriteString("P")
		default:
			b.WriteString(tag)
		}
	}
	return b.String()
}

func TestWhatCannotBeWritten(t *testing.T) {
	columns := []document.Column{{Head: "a"}, {Head: "b"}}
	for name, doc := range map[string]document.Document{
		"letters":            {Letters: []document.Letter{{}}},
		"no alternative":     {Blocks: []document.Block{document.Figure{Drawing: square()}}},
		"no size":            {Blocks: []document.Block{document.Figure{Alt: "nichts"}}},
		"a row of one cell":  {Blocks: []document.Block{document.Table{Columns: columns, Rows: []document.Row{{Cells: []document.Cell{document.CellOf("a")}}}}}},
		"a table of nothing": {Blocks: []document.Block{document.Table{Caption: "leer"}}},
		"no block":           {Blocks: []document.Block{nil}},
		"a picture that is none": {Blocks: []document.Block{document.Figure{Alt: "Bild", Drawing: drawing.Drawing{Width: 1, Height: 1, Items: []drawing.Item{
			drawing.Image{Width: 1, Height: 1, Bytes: []byte("GIF89a")},
		}}}}},
	} {
		if err := docx.Write(&bytes.Buffer{}, doc); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// The date comes from the document alone.
func TestDates(t *testing.T) {
	doc := document.Document{Date: time.Date(2018, time.October, 31, 0, 0, 0, 0, time.UTC)}
	core := partsOf(t, written(t, doc))["docProps/core.xml"]
	if strings.Count(core, ">2018-10-31T00:00:00Z<") != 2 {
		t.Errorf("%s", core)
	}
	if core = partsOf(t, written(t, document.Document{}))["docProps/core.xml"]; strings.Contains(core, "dcterms:created") {
		t.Errorf("without a date there is one: %s", core)
	}
}
