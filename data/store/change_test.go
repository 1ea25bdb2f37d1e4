package store

import (
	"errors"
	"strings"
	"testing"

	"modellkommune/data"
)

func TestNewFileIsEmptyButForItsTwoFixedRecords(t *testing.T) {
	f, err := Create(t.TempDir() + "/neu.mkog")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wantContent(t, f, data.Project{}.Normal())
	if undo, redo := f.Steps(); undo != "" || redo != "" {
		t.Errorf("Steps() = %q, %q in a new file", undo, redo)
	}
}

func TestContentSurvivesRestart(t *testing.T) {
	f := create(t)
	wantContent(t, f, sample())
	wantContent(t, reopen(t, f), sample())
}

func TestPutChangesOneRecord(t *testing.T) {
	f := create(t)
	want := sample()
	want.Municipality.Population = 10000
	want.Measures[0].Milestones[1].ForecastDate = "2018-07-01"
	want.Contacts = append(want.Contacts, data.Contact{ID: "K2", Name: "neu"})
	put(t, f, "geändert", want.Municipality, want.Measures[0].Milestones[1], &want.Contacts[1])
	wantContent(t, reopen(t, f), want)
}

func TestPutOfMeasureLeavesMilestones(t *testing.T) {
	f := create(t)
	want := sample()
	want.Measures[0].Title = "anders"
	m := want.Measures[0]
	m.Milestones = nil
	put(t, f, "geändert", m)
	wantContent(t, f, want)
}

func TestUnchangedContentLeavesNoStep(t *testing.T) {
	f := create(t)
	p := sample()
	put(t, f, "Lücke", data.Measure{ID: "M02"}, data.Measure{ID: "M03"})
	change(t, f, "Lücke", func(tx *Tx) error { return tx.Remove(data.Measure{ID: "M02"}.Key()) })
	change(t, f, "nichts", func(tx *Tx) error {
		return errors.Join(
			tx.Put(p.Municipality, p.Measures[0], p.Measures[0].Milestones[0], p.Concepts[0]),
			tx.Move(p.Measures[0].Key(), -3),
			tx.Replace(content0(tx)),
		)
	})
	if undo, _ := f.Steps(); undo != "Lücke" {
		t.Errorf("last step = %q, want „Lücke“", undo)
	}
	entries, err := f.History(p.Measures[0].Key())
	if err != nil || len(entries) != 1 {
		t.Errorf("History = %d entries, %v, want 1", len(entries), err)
	}
}

func content0(tx *Tx) (p data.Project) {
	if err := loadProject(tx.tx, &p); err != nil {
		panic(err)
	}
	return p
}

func TestNilListsAreSavedAsEmpty(t *testing.T) {
	f := create(t)
	put(t, f, "Maßnahme", data.Measure{ID: "M02"})
	m := content(t, f).Measures[1]
	if m.Links == nil || m.Fields == nil || m.Perspectives == nil || m.Contributors == nil || m.Partners == nil || m.Milestones == nil {
		t.Errorf("a list is nil: %+v", m)
	}
}

func TestFailedChangeSavesNothing(t *testing.T) {
	f := create(t)
	stop := errors.New("stop")
	if err := f.Change("abgebrochen", func(tx *Tx) error {
		if err := tx.Put(data.Contact{ID: "K9"}); err != nil {
			t.Error(err)
		}
		return stop
	}); !errors.Is(err, stop) {
		t.Errorf("Change = %v, want the function's own error", err)
	}
	// An error that the function swallows still keeps the rest from being saved.
	err := f.Change("verschluckt", func(tx *Tx) error {
		tx.Put(data.Contact{ID: "K9"})
		tx.Put(data.Milestone{ID: "M99-MS1", Measure: "M99"})
		return nil
	})
	wantFault(t, err, data.Invalid)
	func() {
		defer func() { recover() }()
		f.Change("Absturz", func(tx *Tx) error {
			tx.Put(data.Contact{ID: "K9"})
			panic("boom")
		})
	}()
	wantContent(t, f, sample())
	if undo, _ := f.Steps(); undo != "angelegt" {
		t.Errorf("last step = %q", undo)
	}
}

func TestWhatBreaksARuleIsRefused(t *testing.T) {
	f := create(t)
	m := sample().Measures[0]
	noDate, badText := m, m
	decided, listed, indicator := sample().Concepts[0], sample().Concepts[0], sample().Indicators[0]
	decided.Resolutions[0].Date = "2018-02-30"
	listed.Resolutions[0].Date = "bald"
	indicator.Readings[0].Value = "viel"
	noDate.Start = "2018-02-30"
	badText.Title = "a\xff"
	for name, do := range map[string]func(*Tx) error{
		"date that does not exist": func(tx *Tx) error { return tx.Put(noDate) },
		"date that is none":        func(tx *Tx) error { return tx.Put(data.Contact{ID: "K1", DeleteBy: "bald"}) },
		"text that is none":        func(tx *Tx) error { return tx.Put(badText) },
		"date in a part":           func(tx *Tx) error { return tx.Put(decided) },
		"date in a list":           func(tx *Tx) error { return tx.Put(listed) },
		"number in a list":         func(tx *Tx) error { return tx.Put(indicator) },
		"number that is none":      func(tx *Tx) error { return tx.Put(data.Indicator{ID: "I1", Target: "viel"}) },
		"no Kennung":               func(tx *Tx) error { return tx.Put(data.Measure{}) },
		"milestone without measure": func(tx *Tx) error {
			return tx.Put(data.Milestone{ID: "X"})
		},
		"Kennung twice": func(tx *Tx) error {
			p := sample()
			p.Partners = append(p.Partners, p.Partners[0])
			return tx.Replace(p)
		},
		"removed municipality": func(tx *Tx) error { return tx.Remove(data.Municipality{}.Key()) },
	} {
		t.Run(name, func(t *testing.T) {
			wantFault(t, f.Change("falsch", do), data.Invalid)
			wantContent(t, f, sample())
		})
	}
	err := f.Change("weg", func(tx *Tx) error { return tx.Remove(data.Key{Kind: data.KindMeasure, ID: "M77"}) })
	wantFault(t, err, data.NotFound)
}

// wantFault checks that an error has a code and a German sentence.
func wantFault(t testing.TB, err error, code data.Code) {
	t.Helper()
	var e *data.Error
	if !errors.As(err, &e) {
		t.Fatalf("error = %v, want a *data.Error", err)
	}
	if e.Code != code {
		t.Errorf("code = %q, want %q: %s (%v)", e.Code, code, e.Text, e.Cause)
	}
	if !strings.HasSuffix(e.Text, ".") || strings.Contains(e.Text, "%!") {
		t.Errorf("%q is no sentence", e.Text)
	}
}

func TestMoveStaysAmongSiblings(t *testing.T) {
	f := create(t)
	p := sample()
	for _, id := range []string{"M02", "M03", "M04"} {
		put(t, f, "neu", data.Measure{ID: id}, data.Milestone{ID: id + "-MS1", Measure: id})
	}
	for _, test := range []struct {
		id   string
		by   int
		want string
	}{
		{"M01", 1, "M02 M01 M03 M04"},
		{"M04", -2, "M02 M04 M01 M03"},
		{"M02", 99, "M04 M01 M03 M02"},
		{"M02", -99, "M02 M04 M01 M03"},
		{"M01", 0, "M02 M04 M01 M03"},
	} {
		change(t, f, "verschoben", func(tx *Tx) error { return tx.Move(data.Key{Kind: data.KindMeasure, ID: test.id}, test.by) })
		var order []string
		for _, m := range content(t, f).Measures {
			order = append(order, m.ID)
		}
		if got := strings.Join(order, " "); got != test.want {
			t.Errorf("after moving %s by %d: %s, want %s", test.id, test.by, got, test.want)
		}
	}
	change(t, f, "verschoben", func(tx *Tx) error { return tx.Move(p.Measures[0].Milestones[0].Key(), 1) })
	m, _ := content(t, f).Measure("M01")
	if m.Milestones[0].ID != "M01-MS2" || m.Milestones[1].ID != "M01-MS1" {
		t.Errorf("milestones of M01 = %+v", m.Milestones)
	}
}

func TestMilestoneCanChangeItsMeasure(t *testing.T) {
	f := create(t)
	s := sample().Measures[0].Milestones[0]
	s.Measure = "M02"
	put(t, f, "umgehängt", data.Measure{ID: "M02"}, data.Milestone{ID: "M02-MS1", Measure: "M02"}, s)
	p := content(t, f)
	if len(p.Measures[0].Milestones) != 1 || p.Measures[1].Milestones[1].ID != s.ID {
		t.Errorf("milestone is not last at its new measure: %+v", p.Measures)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	wantContent(t, f, sample())
}

func TestReplaceWritesOnlyWhatDiffers(t *testing.T) {
	f := create(t)
	p := sample()
	p.Measures[0].Milestones[0].Title = "Auftakt im Rathaus"
	change(t, f, "eingelesen", func(tx *Tx) error { return tx.Replace(p) })
	wantContent(t, f, p)
	var lines int
	if err := f.db.QueryRow("SELECT count(*) FROM history WHERE step = (SELECT max(id) FROM step)").Scan(&lines); err != nil || lines != 1 {
		t.Errorf("the step has %d lines, %v, want 1", lines, err)
	}
}

func TestKennungIsNeverUsedAgain(t *testing.T) {
	f := create(t)
	free := func(kind data.Kind, owner, want string) {
		t.Helper()
		if got, err := f.FreeID(kind, owner); got != want || err != nil {
			t.Errorf("FreeID(%s, %q) = %q, %v, want %q", kind, owner, got, err, want)
		}
	}
	free(data.KindMeasure, "", "M02")
	free(data.KindMilestone, "M01", "M01-MS3")
	free(data.KindMilestone, "M02", "M02-MS1")
	free(data.KindContact, "", "K2")
	free(data.KindPartner, "", "P2")
	free(data.KindConcept, "", "KON2")
	free(data.KindReport, "", "B2")
	for kind, want := range map[data.Kind]string{
		data.KindIndicator: "I2", data.KindBudgetItem: "F2", data.KindSource: "FQ2", data.KindCostType: "KA2", data.KindPlan: "FP2", data.KindBooking: "BU2", data.KindCommitment: "AU2", data.KindIncome: "EN2", data.KindInstalment: "RA2", data.KindParticipation: "BT2",
		data.KindDataset: "D2", data.KindRisk: "R2", data.KindDecision: "E2", data.KindWorkshop: "W2",
		data.KindLesson: "EF2", data.KindAppraisal: "PT2", data.KindAttachment: "A4", data.KindReminder: "WV2",
	} {
		free(kind, "", want)
	}
	// A Kennung is free only if no record of another kind has it.
	put(t, f, "eigene Kennung", data.Measure{ID: "B2"}, data.Measure{ID: "R7"})
	free(data.KindReport, "", "B3")
	free(data.KindRisk, "", "R8")

	put(t, f, "neu", data.Measure{ID: "M09"}, data.Measure{ID: "M9999999999999999"}, data.Measure{ID: "Mitte"}, data.Milestone{ID: "M01-MS12", Measure: "M01"})
	free(data.KindMeasure, "", "M10")
	free(data.KindMilestone, "M01", "M01-MS13")
	change(t, f, "weg", func(tx *Tx) error { return tx.Remove(data.Measure{ID: "M09"}.Key(), data.Measure{ID: "M01"}.Key()) })
	free(data.KindMeasure, "", "M10")
	free(data.KindMilestone, "M01", "M01-MS13")
	f.Undo()
	f.Undo()
	put(t, f, "anders", data.Contact{ID: "K7"})
	f = reopen(t, f)
	free(data.KindMeasure, "", "M10")
	free(data.KindMilestone, "M01", "M01-MS13")
	_, err := f.FreeID(data.KindMunicipality, "")
	wantFault(t, err, data.Invalid)
}
