package store

import (
	"crypto/ed25519"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"modellkommune/data"
)

// Rendition is an Ausfertigung: one PDF made of the frozen state of a release. It
// can never be changed or removed.
type Rendition struct {
	// ID counts the Ausfertigungen of a file from 1, Release is the ID of its release.
	ID      int64
	Release int64
	Edition data.Edition
	// WithData says that the project's data lie in the PDF as an attachment.
	WithData bool
	FileName string
	// PDF is the file, SHA256 its checksum in hexadecimal.
	PDF    []byte
	SHA256 string
	MadeAt time.Time
	// Key is what signed it, when it is handed over to be kept; the file keeps it.
	Key ed25519.PrivateKey
	// Program is the version of the program that made it.
	Program string
	// Seal is the checksum of all that and of the release's Seal, empty for one made
	// before there were seals.
	Seal string
}

// Name tells an Ausfertigung from the others of its release: „Vollbericht mit Daten“.
func (x Rendition) Name() string {
	if x.WithData {
		return x.Edition.German() + " mit Daten"
	}
	return x.Edition.German()
}

// AddRendition keeps a further PDF of a release. There is at most one of each
// edition with data and without. It gives back what it kept.
func (f *File) AddRendition(release int64, x Rendition) (Rendition, error) {
	r, err := f.Release(release)
	if err != nil {
		return Rendition{}, err
	}
	if x.MadeAt.IsZero() {
		x.MadeAt = f.Now()
	}
	err = f.write(func(tx *sql.Tx) (err error) {
		x, err = addRendition(tx, r, x)
		return err
	})
	if err != nil {
		return Rendition{}, explain(f.path, err)
	}
	return x, nil
}

func addRendition(tx *sql.Tx, r Release, x Rendition) (Rendition, error) {
	if err := keepKey(tx, x.Key, x.MadeAt); err != nil {
		return x, err
	}
	x.Release, x.SHA256, x.Key = r.ID, hash(x.PDF), nil
	x.Seal = x.seal(r.Seal)
	row := tx.QueryRow("INSERT INTO rendition (release, edition, with_data, file_name, sha256, made_at, program, seal, pdf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
		x.Release, string(x.Edition), x.WithData, x.FileName, x.SHA256, x.MadeAt.Format(time.RFC3339Nano), x.Program, x.Seal, blob(x.PDF))
	return x, row.Scan(&x.ID)
}

// keepKey keeps a key with which something was signed.
func keepKey(tx *sql.Tx, key ed25519.PrivateKey, at time.Time) error {
	if key == nil {
		return nil
	}
	_, err := tx.Exec("INSERT INTO signing_key (public, secret, made_at) VALUES (?, ?, ?) ON CONFLICT (public) DO NOTHING",
		[]byte(key.Public().(ed25519.PublicKey)), key.Seed(), at.Format(time.RFC3339Nano))
	return err
}

const renditionColumns = "id, release, edition, with_data, file_name, sha256, made_at, program, seal"

// scan reads renditionColumns and what else is selected.
func (x *Rendition) scan(scan func(...any) error, more ...any) error {
	var at string
	into := []any{&x.ID, &x.Release, &x.Edition, &x.WithData, &x.FileName, &x.SHA256, &at, &x.Program, &x.Seal}
	if err := scan(append(into, more...)...); err != nil {
		return err
	}
	x.MadeAt = momentOf(at)
	return nil
}

func renditionsOf(tx *sql.Tx, release int64) (list []Rendition, err error) {
	rows, err := tx.Query("SELECT "+renditionColumns+" FROM rendition WHERE release = ? ORDER BY id", release)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var x Rendition
		if err := x.scan(rows.Scan); err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, rows.Err()
}

// RenditionAsKept gives one Ausfertigung with its bytes as they lie in the file, altered or not. It is for who looks whether
// they are; everything else asks Rendition.
func (f *File) RenditionAsKept(id int64) (Rendition, error) {
	var x Rendition
	err := f.read(func(tx *sql.Tx) error {
		row := tx.QueryRow("SELECT "+renditionColumns+", pdf FROM rendition WHERE id = ?", id)
		err := x.scan(row.Scan, &x.PDF)
		if errors.Is(err, sql.ErrNoRows) {
			return data.Fail(data.NotFound, fmt.Sprintf("Die Ausfertigung %d gibt es in dieser Projektakte nicht.", id), nil)
		}
		return err
	})
	return x, err
}

// Find gives the Ausfertigung whose bytes have that SHA-256, and whether there is one.
func (f *File) Find(sha256 string) (x Rendition, found bool, err error) {
	err = f.read(func(tx *sql.Tx) error {
		row := tx.QueryRow("SELECT "+renditionColumns+" FROM rendition WHERE sha256 = ? ORDER BY id LIMIT 1", sha256)
		err := x.scan(row.Scan)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		found = err == nil
		return err
	})
	return x, found, err
}
