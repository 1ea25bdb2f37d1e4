package layout

import "modellkommune/reports/document"

// compact starts a new page before a section that would touch three pages here, but two there, unless much of this page
// would remain empty.
func (f *flow) compact(blocks []document.Block, i, heading int) error {
	all, err := f.heightOf(blocks[i:sectionEnd(blocks, i)+1], heading)
	if err != nil {
		return err
	}
	here := f.roomHere()
	if len(f.chain) > 0 { // a heading above it goes along
		here -= height(f.chain)
	}
	if parted(all, here) {
		f.turn = true
	}
	return nil
}

// usual is how much of a page is filled: what is kept together leaves a little of it empty.
const usual = bottom - top - 4

// parted says whether a section touches three pages where there is some room, but two on new ones. Half a page is too
// much to be left empty for that.
func parted(height, here float64) bool {
	return height > here+usual && height <= 2*usual && here <= (bottom-top)/2
}

// heightOf measures a section of which nothing is printed.
func (f *flow) heightOf(section []document.Block, heading int) (float64, error) {
	var all []slab
	for i, block := range section {
		var slabs []slab
		var err error
		switch b := block.(type) {
		case document.Heading:
			slabs, err = f.heading(heading, besideHeading(section, i))
			heading++
		case document.Paragraph:
			slabs = f.paragraph(b)
		case document.List:
			slabs = f.list(b)
		case document.Table:
			slabs, err = f.table(b)
		case document.Figure:
			if !b.Beside {
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
