package command

import (
	"modellkommune/data"
	"modellkommune/data/store"
)

// reading opens a Projektakte to read it, and runs with what it holds.
func reading(path string, do func(f *store.File, p data.Project) error) error {
	return opened(store.OpenReadOnly, path, do)
}

// changing opens a Projektakte to change it, and runs with what it holds.
func changing(path string, do func(f *store.File, p data.Project) error) error {
	return opened(store.Open, path, do)
}

func opened(open func(path string) (*store.File, error), path string, do func(f *store.File, p data.Project) error) error {
	f, err := open(path)
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
