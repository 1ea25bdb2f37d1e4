package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"modellkommune/data"
)

// A table says how the records of one kind lie in the file: one column for
// each field under its JSON name. Texts, whole numbers and truth values are
// columns as they are, a pointer to a number is NULL where it is nil, lists and
// structs are JSON text. A field without JSON name (a milestone's measure) is
// called by its own name in lower case. Fields that hold records (a measure's
// milestones) have no column: these records have a table of their own.
type table struct {
	kind data.Kind
	// columns begin with id and order.
	columns []column
	// order names the column that orders records among their siblings: position,
	// or rank where the records have a field of that name.
	order string
	// owner names the column with the Kennung of the record to which these
	// records belong, empty if they stand by themselves.
	owner string
}

type column struct {
	name string
	form form
	// field is the index in the struct, -1 where the column has none.
	field int
	typ   reflect.Type
}

// form is how a field is kept.
type form int

const (
	text     form = iota // string: TEXT
	whole                // int, int64: INTEGER
	truth                // bool: INTEGER 0 or 1
	optional             // *int, *data.Cents: INTEGER or NULL
	nested               // slice, struct: TEXT with JSON
)

// values are the columns of a row by name, each a string, an int64 or nil.
// Where they describe a change, they are only the columns that differ.
type values map[string]any

// tables lists all kinds, owners before what they own.
var tables = []*table{
	tableOf[data.Municipality](data.KindMunicipality, ""),
	tableOf[data.Programme](data.KindProgramme, ""),
	tableOf[data.Contact](data.KindContact, ""),
	tableOf[data.Partner](data.KindPartner, ""),
	tableOf[data.Concept](data.KindConcept, ""),
	tableOf[data.Measure](data.KindMeasure, ""),
	tableOf[data.Milestone](data.KindMilestone, "measure"),
	tableOf[data.Indicator](data.KindIndicator, ""),
	tableOf[data.CostType](data.KindCostType, ""),
	tableOf[data.Source](data.KindSource, ""),
	tableOf[data.Plan](data.KindPlan, ""),
	tableOf[data.BudgetItem](data.KindBudgetItem, ""),
	tableOf[data.Commitment](data.KindCommitment, ""),
	tableOf[data.Booking](data.KindBooking, ""),
	tableOf[data.Instalment](data.KindInstalment, ""),
	tableOf[data.Income](data.KindIncome, ""),
	tableOf[data.PortalField](data.KindPortalField, ""),
	tableOf[data.Participation](data.KindParticipation, ""),
	tableOf[data.Dataset](data.KindDataset, ""),
	tableOf[data.Risk](data.KindRisk, ""),
	tableOf[data.Decision](data.KindDecision, ""),
	tableOf[data.Workshop](data.KindWorkshop, ""),
	tableOf[data.Lesson](data.KindLesson, ""),
	tableOf[data.Appraisal](data.KindAppraisal, ""),
	tableOf[data.Attachment](data.KindAttachment, ""),
	tableOf[data.Reminder](data.KindReminder, ""),
	tableOf[data.Report](data.KindReport, ""),
	tableOf[data.Query](data.KindQuery, ""),
	tableOf[data.Outline](data.KindOutline, ""),
}

func tableFor(kind data.Kind) (*table, error) {
	for _, tab := range tables {
		if tab.kind == kind {
			return tab, nil
		}
	}
	return nil, fmt.Errorf("store: no table for records of kind %q", kind)
}

func tableOf[T data.Record](kind data.Kind, owner string) *table {
	typ := reflect.TypeFor[T]()
	tab := &table{kind: kind, owner: owner, order: "position"}
	if slices.ContainsFunc(reflect.VisibleFields(typ), func(f reflect.StructField) bool { return f.Tag.Get("json") == tab.order }) {
		tab.order = "rank"
	}
	tab.columns = []column{{name: "id", form: text, field: -1}, {name: tab.order, form: whole, field: -1}}
	for i := range typ.NumField() {
		field := typ.Field(i)
		name := field.Tag.Get("json")
		if name == "-" {
			name = strings.ToLower(field.Name)
		}
		if name == "id" {
			tab.columns[0].field = i
		} else if form, ok := formOf(field.Type); ok {
			learn(field.Type)
			tab.columns = append(tab.columns, column{name, form, i, field.Type})
		}
	}
	return tab
}

func formOf(typ reflect.Type) (form, bool) {
	switch typ.Kind() {
	case reflect.String:
		return text, true
	case reflect.Int, reflect.Int64:
		return whole, true
	case reflect.Bool:
		return truth, true
	case reflect.Pointer:
		return optional, true
	case reflect.Struct:
		return nested, true
	case reflect.Slice:
		return nested, !typ.Elem().Implements(reflect.TypeFor[data.Record]())
	}
	panic("store: no column can hold a " + typ.String())
}

// sql names the table.
func (tab *table) sql() string { return quoted(string(tab.kind)) }

// names lists the columns as SQL, in their order.
func (tab *table) names() string {
	var b strings.Builder
	for i, c := range tab.columns {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(quoted(c.name))
	}
	return b.String()
}

// quoted protects names such as "from", which are also words of SQL.
func quoted(name string) string { return `"` + name + `"` }

// values gives the row of a record, without its place in the order.
func (tab *table) values(r data.Record) (values, error) {
	v := values{"id": r.Key().ID}
	record := reflect.Indirect(reflect.ValueOf(r))
	for _, c := range tab.columns {
		if c.field < 0 {
			continue
		}
		value, err := c.value(record.Field(c.field))
		if written, ok := value.(string); ok && err == nil && c.form == nested {
			err = json.Unmarshal([]byte(written), reflect.New(c.typ).Interface()) // so that Load can read it
		}
		if err != nil {
			return nil, &data.Error{Code: data.Invalid, Field: c.name, Text: fmt.Sprintf("Der Eintrag %s enthält einen Wert, der in der Projektakte nicht zulässig ist, zum Beispiel ein Datum, das es nicht gibt. Es wurde nichts gespeichert.", r.Key().ID), Cause: err}
		}
		if s, ok := value.(string); ok && !utf8.ValidString(s) {
			return nil, &data.Error{Code: data.Invalid, Field: c.name, Text: fmt.Sprintf("Der Text von %s enthält Zeichen, die keine Schrift sind. Es wurde nichts gespeichert.", r.Key().ID)}
		}
		v[c.name] = value
	}
	return v, nil
}

func (c column) value(field reflect.Value) (any, error) {
	switch c.form {
	case text:
		return field.String(), nil
	case whole:
		return field.Int(), nil
	case truth:
		if field.Bool() {
			return int64(1), nil
		}
		return int64(0), nil
	case optional:
		if field.IsNil() {
			return nil, nil
		}
		return field.Elem().Int(), nil
	}
	if field.Kind() == reflect.Slice && field.IsNil() {
		return "[]", nil
	}
	return encode(field.Interface())
}

// same says whether two cells hold the same. JSON that an older version wrote
// may lack fields that are new since and empty.
func (c column) same(a, b any) bool {
	if a == b || c.form != nested {
		return a == b
	}
	var today [2]any
	for i, cell := range []any{a, b} {
		fresh := reflect.New(c.typ)
		text, _ := cell.(string)
		if json.Unmarshal([]byte(text), fresh.Interface()) != nil {
			return false
		}
		fillLists(fresh.Elem())
		today[i], _ = c.value(fresh.Elem())
	}
	return today[0] == today[1]
}

// encode writes JSON on one line, with < and & as they are.
func encode(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// encode writes a row, or part of it, as a JSON object for the history; nil
// becomes NULL.
func (tab *table) encode(v values) (any, error) {
	if v == nil {
		return nil, nil
	}
	object := make(map[string]any, len(v))
	for _, c := range tab.columns {
		value, ok := v[c.name]
		if !ok {
			continue
		}
		if s, isText := value.(string); isText && c.form == nested {
			value = json.RawMessage(s)
		}
		object[c.name] = value
	}
	return encode(object)
}

// decode reads what encode wrote, perhaps in an older version of the program:
// a column that is no longer there is passed over.
func (tab *table) decode(object []byte) (values, error) {
	if object == nil {
		return nil, nil
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(object, &raw); err != nil {
		return nil, err
	}
	v := make(values, len(raw))
	for _, c := range tab.columns {
		value, ok := raw[c.name]
		if !ok {
			continue
		}
		switch {
		case c.form == nested:
			v[c.name] = string(value)
		case c.form == text:
			var s string
			if err := json.Unmarshal(value, &s); err != nil {
				return nil, err
			}
			v[c.name] = s
		case string(value) == "null":
			v[c.name] = nil
		default:
			var n int64
			if err := json.Unmarshal(value, &n); err != nil {
				return nil, err
			}
			v[c.name] = n
		}
	}
	return v, nil
}

// find gives the row of one record, nil if there is none.
func (tab *table) find(tx *sql.Tx, id string) (values, error) {
	rows, err := tab.list(tx, "WHERE id = ?", id)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}

// siblings gives the rows that share an owner, in their order.
func (tab *table) siblings(tx *sql.Tx, owner any) ([]values, error) {
	if tab.owner == "" {
		return tab.list(tx, "ORDER BY "+tab.order)
	}
	return tab.list(tx, "WHERE "+quoted(tab.owner)+" = ? ORDER BY "+tab.order, owner)
}

// last gives the place behind all siblings.
func (tab *table) last(tx *sql.Tx, owner any) (int64, error) {
	query, args := "SELECT coalesce(max("+tab.order+"), 0) + 1 FROM "+tab.sql(), []any{}
	if tab.owner != "" {
		query, args = query+" WHERE "+quoted(tab.owner)+" = ?", []any{owner}
	}
	var place int64
	err := tx.QueryRow(query, args...).Scan(&place)
	return place, err
}

// list gives the rows that the clause selects.
func (tab *table) list(tx *sql.Tx, clause string, args ...any) ([]values, error) {
	rows, err := tx.Query("SELECT "+tab.names()+" FROM "+tab.sql()+" "+clause, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	cells := make([]any, len(tab.columns))
	into := make([]any, len(tab.columns))
	for i := range cells {
		into[i] = &cells[i]
	}
	var list []values
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		v := make(values, len(cells))
		for i, c := range tab.columns {
			v[c.name] = cells[i]
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// insert, update and remove write one row.

func (tab *table) insert(tx *sql.Tx, v values) error {
	names, marks, args := []string{}, []string{}, []any{}
	for _, c := range tab.columns {
		if value, ok := v[c.name]; ok {
			names, marks, args = append(names, quoted(c.name)), append(marks, "?"), append(args, value)
		}
	}
	_, err := tx.Exec("INSERT INTO "+tab.sql()+" ("+strings.Join(names, ", ")+") VALUES ("+strings.Join(marks, ", ")+")", args...)
	return err
}

func (tab *table) update(tx *sql.Tx, id string, v values) error {
	sets, args := []string{}, []any{}
	for _, c := range tab.columns {
		if value, ok := v[c.name]; ok {
			sets, args = append(sets, quoted(c.name)+" = ?"), append(args, value)
		}
	}
	if len(sets) == 0 { // columns that have gone since
		return nil
	}
	_, err := tx.Exec("UPDATE "+tab.sql()+" SET "+strings.Join(sets, ", ")+" WHERE id = ?", append(args, id)...)
	return err
}

func (tab *table) remove(tx *sql.Tx, id string) error {
	_, err := tx.Exec("DELETE FROM "+tab.sql()+" WHERE id = ?", id)
	return err
}

func eachRow(tx *sql.Tx, query string, do func(scan func(...any) error) error, args ...any) error {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
