package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"modellkommune/data"
)

// Release is a Freigabe: one edition of a report frozen with its data. It can
// never be changed or removed.
type Release struct {
	// ID counts the releases of a file from 1.
	ID int64
	// ReportID and ReportNo are Kennung and number of the report.
	ReportID string
	ReportNo int
	Edition  data.Edition
	// Outline is Kennung or name of the outline that was used.
	Outline        string
	OutlineVersion int
	// Date is the date of the report.
	Date     data.Date
	FileName string
	// State is the frozen data.Project as JSON, StateSHA256 its SHA-256 in hex.
	State       []byte
	StateSHA256 string
	PDF         []byte
	PDFSHA256   string
	// Predecessor is the ID of the release before, 0 if there is none.
	Predecessor int64
	// FrozenAt is the moment of the release.
	FrozenAt time.Time
	// Program is the version of the program that made it.
	Program string
}

// Freeze keeps a release for good and sets the status of its report to
// „freigegeben“. It gives the release its ID, and the moment where none is
// given. The hashes must be right. It cannot be undone, and no step before it
// either: the file goes on saying what was true when the report left the house.
func (f *File) Freeze(r Release) error {
	if hash(r.State) != r.StateSHA256 || hash(r.PDF) != r.PDFSHA256 {
		return data.Fail(data.Invalid, "Die Prüfsumme der Freigabe stimmt nicht mit ihrem Inhalt überein. Es wurde nichts freigegeben. Bitte den Bericht neu erzeugen.", nil)
	}
	if r.FrozenAt.IsZero() {
		r.FrozenAt = f.Now()
	}
	err := f.write(func(tx *sql.Tx) error {
		t := &Tx{tx: tx, file: f, label: data.Report{No: r.ReportNo}.Name() + " freigegeben"}
		tab, old, err := t.find(data.Key{Kind: data.KindReport, ID: r.ReportID})
		if err != nil {
			return err
		}
		if err := t.begin("final"); err != nil {
			return err
		}
		status := values{"id": r.ReportID, "status": string(data.ReportReleased)}
		if err := t.save(tab, old, status); err != nil {
			return err
		}
		_, err = tx.Exec(`INSERT INTO release (report, report_no, edition, outline, outline_version, date, file_name, state_sha256, pdf_sha256,
				predecessor, frozen_at, program, state, pdf)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?)`,
			r.ReportID, r.ReportNo, string(r.Edition), r.Outline, r.OutlineVersion, string(r.Date), r.FileName, r.StateSHA256, r.PDFSHA256,
			r.Predecessor, r.FrozenAt.Format(time.RFC3339Nano), r.Program, r.State, r.PDF)
		return err
	})
	return explain(f.path, err)
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

const releaseColumns = `id, report, report_no, edition, outline, outline_version, date, file_name, state_sha256, pdf_sha256,
	coalesce(predecessor, 0), frozen_at, program`

// scan reads releaseColumns and what else is selected.
func (r *Release) scan(scan func(...any) error, more ...any) error {
	var at string
	into := []any{&r.ID, &r.ReportID, &r.ReportNo, &r.Edition, &r.Outline, &r.OutlineVersion, &r.Date, &r.FileName, &r.StateSHA256, &r.PDFSHA256, &r.Predecessor, &at, &r.Program}
	if err := scan(append(into, more...)...); err != nil {
		return err
	}
	var err error
	r.FrozenAt, err = time.Parse(time.RFC3339Nano, at)
	return err
}

// Releases lists the releases, oldest first, without State and PDF.
func (f *File) Releases() ([]Release, error) {
	releases := []Release{}
	err := f.read(func(tx *sql.Tx) error {
		rows, err := tx.Query("SELECT " + releaseColumns + " FROM release ORDER BY id")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var r Release
			if err := r.scan(rows.Scan); err != nil {
				return err
			}
			releases = append(releases, r)
		}
		return rows.Err()
	})
	return releases, err
}

// Release gives one release with State and PDF.
func (f *File) Release(id int64) (Release, error) {
	var r Release
	err := f.read(func(tx *sql.Tx) error {
		row := tx.QueryRow("SELECT "+releaseColumns+", state, pdf FROM release WHERE id = ?", id)
		err := r.scan(row.Scan, &r.State, &r.PDF)
		if errors.Is(err, sql.ErrNoRows) {
			return data.Fail(data.NotFound, fmt.Sprintf("Die Freigabe %d gibt es in dieser Projektakte nicht.", id), nil)
		}
		return err
	})
	return r, err
}
