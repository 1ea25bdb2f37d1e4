package tagged

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"

	"modellkommune/reports/drawing"
)

// font is a cut of the text family as far as this document uses it.
type font struct {
	name string // PostScript name
	used runeSet
}

// runeSet holds characters of the Basic Multilingual Plane, one bit each.
type runeSet [1 << 16 / 64]uint64

func (s *runeSet) has(r rune) bool { return s[r>>6]&(1<<(r&63)) != 0 }
func (s *runeSet) add(r rune)      { s[r>>6] |= 1 << (r & 63) }

// family is the name under which gofpdf knows a cut.
func family(s drawing.Style) string { return fmt.Sprintf("cut%d", s) }

// text draws one run of text.
func (d *Doc) text(t drawing.Text) {
	if t.String == "" {
		return
	}
	f := d.font(t.Style)
	if f == nil {
		return
	}
	if !utf8.ValidString(t.String) {
		d.fail(fmt.Errorf("text %q is not UTF-8", t.String))
		return
	}
	for _, r := range t.String {
		if r <= 0xFFFF && f.used.has(r) {
			continue
		}
		if !printable(t.Style, r) {
			d.fail(fmt.Errorf("text %q: %s cannot show %U", t.String, f.name, r))
			return
		}
		f.used.add(r)
	}
	if t.Style != d.pen.style || t.Size != d.pen.size {
		d.pdf.SetFont(family(t.Style), "", t.Size)
		d.pen.style, d.pen.size = t.Style, t.Size
	}
	if t.Color != d.pen.text {
		d.pdf.SetTextColor(int(t.Color.R), int(t.Color.G), int(t.Color.B))
		d.pen.text = t.Color
	}
	d.pdf.Text(t.At.X, t.At.Y, t.String)
}

// printable says whether a character may be shown. gofpdf panics beyond the
// Basic Multilingual Plane and draws .notdef for what the font lacks; private
// characters have no meaning that could be read (ISO 19005-2, 6.2.11.7.3 and
// 6.2.11.8).
func printable(s drawing.Style, r rune) bool {
	switch {
	case r < ' ', r > 0xFFFD, r == '\uFEFF':
		return false
	case r >= 0xE000 && r <= 0xF8FF:
		return false
	}
	return s.Has(r)
}

// font gives a cut and hands it to gofpdf at its first use: gofpdf embeds every
// font it knows.
func (d *Doc) font(s drawing.Style) *font {
	if d.fonts[s] != nil {
		return d.fonts[s]
	}
	name, err := postScriptName(s)
	if err != nil {
		d.fail(err)
		return nil
	}
	// gofpdf writes into the slice while it computes checksums.
	d.pdf.AddUTF8FontFromBytes(family(s), "", bytes.Clone(s.Font()))
	d.fonts[s] = &font{name: name}
	return d.fonts[s]
}

// postScriptName gives the name of a cut as ISO 32000-1, 9.6.3 wants it.
func postScriptName(s drawing.Style) (string, error) {
	names, err := postScriptNames()
	if err != nil {
		return "", err
	}
	return names[s], nil
}

var postScriptNames = sync.OnceValues(func() (names [3]string, err error) {
	for _, style := range drawing.Styles {
		parsed, err := sfnt.Parse(style.Font())
		if err != nil {
			return names, err
		}
		name, err := parsed.Name(nil, sfnt.NameIDPostScript)
		if err != nil {
			return names, err
		}
		if name == "" || strings.ContainsAny(name, " /()<>[]{}%#") {
			return names, errors.New("font without a usable PostScript name: " + name)
		}
		names[style] = name
	}
	return names, nil
})

// subsetName is the name of a font of which only some glyphs are embedded: six
// letters, different for different subsets, and the name (ISO 32000-1, 9.6.4).
func (f *font) subsetName(fontFile []byte) string {
	sum := sha256.Sum256(fontFile)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag) + "+" + f.name
}

// toUnicode is the CMap that gives back the characters of the font. Codes are
// the characters themselves. gofpdf's own CMap is one range over all high
// bytes, which ISO 32000-1, 9.10.3 forbids: readers lose € and „.
func (f *font) toUnicode() []byte {
	var ranges [][2]rune
	for r := rune(0); r <= 0xFFFF; r++ {
		if !f.used.has(r) {
			continue
		}
		if n := len(ranges); n > 0 && ranges[n-1][1] == r-1 && r&0xFF != 0 {
			ranges[n-1][1] = r
			continue
		}
		ranges = append(ranges, [2]rune{r, r})
	}
	var b bytes.Buffer
	b.WriteString(cmapHead)
	for len(ranges) > 0 {
		block := ranges[:min(len(ranges), 100)] // no block may hold more
		ranges = ranges[len(block):]
		fmt.Fprintf(&b, "%d beginbfrange\n", len(block))
		for _, r := range block {
			fmt.Fprintf(&b, "<%04X> <%04X> <%04X>\n", r[0], r[1], r[0])
		}
		b.WriteString("endbfrange\n")
	}
	b.WriteString(cmapFoot)
	return b.Bytes()
}

const (
	cmapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`
	cmapFoot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
)
