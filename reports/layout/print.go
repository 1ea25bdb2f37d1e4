package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// printLine draws a line with its left end at x and its top at y. It belongs to
// an element; without one the line is decoration.
func (f *flow) printLine(t *text, ln line, x, y float64, e *Element) {
	baseline := y + t.baseline()
	for i := ln.from; i < ln.to; {
		run := &t.runs[t.of[i]]
		at := x + t.width(ln.from, i)
		if t.chars[i] == signMark {
			f.draw(nil, sign(run.Sign, at, baseline, t.size)...)
			i++
			continue
		}
		end := i + 1
		for end < ln.to && t.of[end] == t.of[i] {
			end++
		}
		item := drawing.Text{
			At: drawing.Point{X: at, Y: baseline}, String: string(t.chars[i:end]),
			Style: run.style, Size: t.size, Color: t.color,
		}
		if end == ln.to {
			item.String += ln.ending()
		}
		f.printRun(t, run, item, t.width(i, end), y, e)
		i = end
	}
}

// ending is what closes a line: a hyphen, an unseen space, or nothing.
func (ln line) ending() string {
	switch {
	case ln.hyphen:
		return string(softHyphen)
	case ln.space:
		return " "
	}
	return ""
}

// printRun draws a stretch of a run with the element that the run wants.
func (f *flow) printRun(t *text, r *run, item drawing.Text, width, y float64, e *Element) {
	heading, isLink := f.leads(r.Run)
	if isLink {
		item.Color = accent
	}
	if e == nil {
		f.draw(nil, item)
		return
	}
	if r.element == nil {
		r.element = runElement(r.Run, isLink, e)
	}
	f.draw(r.element, item)
	if !isLink {
		return
	}
	const below = 0.5 // mm between baseline and underline
	underline := item.At.Y + below
	f.draw(nil, drawing.Line{
		From: drawing.Point{X: item.At.X, Y: underline}, To: drawing.Point{X: item.At.X + width, Y: underline},
		Width: 0.15, Color: accent,
	})
	box := Box{X: item.At.X, Y: y, Width: width, Height: t.leading}
	f.link(r.element, box, f.linkContents(r.Run, heading), r.URL, heading)
}

// leads says whether a run is a link, and to which heading.
func (f *flow) leads(r document.Run) (heading int, ok bool) {
	if r.URL != "" {
		return 0, true
	}
	heading, ok = f.anchors[r.Target]
	return heading, ok && r.Target != ""
}

// runElement gives the element of a run: a Link, a Span where the run stands
// out, or the block itself.
func runElement(r document.Run, isLink bool, block *Element) *Element {
	e := block
	switch {
	case isLink:
		e = block.child(Element{Tag: "Link"})
	case r.Bold || r.Italic || r.Lang != "":
		e = block.child(Element{Tag: "Span"})
	}
	if e != block {
		e.Lang = r.Lang
	}
	return e
}

// linkContents says where a link leads, for those who hear it alone.
func (f *flow) linkContents(r document.Run, heading int) string {
	text, url := oneLine(r.Text), oneLine(r.URL)
	switch {
	case url == "" && text == "":
		return f.headings[heading].title
	case url == "" || url == text:
		return text
	case text == "":
		return url
	}
	return text + " (" + url + ")"
}
