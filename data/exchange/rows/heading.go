package rows

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"modellkommune/data"
)

// Column is what a cell can be.
type Column struct {
	// Label is how the column is called here, Also are other headings that mean it.
	Label string
	Also  []string
}

// Arranged are rows whose cells stand in the order of columns.
type Arranged struct {
	// Headed says that the first row was a heading; without one the cells stay as they came.
	Headed bool
	Rows   [][]string
	// Sums counts rows that are sums of others; they are not among the Rows.
	Sums int
	// Left are headings that no column has; their cells are not among the Rows.
	Left []string
}

// Arrange orders cells by the heading over them. Two headings that mean the same column are refused.
func Arrange(cells [][]string, columns []Column) (Arranged, error) {
	if len(cells) == 0 {
		return Arranged{}, nil
	}
	all := len(cells)
	cells = slices.DeleteFunc(slices.Clone(cells), isSum)
	sums := all - len(cells)
	if len(cells) == 0 || !headed(cells[0], columns) {
		return Arranged{Rows: cells, Sums: sums}, nil
	}
	at, left, err := match(cells[0], columns)
	if err != nil {
		return Arranged{}, err
	}
	out := Arranged{Headed: true, Sums: sums, Left: left}
	for _, cellsOf := range cells[1:] {
		row := make([]string, len(columns))
		for column, n := range at {
			if n < len(cellsOf) {
				row[column] = cellsOf[n]
			}
		}
		out.Rows = append(out.Rows, row)
	}
	return out, nil
}

// isSum says whether a row is the sum of others: one of its cells says nothing else.
func isSum(row []string) bool {
	return slices.ContainsFunc(row, func(cell string) bool {
		return slices.Contains([]string{"summe", "summen", "gesamt", "gesamtsumme", "insgesamt", "zwischensumme", "übertrag", "saldo"}, bare(cell))
	})
}

// headed says whether a row is a heading: at least two of its cells are called as columns are, or its only one; a payee
// may be called so too.
func headed(row []string, columns []Column) bool {
	filled, known := 0, 0
	for _, head := range row {
		if strings.TrimSpace(head) != "" {
			filled++
		}
		if slices.ContainsFunc(columns, func(c Column) bool { return c.means(head, false) || c.means(head, true) }) {
			known++
		}
	}
	return known > 1 || known == 1 && filled == 1
}

// match finds for each column the place of its heading. The own label goes before other headings.
func match(heading []string, columns []Column) (at map[int]int, left []string, err error) {
	at = map[int]int{}
	taken := map[int]bool{}
	for _, also := range []bool{false, true} {
		for n, head := range heading {
			column := slices.IndexFunc(columns, func(c Column) bool { return c.means(head, also) })
			if taken[n] || column < 0 {
				continue
			}
			if other, double := at[column]; double {
				if own := columns[column].means(heading[other], false); own && also {
					continue // what is called as the column is goes before what only may mean it
				}
				return nil, nil, data.Fail(data.Invalid, fmt.Sprintf("Zwei Spalten können „%s“ sein: „%s“ und „%s“. Es wurde nichts eingefügt. Bitte nur eine davon kopieren oder eine umbenennen.",
					columns[column].Label, strings.TrimSpace(heading[other]), strings.TrimSpace(head)), nil)
			}
			at[column], taken[n] = n, true
		}
	}
	for n, head := range heading {
		if name := strings.TrimSpace(head); name != "" && !taken[n] {
			left = append(left, name)
		}
	}
	return at, left, nil
}

// means says whether a heading is the label or, also, one of the others.
func (c Column) means(head string, also bool) bool {
	key := bare(head)
	if key == "" {
		return false
	}
	if !also {
		return key == bare(c.Label)
	}
	return slices.ContainsFunc(c.Also, func(other string) bool { return key == bare(other) })
}

// inEuro is what may end a heading over amounts; „T€“ is another unit and no part of it.
var inEuro = regexp.MustCompile(`(?i)[\s(\[]+(in\s+)?(€|eur|euro)[)\]\s]*$`)

// bare gives letters and digits of a heading in small letters, without „in Euro“ at its end. Signs of currency stay.
func bare(head string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) {
			return unicode.ToLower(r)
		}
		return -1
	}, inEuro.ReplaceAllString(head, ""))
}
