package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// failer is what *testing.T and *rapid.T share.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// laidOut lays a document out and holds that the pages are sound.
func laidOut(t failer, doc document.Document) Result {
	t.Helper()
	r, err := Pages(doc)
	if err != nil {
		t.Fatalf("%v", err)
	}
	CheckSound(t, r, doc.Cover.Title != "")
	return r
}

// CheckSound holds what is true of every document.
func CheckSound(t failer, r Result, covers bool) {
	t.Helper()
	checkTree(t, r)
	for i := range r.Pages {
		checkPage(t, r, i)
	}
	checkFooters(t, r, covers)
	checkHeadings(t, r)
	checkTables(t, r)
}

// checkTree holds that every content has one owner and stands in reading order.
func checkTree(t failer, r Result) {
	t.Helper()
	place := map[*Content][2]int{}
	for i, page := range r.Pages {
		for k, c := range page.Content {
			place[c] = [2]int{i, k}
			if (c.Element == nil) != (c.Artifact != NotArtifact) {
				t.Errorf("page %d, content %d: element and artifact do not agree", i+1, k)
			}
		}
	}
	last := make([]int, len(r.Pages))
	for i := range last {
		last[i] = -1
	}
	walk(r.Root, func(e *Element, p *Part) {
		at, known := place[p.Content]
		switch {
		case !known:
			t.Errorf("%s owns content twice, or some that is on no page", e.Tag)
			return
		case p.Content.Element != e:
			t.Errorf("%s owns the content of another element", e.Tag)
		case at[0] != p.Page:
			t.Errorf("%s: the part says page %d, the content is on %d", e.Tag, p.Page, at[0])
		case at[1] < last[at[0]]:
			t.Errorf("page %d: content %d of %s is out of reading order", at[0]+1, at[1], e.Tag)
		}
		last[at[0]] = at[1]
		delete(place, p.Content)
	})
	for c, at := range place {
		if c.Element != nil {
			t.Errorf("page %d, content %d: %s is not in the tree", at[0]+1, at[1], c.Element.Tag)
		}
	}
	for i, page := range r.Pages {
		for _, l := range page.Links {
			if l.Element == nil || l.Element.Tag != "Link" || l.Contents == "" {
				t.Errorf("page %d: a link without element or description", i+1)
			}
			if l.URL == "" && (l.Page < 0 || l.Page >= len(r.Pages) || l.Y < top || l.Y > r.Pages[l.Page].bottom()) {
				t.Errorf("page %d: a link leads to page %d, %v mm", i+1, l.Page, l.Y)
			}
		}
	}
}

// walk visits all parts of the tree in order.
func walk(e *Element, visit func(*Element, *Part)) {
	for _, kid := range e.Kids {
		switch k := kid.(type) {
		case *Part:
			visit(e, k)
		case *Element:
			if k.Parent != e {
				panic(k.Tag + " has another parent")
			}
			walk(k, visit)
		}
	}
}

// checkPage holds that all text is inside the margins, can be drawn, and covers
// no other, and that the page is not empty.
func checkPage(t failer, r Result, i int) {
	t.Helper()
	flowing := false
	var texts []drawing.Text
	page := r.Pages[i]
	if size := [2]float64{page.Width, page.Height}; size != [2]float64{210, 297} && size != [2]float64{297, 210} {
		t.Errorf("page %d is %v mm large", i+1, size)
	}
	for _, c := range page.Content {
		if len(c.Items) == 0 {
			t.Errorf("page %d: empty content", i+1)
		}
		if c.Element != nil {
			flowing = true
			if c.Element.Tag == "Figure" {
				b := c.Element.Box
				cover := i == 0 && b.Y < top // the Wappen stands in the margin
				if b.X < left-0.01 || b.X+b.Width > page.right()+0.01 || !cover && (b.Y < top-0.01 || b.Y+b.Height > page.bottom()+0.01) {
					t.Errorf("page %d: a figure stands at %v mm", i+1, b)
				}
				continue
			}
		}
		for _, item := range c.Items {
			text, ok := item.(drawing.Text)
			if !ok {
				continue
			}
			for _, char := range text.String {
				if !text.Style.Has(char) {
					t.Errorf("page %d: %q cannot be drawn", i+1, text.String)
				}
			}
			end := text.At.X + text.Style.Width(strings.TrimRight(text.String, " "), text.Size)
			if text.At.X < left-0.01 || end > page.right()+0.01 {
				t.Errorf("page %d: %q stands from %v to %v mm", i+1, text.String, text.At.X, end)
			}
			running := c.Artifact == PageHeader || c.Artifact == PageFooter
			if !running && (text.At.Y < top || text.At.Y > page.bottom()) {
				t.Errorf("page %d: %q stands at %v mm", i+1, text.String, text.At.Y)
			}
			texts = append(texts, text)
		}
	}
	if !flowing && len(r.Pages) > 1 {
		t.Errorf("page %d is empty", i+1)
	}
	checkOverlap(t, i, texts)
}

func checkOverlap(t failer, page int, texts []drawing.Text) {
	t.Helper()
	slices.SortStableFunc(texts, func(a, b drawing.Text) int {
		if a.At.Y < b.At.Y {
			return -1
		}
		return 1
	})
	for i, a := range texts {
		aEnd := a.At.X + a.Style.Width(strings.TrimRight(a.String, " "), a.Size)
		for _, b := range texts[i+1:] {
			if b.At.Y-a.At.Y > b.Size*point {
				break
			}
			bEnd := b.At.X + b.Style.Width(strings.TrimRight(b.String, " "), b.Size)
			if a.At.X < bEnd-0.01 && b.At.X < aEnd-0.01 {
				t.Errorf("page %d: %q and %q overlap", page+1, a.String, b.String)
			}
		}
	}
}

func checkFooters(t failer, r Result, covers bool) {
	t.Helper()
	for i, page := range r.Pages {
		want := fmt.Sprintf("Seite %d von %d", i+1, len(r.Pages))
		last := page.Content[len(page.Content)-1]
		found := last.Artifact == PageFooter && last.Items[0].(drawing.Text).String == want
		if found == (i == 0 && covers) {
			t.Errorf("page %d: footer %v", i+1, last.Items)
		}
	}
}

// checkHeadings holds that no heading is the last thing on a page.
func checkHeadings(t failer, r Result) {
	t.Helper()
	for i, page := range r.Pages[:len(r.Pages)-1] {
		for _, c := range slices.Backward(page.Content) {
			if c.Element == nil {
				continue
			}
			if tag := c.Element.Tag; len(tag) == 2 && tag[0] == 'H' {
				t.Errorf("page %d ends with %q", i+1, plainText(c.Element))
			}
			break
		}
	}
}

// checkTables holds that no caption and no head of a table stands alone.
func checkTables(t failer, r Result) {
	t.Helper()
	for _, table := range find(r.Root, "Table") {
		first := pagesOf(table)[0]
		for _, lead := range slices.Concat(find(table, "Caption"), find(table, "THead")) {
			if pages := pagesOf(lead); len(pages) != 1 || pages[0] != first {
				t.Errorf("table %q: its %s stands on pages %v", table.Summary, lead.Tag, pages)
			}
		}
		if body := find(table, "TBody"); len(body) > 0 && pagesOf(body[0])[0] != first {
			t.Errorf("table %q: page %d has its head alone", table.Summary, first+1)
		}
	}
}

// CheckFilled holds that no page is left half empty, unless a section begins on
// the next one. Landscape pages lie between them and leave no room behind.
func CheckFilled(t failer, r Result) {
	t.Helper()
	upright := slices.DeleteFunc(slices.Clone(r.Pages), Page.landscape)
	for i, page := range upright[:len(upright)-1] {
		next := upright[i+1].Content[0]
		for _, c := range upright[i+1].Content {
			if next = c; c.Element != nil {
				break
			}
		}
		if empty := bottom - filledTo(page); i > 0 && empty > (bottom-top)/2 && next.Element.Tag != "H1" {
			t.Errorf("upright page %d: the last %.0f mm are empty before %s %q", i+1, empty, next.Element.Tag, plainText(next.Element))
		}
	}
}

func (p Page) landscape() bool { return p.Width > p.Height }

// filledTo says where the last line or figure of a page stands, in mm.
func filledTo(page Page) float64 {
	y := top
	for _, c := range page.Content {
		if c.Element == nil {
			continue
		}
		y = max(y, c.Element.Box.Y+c.Element.Box.Height)
		for _, item := range c.Items {
			if text, ok := item.(drawing.Text); ok && c.Element.Tag != "Figure" {
				y = max(y, text.At.Y)
			}
		}
	}
	return y
}

// plainText is what a reader makes of an element: lines joined, soft hyphens
// dropped.
func plainText(e *Element) string {
	var out strings.Builder
	walk(e, func(_ *Element, p *Part) {
		for _, item := range p.Content.Items {
			if text, ok := item.(drawing.Text); ok {
				out.WriteString(strings.ReplaceAll(text.String, string(softHyphen), ""))
			}
		}
	})
	return out.String()
}

// find gives all elements with a tag.
func find(e *Element, tag string) (out []*Element) {
	for _, kid := range e.Kids {
		if k, ok := kid.(*Element); ok {
			if k.Tag == tag {
				out = append(out, k)
			}
			out = append(out, find(k, tag)...)
		}
	}
	return out
}

// pagesOf gives the pages on which an element stands.
func pagesOf(e *Element) []int {
	var out []int
	walk(e, func(_ *Element, p *Part) { out = append(out, p.Page) })
	slices.Sort(out)
	return slices.Compact(out)
}

func TestDemo(t *testing.T) {
	for _, measures := range []int{1, 8, 60} {
		laidOut(t, demo(measures))
	}
}
