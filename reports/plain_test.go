package reports

import (
	"fmt"
	"strings"

	"modellkommune/reports/document"
)

// plain renders a document as text, so that tests can read it.
func plain(d document.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %s | %s\n", d.Title, d.Author, d.Header, strings.Join(d.Keywords, ", "))
	fmt.Fprintf(&b, "%s\n%s\n%s\n", d.Cover.Kicker, d.Cover.Title, d.Cover.Subtitle)
	for _, f := range d.Cover.Facts {
		fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
	}
	fmt.Fprintf(&b, "%s\n", d.Cover.Note)
	plainBlocks(&b, d.Blocks)
	return b.String()
}

func plainBlocks(b *strings.Builder, blocks []document.Block) {
	for _, block := range blocks {
		switch v := block.(type) {
		case document.OnePage:
			plainBlocks(b, v.Variants[0])
		case document.Contents:
			fmt.Fprintf(b, "\n[%s]\n", v.Title)
		case document.Heading:
			fmt.Fprintf(b, "\n%s %s\n", strings.Repeat("#", v.Level), strings.TrimSpace(v.Number+" "+v.Text))
		case document.Paragraph:
			fmt.Fprintf(b, "%s\n", plainRuns(v.Runs))
		case document.List:
			for i, item := range v.Items {
				mark := "-"
				if v.Ordered {
					mark = fmt.Sprintf("%d.", i+1)
				}
				fmt.Fprintf(b, "%s %s\n", mark, plainRuns(item))
			}
		case document.Table:
			if v.Caption != "" {
				fmt.Fprintf(b, "Tabelle: %s\n", v.Caption)
			}
			if !v.Headless {
				var heads []string
				for _, c := range v.Columns {
					heads = append(heads, c.Head)
				}
				fmt.Fprintf(b, "| %s |\n", strings.Join(heads, " | "))
			}
			for _, r := range v.Rows {
				var cells []string
				for _, c := range r.Cells {
					cells = append(cells, plainRuns(c.Runs))
				}
				fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
			}
		case document.Figure:
			fmt.Fprintf(b, "Abbildung: %s\n(%s)\n", v.Caption, v.Alt)
		}
	}
}

var signs = map[document.Sign]string{
	document.SignGreen: "●", document.SignYellow: "▲", document.SignRed: "■",
	document.SignBlue: "✔", document.SignGrey: "○", document.SignTick: "✓",
}

func plainRuns(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		text := signs[r.Sign] + r.Text
		if r.URL != "" && r.URL != r.Text {
			text += " <" + r.URL + ">"
		}
		if r.Target != "" {
			text += " →" + r.Target
		}
		b.WriteString(text)
	}
	return b.String()
}
