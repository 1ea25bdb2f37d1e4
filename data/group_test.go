package data

import (
	"fmt"
	"testing"
)

func TestGroups(t *testing.T) {
	p := paid(Project{Measures: []Measure{
		{ID: "M01", Fields: []string{"Organisation", "Daten"}, Status: StatusDone},
		{ID: "M02"},
		{ID: "M03", Fields: []string{" ", "Daten"}, Status: StatusPaused, Start: "2018-01-01", End: "2018-12-31"},
		{ID: "M04", Fields: []string{"Organisation"}, Status: StatusBrokenOff},
	}}, false, [3]int{100, 40, -1}, [3]int{7, 0, -1}, [3]int{30, 0, -1}, [3]int{50, 50, -1})
	p.Budget = append(p.Budget, BudgetItem{ID: "F9", Source: "Q1", Amounts: []PlannedAmount{{"FP1", 999_00}}})
	var got []string
	for _, g := range p.Groups(keyDay) {
		var ids []string
		for _, m := range g.Measures {
			ids = append(ids, m.ID)
		}
		got = append(got, fmt.Sprint(g.Field, " ", ids, " ", g.Lights, " ", g.Money.Spent, " von ", g.Money.Planned))
	}
	want := []string{
		"Organisation [M01 M04] map[abgeschlossen:1 nicht bewertet:1] 90,00\u00a0€ von 150,00\u00a0€",
		"Daten [M03] map[gefährdet:1] 0,00\u00a0€ von 30,00\u00a0€",
		" [M02] map[im Plan:1] 0,00\u00a0€ von 7,00\u00a0€",
	}
	for n := range want {
		if n >= len(got) || got[n] != want[n] {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
}

// A small plan is read as a list, and so is one in which nearly each measure has a Handlungsfeld of its own.
func TestGrouped(t *testing.T) {
	plan := func(measures, fields int) Project {
		var p Project
		for n := range measures {
			p.Measures = append(p.Measures, Measure{ID: fmt.Sprintf("M%02d", n+1), Fields: []string{fmt.Sprint("Feld ", n%fields)}})
		}
		return p
	}
	for _, c := range []struct {
		measures, fields int
		want             bool
	}{{0, 1, false}, {12, 3, false}, {13, 3, true}, {13, 6, true}, {13, 7, false}, {80, 1, false}, {80, 8, true}} {
		if got := plan(c.measures, c.fields).Grouped(); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
