package drawing

import (
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"modellkommune/assets"
)

// Style is a cut of the one text family.
type Style int

// The cuts.
const (
	Regular Style = iota
	Bold
	Italic
)

// Styles lists the cuts.
var Styles = []Style{Regular, Bold, Italic}

// MillimetresPerPoint converts a font size in points to mm.
const MillimetresPerPoint = 25.4 / 72

// unitsPerEm is the same in all cuts; assets' merge script keeps it at 1000.
const unitsPerEm = 1000

// lastRune ends the Basic Multilingual Plane; the PDF can draw nothing beyond.
const lastRune = 0xFFFF

// Font gives the bytes of the TrueType file of a cut. They must not be changed.
func (s Style) Font() []byte {
	return [...][]byte{assets.FontRegular, assets.FontBold, assets.FontItalic}[s]
}

// face is a parsed font with the advance widths seen so far.
type face struct {
	mu     sync.Mutex
	font   *sfnt.Font
	buffer sfnt.Buffer
	// widths holds a width in 1/1000 em plus known, or missing, or 0 where
	// nobody has asked yet. Text is measured rune by rune, so no lock here.
	widths [lastRune + 1]atomic.Int32
}

const (
	missing = 1
	known   = 2
)

var faces = sync.OnceValue(func() (out [3]*face) {
	for i, style := range Styles {
		font, err := sfnt.Parse(style.Font())
		if err != nil {
			panic("embedded font: " + err.Error())
		}
		out[i] = &face{font: font}
	}
	return out
})

// advance gives the width of a character in 1/1000 em, -1 if the font lacks it.
func (f *face) advance(r rune) int {
	if r < 0 || r > lastRune {
		return -1
	}
	w := f.widths[r].Load()
	if w == 0 {
		w = f.measure(r)
		f.widths[r].Store(w)
	}
	return int(w) - known
}

func (f *face) measure(r rune) int32 {
	f.mu.Lock()
	defer f.mu.Unlock()
	glyph, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 {
		return missing
	}
	width, err := f.font.GlyphAdvance(&f.buffer, glyph, fixed.I(unitsPerEm), 0)
	if err != nil {
		return missing
	}
	return int32(width.Round()) + known
}

// Has says whether a cut of the font has a character.
func (s Style) Has(r rune) bool { return faces()[s].advance(r) >= 0 }

// Advance gives the width of a character in 1/1000 of the font size, 0 where
// the font lacks it.
func (s Style) Advance(r rune) int { return max(faces()[s].advance(r), 0) }

// Width gives the width of a text in mm. There is no kerning: the PDF has none
// either.
func (s Style) Width(text string, size float64) float64 {
	f, sum := faces()[s], 0
	for _, r := range text {
		sum += max(f.advance(r), 0)
	}
	return float64(sum) / unitsPerEm * size * MillimetresPerPoint
}

// Clean makes a text drawable on one line: valid UTF-8 in composed form, with
// plain spaces for tabs and line breaks, without invisible characters, and with
// U+FFFD for what the cut lacks.
func Clean(text string, style Style) string {
	const replacement = unicode.ReplacementChar
	text = strings.Map(visible, strings.ToValidUTF8(text, string(replacement)))
	f := faces()[style]
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Co, r) || f.advance(r) < 0 {
			return replacement
		}
		return r
	}, norm.NFC.String(text))
}

// visible drops controls and format characters such as U+00AD and U+FEFF.
func visible(r rune) rune {
	switch {
	case ' ' <= r && r < 0x7F:
		return r
	case '\t' <= r && r <= '\r', r == '\u0085', r == '\u2028', r == '\u2029':
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return -1
	}
	return r
}
