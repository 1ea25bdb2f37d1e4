package store

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

// large makes a Projektakte with 1,000 measures, 10,000 milestones and 20,000
// readings, opened once today, so that the safety copy is made.
func large(b *testing.B) string {
	b.Helper()
	f, err := Create(filepath.Join(b.TempDir(), "Akte.mkog"))
	if err != nil {
		b.Fatal(err)
	}
	change(b, f, "angelegt", func(tx *Tx) error { return tx.Replace(measures(1000)) })
	f.Close()
	if f, err = Open(f.Path()); err != nil {
		b.Fatal(err)
	}
	f.Close()
	return f.Path()
}

// Open, load and close: at most three times BenchmarkBareScan.
func BenchmarkOpen(b *testing.B) {
	path := large(b)
	for b.Loop() {
		f, err := Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if p, err := f.Load(); err != nil || len(p.Measures) != 1000 || len(p.Indicators[999].Readings) != 20 {
			b.Fatal(err)
		}
		f.Close()
	}
}

// The same rows read by database/sql into texts.
func BenchmarkBareScan(b *testing.B) {
	path := large(b)
	for b.Loop() {
		db, err := connect(path, "rw")
		if err != nil {
			b.Fatal(err)
		}
		for _, tab := range tables {
			rows, err := db.Query("SELECT " + tab.names() + " FROM " + tab.sql())
			if err != nil {
				b.Fatal(err)
			}
			cells := make([]sql.NullString, len(tab.columns))
			into := make([]any, len(cells))
			for i := range cells {
				into[i] = &cells[i]
			}
			for rows.Next() {
				if err := rows.Scan(into...); err != nil {
					b.Fatal(err)
				}
			}
			rows.Close()
		}
		db.Close()
	}
}

// ascii can be cut anywhere.
var ascii = strings.ReplaceAll(long, "ü", "u")

// One field of a measure saved with its history: at most 1.3 times
// BenchmarkBareSave.
func BenchmarkSave(b *testing.B) {
	f, err := Open(large(b))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	p := content(b, f)
	m := p.Measures[500]
	for i := 0; b.Loop(); i++ {
		m.Goal = ascii[i%1000:][:400]
		put(b, f, "Maßnahme M501 geändert", m)
	}
}

// The same rows written by plain statements in one transaction.
func BenchmarkBareSave(b *testing.B) {
	path := large(b)
	db, err := connect(path, "rw")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	for i := 0; b.Loop(); i++ {
		before, after := ascii[i%1000:][:400], ascii[(i+1)%1000:][:400]
		tx, err := db.Begin()
		if err != nil {
			b.Fatal(err)
		}
		step, err := tx.Exec("INSERT INTO step (label, at, who, state) VALUES ('Maßnahme M501 geändert', '2018-10-31T14:03:00.123456789+01:00', 'anna', 'done')")
		if err != nil {
			b.Fatal(err)
		}
		id, _ := step.LastInsertId()
		if _, err := tx.Exec("INSERT INTO history (step, kind, entity, before, after) VALUES (?, ?, 'M501', json_object('goal', ?), json_object('goal', ?))", id, string(data.KindMeasure), before, after); err != nil {
			b.Fatal(err)
		}
		if _, err := tx.Exec("UPDATE measure SET goal = ? WHERE id = 'M501'", after); err != nil {
			b.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}

// A measure removed with its milestones and its indicator, and brought back.
func BenchmarkRemove(b *testing.B) {
	f, err := Open(large(b))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	for b.Loop() {
		change(b, f, "gelöscht", func(tx *Tx) error { return tx.Remove(data.Measure{ID: "M501"}.Key()) })
		if _, err := f.Undo(); err != nil {
			b.Fatal(err)
		}
	}
}

// An import that replaces nothing by 1,000 measures, 10,000 milestones and 20,000
// readings.
func BenchmarkReplace(b *testing.B) {
	p := measures(1000)
	for b.Loop() {
		f, err := Create(filepath.Join(b.TempDir(), "Akte.mkog"))
		if err != nil {
			b.Fatal(err)
		}
		change(b, f, "eingelesen", func(tx *Tx) error { return tx.Replace(p) })
		f.Close()
	}
}
