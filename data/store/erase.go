package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"modellkommune/data"
)

// Erase removes records for good, such as a person after the Löschfrist or a
// picture whose consent was withdrawn: the records with what belongs to them,
// what the history tells of them, and the bytes that no other attachment shows.
// All of it is overwritten in the file. Keys may name records that were removed
// before. Undo does not reach behind it; releases stay as they are.
//
// The safety copies are cleaned first, so that after a failure all can be done
// again. Left are the files in which something may still stand.
func (f *File) Erase(label string, keys ...data.Key) (left []string, err error) {
	d, err := f.doom(keys)
	if err != nil {
		return nil, err
	}
	copies, err := f.copiesWith(d)
	if err != nil {
		return nil, explain(f.path, err)
	}
	for _, path := range copies {
		if err := f.cleanCopy(path, label, d); err != nil {
			slog.Warn("safety copy not cleaned", "path", path, "err", err)
			left = append(left, path)
		}
	}
	if err := f.write(func(tx *sql.Tx) error { return (&Tx{tx: tx, file: f, label: label}).erase(d) }); err != nil {
		return nil, explain(f.path, err)
	}
	// The bytes are overwritten by now. This gives their room back, and takes what
	// a program before version 4 left between the rows.
	if _, err := f.db.Exec("VACUUM"); err != nil {
		slog.Warn("not compacted", "path", f.path, "err", err)
		left = append(left, f.path)
	}
	return left, nil
}

// Traces says where what Erase would remove stands besides.
type Traces struct {
	// Sharing are the other attachments that show the same bytes, which therefore
	// stay.
	Sharing []data.Key
	// Releases hold something of it and stay as they are, without State and PDF.
	Releases []Release
	// Copies are the paths of the safety copies out of which it would go too.
	Copies []string
}

// Traces looks where else something of these records stands.
func (f *File) Traces(keys ...data.Key) (Traces, error) {
	d, err := f.doom(keys)
	if err != nil {
		return Traces{}, err
	}
	t := Traces{Sharing: d.sharing}
	if t.Copies, err = f.copiesWith(d); err != nil {
		return Traces{}, explain(f.path, err)
	}
	t.Releases, err = f.releasesWith(d)
	return t, err
}

// Removed lists the contacts and attachments that were removed, or whose making
// was undone, and of which the history still tells.
func (f *File) Removed() (keys []data.Key, err error) {
	err = f.read(func(tx *sql.Tx) error {
		return eachRow(tx, `SELECT DISTINCT kind, entity FROM history
			WHERE kind IN ('contact', 'attachment') AND (coalesce(before, '{}') <> '{}' OR coalesce(after, '{}') <> '{}')
			AND entity NOT IN (SELECT id FROM contact) AND entity NOT IN (SELECT id FROM attachment)
			ORDER BY kind, entity`, func(scan func(...any) error) error {
			keys = append(keys, data.Key{})
			key := &keys[len(keys)-1]
			return scan(&key.Kind, &key.ID)
		})
	})
	return keys, err
}

// doomed is what Erase takes away.
type doomed struct {
	keys []data.Key
	// hashes are those of the bytes that go, sharing the attachments because of
	// which others stay.
	hashes  []string
	sharing []data.Key
}

// doom finds out what goes with records.
func (f *File) doom(keys []data.Key) (d doomed, err error) {
	err = f.read(func(tx *sql.Tx) error {
		var p data.Project
		if err := loadProject(tx, &p); err != nil {
			return err
		}
		d.keys = withParts(p, keys)
		for _, key := range d.keys {
			if key.Kind != data.KindAttachment {
				continue
			}
			hashes, err := told(tx, key, "sha256")
			if err != nil {
				return err
			}
			for _, hash := range hashes {
				if others := showing(p, hash, d.keys); len(others) > 0 {
					d.sharing = append(d.sharing, others...)
				} else {
					d.hashes = append(d.hashes, hash)
				}
			}
		}
		return nil
	})
	return d, err
}

// withParts lists keys with those of what belongs to them, each once.
func withParts(p data.Project, keys []data.Key) (all []data.Key) {
	for _, key := range keys {
		for _, k := range append([]data.Key{key}, p.Parts(key)...) {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}

// showing lists the attachments with these bytes, but for some.
func showing(p data.Project, hash string, but []data.Key) (keys []data.Key) {
	for _, a := range p.Attachments {
		if a.SHA256 == hash && !slices.Contains(but, a.Key()) {
			keys = append(keys, a.Key())
		}
	}
	return keys
}

// told lists the texts that a column of a record ever had.
func told(tx *sql.Tx, key data.Key, column string) (texts []string, err error) {
	err = eachRow(tx, `WITH line AS (SELECT before, after FROM history WHERE kind = ? AND entity = ?)
		SELECT before ->> ? AS text FROM line WHERE text <> '' UNION SELECT after ->> ? AS text FROM line WHERE text <> ''`,
		func(scan func(...any) error) error {
			texts = append(texts, "")
			return scan(&texts[len(texts)-1])
		}, string(key.Kind), key.ID, column, column)
	return texts, err
}

// erase takes away what is doomed. In a safety copy there may be attachments with
// the same bytes that the Projektakte has no longer; they go too.
func (t *Tx) erase(d doomed) error {
	if err := t.begin("final"); err != nil {
		return err
	}
	var p data.Project
	if err := loadProject(t.tx, &p); err != nil {
		return err
	}
	keys := slices.Clone(d.keys)
	for _, hash := range d.hashes {
		keys = append(keys, showing(p, hash, keys)...)
	}
	for _, key := range withParts(p, keys) {
		if _, _, err := t.find(key); !isNotFound(err) {
			if err := t.remove(key); err != nil {
				return err
			}
		}
		if err := t.forget(key); err != nil {
			return err
		}
	}
	for _, hash := range d.hashes {
		if _, err := t.tx.Exec("DELETE FROM blob WHERE sha256 = ?", hash); err != nil {
			return err
		}
	}
	return t.failed
}

func isNotFound(err error) bool {
	var e *data.Error
	return errors.As(err, &e) && e.Code == data.NotFound
}

// forget empties what the history tells of a record; when it changed and by whom
// stays. A label that bears its name gets the Kennung instead.
func (t *Tx) forget(key data.Key) error {
	names, err := told(t.tx, key, "name")
	if err != nil {
		return err
	}
	for _, name := range names {
		named, err := steps.ids(t.tx, "id IN (SELECT step FROM history WHERE kind = ? AND entity = ?) AND instr(label, ?)", string(key.Kind), key.ID, name)
		if err != nil {
			return err
		}
		for _, id := range named {
			if err := steps.set(t.tx, id, values{"label": fmt.Sprint(key.Kind, " ", key.ID)}); err != nil {
				return err
			}
		}
	}
	for _, column := range []string{"before", "after"} {
		told, err := lines.ids(t.tx, "kind = ? AND entity = ? AND "+column+" IS NOT NULL", string(key.Kind), key.ID)
		if err != nil {
			return err
		}
		for _, id := range told {
			if err := lines.set(t.tx, id, values{column: "{}"}); err != nil {
				return err
			}
		}
	}
	return nil
}

// releasesWith lists the releases whose frozen state holds something of what is
// doomed.
func (f *File) releasesWith(d doomed) (list []Release, err error) {
	err = f.read(func(tx *sql.Tx) error {
		rows, err := tx.Query("SELECT " + releaseColumns + ", state FROM release ORDER BY id")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var r Release
			var state []byte
			if err := r.scan(rows.Scan, &state); err != nil {
				return err
			}
			var p data.Project
			if err := json.Unmarshal(state, &p); err != nil {
				return err
			}
			if slices.ContainsFunc(p.Records(), d.holds) {
				list = append(list, r)
			}
		}
		return rows.Err()
	})
	return list, err
}

func (d doomed) holds(r data.Record) bool {
	a, _ := r.(data.Attachment)
	return slices.Contains(d.keys, r.Key()) || slices.Contains(d.hashes, a.SHA256)
}
