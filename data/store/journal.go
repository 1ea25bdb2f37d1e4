package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// journal is a table in which rows are added, counted from 1 without a gap, and bear the sums of their cells.
type journal struct {
	table string
	// word is what the officer reads of a row.
	word    string
	columns []string
}

// steps are the steps that undo takes back, lines what each did to a record.
var (
	steps = journal{"step", "Schritt", []string{"id", "label", "at", "who", "state"}}
	lines = journal{"history", "Eintrag", []string{"id", "step", "kind", "entity", "before", "after"}}
)

// last gives the number of the newest row, 0 where there is none.
func (j journal) last(tx *sql.Tx) (id int64, err error) {
	err = tx.QueryRow("SELECT coalesce(max(id), 0) FROM " + j.table).Scan(&id)
	return id, err
}

// add writes a row with its sums; the cells stand in the order of the columns.
func (j journal) add(tx *sql.Tx, cells ...any) error {
	marks := strings.Repeat("?, ", len(cells)) + "?"
	_, err := tx.Exec("INSERT INTO "+j.table+" ("+strings.Join(j.columns, ", ")+", sums) VALUES ("+marks+")", append(cells, sumsOf(cells...))...)
	return err
}

// set writes some cells of a row, and their sums; those of the others stay as they were, so that what was altered goes on being
// found.
func (j journal) set(tx *sql.Tx, id int64, cells values) error {
	var sums []byte
	if err := tx.QueryRow("SELECT sums FROM "+j.table+" WHERE id = ?", id).Scan(&sums); err != nil {
		return err
	}
	for i, column := range j.columns {
		cell, written := cells[column]
		if !written {
			continue
		}
		if len(sums) == len(j.columns)*sumBytes {
			copy(sums[i*sumBytes:], sumOf(cell))
		}
		if _, err := tx.Exec("UPDATE "+j.table+" SET "+column+" = ? WHERE id = ?", cell, id); err != nil {
			return err
		}
	}
	_, err := tx.Exec("UPDATE "+j.table+" SET sums = ? WHERE id = ?", sums, id)
	return err
}

// ids gives the numbers of the rows that a condition selects.
func (j journal) ids(tx *sql.Tx, which string, args ...any) (ids []int64, err error) {
	err = eachRow(tx, "SELECT id FROM "+j.table+" WHERE "+which+" ORDER BY id", func(scan func(...any) error) error {
		ids = append(ids, 0)
		return scan(&ids[len(ids)-1])
	}, args...)
	return ids, err
}

// each reads every row with its sums.
func (j journal) each(tx *sql.Tx, do func(cells []any, sums []byte) error) error {
	return eachRow(tx, "SELECT "+strings.Join(j.columns, ", ")+", sums FROM "+j.table+" ORDER BY id", func(scan func(...any) error) error {
		cells := make([]any, len(j.columns))
		into := make([]any, len(j.columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		var sums []byte
		if err := scan(append(into, &sums)...); err != nil {
			return err
		}
		return do(cells, sums)
	})
}

// sumUp gives rows from before there were sums theirs as they stand.
func (j journal) sumUp(tx *sql.Tx) error {
	fresh := map[int64][]byte{}
	err := j.each(tx, func(cells []any, sums []byte) error {
		id, whole := cells[0].(int64)
		if !whole {
			return errors.New("store: a row of " + j.table + " has no number")
		}
		if len(sums) == 0 {
			fresh[id] = sumsOf(cells...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for id, sums := range fresh {
		if _, err := tx.Exec("UPDATE "+j.table+" SET sums = ? WHERE id = ?", sums, id); err != nil {
			return err
		}
	}
	return nil
}

// damages names the rows that something else altered, and where some are missing.
func (j journal) damages(tx *sql.Tx) (list []Damage, err error) {
	next := int64(1)
	err = j.each(tx, func(cells []any, sums []byte) error {
		id, _ := cells[0].(int64)
		name := fmt.Sprintf("%s %d", j.word, id)
		if id != next {
			list = append(list, Damage{Row: name, Gone: true})
		}
		next = id + 1
		for i, column := range j.columns {
			if !fits(sums, len(cells), i, cells[i]) {
				list = append(list, Damage{Row: name, Field: column})
			}
		}
		return nil
	})
	return list, err
}
