package desk

import (
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// Save shows a changed record at once and writes it to the file in the
// background.
func (d *Desk) Save(label string, r data.Record) {
	if err := d.Session.MayChange(r); err != nil {
		d.ShowError(err)
		d.Shell.Refresh()
		return
	}
	d.whenOpen(func() { d.save(label, r) })
}

func (d *Desk) save(label string, r data.Record) {
	c := &change{label: label, record: r}
	d.Session.show(d.Session.project.With(r))
	d.Session.unsaved = append(d.Session.unsaved, c)
	d.write(c)
	d.Shell.Refresh()
}

func (d *Desk) write(c *change) {
	s := d.Session
	d.Queue.Add(func() {
		err := s.File.Change(c.label, func(tx *store.Tx) error { return tx.Put(c.record) })
		fyne.Do(func() {
			if c.failed = err; err == nil {
				s.forget(c)
			}
			d.written(s, err)
		})
	})
}

// written notes what became of a step.
func (d *Desk) written(s *Session, err error) {
	if s != d.Session {
		return
	}
	if err == nil {
		d.Shell.Status.saved(d.Options.Now())
		d.Trace.Event("saved")
	} else {
		d.Shell.Status.failed()
		slog.Error("not written", "cause", Cause(err))
		d.Trace.Event("not saved")
	}
	d.showFailure()
}

// showFailure says above the page what could not be saved.
func (d *Desk) showFailure() {
	if d.Session == nil {
		return
	}
	text := ""
	if c := d.Session.failed(); c != nil {
		text = "Nicht gespeichert: " + c.label + ". " + Sentence(c.failed) + " Ihre Eingabe steht weiter im Fenster."
	}
	d.Shell.Failure.show(text)
}

// retry writes what could not be written, in its order.
func (d *Desk) retry() {
	for _, c := range d.Session.toRetry() {
		c.failed = nil
		d.write(c)
	}
	d.showFailure()
}

// Change makes a step of the history in which the file has a say; afterwards
// the window shows what the file says, then runs.
func (d *Desk) Change(label string, do func(*store.Tx) error, then func()) {
	d.Edit(func(f *store.File) error { return f.Change(label, do) }, func() {
		d.Shell.Status.Say(label)
		then()
	})
}

// Edit is Step for what the officer changes.
func (d *Desk) Edit(do func(*store.File) error, then func()) {
	d.whenOpen(func() { d.Step(do, then) })
}

// Create adds a record with the next free Kennung, shows it on the page of its
// kind and puts the cursor into one of its fields.
func (d *Desk) Create(label string, kind data.Kind, owner, field string, record func(id string) data.Record) {
	d.CreateOn(LocationOf(data.Key{Kind: kind}).Page, label, kind, owner, field, record)
}

// CreateOn is create on a page that shows records of this kind too.
func (d *Desk) CreateOn(page, label string, kind data.Kind, owner, field string, record func(id string) data.Record) {
	again := func() { d.CreateOn(page, label, kind, owner, field, record) }
	if !d.Shell.MayLeave(again, d.Shell.FormsShowing(page, kind)...) {
		return
	}
	var key data.Key
	d.Edit(func(f *store.File) error {
		id, err := f.FreeID(kind, owner)
		if err != nil {
			return err
		}
		r := record(id)
		key = r.Key()
		return f.Change(label+" "+id, func(tx *store.Tx) error { return tx.Put(r) })
	}, func() {
		d.Shell.Status.Say(label + " " + key.ID)
		d.GoTo(Location{Page: page, Key: key, Field: field})
	})
}

// Remove takes a record out, and asks before others go with it or lose it; undo
// brings it back.
func (d *Desk) Remove(label string, key data.Key) {
	text := d.consequences(key)
	if text == "" {
		d.RemoveNow(label, key)
		return
	}
	r, _ := d.Project().Record(key)
	widget.Ask(d.Window, widget.Question{Title: d.NameOf(r) + " löschen?", Text: text, Yes: "Löschen", No: "Behalten", Danger: true}, func(yes bool) {
		if yes {
			d.RemoveNow(label, key)
		}
	})
}

// consequences says what removing a record does to others, nothing if there is
// nothing to say.
func (d *Desk) consequences(key data.Key) string {
	p := d.Project()
	parts := p.Parts(key)
	loosened := p.Loosened(append(slices.Clone(parts), key))
	var sentences []string
	if len(parts) > 0 {
		sentences = append(sentences, "Mit gelöscht wird, was dazugehört: "+CountByKind(p, parts)+".")
	}
	if len(loosened) > 0 {
		var keys []data.Key
		for _, r := range loosened {
			keys = append(keys, r.Key())
		}
		sentences = append(sentences, "Diese Einträge verweisen darauf und verlieren den Verweis: "+Enumerated(keys)+".")
	}
	if sentences == nil {
		return ""
	}
	return strings.Join(append(sentences, "Strg+Z nimmt alles zurück."), " ")
}

// Enumerated lists Kennungen: „M01, M03 und 4 weitere“.
func Enumerated(keys []data.Key) string {
	const shown = 8
	var ids []string
	for _, k := range keys {
		if k.Kind.Single() {
			ids = append(ids, k.Kind.String())
		} else {
			ids = append(ids, k.ID)
		}
	}
	if len(ids) <= shown+1 {
		return strings.Join(ids, ", ")
	}
	return fmt.Sprintf("%s und %s weitere", strings.Join(ids[:shown], ", "), data.Count(len(ids)-shown))
}

// RemoveNow takes a record out without asking; undo brings it back.
func (d *Desk) RemoveNow(label string, key data.Key) {
	d.Change(label, func(tx *store.Tx) error { return tx.Remove(key) }, func() { d.Shell.Status.Say(label + " – Strg+Z nimmt es zurück") })
}

// Move changes the place of a record among its siblings.
func (d *Desk) Move(label string, key data.Key, by int) {
	d.Change(label, func(tx *store.Tx) error { return tx.Move(key, by) }, func() {})
}

// Undo takes the last step back and shows where.
func (d *Desk) Undo() {
	d.travel("Rückgängig: ", "Nichts mehr zurückzunehmen", (*store.File).Undo)
}

// Redo takes a step again that was taken back, and shows where.
func (d *Desk) Redo() {
	d.travel("Wiederholt: ", "Nichts mehr zu wiederholen", (*store.File).Redo)
}

// travel goes a step in the history; nothing is said where there is none left.
func (d *Desk) travel(prefix, nothing string, step func(*store.File) (string, error)) {
	var label string
	before := d.Project()
	d.Step(func(f *store.File) (err error) {
		if label, err = step(f); errors.Is(err, store.ErrNothing) {
			return data.Fail(data.NotFound, nothing, err)
		}
		return err
	}, func() {
		d.Shell.Status.Say(prefix + label)
		if key, ok := FirstDifference(before, d.Project()); ok {
			d.GoTo(d.locationFor(key))
		}
		d.Trace.Event("undone")
	})
}

// Step runs in the background what changes the file, loads it and shows it. What
// failed half way may have left lines in the Versandprotokoll; they are shown too.
func (d *Desk) Step(do func(*store.File) error, then func()) {
	s := d.Session
	d.Queue.Add(func() {
		err := do(s.File)
		var p data.Project
		k, read := readKept(s.File)
		if err == nil {
			err = read
		}
		if err == nil {
			p, err = s.File.Load()
		}
		fyne.Do(func() {
			switch {
			case s != d.Session:
				return
			case errors.Is(err, store.ErrNothing):
				d.Shell.Status.Say(Sentence(err))
				return
			case err != nil:
				if read == nil && !reflect.DeepEqual(s.Kept, k) {
					s.Kept = k
					d.Shell.Refresh()
				}
				d.ShowError(err)
				return
			}
			s.Kept = k
			s.adopt(p)
			d.written(s, nil)
			d.Shell.Refresh()
			then()
		})
	})
}

// FirstDifference finds the first record that one of two states lacks, else the first
// that it has otherwise: what comes and goes takes references with it. Wiedervorlagen come
// last, for they follow from others.
func FirstDifference(before, after data.Project) (data.Key, bool) {
	reminders := [2][]data.Reminder{before.Reminders, after.Reminders}
	before.Reminders, after.Reminders = nil, nil
	if key, differs := firstDifference(before, after); differs {
		return key, true
	}
	return firstDifference(data.Project{Reminders: reminders[0]}, data.Project{Reminders: reminders[1]})
}

func firstDifference(before, after data.Project) (data.Key, bool) {
	old, now := recordsByKey(before), recordsByKey(after)
	for _, differs := range []func(key data.Key) bool{
		func(key data.Key) bool { return old[key] == nil },
		func(key data.Key) bool { return now[key] == nil },
		func(key data.Key) bool { return !reflect.DeepEqual(old[key], now[key]) },
	} {
		for _, r := range append(after.Records(), before.Records()...) {
			if differs(r.Key()) {
				return r.Key(), true
			}
		}
	}
	return data.Key{}, false
}

func recordsByKey(p data.Project) map[data.Key]data.Record {
	records := map[data.Key]data.Record{}
	for _, r := range p.Records() {
		records[r.Key()] = r
	}
	return records
}

// SaveNow saves what is typed without waiting for the field to be left.
func (d *Desk) SaveNow() {
	if wrong := d.Shell.Flush(); wrong != nil {
		d.Shell.Reveal(wrong)
		return
	}
	if d.Session.asked != nil {
		return
	}
	d.retry()
	d.Queue.Add(func() { fyne.Do(func() { d.Shell.Status.saved(d.Options.Now()) }) })
}
