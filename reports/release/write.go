package release

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// WriteFile writes the PDF of a draft to a file; an old one survives a failure. A
// file that the Projektakte knows as released is not overwritten.
func (d *Draft) WriteFile(f *store.File, path string) error { return writeFile(f, path, d.PDF) }

func writeFile(f *store.File, path string, b []byte) error {
	old, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return exchange.WriteFile(path, b)
	}
	if err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("Die Datei „%s“ lässt sich nicht ersetzen. Es wurde nichts geschrieben. Bitte einen anderen Namen wählen.", path), err)
	}
	sum := checksum(old)
	if sum == checksum(b) {
		return nil // there it is
	}
	if _, released, err := f.Find(sum); err != nil || !released {
		return errors.Join(err, exchange.WriteFile(path, b))
	}
	return data.Fail(data.Conflict, fmt.Sprintf("„%s“ ist eine freigegebene Datei und wird nicht überschrieben. Bitte einen anderen Namen wählen.", path), nil)
}
