package docx

import (
	"strconv"

	"modellkommune/reports/document"
)

// contents adds the table of contents: a field that Word writes anew on F9, filled
// with the headings as links. Page numbers are left to Word, for only Word knows
// them; marked as out of date it would ask at every opening.
func (b *body) contents(c document.Contents) {
	deepest := 0
	var listed []int
	for i, h := range b.headings {
		if !h.Unlisted {
			listed, deepest = append(listed, i), max(deepest, h.Level)
		}
	}
	if len(listed) == 0 {
		return
	}
	inner := &body{breaks: b.breaks}
	inner.paragraph(styleContents, nil, []element{run(oneLine(c.Title))})
	for n, i := range listed {
		h := b.headings[i]
		title := oneLine(h.Number + " " + h.Text)
		entry := []element{el("w:hyperlink", "w:anchor", markName(i), "w:history", "1").with(run(title))}
		if n == 0 {
			entry = append(opening(`TOC \o "1-`+strconv.Itoa(deepest)+`" \h \z`), entry...)
		}
		if n == len(listed)-1 {
			entry = append(entry, closing())
		}
		inner.paragraph(styleEntry+strconv.Itoa(h.Level), nil, entry)
	}
	// With these properties Word offers „Tabelle aktualisieren“ above it.
	gallery := el("w:sdtPr").with(el("w:docPartObj").with(val("w:docPartGallery", "Table of Contents"), el("w:docPartUnique")))
	b.kids = append(b.kids, el("w:sdt").with(gallery, el("w:sdtContent").with(inner.kids...)))
	b.breaks, b.table = false, false
}
