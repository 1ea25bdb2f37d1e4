package layout

import (
	"fmt"
	"slices"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// slightly is how much smaller a figure may become to stay on the page.
const slightly = 0.9

// figure sets a drawing, made smaller where it is larger than the text area, and
// slightly smaller where it then stays on the page.
func (f *flow) figure(fig document.Figure) ([]slab, error) {
	alt, d, err := pictured(fig)
	if err != nil {
		return nil, err
	}
	// The caption is a paragraph of its own: the alternative text takes the
	// place of all that is inside a figure.
	caption := f.setText(newText(document.Text(fig.Caption), legendSetting), left, textWidth, f.root.child(Element{Tag: "P"}))
	picture := slab{before: 3.5, after: 4}
	if len(caption) > 0 {
		picture.keep, picture.after = strong, 0
	}
	// What waits in the chain, such as headings, goes onto the same page.
	beside := height(append(slices.Clone(f.chain), picture)) + height(append([]slab{picture}, caption...))
	room := max(bottom-top-beside, (bottom-top)/3)
	if factor := min(textWidth/d.Width, room/d.Height); factor < 1 {
		d = d.Scaled(factor)
	}
	if factor := (f.roomHere() - beside) / d.Height; factor < 1 && factor >= slightly {
		d = d.Scaled(factor)
	}
	picture.height = d.Height
	picture.print = func(y float64) {
		f.printDrawing(d, left, y, f.root().child(Element{Tag: "Figure", Alt: alt}))
	}
	slabs := append([]slab{picture}, caption...)
	if fig.KeepWithNext {
		slabs = hold(slabs, aside)
	}
	return slabs, nil
}

// pictured gives the alternative text and the drawing of a figure, which must have both.
func pictured(fig document.Figure) (alt string, d drawing.Drawing, err error) {
	alt, d = oneLine(fig.Alt), fig.Drawing
	switch {
	case alt == "":
		err = fmt.Errorf("layout: figure %q has no alternative text", fig.Caption)
	case d.Width <= 0 || d.Height <= 0:
		err = fmt.Errorf("layout: figure %q has no size", fig.Caption)
	}
	return alt, d, err
}

// printDrawing draws a figure's drawing with its left top at x and y.
func (f *flow) printDrawing(d drawing.Drawing, x, y float64, figure *Element) {
	figure.Box = Box{X: x, Y: y, Width: d.Width, Height: d.Height}
	content := f.begin(NotArtifact, figure)
	for _, item := range d.Items {
		if text, ok := item.(drawing.Text); ok {
			text.String = drawing.Clean(text.String, text.Style)
			item = text
		}
		content.Items = append(content.Items, item.Moved(x, y))
	}
}
