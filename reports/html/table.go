package html

import (
	"cmp"

	"modellkommune/reports/document"
)

// wide is from how many columns on a table needs more than a narrow screen.
const wide = 3

var alignments = map[document.Align]string{document.Right: "right", document.Center: "center"}

// table writes a table with its caption. A wide one scrolls by itself, in a group
// that the keyboard reaches (WCAG 2.2, 1.4.10 and 2.1.1).
func (w *writer) table(t document.Table) {
	w.tables++
	id := "tabelle-" + number(w.tables)
	scrolls := len(t.Columns) >= wide
	if scrolls {
		w.put(`<div class="scroll" role="group" tabindex="0"`, attr("aria-labelledby", id), ">\n")
	}
	w.put("<table", class(tableClass(t)), ">\n")
	w.caption(id, t)
	if !t.Headless {
		w.put("<thead>\n<tr>")
		for _, c := range t.Columns {
			w.put(`<th scope="col"`, class(alignments[c.Align]), ">", esc(cmp.Or(c.Head, "–")), "</th>")
		}
		w.put("</tr>\n</thead>\n")
	}
	w.put("<tbody>\n")
	for _, r := range t.Rows {
		w.row(t, r)
	}
	w.put("</tbody>\n</table>\n")
	if scrolls {
		w.put("</div>\n")
	}
}

func tableClass(t document.Table) string {
	switch {
	case t.Headless:
		return "facts"
	case len(t.Columns) > 4:
		return "widest"
	case len(t.Columns) >= wide:
		return "wide"
	}
	return ""
}

// caption says what the table holds; where it has no caption of its own, only to
// those who do not see the heading above it.
func (w *writer) caption(id string, t document.Table) {
	w.put("<caption", attr("id", id))
	if t.Caption == "" {
		w.put(` class="bare"><span class="hidden">`, esc(cmp.Or(t.Summary, w.above)), "</span></caption>\n")
		return
	}
	w.put(">", esc(t.Caption))
	if t.Summary != "" {
		w.put(`<span class="hidden">: `, esc(t.Summary), "</span>")
	}
	w.put("</caption>\n")
}

func (w *writer) row(t document.Table, r document.Row) {
	strong := ""
	if r.Strong {
		strong = "strong"
	}
	w.put("<tr", class(strong), ">")
	for n, c := range r.Cells {
		tag, scope := "td", ""
		if n == 0 && (t.RowHeads || t.Headless) {
			tag, scope = "th", ` scope="row"`
		}
		w.put("<", tag, scope, class(alignments[t.Columns[n].Align]), ">")
		if scope != "" && len(c.Runs) > 1 {
			w.runs(c.Runs[:1]) // the name; what follows says more of it
			w.put(`<span class="more">`)
			w.runs(c.Runs[1:])
			w.put("</span>")
		} else {
			w.runs(c.Runs)
		}
		w.put("</", tag, ">")
	}
	w.put("</tr>\n")
}
