package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"modellkommune/data"
)

// Release gives one release with State, Protocol and Computed. One that is no longer as it was frozen, by its checksums, its
// seal and what the release after it says of it, is refused: the error names it, and nothing is made of it.
func (f *File) Release(id int64) (Release, error) {
	r, err := f.ReleaseAsKept(id)
	if err != nil {
		return r, err
	}
	next, there, err := f.after(r)
	if err != nil {
		return r, err
	}
	texts := r.flaws()
	if there && next.replaced(r) {
		texts = append(texts, otherSeal)
	}
	r.Altered = strings.Join(texts, " ")
	if err := r.Refusal(); err != nil {
		return Release{}, err
	}
	return r, nil
}

const otherSeal = "Die nächste Freigabe hält ein anderes Siegel von ihr fest."

// replaced says that a release, which is itself as it was sealed, names another seal of the one before it.
func (r Release) replaced(before Release) bool {
	return r.Predecessor == before.ID && r.sealed() && r.PredecessorSHA256 != before.Seal
}

// markAltered says of releases, the oldest first, what can be seen without their states.
func markAltered(releases []Release) {
	for i := range releases {
		switch r := &releases[i]; {
		case r.Seal != "" && !r.sealed():
			r.Altered = sealBroken
		case i+1 < len(releases) && releases[i+1].replaced(*r):
			r.Altered = otherSeal
		}
	}
}

// Rendition gives one Ausfertigung with its bytes, and refuses one that is no longer as it was made.
func (f *File) Rendition(id int64) (Rendition, error) {
	x, err := f.RenditionAsKept(id)
	if err != nil {
		return x, err
	}
	r, err := f.ReleaseAsKept(x.Release)
	if err != nil {
		return x, err
	}
	if text := x.flaw(r.Seal); text != "" {
		return Rendition{}, x.Refusal(text)
	}
	return x, nil
}

// Refusal is the error with which an altered Ausfertigung is refused; the text says what is altered.
func (x Rendition) Refusal(text string) error {
	return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist in der Projektakte verändert worden, seit sie freigegeben wurde, und wird deshalb nicht herausgegeben: %s Bitte eine Sicherungskopie der Projektakte öffnen.", x.FileName, text), nil)
}

// Refusal is the error with which an altered release is refused, nil where it is not altered.
func (r Release) Refusal() error {
	if r.Altered == "" {
		return nil
	}
	return data.Fail(data.Unreadable, fmt.Sprintf("%s ist in der Projektakte verändert worden, seit der Bericht freigegeben wurde: %s Die Freigabe wird nicht verwendet. Bitte eine Sicherungskopie der Projektakte öffnen.", r.Name(), r.Altered), nil)
}

// sealed says whether the seal is that of what the release says.
func (r Release) sealed() bool { return r.Seal != "" && r.Seal == r.seal() }

// after gives the release that names another one as the one before it.
func (f *File) after(r Release) (next Release, there bool, err error) {
	err = f.read(func(tx *sql.Tx) error {
		row := tx.QueryRow("SELECT "+releaseColumns+" FROM release WHERE predecessor = ? ORDER BY id LIMIT 1", r.ID)
		err := next.scan(row.Scan)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		there = err == nil
		return err
	})
	return next, there, err
}

// Name tells a release from the others: „Bericht Nr. 3, Version 1, freigegeben am 31.10.2018“.
func (r Release) Name() string {
	return fmt.Sprintf("%s, Version %s, freigegeben am %s", data.Report{No: r.ReportNo}.Name(), data.Count(r.Version), data.DateOf(r.FrozenAt))
}
