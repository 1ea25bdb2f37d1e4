package layout

import (
	"math"
	"strings"
	"unicode"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// tolerance is a length that nobody sees; sums of heights are off by less.
const tolerance = 0.001

// softHyphen is drawn where a word is broken: it looks like a hyphen, and
// whoever extracts the text knows that it belongs to no word.
const softHyphen = '\u00AD'

// signMark stands for a drawn sign among the characters of a text.
const signMark = rune(-1)

// text is a paragraph ready to be broken into lines: its characters, which run
// each belongs to, and where each begins.
type text struct {
	setting
	runs  []run
	chars []rune
	of    []int32
	// x[i] is the width of all characters before i in 1/1000 of the size. So
	// the width of any stretch is one subtraction.
	x []int32
	// pieces are the characters between the places where a line may end.
	pieces []piece
}

// run is a stretch in one style with its structure element.
type run struct {
	document.Run
	style drawing.Style
	// element is the Span or Link, made when the run is first printed.
	element *Element
}

// newText cleans and measures runs. Spaces are drawn together; a \n remains.
func newText(runs []document.Run, set setting) *text {
	size := 2 * len(runs)
	for _, r := range runs {
		size += len(r.Text)
	}
	t := &text{
		setting: set, runs: make([]run, 0, len(runs)),
		chars: make([]rune, 0, size), of: make([]int32, 0, size), x: make([]int32, 1, size+1),
	}
	for _, r := range runs {
		style := set.style
		switch {
		case r.Bold:
			style = drawing.Bold
		case r.Italic && style == drawing.Regular:
			style = drawing.Italic
		}
		t.runs = append(t.runs, run{Run: r, style: style})
		// A sign without a word would say something by colour alone.
		if r.Sign != document.NoSign && oneLine(r.Text) != "" {
			t.add(signMark, signWidth)
		}
		for i, part := range strings.Split(r.Text, "\n") {
			if i > 0 {
				t.dropSpace()
				t.add('\n', 0)
			}
			for _, c := range drawing.Clean(part, style) {
				if c == ' ' && t.atSpace() {
					continue
				}
				t.add(c, style.Advance(c))
			}
		}
	}
	t.dropSpace()
	for len(t.chars) > 0 && t.chars[len(t.chars)-1] == '\n' {
		t.drop()
	}
	t.part()
	return t
}

func (t *text) add(c rune, width int) {
	t.chars = append(t.chars, c)
	t.of = append(t.of, int32(len(t.runs)-1))
	t.x = append(t.x, t.x[len(t.x)-1]+int32(width))
}

func (t *text) drop() {
	n := len(t.chars) - 1
	t.chars, t.of, t.x = t.chars[:n], t.of[:n], t.x[:n+1]
}

// dropSpace takes back a space at the end of a line.
func (t *text) dropSpace() {
	if n := len(t.chars); n > 0 && t.chars[n-1] == ' ' {
		t.drop()
	}
}

// atSpace says whether another space would change nothing.
func (t *text) atSpace() bool {
	n := len(t.chars)
	return n == 0 || t.chars[n-1] == ' ' || t.chars[n-1] == '\n'
}

func (t *text) empty() bool { return len(t.chars) == 0 }

// String gives the cleaned text on one line.
func (t *text) String() string {
	return strings.ReplaceAll(t.plain(0, len(t.chars)), "\n", " ")
}

// plain gives the characters without the marks of signs.
func (t *text) plain(from, to int) string {
	var out strings.Builder
	for _, c := range t.chars[from:to] {
		if c != signMark {
			out.WriteRune(c)
		}
	}
	return out.String()
}

// width is the width of a stretch in mm.
func (t *text) width(from, to int) float64 { return float64(t.x[to]-t.x[from]) * t.unit() }

// length is the width of the whole text on one line in mm.
func (t *text) length() float64 { return t.width(0, len(t.chars)) }

// limit turns mm into 1/1000 of the size.
func (t *text) limit(width float64) int32 {
	return int32(max(math.Floor(width/t.unit()+tolerance), 0))
}

// hyphenWidth is the width of a hyphen after a character.
func (t *text) hyphenWidth(after int) int32 {
	return int32(t.runs[t.of[after]].style.Advance(softHyphen))
}

// piece is what is not torn as long as it fits a line: the characters from
// `from` to `end`. The following piece begins at next, behind a space.
type piece struct {
	from, end, next int
	// hard says that the line ends here.
	hard bool
	// web is part of an address: it is not hyphenated.
	web bool
	// hyphens are the places for hyphens once they have been searched.
	hyphens  []int
	searched bool
}

// part cuts a text into pieces.
func (t *text) part() {
	from, web := 0, false
	end := func(end, next int, hard bool) {
		t.pieces = append(t.pieces, piece{from: from, end: end, next: next, hard: hard, web: web})
		from = next
	}
	for i, c := range t.chars {
		if i == from && (i == 0 || t.chars[i-1] == ' ' || t.chars[i-1] == '\n') {
			web = t.isAddress(i)
		}
		switch {
		case c == '\n':
			end(i, i+1, true)
		case c == ' ' && !t.spaceHolds(i):
			end(i, i+1, false)
		case c != ' ' && (web && t.addressBreaks(i) || !web && t.wordBreaks(i)):
			end(i+1, i+1, false)
		}
	}
	if from < len(t.chars) {
		end(len(t.chars), len(t.chars), false)
	}
}

// at gives a character, or a space beyond the ends.
func (t *text) at(i int) rune {
	if i < 0 || i >= len(t.chars) {
		return ' '
	}
	return t.chars[i]
}

// isAddress says whether the word that begins at i is an address of web or mail.
func (t *text) isAddress(i int) bool {
	for ; t.at(i) != ' ' && t.at(i) != '\n'; i++ {
		switch {
		case t.chars[i] == '@',
			t.chars[i] == ':' && t.at(i+1) == '/' && t.at(i+2) == '/',
			t.chars[i] == 'w' && t.at(i+1) == 'w' && t.at(i+2) == 'w' && t.at(i+3) == '.':
			return true
		}
	}
	return false
}

// addressBreaks says whether a line may end behind the character i of an address.
func (t *text) addressBreaks(i int) bool {
	next := t.at(i + 1)
	if next == ' ' || next == '\n' || strings.ContainsRune("/:", next) {
		return false
	}
	return strings.ContainsRune("/?&.@", t.chars[i])
}

// wordBreaks says whether a line may end behind a slash or hyphen: „Bürger-|App“,
// „und/|oder“, but not „E-Mail“, „-5“ or „2018/19“.
func (t *text) wordBreaks(i int) bool {
	c := t.chars[i]
	if c != '-' && c != '/' {
		return false
	}
	return unicode.IsLetter(t.at(i+1)) && unicode.IsLetter(t.at(i+2)) &&
		unicode.IsLetter(t.at(i-1)) && unicode.IsLetter(t.at(i-2))
}

// spaceHolds says whether the space at i binds what belongs together: „§ 5“,
// „z. B.“, „31. Oktober“, „12 %“, the few words beside a sign, and the dash to
// the word before it.
func (t *text) spaceHolds(i int) bool {
	const few = 20
	before, after := t.at(i-1), t.at(i+1)
	run := t.runs[t.of[i]]
	switch {
	case before == '§', before == signMark, run.Sign != document.NoSign && len(run.Text) <= few:
		return true
	case after == '%', after == '€':
		return isDigit(before)
	case after == '–':
		return t.at(i+2) == ' '
	}
	if before != '.' || !unicode.IsLetter(after) {
		return false
	}
	day := isDigit(t.at(i-2)) && (!isDigit(t.at(i-3)) || !isDigit(t.at(i-4)))
	initial := unicode.IsLetter(t.at(i-2)) && !unicode.IsLetter(t.at(i-3)) && t.at(i+2) == '.'
	return day || initial
}

// widest is the width of the longest piece in mm.
func (t *text) widest() float64 {
	most := int32(0)
	for _, p := range t.pieces {
		most = max(most, t.x[p.end]-t.x[p.from])
	}
	return float64(most) * t.unit()
}

// widestPart is the same where pieces wider than a width are hyphenated.
func (t *text) widestPart(width float64) float64 {
	most, limit := int32(0), t.limit(width)
	for i := range t.pieces {
		p := &t.pieces[i]
		from := p.from
		if t.x[p.end]-t.x[from] > limit {
			for _, h := range t.hyphensIn(p) {
				most = max(most, t.x[h]-t.x[from]+t.hyphenWidth(h-1))
				from = h
			}
		}
		most = max(most, t.x[p.end]-t.x[from])
	}
	return float64(most) * t.unit()
}

// oneLine cleans a text that is read out, not broken: a bookmark, a description.
func oneLine(s string) string {
	return strings.Join(strings.Fields(drawing.Clean(s, drawing.Regular)), " ")
}
