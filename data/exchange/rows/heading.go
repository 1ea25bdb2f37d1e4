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
	// Above counts rows above the heading; they are not among the Rows.
	Above int
	// Sums counts rows that are sums of others; they are not among the Rows.
	Sums int
	// Left are headings that no column has; their cells are not among the Rows.
	Left []string
}

// mostAbove is how many rows, such as a title, may stand above the heading.
const mostAbove = 5

// Arrange orders cells by the heading over them. Two headings that mean the same column are refused.
func Arrange(cells [][]string, columns []Column) (Arranged, error) {
	top := slices.IndexFunc(cells[:min(len(cells), mostAbove+1)], func(row []string) bool { return headed(row, columns) })
	if top < 0 {
		rest := slices.DeleteFunc(slices.Clone(cells), isSum)
		return Arranged{Rows: rest, Sums: len(cells) - len(rest)}, nil
	}
	at, left, err := match(cells[top], columns)
	if err != nil {
		return Arranged{}, err
	}
	out := Arranged{Headed: true, Above: top, Left: left}
	for _, cellsOf := range cells[top+1:] {
		if isSum(cellsOf) {
			out.Sums++
			continue
		}
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

// isSum says whether a row is the sum of others: one of its cells begins with a word for a sum, and the rest are numbers.
func isSum(row []string) bool {
	sums := 0
	for _, cell := range row {
		switch text := strings.TrimSpace(cell); {
		case sumWord.MatchString(text):
			sums++
		case strings.ContainsFunc(text, unicode.IsLetter), dayLike.MatchString(text):
			return false
		}
	}
	return sums > 0
}

var (
	sumWord = regexp.MustCompile(`(?i)^(σ|summen?|gesamt|gesamtsumme|gesamtbetrag|insgesamt|zwischensumme|endsumme|total|übertrag|saldo)([^\pL]|$)`)
	dayLike = regexp.MustCompile(`^\d{1,4}[.\-/]\d{1,2}[.\-/]\d{1,4}$`)
)

// headed says whether a row is a heading: at least two of its cells are called as columns are, or its only one; a payee
// may be called so too.
func headed(row []string, columns []Column) bool {
	filled, known := 0, 0
	for _, head := range row {
		if strings.TrimSpace(head) != "" {
			filled++
		}
		if columnOf(head, columns) >= 0 {
			known++
		}
	}
	return known > 1 || known == 1 && filled == 1
}

// match finds for each column the place of its heading.
func match(heading []string, columns []Column) (at map[int]int, left []string, err error) {
	at = map[int]int{}
	for n, head := range heading {
		column := columnOf(head, columns)
		if column < 0 {
			if name := strings.TrimSpace(head); name != "" {
				left = append(left, name)
			}
			continue
		}
		if other, double := at[column]; double {
			return nil, nil, data.Fail(data.Invalid, fmt.Sprintf("Zwei Spalten können „%s“ sein: „%s“ und „%s“. Es wurde nichts eingefügt. Bitte nur eine davon kopieren oder eine umbenennen.",
				columns[column].Label, strings.TrimSpace(heading[other]), strings.TrimSpace(head)), nil)
		}
		at[column] = n
	}
	return at, left, nil
}

// longestHeading is how many bytes a heading may have; what is longer is none.
const longestHeading = 100

// columnOf gives the place of the column that a heading means, -1 for none.
func columnOf(head string, columns []Column) int {
	if len(head) > longestHeading {
		return -1
	}
	key := bare(head)
	return slices.IndexFunc(columns, func(c Column) bool {
		return key != "" && (key == bare(c.Label) || slices.ContainsFunc(c.Also, func(other string) bool { return key == bare(other) }))
	})
}

// inEuro is what may end a heading over amounts; „T€“ is another unit and no part of it.
var inEuro = regexp.MustCompile(`(?i)[\s(\[]+(in\s+)?(€|eur|euro)[)\]\s]*$`)

// bare gives letters and digits of a heading in small letters, without „in Euro“ at its end. Signs of other units stay.
func bare(head string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || r == '%' || r == '‰' {
			return unicode.ToLower(r)
		}
		return -1
	}, inEuro.ReplaceAllString(head, ""))
}
