package layout

// slab is what goes onto a page in one piece: a line of text, a row, a figure.
type slab struct {
	height float64
	// before and after are white space in mm. Between two slabs the larger one
	// counts, at the top of a page none.
	before, after float64
	// keep holds the slab on the page of the next one.
	keep bond
	// print draws the slab with its top at y.
	print func(y float64)
	// again is printed first where the slab begins a page: the head of its table.
	again *slab
	// cut is given for a slab that can be torn. It gives the part for the height that
	// is left, and the rest, or nil when that was all.
	cut func(room float64) (part slab, rest *slab)
	// tears says whether it parts well in that height; one longer than a page must part anywhere.
	tears func(room float64) bool
	// calls are the landscape pages that follow the page on which the slab ends.
	calls []*sheet
}

// bond is how strongly a slab is kept with the next one. Where a chain of them
// is longer than a page, the weaker bonds give way first.
type bond int

const (
	loose bond = iota
	// aside bonds keep a figure and its table on one page.
	aside
	// gentle bonds keep a short table whole.
	gentle
	// weak bonds avoid single lines and rows.
	weak
	// strong bonds keep headings with what they head.
	strong
)

// leastCut is the height from which a torn slab is begun at the foot of a page.
const leastCut = 30.0

// long says whether the slab must be torn.
func (s slab) long() bool { return s.cut != nil && s.height+s.againHeight() > bottom-top }

func (s slab) againHeight() float64 {
	if s.again == nil {
		return 0
	}
	return s.again.height
}

// need is the height a slab wants at least.
func (s slab) need() float64 {
	if s.long() {
		return leastCut
	}
	return s.height
}

// height sums up slabs that stand below each other at the top of a page.
func height(chain []slab) float64 {
	sum, gap := 0.0, 0.0
	for i, s := range chain {
		if i > 0 {
			sum += max(gap, s.before)
		}
		sum += s.need()
		gap = s.after
	}
	return sum
}

// heightOnNew is the same on a new page, where a table's head is repeated.
func heightOnNew(chain []slab) float64 { return chain[0].againHeight() + height(chain) }

// hold keeps a block with what follows.
func hold(slabs []slab, b bond) []slab {
	if n := len(slabs); n > 0 {
		slabs[n-1].keep = max(slabs[n-1].keep, b)
	}
	return slabs
}
