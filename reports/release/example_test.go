package release_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"modellkommune/reports/release"
)

// A report is made as a draft, which the Abgabeprüfung judges; its release writes the
// PDF and freezes it with its data. Then the PDF can be told from any other.
func ExamplePublish() {
	folder, err := os.MkdirTemp("", "akte")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	f, err := release.NewSample(filepath.Join(folder, "akte.mkog"), "merzenich", "1.0")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = f.Close() }()

	draft, err := release.FromFile(context.Background(), f, release.Order{No: 1, On: "2017-11-02"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("Fehler:", len(draft.Errors()))

	path := filepath.Join(folder, draft.FileName)
	if _, err := release.Publish(f, draft, path); err != nil {
		log.Fatal(err)
	}
	fmt.Println(draft.FileName)

	verdict, err := release.VerifyFile(path, f, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(verdict.Word())
	// Output:
	// Fehler: 0
	// 2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1.pdf
	// Freigegeben
}
