package widget

import (
	"strings"

	"fyne.io/fyne/v2"
)

// ruler knows the widths of characters in one size and style. Adding them up
// is a hundred times cheaper than shaping every candidate, which is what makes
// Fyne's own ellipsis slow in tables.
type ruler struct {
	size   float32
	style  fyne.TextStyle
	widths map[rune]float32
}

type rulerKey struct {
	size  float32
	style fyne.TextStyle
}

var rulers = map[rulerKey]*ruler{}

// rulerFor gives the ruler of a size and style in the font of the theme, which
// is the same in all our themes.
func rulerFor(size float32, style fyne.TextStyle) *ruler {
	key := rulerKey{size, style}
	r := rulers[key]
	if r == nil {
		r = &ruler{size: size, style: style, widths: map[rune]float32{}}
		rulers[key] = r
	}
	return r
}

func (r *ruler) rune(c rune) float32 {
	w, ok := r.widths[c]
	if !ok {
		// Between two letters, for the size of a lone space is rounded up.
		w = fyne.MeasureText("n"+string(c)+"n", r.size, r.style).Width - fyne.MeasureText("nn", r.size, r.style).Width
		r.widths[c] = w
	}
	return w
}

func (r *ruler) width(text string) float32 {
	var w float32
	for _, c := range text {
		w += r.rune(c)
	}
	return w
}

// head gives the longest beginning of text that is no wider than width, at
// least one character.
func (r *ruler) head(text string, width float32) string {
	var w float32
	for i, c := range text {
		w += r.rune(c)
		if w > width && i > 0 {
			return text[:i]
		}
	}
	return text
}

// fit cuts text to width and shows the cut by „…“.
func (r *ruler) fit(text string, width float32) string {
	if r.width(text) <= width {
		return text
	}
	return r.head(text, width-r.rune('…')) + "…"
}

// lines wraps text into no more than most lines and cuts the last one.
func (r *ruler) lines(text string, width float32, most int) []string {
	lines := wrap(text, width, r)
	if len(lines) > most {
		lines = append(lines[:most-1], r.fit(strings.Join(lines[most-1:], " "), width))
	}
	return lines
}

// isBlank is where a line may end: not at the no-break space of „1.000 €“.
func isBlank(c rune) bool { return c == ' ' || c == '\t' }

// wrap breaks text into lines at spaces, and inside a word that is wider than
// a line.
func wrap(text string, width float32, r *ruler) []string {
	var lines []string
	for part := range strings.SplitSeq(text, "\n") {
		line, used := "", float32(0)
		for _, word := range strings.FieldsFunc(part, isBlank) {
			w := r.width(word)
			switch {
			case line == "":
				line, used = word, w
			case used+r.width(" ")+w <= width:
				line, used = line+" "+word, used+r.width(" ")+w
			default:
				lines = append(lines, line)
				line, used = word, w
			}
			for used > width {
				head := r.head(line, width)
				if head == line {
					break
				}
				if i := strings.LastIndexAny(head, "/-"); i > 0 { // „Dienstleistung/“
					head = head[:i+1]
				}
				lines = append(lines, head)
				line = line[len(head):]
				used = r.width(line)
			}
		}
		lines = append(lines, line)
	}
	return lines
}
