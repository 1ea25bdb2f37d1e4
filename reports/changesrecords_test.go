package reports

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// notTold are the kinds of record that a report does not compare, with the reason.
var notTold = map[data.Kind]string{
	data.KindReminder:    "notes of the house",
	data.KindBooking:     "counted at its Finanzposition: TestMoneyMovesAreTold",
	data.KindCommitment:  "counted at its Finanzposition: TestMoneyMovesAreTold",
	data.KindReport:      "each report is about itself; its outline is compared",
	data.KindOutline:     "compared by name and version",
	data.KindPortalField: "a setting of the house",
	data.KindQuery:       "in an Anlage of the version that answers",
}

// fieldsNotTold are fields whose change no report tells, with the reason.
var fieldsNotTold = map[string]string{
	"programme lead_times":         "how the house plans its own work",
	"programme publication":        "of the public page",
	"programme template":           "what the programme asks for",
	"programme not_foreseen":       "of the Abgabeprüfung",
	"municipality letter_form":     "of letters",
	"municipality no_gender_signs": "a rule of the house",
	"contact salutation":           "of letters",
	"contact printed":              "of data protection",
	"contact legal_basis":          "of data protection",
	"contact delete_by":            "of data protection",
	"partner address":              "of letters",
	"partner email":                "of letters",
	"partner salutation":           "of letters",
	"partner person":               "of letters",
	"partner reference":            "of letters",
	"partner persons":              "of the enclosed data",
	"partner pays":                 "of letters",
	"measure milestones":           "records of their own",
	"milestone internal":           "then the milestone is new, or gone",
	"lesson release":               "then the Erfahrung is new, or gone",
	"source note":                  "the house's own note",
	"budget_item amounts":          "the Soll in force is told: TestMoneyMovesAreTold",
	"attachment release":           "then the picture is new, or gone",
	"attachment consent":           "of data protection",
	"attachment file_name":         "no paper names it",
	"attachment media":             "of the file",
	"attachment size":              "of the file",
	"attachment width":             "of the file",
	"attachment height":            "of the file",
}

// Whatever changes in what a report prints is told: the record, the field, and a
// short value as it is now.
func TestEveryChangeIsTold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := datatest.Project(t, "Wort", true)
		if len(before.Concepts) > 1 {
			before.Concepts = before.Concepts[:1]
		}
		for i := range before.Lessons {
			before.Lessons[i].Release = data.Public
		}
		for i := range before.Attachments {
			before.Attachments[i].Release = data.Public
		}
		for i := range before.Indicators {
			before.Indicators[i].Measure = ""
		}
		for i := range before.Contacts {
			before.Contacts[i].Printed = true
		}
		for i := range before.Measures {
			for j := range before.Measures[i].Milestones {
				before.Measures[i].Milestones[j].Internal = false
			}
		}
		records := slices.DeleteFunc(before.Records(), func(r data.Record) bool { return notTold[r.Key().Kind] != "" })
		record := rapid.SampledFrom(records).Draw(t, "record")
		fields := data.FieldsOf(reflect.TypeOf(record))
		field := rapid.SampledFrom(fields).Draw(t, "field")
		kind := record.Key().Kind
		if field.Label() == "" || fieldsNotTold[string(kind)+" "+field.Name()] != "" {
			return
		}
		changed := reflect.New(reflect.TypeOf(record)).Elem()
		changed.Set(reflect.ValueOf(record))
		word := ""
		switch {
		case field.Name() != "measure" && field.Name() != "merged_into": // a measure that nobody knows, or sees, is not named
			word = mutate(t, field.In(changed))
		case len(before.Measures) == 0:
			return
		default:
			word = before.Measures[0].ID
			field.In(changed).SetString(word)
		}
		after := before.With(changed.Interface().(data.Record))
		other := word
		if m, is := changed.Interface().(data.Milestone); is && field.Name() == "status" && after.GivenUp(m) {
			other = "nicht erreicht" // of a measure that was broken off a table calls it so
		}
		if field.Name() == "sha256" {
			word, other = "andere Datei", "andere Datei" // no reader compares checksums
		}
		label := after.Programme.Template.Label(record, field.Name())
		text := newsOf(t, before, after)
		if !strings.Contains(text, label) && !shownElsewhere(field.Name()) {
			t.Fatalf("%s %s: not named:\n%s", kind, field.Name(), text)
		}
		if word != "" && !strings.Contains(text, word) && !strings.Contains(text, other) && !slices.Contains(personFields, field.Name()) && (kind != data.KindContact || field.Name() != "name") {
			t.Fatalf("%s %s: now %q is not told:\n%s", kind, field.Name(), word, text)
		}
		text = briefNews(t, before, after)
		beside := strings.Contains(text, "Mit ihrem früheren Stand beim Eintrag: ") && strings.Contains(text, record.Key().ID)
		if !strings.Contains(text, label) && !shownElsewhere(field.Name()) && !beside {
			t.Fatalf("%s %s: in brief not named:\n%s", kind, field.Name(), text)
		}
		if text != "" && !kind.Single() && kind != data.KindConcept && !strings.Contains(text, record.Key().ID) {
			t.Fatalf("%s %s: in brief %s is not named:\n%s", kind, field.Name(), record.Key().ID, text)
		}
	})
}

// briefNews writes the section of changes of a report that has all other sections too.
func briefNews(t *rapid.T, before, after data.Project) string {
	o, err := OutlineFor(data.InterimReport)
	if err != nil {
		t.Fatal(err)
	}
	s := &section{Input: Input{
		Project: after, Report: data.Report{ID: "B2", No: 2, Kind: data.InterimReport}, Date: "2090-12-31", Outline: o,
		Before: &Before{Project: before, Report: data.Report{ID: "B1", No: 1, Kind: data.InterimReport}, Date: "2090-12-31"},
	}.atKeyDate().filtered()}
	changes(s)
	var b strings.Builder
	plainBlocks(&b, s.blocks)
	if strings.Contains(b.String(), "hat sich nichts geändert") {
		return ""
	}
	return b.String()
}

// shownElsewhere says that a table of its own shows a field under another head.
func shownElsewhere(field string) bool {
	return slices.Contains(standingFields, field) || slices.Contains(courseFields, field) || slices.Contains([]string{"values", "planned_cents", "committed_cents", "spent_cents", "forecast_cents"}, field)
}

// newsOf writes the section of changes, on days so late that all has happened.
func newsOf(t *rapid.T, before, after data.Project) string {
	doc, err := Compose(Input{
		Project: after, Report: data.Report{ID: "B2", No: 2, Kind: data.InterimReport}, Date: "2090-12-31",
		Before:  &Before{Project: before, Report: data.Report{ID: "B1", No: 1, Kind: data.InterimReport}, Date: "2090-12-31"},
		Outline: data.Outline{Title: changesOnly, Sections: []data.OutlineSection{{Section: data.SectionChanges, Unnumbered: true}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := plain(doc)
	if strings.Contains(text, "hat sich nichts geändert") {
		return ""
	}
	return text[max(0, strings.Index(text, "\n# ")):]
}

// mutate gives a field another value, and what a report writes for it: nothing for a
// list or a part.
func mutate(t *rapid.T, v reflect.Value) string {
	words := data.Vocabulary(v.Type())
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		v.SetString("2033-04-05")
		return "05.04.2033"
	case v.Type() == reflect.TypeFor[data.Term]():
		term := rapid.SampledFrom([]data.Term{"2033-04-05", "2033-04", "2033-Q2", "2033-H1", "2033"}).Draw(t, "term")
		v.SetString(string(term))
		return term.String()
	case v.Type() == reflect.TypeFor[data.Decimal]():
		v.SetString("77.5")
		return "77,5"
	case v.Type() == reflect.TypeFor[data.Cents]():
		v.SetInt(v.Int() + 123_45)
		return ""
	case words != nil:
		word := rapid.SampledFrom(words).Filter(func(w string) bool { return w != v.String() }).Draw(t, "word")
		v.SetString(word)
		return word
	case v.Kind() == reflect.String:
		v.SetString("Mutiert")
		return "Mutiert"
	case v.Kind() == reflect.Bool:
		v.SetBool(!v.Bool())
	case v.CanInt():
		v.SetInt(v.Int() + 3)
		return fmt.Sprint(v.Int())
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		mutate(t, v.Elem())
	case v.Kind() == reflect.Slice:
		if v.Len() > 0 {
			v.Set(v.Slice(0, 0))
			return ""
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		mutate(t, v.Index(0))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			mutate(t, v.Field(i))
		}
	}
	return ""
}

// What is no longer shown was not removed: no reader is told „gestrichen“ of it, nor its
// former title; what was removed is.
func TestHiddenIsNotRemoved(t *testing.T) {
	before := data.Project{
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien", Milestones: []data.Milestone{
			{ID: "M01-MS1", Title: "Gespräch", Status: data.MilestoneOpen, PlannedDate: "2018-01-01"}, {ID: "M01-MS2", Title: "Beschluss", DependsOn: []string{"M01-MS1"}}, {ID: "M01-MS3", Title: "Entfernt"},
		}}},
		Lessons:    []data.Lesson{{ID: "EF1", Title: "Vertraulich", Release: data.Public}, {ID: "EF2", Title: "Widerrufen", Release: data.Public}},
		Indicators: []data.Indicator{{ID: "I1", Name: "Zugriffe", Published: true}},
		Datasets:   []data.Dataset{{ID: "D1", Title: "Betriebe", Published: "2018-01-01"}},
		Decisions:  []data.Decision{{ID: "E1", Title: "Schwerpunkt", Number: "7/18", Date: "2018-01-01"}},
	}
	before.Concepts = []data.Concept{{ID: "K1", Version: "1.0", Date: "2017-10-01", Summary: "Alt"}}
	after := before
	after.Concepts = append(before.Concepts[:1:1], data.Concept{ID: "K2", Version: "2.0", Date: "2018-10-01", Summary: "Neu"})
	after.Measures = []data.Measure{before.Measures[0]}
	after.Measures[0].Milestones = []data.Milestone{before.Measures[0].Milestones[0], before.Measures[0].Milestones[1]}
	after.Measures[0].Milestones[0].Internal = true
	after.Lessons = []data.Lesson{{ID: "EF1", Title: "Vertraulich", Release: data.Internal}}
	after.Indicators = []data.Indicator{{ID: "I1", Name: "Zugriffe"}}
	after.Datasets = []data.Dataset{{ID: "D1", Title: "Betriebe"}}
	after.Decisions = []data.Decision{{ID: "E1", Title: "Schwerpunkt", Date: "2018-01-01"}}
	for _, e := range data.Editions {
		text := changesIn(before, after, e)
		for _, word := range []string{"Vertraulich", "Gespräch", "M01-MS1"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: %q is told:\n%s", e, word, text)
			}
		}
		for _, word := range []string{"Zugriffe", "Betriebe", "Schwerpunkt"} {
			if e == data.EditionPublic && strings.Contains(text, word) {
				t.Errorf("%s: %q is told:\n%s", e, word, text)
			}
		}
		if !strings.Contains(text, "Einzelne Einträge zeigt diese Fassung nicht mehr.") {
			t.Errorf("%s: it is not said that something is shown no more:\n%s", e, text)
		}
		for _, word := range []string{"Widerrufen", "Entfernt", "„1.0“ → „2.0“"} {
			if !strings.Contains(text, word) {
				t.Errorf("%s: that %q was removed is not told:\n%s", e, word, text)
			}
		}
	}
}

// What becomes visible is not new, and counts of then are those of then.
func TestShownIsNotNew(t *testing.T) {
	hidden := data.Project{
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien", Status: data.StatusRunning, Milestones: []data.Milestone{
			{ID: "M01-MS1", Title: "Gespräch", Internal: true, Status: data.MilestoneReached, ActualDate: "2017-05-01"}, {ID: "M01-MS2", Title: "Entwurf", ActualDate: "2017-06-01", Status: data.MilestoneReached}, {ID: "M01-MS3", Title: "Satzung", PlannedDate: "2018-12-01"},
		}}},
		Lessons:    []data.Lesson{{ID: "EF1", Title: "Vertraulich", Release: data.Internal}},
		Indicators: []data.Indicator{{ID: "I1", Name: "Zugriffe"}},
	}
	shown := hidden
	shown.Measures = []data.Measure{hidden.Measures[0]}
	shown.Measures[0].Milestones = append([]data.Milestone{}, hidden.Measures[0].Milestones...)
	shown.Measures[0].Milestones[0].Internal = false
	shown.Lessons = []data.Lesson{{ID: "EF1", Title: "Vertraulich", Release: data.Public}}
	shown.Indicators = []data.Indicator{{ID: "I1", Name: "Zugriffe", Published: true}}
	for _, e := range data.Editions {
		text := changesIn(hidden, shown, e)
		for _, word := range []string{"Vertraulich", "Gespräch"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: %q is told as new:\n%s", e, word, text)
			}
		}
		if e == data.EditionPublic && strings.Contains(text, "Zugriffe") {
			t.Errorf("the indicator is told as new:\n%s", text)
		}
		if !strings.Contains(text, "Einzelne Einträge, die schon vorher erfasst waren, zeigt diese Fassung erstmals.") {
			t.Errorf("%s: it is not said that something is shown for the first time:\n%s", e, text)
		}
		if !strings.Contains(text, "50\u00a0% → 67\u00a0%") {
			t.Errorf("%s: the progress was 50 %% then:\n%s", e, text)
		}
		if text = changesIn(shown, hidden, e); !strings.Contains(text, "67\u00a0% → 50\u00a0%") {
			t.Errorf("%s: the progress was 67 %% then:\n%s", e, text)
		}
	}
}

// What was booked, ordered and planned otherwise is told at its Finanzposition, also where all sums stay.
func TestMoneyMovesAreTold(t *testing.T) {
	base := func() data.Project {
		return data.Project{
			CostTypes: []data.CostType{{ID: "KA1", Name: "Reisekosten"}, {ID: "KA2", Name: "Sachmittel"}},
			Sources:   []data.Source{{ID: "FQ1", Name: "Zuwendung KfW", Kind: data.SourceGrant, Grant: true}, {ID: "FQ2", Name: "Stunden", Kind: data.SourceInKind}},
			Plans:     []data.Plan{{ID: "FP1", Kind: data.PlanApproved}},
			Budget: []data.BudgetItem{
				{ID: "F1", CostType: "KA1", Source: "FQ1", Year: 2018, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 600_00}}},
				{ID: "F2", CostType: "KA2", Source: "FQ1", Year: 2018, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 400_00}}},
				{ID: "F3", Source: "FQ2", Year: 2018},
			},
			Commitments: []data.Commitment{{ID: "AU1", Item: "F2", Amount: 90_00}},
			Bookings:    []data.Booking{{ID: "BU1", Item: "F1", Paid: "2017-10-01", Amount: 100_00}, {ID: "BU2", Item: "F3", Paid: "2017-10-01", Amount: 50_00}},
		}
	}
	for name, c := range map[string]struct {
		change func(p *data.Project)
		says   []string
	}{
		"an Umwidmung that leaves all sums": {func(p *data.Project) {
			p.Plans = append(p.Plans, data.Plan{ID: "FP2", Kind: data.PlanShift, Date: "2018-03-15", Reason: "Mehr Fahrten"})
			p.Budget[0].Amounts = append(p.Budget[0].Amounts, data.PlannedAmount{Plan: "FP2", Amount: 700_00})
			p.Budget[1].Amounts = append(p.Budget[1].Amounts, data.PlannedAmount{Plan: "FP2", Amount: 300_00})
		}, []string{"Neu: Finanzierungsplan „Umwidmung“ (FP2): Umwidmung, 15.03.2018.", "„Reisekosten, Zuwendung KfW, 2018“ (F1): Soll: 600,00 € → 700,00 €", "(F2): Soll: 400,00 € → 300,00 €"}},
		"a payment moves to another position": {func(p *data.Project) { p.Bookings[0].Item = "F2" }, []string{"(F1): Ist: 100,00 € → 0,00 €", "(F2): Ist: 0,00 € → 100,00 €"}},
		"a payee":                             {func(p *data.Project) { p.Bookings[0].Payee = "Bahn" }, []string{"(F1): Buchungen: 1 geändert"}},
		"paid and more ordered": {func(p *data.Project) {
			p.Bookings = append(p.Bookings, data.Booking{ID: "BU3", Item: "F2", Paid: "2018-02-01", Amount: 40_00, Commitment: "AU1"}, data.Booking{ID: "BU4", Item: "F2", Paid: "2018-02-02", Amount: -5_00})
			p.Commitments = append(p.Commitments, data.Commitment{ID: "AU2", Item: "F2", Date: "2018-02-03", Amount: 10_00})
		}, []string{"Ist: 0,00 € → 35,00 €", "Gebunden: 90,00 € → 60,00 €", "Buchungen: 2 neu", "Aufträge: 1 neu"}},
		"unbare Eigenleistung": {func(p *data.Project) { p.Bookings[1].Amount = 80_00 }, []string{"Unbare Eigenleistung, nicht in der Summe", "(F3): Ist: 50,00 € → 80,00 €", "Die Ausgaben blieben bei 100,00 €"}},
		"money came in": {func(p *data.Project) {
			p.Incomes = []data.Income{{ID: "EN1", Source: "FQ1", Date: "2018-02-01", Amount: 500_00, Reason: "1. Rate"}}
		}, []string{"Neue Einnahmen: „1. Rate“ (EN1): „Zuwendung KfW“, 01.02.2018, „1. Rate“, Betrag 500,00 €"}},
		"a name": {func(p *data.Project) { p.Sources[0].Name = "Zuwendung Land" }, []string{"Finanzierungsquelle „Zuwendung Land“ (FQ1): Name: „Zuwendung KfW“ → „Zuwendung Land“"}},
	} {
		before, after := base(), base()
		c.change(&after)
		text := plainSpaces(changesIn(before, after, data.EditionFull))
		for _, says := range c.says {
			if !strings.Contains(text, says) {
				t.Errorf("%s: nowhere %q:\n%s", name, says, text)
			}
		}
	}
}

// Sentences that the tables must not contradict.
func TestChangesSayWhatIsSo(t *testing.T) {
	base := func() data.Project {
		return data.Project{
			Measures: []data.Measure{{ID: "M01", Title: "Leitlinien", Status: data.StatusRunning, Milestones: []data.Milestone{
				{ID: "M01-MS1", Title: "Entwurf", Status: data.MilestoneInWork, BaselineDate: "2017-09-01", PlannedDate: "2017-09-01"},
			}}, {ID: "M02", Title: "App", Status: data.StatusRunning}},
			Concepts:   []data.Concept{{ID: "KON1", Title: "Offenes Haus"}},
			Indicators: []data.Indicator{{ID: "I1", Name: "Zugriffe", Measure: "M01", Published: true, Readings: []data.Reading{{Date: "2017-10-15", Value: "5"}, {Date: "2017-10-31", Value: "10"}}}},
		}
	}
	for name, c := range map[string]struct {
		change    func(p *data.Project)
		says, not string
	}{
		"a new milestone that was reached": {func(p *data.Project) {
			p.Measures[0].Milestones = append(p.Measures[0].Milestones, data.Milestone{ID: "M01-MS2", Title: "Auftakt", Status: data.MilestoneReached, ActualDate: "2018-02-01"})
		}, "Erreicht wurde ein Meilenstein;", "kein Meilenstein;"},
		"an indicator of another measure": {func(p *data.Project) {
			p.Measures = append(p.Measures, data.Measure{ID: "M03", Title: "Karte"})
			p.Indicators[0].Measure = "M03"
		}, "Maßnahme: M01 → M03", "Gestrichen"},
		"a milestone of another measure": {func(p *data.Project) {
			p.Measures[1].Milestones, p.Measures[0].Milestones = p.Measures[0].Milestones, nil
		}, "Maßnahme: M01 → M02", "hat sich nichts geändert"},
		"a concept that is gone":   {func(p *data.Project) { p.Concepts = nil }, "Konzept: nicht mehr erfasst.", "neue Fassung"},
		"an older reading":         {func(p *data.Project) { p.Indicators[0].Readings[0].Value = "50" }, "15.10.2017: Wert 5 → 50", "hat sich nichts geändert"},
		"a comment on the reading": {func(p *data.Project) { p.Indicators[0].Readings[1].Comment = "geschätzt" }, "geschätzt", "| keine"},
		"a new picture": {func(p *data.Project) {
			p.Attachments = []data.Attachment{{ID: "A1", Of: "M01", Kind: data.AttachmentPicture, Title: "Auftakt", Release: data.Public}}
		}, "Neu: Anlage „Auftakt“ (A1): Bild.", "hat sich nichts geändert"},
	} {
		before, after := base(), base()
		c.change(&after)
		text := changesIn(before, after, data.EditionFull)
		if !strings.Contains(text, c.says) || strings.Contains(text, c.not) {
			t.Errorf("%s: want %q and not %q:\n%s", name, c.says, c.not, text)
		}
	}
}

// An entry that stands as it stood is no change of another one, and each entry is one change.
func TestListLine(t *testing.T) {
	council := func(day data.Date, number, result string) data.Resolution {
		return data.Resolution{Body: "Gemeinderat", Date: day, Number: number, Result: result}
	}
	one, two, three := council("2017-05-18", "M47/2017", "Auswahl"), council("2017-12-21", "M103/2017", "Bericht"), council("2018-05-17", "16/2018", "Leitlinien")
	nameless := []data.Resolution{{Date: "2018-10-05", Result: "Miete"}, {Date: "2018-11-05", Result: "Plakate"}}
	corrected := one
	corrected.Result = "Auswahl begrüßt"
	for name, c := range map[string]struct {
		old, now []data.Resolution
		want     string
	}{
		"added":       {[]data.Resolution{one}, []data.Resolution{one, two, three}, "neu Gemeinderat, 21.12.2017, M103/2017, Bericht; Gemeinderat, 17.05.2018, 16/2018, Leitlinien"},
		"corrected":   {[]data.Resolution{one, two}, []data.Resolution{two, corrected, three}, "Gemeinderat: Ergebnis „Auswahl“ → „Auswahl begrüßt“; neu Gemeinderat, 17.05.2018, 16/2018, Leitlinien"},
		"removed":     {[]data.Resolution{one, two}, []data.Resolution{two}, "entfallen Gemeinderat, 18.05.2017, M47/2017, Auswahl"},
		"twice":       {[]data.Resolution{one}, []data.Resolution{one, one}, "neu Gemeinderat, 18.05.2017, M47/2017, Auswahl"},
		"no name":     {nameless[:1], nameless, "neu 05.11.2018, Plakate"},
		"other order": {[]data.Resolution{one, two}, []data.Resolution{two, one}, "andere Reihenfolge"},
	} {
		if got := listLine(inFull, data.FieldChange{Old: c.old, Now: c.now}); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// changesIn gives what an edition says has changed between two states.
func changesIn(before, after data.Project, e data.Edition) string {
	s := &section{Input: Input{
		Project: after, Report: data.Report{ID: "B2", No: 2}, Edition: e, Date: "2018-10-31", Before: &Before{Project: before, Report: data.Report{ID: "B1", No: 1}, Date: "2017-10-31"},
	}.atKeyDate().filtered()}
	changes(s)
	var b strings.Builder
	plainBlocks(&b, s.blocks)
	return b.String()
}
