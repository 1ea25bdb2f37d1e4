package page

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// Every kind of record can be made, filled in, taken back step by step, doubled,
// deleted and found.
func TestRecordsOfEveryKind(t *testing.T) {
	onPage := func(page string) func(*uitest.Office) {
		return func(o *uitest.Office) { o.GoTo(desk.Location{Page: page}) }
	}
	checkKind(t, "Neue Beteiligung", func(o *uitest.Office) *form.Table[data.Participation] {
		onPage(desk.PageTakingPart)(o)
		return o.Shell.Page(desk.PageTakingPart).(*form.TablePage[data.Participation]).Records
	})
	checkKind(t, "Neuer Datensatz", func(o *uitest.Office) *form.Table[data.Dataset] {
		onPage(desk.PageDatasets)(o)
		return o.Shell.Page(desk.PageDatasets).(*form.TablePage[data.Dataset]).Records
	})
	checkKind(t, "Neues Risiko", func(o *uitest.Office) *form.Table[data.Risk] {
		return uitest.PageAt[*risksPage](o, desk.PageRisks).risks
	})
	checkKind(t, "Neue Entscheidung", func(o *uitest.Office) *form.Table[data.Decision] {
		p := uitest.PageAt[*risksPage](o, desk.PageRisks)
		p.Sections.Open(decisionSection)
		return p.decisions
	})
	checkKind(t, "Neuer Workshop", func(o *uitest.Office) *form.Table[data.Workshop] {
		onPage(desk.PageWorkshops)(o)
		return o.Shell.Page(desk.PageWorkshops).(*form.TablePage[data.Workshop]).Records
	})
	checkKind(t, "Neue Erfahrung", func(o *uitest.Office) *form.Table[data.Lesson] {
		onPage(desk.PageLessons)(o)
		return o.Shell.Page(desk.PageLessons).(*form.TablePage[data.Lesson]).Records
	})
	checkKind(t, "Neue Bewertung", func(o *uitest.Office) *form.Table[data.Appraisal] {
		onPage(desk.PageAppraisals)(o)
		return o.Shell.Page(desk.PageAppraisals).(*form.TablePage[data.Appraisal]).Records
	})
}

// checkKind does all of that for the kind of the records on a page.
func checkKind[R data.Record](t *testing.T, add string, open func(*uitest.Office) *form.Table[R]) {
	t.Run(add, func(t *testing.T) {
		var none R
		o := newOffice(t).With(target(t, none.Key().Kind))
		r := open(o)
		o.Press(add)
		if len(r.All()) != 1 {
			t.Fatalf("%d records", len(r.All()))
		}
		fresh := r.All()[0]
		for _, b := range r.Edit.Fields[:min(3, len(r.Edit.Fields))] { // all of them: TestEveryFieldIsKeptUnderItsName
			fill(o, b)
		}
		filled := stored(o, fresh)

		for n := 0; shown(o, fresh) != nil && n < 60; n++ {
			o.UndoTyping()
		}
		if len(r.All()) != 0 || stored(o, fresh) != nil {
			t.Fatal("undo does not go back to the start")
		}
		for n := 0; !reflect.DeepEqual(shown(o, fresh), filled) && n < 60; n++ {
			o.RedoTyping()
		}
		if !reflect.DeepEqual(r.All()[0], filled) || !reflect.DeepEqual(stored(o, fresh), filled) {
			t.Fatalf("after redo the window shows %v, the file holds %v", r.All()[0], stored(o, fresh))
		}

		open(o)
		o.Press("Duplizieren")
		if len(r.All()) != 2 || !reflect.DeepEqual(data.Renamed(r.All()[1], fresh.Key().ID), filled) {
			t.Errorf("the copy is %v", r.All())
		}
		o.Press("Löschen")
		if len(r.All()) != 1 || r.Chosen != fresh.Key().ID {
			t.Errorf("%d records after deleting, chosen is %q", len(r.All()), r.Chosen)
		}
		o.UndoTyping()
		if len(r.All()) != 2 {
			t.Errorf("%d records after undo", len(r.All()))
		}

		r.Search.Focus()
		test.Type(o.Window.Canvas().Focused(), "Keines")
		if len(r.Table.Items()) != 0 {
			t.Errorf("the search finds %v", r.Table.Items())
		}
		r.Search.Clear()
		r.Search.Focus()
		test.Type(o.Window.Canvas().Focused(), fresh.Key().ID)
		if len(r.Table.Items()) == 0 || r.Table.Items()[0].Key() != fresh.Key() {
			t.Errorf("the search finds %v", r.Table.Items())
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
	switch kind { // of what they show there is none yet
	case data.KindSource, data.KindCostType, data.KindPlan:
	default:
		p.CostTypes, p.Sources, p.Plans = []data.CostType{{ID: "KA1", Name: "Personal"}}, []data.Source{{ID: "FQ1", Name: "Zuwendung"}, {ID: "FQ2", Name: "Eigenmittel"}}, []data.Plan{{ID: "FP1"}}
	}
	if kind != data.KindBudgetItem {
		p.Budget = []data.BudgetItem{{ID: "F1"}, {ID: "F2"}}
	}
	return p
}

// stored gives the record that the file holds, nil for none.
func stored(o *uitest.Office, of data.Record) data.Record {
	r, _ := o.Stored().Record(of.Key())
	return r
}

// shown returns the record that the window shows, nil for none.
func shown(o *uitest.Office, of data.Record) data.Record {
	r, _ := o.Project().Record(of.Key())
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

// word is what is typed into a field of texts: no other field of its record gets it.
func word(b form.BoundField) string {
	if text, special := map[string]string{"ags": "05358040", "depends_on": "M02-MS1", "not_foreseen": "Maßnahme: Zielgruppen"}[b.Name]; special {
		return text
	}
	return "Öffnung " + b.Name
}

// day is what is typed into a field for a day.
func day(b form.BoundField) string {
	if day, special := map[string]string{
		"actual_date": "17.09.2017", "actual_start": "17.09.2017", "actual_end": "17.09.2017", "population_date": "30.06.2017", "period_from": "01.02.2017",
	}[b.Name]; special {
		return day
	}
	return "17.05.2018"
}

// row is what is typed into the cells of a row.
func row(b form.BoundField) []string {
	return map[string][]string{
		"groups":       {"unter 18 Jahre", "12"},
		"tasks":        {"Indikatoren benennen", "31.01.2018", "Projektbüro", "offen"},
		"amounts":      {"FP1", "480"},
		"closed_years": {"2017", "3.5.18"},
		"stages":       {"30.6.18", "20"},
		"values":       {"31.3.18", "14,5", "Plattform", "Auszählung", "ohne Doppelte"},
		"partners":     {"Dorfverein", "Verein", "moderiert"},
		"links":        {"Steckbrief", "https://example.org/m01"},
		"overrides":    {"Fin", "gef", "Zusage liegt vor"},
		"resolutions":  {"Rat", "3.5.18", "M103/2017", "einstimmig"},
		"renamed":      {"1.4.18", "Neues Ministerium"},
		"members":      {"Gemeinde Nord", "05358040"},
		"former":       {"31.12.16", "Gemeinde Alt", "05358036"},
		"requests":     {"Verlängerung bis Ende 2019", "BMI", "30.11.18"},
		"meetings":     {"Hauptausschuss", "4.12.18", "7", "Vorberatung"},
		"approvals":    {"Kämmerei", "Eva Roth", "3.5.18"},
	}[b.Name]
}

// fill gives a field a value by the keyboard and leaves it.
func fill(o *uitest.Office, b form.BoundField) {
	o.T.Helper()
	key := func(name fyne.KeyName) { o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	switch f := b.Field.(type) {
	case *widget.LineField, *widget.TextField, *widget.ListField:
		o.TypeInto(f, word(b))
	case *widget.NumberField, *widget.CountField, *widget.PercentField:
		o.TypeInto(f, "7")
	case *widget.DecimalField:
		o.TypeInto(f, map[bool]string{true: "66,5", false: "1.234,50"}[b.Name == "quota_percent"])
	case *widget.MoneyField, *widget.ForecastField:
		o.TypeInto(f, "1.234,50")
	case *widget.YearField:
		o.TypeInto(f, "2018")
	case *widget.DateField, *widget.TermField:
		o.TypeInto(f, day(b))
	case *widget.TableField:
		f.Focus()
		o.Window.Canvas().Focused().(fyne.Tappable).Tapped(&fyne.PointEvent{}) // adds a row
		for _, text := range row(b) {
			test.Type(o.Window.Canvas().Focused(), text)
			o.Window.Canvas().(interface{ FocusNext() }).FocusNext()
		}
	default:
		f.Focus()
		key(fyne.KeySpace)
		if strings.Contains(fmt.Sprintf("%T", f), "ChoiceField") {
			key(fyne.KeyDown)
			key(fyne.KeyReturn)
		}
	}
	o.Leave()
	if b.Field.Problem() != "" {
		o.T.Errorf("%s: %s", b.Name, b.Field.Problem())
	}
}
