// Package rows reads rows of a spreadsheet as records: what stands in which cell, under which heading, and what
// record a row is.
package rows

import "strings"

// Cells splits what was copied from a spreadsheet into rows of cells: a tab ends a cell and a line break a row; what
// holds a line break or a quote stands in quotes, in which a quote is written twice. Other quotes are left as they
// are: no cell of a spreadsheet holds a tab, so that one quote too many does not swallow others. Rows without any text
// are left out.
func Cells(text string) [][]string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	var all [][]string
	row, end := []string{}, byte('\n')
	for end != 0 {
		var cell string
		cell, end, text = next(text)
		row = append(row, cell)
		if end == '\t' {
			continue
		}
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			all = append(all, row)
		}
		row = nil
	}
	return all
}

// next takes the first cell off a text and says by what it ends, 0 at the end of the text.
func next(text string) (cell string, end byte, rest string) {
	if inner, after, quoted := unquote(text); quoted {
		cell, text = inner, after
	} else if n := strings.IndexAny(text, "\t\n"); n >= 0 {
		cell, text = text[:n], text[n:]
	} else {
		cell, text = text, ""
	}
	if text == "" {
		return cell, 0, ""
	}
	return cell, text[0], text[1:]
}

// unquote takes the quotes off a cell that has them because of a line break or a quote inside it.
func unquote(text string) (inner, after string, quoted bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", text, false
	}
	end := 1
	for end < len(text) {
		switch {
		case text[end] == '\t':
			return "", text, false
		case text[end] != '"':
			end++
		case strings.HasPrefix(text[end:], `""`):
			end += 2
		default:
			inner, after = text[1:end], text[end+1:]
			ends := after == "" || after[0] == '\t' || after[0] == '\n'
			return strings.ReplaceAll(inner, `""`, `"`), after, ends && strings.ContainsAny(inner, "\n\"")
		}
	}
	return "", text, false
}
