package docx

import (
	"fmt"

	"modellkommune/reports/drawing"
)

// The page in mm, as in the PDF.
const (
	pageWidth    = 210.0
	pageHeight   = 297.0
	marginLeft   = 25.0
	marginRight  = 20.0
	marginTop    = 27.0
	marginBottom = 23.0
	textWidth    = pageWidth - marginLeft - marginRight
	textHeight   = pageHeight - marginTop - marginBottom
)

const fontName = "Noto Sans"

var (
	accent = drawing.Accent
	ink    = drawing.Color{R: 0x1A, G: 0x1A, B: 0x1A}
	grey   = drawing.Color{R: 0x4F, G: 0x55, B: 0x5C}
	rule   = drawing.Color{R: 0xCB, G: 0xD2, B: 0xD9}
	fill   = drawing.Color{R: 0xE9, G: 0xEF, B: 0xF5}
)

// The Kennungen of the styles.
const (
	styleNormal    = "Normal"
	styleKicker    = "Dachzeile"
	styleTitle     = "Title"
	styleSubtitle  = "Subtitle"
	styleHeading   = "Heading"
	unlisted       = "OhneVerzeichnis" // is put behind that of a heading
	styleLead      = "Einleitung"
	styleSmall     = "Anmerkung"
	styleBoxed     = "Hinweis"
	styleLarge     = "EinfacheSprache"
	styleItem      = "ListParagraph"
	styleLargeItem = "ListeEinfacheSprache"
	styleCaption   = "Caption"
	styleFigure    = "Abbildung"
	styleLegend    = "Bildunterschrift"
	styleCell      = "Tabellentext"
	styleHead      = "Tabellenkopf"
	small          = "Klein" // is put behind that of a cell
	styleGap       = "Abstand"
	styleContents  = "TOCHeading"
	styleEntry     = "TOC"
	styleHeader    = "Header"
	styleFooter    = "Footer"
	styleLink      = "Hyperlink"
	styleTable     = "Berichtstabelle"
	styleFacts     = "Angaben"
)

// style is a paragraph style. Word knows its own ones by their names, which it
// shows in German: „heading 1“ is „Überschrift 1“.
type style struct {
	id, name, based string
	para, run       []element
}

// headings says how those of each level are set, in points.
var headings = []struct {
	size, leading, before, after float64
	color                        drawing.Color
}{{18, 23, 30, 12, accent}, {13.5, 18, 22, 7, accent}, {11.5, 15.5, 16, 5, ink}, {10.5, 14.5, 12, 4, ink}}

// cellLeading is how high the lines in a table are, in points.
const cellLeading = 12.6

// styles lists them, as large and as far apart as in the PDF.
func styles() []style {
	cover := edge("left", 6, 12, accent)
	keep := func(more ...element) []element { return append(more, el("w:keepNext"), el("w:keepLines")) }
	para := func(all ...element) []element { return all }
	list := []style{
		{styleNormal, "Normal", "", para(spacing(3, 7, 14.5)), font(10, ink)},
		{styleKicker, "Dachzeile", styleNormal, para(spacing(80, 14, 15), cover), heavy(font(11, accent)...)},
		{styleTitle, "Title", styleNormal, para(spacing(0, 14, 36), cover), heavy(font(28, ink)...)},
		{styleSubtitle, "Subtitle", styleNormal, para(spacing(0, 40, 20), cover), font(14, grey)},
		{styleLead, "Einleitung", styleNormal, para(spacing(3, 11, 17)), font(11.5, accent)},
		{styleSmall, "Anmerkung", styleNormal, para(spacing(3, 7, 12)), font(8.5, grey)},
		{styleBoxed, "Hinweis", styleNormal, para(spacing(9, 14, 14.5), edge("left", 3, 8, accent), shade(fill), indent(11, 0)), nil},
		{styleLarge, "Einfache Sprache", styleNormal, para(spacing(3, 10, 18.5)), font(12, ink)},
		{styleItem, "List Paragraph", styleNormal, para(spacing(2, 4, 14.5)), nil},
		{styleLargeItem, "Liste Einfache Sprache", styleItem, para(spacing(2, 4, 18.5)), font(12, ink)},
		{styleCaption, "caption", styleNormal, keep(spacing(12, 5, 12.6)), heavy(font(9, grey)...)},
		{styleFigure, "Abbildung", styleNormal, para(spacing(10, 4, 0)), nil},
		{styleLegend, "Bildunterschrift", styleNormal, para(spacing(4, 14, 12.6)), font(9, grey)},
		{styleCell, "Tabellentext", styleNormal, para(spacing(0, 0, cellLeading)), font(9, ink)},
		{styleCell + small, "Tabellentext klein", styleCell, para(spacing(0, 0, 11)), font(8, ink)},
		{styleHead, "Tabellenkopf", styleCell, nil, heavy(val("w:color", hex(accent)))},
		{styleHead + small, "Tabellenkopf klein", styleCell + small, nil, heavy(val("w:color", hex(accent)))},
		{styleGap, "Abstand", styleNormal, para(spacing(0, 6, 4)), font(2, ink)},
		{styleContents, "TOC Heading", styleNormal, keep(spacing(0, 12, 23)), heavy(font(18, accent)...)},
		{styleHeader, "header", styleNormal, para(spacing(0, 0, 11), edge("bottom", 0.5, 5, rule)), font(8, grey)},
		{styleFooter, "footer", styleNormal, para(spacing(0, 0, 11), val("w:jc", "right")), font(8, grey)},
	}
	for i, h := range headings {
		level := fmt.Sprint(i + 1)
		list = append(list,
			style{styleHeading + level, "heading " + level, styleNormal, keep(spacing(h.before, h.after, h.leading), val("w:outlineLvl", fmt.Sprint(i))), heavy(font(h.size, h.color)...)},
			style{styleHeading + level + unlisted, "Überschrift " + level + " ohne Verzeichnis", styleHeading + level, nil, nil},
			style{styleEntry + level, "toc " + level, styleNormal, para(spacing(0, 2, 13), indent(14*float64(i), 0), el("w:tabs").with(
				el("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", millimetres(textWidth)),
			)), nil},
		)
	}
	return list
}

// styleSheet writes the styles.
func styleSheet() element {
	sheet := word("w:styles").with(el("w:docDefaults").with(
		el("w:rPrDefault").with(el("w:rPr").with(
			el("w:rFonts", "w:ascii", fontName, "w:hAnsi", fontName, "w:eastAsia", fontName, "w:cs", fontName),
			el("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", "ar-SA"),
		)),
		el("w:pPrDefault"),
	))
	for _, s := range styles() {
		sheet = sheet.with(s.element())
	}
	return sheet.with(
		standard("character", "DefaultParagraphFont", "Default Paragraph Font"),
		el("w:style", "w:type", "character", "w:styleId", styleLink).with(val("w:name", "Hyperlink"), val("w:basedOn", "DefaultParagraphFont"),
			el("w:rPr").with(val("w:color", hex(accent)), val("w:u", "single"))),
		standard("table", "TableNormal", "Normal Table").with(el("w:tblPr").with(cellMargins(0, 0))),
		tableStyle(styleTable, "Berichtstabelle", conditional("firstRow", nil, shade(fill))),
		tableStyle(styleFacts, "Angaben", conditional("firstCol", heavy())),
		standard("numbering", "NoList", "No List"),
	)
}

func (s style) element() element {
	out := el("w:style", "w:type", "paragraph", "w:styleId", s.id)
	if s.based == "" {
		out = el("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", s.id)
	}
	out = out.with(val("w:name", s.name))
	if s.based != "" {
		out = out.with(val("w:basedOn", s.based), val("w:next", styleNormal))
	}
	return out.with(el("w:qFormat"), properties("w:pPr", s.para...), properties("w:rPr", s.run...))
}

// standard is a style that Word wants to be there.
func standard(kind, id, name string) element {
	return el("w:style", "w:type", kind, "w:default", "1", "w:styleId", id).with(val("w:name", name), val("w:uiPriority", "99"), el("w:semiHidden"))
}

// tableStyle is a style of tables: quiet lines between the rows.
func tableStyle(id, name string, more ...element) element {
	line := func(side, width string, c drawing.Color) element {
		return el("w:"+side, "w:val", "single", "w:sz", width, "w:space", "0", "w:color", hex(c))
	}
	return el("w:style", "w:type", "table", "w:styleId", id).with(val("w:name", name), val("w:basedOn", "TableNormal"), el("w:qFormat"),
		el("w:tblPr").with(
			el("w:tblBorders").with(line("top", "8", accent), line("bottom", "4", rule), line("insideH", "4", rule)),
			cellMargins(1.15, 1.2), // less at the sides than in the PDF, for fonts whose letters are wider
		)).with(more...)
}

// cellMargins is the white space in cells in mm.
func cellMargins(up, side float64) element {
	margin := func(name string, mm float64) element { return el("w:"+name, "w:w", millimetres(mm), "w:type", "dxa") }
	return el("w:tblCellMar").with(margin("top", up), margin("left", side), margin("bottom", up), margin("right", side))
}

// conditional is how one part of a table is set.
func conditional(what string, run []element, cell ...element) element {
	out := el("w:tblStylePr", "w:type", what).with(properties("w:rPr", run...))
	if len(cell) > 0 {
		out = out.with(el("w:tcPr").with(cell...))
	}
	return out
}
