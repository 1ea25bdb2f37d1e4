package layout

import (
	"sort"
	"unicode"
)

// softHyphen is drawn where a word is broken: it looks like a hyphen, and
// whoever extracts the text knows that it belongs to no word.
const softHyphen = '\u00AD'

// line is a stretch of a text on one line.
type line struct {
	from, to int
	// hyphen is drawn at its end.
	hyphen bool
	// space ends it invisibly, so that a reader does not glue the words of two lines.
	space bool
}

// lines breaks a text at a width in mm.
func (t *text) lines(width float64) []line {
	var out []line
	limit := t.limit(width)
	pieces := t.pieces()
	var places []int // where the current piece may be hyphenated
	placesOf := -1
	from, end := 0, 0
	for k := 0; k < len(pieces); {
		p := pieces[k]
		if t.x[p.end]-t.x[from] <= limit {
			end = p.end
			k++
			if p.hard {
				out = append(out, line{from: from, to: end, space: true})
				from, end = p.next, p.next
			}
			continue
		}
		start := max(from, p.from)
		tooLong := t.x[p.end]-t.x[start] > limit
		if emptyish := t.x[end]-t.x[from] < limit/4*3; tooLong || emptyish && !t.whole {
			if placesOf != k {
				places, placesOf = t.hyphensIn(p), k
			}
			if cut := t.lastFit(places, start, from, limit); cut > 0 {
				out = append(out, line{from: from, to: cut, hyphen: true})
				from, end = cut, cut
				continue
			}
		}
		if end == from {
			cut := t.anywhere(from, p.end, limit)
			out = append(out, line{from: from, to: cut})
			from, end = cut, cut
			continue
		}
		out = append(out, line{from: from, to: end, space: pieces[k-1].next > end})
		from, end = p.from, p.from
	}
	if end > from {
		out = append(out, line{from: from, to: end})
	}
	return out
}

// hyphensIn gives the places in a piece where a hyphen may stand.
func (t *text) hyphensIn(p piece) []int {
	if p.web {
		return nil
	}
	var out []int
	for i := p.from; i < p.end; i++ {
		first := i
		for i < p.end && unicode.IsLetter(t.chars[i]) {
			i++
		}
		for _, h := range hyphens(t.chars[first:i]) {
			out = append(out, first+h)
		}
	}
	return out
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

// lineWidth is the visible width of a line in mm.
func (t *text) lineWidth(ln line) float64 {
	w := t.width(ln.from, ln.to)
	if ln.hyphen {
		w += float64(t.hyphenWidth(ln.to-1)) * t.unit()
	}
	return w
}
