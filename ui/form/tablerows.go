package form

import (
	"reflect"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// columnsOf are the columns of a table whose rows are entries of a list: one for
// each of an entry's fields, as its type and tags say.
// One that points at records offers these.
func columnsOf(d *desk.Desk, entry reflect.Type, shares []float32) []widget.TableColumn {
	var columns []widget.TableColumn
	for i, f := range data.FieldsOf(entry) {
		c := widget.TableColumn{
			Title: f.Label(), Placeholder: f.Placeholder(), Limit: f.Limit(), Share: shares[i], Choices: data.Vocabulary(f.Type()),
		}
		switch reflect.Zero(f.Type()).Interface().(type) {
		case data.Date:
			c.Placeholder, c.Read = "TT.MM.JJJJ", widget.ReadDate
		case data.Term:
			c.Placeholder, c.Read = "TT.MM.JJJJ", widget.ReadTerm
		case data.Cents:
			c.Read = widget.ReadMoney
		case data.Decimal:
			c.Read = widget.ReadDecimal
		case int:
			c.Read = widget.ReadNumber
		}
		if kind := f.PointsAt(); kind != "" {
			c.Offer = func() []string { return d.LabelsOf(kind) }
		}
		columns = append(columns, c)
	}
	return columns
}

// rowsOf writes the entries of a list as rows of texts.
func rowsOf(d *desk.Desk) func(list reflect.Value) [][]string {
	return func(list reflect.Value) [][]string {
		rows := make([][]string, list.Len())
		for i := range rows {
			entry := list.Index(i)
			for n, f := range data.FieldsOf(entry.Type()) {
				text := cellOf(entry.Field(n))
				if f.PointsAt() != "" {
					text = d.NameOfRecord(text)
				}
				rows[i] = append(rows[i], text)
			}
		}
		return rows
	}
}

// keepRows puts the entries that rows of texts write in place of a list.
func keepRows(at reflect.Value, rows [][]string) {
	list := reflect.MakeSlice(at.Type(), len(rows), len(rows))
	for i, row := range rows {
		fields := data.FieldsOf(list.Type().Elem())
		for n, text := range row {
			if fields[n].PointsAt() != "" {
				text, _, _ = strings.Cut(text, " ") // its Kennung stands first
			}
			keepCell(list.Index(i).Field(n), text)
		}
	}
	at.Set(list)
}

// cellOf writes a part of an entry, 0 as nothing.
func cellOf(v reflect.Value) string {
	switch v := v.Interface().(type) {
	case data.Date:
		return v.String()
	case data.Term:
		return v.String()
	case data.Cents:
		return AmountOf(v)
	case data.Decimal:
		return v.String()
	case int:
		if v == 0 {
			return ""
		}
		return data.Count(v)
	}
	return v.String()
}

// keepCell reads a part of an entry, which the field has read once already.
func keepCell(at reflect.Value, text string) {
	switch at.Interface().(type) {
	case data.Date:
		day, _ := data.ParseDate(text, "")
		at.Set(reflect.ValueOf(day))
	case data.Term:
		term, _ := data.ParseTerm(text, "")
		at.Set(reflect.ValueOf(term))
	case data.Cents:
		amount, _ := data.ParseCents(text)
		at.Set(reflect.ValueOf(amount))
	case data.Decimal:
		value, _ := data.ParseDecimal(text)
		at.Set(reflect.ValueOf(value))
	case int:
		at.SetInt(int64(numberOf(text)))
	default:
		at.SetString(text)
	}
}

// numberOf takes a number back from how data.Count writes it; anything else is 0.
func numberOf(text string) int {
	n, _ := strconv.Atoi(strings.ReplaceAll(text, ".", ""))
	return n
}

// AmountOf writes an amount, nothing for none.
func AmountOf(c data.Cents) string {
	if c == 0 {
		return ""
	}
	return c.String()
}
