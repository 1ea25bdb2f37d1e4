package exchange

import (
	"bytes"
	"encoding/csv"
	"path/filepath"
	"strings"
	"unicode"

	"modellkommune/data"
)

// CSV writes a table so that Excel and LibreOffice on a German desktop open it by
// a double click, and programs can read it (RFC 4180 but for the semicolon): UTF-8
// with byte order mark, one line with the labels, CRLF. A text that a spreadsheet
// would take for a formula gets an apostrophe before it, as does a text that begins
// with one: who reads a text takes one apostrophe off its beginning.
func CSV(t Table) []byte {
	var b bytes.Buffer
	b.Write(byteOrderMark)
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = ';', true
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Label
	}
	_ = w.Write(head) // a bytes.Buffer does not fail
	for _, row := range t.Rows {
		line := make([]string, len(row))
		for i, text := range row {
			if line[i] = text; t.Columns[i].Form == FormText || t.Columns[i].Form == FormList {
				line[i] = harmless(text)
			}
		}
		_ = w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// harmless writes a text so that no spreadsheet computes it (OWASP, „CSV
// Injection“, which also names the wide forms of the signs).
func harmless(text string) string {
	first := strings.TrimLeftFunc(text, unicode.IsSpace)
	if strings.HasPrefix(text, "'") || first != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(first)[0]) || strings.HasPrefix(text, "\t") {
		return "'" + text
	}
	return text
}

// FileName is the name of the table's CSV file: Massnahme-Links.csv.
func (t Table) FileName() string { return PlainName(t.Name) + ".csv" }

// WriteTables writes a project as CSV files into a folder, which is made where it
// is not there. Files of the same names are replaced.
func WriteTables(folder string, p data.Project) error {
	if err := makeFolder(folder); err != nil {
		return err
	}
	for _, t := range Tables(p) {
		if err := WriteFile(filepath.Join(folder, t.FileName()), CSV(t)); err != nil {
			return err
		}
	}
	return nil
}
