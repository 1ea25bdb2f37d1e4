package layout

import (
	"math"

	"modellkommune/reports/document"
)

// compact starts a new page before a section that would touch three pages here, but two there, unless much of this page
// would remain empty. It says whether its
// spare figures cost nothing: they have room on a page that the next section leaves to it.
func (f *flow) compact(blocks []document.Block, i, heading int) (spare bool, err error) {
	end := sectionEnd(blocks, i)
	section := blocks[i : end+1]
	plain, err := f.heightOf(section, heading, false)
	if err != nil {
		return false, err
	}
	here := f.roomHere()
	if len(f.chain) > 0 { // a heading above it goes along
		here -= height(f.chain)
	}
	if parted(plain, here) {
		f.turn, here = true, usual
	}
	rest := here - plain
	if rest < 0 {
		rest += usual * math.Ceil(-rest/usual)
	}
	whole, err := f.heightOf(section, heading, true)
	if err != nil || whole-plain > rest || end+1 == len(blocks) {
		return false, err
	}
	next := blocks[end+1].(document.Heading)
	if !next.Compact {
		return next.NewPage, nil
	}
	after, err := f.heightOf(blocks[end+1:sectionEnd(blocks, end+1)+1], heading+headingsIn(section), false)
	return parted(after, rest), err
}

// usual is how much of a page is filled: what is kept together leaves a little of it empty.
const usual = bottom - top - 8

// parted says whether a section touches three pages where there is some room, but two on new ones. Half a page is too
// much to be left empty for that.
func parted(height, here float64) bool {
	return height > here+usual && height <= 2*usual && here <= (bottom-top)/2
}

func headingsIn(section []document.Block) int {
	n := 0
	for _, b := range section {
		if _, ok := b.(document.Heading); ok {
			n++
		}
	}
	return n
}

// heightOf measures a section of which nothing is printed, with or without its spare figures.
func (f *flow) heightOf(section []document.Block, heading int, spare bool) (float64, error) {
	var all []slab
	for _, block := range section {
		var slabs []slab
		var err error
		switch b := block.(type) {
		case document.Heading:
			slabs = f.heading(heading)
			heading++
		case document.Paragraph:
			slabs = f.paragraph(b)
		case document.List:
			slabs = f.list(b)
		case document.Table:
			slabs, err = f.table(b)
		case document.Figure:
			if spare || !b.Spare {
				slabs, err = f.figure(b)
			}
		}
		if err != nil {
			return 0, err
		}
		all = append(all, slabs...)
	}
	return height(all), nil
}
