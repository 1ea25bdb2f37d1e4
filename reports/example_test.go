package reports_test

import (
	"fmt"
	"log"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/reports"
	"modellkommune/reports/document"
)

// A report is composed of a project, the outline of its Berichtsart and a day. Here
// the outline has a single section.
func ExampleCompose() {
	doc, err := reports.Compose(reports.Input{
		Project: data.Project{
			Programme:    data.Programme{Template: datatest.Template2017()},
			Municipality: data.Municipality{Name: "Gemeinde Merzenich"},
			Measures: []data.Measure{{
				ID: "M01", Title: "Bürger-App", Status: data.StatusRunning,
				Perspectives: []data.PerspectiveWork{{Perspective: datatest.Perspectives()[0]}},
			}},
		},
		Report:  data.Report{No: 1, Kind: data.InterimReport},
		Outline: data.Outline{Title: "Kurz", Sections: []data.OutlineSection{{Section: data.SectionOverview}}},
		Date:    "2018-10-31",
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(doc.Title)
	for _, block := range doc.Blocks {
		if h, ok := block.(document.Heading); ok {
			fmt.Println(h.Number, h.Text)
		}
	}
	// Output:
	// Zwischenbericht zur Projektumsetzung (Entwurf) – Gemeinde Merzenich
	// 1 Maßnahmenübersicht
	// 1.1 Stand der Maßnahmen
	// 1.2 Ampeln der Maßnahmen
	// 1.3 Perspektiven der Offenheit
	// 1.4 Zeitplan
}
