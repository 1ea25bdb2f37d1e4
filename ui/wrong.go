package ui

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// wrongEntry is an entry that is not saved because it is wrong.
type wrongEntry struct {
	field  widget.Field
	record data.Record // nil where the field belongs to none
	page   string      // its title
}

// wrongEntries lists them page by page, the current page first.
func (s *shell) wrongEntries() []wrongEntry {
	names := []string{s.current}
	for _, entry := range s.list {
		if entry.name != s.current {
			names = append(names, entry.name)
		}
	}
	var list []wrongEntry
	for _, name := range names {
		b := s.pages[name]
		if b == nil {
			continue
		}
		for _, form := range b.forms() {
			for _, f := range form.Fields() {
				if f.Problem() != "" {
					list = append(list, wrongEntry{f, s.app.recordOf(f), s.titleOf(name)})
				}
			}
		}
	}
	return list
}

// recordOf gives the record that a field shows, nil where it shows none.
func (a *Desk) recordOf(f widget.Field) data.Record {
	for _, e := range a.editors {
		if r, ok := e.shown(); ok && e.owns(f) {
			return r
		}
	}
	return nil
}

// String names the entry: „Ist“ von Finanzposition F26 (Seite Finanzen).
func (w wrongEntry) String() string {
	words := "„" + w.field.Label() + "“"
	if w.record != nil {
		words += " von " + nameOf(w.record)
	}
	return fmt.Sprintf("%s (Seite %s)", words, w.page)
}

// place names it shorter: „Finanzen, F26“.
func (w wrongEntry) place() string {
	if w.record == nil || w.record.Key().Kind.Single() {
		return w.page
	}
	return w.page + ", " + w.record.Key().ID
}

// titleOf returns the title of a page.
func (s *shell) titleOf(page string) string {
	i := slices.IndexFunc(s.list, func(p pageEntry) bool { return p.name == page })
	return s.list[i].title
}

// tellWrong says in the status line what is not saved because it is wrong.
func (s *shell) tellWrong() {
	const shown = 3
	list := s.wrongEntries()
	if len(list) == 0 {
		s.status.wrong("")
		return
	}
	var places []string
	for _, w := range list {
		if p := w.place(); !slices.Contains(places, p) {
			places = append(places, p)
		}
	}
	if len(places) > shown {
		places = append(places[:shown], "…")
	}
	text := "1 Eingabe"
	if len(list) > 1 {
		text = data.Count(len(list)) + " Eingaben"
	}
	s.status.wrong(fmt.Sprintf("%s nicht gespeichert (%s)", text, strings.Join(places, "; ")))
}

// formsShowing gives the forms of a page that will show another record once one of
// a kind is made there; with a measure all that belongs to it changes.
func (s *shell) formsShowing(page string, kind data.Kind) []*widget.Form {
	b := s.pages[page]
	if b == nil {
		return nil
	}
	if kind == data.KindMeasure {
		return b.forms()
	}
	return slices.DeleteFunc(slices.Clone(b.forms()), func(form *widget.Form) bool {
		return !slices.ContainsFunc(form.Fields(), func(f widget.Field) bool {
			r := s.app.recordOf(f)
			return r != nil && r.Key().Kind == kind
		})
	})
}

// settled saves what is typed in forms whose record is about to be left, and says
// whether all of it is right. Where something is not, it asks: once that is
// dropped, then does again what had to wait.
func (a *Desk) settled(then func(), forms ...*widget.Form) bool {
	for _, form := range forms {
		form.Flush()
	}
	wrong := slices.DeleteFunc(a.shell.wrongEntries(), func(w wrongEntry) bool {
		return !slices.ContainsFunc(forms, func(form *widget.Form) bool { return slices.Contains(form.Fields(), w.field) })
	})
	if len(wrong) > 0 {
		a.askWrong(wrong, then)
	}
	return len(wrong) == 0
}

// askWrong asks whether to drop the first of some wrong entries and go on, or to
// correct it.
func (a *Desk) askWrong(wrong []wrongEntry, then func()) {
	w := wrong[0]
	text := fmt.Sprintf("%s: %s Ohne Berichtigung geht diese Eingabe verloren.", w, w.field.Problem())
	switch n := len(wrong) - 1; {
	case n == 1:
		text += " Danach bleibt noch 1 Eingabe zu klären."
	case n > 1:
		text += fmt.Sprintf(" Danach bleiben noch %s Eingaben zu klären.", data.Count(n))
	}
	widget.Ask(a.window, widget.Question{
		Title: "Eine Eingabe ist noch nicht richtig", Text: text, Yes: "Verwerfen", No: "Berichtigen", Danger: true,
	}, func(discard bool) {
		if !discard {
			a.shell.reveal(w.field)
			return
		}
		w.field.Discard()
		then()
	})
}
