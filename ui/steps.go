package ui

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

// save shows a changed record at once and writes it to the file in the
// background.
func (a *Desk) save(label string, r data.Record) {
	if err := a.session.mayChange(r); err != nil {
		a.fail(err)
		a.shell.refresh()
		return
	}
	c := &change{label: label, record: r}
	a.session.show(a.session.project.With(r))
	a.session.unsaved = append(a.session.unsaved, c)
	a.write(c)
	a.shell.refresh()
}

func (a *Desk) write(c *change) {
	s := a.session
	a.queue.add(func() {
		err := s.file.Change(c.label, func(tx *store.Tx) error { return tx.Put(c.record) })
		fyne.Do(func() {
			if c.failed = err; err == nil {
				s.forget(c)
			}
			a.written(s, err)
		})
	})
}

// written notes what became of a step.
func (a *Desk) written(s *session, err error) {
	if s != a.session {
		return
	}
	if err == nil {
		a.shell.status.saved(a.options.Now())
		a.trace.event("saved")
	} else {
		a.shell.status.failed()
		slog.Error("not written", "cause", cause(err))
		a.trace.event("not saved")
	}
	a.shell.showFailure()
}

// retry writes what could not be written, as the window shows it now.
func (a *Desk) retry() {
	for _, c := range a.session.unsaved {
		if c.failed != nil {
			c.failed = nil
			a.write(c)
		}
	}
	a.shell.showFailure()
}

// change makes a step of the history in which the file has a say; afterwards
// the window shows what the file says, then runs.
func (a *Desk) change(label string, do func(*store.Tx) error, then func()) {
	a.step(func(f *store.File) error { return f.Change(label, do) }, func() {
		a.shell.status.say(label)
		then()
	})
}

// create adds a record with the next free Kennung, shows it on the page of its
// kind and puts the cursor into one of its fields.
func (a *Desk) create(label string, kind data.Kind, owner, field string, record func(id string) data.Record) {
	a.createOn(placeOf(data.Key{Kind: kind}).page, label, kind, owner, field, record)
}

// createOn is create on a page that shows records of this kind too.
func (a *Desk) createOn(page, label string, kind data.Kind, owner, field string, record func(id string) data.Record) {
	again := func() { a.createOn(page, label, kind, owner, field, record) }
	if !a.settled(again, a.shell.formsShowing(page, kind)...) {
		return
	}
	var key data.Key
	a.step(func(f *store.File) error {
		id, err := f.FreeID(kind, owner)
		if err != nil {
			return err
		}
		r := record(id)
		key = r.Key()
		return f.Change(label+" "+id, func(tx *store.Tx) error { return tx.Put(r) })
	}, func() {
		a.shell.status.say(label + " " + key.ID)
		a.goTo(place{page: page, key: key, field: field})
	})
}

// remove takes a record out, and asks before others go with it or lose it; undo
// brings it back.
func (a *Desk) remove(label string, key data.Key) {
	text := a.consequences(key)
	if text == "" {
		a.removeNow(label, key)
		return
	}
	r, _ := a.project().Record(key)
	widget.Ask(a.window, widget.Question{Title: nameOf(r) + " löschen?", Text: text, Yes: "Löschen", No: "Behalten", Danger: true}, func(yes bool) {
		if yes {
			a.removeNow(label, key)
		}
	})
}

// consequences says what removing a record does to others, nothing if there is
// nothing to say.
func (a *Desk) consequences(key data.Key) string {
	p := a.project()
	parts := p.Parts(key)
	loosened := p.Loosened(append(slices.Clone(parts), key))
	var sentences []string
	if len(parts) > 0 {
		sentences = append(sentences, "Mit gelöscht wird, was dazugehört: "+counted(p, parts)+".")
	}
	if len(loosened) > 0 {
		var keys []data.Key
		for _, r := range loosened {
			keys = append(keys, r.Key())
		}
		sentences = append(sentences, "Diese Einträge verweisen darauf und verlieren den Verweis: "+enumerated(keys)+".")
	}
	if sentences == nil {
		return ""
	}
	return strings.Join(append(sentences, "Strg+Z nimmt alles zurück."), " ")
}

// enumerated lists Kennungen: „M01, M03 und 4 weitere“.
func enumerated(keys []data.Key) string {
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

func (a *Desk) removeNow(label string, key data.Key) {
	a.change(label, func(tx *store.Tx) error { return tx.Remove(key) }, func() { a.shell.status.say(label + " – Strg+Z nimmt es zurück") })
}

// move changes the place of a record among its siblings.
func (a *Desk) move(label string, key data.Key, by int) {
	a.change(label, func(tx *store.Tx) error { return tx.Move(key, by) }, func() {})
}

// undo takes the last step back and shows where.
func (a *Desk) undo() {
	a.travel("Rückgängig: ", "Nichts mehr zurückzunehmen", (*store.File).Undo)
}

// redo takes a step again that was taken back, and shows where.
func (a *Desk) redo() {
	a.travel("Wiederholt: ", "Nichts mehr zu wiederholen", (*store.File).Redo)
}

// travel goes a step in the history; nothing is said where there is none left.
func (a *Desk) travel(prefix, nothing string, step func(*store.File) (string, error)) {
	var label string
	before := a.project()
	a.step(func(f *store.File) (err error) {
		if label, err = step(f); errors.Is(err, store.ErrNothing) {
			return data.Fail(data.NotFound, nothing, err)
		}
		return err
	}, func() {
		a.shell.status.say(prefix + label)
		if key, ok := firstDifference(before, a.project()); ok {
			a.goTo(a.placeFor(key))
		}
		a.trace.event("undone")
	})
}

// step runs in the background what changes the file, loads it and shows it. What
// failed half way may have left lines in the Versandprotokoll; they are shown too.
func (a *Desk) step(do func(*store.File) error, then func()) {
	s := a.session
	a.queue.add(func() {
		err := do(s.file)
		var p data.Project
		k, read := readKept(s.file)
		if err == nil {
			err = read
		}
		if err == nil {
			p, err = s.file.Load()
		}
		fyne.Do(func() {
			switch {
			case s != a.session:
				return
			case errors.Is(err, store.ErrNothing):
				a.shell.status.say(sentence(err))
				return
			case err != nil:
				if read == nil && !reflect.DeepEqual(s.kept, k) {
					s.kept = k
					a.shell.refresh()
				}
				a.fail(err)
				return
			}
			s.kept = k
			s.adopt(p)
			a.written(s, nil)
			a.shell.refresh()
			then()
		})
	})
}

// firstDifference finds the first record that one of two states lacks, else the first
// that it has otherwise: what comes and goes takes references with it.
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

// saveNow saves what is typed without waiting for the field to be left.
func (a *Desk) saveNow() {
	if wrong := a.shell.flush(); wrong != nil {
		a.shell.reveal(wrong)
		return
	}
	a.retry()
	a.queue.add(func() { fyne.Do(func() { a.shell.status.saved(a.options.Now()) }) })
}
