package tagged

import "fmt"

// outlineItem is a bookmark with its relatives, as object numbers (ISO 32000-1, 12.3.3).
type outlineItem struct {
	number, parent, previous, next, first, last int
	count                                       int // of all that are below
}

// outline writes the bookmarks and gives the object number of their root.
func (d *Doc) outline(w *writer) (int, error) {
	items := make([]outlineItem, len(d.bookmarks)+1) // 0 is the root
	for i := range items {
		items[i].number = w.next()
	}
	open := []int{0} // the last item of each level, from the root
	for i := 1; i < len(items); i++ {
		level := min(max(d.bookmarks[i-1].level, 1), len(open))
		if level < len(open) {
			before := &items[open[level]]
			before.next, items[i].previous = items[i].number, before.number
		}
		open = append(open[:level], i)
		parent := &items[open[level-1]]
		items[i].parent = parent.number
		if parent.first == 0 {
			parent.first = items[i].number
		}
		parent.last = items[i].number
		for _, above := range open[:level] {
			items[above].count++
		}
	}
	w.object(items[0].number, fmt.Appendf(nil, "<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>",
		items[0].first, items[0].last, items[0].count))
	for i, item := range items[1:] {
		destination, err := d.destination(d.bookmarks[i].place)
		if err != nil {
			return 0, fmt.Errorf("bookmark %q: %w", d.bookmarks[i].title, err)
		}
		b := fmt.Appendf(nil, "<</Title %s /Parent %d 0 R /Dest %s", text(d.bookmarks[i].title), item.parent, destination)
		if item.previous != 0 {
			b = fmt.Appendf(b, " /Prev %d 0 R", item.previous)
		}
		if item.next != 0 {
			b = fmt.Appendf(b, " /Next %d 0 R", item.next)
		}
		if item.first != 0 {
			b = fmt.Appendf(b, " /First %d 0 R /Last %d 0 R /Count %d", item.first, item.last, item.count)
		}
		w.object(item.number, append(b, ">>"...))
	}
	return items[0].number, nil
}

// destination is a place to jump to, at the zoom that the reader has.
func (d *Doc) destination(to place) (string, error) {
	if to.page < 0 || to.page >= len(d.pages) {
		return "", fmt.Errorf("no page %d", to.page+1)
	}
	return fmt.Sprintf("[%d 0 R /XYZ 0 %.2f null]", pageObject(to.page), pt(d.pages[to.page].height-to.y)), nil
}
