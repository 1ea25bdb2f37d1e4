package layout

import (
	"sort"
	"unicode"
)

// line is a stretch of a text on one line.
type line struct {
	from, to int
	// hyphen is drawn at its end.
	hyphen bool
	// space ends it invisibly, so that a reader does not glue the words of two lines.
	space bool
}

// lines breaks a text at a width in mm. Words are hyphenated where a line would
// stay emptier than by a quarter.
func (t *text) lines(width float64) []line { return t.broken(width, t.whole) }

// fewestLines hyphenates only where that saves a line: in the cells of a table.
func (t *text) fewestLines(width float64) []line {
	whole := t.broken(width, true)
	if len(whole) < 2 {
		return whole
	}
	if hyphenated := t.broken(width, false); len(hyphenated) < len(whole) {
		return hyphenated
	}
	return whole
}

// evenLines makes the lines of a title about equally long, but tears no word for it.
func (t *text) evenLines(width float64) []line {
	lines := t.lines(width)
	if len(lines) < 2 || len(lines) > 4 {
		return lines
	}
	for narrower := width * 0.96; narrower > width/2; narrower -= width * 0.04 {
		other := t.lines(narrower)
		if len(other) > len(lines) || hyphensAt(other) > hyphensAt(lines) {
			break
		}
		lines = other
	}
	return lines
}

// hyphensAt counts the lines that end with a hyphen.
func hyphensAt(lines []line) int {
	n := 0
	for _, ln := range lines {
		if ln.hyphen {
			n++
		}
	}
	return n
}

// fullLines avoids a last line of a single short word.
func (t *text) fullLines(width float64) []line {
	lines := t.lines(width)
	const short = 13.0
	for narrower := width * 0.98; narrower > width*0.92; narrower -= width * 0.02 {
		n := len(lines)
		if n < 3 || t.lineWidth(lines[n-1]) >= short {
			break
		}
		if other := t.lines(narrower); len(other) == n && t.lineWidth(other[n-1]) >= short {
			return other
		}
	}
	return lines
}

// broken breaks a text at a width; with whole, words are hyphenated only where
// they are longer than a line.
func (t *text) broken(width float64, whole bool) []line {
	var out []line
	limit := t.limit(width)
	from, end := 0, 0
	for k := 0; k < len(t.pieces); {
		p := &t.pieces[k]
		if t.x[p.end]-t.x[from] <= limit {
			end = p.end
			k++
			if p.hard {
				out = append(out, line{from: from, to: end, space: true})
				from, end = p.next, p.next
			}
			continue
		}
		ln, next, ok := t.tear(p, from, end, limit, whole)
		if !ok {
			ln, next = line{from: from, to: end, space: t.pieces[k-1].next > end}, p.from
		}
		out = append(out, ln)
		from, end = next, next
	}
	if end > from {
		out = append(out, line{from: from, to: end})
	}
	return out
}

// tear ends a line within a piece and says where the next one begins. It is not
// ok where the piece had better stand whole on the next line.
func (t *text) tear(p *piece, from, end int, limit int32, whole bool) (ln line, next int, ok bool) {
	start := max(from, p.from)
	const short = 8 // letters of a word that is better kept whole
	tooLong := t.x[p.end]-t.x[start] > limit
	pays := !whole && p.end-start > short && t.x[end]-t.x[from] < limit/4*3
	if tooLong {
		if cut := t.heldSpace(start, p.end, from, limit); cut > 0 {
			return line{from: from, to: cut, space: true}, cut + 1, true
		}
	}
	if tooLong || pays {
		if cut := t.lastFit(t.hyphensIn(p), start, from, limit); cut > 0 {
			return line{from: from, to: cut, hyphen: true}, cut, true
		}
	}
	if end == from {
		cut := t.anywhere(from, p.end, limit)
		return line{from: from, to: cut}, cut, true
	}
	return line{}, 0, false
}

// heldSpace gives the last space behind start to which a line reaches, though
// it binds: better there than within a word. It is 0 for none.
func (t *text) heldSpace(start, stop, from int, limit int32) int {
	cut := 0
	for i := start + 1; i < stop && t.x[i]-t.x[from] <= limit; i++ {
		if t.chars[i] == ' ' && t.chars[i-1] != signMark {
			cut = i
		}
	}
	return cut
}

// hyphensIn gives the places in a piece where a hyphen may stand.
func (t *text) hyphensIn(p *piece) []int {
	if p.web || p.searched {
		return p.hyphens
	}
	p.searched = true
	for i := p.from; i < p.end; i++ {
		first := i
		for i < p.end && unicode.IsLetter(t.chars[i]) {
			i++
		}
		for _, h := range hyphens(t.chars[first:i]) {
			p.hyphens = append(p.hyphens, first+h)
		}
	}
	return p.hyphens
}

// lastFit gives the last place behind start to which a line reaches with a
// hyphen, 0 for none.
func (t *text) lastFit(places []int, start, from int, limit int32) int {
	cut := 0
	for _, h := range places[sort.SearchInts(places, start+1):] {
		if t.x[h]-t.x[from]+t.hyphenWidth(h-1) > limit {
			break
		}
		cut = h
	}
	return cut
}

// anywhere breaks a piece that has no better place: as late as possible, after
// at least one character, and not before a mark that belongs to the one before.
func (t *text) anywhere(from, end int, limit int32) int {
	cut := from + 1
	for cut < end && t.x[cut+1]-t.x[from] <= limit {
		cut++
	}
	for back := cut; back > from+1 && back < end; back-- {
		if !t.clings(back) {
			return back
		}
	}
	for cut < end && t.clings(cut) {
		cut++
	}
	return cut
}

// clings says whether the character at i must stay with the one before.
func (t *text) clings(i int) bool {
	return t.chars[i-1] == signMark || unicode.Is(unicode.Mn, t.chars[i])
}

// inOneLine gives a short text, such as a number, that stands before others.
func (t *text) inOneLine() line { return line{to: len(t.chars), space: true} }

// lineWidth is the visible width of a line in mm.
func (t *text) lineWidth(ln line) float64 {
	w := t.width(ln.from, ln.to)
	if ln.hyphen {
		w += float64(t.hyphenWidth(ln.to-1)) * t.unit()
	}
	return w
}
