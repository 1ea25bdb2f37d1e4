package store

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"modellkommune/assets"
	"modellkommune/data"
)

// first opens a copy of a file as the first schema wrote it.
func first(t *testing.T) *File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	write(t, path, read(t, filepath.Join("testdata", "v1.mkog")))
	f, err := open(path, noon("2018-10-31"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// firstLifted is what the first schema kept, with its money and its template as they are kept now.
func firstLifted() data.Project {
	of2017, err := data.SchemeOf(assets.Programme2017)
	if err != nil {
		panic(err)
	}
	return data.FormerMoney{Funding: 50_000_00}.Lift(firstSample(), "", "").LiftTemplate(of2017.Programme.Template).Normal()
}

// A file as the first schema wrote it opens for ever.
func TestFileOfTheFirstVersion(t *testing.T) {
	f := first(t)
	wantContent(t, f, firstLifted())
	wantSteps(t, f, "", "") // what was recorded before its money was lifted stays
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	wantOnly(t, safetyFolder(f.Path()), "Akte_2018-10-31.mkog", fmt.Sprintf("Akte_vor-Version-%d.mkog", newestVersion()))
	original, err := connect(filepath.Join(safetyFolder(f.Path()), fmt.Sprintf("Akte_vor-Version-%d.mkog", newestVersion())), "ro")
	if err != nil {
		t.Fatal(err)
	}
	defer original.Close()
	var kept int
	if err := original.QueryRow("SELECT user_version FROM pragma_user_version").Scan(&kept); err != nil || kept != 1 {
		t.Errorf("the copy has user_version = %d, %v", kept, err)
	}
	var version, id int
	if err := f.db.QueryRow("SELECT user_version, application_id FROM pragma_user_version, pragma_application_id").Scan(&version, &id); err != nil {
		t.Fatal(err)
	}
	if version != newestVersion() || id != 0x4D4B4F47 {
		t.Errorf("user_version = %d, application_id = %x", version, id)
	}
}

// What the first version did not know is no change of what it wrote.
func TestRecordsOfTheFirstVersionAreUnchangedWhenPut(t *testing.T) {
	f := first(t)
	before, err := f.History(data.Measure{ID: "M01"}.Key())
	if err != nil {
		t.Fatal(err)
	}
	put(t, f, "nichts", firstLifted().Records()...)
	change(t, f, "nichts", func(tx *Tx) error { return tx.Replace(firstLifted()) })
	wantSteps(t, f, "", "")

	m := firstSample().Measures[0]
	m.Perspectives[0].State = "umgesetzt"
	put(t, f, "umgesetzt", m)
	after, err := f.History(m.Key())
	if err != nil || len(after) != len(before)+1 {
		t.Fatalf("History = %d entries, %v, want one more than %d", len(after), err, len(before))
	}
	step(t, f.Undo, "umgesetzt")
	wantContent(t, f, firstLifted())
	put(t, f, "nichts", firstSample().Measures[0])
	wantSteps(t, f, "", "umgesetzt")
}

func TestFileOfTheFirstVersionTakesTheNewKinds(t *testing.T) {
	f := first(t)
	change(t, f, "ergänzt", func(tx *Tx) error { return tx.Replace(sample()) })
	wantContent(t, f, sample())
	step(t, f.Undo, "ergänzt")
	wantContent(t, f, firstLifted())
	step(t, f.Redo, "ergänzt")
	wantContent(t, reopen(t, f), sample())
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
	if want := len(files) + len(lifts); version != want || goose != want {
		t.Errorf("user_version = %d, goose says %d, want %d", version, goose, want)
	}
}

const addFax = "ALTER TABLE contact ADD COLUMN fax TEXT NOT NULL DEFAULT '';"

// withMigrations makes the program one that knows more versions.
func withMigrations(t *testing.T, more []string) {
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
	for i, text := range more {
		version := len(files) + len(lifts) + 1 + i
		all[fmt.Sprintf("%05d_more.sql", version)] = &fstest.MapFile{Data: fmt.Appendf(nil, "-- +goose Up\nPRAGMA user_version = %d; %s", version, text)}
	}
	migrations = all
}

func TestOlderFileIsCopiedAndBroughtUpToDate(t *testing.T) {
	f := create(t)
	f.Close()
	withMigrations(t, []string{addFax, "ALTER TABLE contact ADD COLUMN note TEXT NOT NULL DEFAULT '';"})
	kept := fmt.Sprintf("Akte_vor-Version-%d.mkog", newestVersion())
	_, err := OpenReadOnly(f.Path())
	wantFault(t, err, data.Unreadable)

	f, err = open(f.Path(), noon("2018-10-31"))
	if err != nil {
		t.Fatal(err)
	}
	wantContent(t, f, sample())
	wantOnly(t, safetyFolder(f.Path()), "Akte_2018-10-31.mkog", kept)
	step(t, f.Undo, "angelegt")
	step(t, f.Redo, "angelegt")
	wantContent(t, f, sample())
	f = reopen(t, f)
	f.Close()

	withMigrations(t, nil)
	migrations, _ = fs.Sub(embedded, "migrations")
	_, err = Open(f.Path())
	wantFault(t, err, data.Newer)
	old, err := Open(filepath.Join(safetyFolder(f.Path()), kept))
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	wantContent(t, old, sample())
}

func TestFailedMigrationLeavesTheOldContent(t *testing.T) {
	for name, bad := range map[string]string{
		"statement":  "ALTER TABLE nothing ADD COLUMN x TEXT;",
		"dead links": "PRAGMA writable_schema = on; CREATE TABLE x (m TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED); INSERT INTO x VALUES ('M99');",
	} {
		t.Run(name, func(t *testing.T) {
			f := create(t)
			f.Close()
			withMigrations(t, []string{addFax, bad})
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
	withMigrations(t, []string{addFax})
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
