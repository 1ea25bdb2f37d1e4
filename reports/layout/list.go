package layout

import (
	"fmt"

	"modellkommune/reports/document"
)

// list sets the items of a list one below the other.
func (f *flow) list(l document.List) []slab {
	const (
		indent  = 6.0
		between = 0.9
	)
	list := f.root.child(Element{Tag: "L", Ordered: l.Ordered})
	set := bodySetting
	if l.Tone == document.Large {
		set = largeSetting
	}
	var slabs []slab
	number := 0
	var ends []int // the last slab of each item
	for _, runs := range l.Items {
		body := newText(runs, set)
		if body.empty() {
			continue
		}
		number++
		mark := "•"
		if l.Ordered {
			mark = fmt.Sprintf("%d.", number)
		}
		label := newText(document.Text(mark), set)
		var lbody *Element
		item := f.setText(body, left+indent, textWidth-indent, func() *Element { return lbody })
		first := item[0].print
		item[0].print = func(y float64) {
			li := list().child(Element{Tag: "LI"})
			x := left + 1.2
			if l.Ordered {
				x = left + indent - 1.6 - label.length()
			}
			f.printLine(label, label.inOneLine(), x, y, li.child(Element{Tag: "Lbl"}))
			lbody = li.child(Element{Tag: "LBody"})
			first(y)
		}
		item[0].before, item[len(item)-1].after = between, between
		slabs = append(slabs, item...)
		ends = append(ends, len(slabs)-1)
	}
	if n := len(ends); n > 1 {
		// No first or last item stands alone on a page.
		slabs[ends[0]].keep, slabs[ends[n-2]].keep = weak, weak
	}
	if n := len(slabs); n > 0 {
		slabs[0].before, slabs[n-1].after = 0, set.after+between
	}
	return slabs
}
