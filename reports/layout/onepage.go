package layout

import (
	"fmt"
	"slices"

	"modellkommune/reports/document"
)

// onePage sets the first variant that has room on a page with what waits for it,
// such as a heading; the last one where none has.
func (f *flow) onePage(p document.OnePage) ([]slab, error) {
	var slabs []slab
	for _, variant := range p.Variants {
		slabs = nil
		for _, block := range variant {
			more, err := f.flowing(block)
			if err != nil {
				return nil, err
			}
			slabs = append(slabs, more...)
		}
		for i := range len(slabs) - 1 {
			slabs[i].keep = strong
		}
		if height(append(slices.Clone(f.chain), slabs...)) <= bottom-top {
			break
		}
	}
	return slabs, nil
}

// flowing sets a block that needs to know nothing of its neighbours.
func (f *flow) flowing(block document.Block) ([]slab, error) {
	switch b := block.(type) {
	case document.Paragraph:
		return f.paragraph(b), nil
	case document.List:
		return f.list(b), nil
	case document.Table:
		return f.table(b)
	case document.Figure:
		if !b.Landscape {
			return f.figure(b)
		}
	}
	return nil, fmt.Errorf("layout: %T does not go onto one page with others", block)
}
