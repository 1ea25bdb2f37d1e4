package layout

import (
	"fmt"

	"modellkommune/reports/document"
)

// Pages lays a document out. It fails where the document breaks its promises:
// a figure without alternative text, a row with too few cells, a skipped level.
func Pages(doc document.Document) (Result, error) {
	root := &Element{Tag: "Document"}
	f := &flow{root: func() *Element { return root }, header: doc.Header}
	if err := f.collect(doc.Blocks); err != nil {
		return Result{}, err
	}
	if len(doc.Letters) > 0 {
		if err := f.letters(doc.Letters); err != nil {
			return Result{}, err
		}
		return Result{Pages: f.pages, Root: root, Bookmarks: f.bookmarks}, nil
	}
	f.newPage()
	covers, err := f.cover(doc.Cover)
	if err != nil {
		return Result{}, err
	}
	if covers {
		f.breakPage()
	}
	if err := f.blocks(doc.Blocks); err != nil {
		return Result{}, err
	}
	f.settle()
	f.printSheets()
	f.complete()
	f.printFooters(covers)
	return Result{Pages: f.pages, Root: root, Bookmarks: f.bookmarks}, nil
}

func (f *flow) blocks(blocks []document.Block) error {
	headings, whole := 0, -1
	for i, block := range blocks {
		var slabs []slab
		var err error
		switch b := block.(type) {
		case document.Heading:
			if b.NewPage && !f.sparse() {
				f.breakPage()
			}
			if b.Compact {
				if err = f.compact(blocks, i, headings); err != nil {
					return err
				}
			}
			slabs, err = f.heading(headings, besideHeading(blocks, i))
			headings++
			if b.Whole {
				whole = sectionEnd(blocks, i)
			}
		case document.Paragraph:
			slabs = f.paragraph(b)
			if i+1 < len(blocks) {
				if _, ok := blocks[i+1].(document.List); ok {
					slabs = hold(slabs, weak)
				}
			}
		case document.List:
			slabs = f.list(b)
		case document.Table:
			slabs, err = f.table(b)
		case document.Figure:
			switch {
			case b.Beside:
				continue // it stands with its heading
			case b.Landscape:
				err = f.landscape(b)
			default:
				slabs, err = f.figure(b)
			}
		case document.OnePage:
			slabs, err = f.onePage(b)
		case document.Contents:
			slabs = f.contents(b)
		case document.PageBreak:
			f.breakPage()
		default:
			err = fmt.Errorf("layout: unknown block %T", block)
		}
		if err != nil {
			return err
		}
		for k := range slabs {
			if i < whole || i == whole && k < len(slabs)-1 {
				slabs[k].keep = max(slabs[k].keep, weak)
			}
		}
		f.add(slabs...)
	}
	return nil
}

// besideHeading gives the figure that stands beside the i-th block, a heading; nil if there is none.
func besideHeading(blocks []document.Block, i int) *document.Figure {
	if i+1 < len(blocks) {
		if fig, is := blocks[i+1].(document.Figure); is && fig.Beside {
			return &fig
		}
	}
	return nil
}

// sectionEnd gives the last block of the section that the i-th one opens.
func sectionEnd(blocks []document.Block, i int) int {
	level := blocks[i].(document.Heading).Level
	for i+1 < len(blocks) {
		if h, ok := blocks[i+1].(document.Heading); ok && h.Level <= level {
			break
		}
		i++
	}
	return i
}
