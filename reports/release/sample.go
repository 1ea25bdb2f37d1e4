package release

import (
	"context"
	"os"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// NewSample makes a Projektakte with a sample in it, as far as which undo reaches
// back. What was released in its earlier states is released, so that the changes since can
// be told. Program is the version
// of the program that does it. A file that is there already is refused.
func NewSample(path, name, program string) (*store.File, error) {
	p, err := exchange.Sample(name)
	if err != nil {
		return nil, err
	}
	f, err := store.Create(path)
	if err != nil {
		return nil, err
	}
	if err := fill(f, name, p, program); err != nil {
		_ = f.Close()
		_ = os.Remove(path) // half a sample is no help to anyone
		return nil, err
	}
	return f, nil
}

func fill(f *store.File, name string, p data.Project, program string) error {
	for n, state := range exchange.Earlier(name) {
		if err := released(f, state, n, program); err != nil {
			return err
		}
	}
	return f.Begin("Beispiel „"+name+"“ übernommen", p)
}

// released fills a file with an earlier state of a sample and releases its due report or,
// where that is released already, its correction. The first is released on its Stichtag,
// each later one a week after.
func released(f *store.File, name string, n int, program string) error {
	p, err := exchange.Sample(name)
	if err != nil {
		return err
	}
	r, _ := p.NextReport()
	if r.Corrections > 0 {
		if err := f.Correct(r.ID, r.Correction); err != nil {
			return err
		}
	}
	if err := f.Begin("Beispiel „"+name+"“ übernommen", p); err != nil {
		return err
	}
	d, err := FromFile(context.Background(), f, Order{No: r.No, On: r.Day().AddDays(7 * n), Program: program})
	if err != nil {
		return err
	}
	_, err = Freeze(f, d)
	return err
}
