package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What spreadsheets put on the clipboard, cell by cell.
func TestCells(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want [][]string
	}{
		"nothing":                    {"", nil},
		"one cell":                   {"480,00", [][]string{{"480,00"}}},
		"rows end by CRLF":           {"a\tb\r\nc\td\r\n", [][]string{{"a", "b"}, {"c", "d"}}},
		"no break at the end":        {"a\tb\nc\td", [][]string{{"a", "b"}, {"c", "d"}}},
		"an empty last cell":         {"a\t\nb\t", [][]string{{"a", ""}, {"b", ""}}},
		"an empty row":               {"a\tb\n\t\nc\td\n", [][]string{{"a", "b"}, {"c", "d"}}},
		"a line break in a cell":     {"\"Forum\nGolzheim\"\t12\n", [][]string{{"Forum\nGolzheim", "12"}}},
		"quotes in a cell":           {"\"Heft \"\"Offen\"\"\nneu\"\tx", [][]string{{"Heft \"Offen\"\nneu", "x"}}},
		"a cell that begins with \"": {"\"Forum\" Heft\t12\nb\t13", [][]string{{"\"Forum\" Heft", "12"}, {"b", "13"}}},
		"one quote":                  {"12\" Rohr\t3\n\"\t4", [][]string{{"12\" Rohr", "3"}, {"\"", "4"}}},
		"a quote too many":           {"\"Heft\t12,00\nBuch\"\t13,00", [][]string{{"\"Heft", "12,00"}, {"Buch\"", "13,00"}}},
		"a lone CR ends a row":       {"a\tb\rc\td", [][]string{{"a", "b"}, {"c", "d"}}},
		"a quoted word":              {"\"Forum\"\t12", [][]string{{"\"Forum\"", "12"}}},
		"rows of other lengths":      {"a\nb\tc", [][]string{{"a"}, {"b", "c"}}},
	} {
		if diff := cmp.Diff(c.want, Cells(c.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// No cell gets lost: what a spreadsheet writes of cells is read as these.
func TestCellsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOfN(rapid.SampledFrom([]rune("ab \n\"ä1,")), 0, 8, -1)
		want := rapid.SliceOfN(rapid.SliceOfN(cell, 1, 4), 1, 5).Draw(t, "cells")
		var text strings.Builder
		for _, row := range want {
			for n, c := range row {
				if n > 0 {
					text.WriteByte('\t')
				}
				if strings.ContainsAny(c, "\n\"") {
					c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
				}
				text.WriteString(c)
			}
			text.WriteByte('\n')
		}
		var filled [][]string
		for _, row := range want {
			if strings.TrimSpace(strings.Join(row, "")) != "" {
				filled = append(filled, row)
			}
		}
		if diff := cmp.Diff(filled, Cells(text.String())); diff != "" {
			t.Fatalf("of %q (-want +got):\n%s", text.String(), diff)
		}
	})
}
