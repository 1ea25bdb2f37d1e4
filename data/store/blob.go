package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"modellkommune/data"
)

// MaxBlob is how many bytes an attachment may have.
const MaxBlob = 20_000_000

// PutBlob keeps the bytes of an attachment and gives the SHA-256 under which
// Blob finds them. The same bytes are kept once. They stay when the attachment
// goes, so that undo can bring it back.
func (t *Tx) PutBlob(bytes []byte) (sha256 string, err error) {
	if len(bytes) > MaxBlob {
		return "", t.keep(data.Fail(data.Invalid, fmt.Sprintf("Die Datei hat %s Bytes; eine Anlage darf höchstens %s haben. Es wurde nichts gespeichert. Bitte die Datei verkleinern.", data.Count(len(bytes)), data.Count(MaxBlob)), nil))
	}
	sha256 = hash(bytes)
	_, err = t.tx.Exec("INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, blob(bytes))
	return sha256, t.keep(err)
}

// KeepBlob is PutBlob where nobody needs the SHA-256.
func (t *Tx) KeepBlob(bytes []byte) error {
	_, err := t.PutBlob(bytes)
	return err
}

// Blob gives the bytes of an attachment by their SHA-256.
func (f *File) Blob(sha256 string) ([]byte, error) {
	var bytes []byte
	err := f.read(func(tx *sql.Tx) error {
		err := tx.QueryRow("SELECT bytes FROM blob WHERE sha256 = ?", sha256).Scan(&bytes)
		if errors.Is(err, sql.ErrNoRows) {
			return data.Fail(data.NotFound, fmt.Sprintf("Der Inhalt einer Anlage fehlt in der Projektakte „%s“. Bitte die Anlage neu einfügen oder eine Sicherungskopie öffnen.", f.path), fmt.Errorf("store: no blob %s", sha256))
		}
		return err
	})
	return bytes, err
}

// checkBlobs refuses a file in which an attachment lacks its bytes or has others
// than its SHA-256 says.
func (f *File) checkBlobs() error {
	return f.read(func(tx *sql.Tx) error {
		blobs, err := soundBlobs(tx)
		if err != nil {
			return err
		}
		rows, err := tx.Query("SELECT id, sha256 FROM attachment WHERE sha256 <> '' ORDER BY position")
		if err != nil {
			return err
		}
		defer rows.Close()
		var findings []string
		for rows.Next() {
			var id, sha256 string
			if err := rows.Scan(&id, &sha256); err != nil {
				return err
			}
			if sound, found := blobs[sha256]; !found {
				findings = append(findings, id+" (fehlt)")
			} else if !sound {
				findings = append(findings, id+" (beschädigt)")
			}
		}
		if err := rows.Err(); err != nil || len(findings) == 0 {
			return err
		}
		return data.Fail(data.Unreadable, fmt.Sprintf("In der Projektakte „%s“ ist der Inhalt dieser Anlagen nicht in Ordnung: %s. Alles andere ist vollständig. Bitte Fehlendes neu einfügen und Beschädigtes aus einer Sicherungskopie holen.", f.path, strings.Join(findings, ", ")), nil)
	})
}

// soundBlobs tells of each SHA-256 whether its bytes are those.
func soundBlobs(tx *sql.Tx) (map[string]bool, error) {
	rows, err := tx.Query("SELECT sha256, bytes FROM blob")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	sound := map[string]bool{}
	for rows.Next() {
		var sha256 string
		var bytes sql.RawBytes
		if err := rows.Scan(&sha256, &bytes); err != nil {
			return nil, err
		}
		sound[sha256] = hash(bytes) == sha256
	}
	return sound, rows.Err()
}

// blob makes nothing an empty blob, which a column that must not be NULL takes.
func blob(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
