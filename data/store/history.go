package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
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
	prefix, digits := kind.Prefix(), 1
	switch {
	case kind.Single():
		return "", data.Fail(data.Invalid, "Kommune und Vorhaben haben eine feste Kennung.", nil)
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
	return fmt.Sprintf("%s%0*d", prefix, digits, highest+1), err
}
