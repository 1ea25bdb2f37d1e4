package docx

import (
	"modellkommune/reports/document"
)

// cover adds the title page, if there is one; what follows begins a new page.
func (b *body) cover(c document.Cover) error {
	first := len(b.kids)
	if c.Arms != nil {
		if err := b.figure(*c.Arms); err != nil {
			return err
		}
	}
	for _, line := range [][2]string{{styleKicker, c.Kicker}, {styleTitle, c.Title}, {styleSubtitle, c.Subtitle}} {
		if oneLine(line[1]) != "" {
			b.paragraph(line[0], nil, b.runs(document.Text(line[1])))
		}
	}
	if len(c.Facts) > 0 {
		t := document.Table{
			Summary:  "Angaben zum Bericht: Bezeichnung und Wert",
			Columns:  []document.Column{{Head: "Angabe", Weight: 28}, {Head: "Wert", Weight: 72}},
			Headless: true,
		}
		for _, fact := range c.Facts {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{document.CellOf(fact[0]), document.CellOf(fact[1])}})
		}
		if err := b.addTable(t); err != nil {
			return err
		}
	}
	if oneLine(c.Note) != "" {
		b.paragraph(styleSmall, nil, b.runs(document.Text(c.Note)))
	}
	b.breaks = len(b.kids) > first
	return nil
}
