package command

import (
	"modellkommune/data"
	"modellkommune/data/store"
)

// reading opens a Projektakte to read it, and runs with what it holds.
func reading(path string, do func(f *store.File, p data.Project) error) error {
	f, err := store.OpenReadOnly(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	p, err := f.Load()
	if err != nil {
		return err
	}
	return do(f, p)
}
