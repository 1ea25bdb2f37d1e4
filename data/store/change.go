package store

import (
	"database/sql"
	"fmt"
	"slices"
	"time"

	"modellkommune/data"
)

// Tx is one change of the Projektakte while it is being made.
type Tx struct {
	tx    *sql.Tx
	file  *File
	label string
	step  int64 // 0 until something is written
	line  int64 // the last line of the history, 0 until that is known
	// failed is the first error: what has failed in part is never saved.
	failed error
}

// Change makes one change: all of what do writes is saved, or nothing, and one
// Undo takes it back. The label names it in German for the user, such as
// „Maßnahme M03 geändert“. If do writes nothing that differs, no step is left.
// do must use nothing of File but its Tx, as File waits for the change to end.
func (f *File) Change(label string, do func(*Tx) error) error {
	return f.write(func(tx *sql.Tx) error {
		t := &Tx{tx: tx, file: f, label: label}
		if err := do(t); err != nil {
			return err
		}
		return t.failed
	})
}

// write runs one transaction and tells Steps what it left.
func (f *File) write(do func(*sql.Tx) error) error {
	f.writing.Lock()
	defer f.writing.Unlock()
	tx, err := f.db.Begin()
	if err != nil {
		return explain(f.path, err)
	}
	defer tx.Rollback() // without effect after Commit
	if err := do(tx); err != nil {
		return err
	}
	labels, err := labelsOf(tx)
	if err != nil {
		return explain(f.path, err)
	}
	if err := tx.Commit(); err != nil {
		return explain(f.path, err)
	}
	f.labels.Store(&labels)
	return nil
}

// read runs do on one unchanging state of the file.
func (f *File) read(do func(*sql.Tx) error) error {
	tx, err := f.db.Begin()
	if err != nil {
		return explain(f.path, err)
	}
	defer tx.Rollback()
	return explain(f.path, do(tx))
}

// keep remembers the first error and gives it as *data.Error.
func (t *Tx) keep(err error) error {
	err = explain(t.file.path, err)
	if t.failed == nil {
		t.failed = err
	}
	return err
}

// Put saves records. A new one becomes the last of its siblings, an existing
// one keeps its place. A measure's milestones are records of their own and not
// saved with it.
func (t *Tx) Put(records ...data.Record) error {
	for _, r := range records {
		if err := t.put(r); err != nil {
			return t.keep(err)
		}
	}
	return nil
}

func (t *Tx) put(r data.Record) error {
	tab, err := tableFor(r.Key().Kind)
	if err != nil {
		return err
	}
	wanted, err := tab.values(r)
	if err != nil {
		return err
	}
	old, err := tab.find(t.tx, r.Key().ID)
	if err != nil {
		return err
	}
	if report, ok := r.(data.Report); ok && old != nil {
		if err := t.checkReleased(report.ID, &report); err != nil {
			return err
		}
	}
	if old != nil && old[tab.owner] == wanted[tab.owner] {
		wanted[tab.order] = old[tab.order]
		return t.save(tab, old, wanted)
	}
	if wanted[tab.order], err = tab.last(t.tx, wanted[tab.owner]); err != nil {
		return err
	}
	return t.save(tab, old, wanted)
}

// Remove removes records with all that is nothing without them: a measure takes
// its milestones, its risks and so on along. What else points at them, points
// at nothing afterwards. Municipality and programme cannot be removed. A record
// that is not there is an error.
func (t *Tx) Remove(keys ...data.Key) error {
	for _, key := range keys {
		if err := t.remove(key); err != nil {
			return t.keep(err)
		}
	}
	return nil
}

func (t *Tx) remove(key data.Key) error {
	if key.Kind.Single() {
		return data.Fail(data.Invalid, "Kommune und Vorhaben gehören zu jeder Projektakte und lassen sich nicht löschen.", nil)
	}
	if _, _, err := t.find(key); err != nil {
		return err
	}
	if key.Kind == data.KindReport {
		if err := t.checkReleased(key.ID, nil); err != nil {
			return err
		}
	}
	var p data.Project
	if err := loadProject(t.tx, &p); err != nil {
		return err
	}
	gone := append(p.Parts(key), key)
	if err := t.Put(p.Loosened(gone)...); err != nil {
		return err
	}
	for _, k := range gone {
		tab, row, err := t.find(k)
		if err != nil {
			return err
		}
		if err := t.save(tab, row, nil); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) find(key data.Key) (*table, values, error) {
	tab, err := tableFor(key.Kind)
	if err != nil {
		return nil, nil, err
	}
	row, err := tab.find(t.tx, key.ID)
	if err == nil && row == nil {
		err = data.Fail(data.NotFound, fmt.Sprintf("Den Eintrag %s gibt es in der Projektakte nicht mehr. Es wurde nichts gespeichert.", key.ID), nil)
	}
	return tab, row, err
}

// Move moves a record down by that many places among its siblings, up if by is
// negative, at most to the end.
func (t *Tx) Move(key data.Key, by int) error {
	return t.keep(t.move(key, by))
}

func (t *Tx) move(key data.Key, by int) error {
	tab, row, err := t.find(key)
	if err != nil {
		return err
	}
	siblings, err := tab.siblings(t.tx, row[tab.owner])
	if err != nil {
		return err
	}
	from := slices.IndexFunc(siblings, func(v values) bool { return v["id"] == key.ID })
	to := min(max(from+by, 0), len(siblings)-1)
	order := slices.Insert(slices.Delete(slices.Clone(siblings), from, from+1), to, siblings[from])
	for i, old := range order {
		moved := values{"id": old["id"], tab.order: siblings[i][tab.order]}
		if err := t.save(tab, values{"id": old["id"], tab.order: old[tab.order]}, moved); err != nil {
			return err
		}
	}
	return nil
}

// Replace makes the Projektakte hold exactly what p says, but for reports of which
// something was released: they stay, as releasedRow says. Only what differs is
// written.
func (t *Tx) Replace(p data.Project) error {
	return t.keep(t.replace(p))
}

func (t *Tx) replace(p data.Project) error {
	wanted := map[data.Kind][]data.Record{}
	for _, r := range p.Records() {
		wanted[r.Key().Kind] = append(wanted[r.Key().Kind], r)
	}
	gone := map[*table][]values{}
	for _, tab := range tables {
		rows, err := tab.list(t.tx, "ORDER BY "+tab.order)
		if err != nil {
			return err
		}
		old := make(map[string]values, len(rows))
		for _, row := range rows {
			old[row["id"].(string)] = row
		}
		kept := map[string]bool{}
		last := map[any]int64{} // the last place given, by owner
		for _, r := range wanted[tab.kind] {
			id := r.Key().ID
			if kept[id] {
				return data.Fail(data.Invalid, fmt.Sprintf("Die Kennung %s kommt zweimal vor. Es wurde nichts gespeichert.", id), nil)
			}
			kept[id] = true
			row, err := tab.values(r)
			if err != nil {
				return err
			}
			was, owner := old[id], row[tab.owner]
			if row, err = t.releasedRow(tab, was, row); err != nil {
				return err
			}
			place := last[owner] + 1
			if was != nil && was[tab.owner] == owner {
				place = max(place, was[tab.order].(int64))
			}
			row[tab.order], last[owner] = place, place
			if err := t.save(tab, was, row); err != nil {
				return err
			}
		}
		gone[tab] = slices.DeleteFunc(rows, func(row values) bool { return kept[row["id"].(string)] })
	}
	for _, tab := range slices.Backward(tables) { // what is owned before its owner
		for _, row := range gone[tab] {
			stays, err := t.releasedRow(tab, row, nil)
			if err != nil {
				return err
			}
			if stays != nil {
				continue
			}
			if err := t.save(tab, row, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// save writes one row and its line in the history: no before for a new row, no
// after for one that goes. What is the same is not written.
func (t *Tx) save(tab *table, before, after values) error {
	var id any
	if after == nil {
		id = before["id"]
	} else {
		id = after["id"]
	}
	if before != nil && after != nil {
		before, after = tab.differing(before, after)
		if len(after) == 0 {
			return nil
		}
	}
	was, err := tab.encode(before)
	if err != nil {
		return err
	}
	is, err := tab.encode(after)
	if err != nil {
		return err
	}
	if err := t.begin("done"); err != nil {
		return err
	}
	if err := t.write(tab.kind, id, was, is); err != nil {
		return err
	}
	return apply(t.tx, tab, id.(string), before, after)
}

// differing leaves of two rows the columns in which they differ.
func (tab *table) differing(before, after values) (was, is values) {
	was, is = values{}, values{}
	for _, c := range tab.columns {
		if value, ok := after[c.name]; ok && !c.same(before[c.name], value) {
			was[c.name], is[c.name] = before[c.name], value
		}
	}
	return was, is
}

// apply turns a row from before into after.
func apply(tx *sql.Tx, tab *table, id string, before, after values) error {
	var err error
	switch {
	case after == nil:
		err = tab.remove(tx, id)
	case before == nil:
		err = tab.insert(tx, after)
	default:
		err = tab.update(tx, id, after)
	}
	if err != nil {
		return err
	}
	return tab.keepSums(tx, id, before, after)
}

// begin opens the step at its first line. What had been undone cannot be done
// again from here on.
func (t *Tx) begin(state string) error {
	if t.step != 0 {
		return nil
	}
	undone, err := steps.ids(t.tx, "state = 'undone'")
	if err != nil {
		return err
	}
	for _, id := range undone {
		if err := steps.set(t.tx, id, values{"state": "dropped"}); err != nil {
			return err
		}
	}
	if t.step, err = steps.last(t.tx); err != nil {
		return err
	}
	t.step++
	return steps.add(t.tx, t.step, t.label, t.file.Now().Format(time.RFC3339Nano), who(), state)
}

// write adds a line to the history of the step.
func (t *Tx) write(kind data.Kind, entity, before, after any) (err error) {
	if t.line == 0 {
		if t.line, err = lines.last(t.tx); err != nil {
			return err
		}
	}
	t.line++
	return lines.add(t.tx, t.line, t.step, string(kind), entity, before, after)
}
