package layout

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

var nasty = []string{
	"Rat", "und", "Öffentlichkeitsbeteiligung", "z. B.", "am 31. Oktober", "61 %", "§ 5", "–", "E-Mail", "Bürger-App",
	"https://amt.example/ein/sehr/langer/pfad?mit=vielen&fragen=ja", "rathaus@gemeinde.example", "\n", "\n\n", " ", "\t",
	"\x00", "\u202e", "😀", "\ue000", "\ufeff", "\u00ad", "\u00a0", "\u202f", "q\u0301\u0302\u0303", "שלום", "مرحبا", "हिन्दी",
	"\xff\xfe", "A\u030a", "\u2028", "12\u00a0000", "x\u2011y", strings.Repeat("x", 300), strings.Repeat("Verwaltungs", 30),
}

func texts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.SampledFrom(nasty), 0, 40).Draw(t, "words")
		return strings.Join(parts, rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
	})
}

func runs() *rapid.Generator[[]document.Run] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) document.Run {
		return document.Run{
			Text:   texts().Draw(t, "text"),
			Bold:   rapid.Bool().Draw(t, "bold"),
			Italic: rapid.Bool().Draw(t, "italic"),
			URL:    rapid.SampledFrom([]string{"", "", "https://amt.example"}).Draw(t, "url"),
			Target: rapid.SampledFrom([]string{"", "a", "nowhere"}).Draw(t, "target"),
			Lang:   rapid.SampledFrom([]string{"", "en"}).Draw(t, "lang"),
			Sign:   document.Sign(rapid.IntRange(0, 6).Draw(t, "sign")),
		}
	}), 0, 4)
}

func tables() *rapid.Generator[document.Table] {
	return rapid.Custom(func(t *rapid.T) document.Table {
		table := document.Table{
			Caption:  rapid.SampledFrom([]string{"", "Tabelle"}).Draw(t, "caption"),
			RowHeads: rapid.Bool().Draw(t, "row heads"),
			Headless: rapid.Bool().Draw(t, "headless"),
			Small:    rapid.Bool().Draw(t, "small"),
		}
		for range rapid.IntRange(1, 9).Draw(t, "columns") {
			table.Columns = append(table.Columns, document.Column{
				Head: rapid.SampledFrom(nasty[:10]).Draw(t, "head"), Weight: rapid.Float64Range(0, 5).Draw(t, "weight"),
				Align: document.Align(rapid.IntRange(0, 2).Draw(t, "align")),
			})
		}
		for range rapid.IntRange(0, 30).Draw(t, "rows") {
			row := document.Row{Strong: rapid.Bool().Draw(t, "strong")}
			for range table.Columns {
				row.Cells = append(row.Cells, document.CellOf(rapid.SampledFrom(nasty).Draw(t, "cell")))
			}
			if rapid.IntRange(0, 9).Draw(t, "long") == 0 {
				row.Cells[0].Runs = runs().Draw(t, "runs")
			}
			row.Cells[0].Runs = append(row.Cells[0].Runs, document.Run{Text: "Zeile"})
			table.Rows = append(table.Rows, row)
		}
		return table
	})
}

func headings(level int) *rapid.Generator[document.Heading] {
	return rapid.Custom(func(t *rapid.T) document.Heading {
		return document.Heading{
			Level:  rapid.IntRange(1, min(level+1, 4)).Draw(t, "level"),
			Number: rapid.SampledFrom([]string{"", "2.1"}).Draw(t, "number"),
			Text:   rapid.SampledFrom([]string{"", "Maßnahmen", "Öffentlichkeitsbeteiligung in allen Ortsteilen der Gemeinde und darüber hinaus"}).Draw(t, "heading"),
			Anchor: rapid.SampledFrom([]string{"", "a"}).Draw(t, "anchor"),
		}
	})
}

func figures() *rapid.Generator[document.Figure] {
	return rapid.Custom(func(t *rapid.T) document.Figure {
		return document.Figure{
			Drawing: drawing.Drawing{
				Width: rapid.Float64Range(1, 500).Draw(t, "width"), Height: rapid.Float64Range(1, 500).Draw(t, "height"),
				Items: []drawing.Item{drawing.Text{String: texts().Draw(t, "label"), Size: 8}},
			},
			Alt: "Ein Bild", Caption: rapid.SampledFrom([]string{"", "Abbildung"}).Draw(t, "caption"),
		}
	})
}

func covers() *rapid.Generator[document.Cover] {
	return rapid.Custom(func(t *rapid.T) document.Cover {
		cover := document.Cover{
			Title: "Bericht " + texts().Draw(t, "title"), Kicker: texts().Draw(t, "kicker"),
			Subtitle: texts().Draw(t, "subtitle"), Note: texts().Draw(t, "note"),
		}
		for range rapid.IntRange(0, 30).Draw(t, "facts") {
			cover.Facts = append(cover.Facts, [2]string{"Name", rapid.SampledFrom(nasty).Draw(t, "fact")})
		}
		return cover
	})
}

func documents() *rapid.Generator[document.Document] {
	return rapid.Custom(func(t *rapid.T) document.Document {
		doc := document.Document{Header: texts().Draw(t, "header")}
		if rapid.Bool().Draw(t, "cover") {
			doc.Cover = covers().Draw(t, "cover")
		}
		level := 0
		for range rapid.IntRange(0, 25).Draw(t, "blocks") {
			switch rapid.IntRange(0, 8).Draw(t, "kind") {
			case 0, 1:
				// A heading has something to head.
				h := headings(level).Draw(t, "heading")
				h.NewPage = rapid.Bool().Draw(t, "new page")
				deeper := headings(h.Level).Draw(t, "deeper")
				doc.Blocks = append(doc.Blocks, h, deeper)
				level = deeper.Level
				if rapid.Bool().Draw(t, "figure") {
					doc.Blocks = append(doc.Blocks, figures().Draw(t, "figure"))
				} else {
					doc.Blocks = append(doc.Blocks, document.Paragraph{Runs: document.Text("Etwas " + texts().Draw(t, "text"))})
				}
			case 2:
				doc.Blocks = append(doc.Blocks, document.Paragraph{
					Runs: runs().Draw(t, "runs"), Tone: document.Tone(rapid.IntRange(0, 3).Draw(t, "tone")),
					KeepWithNext: rapid.Bool().Draw(t, "keep"),
				})
			case 3:
				doc.Blocks = append(doc.Blocks, document.List{
					Ordered: rapid.Bool().Draw(t, "ordered"), Items: rapid.SliceOfN(runs(), 0, 5).Draw(t, "items"),
				})
			case 4:
				h := headings(level).Draw(t, "heading")
				level = h.Level
				doc.Blocks = append(doc.Blocks, h, tables().Draw(t, "table"), document.Paragraph{Runs: document.Text("Mehr")})
			case 5:
				figure := figures().Draw(t, "figure")
				figure.Landscape = rapid.Bool().Draw(t, "landscape")
				doc.Blocks = append(doc.Blocks, figure)
			case 6:
				doc.Blocks = append(doc.Blocks, document.Contents{Title: "Inhalt"})
			case 7:
				doc.Blocks = append(doc.Blocks, document.PageBreak{})
			case 8:
				doc.Blocks = append(doc.Blocks, tables().Draw(t, "table"))
			}
		}
		return doc
	})
}

func TestAnyDocument(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { laidOut(t, documents().Draw(t, "document")) })
}

// What goes in comes out: a reader of the tree gets the words of the document.
func TestTextSurvives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := runs().Draw(t, "runs")
		var want strings.Builder
		for _, r := range given {
			style := drawing.Regular
			switch {
			case r.Bold:
				style = drawing.Bold
			case r.Italic:
				style = drawing.Italic
			}
			for part := range strings.SplitSeq(r.Text, "\n") {
				want.WriteString(drawing.Clean(part, style) + "\n")
			}
		}
		doc := document.Document{Blocks: []document.Block{document.Paragraph{Runs: given}}}
		got := plainText(laidOut(t, doc).Root)
		if squeezed(got) != squeezed(want.String()) {
			t.Errorf("got  %q\nwant %q", got, want.String())
		}
	})
}

// squeezed drops plain white space.
func squeezed(s string) string {
	return strings.NewReplacer(" ", "", "\n", "").Replace(s)
}
