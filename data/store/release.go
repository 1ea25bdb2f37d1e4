package store

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"modellkommune/data"
)

// Release is a Freigabe: the state of the Projektakte from which a version of a
// report was made, frozen for good with the PDFs made of it.
type Release struct {
	// ID counts the releases of a file from 1.
	ID int64
	// ReportID and ReportNo are Kennung and number of the report.
	ReportID string
	ReportNo int
	// Version counts the releases of the report from 1. Reason says why a later one
	// replaces the one before.
	Version int
	Reason  string
	// Outline is Kennung or name of the outline that was used.
	Outline        string
	OutlineVersion int
	// Date is the date of the report.
	Date data.Date
	// State is the frozen data.Project as JSON, Protocol the Prüfprotokoll of that
	// moment; with their SHA-256 in hexadecimal.
	State          []byte
	StateSHA256    string
	Protocol       []byte
	ProtocolSHA256 string
	// Computed is what the rules said of the state, as JSON of data.Computed, with its
	// SHA-256; Rules is the version of the rules. Releases made before that was frozen have
	// none of them.
	Computed       []byte
	ComputedSHA256 string
	Rules          int
	// Predecessor is the ID of the release before, 0 if there is none;
	// PredecessorSHA256 is its Seal.
	Predecessor       int64
	PredecessorSHA256 string
	// FrozenAt is the moment of the release.
	FrozenAt time.Time
	// Program is the version of the program that made it.
	Program string
	// Seal is the checksum of all that, empty for a release made before there were
	// seals.
	Seal string
	// Renditions are its PDFs, oldest first, without their bytes.
	Renditions []Rendition
	// Altered says in German sentences what of all that, as far as it is read, is no longer as it was frozen; empty where
	// nothing is. A release of which it says anything is named and not used.
	Altered string
}

// Freeze keeps a release with its first PDF for good and sets the status of its
// report to „freigegeben“. It gives back what it kept: with its IDs, checksums and
// predecessor, and the moment where none was given. It cannot be undone, and no
// step before it either: the file goes on saying what was true when the report
// left the house.
func (f *File) Freeze(r Release, first Rendition) (Release, error) {
	if r.FrozenAt.IsZero() {
		r.FrozenAt = f.Now()
	}
	r.Version = max(r.Version, 1)
	r.StateSHA256, r.ProtocolSHA256, r.ComputedSHA256 = hash(r.State), hash(r.Protocol), hashOf(r.Computed)
	err := f.write(func(tx *sql.Tx) error {
		t := &Tx{tx: tx, file: f, label: data.Report{No: r.ReportNo}.Name() + " freigegeben"}
		tab, old, err := t.find(data.Key{Kind: data.KindReport, ID: r.ReportID})
		if err != nil {
			return err
		}
		if err := t.begin("final"); err != nil {
			return err
		}
		now := values{"id": r.ReportID, "status": string(data.ReportReleased), "corrections": int64(r.Version - 1), "correction": r.Reason}
		if err := t.save(tab, old, now); err != nil {
			return err
		}
		if r.Predecessor, r.PredecessorSHA256, err = lastSeal(tx); err != nil {
			return err
		}
		r.Seal = r.seal()
		row := tx.QueryRow(`INSERT INTO release (report, report_no, version, reason, outline, outline_version, date, state_sha256, protocol_sha256,
				predecessor, predecessor_sha256, frozen_at, program, rules, computed_sha256, seal, protocol, computed, state)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			r.ReportID, r.ReportNo, r.Version, r.Reason, r.Outline, r.OutlineVersion, string(r.Date), r.StateSHA256, r.ProtocolSHA256,
			r.Predecessor, r.PredecessorSHA256, r.FrozenAt.Format(time.RFC3339Nano), r.Program, r.Rules, r.ComputedSHA256, r.Seal, blob(r.Protocol), blob(r.Computed), blob(r.State))
		if err := row.Scan(&r.ID); err != nil {
			return err
		}
		first.MadeAt, first.Program = r.FrozenAt, cmp.Or(first.Program, r.Program)
		first, err = addRendition(tx, r, first)
		return err
	})
	if err != nil {
		return Release{}, explain(f.path, err)
	}
	first.PDF = nil
	r.Renditions = []Rendition{first}
	return r, nil
}

// lastSeal gives ID and seal of the newest release, nothing if there is none.
func lastSeal(tx *sql.Tx) (id int64, seal string, err error) {
	err = tx.QueryRow("SELECT id, seal FROM release ORDER BY id DESC LIMIT 1").Scan(&id, &seal)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return id, seal, err
}

const releaseColumns = `id, report, report_no, version, reason, outline, outline_version, date, state_sha256, protocol_sha256,
	coalesce(predecessor, 0), predecessor_sha256, frozen_at, program, rules, computed_sha256, seal`

// scan reads releaseColumns and what else is selected.
func (r *Release) scan(scan func(...any) error, more ...any) error {
	var at string
	into := []any{
		&r.ID, &r.ReportID, &r.ReportNo, &r.Version, &r.Reason, &r.Outline, &r.OutlineVersion, &r.Date, &r.StateSHA256, &r.ProtocolSHA256,
		&r.Predecessor, &r.PredecessorSHA256, &at, &r.Program, &r.Rules, &r.ComputedSHA256, &r.Seal,
	}
	if err := scan(append(into, more...)...); err != nil {
		return err
	}
	r.FrozenAt = momentOf(at)
	return nil
}

// Releases lists the releases, oldest first, without State, Protocol, Computed and the
// bytes of the PDFs; of one that is altered it says so.
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
		if err := rows.Err(); err != nil {
			return err
		}
		for i := range releases {
			if releases[i].Renditions, err = renditionsOf(tx, releases[i].ID); err != nil {
				return err
			}
		}
		markAltered(releases)
		return nil
	})
	return releases, err
}

// ReleaseAsKept gives one release with State, Protocol and Computed as they lie in the file, altered or not. It is for who
// looks whether they are; everything else asks Release.
func (f *File) ReleaseAsKept(id int64) (Release, error) {
	var r Release
	err := f.read(func(tx *sql.Tx) error {
		row := tx.QueryRow("SELECT "+releaseColumns+", protocol, computed, state FROM release WHERE id = ?", id)
		err := r.scan(row.Scan, &r.Protocol, &r.Computed, &r.State)
		if errors.Is(err, sql.ErrNoRows) {
			return data.Fail(data.NotFound, fmt.Sprintf("Die Freigabe %d gibt es in dieser Projektakte nicht.", id), nil)
		}
		if err != nil {
			return err
		}
		r.Renditions, err = renditionsOf(tx, id)
		return err
	})
	return r, err
}
