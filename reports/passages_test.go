package reports

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// passage is a piece of a report that is read in one go, and what stands around it, itself
// included: what else is in its row, over its column, and the headings above.
type passage struct{ text, around string }

// passages composes a report of a project and parts it.
func passages(t *testing.T, p data.Project, in Input) []passage {
	t.Helper()
	in.Project = p
	for _, r := range p.Reports {
		if r.Key() == in.Report.Key() {
			in.Report = r
		}
	}
	doc, err := Compose(in)
	if err != nil {
		t.Fatal(err)
	}
	var list []passage
	add := func(text string, around ...string) {
		list = append(list, passage{text, strings.Join(append(around, text), " | ")})
	}
	title := plainly(doc.Header, doc.Cover.Kicker, doc.Cover.Title, doc.Cover.Subtitle)
	for _, text := range title {
		add(text)
	}
	for _, f := range doc.Cover.Facts {
		add(plainly(f[0] + ": " + f[1])[0], title...)
	}
	eachPassage(doc.Blocks, add)
	return list
}

func eachPassage(blocks []document.Block, add func(text string, around ...string)) {
	var above []string
	for _, block := range blocks {
		switch b := block.(type) {
		case document.Heading:
			above = append(slices.Clone(above[:min(b.Level-1, len(above))]), plainly(b.Text)...)
			add(above[len(above)-1], above...)
		case document.Paragraph:
			add(spoken(b.Runs), above...)
		case document.List:
			for _, item := range b.Items {
				add(spoken(item), above...)
			}
		case document.Figure:
			add(plainly(b.Caption + " " + b.Alt)[0], above...)
		case document.OnePage:
			eachPassage(b.Variants[len(b.Variants)-1], add) // the longer ones may have no room
		case document.Table:
			eachCell(b, func(text string, around ...string) { add(text, append(around, above...)...) })
		}
	}
}

// eachCell adds the cells of a table. One without a head is about one thing.
func eachCell(t document.Table, add func(text string, around ...string)) {
	caption := plainly(t.Caption)[0]
	add(caption)
	var heads, cells []string
	for _, c := range t.Columns {
		heads = append(heads, plainly(c.Head)...)
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			cells = append(cells, spoken(c.Runs))
		}
	}
	over := "" // the row that heads others
	for n, text := range cells {
		column := n % len(heads)
		if column == 0 && t.Rows[n/len(heads)].Strong {
			over = text
		}
		if row := cells[n-column : n-column+len(heads)]; t.Headless {
			add(text, append(slices.Clone(cells), caption)...)
		} else {
			add(text, append(slices.Clone(row), over, heads[0], heads[column], caption)...)
		}
	}
	for _, head := range heads {
		if !t.Headless {
			add(head, append(slices.Clone(heads), caption)...)
		}
	}
}

// spoken gives what runs say, and where they lead.
func spoken(runs []document.Run) string {
	var text, links strings.Builder
	for _, r := range runs {
		text.WriteString(r.Text)
		if r.URL != r.Text {
			links.WriteString(" " + r.URL)
		}
	}
	return plainly(text.String() + links.String())[0]
}

// plainly writes texts in small letters and without what only rules their lines.
func plainly(texts ...string) []string {
	out := make([]string, len(texts))
	for n, text := range texts {
		out[n] = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00ad", "")), " "))
	}
	return out
}

// wanted is what is looked for in a report: pieces, each in one of several forms, beside
// one of each list of names.
type wanted struct{ pieces, beside [][]string }

// counts says how often each form of each piece stands in passages that name what has to
// stand beside it, or beside such a name.
func (w wanted) counts(all []passage) []int {
	var counts []int
	for _, form := range slices.Concat(w.pieces...) {
		n := 0
		for _, at := range all {
			switch {
			case w.beside == nil:
				n += occurrences(at.text, form)
			case !strings.Contains(at.around, form) || slices.ContainsFunc(w.beside, func(names []string) bool { return !holds(at.around, names) }):
			case slices.ContainsFunc(w.beside, func(names []string) bool { return holds(at.text, names) }):
				n += occurrences(at.around, form)
			default:
				n += occurrences(at.text, form)
			}
		}
		counts = append(counts, n)
	}
	return counts
}

// fewer says whether each piece stands less often than before, in one of its forms.
func (w wanted) fewer(before, after []int) bool {
	n := 0
	for _, forms := range w.pieces {
		less := false
		for range forms {
			less = less || before[n] > after[n]
			n++
		}
		if !less {
			return false
		}
	}
	return true
}

func holds(text string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return occurrences(text, name) > 0 })
}

// occurrences counts how often a text has some words or a number, not as a part of others:
// neither „12“ in „12,5“ and „−12“ nor „2“ in „2. Bericht“.
func occurrences(text, words string) int {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	number := strings.Trim(words, "0123456789") == ""
	n := 0
	for from := 0; words != ""; from += len(words) {
		i := strings.Index(text[from:], words)
		if i < 0 {
			break
		}
		from += i
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, size := utf8.DecodeRuneInString(text[from+len(words):])
		then, _ := utf8.DecodeRuneInString(text[from+len(words)+size:])
		switch {
		case alphanumeric(first) && (alphanumeric(before) || strings.ContainsRune(".,+-−", before)):
		case alphanumeric(last) && (alphanumeric(after) || after == '-'):
		case strings.ContainsRune(".,", after) && unicode.IsDigit(then), number && after == '.':
		default:
			n++
		}
	}
	return n
}

func alphanumeric(r rune) bool { return unicode.In(r, unicode.L, unicode.N) }
