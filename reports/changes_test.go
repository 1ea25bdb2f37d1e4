package reports

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/assets"
	"modellkommune/data"
)

const changesOnly = "Änderungen"

// changesText writes the section of changes alone.
func changesText(t *testing.T, old, now data.Project, oldNo, nowNo int) string {
	t.Helper()
	before, _ := old.Report(oldNo)
	report, _ := now.Report(nowNo)
	doc, err := Compose(Input{
		Project: now, Report: report, Before: &Before{Project: old, Report: before},
		Outline: data.Outline{Title: changesOnly, Sections: []data.OutlineSection{{Section: data.SectionChanges, Unnumbered: true}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := plain(doc)
	if at := strings.Index(text, "\n# "); at >= 0 {
		return text[at:]
	}
	return ""
}

func sampleProject(t *testing.T, name string) data.Project {
	t.Helper()
	b, err := assets.Samples.ReadFile("samples/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var p data.Project
	if err := json.Unmarshal(b, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestChanges(t *testing.T) {
	old, now := sampleProject(t, "merzenich"), sampleProject(t, "merzenich-2018")
	golden(t, "changes-merzenich", changesText(t, old, now, 1, 3))
	golden(t, "changes-merzenich-backwards", changesText(t, now, old, 3, 1))
	unmoved := sampleProject(t, "merzenich")
	unmoved.Reports[2].KeyDate = "2018-10-31"
	golden(t, "changes-unmoved", changesText(t, old, unmoved, 1, 3))
}

func TestNothingHasChanged(t *testing.T) {
	p := sampleProject(t, "merzenich")
	text := changesText(t, p, p, 1, 1)
	if want := "Seit Bericht Nr.\u00a01 (Stichtag 31.\u00a0Oktober\u00a02017) hat sich nichts geändert.\n"; !strings.HasSuffix(text, want) {
		t.Errorf("got %s", text)
	}
}

func TestNoChangesWithoutPredecessor(t *testing.T) {
	p := sampleProject(t, "merzenich-2018")
	r, _ := p.Report(3)
	if text := composed(t, p, r, ""); strings.Contains(text, "# "+string(data.SectionChanges)) {
		t.Error("a report that compares with none has the section")
	}
}

// TestPublicChanges holds that the public learn of no person and no Erfahrung that
// is not theirs.
func TestPublicChanges(t *testing.T) {
	old, now := sampleProject(t, "merzenich"), sampleProject(t, "merzenich-2018")
	now.Measures[0].Responsible = now.Contacts[1].ID
	report, _ := now.Report(3)
	before, _ := old.Report(1)
	o, err := OutlineFor(report.Kind)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Compose(Input{Project: now, Report: report, Outline: o, Edition: data.EditionPublic, Before: &Before{Project: old, Report: before, Date: "2017-10-31"}})
	if err != nil {
		t.Fatal(err)
	}
	text := plain(doc)
	if !strings.Contains(text, "Kartierungstage als Begegnung") {
		t.Error("a public Erfahrung is missing")
	}
	for _, secret := range []string{"Abbruch rechtzeitig und begründet", "Verantwortliche Person", "Wahrscheinlichkeit: ", "Risiko R"} {
		if strings.Contains(text, secret) {
			t.Errorf("the public read „%s“", secret)
		}
	}
}

func TestChangesNews(t *testing.T) {
	measures := func(n int) []data.Measure { return make([]data.Measure, n) }
	moved := func(n int, now data.Milestone) (list []data.Change[data.Milestone]) {
		for range n {
			list = append(list, data.Change[data.Milestone]{Old: data.Milestone{ID: "M01-MS1", PlannedDate: "2018-05-01"}, Now: now})
		}
		return list
	}
	reached := data.Milestone{ID: "M01-MS1", PlannedDate: "2018-05-01", ActualDate: "2018-05-01"}
	later := data.Milestone{ID: "M01-MS1", Title: "Auftakt", PlannedDate: "2018-05-02"}
	dropped := data.Milestone{ID: "M01-MS1", Status: data.MilestoneDropped}
	project := data.Project{Measures: []data.Measure{{ID: "M01", Milestones: []data.Milestone{{ID: "M01-MS1"}}}}}
	since := "Seit Bericht Nr.\u00a01 (Stichtag 31.\u00a0Oktober\u00a02017)"
	for _, c := range []struct {
		changes data.Changes
		say     func(comparison) string
		want    string
	}{
		{data.Changes{}, comparison.measuresNews, since + " ist keine Maßnahme hinzugekommen und keine beendet worden."},
		{data.Changes{Done: measures(1)}, comparison.measuresNews, since + " wurde eine Maßnahme abgeschlossen."},
		{data.Changes{BrokenOff: measures(13)}, comparison.measuresNews, since + " wurden 13 Maßnahmen abgebrochen."},
		{
			data.Changes{Measures: data.Difference[data.Measure]{New: measures(2), Removed: measures(1)}, Merged: measures(1)},
			comparison.measuresNews, since + " wurden zwei Maßnahmen neu aufgenommen, eine mit einer anderen zusammengelegt und eine gestrichen.",
		},
		{data.Changes{}, comparison.milestonesNews, "Erreicht wurde kein Meilenstein; verschoben wurde keiner."},
		{
			data.Changes{Milestones: data.Difference[data.Milestone]{Changed: append(moved(1, reached), moved(1, later)...)}},
			comparison.milestonesNews, "Erreicht wurde ein Meilenstein; einer wurde verschoben, und zwar „Auftakt“ (M01-MS1) um 1\u00a0Tag.",
		},
		{
			data.Changes{Milestones: data.Difference[data.Milestone]{Changed: append(moved(2, later), moved(1, dropped)...)}},
			comparison.milestonesNews, "Erreicht wurde kein Meilenstein; zwei wurden verschoben, am weitesten „Auftakt“ (M01-MS1) um 1\u00a0Tag; einer ist entfallen.",
		},
		{data.Changes{}, comparison.moneyNews, ""},
		{
			data.Changes{Money: data.MoneyChanges{Total: data.MoneyChange{Old: data.Money{Planned: 500, Spent: 300, Items: 1}, Now: data.Money{Planned: 500, Spent: 200, Items: 1}}}},
			comparison.moneyNews, "Die Ausgaben sanken um 1,00\u00a0€ auf 2,00\u00a0€, das Soll blieb bei 5,00\u00a0€.",
		},
		{
			data.Changes{Lights: []data.LightChange{{LightPlace: data.LightPlace{Measure: "M01", Part: data.PartWhole}, Old: data.Red, Now: data.Green, Trend: data.TrendBetter}}},
			comparison.lightsNews, "Die Gesamtampel hat sich bei einer Maßnahme verbessert und bei keiner verschlechtert.",
		},
		{
			data.Changes{Lights: []data.LightChange{{LightPlace: data.LightPlace{Part: data.PartWhole}, Old: data.Red, Now: data.Green, Trend: data.TrendBetter}}},
			comparison.projectLightNews, "Die Gesamtampel des Projekts wechselte von „kritisch“ auf „im Plan“.",
		},
	} {
		got := c.say(comparison{section: &section{Input: Input{Project: project, at: &keyState{}}}, last: Before{Report: data.Report{No: 1}, Date: "2017-10-31"}, Changes: c.changes})
		if got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

// Whatever two states say, what has changed between them is soundly told.
func TestAnyChangesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, now := project().Draw(t, "old"), project().Draw(t, "now")
		o, err := OutlineFor(data.InterimReport)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{
			Project: now, Outline: o, Report: data.Report{No: 2}, Date: date().Draw(t, "date"),
			Before: &Before{Project: old, Report: data.Report{No: 1}, Date: date().Draw(t, "before")},
		})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, doc)
	})
}
