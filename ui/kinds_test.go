package ui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/widget"
)

// Every kind of record can be made, filled in completely, taken back step by
// step, doubled, deleted and found.
func TestRecordsOfEveryKind(t *testing.T) {
	onPage := func(page string) func(*office) {
		return func(o *office) { o.goTo(place{page: page}) }
	}
	checkKind(t, "Neue Beteiligung", func(o *office) *records[data.Participation] {
		onPage(pageTakingPart)(o)
		return o.shell.pages[pageTakingPart].page.(*recordsPage[data.Participation]).records
	})
	checkKind(t, "Neuer Datensatz", func(o *office) *records[data.Dataset] {
		onPage(pageDatasets)(o)
		return o.shell.pages[pageDatasets].page.(*recordsPage[data.Dataset]).records
	})
	checkKind(t, "Neues Risiko", func(o *office) *records[data.Risk] {
		return pageAt[*risksPage](o, pageRisks).risks
	})
	checkKind(t, "Neue Entscheidung", func(o *office) *records[data.Decision] {
		p := pageAt[*risksPage](o, pageRisks)
		p.sections.open(decisionSection)
		return p.decisions
	})
	checkKind(t, "Neuer Workshop", func(o *office) *records[data.Workshop] {
		onPage(pageWorkshops)(o)
		return o.shell.pages[pageWorkshops].page.(*recordsPage[data.Workshop]).records
	})
	checkKind(t, "Neue Erfahrung", func(o *office) *records[data.Lesson] {
		onPage(pageLessons)(o)
		return o.shell.pages[pageLessons].page.(*recordsPage[data.Lesson]).records
	})
	checkKind(t, "Neue Bewertung", func(o *office) *records[data.Appraisal] {
		onPage(pageAppraisals)(o)
		return o.shell.pages[pageAppraisals].page.(*recordsPage[data.Appraisal]).records
	})
}

// checkKind does all of that for the kind of the records on a page.
func checkKind[R data.Record](t *testing.T, add string, open func(*office) *records[R]) {
	t.Run(add, func(t *testing.T) {
		var none R
		o := newOffice(t).with(target(t, none.Key().Kind))
		r := open(o)
		o.press(add)
		if len(r.all()) != 1 {
			t.Fatalf("%d records", len(r.all()))
		}
		fresh := r.all()[0]
		for _, b := range r.edit.fields {
			o.fill(b)
		}
		filled := stored(o, fresh)
		for _, name := range leaves(reflect.TypeFor[R](), "") {
			if r.edit.field(name) == nil {
				t.Errorf("%s: no field", name)
			}
			was, is := at(reflect.ValueOf(fresh), name), at(reflect.ValueOf(filled), name)
			if reflect.DeepEqual(was.Interface(), is.Interface()) || hasEmpty(is) {
				t.Errorf("%s: stored %v", name, is)
			}
		}

		for n := 0; shown(o, fresh) != nil && n < 60; n++ {
			o.undoTyping()
		}
		if len(r.all()) != 0 || stored(o, fresh) != nil {
			t.Fatal("undo does not go back to the start")
		}
		for n := 0; !reflect.DeepEqual(shown(o, fresh), filled) && n < 60; n++ {
			o.redoTyping()
		}
		if !reflect.DeepEqual(r.all()[0], filled) || !reflect.DeepEqual(stored(o, fresh), filled) {
			t.Fatalf("after redo the window shows %v, the file holds %v", r.all()[0], stored(o, fresh))
		}

		open(o)
		o.press("Duplizieren")
		if len(r.all()) != 2 || !reflect.DeepEqual(data.Renamed(r.all()[1], fresh.Key().ID), filled) {
			t.Errorf("the copy is %v", r.all())
		}
		o.press("Löschen")
		if len(r.all()) != 1 || r.chosen != fresh.Key().ID {
			t.Errorf("%d records after deleting, chosen is %q", len(r.all()), r.chosen)
		}
		o.undoTyping()
		if len(r.all()) != 2 {
			t.Errorf("%d records after undo", len(r.all()))
		}

		r.search.Focus()
		test.Type(o.window.Canvas().Focused(), "Keines")
		if len(r.table.Items()) != 0 {
			t.Errorf("the search finds %v", r.table.Items())
		}
		r.search.Clear()
		r.search.Focus()
		test.Type(o.window.Canvas().Focused(), fresh.Key().ID)
		if len(r.table.Items()) == 0 || r.table.Items()[0].Key() != fresh.Key() {
			t.Errorf("the search finds %v", r.table.Items())
		}
	})
}

// target is a project with what records can point at, and nothing of the kind
// that is tried.
func target(t *testing.T, kind data.Kind) data.Project {
	p, err := exchange.Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	p = data.Project{Format: p.Format, Municipality: p.Municipality, Programme: p.Programme, Contacts: p.Contacts, Measures: p.Measures, Reports: p.Reports}
	if kind != data.KindWorkshop {
		p.Workshops = []data.Workshop{{ID: "W1", Title: "Auftakt"}}
	}
	return p
}

// stored gives the record that the file holds, nil for none.
func stored(o *office, of data.Record) data.Record {
	r, _ := o.stored().Record(of.Key())
	return r
}

// shown gives the record that the window shows, nil for none.
func shown(o *office, of data.Record) data.Record {
	r, _ := o.project().Record(of.Key())
	return r
}

// leaves lists the JSON names of a record's fields, dotted for a part of a part.
func leaves(t reflect.Type, prefix string) []string {
	var names []string
	for i := range t.NumField() {
		name := prefix + t.Field(i).Tag.Get("json")
		switch {
		case name == "id" || name == "-":
		case t.Field(i).Type.Kind() == reflect.Struct:
			names = append(names, leaves(t.Field(i).Type, name+".")...)
		default:
			names = append(names, name)
		}
	}
	return names
}

// at gives the part of a record with a JSON name.
func at(v reflect.Value, name string) reflect.Value {
	for part := range strings.SplitSeq(name, ".") {
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") == part {
				v = v.Field(i)
				break
			}
		}
	}
	return v
}

// hasEmpty says whether something is empty or has an empty part.
func hasEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if hasEmpty(v.Index(i)) {
				return true
			}
		}
		return v.Len() == 0
	case reflect.Struct:
		for i := range v.NumField() {
			if hasEmpty(v.Field(i)) {
				return true
			}
		}
		return false
	}
	return v.IsZero()
}

// fill gives a field a value by the keyboard and leaves it.
func (o *office) fill(b bound) {
	o.t.Helper()
	key := func(name fyne.KeyName) { o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	switch f := b.field.(type) {
	case *widget.LineField, *widget.TextField, *widget.ListField:
		o.typeInto(f, "Öffnung "+b.name)
	case *widget.NumberField, *widget.CountField:
		o.typeInto(f, "7")
	case *widget.MoneyField, *widget.ForecastField, *widget.DecimalField:
		o.typeInto(f, "1.234,50")
	case *widget.YearField:
		o.typeInto(f, "2018")
	case *widget.DateField:
		o.typeInto(f, "17.05.2018")
	case *widget.TableField:
		f.Focus()
		o.window.Canvas().Focused().(fyne.Tappable).Tapped(&fyne.PointEvent{}) // adds a row
		for _, text := range map[string][]string{
			"groups":   {"unter 18 Jahre", "12"},
			"tasks":    {"Indikatoren benennen", "31.01.2018", "Projektbüro", "offen"},
			"receipts": {"2018-014", "3.5.18", "Druckerei Roth", "Faltblatt", "480"},
			"values":   {"31.3.18", "14,5", "Plattform", "Auszählung", "ohne Doppelte"},
		}[b.name] {
			test.Type(o.window.Canvas().Focused(), text)
			o.window.Canvas().(interface{ FocusNext() }).FocusNext()
		}
	default:
		f.Focus()
		key(fyne.KeySpace)
		if strings.Contains(fmt.Sprintf("%T", f), "ChoiceField") {
			key(fyne.KeyDown)
			key(fyne.KeyReturn)
		}
	}
	o.leave()
	if b.field.Problem() != "" {
		o.t.Errorf("%s: %s", b.name, b.field.Problem())
	}
}
