package layout

import "modellkommune/reports/drawing"

// The page in mm: A4 with room for the punch at the left. In landscape format the margins
// are the same.
const (
	pageWidth  = 210.0
	pageHeight = 297.0
	left       = 25.0
	atRight    = 20.0
	right      = pageWidth - atRight
	top        = 27.0
	atBottom   = 23.0
	bottom     = pageHeight - atBottom
	// textWidth is that of a letter by DIN 5008; running text and tables end at the same edge.
	textWidth = right - left
)

// point is a typographic point in mm.
const point = drawing.MillimetresPerPoint

// The colours: near black, one accent, greys. All text has a contrast of at
// least 7:1 on white and on the fills.
var (
	ink      = drawing.Color{R: 0x1A, G: 0x1A, B: 0x1A}
	accent   = drawing.Accent
	grey     = drawing.Color{R: 0x4F, G: 0x55, B: 0x5C}
	rule     = drawing.Color{R: 0xCB, G: 0xD2, B: 0xD9}
	fill     = drawing.Color{R: 0xE9, G: 0xEF, B: 0xF5}
	paleFill = drawing.Color{R: 0xF3, G: 0xF6, B: 0xF9}
)

// setting is how a text is set: size in points, everything else in mm.
type setting struct {
	size    float64
	leading float64
	style   drawing.Style
	color   drawing.Color
	// before and after are the white space around the block; between two
	// blocks the larger one counts.
	before, after float64
	// whole keeps words whole as long as they fit a line.
	whole bool
}

var (
	bodySetting  = setting{size: 10, leading: 14.5 * point, color: ink, before: 1, after: 2.4}
	leadSetting  = setting{size: 11.5, leading: 17 * point, color: accent, before: 1, after: 4}
	largeSetting = setting{size: 12, leading: 18.5 * point, color: ink, before: 1, after: 3.4}
	smallSetting = setting{size: 8.5, leading: 12 * point, color: grey, before: 1, after: 2.4}

	headingSettings = [5]setting{
		1: {size: 18, leading: 23 * point, style: drawing.Bold, color: accent, before: 12, after: 4.5, whole: true},
		2: {size: 13.5, leading: 18 * point, style: drawing.Bold, color: accent, before: 8.5, after: 2.6, whole: true},
		3: {size: 11.5, leading: 15.5 * point, style: drawing.Bold, color: ink, before: 6, after: 1.8, whole: true},
		4: {size: 10.5, leading: 14.5 * point, style: drawing.Bold, color: ink, before: 4.5, after: 1.2, whole: true},
	}

	tableSetting      = setting{size: 9, leading: 12.6 * point, color: ink}
	smallTableSetting = setting{size: 8, leading: 11 * point, color: ink}
	captionSetting    = setting{size: 9, leading: 12.6 * point, style: drawing.Bold, color: grey, before: 4, after: 1.6, whole: true}
	// legendSetting is for what stands below a figure.
	legendSetting = setting{size: 9, leading: 12.6 * point, color: grey, before: 1.8, after: 5, whole: true}
)

// unit is 1/1000 of the font size in mm, in which widths of characters are given.
func (s setting) unit() float64 { return s.size * point / 1000 }

// baseline is how far the baseline lies below the top of a line, so that
// capitals stand in its middle.
func (s setting) baseline() float64 {
	const capHeight = 714
	return (s.leading + capHeight*s.unit()) / 2
}

// bold gives the same setting in bold.
func (s setting) bold() setting {
	s.style = drawing.Bold
	return s
}
