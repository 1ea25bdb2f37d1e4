package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// paragraph sets running text.
func (f *flow) paragraph(p document.Paragraph) []slab {
	element := f.root.child(Element{Tag: "P"})
	var slabs []slab
	switch p.Tone {
	case document.Lead:
		slabs = f.setText(newText(p.Runs, leadSetting), left, textWidth, element)
	case document.Large:
		slabs = f.setText(newText(p.Runs, largeSetting), left, textWidth, element)
	case document.Small:
		slabs = f.setText(newText(p.Runs, smallSetting), left, textWidth, element)
	case document.Boxed:
		slabs = f.boxed(p.Runs, element)
	default:
		slabs = f.setText(newText(p.Runs, bodySetting), left, textWidth, element)
	}
	if p.KeepWithNext {
		for i := range slabs {
			slabs[i].keep = weak // what leads in is not torn either
		}
		slabs = hold(slabs, strong)
	}
	return slabs
}

// setText breaks running text and sets its lines.
func (f *flow) setText(t *text, x, width float64, element node) []slab {
	return f.setLines(t, t.fullLines(width), x, element)
}

// setTitle breaks a title evenly and sets its lines.
func (f *flow) setTitle(t *text, x, width float64, element node) []slab {
	return f.setLines(t, t.evenLines(width), x, element)
}

// setLines gives a slab for each line, so that no first or last line stands
// alone on a page.
func (f *flow) setLines(t *text, lines []line, x float64, element node) []slab {
	slabs := make([]slab, len(lines))
	for i, ln := range lines {
		slabs[i] = slab{
			height: t.leading,
			print:  func(y float64) { f.printLine(t, ln, x, y, element()) },
		}
		if i == 0 || i == len(lines)-2 {
			slabs[i].keep = weak
		}
	}
	if n := len(slabs); n > 0 {
		slabs[0].before, slabs[n-1].after = t.before, t.after
		if n == 1 {
			slabs[0].keep = loose
		}
	}
	return slabs
}

// boxed sets a paragraph in a quiet box with a bar at its left.
func (f *flow) boxed(runs []document.Run, element node) []slab {
	const padding, bar = 3.2, 1.1
	slabs := f.setText(newText(runs, bodySetting), left+bar+padding, textWidth-bar-2*padding, element)
	if len(slabs) == 0 {
		return nil
	}
	first, last := 0, len(slabs)-1
	slabs[first].before, slabs[last].after = 3, 5
	slabs[first].height += padding
	slabs[last].height += padding

	// The box is one area on each page; it grows with the lines, for stacked
	// areas would show seams.
	var box *Content
	page, from := -1, 0.0
	for i, s := range slabs {
		slabs[i].print = func(y float64) {
			if page != len(f.pages)-1 {
				page, from = len(f.pages)-1, y
				box = f.begin(Decoration, nil)
				box.Items = make([]drawing.Item, 2)
			}
			box.Items[0] = drawing.Area{Points: drawing.Rect(left, from, textWidth, y+s.height-from), Fill: &fill}
			box.Items[1] = drawing.Area{Points: drawing.Rect(left, from, bar, y+s.height-from), Fill: &accent}
			if i == first {
				y += padding
			}
			s.print(y)
		}
	}
	return slabs
}
