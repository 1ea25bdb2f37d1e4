package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"

	"modellkommune/data"
)

// Load reads the whole Projektakte: records in their order, milestones at
// their measures, no list nil.
func (f *File) Load() (data.Project, error) {
	p := data.Project{Format: data.FormatVersion}
	err := f.read(func(tx *sql.Tx) error { return loadProject(tx, &p) })
	return p, err
}

func loadProject(tx *sql.Tx, p *data.Project) (err error) {
	municipalities, err := load[data.Municipality](tx, data.KindMunicipality, "")
	if err != nil {
		return err
	}
	programmes, err := load[data.Programme](tx, data.KindProgramme, "")
	if err != nil {
		return err
	}
	if len(municipalities) != 1 || len(programmes) != 1 {
		return errors.New("store: there is not one municipality and one programme")
	}
	p.Municipality, p.Programme = municipalities[0], programmes[0]
	for _, list := range []func() error{
		loadInto(tx, &p.Contacts), loadInto(tx, &p.Partners), loadInto(tx, &p.Concepts), loadInto(tx, &p.Measures),
		loadInto(tx, &p.Indicators), loadInto(tx, &p.CostTypes), loadInto(tx, &p.Sources), loadInto(tx, &p.Plans),
		loadInto(tx, &p.Budget), loadInto(tx, &p.Commitments), loadInto(tx, &p.Bookings), loadInto(tx, &p.Instalments), loadInto(tx, &p.Incomes), loadInto(tx, &p.PortalFields), loadInto(tx, &p.Participations),
		loadInto(tx, &p.Datasets), loadInto(tx, &p.Risks), loadInto(tx, &p.Decisions), loadInto(tx, &p.Workshops),
		loadInto(tx, &p.Lessons), loadInto(tx, &p.Appraisals), loadInto(tx, &p.Attachments), loadInto(tx, &p.Reminders),
		loadInto(tx, &p.Reports), loadInto(tx, &p.Queries), loadInto(tx, &p.Outlines),
	} {
		if err := list(); err != nil {
			return err
		}
	}
	milestones, err := load[data.Milestone](tx, data.KindMilestone, "ORDER BY measure, position")
	if err != nil {
		return err
	}
	of := make(map[string][]data.Milestone, len(p.Measures))
	for from, to := 0, 0; from < len(milestones); from = to {
		measure := milestones[from].Measure
		for to < len(milestones) && milestones[to].Measure == measure {
			to++
		}
		of[measure] = milestones[from:to:to]
	}
	for i := range p.Measures {
		m := &p.Measures[i]
		if m.Milestones = of[m.ID]; m.Milestones == nil {
			m.Milestones = []data.Milestone{}
		}
	}
	return nil
}

// loadInto reads a list of records in their order.
func loadInto[T data.Record](tx *sql.Tx, list *[]T) func() error {
	return func() (err error) {
		var none T
		tab, err := tableFor(none.Key().Kind)
		if err != nil {
			return err
		}
		*list, err = load[T](tx, tab.kind, "ORDER BY "+tab.order)
		return err
	}
}

// load reads all records of a kind, ordered as clause says. Cells are read
// into one record again and again, which is copied to the list; only lists and
// structs are made anew for each row.
func load[T data.Record](tx *sql.Tx, kind data.Kind, clause string) ([]T, error) {
	tab, err := tableFor(kind)
	if err != nil {
		return nil, err
	}
	var record T
	fields := reflect.ValueOf(&record).Elem()
	columns := slices.DeleteFunc(slices.Clone(tab.columns), func(c column) bool { return c.field < 0 })
	into := make([]any, len(columns))
	selected := make([]string, len(columns))
	type cell struct {
		field reflect.Value
		json  string
	}
	var nestedCells []*cell
	for i, c := range columns {
		selected[i] = quoted(c.name)
		field := fields.Field(c.field)
		switch c.form {
		case text:
			// A plain *string spares database/sql the detour for named types.
			into[i] = field.Addr().Convert(reflect.TypeFor[*string]()).Interface()
		case nested:
			n := &cell{field: field}
			nestedCells = append(nestedCells, n)
			into[i] = &n.json
		default:
			into[i] = field.Addr().Interface()
		}
	}
	var count int
	if err := tx.QueryRow("SELECT count(*) FROM " + tab.sql()).Scan(&count); err != nil {
		return nil, err
	}
	rows, err := tx.Query("SELECT " + strings.Join(selected, ", ") + " FROM " + tab.sql() + " " + clause)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	list := make([]T, 0, count)
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		for _, n := range nestedCells {
			if err := decodeInto(n.field, n.json); err != nil {
				return nil, err
			}
		}
		list = append(list, record)
	}
	return list, rows.Err()
}

// decodeInto sets a list or struct from JSON text; a list is never nil.
func decodeInto(field reflect.Value, text string) error {
	if q := (columnReader{text}); q.value(field) && q.rest == "" {
		return nil
	}
	fresh := reflect.New(field.Type())
	if err := json.Unmarshal([]byte(text), fresh.Interface()); err != nil {
		return err
	}
	fillLists(fresh.Elem())
	field.Set(fresh.Elem())
	return nil
}
