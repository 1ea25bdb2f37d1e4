package store

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modellkommune/data"
)

// sideFolders end the names of the folders beside a Projektakte that belong to it: copies, and what is handed over.
var sideFolders = []string{"-Sicherungen", "-Versand"}

// Rename gives a Projektakte that nobody has open another name or place, and its side folders too. What is there already is
// not replaced. A side folder that cannot follow stays where it is; the Projektakte is whole without it.
func Rename(path, to string) error {
	path, err := locate(path)
	if err != nil {
		return err
	}
	if to, err = filepath.Abs(to); err != nil {
		return explain(to, err)
	}
	for _, name := range []string{path, to} {
		lock, err := acquire(name, time.Now())
		if err != nil {
			return err
		}
		defer unlock(lock)
	}
	for _, side := range append([]string{Extension}, sideFolders...) {
		if _, err := os.Lstat(bare(to) + side); err == nil && path != to {
			return data.Fail(data.Conflict, fmt.Sprintf("„%s“ gibt es schon. Die Projektakte wurde nicht umbenannt. Bitte einen anderen Namen wählen.", bare(to)+side), nil)
		}
	}
	if err := settled(path); err != nil {
		return err
	}
	if err := os.Rename(path, to); err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("Die Projektakte ließ sich nicht in „%s“ umbenennen und heißt weiter wie bisher. Bitte einen Namen im selben Ordner wählen, für einen anderen Ordner „Kopie speichern“.", to), err)
	}
	follow(path, to)
	return nil
}

func bare(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) }

// settled takes back what a crash left half written: its journal would not be found under another name.
func settled(path string) error {
	db, err := connect(path, "rw")
	if err != nil {
		return err
	}
	var version int
	err = db.QueryRow("PRAGMA user_version").Scan(&version)
	return explain(path, errors.Join(err, db.Close()))
}

// follow renames the side folders, and in that of the copies those that bear the name of the Projektakte.
func follow(path, to string) {
	for _, side := range sideFolders {
		if err := os.Rename(bare(path)+side, bare(to)+side); err != nil && !errors.Is(err, os.ErrNotExist) {
			slog.Warn("side folder not renamed", "path", bare(path)+side, "err", err)
		}
	}
	entries, _ := os.ReadDir(safetyFolder(to)) // none is no loss
	for _, e := range entries {
		rest, its := strings.CutPrefix(e.Name(), filepath.Base(bare(path))+"_")
		if !its {
			continue
		}
		if err := os.Rename(filepath.Join(safetyFolder(to), e.Name()), filepath.Join(safetyFolder(to), filepath.Base(bare(to))+"_"+rest)); err != nil {
			slog.Warn("copy not renamed", "path", e.Name(), "err", err)
		}
	}
}
