package store

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"

	"modellkommune/data"
)

// TakeOver makes a Projektakte that has only begun go on with the whole of another one, whose Kommune it succeeds since the
// day after until: with what is recorded there, the history, the releases and the Versandprotokoll. The first step of its own
// names the other Kommune; its own Ansprechpersonen come along. It signs with a key of its own. The other one stays as it is.
func TakeOver(path string, from *File, until data.Date) error {
	path, err := locate(path)
	if err != nil {
		return err
	}
	if path == from.path {
		return data.Fail(data.Conflict, fmt.Sprintf("„%s“ ist dieselbe Projektakte. Es wurde nichts übernommen. Bitte die der anderen Kommune wählen.", path), nil)
	}
	lock, err := acquire(path, from.Now())
	if err != nil {
		return err
	}
	defer unlock(lock)
	own, err := contentOf(path)
	if err != nil {
		return err
	}
	other, err := from.Load()
	if err != nil {
		return err
	}
	m, err := own.Succeed(other, until)
	if err != nil {
		return err
	}
	records := []data.Record{m}
	ids, err := from.FreeIDs(data.KindContact, "", len(own.Contacts))
	if err != nil {
		return err
	}
	for n, c := range own.Contacts {
		c.ID = ids[n]
		records = append(records, c)
	}
	label := fmt.Sprintf("„%s“ übernommen aus „%s“", other.Municipality.Name, filepath.Base(from.path))
	beside := path + unfinished
	defer os.Remove(beside)
	if err := rewrite(from.db, beside, forgetSecret); err != nil {
		return explain(path, err)
	}
	db, err := connect(beside, "rw")
	if err != nil {
		return explain(path, err)
	}
	taken := &File{Now: from.Now, Random: rand.Reader, path: path, db: db}
	err = taken.Change(label, func(tx *Tx) error { return tx.Put(records...) })
	if err == nil {
		err = taken.Close()
	} else {
		_ = taken.Close()
	}
	if err != nil {
		return err
	}
	return explain(path, place(beside, path))
}

// contentOf reads what a Projektakte holds.
func contentOf(path string) (data.Project, error) {
	f, err := OpenReadOnly(path)
	if err != nil {
		return data.Project{}, err
	}
	defer f.Close()
	return f.Load()
}
