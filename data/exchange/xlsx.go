package exchange

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"modellkommune/data"
)

// XLSX writes a table as a workbook of one sheet: days are days, amounts and numbers are numbers, all else is text that
// no spreadsheet computes; the head stays in view and can be filtered. Equal tables give equal bytes.
func XLSX(t Table) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", t.Name); err != nil {
		return nil, err
	}
	styles, err := stylesOf(f)
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(t.Name)
	if err != nil {
		return nil, err
	}
	head := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Label
		if err := w.SetColWidth(i+1, i+1, t.width(i)); err != nil {
			return nil, err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, err
	}
	if err := w.SetRow("A1", head); err != nil {
		return nil, err
	}
	for n, row := range t.Rows {
		cells := make([]any, len(row))
		for i, text := range row {
			cells[i] = excelize.Cell{StyleID: styles[t.Columns[i].Form], Value: valueOf(text, t.Columns[i].Form)}
		}
		if err := w.SetRow("A"+strconv.Itoa(n+2), cells); err != nil {
			return nil, err
		}
	}
	if len(t.Rows) > 0 {
		last, err := excelize.CoordinatesToCellName(len(t.Columns), len(t.Rows)+1)
		if err != nil {
			return nil, err
		}
		if err := w.AddTable(&excelize.Table{Range: "A1:" + last, Name: "Tabelle", StyleName: "TableStyleLight1"}); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}

// stylesOf gives the looks of those cells that are no plain text.
func stylesOf(f *excelize.File) (map[Form]int, error) {
	styles := map[Form]int{}
	for _, look := range []struct {
		form   Form
		format string
	}{{FormDate, "dd.mm.yyyy"}, {FormTerm, "dd.mm.yyyy"}, {FormEuro, `#,##0.00\ "€"`}} {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &look.format})
		if err != nil {
			return nil, err
		}
		styles[look.form] = style
	}
	return styles, nil
}

// valueOf gives what stands in a cell; what is not as its form says stays text.
func valueOf(text string, form Form) any {
	switch form {
	case FormDate, FormTerm:
		if day := data.Date(text); !day.Time().IsZero() {
			return day.Time()
		}
	case FormNumber, FormEuro:
		if number, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil {
			return number
		}
	}
	if text == "" {
		return nil
	}
	return text
}

// width gives how wide a column is, in signs: as its longest text, within bounds.
func (t Table) width(column int) float64 {
	widest := utf8.RuneCountInString(t.Columns[column].Label) + 3 // the sign of the filter
	for _, row := range t.Rows {
		widest = max(widest, utf8.RuneCountInString(row[column])+1)
	}
	return float64(min(max(widest, 8), 50))
}
