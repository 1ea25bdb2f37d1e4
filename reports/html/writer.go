package html

import (
	"html"
	"strconv"
	"strings"

	"modellkommune/reports/document"
)

// writer writes the blocks of one page after the other.
type writer struct {
	site document.Site
	// homes says on which pages an anchor is.
	homes    map[string][]string
	pictures []picture
	// here is the name of the page that is being written.
	here string
	out  strings.Builder
	// figures and tables count those of the page, for their ids.
	figures, tables int
	// above is the last heading or label, which names what has no caption.
	above string
}

func newWriter(s document.Site) *writer {
	w := &writer{site: s, homes: map[string][]string{}}
	for _, p := range s.Pages {
		for _, b := range p.Blocks {
			if h, ok := b.(document.Heading); ok && h.Anchor != "" {
				w.homes[h.Anchor] = append(w.homes[h.Anchor], p.Name)
			}
		}
	}
	return w
}

func (w *writer) begin(p document.Page) {
	w.out.Reset()
	w.here, w.figures, w.tables, w.above = p.Name, 0, 0, p.Title
}

// take gives what was written since.
func (w *writer) take() string {
	text := w.out.String()
	w.out.Reset()
	return text
}

// put writes pieces of markup. What users wrote goes through esc before.
func (w *writer) put(markup ...string) {
	for _, piece := range markup {
		w.out.WriteString(piece)
	}
}

// esc makes a text harmless in an element and in a quoted attribute.
func esc(text string) string { return html.EscapeString(text) }

// allowed drops what no page may hold: controls and non-characters (HTML, 13.2.3.5,
// „Preprocessing the input stream“).
func allowed(r rune) rune {
	switch {
	case r == '\t' || r == '\n':
		return r
	case r < ' ', r >= 0x7F && r < 0xA0, r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
		return -1
	}
	return r
}

// attr writes an attribute.
func attr(name, value string) string { return " " + name + `="` + esc(value) + `"` }

func number(n int) string { return strconv.Itoa(n) }

func (w *writer) blocks(list []document.Block) {
	for _, block := range list {
		switch b := block.(type) {
		case document.Heading:
			w.heading(b)
		case document.Paragraph:
			w.paragraph(b)
		case document.List:
			w.list(b)
		case document.Table:
			w.table(b)
		case document.Figure:
			w.figure(b)
		case document.OnePage:
			w.blocks(b.Variants[0]) // a page of the web has room
		}
	}
}

// heading writes h2 and below: h1 is the title of the page.
func (w *writer) heading(h document.Heading) {
	tag := "h" + number(min(h.Level+1, 6))
	w.put("<", tag)
	if h.Anchor != "" {
		w.put(attr("id", idOf(h.Anchor)))
	}
	w.put(">", esc(strings.TrimSpace(h.Number+" "+h.Text)), "</", tag, ">\n")
	w.above = h.Text
}

var tones = map[document.Tone]string{document.Lead: "lead", document.Small: "small", document.Boxed: "boxed", document.Large: "large"}

// class gives the attribute for some classes; empty ones are left out.
func class(names ...string) string {
	if text := strings.Join(strings.Fields(strings.Join(names, " ")), " "); text != "" {
		return attr("class", text)
	}
	return ""
}

func (w *writer) paragraph(p document.Paragraph) {
	if len(p.Runs) > 0 && p.KeepWithNext && p.Runs[0].Bold {
		w.above = strings.Trim(p.Runs[0].Text, ": ") // the label of what comes next
	}
	w.put("<p", class(tones[p.Tone]), ">")
	w.runs(p.Runs)
	w.put("</p>\n")
}

func (w *writer) list(l document.List) {
	tag := "ul"
	if l.Ordered {
		tag = "ol"
	}
	w.put("<", tag, class(tones[l.Tone]), ">\n")
	for _, item := range l.Items {
		w.put("<li>")
		w.runs(item)
		w.put("</li>\n")
	}
	w.put("</", tag, ">\n")
}
