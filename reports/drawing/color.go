package drawing

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

// Accent is the one colour besides black and greys, in pages and charts alike.
var Accent = Color{R: 0x1F, G: 0x4E, B: 0x79}

// What charts are drawn with beside the accent. Each colour has one meaning, so
// that the window can give it that of its theme; on paper they differ in
// brightness, so that a chart is readable in greyscale.
var (
	Ink   = Color{R: 0x1b, G: 0x24, B: 0x30} // names, the key date
	Quiet = Color{R: 0x5a, G: 0x64, B: 0x70} // axes, legends
	Rule  = Color{R: 0xd9, G: 0xdd, B: 0xe2} // between rows
	Grid  = Color{R: 0xec, G: 0xee, B: 0xf1} // behind everything
	Plan  = Color{R: 0xc3, G: 0xcb, B: 0xd4} // what was planned
	Pale  = Color{R: 0xbf, G: 0xd3, B: 0xe8} // the accent's lighter ground
	White = Color{R: 0xff, G: 0xff, B: 0xff} // what is hollow
)
