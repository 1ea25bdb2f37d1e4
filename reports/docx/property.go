package docx

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"modellkommune/reports/drawing"
)

// order is the sequence in which the schema wants properties (ECMA-376, Part 1,
// 17.3.1.26 CT_PPr and 17.3.2.28 CT_RPr). Word refuses some files where it is another.
var order = func() map[string]int {
	place := map[string]int{}
	for i, name := range []string{
		"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
		"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:u", "w:lang",
	} {
		place[name] = i + 1
	}
	return place
}()

// properties makes the element that holds properties, in the order of the schema.
func properties(name string, kids ...element) element {
	slices.SortStableFunc(kids, func(a, b element) int { return cmp.Compare(order[a.name], order[b.name]) })
	return el(name).with(kids...)
}

// font gives the properties of characters: the size in points, and the colour.
func font(size float64, color drawing.Color) []element {
	half := strconv.Itoa(int(math.Round(2 * size)))
	return []element{val("w:sz", half), val("w:szCs", half), val("w:color", hex(color))}
}

// heavy gives the properties of bold characters.
func heavy(more ...element) []element { return append(more, el("w:b"), el("w:bCs")) }

// spacing sets the white space around a paragraph and the least height of its
// lines, in points.
func spacing(before, after, leading float64) element {
	return el("w:spacing", "w:before", points(before), "w:after", points(after), "w:line", points(leading), "w:lineRule", "atLeast")
}

// indent sets a paragraph in; hanging is how much less its first line is.
func indent(left, hanging float64) element {
	return el("w:ind", "w:left", points(left), "w:hanging", points(hanging))
}

func shade(c drawing.Color) element {
	return el("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", hex(c))
}

// edge is a line beside a paragraph, so many points wide and away from it.
func edge(side string, width, away float64, c drawing.Color) element {
	return el("w:pBdr").with(el("w:"+side, "w:val", "single", "w:sz", strconv.Itoa(int(8*width)), "w:space", strconv.Itoa(int(away)), "w:color", hex(c)))
}

func hex(c drawing.Color) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

// points gives a length in points in the unit of Word, 1/20 point.
func points(length float64) string { return strconv.Itoa(int(math.Round(20 * length))) }

// millimetres gives a length in mm in the unit of Word.
func millimetres(length float64) string { return points(length / drawing.MillimetresPerPoint) }

// emu gives a length in mm in the unit of drawings.
func emu(length float64) string { return strconv.Itoa(int(math.Round(36000 * length))) }
