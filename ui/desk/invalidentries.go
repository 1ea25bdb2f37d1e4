package desk

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// invalidEntry is an entry that is not saved because it is wrong.
type invalidEntry struct {
	field  widget.Field
	record data.Record // nil where the field belongs to none
	name   string      // that of the record
	page   string      // its title
}

// invalidEntries lists them page by page, the current page first.
func (s *Shell) invalidEntries() []invalidEntry {
	names := []string{s.Current}
	for _, entry := range s.List {
		if entry.Name != s.Current {
			names = append(names, entry.Name)
		}
	}
	var list []invalidEntry
	for _, name := range names {
		b := s.pages[name]
		if b == nil {
			continue
		}
		for _, form := range b.Forms() {
			for _, f := range form.Fields() {
				if f.Problem() != "" {
					w := invalidEntry{field: f, record: s.recordOf(f), page: s.titleOf(name)}
					if w.record != nil {
						w.name = s.akte.NameOf(w.record)
					}
					list = append(list, w)
				}
			}
		}
	}
	return list
}

// recordOf gives the record that a field shows, nil where it shows none.
func (s *Shell) recordOf(f widget.Field) data.Record {
	for _, e := range s.Editors {
		if r, ok := e.Shown(); ok && e.Owns(f) {
			return r
		}
	}
	return nil
}

// String names the entry: „Ist“ von Finanzposition F26 (Seite Finanzen).
func (w invalidEntry) String() string {
	words := "„" + w.field.Label() + "“"
	if w.record != nil {
		words += " von " + w.name
	}
	return fmt.Sprintf("%s (Seite %s)", words, w.page)
}

// place names it shorter: „Finanzen, F26“.
func (w invalidEntry) place() string {
	if w.record == nil || w.record.Key().Kind.Single() {
		return w.page
	}
	return w.page + ", " + w.record.Key().ID
}

// titleOf returns the title of a page.
func (s *Shell) titleOf(page string) string {
	i := slices.IndexFunc(s.List, func(p Entry) bool { return p.Name == page })
	return s.akte.Say(s.List[i].Title)
}

// showInvalid says in the status line what is not saved because it is wrong.
func (s *Shell) showInvalid() {
	const shown = 3
	list := s.invalidEntries()
	if len(list) == 0 {
		s.Status.wrong("")
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
	s.Status.wrong(fmt.Sprintf("%s nicht gespeichert (%s)", text, strings.Join(places, "; ")))
}

// FormsShowing gives the forms of a page that will show another record once one of
// a kind is made there; with a measure all that belongs to it changes.
func (s *Shell) FormsShowing(page string, kind data.Kind) []*widget.Form {
	b := s.pages[page]
	if b == nil {
		return nil
	}
	if kind == data.KindMeasure {
		return b.Forms()
	}
	return slices.DeleteFunc(slices.Clone(b.Forms()), func(form *widget.Form) bool {
		return !slices.ContainsFunc(form.Fields(), func(f widget.Field) bool {
			r := s.recordOf(f)
			return r != nil && r.Key().Kind == kind
		})
	})
}

// MayLeave saves what is typed in forms whose record is about to be left, and says
// whether all of it is right. Where something is not, it asks: once that is
// dropped, then does again what had to wait.
func (s *Shell) MayLeave(then func(), forms ...*widget.Form) bool {
	for _, form := range forms {
		form.Flush()
	}
	wrong := slices.DeleteFunc(s.invalidEntries(), func(w invalidEntry) bool {
		return !slices.ContainsFunc(forms, func(form *widget.Form) bool { return slices.Contains(form.Fields(), w.field) })
	})
	if len(wrong) > 0 {
		s.askInvalid(wrong, then)
	}
	return len(wrong) == 0
}

// askInvalid asks whether to drop the first of some wrong entries and go on, or to
// correct it.
func (s *Shell) askInvalid(wrong []invalidEntry, then func()) {
	w := wrong[0]
	text := fmt.Sprintf("%s: %s Ohne Berichtigung geht diese Eingabe verloren.", w, w.field.Problem())
	switch n := len(wrong) - 1; {
	case n == 1:
		text += " Danach bleibt noch 1 Eingabe zu klären."
	case n > 1:
		text += fmt.Sprintf(" Danach bleiben noch %s Eingaben zu klären.", data.Count(n))
	}
	widget.Ask(s.window, widget.Question{
		Title: "Eine Eingabe ist noch nicht richtig", Text: text, Yes: "Verwerfen", No: "Berichtigen", Danger: true,
	}, func(discard bool) {
		if !discard {
			s.Reveal(w.field)
			return
		}
		w.field.Discard()
		then()
	})
}
