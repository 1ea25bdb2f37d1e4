package report

import (
	"reflect"

	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
)

// firstChange finds where the text of a report first differs from what it was: the
// page, and the mm from its head. Cover and Inhalt, which follow from the rest, do not
// count.
func firstChange(before, after layout.Result) (page int, y float64, changed bool) {
	from, head := textBegins(after)
	was, formerHead := textBegins(before)
	for i := from; i < len(after.Pages); i++ {
		then := was + i - from
		if then >= len(before.Pages) {
			return i, 0, true
		}
		if y, changed := firstDifferent(textOf(before.Pages[then], formerHead), textOf(after.Pages[i], head)); changed {
			return i, y, true
		}
		head, formerHead = 0, 0
	}
	return 0, 0, false
}

// textBegins gives the index of the page, and the mm from its head, where cover and Inhalt have ended.
func textBegins(r layout.Result) (page int, y float64) {
	for _, b := range r.Bookmarks {
		if b.Title != "Inhalt" {
			return b.Page, b.Y
		}
	}
	return len(r.Pages), 0
}

// textOf lists what stands on a page but its head and foot, from the first text below y.
func textOf(p layout.Page, y float64) []drawing.Item {
	var items []drawing.Item
	for _, c := range p.Content {
		if c.Artifact == layout.NotArtifact {
			items = append(items, c.Items...)
		}
	}
	return items[firstBelow(items, y):]
}

func firstBelow(items []drawing.Item, y float64) int {
	for n, item := range items {
		if t, is := item.(drawing.Text); is && t.At.Y >= y {
			return n
		}
	}
	return len(items)
}

// firstDifferent finds the first text among items that differs, or the last one that
// is the same where the rest is gone.
func firstDifferent(before, after []drawing.Item) (y float64, changed bool) {
	for i, item := range after {
		if t, is := item.(drawing.Text); is {
			y = t.At.Y
		}
		if i >= len(before) || !reflect.DeepEqual(before[i], item) {
			return y, true
		}
	}
	return y, len(before) > len(after)
}
