package release

import (
	"context"
	"os"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// NewSample makes a Projektakte with a sample in it, as far as which undo reaches
// back. Where the sample follows another one, the report that was due in that
// one is released, so that the changes since can be told. Program is the version
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
	if earlier, ok := exchange.Follows(name); ok {
		if err := released(f, earlier, program); err != nil {
			return err
		}
	}
	return f.Begin("Beispiel „"+name+"“ übernommen", p)
}

// released fills a file with a sample and releases its due report on its Stichtag.
func released(f *store.File, name, program string) error {
	p, err := exchange.Sample(name)
	if err != nil {
		return err
	}
	if err := f.Begin("Beispiel „"+name+"“ übernommen", p); err != nil {
		return err
	}
	r, _ := p.NextReport()
	d, err := FromFile(context.Background(), f, Order{No: r.No, On: r.Day()})
	if err != nil {
		return err
	}
	_, err = Freeze(f, d, program)
	return err
}
