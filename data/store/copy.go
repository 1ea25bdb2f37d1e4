package store

import (
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/natefinch/atomic"

	"modellkommune/data"
)

// unfinished ends the name of a file that is being written. It is no longer
// than SQLite's „-journal“, so that it fits wherever a Projektakte does.
const unfinished = "-neu"

// SaveCopy writes a compact copy of the Projektakte, which signs with a key of its own. A file that exists is
// replaced once the copy is whole and checked; one that is open is refused.
func (f *File) SaveCopy(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return explain(path, err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if path == f.path {
		return data.Fail(data.Conflict, fmt.Sprintf("„%s“ ist die geöffnete Projektakte selbst. Es wurde keine Kopie angelegt. Bitte einen anderen Namen wählen.", path), nil)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return data.Fail(data.NotWritten, fmt.Sprintf("„%s“ ist ein Ordner. Es wurde nichts gespeichert. Bitte einen Dateinamen angeben.", path), nil)
	}
	lock, err := acquire(path, f.Now())
	if err != nil {
		return err
	}
	defer unlock(lock)
	return explain(path, rewrite(f.db, path, forgetSecret))
}

// forgetSecret leaves a copy that goes its own way without the key: two files that sign
// alike could not be told apart. The public half stays, so that what was signed is known.
func forgetSecret(copied *sql.DB) error {
	if _, err := copied.Exec("UPDATE signing_key SET secret = NULL"); err != nil {
		return err
	}
	_, err := copied.Exec("VACUUM") // nothing of it stays in a free page
	return err
}

// copyTo writes the database to a new file, checks it and only then gives it
// its name.
func copyTo(db *sql.DB, path string) error {
	return rewrite(db, path, func(*sql.DB) error { return nil })
}

// rewrite is copyTo with a change of the copy before it is checked.
func rewrite(db *sql.DB, path string, change func(*sql.DB) error) error {
	temp := path + unfinished
	os.Remove(temp)
	defer os.Remove(temp)
	if _, err := db.Exec("VACUUM INTO ?", temp); err != nil {
		return err
	}
	written, err := connect(temp, "rw")
	if err != nil {
		return err
	}
	defer written.Close()
	if err := change(written); err != nil {
		return err
	}
	findings, err := integrity(written)
	if err != nil {
		return err
	}
	if len(findings) > 0 {
		return damaged(path, errors.New(strings.Join(findings, "\n")))
	}
	if err := written.Close(); err != nil {
		return err
	}
	return place(temp, path)
}

// place gives a finished file its name, in place of what has it.
func place(temp, path string) error {
	file, err := os.OpenFile(temp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = errors.Join(file.Sync(), file.Close())
	if err != nil {
		return err
	}
	// A journal that a crash left under this name would be played back into the
	// new file.
	if err := os.Remove(path + "-journal"); err != nil && !os.IsNotExist(err) {
		return err
	}
	return atomic.ReplaceFile(temp, path)
}

// safetyFolder gives the folder for the copies of a Projektakte:
// „AKTE-Sicherungen“ beside it.
func safetyFolder(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-Sicherungen"
}

// safetyCopyName names a copy in the safety folder: „AKTE_2018-10-31.mkog“.
func safetyCopyName(path, mark string) string {
	ext := filepath.Ext(path)
	return filepath.Join(safetyFolder(path), strings.TrimSuffix(filepath.Base(path), ext)+"_"+mark+ext)
}

// keepSafetyCopy copies the file on the first opening of a day, unless it is
// unchanged since the last copy, which shares its time of change. Failing
// that, the file opens all the same and a warning says why.
func (f *File) keepSafetyCopy() {
	err := f.safetyCopy()
	if err == nil {
		return
	}
	slog.Warn("no safety copy", "path", f.path, "err", err)
	sentence := "Die Sicherungskopie des Tages konnte nicht angelegt werden. Die Projektakte selbst ist vollständig und geöffnet. Bitte prüfen, ob im Ordner „%s“ Platz ist und geschrieben werden darf."
	if corrupt(err) {
		sentence = "Die Sicherungskopie des Tages konnte nicht angelegt werden, denn der Inhalt einer Anlage oder Freigabe ist beschädigt. Alles andere ist vollständig und geöffnet. Bitte die jüngste Kopie aus dem Ordner „%s“ aufheben und das Beschädigte daraus holen."
	}
	f.warnings = append(f.warnings, fmt.Sprintf(sentence, safetyFolder(f.path)))
}

func (f *File) safetyCopy() error {
	changed, err := os.Stat(f.path)
	if err != nil {
		return err
	}
	copies, err := safetyCopies(f.path)
	if err != nil {
		return err
	}
	today := safetyCopyName(f.path, string(data.DateOf(f.Now())))
	if slices.Contains(copies, today) {
		return nil
	}
	if len(copies) > 0 {
		last, err := os.Stat(copies[0])
		if err == nil && last.ModTime().Equal(changed.ModTime()) {
			return nil
		}
	}
	if err := os.MkdirAll(safetyFolder(f.path), 0o777); err != nil {
		return err
	}
	if err := copyTo(f.db, today); err != nil {
		return err
	}
	if err := os.Chtimes(today, changed.ModTime(), changed.ModTime()); err != nil {
		return err
	}
	return prune(append([]string{today}, copies...))
}

// safetyCopies lists the dated copies of a Projektakte, latest first.
func safetyCopies(path string) ([]string, error) {
	entries, err := os.ReadDir(safetyFolder(path))
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	var copies []string
	for _, e := range entries {
		day := dayOf(e.Name())
		if day != "" && filepath.Join(safetyFolder(path), e.Name()) == safetyCopyName(path, day) {
			copies = append(copies, filepath.Join(safetyFolder(path), e.Name()))
		}
	}
	slices.Sort(copies)
	slices.Reverse(copies)
	return copies, nil
}

// dayOf reads the date in the name of a copy, empty if there is none.
func dayOf(name string) string {
	bare := strings.TrimSuffix(name, filepath.Ext(name))
	day := bare[max(0, len(bare)-len("2006-01-02")):]
	var date data.Date
	if date.UnmarshalJSON([]byte(`"`+day+`"`)) != nil {
		return ""
	}
	return string(date)
}

// How many copies are kept: those of the last days, and of the last months
// the last one each.
const (
	keptDays   = 10
	keptMonths = 12
)

// prune removes the copies, given latest first, that are no longer kept. One
// that was changed after its day is no copy any more but somebody's work.
func prune(copies []string) error {
	months := map[string]bool{}
	var failed error
	for i, name := range copies {
		day := dayOf(filepath.Base(name))
		month := day[:len("2006-01")]
		lastOfMonth := !months[month]
		months[month] = true
		if i < keptDays || lastOfMonth && len(months) <= keptMonths {
			continue
		}
		info, err := os.Stat(name)
		if err == nil && data.DateOf(info.ModTime()) <= data.Date(day) {
			err = os.Remove(name)
		}
		failed = errors.Join(failed, err)
	}
	return failed
}
