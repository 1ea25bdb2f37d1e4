package store

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"modellkommune/data"
)

// copiesWith lists the safety copies that hold something of what is doomed, and
// those of which nobody can tell.
func (f *File) copiesWith(d doomed) (with []string, err error) {
	born, err := birth(f.db)
	if err != nil {
		return nil, err
	}
	all, err := everyCopy(f.path)
	if err != nil {
		return nil, err
	}
	for _, path := range all {
		if held, err := copyHolds(path, born, d); err != nil || held {
			with = append(with, path)
		}
	}
	return with, nil
}

// everyCopy lists the files in the safety folder that are called as copies are,
// also those made before a migration, and in turn the copies of a copy in which
// somebody worked. What a crash left half written goes.
func everyCopy(path string) (paths []string, err error) {
	folder := safetyFolder(path)
	entries, err := os.ReadDir(folder)
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	before, after, _ := strings.Cut(filepath.Base(safetyCopyName(path, "\x00")), "\x00")
	for _, e := range entries {
		name, half := strings.CutSuffix(e.Name(), unfinished)
		switch {
		case !strings.HasPrefix(name, before) || !strings.HasSuffix(name, after):
		case half:
			if err := os.Remove(filepath.Join(folder, e.Name())); err != nil {
				return nil, err
			}
		default:
			file := filepath.Join(folder, name)
			further, err := everyCopy(file)
			if err != nil {
				return nil, err
			}
			paths = append(append(paths, file), further...)
		}
	}
	return paths, nil
}

// birth gives the moment of the first step, which a file shares with its copies
// and with no other file.
func birth(db *sql.DB) (at string, err error) {
	err = db.QueryRow("SELECT at FROM step ORDER BY id LIMIT 1").Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return at, err
}

// copyHolds says whether a safety copy of the file born then holds something of
// what is doomed. Every record that ever was stands in the history.
func copyHolds(path, born string, d doomed) (bool, error) {
	if _, err := inspect(path, os.O_RDONLY); err != nil {
		return false, err
	}
	db, err := connect(path, "ro")
	if err != nil {
		return false, err
	}
	defer db.Close()
	if at, err := birth(db); err != nil || at != born {
		return false, err
	}
	ask := func(query string, args ...any) (yes bool, err error) {
		err = db.QueryRow("SELECT EXISTS (SELECT 1 FROM history WHERE "+query+")", args...).Scan(&yes)
		return yes, err
	}
	for _, key := range d.keys {
		if yes, err := ask("kind = ? AND entity = ? AND coalesce(after, '{}') <> '{}'", string(key.Kind), key.ID); err != nil || yes {
			return yes, err
		}
	}
	for _, hash := range d.hashes {
		if yes, err := ask("kind = ? AND after ->> 'sha256' = ?", string(data.KindAttachment), hash); err != nil || yes {
			return yes, err
		}
	}
	return false, nil
}

// cleanCopy writes a safety copy anew without what is doomed. It keeps its time
// of change, by which prune knows that nobody works with it. A copy of an older
// version becomes one of this version.
func (f *File) cleanCopy(path, label string, d doomed) error {
	lock, err := acquire(path, f.Now())
	if err != nil {
		return err
	}
	defer unlock(lock)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if _, err := inspect(path, os.O_RDONLY); err != nil {
		return err
	}
	old, err := connect(path, "ro")
	if err != nil {
		return err
	}
	defer old.Close()
	err = rewrite(old, path, func(db *sql.DB) error {
		old.Close() // is copied by now, and Windows replaces no file that is open
		if err := migrate(db); err != nil {
			return err
		}
		copied := &File{Now: f.Now, path: path, db: db}
		if err := copied.write(func(tx *sql.Tx) error { return (&Tx{tx: tx, file: copied, label: label}).erase(d) }); err != nil {
			return err
		}
		_, err := db.Exec("VACUUM")
		return err
	})
	if err != nil {
		return err
	}
	return os.Chtimes(path, info.ModTime(), info.ModTime())
}
