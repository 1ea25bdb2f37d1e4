package data_test

import (
	"fmt"
	"strings"

	"modellkommune/data"
)

// A measure is judged on a day by rules that lie here and nowhere else. The reason
// is a German sentence, which window and report print alike.
func ExampleProject_Light() {
	measure := data.Measure{
		ID: "M01", Title: "Bürger-App", Status: data.StatusRunning, Start: "2018-01-01", End: "2018-12-31",
		Milestones: []data.Milestone{{
			ID: "M01-MS1", Title: "Auftakt", Status: data.MilestoneOpen,
			BaselineDate: "2018-03-01", PlannedDate: "2018-03-01", ForecastDate: "2018-04-15",
		}},
	}
	project := data.Project{Measures: []data.Measure{measure}}

	light := project.Light(measure, data.PartSchedule, "2018-03-10")
	fmt.Println(light.Effective())
	fmt.Println(strings.ReplaceAll(light.Why(), "\u00a0", " ")) // what holds a number and its unit together
	// Output:
	// kritisch
	// Der Meilenstein M01-MS1 liegt 45 Tage hinter dem Plan; im Plan ist bis zu 14 Tage, gefährdet bis zu 36 Tage.
}

// What differs between two states of a record is told by the fields' German names.
func ExampleFieldChanges() {
	planned := data.Milestone{ID: "M01-MS1", Title: "Auftakt", PlannedDate: "2018-03-01"}
	moved := planned
	moved.PlannedDate = "2018-04-15"

	for _, f := range data.FieldChanges(planned, moved) {
		fmt.Printf("%s: %v → %v\n", f.Label, f.Old, f.Now)
	}
	// Output:
	// Plan: 01.03.2018 → 15.04.2018
}
