package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"modellkommune/data"
)

// Entry is a line in the history of a record.
type Entry struct {
	At time.Time
	// Who is the name under which the user was logged in.
	Who string
	// Label is the label of the step.
	Label string
	// Before and After are JSON objects with the fields that the step changed,
	// and the place among the siblings where that changed: position, of a
	// Finanzposition, where that is a field, rank. Before is nil where the record
	// came into being, After where it was removed.
	Before, After json.RawMessage
	// Undone says that the step was taken back later.
	Undone bool
}

// Changes lists the fields that the step changed in a record of the kind of r.
func (e Entry) Changes(r data.Record) []data.FieldChange {
	return data.FieldChanges(recordOf(r, e.Before), recordOf(r, e.After))
}

// recordOf returns a record of the kind of r with what the history kept of it. What
// this version of the program cannot read any more is empty.
func recordOf(r data.Record, object json.RawMessage) any {
	record := reflect.New(reflect.TypeOf(r)).Elem()
	tab, err := tableFor(r.Key().Kind)
	if err != nil {
		return record.Interface()
	}
	var cells map[string]json.RawMessage
	_ = json.Unmarshal(object, &cells) // the store wrote it
	for _, c := range tab.columns {
		cell, kept := cells[c.name]
		if !kept || c.field < 0 {
			continue
		}
		value := reflect.New(c.typ)
		switch {
		case c.form == truth:
			record.Field(c.field).SetBool(string(cell) == "1")
		case json.Unmarshal(cell, value.Interface()) == nil:
			record.Field(c.field).Set(value.Elem())
		}
	}
	return record.Interface()
}

// Moved returns the place among the siblings before and after the step, and whether
// it was changed.
func (e Entry) Moved(r data.Record) (before, after int64, moved bool) {
	tab, err := tableFor(r.Key().Kind)
	if err != nil {
		return 0, 0, false
	}
	was, _ := tab.decode(e.Before) // what cannot be read has no place
	is, _ := tab.decode(e.After)
	before, _ = was[tab.order].(int64)
	after, moved = is[tab.order].(int64)
	return before, after, moved
}

// History tells what happened to a record, oldest first, also to one that is
// no longer there.
func (f *File) History(key data.Key) ([]Entry, error) {
	entries := []Entry{}
	err := f.read(func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT at, who, label, before, after, state IN ('undone', 'dropped')
			FROM history JOIN step ON step.id = history.step
			WHERE kind = ? AND entity = ? ORDER BY history.id`, string(key.Kind), key.ID)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var e Entry
			var at string
			if err := rows.Scan(&at, &e.Who, &e.Label, (*[]byte)(&e.Before), (*[]byte)(&e.After), &e.Undone); err != nil {
				return err
			}
			if e.At, err = time.Parse(time.RFC3339Nano, at); err != nil {
				return err
			}
			entries = append(entries, e)
		}
		return rows.Err()
	})
	return entries, err
}

// LastChanged returns the day of the newest step that was not taken back, empty where
// nothing was ever recorded.
func (f *File) LastChanged() (day data.Date, err error) {
	err = f.read(func(tx *sql.Tx) error {
		var text string
		err := tx.QueryRow("SELECT at FROM step WHERE state IN ('done', 'final') ORDER BY id DESC LIMIT 1").Scan(&text)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		at, err := time.Parse(time.RFC3339Nano, text)
		day = data.DateOf(at)
		return err
	})
	return day, err
}

// everyKind lists the kinds as SQL, so that a search by Kennung alone finds its
// way through the index.
var everyKind = func() string {
	list := make([]string, len(tables))
	for i, tab := range tables {
		list[i] = "'" + string(tab.kind) + "'"
	}
	return strings.Join(list, ", ")
}()

// FreeID gives the next Kennung for a new record of a kind: M07, K3, P5, KON2,
// B5, or for a milestone of the measure owner M01-MS4. No record of any kind
// ever had it in this file, as every record that ever was stands in the history.
// It is not reserved: two calls without a Put between them give the same.
func (f *File) FreeID(kind data.Kind, owner string) (string, error) {
	ids, err := f.FreeIDs(kind, owner, 1)
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

// FreeIDs gives the next Kennungen for several new records, as FreeID does for one.
func (f *File) FreeIDs(kind data.Kind, owner string, n int) ([]string, error) {
	prefix, digits := kind.Prefix(), 1
	switch {
	case kind.Single():
		return nil, data.Fail(data.Invalid, "Kommune und Vorhaben haben eine feste Kennung.", nil)
	case kind == data.KindMeasure:
		digits = 2
	case kind == data.KindMilestone:
		prefix = owner + "-" + prefix
	}
	highest := int64(0)
	err := f.read(func(tx *sql.Tx) error {
		rows, err := tx.Query("SELECT DISTINCT entity FROM history WHERE kind IN ("+everyKind+") AND entity > ? AND entity < ? || ':'", prefix, prefix)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var id string
			if err := rows.Scan(&id); err != nil {
				return err
			}
			// A number beyond 32 bits is somebody's own Kennung, not one of a row.
			if no, err := strconv.ParseInt(strings.TrimPrefix(id, prefix), 10, 32); err == nil {
				highest = max(highest, no)
			}
		}
		return rows.Err()
	})
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprintf("%s%0*d", prefix, digits, highest+1+int64(i))
	}
	return ids, err
}
