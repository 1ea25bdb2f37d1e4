// Package store keeps a Projektakte as one SQLite file: every change of it is
// one transaction and one step that can be undone, also after a restart.
package store

import (
	"crypto/rand"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gofrs/flock"
	_ "github.com/mattn/go-sqlite3" // the driver „sqlite3“

	"modellkommune/data"
)

// Extension ends the name of a Projektakte.
const Extension = ".mkog"

// applicationID marks an SQLite file as a Projektakte: the letters MKOG.
const applicationID = 0x4D4B4F47

// File is an open Projektakte. Its methods may be called from several
// goroutines; they wait for each other. Errors are *data.Error, but for those
// that the function given to Change makes itself.
type File struct {
	// Now is the clock for history, releases and safety copies.
	Now func() time.Time
	// Random is from where the signing key is drawn.
	Random io.Reader

	path     string
	db       *sql.DB
	lock     *flock.Flock // nil if opened for reading only
	warnings []string

	writing sync.Mutex // held from the start of a change until labels are set
	labels  atomic.Pointer[[2]string]
}

// Create makes a new, empty Projektakte and opens it. A file that exists is
// refused. The file appears whole or not at all.
func Create(path string) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, explain(path, err)
	}
	f := &File{Now: time.Now, Random: rand.Reader, path: path}
	if f.lock, err = acquire(path, f.Now()); err != nil {
		return nil, err
	}
	if err := f.create(); err != nil {
		f.Close()
		return nil, explain(path, err)
	}
	return f, nil
}

func (f *File) create() error {
	if _, err := os.Lstat(f.path); err == nil {
		return data.Fail(data.Conflict, fmt.Sprintf("Die Datei „%s“ gibt es schon. Sie wurde nicht verändert. Bitte einen anderen Namen wählen.", f.path), nil)
	}
	temp := f.path + unfinished
	defer os.Remove(temp)
	os.Remove(temp)
	db, err := connect(temp, "rwc")
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.Exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return err
	}
	if err := migrate(db); err != nil {
		return err
	}
	if _, err := db.Exec("VACUUM"); err != nil { // older versions leave pages that are free
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	if err := place(temp, f.path); err != nil {
		return err
	}
	f.db, err = connect(f.path, "rw")
	if err != nil {
		return err
	}
	return f.readLabels()
}

// Open opens a Projektakte for work: it locks it against other users, checks
// it, brings one from an older program up to date (after a copy) and makes the
// day's safety copy. A file that it refuses it leaves as it is.
func Open(path string) (*File, error) {
	return open(path, time.Now)
}

func open(path string, now func() time.Time) (*File, error) {
	path, err := locate(path)
	if err != nil {
		return nil, err
	}
	f := &File{Now: now, Random: rand.Reader, path: path}
	if f.lock, err = acquire(path, now()); err != nil {
		return nil, err
	}
	if err := f.open(); err != nil {
		f.Close()
		return nil, explain(path, err)
	}
	return f, nil
}

func (f *File) open() error {
	version, err := inspect(f.path, os.O_RDWR)
	if err != nil {
		return err
	}
	if f.db, err = connect(f.path, "rw"); err != nil {
		return err
	}
	if err := f.sound(); err != nil {
		return err
	}
	// A crash during a migration may have left a newer version in the header,
	// which SQLite has taken back by now.
	if err := f.db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version < newestVersion() {
		if err := f.modernise(version); err != nil {
			return err
		}
	}
	if err := sumUp(f.db); err != nil { // a crash may have left a migration without
		return err
	}
	f.keepSafetyCopy()
	return f.readLabels()
}

// OpenReadOnly opens a Projektakte to read it, also while another user works
// on it: no lock, no copy, nothing is changed.
func OpenReadOnly(path string) (*File, error) {
	path, err := locate(path)
	if err != nil {
		return nil, err
	}
	f := &File{Now: time.Now, path: path}
	if err := f.openReadOnly(); err != nil {
		f.Close()
		return nil, explain(path, err)
	}
	return f, nil
}

func (f *File) openReadOnly() error {
	version, err := inspect(f.path, os.O_RDONLY)
	if err != nil {
		return err
	}
	if version < newestVersion() {
		return data.Fail(data.Unreadable, fmt.Sprintf("Die Projektakte „%s“ stammt aus einer älteren Fassung des Programms. Es wurde nichts verändert. Bitte sie einmal im Fenster öffnen; dabei wird sie umgestellt.", f.path), nil)
	}
	if f.db, err = connect(f.path, "ro"); err != nil {
		return err
	}
	if err := f.sound(); err != nil {
		return err
	}
	return f.readLabels()
}

// Close gives the file free for others.
func (f *File) Close() error {
	var err error
	if f.db != nil {
		err = f.db.Close()
	}
	unlock(f.lock)
	return explain(f.path, err)
}

// Path gives the absolute path of the file.
func (f *File) Path() string { return f.path }

// Warnings gives German sentences about what did not succeed on opening
// although the file is open, such as the safety copy.
func (f *File) Warnings() []string { return slices.Clone(f.warnings) }

// locate gives the absolute path of an existing file with links resolved, so
// that all ways to one file meet at one lock.
func locate(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", explain(path, err)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", explain(path, err)
	case info.IsDir():
		return "", data.Fail(data.Unreadable, fmt.Sprintf("„%s“ ist ein Ordner, keine Projektakte. Es wurde nichts verändert. Bitte eine Datei mit der Endung %s wählen.", path, Extension), nil)
	case !info.Mode().IsRegular():
		return "", foreign(path)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return path, nil
}

// inspect reads the first 100 bytes of a file, before SQLite may touch it, and
// gives its schema version. It refuses what is no Projektakte, what comes from
// a newer program and what cannot be opened with the flag.
func inspect(path string, flag int) (version int, err error) {
	file, err := os.OpenFile(path, flag, 0)
	if err != nil && flag == os.O_RDWR {
		if readable, failed := os.Open(path); failed == nil {
			readable.Close()
			return 0, data.Fail(data.NotWritten, fmt.Sprintf("Die Projektakte „%s“ ist schreibgeschützt. Es wurde nichts verändert. Bitte den Schreibschutz aufheben oder mit einer Kopie in einem eigenen Ordner arbeiten.", path), err)
		}
	}
	if err != nil {
		return 0, err
	}
	defer file.Close()
	header := make([]byte, 100)
	n, err := io.ReadFull(file, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return 0, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist leer und keine Projektakte. Es wurde nichts verändert. Bitte eine Sicherungskopie öffnen oder eine neue Projektakte anlegen.", path), nil)
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return 0, err
	case !strings.HasPrefix(string(header), "SQLite format 3\x00"):
		return 0, foreign(path)
	case n < len(header):
		return 0, damaged(path, err)
	case binary.BigEndian.Uint32(header[68:]) != applicationID:
		return 0, foreign(path)
	}
	version = int(int32(binary.BigEndian.Uint32(header[60:])))
	if version > newestVersion() {
		return 0, data.Fail(data.Newer, fmt.Sprintf("Die Projektakte „%s“ stammt aus einer neueren Fassung des Programms. Sie wurde nicht verändert. Bitte zum Öffnen die neuere Fassung verwenden.", path), nil)
	}
	return version, nil
}

func foreign(path string) error {
	return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist keine Projektakte. Es wurde nichts verändert. Bitte eine Datei mit der Endung %s wählen.", path, Extension), nil)
}

// connect opens SQLite with one connection in the mode ro, rw or rwc. The
// journal is a rollback journal: the file is copied, mailed and lies on
// network shares, where a WAL does not work. What is deleted is overwritten, as
// it may be about a person.
func connect(path, mode string) (*sql.DB, error) {
	options := "mode=" + mode + "&_foreign_keys=on&_busy_timeout=5000&_stmt_cache_size=64"
	if mode != "ro" {
		options += "&_journal_mode=DELETE&_synchronous=FULL&_txlock=immediate&_secure_delete=on"
	}
	// As an escaped URL the path may hold any sign; plainly written, a question
	// mark would end it.
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/…
	}
	address := url.URL{Scheme: "file", Path: slashed, RawQuery: options}
	db, err := sql.Open("sqlite3", address.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// sound refuses a file whose pages contradict each other. It is SQLite's first
// access, which also takes back what a crash left half written. The pages of
// attachments and releases may be many and are left to Check and to the copies.
func (f *File) sound() error {
	var finding string
	err := f.db.QueryRow(`SELECT quick_check FROM sqlite_schema AS s, pragma_quick_check(s.name)
		WHERE type = 'table' AND s.name NOT IN ('blob', 'release', 'rendition') AND quick_check <> 'ok'`).Scan(&finding)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return damaged(f.path, errors.New(finding))
}
