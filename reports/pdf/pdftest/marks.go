package pdftest

// mark is marked content: a page's object and the number there.
type mark struct{ page, id int }

// checkMarks checks that content and structure elements belong to each other.
func (f *file) checkMarks() {
	parents := f.parents()
	exists := map[mark]bool{}
	for _, p := range f.pages {
		for _, id := range p.marks {
			exists[mark{p.number, id}] = true
		}
	}
	f.findBareIntegers(parents, exists)

	claimed := map[mark][]*element{}
	for _, c := range f.claims {
		if c.page == nil || !exists[mark{c.page.number, c.id}] {
			f.report(MCIDMissing, "%s of object %d: content %d", c.owner.tag, c.owner.number, c.id)
			continue
		}
		m := mark{c.page.number, c.id}
		claimed[m] = append(claimed[m], c.owner)
	}
	f.checkOrder(claimed)
	for _, p := range f.pages {
		for _, id := range p.marks {
			m := mark{p.number, id}
			switch owners := claimed[m]; {
			case len(owners) == 0:
				f.report(MCIDOrphan, "content %d, page object %d", id, p.number)
			case len(owners) > 1:
				f.report(MCIDInTwoElements, "content %d, page object %d", id, p.number)
			case parents[m] != owners[0].number:
				f.report(ParentTreeShuffled, "content %d, page object %d", id, p.number)
			}
		}
	}
}

// checkOrder checks that the tree has the content of each page in the order in
// which it is drawn.
func (f *file) checkOrder(claimed map[mark][]*element) {
	last := map[*page]int{}
	for _, c := range f.claims {
		if c.page == nil || len(claimed[mark{c.page.number, c.id}]) != 1 {
			continue
		}
		if before, any := last[c.page]; any && c.id < before {
			f.report(ReadingOrder, "content %d after %d, page object %d", c.id, before, c.page.number)
		}
		last[c.page] = c.id
	}
}

// parents gives the element of each mark as the parent tree has it.
func (f *file) parents() map[mark]int {
	tree := f.parentTree()
	out := map[mark]int{}
	for _, p := range f.pages {
		key, has := f.integer(p.dict["StructParents"])
		if !has {
			continue
		}
		for id, owner := range f.array(tree[key]) {
			out[mark{p.number, id}] = number(owner)
		}
	}
	return out
}

// findBareIntegers reports content that an element claims as if it were on the
// element's own page, while the parent tree gives the element that number on
// another page only. The claim is then taken for the right one.
func (f *file) findBareIntegers(parents map[mark]int, exists map[mark]bool) {
	claimed := map[mark]bool{}
	for _, c := range f.claims {
		if c.page != nil {
			claimed[mark{c.page.number, c.id}] = true
		}
	}
	for i := range f.claims {
		c := &f.claims[i]
		if !c.bare || c.page == nil || parents[mark{c.page.number, c.id}] == c.owner.number {
			continue
		}
		for j := range f.pages {
			m := mark{f.pages[j].number, c.id}
			if exists[m] && !claimed[m] && parents[m] == c.owner.number {
				f.report(MCRAsBareInt, "%s of object %d: content %d", c.owner.tag, c.owner.number, c.id)
				c.page = &f.pages[j]
				break
			}
		}
	}
}
