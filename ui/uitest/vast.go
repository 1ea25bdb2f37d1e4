package uitest

import (
	"fmt"

	"modellkommune/data"
)

// VastProject has 1,000 measures and 10,000 milestones.
func VastProject() data.Project {
	var p data.Project
	for i := range 1000 {
		m := data.Measure{ID: fmt.Sprintf("M%04d", i), Title: fmt.Sprintf("Öffnung am Platz %d", i), Start: "2018-01-01", End: "2019-06-30", Status: data.StatusRunning}
		for n := range 10 {
			m.Milestones = append(m.Milestones, data.Milestone{
				ID: fmt.Sprintf("%s-MS%d", m.ID, n), Title: fmt.Sprintf("Schritt %d", n), PlannedDate: data.Term(data.Date("2018-01-15").AddDays(n * 40)), Status: data.MilestoneOpen,
			})
		}
		p.Measures = append(p.Measures, m)
	}
	return p
}
