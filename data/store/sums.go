package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"database/sql"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
)

// sumBytes is how much of the SHA-256 of a cell is kept: enough to find what a disk or another program altered; whoever wants to
// forge can reckon anew.
const sumBytes = 8

// sumOf gives the sum of a cell: a text, a whole number or nothing.
func sumOf(cell any) []byte {
	var of []byte
	switch cell := cell.(type) {
	case int64:
		of = strconv.AppendInt([]byte("n"), cell, 10)
	case string:
		of = append([]byte("t"), cell...)
	}
	sum := sha256.Sum256(of)
	return sum[:sumBytes]
}

// sums are those of the cells of a row, in the order of its columns.
func (tab *table) sums(row values) []byte {
	cells := make([]any, len(tab.columns))
	for i, c := range tab.columns {
		cells[i] = row[c.name]
	}
	return sumsOf(cells...)
}

// sumsOf gives the sums of cells, one behind the other.
func sumsOf(cells ...any) []byte {
	all := make([]byte, 0, len(cells)*sumBytes)
	for _, cell := range cells {
		all = append(all, sumOf(cell)...)
	}
	return all
}

// fits says whether a cell is as it was summed, as that of so many cells which stands at a place.
func fits(sums []byte, cells, at int, cell any) bool {
	return len(sums) == cells*sumBytes && bytes.Equal(sums[at*sumBytes:(at+1)*sumBytes], sumOf(cell))
}

// keepSums brings the sums of a record to what was written of it. Only those of the columns that were written change: what was
// altered elsewhere in the row goes on being found.
func (tab *table) keepSums(tx *sql.Tx, id string, before, after values) error {
	switch {
	case after == nil:
		_, err := tx.Exec("DELETE FROM record_sum WHERE kind = ? AND id = ?", string(tab.kind), id)
		return err
	case before == nil:
		row, err := tab.find(tx, id) // with what columns have by default
		if err != nil {
			return err
		}
		return tab.writeSums(tx, id, tab.sums(row))
	}
	var kept []byte
	err := tx.QueryRow("SELECT sums FROM record_sum WHERE kind = ? AND id = ?", string(tab.kind), id).Scan(&kept)
	if errors.Is(err, sql.ErrNoRows) || err == nil && len(kept) != len(tab.columns)*sumBytes {
		return nil // it came from elsewhere, and stays found
	}
	if err != nil {
		return err
	}
	for i, c := range tab.columns {
		if cell, written := after[c.name]; written {
			copy(kept[i*sumBytes:], sumOf(cell))
		}
	}
	return tab.writeSums(tx, id, kept)
}

func (tab *table) writeSums(tx *sql.Tx, id string, sums []byte) error {
	_, err := tx.Exec("INSERT INTO record_sum (kind, id, sums) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET sums = excluded.sums", string(tab.kind), id, sums)
	return err
}

// sumUp gives the records of each kind their sums as they stand, where they have none yet of today's columns: after a migration.
func sumUp(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, tab := range tables {
		if err := once(tx, string(tab.kind), tab.names(), func() error { return tab.sumUp(tx) }); err != nil {
			return err
		}
	}
	for _, j := range []journal{steps, lines} {
		if err := once(tx, j.table, strings.Join(j.columns, ", "), func() error { return j.sumUp(tx) }); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// once does what gives the rows of a table their sums, where they have none of these columns.
func once(tx *sql.Tx, table, columns string, do func() error) error {
	var summed string
	if err := tx.QueryRow("SELECT columns FROM summed WHERE kind = ?", table).Scan(&summed); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if summed == columns {
		return nil
	}
	if err := do(); err != nil {
		return err
	}
	_, err := tx.Exec("INSERT INTO summed (kind, columns) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET columns = excluded.columns", table, columns)
	return err
}

func (tab *table) sumUp(tx *sql.Tx) error {
	rows, err := tab.list(tx, "")
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := tab.writeSums(tx, row["id"].(string), tab.sums(row)); err != nil {
			return err
		}
	}
	return nil
}

// Damage is a place in a record, or in the history, that was altered by something else than this program.
type Damage struct {
	Key data.Key
	// Row names a row of the history, where it is not a record that is meant: „Schritt 12“.
	Row string
	// Field is the JSON name of the field, or the column of the row; empty where the whole of it came or went.
	Field string
	// Gone and Foreign say that the record went, or came, without this program; of a row, that some before it went.
	Gone, Foreign bool
}

// Damages compares every record with its sums.
func (f *File) Damages() (list []Damage, err error) {
	err = f.read(func(tx *sql.Tx) error {
		kept := map[data.Key][]byte{}
		if err := eachRow(tx, "SELECT kind, id, sums FROM record_sum", func(scan func(...any) error) error {
			var key data.Key
			var sums []byte
			defer func() { kept[key] = sums }()
			return scan(&key.Kind, &key.ID, &sums)
		}); err != nil {
			return err
		}
		for _, tab := range tables {
			rows, err := tab.list(tx, "ORDER BY "+tab.order)
			if err != nil {
				return err
			}
			for _, row := range rows {
				key := data.Key{Kind: tab.kind, ID: row["id"].(string)}
				sums, known := kept[key]
				delete(kept, key)
				if !known {
					list = append(list, Damage{Key: key, Foreign: true})
					continue
				}
				list = append(list, tab.damages(key, row, sums)...)
			}
		}
		byKey := func(a, b data.Key) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID)) }
		for _, key := range slices.SortedFunc(maps.Keys(kept), byKey) {
			list = append(list, Damage{Key: key, Gone: true})
		}
		for _, j := range []journal{steps, lines} {
			found, err := j.damages(tx)
			if err != nil {
				return err
			}
			list = append(list, found...)
		}
		return nil
	})
	return list, err
}

func (tab *table) damages(key data.Key, row values, sums []byte) (list []Damage) {
	for i, c := range tab.columns {
		if !fits(sums, len(tab.columns), i, row[c.name]) {
			list = append(list, Damage{Key: key, Field: c.name})
		}
	}
	return list
}
