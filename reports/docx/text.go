package docx

import (
	"strconv"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

var toneStyles = map[document.Tone]string{
	document.Plain: styleNormal, document.Lead: styleLead, document.Small: styleSmall, document.Boxed: styleBoxed, document.Large: styleLarge,
}

// section opens a section with its heading. The number stands before a tab, so
// that a second line begins below the text.
func (b *body) section(h document.Heading) {
	style := styleHeading + strconv.Itoa(h.Level)
	if h.Unlisted {
		style += unlisted
	}
	b.breaks = b.breaks || h.NewPage
	var props []element
	runs := document.Text(oneLine(h.Text))
	if number := oneLine(h.Number); number != "" {
		size := headings[h.Level-1].size
		wide := drawing.Bold.Width(number, size)/drawing.MillimetresPerPoint + 0.75*size
		props = append(props, indent(wide, wide), el("w:tabs").with(el("w:tab", "w:val", "left", "w:pos", points(wide))))
		runs = append(document.Text(number+"\t"), runs...)
	}
	id := strconv.Itoa(b.heading)
	content := append([]element{el("w:bookmarkStart", "w:id", id, "w:name", markName(b.heading))}, b.runs(runs)...)
	b.heading++
	b.paragraph(style, props, append(content, el("w:bookmarkEnd", "w:id", id)))
}

// text adds running text.
func (b *body) text(p document.Paragraph, keep bool) {
	var props []element
	if keep || p.KeepWithNext {
		props = append(props, el("w:keepNext"))
	}
	b.paragraph(toneStyles[p.Tone], props, b.runs(p.Runs))
}

// The Kennungen in numbering.xml: one list for all points, and one for each list
// with numbers, so that each begins at 1.
const (
	bullets      = 1
	firstOrdered = 2
)

// list adds the items of a list.
func (b *body) list(l document.List) {
	id, style := bullets, styleItem
	if l.Ordered {
		id = firstOrdered + b.ordered
		b.ordered++
	}
	if l.Tone == document.Large {
		style = styleLargeItem
	}
	for _, item := range l.Items {
		if !isBlank(item) {
			b.paragraph(style, []element{el("w:numPr").with(val("w:ilvl", "0"), val("w:numId", strconv.Itoa(id)))}, b.runs(item))
		}
	}
}

func isBlank(runs []document.Run) bool {
	for _, r := range runs {
		if oneLine(r.Text) != "" {
			return false
		}
	}
	return true
}

// numbering says how the lists of the document count.
func (b *body) numbering() element {
	level := func(id, format, text string) element {
		return el("w:abstractNum", "w:abstractNumId", id).with(
			val("w:multiLevelType", "hybridMultilevel"),
			el("w:lvl", "w:ilvl", "0").with(val("w:start", "1"), val("w:numFmt", format), val("w:lvlText", text), val("w:lvlJc", "left"),
				el("w:pPr").with(indent(18, 14))),
		)
	}
	out := word("w:numbering").with(level("0", "bullet", "•"), level("1", "decimal", "%1."),
		el("w:num", "w:numId", strconv.Itoa(bullets)).with(val("w:abstractNumId", "0")))
	for i := range b.ordered {
		out = out.with(el("w:num", "w:numId", strconv.Itoa(firstOrdered+i)).with(val("w:abstractNumId", "1"),
			el("w:lvlOverride", "w:ilvl", "0").with(val("w:startOverride", "1"))))
	}
	return out
}
