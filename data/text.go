package data

import (
	"regexp"
	"strings"
)

// TextBlock is a paragraph, or a list where Items are given.
type TextBlock struct {
	Paragraph []TextRun
	Items     [][]TextRun
	// Ordered marks a list numbered from 1.
	Ordered bool
}

// TextRun is a stretch of text, a link where URL is given.
type TextRun struct {
	Text string
	URL  string
}

var (
	bullet  = regexp.MustCompile(`^\s*[-–•]\s+(.*)$`)
	ordinal = regexp.MustCompile(`^\s*\d{1,3}[.)]\s+(.*)$`)
	address = regexp.MustCompile(`https?://[^\s<>„“"]+`)
)

// ParseText reads a free text: a blank line parts paragraphs, a line that
// begins with „- “, „– “, „• “ or „1. “ is a list item, an http(s) address is
// a link. Other line ends inside a paragraph are kept as \n.
func ParseText(text string) []TextBlock {
	var blocks []TextBlock
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			blocks = append(blocks, TextBlock{Paragraph: runs(strings.Join(lines, "\n"))})
			lines = nil
		}
	}
	item := func(text string, ordered bool) {
		flush()
		if n := len(blocks); n == 0 || blocks[n-1].Items == nil || blocks[n-1].Ordered != ordered {
			blocks = append(blocks, TextBlock{Ordered: ordered})
		}
		last := &blocks[len(blocks)-1]
		last.Items = append(last.Items, runs(text))
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		line = strings.TrimRight(line, " \t")
		if m := bullet.FindStringSubmatch(line); m != nil {
			item(m[1], false)
		} else if m := ordinal.FindStringSubmatch(line); m != nil && !isDate(line) {
			item(m[1], true)
		} else if strings.TrimSpace(line) == "" {
			flush()
		} else {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	flush()
	return blocks
}

// isDate tells „1. März 2018 …“ at the start of a line from a list item.
func isDate(line string) bool {
	_, rest, _ := strings.Cut(line, " ")
	for _, month := range months {
		if strings.HasPrefix(strings.TrimSpace(rest), month) {
			return true
		}
	}
	return false
}

// runs parts a line into plain text and links; punctuation that ends a
// sentence does not belong to an address.
func runs(text string) []TextRun {
	var out []TextRun
	for {
		at := address.FindStringIndex(text)
		if at == nil {
			break
		}
		url := strings.TrimRight(text[at[0]:at[1]], ".,;:!?'")
		if strings.HasSuffix(url, ")") && !strings.Contains(url, "(") {
			url = strings.TrimRight(url, ").,;:!?'")
		}
		if at[0] > 0 {
			out = append(out, TextRun{Text: text[:at[0]]})
		}
		out = append(out, TextRun{Text: url, URL: url})
		text = text[at[0]+len(url):]
	}
	if text != "" {
		out = append(out, TextRun{Text: text})
	}
	return out
}
