package store_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"modellkommune/data"
	"modellkommune/data/store"
)

// Every change of a Projektakte is one step, which can be taken back, also after the
// file was closed.
func ExampleFile_Change() {
	folder, err := os.MkdirTemp("", "akte")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "akte.mkog")
	f, err := store.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	err = f.Change("Neue Maßnahme M01", func(tx *store.Tx) error {
		return tx.Put(data.Measure{ID: "M01", Title: "Bürger-App"})
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}

	if f, err = store.Open(path); err != nil {
		log.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	p, err := f.Load()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Measures[0].Title)

	undone, err := f.Undo()
	if err != nil {
		log.Fatal(err)
	}
	p, err = f.Load()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("Zurückgenommen:", undone)
	fmt.Println("Maßnahmen:", len(p.Measures))
	// Output:
	// Bürger-App
	// Zurückgenommen: Neue Maßnahme M01
	// Maßnahmen: 0
}
