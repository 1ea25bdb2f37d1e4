package widget

import (
	"strings"

	"fyne.io/fyne/v2"
)

// charWidths knows the widths of characters in one size and style. Adding them up
// is a hundred times cheaper than shaping every candidate, which is what makes
// Fyne's own ellipsis slow in tables.
type charWidths struct {
	size   float32
	style  fyne.TextStyle
	widths map[rune]float32
}

type charStyle struct {
	size  float32
	style fyne.TextStyle
}

var knownWidths = map[charStyle]*charWidths{}

// charWidthsFor returns the widths of a size and style in the font of the theme, which
// is the same in all our themes.
func charWidthsFor(size float32, style fyne.TextStyle) *charWidths {
	key := charStyle{size, style}
	r := knownWidths[key]
	if r == nil {
		r = &charWidths{size: size, style: style, widths: map[rune]float32{}}
		knownWidths[key] = r
	}
	return r
}

func (r *charWidths) rune(c rune) float32 {
	w, ok := r.widths[c]
	if !ok {
		// Between two letters, for the size of a lone space is rounded up.
		w = fyne.MeasureText("n"+string(c)+"n", r.size, r.style).Width - fyne.MeasureText("nn", r.size, r.style).Width
		r.widths[c] = w
	}
	return w
}

func (r *charWidths) width(text string) float32 {
	var w float32
	for _, c := range text {
		w += r.rune(c)
	}
	return w
}

// head returns the longest beginning of text that is no wider than width, at
// least one character.
func (r *charWidths) head(text string, width float32) string {
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
func (r *charWidths) fit(text string, width float32) string {
	if r.width(text) <= width {
		return text
	}
	return r.head(text, width-r.rune('…')) + "…"
}

// lines wraps text into no more than most lines and cuts the last one.
func (r *charWidths) lines(text string, width float32, most int) []string {
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
func wrap(text string, width float32, r *charWidths) []string {
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
