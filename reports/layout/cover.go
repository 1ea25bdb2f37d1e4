package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

var (
	kickerSetting   = setting{size: 11, leading: 15 * point, style: drawing.Bold, color: accent, after: 7, whole: true}
	titleSetting    = setting{size: 30, leading: 37 * point, style: drawing.Bold, color: ink, after: 7, whole: true}
	longSetting     = setting{size: 22, leading: 28 * point, style: drawing.Bold, color: ink, after: 6, whole: true}
	subtitleSetting = setting{size: 14, leading: 20 * point, color: grey, after: 12, whole: true}
)

// cover sets the title page and says whether there is one: the title in the
// upper half, the facts and the note at the foot.
func (f *flow) cover(c document.Cover) (bool, error) {
	if c.Kicker == "" && c.Title == "" && c.Subtitle == "" && c.Note == "" && len(c.Facts) == 0 {
		return false, nil
	}
	const (
		band  = 9.0  // the accent at the left edge
		start = 58.0 // where the kicker stands
		apart = 7.0  // between facts and note
	)
	f.draw(nil, drawing.Area{Points: drawing.Rect(0, 0, band, pageHeight), Fill: &accent})

	note := f.coverText(c.Note, smallSetting, "P")
	if noteHeight := height(note); noteHeight > 0 && noteHeight < pageHeight/4 {
		f.foot -= noteHeight + apart
	}
	if c.Arms != nil {
		f.arms(*c.Arms, start-10)
	}
	f.y = start
	f.add(f.coverText(c.Kicker, kickerSetting, "P")...)
	f.add(f.coverText(c.Title, titleSettingFor(c.Title), "Title")...)
	f.add(f.coverText(c.Subtitle, subtitleSetting, "P")...)
	facts, err := f.facts(c.Facts)
	if err != nil {
		return false, err
	}
	f.sink(facts)
	f.foot = bottom
	f.sink(note)
	return true, nil
}

// arms sets a Wappen or Logo in the upper right corner, its foot at the latest at a height,
// and says how wide it is.
func (f *flow) arms(fig document.Figure, foot float64) float64 {
	const head = 12.0
	d := fig.Drawing
	if factor := (foot - head) / d.Height; factor < 1 {
		d = d.Scaled(factor)
	}
	box := Box{X: right - d.Width, Y: head, Width: d.Width, Height: d.Height}
	content := f.begin(NotArtifact, f.root.child(Element{Tag: "Figure", Alt: fig.Alt, Box: box})())
	for _, item := range d.Items {
		content.Items = append(content.Items, item.Moved(box.X, box.Y))
	}
	return d.Width
}

// coverText sets a text of the cover.
func (f *flow) coverText(s string, set setting, tag string) []slab {
	return f.setTitle(newText(document.Text(s), set), left, textWidth, f.root.child(Element{Tag: tag}))
}

// titleSettingFor takes a smaller size where the large one would fill the page, or tear a
// long word.
func titleSettingFor(title string) setting {
	if lines := newText(document.Text(title), titleSetting).lines(textWidth); len(lines) > 3 || hyphensAt(lines) > 0 {
		return longSetting
	}
	return titleSetting
}

// facts gives the Metadatenblock.
func (f *flow) facts(facts [][2]string) ([]slab, error) {
	if len(facts) == 0 {
		return nil, nil
	}
	t := document.Table{
		Summary:  "Angaben zum Bericht: Bezeichnung und Wert",
		Columns:  []document.Column{{Head: "Angabe", Weight: 28}, {Head: "Wert", Weight: 72}},
		Headless: true,
	}
	for _, fact := range facts {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{document.CellOf(fact[0]), document.CellOf(fact[1])}})
	}
	return f.table(t)
}

// sink puts slabs at the foot of the page, or further on where it is full.
func (f *flow) sink(slabs []slab) {
	if y := f.foot - height(slabs); len(slabs) > 0 && y > f.y+max(f.gap, slabs[0].before) {
		f.y, f.gap = y-slabs[0].before, 0
	}
	f.add(slabs...)
	f.settle()
}
