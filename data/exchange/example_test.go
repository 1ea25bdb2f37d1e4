package exchange_test

import (
	"fmt"
	"log"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// An import says first what it would change, line by line. What is exported can be
// imported again and then changes nothing.
func ExampleDifferences() {
	now := data.Project{Measures: []data.Measure{{ID: "M01", Title: "Bürger-App"}}}
	file, err := exchange.Marshal(now)
	if err != nil {
		log.Fatal(err)
	}
	imported, err := exchange.Unmarshal(file)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("Unverändert:", len(exchange.Differences(now, imported)) == 0)

	imported.Measures[0].Start = "2018-03-01"
	imported.Measures = append(imported.Measures, data.Measure{ID: "M02", Title: "Bürgerhaushalt"})
	for _, line := range exchange.Differences(now, imported) {
		fmt.Println(line)
	}
	// Output:
	// Unverändert: true
	// Maßnahme M01, Beginn geplant: leer → 01.03.2018
	// Maßnahme M02 „Bürgerhaushalt“: neu
}
