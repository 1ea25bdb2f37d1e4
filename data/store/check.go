package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"modellkommune/data"
)

// Check reads the whole file and refuses it where its pages or its records
// contradict each other or an attachment lacks its bytes. What it finds in the
// pages stands in the error's cause.
func (f *File) Check() error {
	findings, err := integrity(f.db)
	if err != nil {
		return explain(f.path, err)
	}
	if len(findings) > 0 {
		return data.Fail(data.Unreadable, fmt.Sprintf("Die Projektakte „%s“ ist beschädigt: Die Prüfung hat %d Fehler gefunden. Es wurde nichts verändert. Bitte die jüngste Sicherungskopie öffnen und mit dieser Datei nicht weiterarbeiten.", f.path, len(findings)), errors.New(strings.Join(findings, "\n")))
	}
	return f.checkBlobs()
}

// integrity gives what SQLite finds wrong with a database, in its own words.
func integrity(db *sql.DB) ([]string, error) {
	var findings []string
	pages, err := db.Query("PRAGMA integrity_check")
	if err != nil {
		return nil, err
	}
	defer pages.Close()
	for pages.Next() {
		var finding string
		if err := pages.Scan(&finding); err != nil {
			return nil, err
		}
		if finding != "ok" {
			findings = append(findings, finding)
		}
	}
	if err := pages.Err(); err != nil {
		return nil, err
	}
	orphans, err := db.Query("PRAGMA foreign_key_check")
	if err != nil {
		return nil, err
	}
	defer orphans.Close()
	for orphans.Next() {
		var table, parent string
		var row, key sql.NullInt64
		if err := orphans.Scan(&table, &row, &parent, &key); err != nil {
			return nil, err
		}
		findings = append(findings, fmt.Sprintf("row %d of %s has no %s", row.Int64, table, parent))
	}
	return findings, orphans.Err()
}
