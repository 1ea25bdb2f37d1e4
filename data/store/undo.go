package store

import (
	"database/sql"
	"errors"
	"os"

	"modellkommune/data"
)

// ErrNothing is what Undo and Redo give where there is no step to take.
var ErrNothing = data.Fail(data.NotFound, "Es gibt keinen Schritt, der sich zurücknehmen oder wiederholen lässt.", nil)

// Undo takes back the last step and gives its label. It reaches back over
// restarts, but not behind a release: what was released stays as it was.
func (f *File) Undo() (label string, err error) {
	err = f.write(func(tx *sql.Tx) error {
		step, name, err := lastDone(tx)
		label = name
		if err != nil {
			return err
		}
		return retrace(tx, step, "undone")
	})
	return label, explain(f.path, err)
}

// Redo does again the step that was undone last and gives its label. A new
// change ends the possibility.
func (f *File) Redo() (label string, err error) {
	err = f.write(func(tx *sql.Tx) error {
		step, name, err := firstUndone(tx)
		label = name
		if err != nil {
			return err
		}
		return retrace(tx, step, "done")
	})
	return label, explain(f.path, err)
}

// Begin gives a new file its first content, as far as which undo reaches back.
func (f *File) Begin(label string, p data.Project) error {
	return f.write(func(tx *sql.Tx) error {
		t := &Tx{tx: tx, file: f, label: label}
		if err := t.begin("final"); err != nil {
			return err
		}
		if err := t.Replace(p); err != nil {
			return err
		}
		return t.failed
	})
}

// CreateWith makes a new Projektakte that begins with a project, as far as which undo reaches back. The file appears with all
// of it or not at all.
func CreateWith(path, label string, p data.Project) (*File, error) {
	f, err := Create(path)
	if err != nil {
		return nil, err
	}
	if err := f.Begin(label, p.Normal()); err != nil {
		_ = f.Close()
		_ = os.Remove(path) // half a Projektakte is no help to anyone
		return nil, err
	}
	return f, nil
}

// Steps gives the labels of the steps that Undo and Redo would take, empty
// where there is none. It never waits.
func (f *File) Steps() (undo, redo string) {
	labels := f.labels.Load()
	return labels[0], labels[1]
}

func lastDone(tx *sql.Tx) (step int64, label string, err error) {
	var state string
	err = tx.QueryRow("SELECT id, label, state FROM step WHERE state IN ('done', 'final') ORDER BY id DESC LIMIT 1").Scan(&step, &label, &state)
	if errors.Is(err, sql.ErrNoRows) || state == "final" {
		return 0, "", ErrNothing
	}
	return step, label, err
}

func firstUndone(tx *sql.Tx) (step int64, label string, err error) {
	err = tx.QueryRow("SELECT id, label FROM step WHERE state = 'undone' ORDER BY id LIMIT 1").Scan(&step, &label)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, "", ErrNothing
	}
	return step, label, err
}

// labelsOf gives what Steps tells.
func labelsOf(tx *sql.Tx) (labels [2]string, err error) {
	if _, labels[0], err = lastDone(tx); err != nil && !errors.Is(err, ErrNothing) {
		return labels, err
	}
	if _, labels[1], err = firstUndone(tx); err != nil && !errors.Is(err, ErrNothing) {
		return labels, err
	}
	return labels, nil
}

func (f *File) readLabels() error {
	return f.read(func(tx *sql.Tx) error {
		labels, err := labelsOf(tx)
		f.labels.Store(&labels)
		return err
	})
}

// retrace brings the records of a step to the state: backwards if it is to be
// undone, forwards if it is to be done again.
func retrace(tx *sql.Tx, step int64, state string) error {
	direction := "ASC"
	if state == "undone" {
		direction = "DESC"
	}
	rows, err := tx.Query("SELECT kind, entity, before, after FROM history WHERE step = ? ORDER BY id "+direction, step)
	if err != nil {
		return err
	}
	defer rows.Close()
	type line struct {
		kind          data.Kind
		id            string
		before, after []byte
	}
	var lines []line
	for rows.Next() {
		var l line
		if err := rows.Scan(&l.kind, &l.id, &l.before, &l.after); err != nil {
			return err
		}
		lines = append(lines, l)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, l := range lines {
		tab, err := tableFor(l.kind)
		if err != nil {
			return err
		}
		before, err := tab.decode(l.before)
		if err != nil {
			return err
		}
		after, err := tab.decode(l.after)
		if err != nil {
			return err
		}
		if state == "undone" {
			before, after = after, before
		}
		if err := apply(tx, tab, l.id, before, after); err != nil {
			return err
		}
	}
	return steps.set(tx, step, values{"state": state})
}
