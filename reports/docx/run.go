package docx

import (
	"net/url"
	"slices"
	"strings"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// signs are letters here, so that they can be copied and deleted like the word
// that they stand before.
var signs = map[document.Sign]struct {
	letter string
	color  drawing.Color
}{
	document.SignGreen:  {"●", drawing.Color{R: 0x2E, G: 0x7D, B: 0x32}},
	document.SignYellow: {"▲", drawing.Color{R: 0xC2, G: 0x8A, B: 0x00}}, // darker than drawn, for a letter has no outline
	document.SignRed:    {"■", drawing.Color{R: 0xB7, G: 0x1C, B: 0x1C}},
	document.SignBlue:   {"◆", drawing.Color{R: 0x15, G: 0x65, B: 0xC0}},
	document.SignGrey:   {"○", drawing.Color{R: 0x6B, G: 0x72, B: 0x80}},
	document.SignTick:   {"✓", accent},
}

// signFont is there wherever Word is; others take what they have.
const signFont = "Segoe UI Symbol"

// runs writes runs of text, links among them. Further properties hold for all.
func (b *body) runs(runs []document.Run, more ...element) []element {
	var out []element
	for _, r := range runs {
		if s, ok := signs[r.Sign]; ok && oneLine(r.Text) != "" {
			out = append(out, run(s.letter+"\u00a0", el("w:rFonts", "w:ascii", signFont, "w:hAnsi", signFont, "w:eastAsia", signFont, "w:cs", signFont), val("w:color", hex(s.color))))
		}
		if r.Text == "" {
			continue
		}
		props := slices.Clone(more)
		switch {
		case r.Bold:
			props = heavy(props...)
		case r.Italic:
			props = append(props, el("w:i"), el("w:iCs"))
		}
		if r.Lang != "" {
			props = append(props, val("w:lang", r.Lang))
		}
		link := b.linkTo(r)
		if link.name == "" {
			out = append(out, run(r.Text, props...))
			continue
		}
		out = append(out, link.with(run(r.Text, append(props, val("w:rStyle", styleLink))...)))
	}
	return out
}

// linkTo gives the link of a run, an element without a name where it has none.
// Word refuses a file with an address that is none.
func (b *body) linkTo(r document.Run) element {
	if mark, ok := b.marks[r.Target]; ok {
		return el("w:hyperlink", "w:anchor", mark, "w:history", "1")
	}
	address, err := url.Parse(strings.TrimSpace(clean(r.URL)))
	if err != nil || address.Scheme != "mailto" && (address.Host == "" || address.Scheme != "http" && address.Scheme != "https") {
		return element{}
	}
	return el("w:hyperlink", "r:id", b.relations.link(address.String()), "w:history", "1")
}

// run writes one text; a \n breaks the line.
func run(text string, props ...element) element {
	out := el("w:r")
	if len(props) > 0 {
		out = out.with(properties("w:rPr", props...))
	}
	for i, line := range strings.Split(clean(text), "\n") {
		if i > 0 {
			out = out.with(el("w:br"))
		}
		for k, piece := range strings.Split(line, "\t") {
			if k > 0 {
				out = out.with(el("w:tab"))
			}
			if piece != "" {
				out = out.with(el("w:t", "xml:space", "preserve").saying(piece))
			}
		}
	}
	return out
}
