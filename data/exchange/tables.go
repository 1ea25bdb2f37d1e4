package exchange

import (
	"reflect"
	"strconv"

	"modellkommune/data"
)

// Table is what a project says in rows: the records of one kind, or the entries
// of one list of theirs.
type Table struct {
	// Name is the German name, such as „Finanzposition“ or „Finanzposition, Belege“.
	Name    string
	Columns []Column
	// Rows have a text for each column: days as in ISO 8601 (2018-10-31), amounts in
	// euro and numbers with a comma and without points (1234,50), truth as „ja“ or
	// „nein“, the entries of a list each on a line of its own. What is not given is
	// empty.
	Rows [][]string
}

// Tables gives a project as tables, always the same ones, whatever it holds: one
// for each kind of record, behind it one for each list of entries that such a
// record has. Entries name the Kennung of their record and count from 1. The last
// table explains the columns of all others.
func Tables(p data.Project) []Table {
	byKind := map[data.Kind][]data.Record{}
	for _, r := range p.Records() {
		byKind[r.Key().Kind] = append(byKind[r.Key().Kind], r)
	}
	var all []Table
	t := reflect.TypeFor[data.Project]()
	for i := range t.NumField() {
		all = append(all, tablesOf(t.Field(i).Tag.Get("json"), t.Field(i).Type, byKind)...)
	}
	return append(all, columnsOf(all))
}

// tablesOf gives the tables of a field that holds records, none for any other.
func tablesOf(path string, t reflect.Type, byKind map[data.Kind][]data.Record) []Table {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	none, ok := reflect.Zero(t).Interface().(data.Record)
	if !ok {
		return nil
	}
	kind := none.Key().Kind
	records := Table{Name: kind.String(), Columns: columns(path, "", t)}
	for _, r := range byKind[kind] {
		records.Rows = append(records.Rows, cells(reflect.ValueOf(r)))
	}
	all := []Table{records}
	for i := range t.NumField() {
		field := t.Field(i)
		if !isTable(field.Type) {
			continue
		}
		below := path + "." + field.Tag.Get("json")
		if parts := tablesOf(below, field.Type, byKind); parts != nil { // records of their own
			all = append(all, parts...)
			continue
		}
		entries := Table{Name: kind.String() + ", " + field.Tag.Get("de"), Columns: append([]Column{
			{kind.String(), path + ".id", FormText}, {"Eintrag", below, FormNumber},
		}, columns(below, "", field.Type.Elem())...)}
		for _, r := range byKind[kind] {
			list := reflect.ValueOf(r).Field(i)
			for n := range list.Len() {
				entries.Rows = append(entries.Rows, append([]string{r.Key().ID, strconv.Itoa(n + 1)}, cells(list.Index(n))...))
			}
		}
		all = append(all, entries)
	}
	return all
}

// columnsOf explains the columns of tables, for whoever reads them by program.
func columnsOf(tables []Table) Table {
	t := Table{Name: "Spalten", Columns: []Column{{"Tabelle", "", FormText}, {"Spalte", "", FormText}, {"Feld im JSON", "", FormText}, {"Form", "", FormText}}}
	for _, table := range tables {
		for _, c := range table.Columns {
			t.Rows = append(t.Rows, []string{table.Name, c.Label, c.Field, string(c.Form)})
		}
	}
	return t
}
