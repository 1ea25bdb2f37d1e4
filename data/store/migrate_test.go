package store

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"modellkommune/data"
)

var update = flag.Bool("update", false, "write testdata/v1.mkog anew, which is right only until version 1 has shipped")

// A file as the first schema wrote it opens for ever.
func TestFileOfTheFirstVersion(t *testing.T) {
	fixture := filepath.Join("testdata", "v1.mkog")
	if *update {
		f := create(t)
		f.Now = noon("2018-10-31")
		put(t, f, "vertippt", data.Partner{ID: "P1", Short: "?"})
		step(t, f.Undo, "vertippt")
		if err := f.SaveCopy(fixture); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	write(t, path, read(t, fixture))
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wantContent(t, f, sample())
	wantSteps(t, f, "angelegt", "vertippt")
	step(t, f.Redo, "vertippt")
	if short := content(t, f).Partners[0].Short; short != "?" {
		t.Errorf("partner's short = %q", short)
	}
	var version, id int
	if err := f.db.QueryRow("SELECT user_version, application_id FROM pragma_user_version, pragma_application_id").Scan(&version, &id); err != nil {
		t.Fatal(err)
	}
	if version != newestVersion() || id != 0x4D4B4F47 {
		t.Errorf("user_version = %d, application_id = %x", version, id)
	}
}

func TestMigrationsSetTheirVersion(t *testing.T) {
	files, err := fs.Glob(migrations, "*.sql")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	f := create(t)
	var version, goose int
	if err := f.db.QueryRow("SELECT user_version, (SELECT max(version_id) FROM goose_db_version) FROM pragma_user_version").Scan(&version, &goose); err != nil {
		t.Fatal(err)
	}
	if version != len(files) || goose != len(files) {
		t.Errorf("user_version = %d, goose says %d, want %d", version, goose, len(files))
	}
}

// withMigrations makes the program one that knows more versions.
func withMigrations(t *testing.T, more map[string]string) {
	t.Helper()
	known := migrations
	t.Cleanup(func() { migrations = known })
	all := fstest.MapFS{}
	files, _ := fs.Glob(known, "*.sql")
	for _, name := range files {
		b, err := fs.ReadFile(known, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: b}
	}
	for name, text := range more {
		all[name] = &fstest.MapFile{Data: []byte("-- +goose Up\n" + text)}
	}
	migrations = all
}

func TestOlderFileIsCopiedAndBroughtUpToDate(t *testing.T) {
	f := create(t)
	f.Close()
	withMigrations(t, map[string]string{
		"00002_fax.sql":  "ALTER TABLE contact ADD COLUMN fax TEXT NOT NULL DEFAULT ''; PRAGMA user_version = 2;",
		"00003_note.sql": "ALTER TABLE contact ADD COLUMN note TEXT NOT NULL DEFAULT ''; PRAGMA user_version = 3;",
	})
	_, err := OpenReadOnly(f.Path())
	wantFault(t, err, data.Unreadable)

	f, err = open(f.Path(), noon("2018-10-31"))
	if err != nil {
		t.Fatal(err)
	}
	wantContent(t, f, sample())
	wantOnly(t, safetyFolder(f.Path()), "Akte_2018-10-31.mkog", "Akte_vor-Version-3.mkog")
	step(t, f.Undo, "angelegt")
	step(t, f.Redo, "angelegt")
	wantContent(t, f, sample())
	f = reopen(t, f)
	f.Close()

	withMigrations(t, nil)
	migrations, _ = fs.Sub(embedded, "migrations")
	_, err = Open(f.Path())
	wantFault(t, err, data.Newer)
	old, err := Open(filepath.Join(safetyFolder(f.Path()), "Akte_vor-Version-3.mkog"))
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	wantContent(t, old, sample())
}

func TestFailedMigrationLeavesTheOldContent(t *testing.T) {
	for name, bad := range map[string]string{
		"statement":  "ALTER TABLE nothing ADD COLUMN x TEXT; PRAGMA user_version = 3;",
		"dead links": "PRAGMA writable_schema = on; PRAGMA user_version = 3; CREATE TABLE x (m TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED); INSERT INTO x VALUES ('M99');",
	} {
		t.Run(name, func(t *testing.T) {
			f := create(t)
			f.Close()
			withMigrations(t, map[string]string{
				"00002_fax.sql": "ALTER TABLE contact ADD COLUMN fax TEXT NOT NULL DEFAULT ''; PRAGMA user_version = 2;",
				"00003_bad.sql": bad,
			})
			_, err := Open(f.Path())
			wantFault(t, err, data.Unreadable)
			if !strings.Contains(err.Error(), "unverändert") {
				t.Errorf("error = %q", err)
			}
			migrations, _ = fs.Sub(embedded, "migrations")
			if f, err = Open(f.Path()); err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			wantContent(t, f, sample())
		})
	}
}

func TestNoMigrationWithoutCopy(t *testing.T) {
	f := create(t)
	f.Close()
	before := read(t, f.Path())
	write(t, safetyFolder(f.Path()), []byte("a file where the folder should be"))
	withMigrations(t, map[string]string{"00002_fax.sql": "ALTER TABLE contact ADD COLUMN fax TEXT NOT NULL DEFAULT ''; PRAGMA user_version = 2;"})
	_, err := Open(f.Path())
	wantFault(t, err, data.NotWritten)
	if string(read(t, f.Path())) != string(before) {
		t.Error("the file was changed")
	}
	if err := os.Remove(safetyFolder(f.Path())); err != nil {
		t.Fatal(err)
	}
	if f, err = Open(f.Path()); err != nil {
		t.Fatal(err)
	}
	f.Close()
}
