package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pressly/goose/v3"

	"modellkommune/data"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migrations holds one file for each schema version, 00001_… onwards; lifts are the versions that are
// written in Go. Each is
// one transaction and ends by setting user_version to its number. A landed file
// is never changed; a new column or table is a new file.
var (
	migrations, _ = fs.Sub(embedded, "migrations")
	lifts         = []*goose.Migration{liftMoney, liftTemplate, sealDispatches}
)

// newestVersion is the schema version that this program writes.
func newestVersion() int {
	files, _ := fs.Glob(migrations, "*.sql")
	return len(files) + len(lifts)
}

// migrate brings a database to the newest version.
func migrate(db *sql.DB) error {
	steps, err := goose.NewProvider(goose.DialectSQLite3, db, migrations, goose.WithDisableGlobalRegistry(true), goose.WithGoMigrations(lifts...))
	if err != nil {
		return err
	}
	if _, err := steps.Up(context.Background()); err != nil {
		return err
	}
	if err := sumUp(db); err != nil {
		return err
	}
	findings, err := integrity(db)
	if err != nil {
		return err
	}
	if len(findings) > 0 {
		return errors.New(strings.Join(findings, "\n"))
	}
	return nil
}

// modernise brings the file from an older version to the newest one. A checked
// copy „AKTE_vor-Version-2.mkog“ is made before and stays in the safety folder;
// if anything fails, it takes the file's place again.
func (f *File) modernise(version int) error {
	kept := safetyCopyName(f.path, fmt.Sprintf("vor-Version-%d", newestVersion()))
	err := errors.Join(os.MkdirAll(filepath.Dir(kept), 0o777), copyTo(f.db, kept))
	if err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("Die Projektakte „%s“ stammt aus einer älteren Fassung des Programms. Vor der Umstellung konnte sie nicht gesichert werden und blieb deshalb unverändert. Bitte prüfen, ob im Ordner Platz ist und geschrieben werden darf.", f.path), err)
	}
	if err = migrate(f.db); err == nil {
		return nil
	}
	err = errors.Join(err, f.db.Close(), place(kept, f.path))
	return data.Fail(data.Unreadable, fmt.Sprintf("Die Projektakte „%s“ (Fassung %d) ließ sich nicht auf die Fassung dieses Programms umstellen. Ihr Inhalt ist unverändert. Bitte mit der bisherigen Fassung des Programms weiterarbeiten und den Fehler melden.", f.path, version), err)
}
