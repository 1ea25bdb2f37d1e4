package store

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

// putBlob keeps bytes and an attachment that names them.
func putBlob(t testing.TB, f *File, id string, content []byte) (sha256 string) {
	t.Helper()
	change(t, f, "Anlage "+id, func(tx *Tx) (err error) {
		if sha256, err = tx.PutBlob(content); err != nil {
			return err
		}
		return tx.Put(data.Attachment{ID: id, Of: "kommune", SHA256: sha256, Size: len(content)})
	})
	return sha256
}

func wantBlob(t testing.TB, f *File, sha256 string, want []byte) {
	t.Helper()
	got, err := f.Blob(sha256)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("Blob = %d bytes, %v, want %d", len(got), err, len(want))
	}
}

var picture = bytes.Repeat([]byte{0xFF, 0xD8, 0, '\''}, 50_000)

func TestBlobComesBack(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", picture)
	if sha256 != hash(picture) {
		t.Errorf("PutBlob gives %s", sha256)
	}
	if again := putBlob(t, f, "A8", picture); again != sha256 {
		t.Errorf("the same bytes have %s", again)
	}
	empty := putBlob(t, f, "A9", nil)
	var n int
	if err := f.db.QueryRow("SELECT count(*) FROM blob").Scan(&n); err != nil || n != 2 {
		t.Errorf("there are %d blobs, %v, want 2", n, err)
	}
	f = reopen(t, f)
	wantBlob(t, f, sha256, picture)
	wantBlob(t, f, empty, nil)
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	_, err := f.Blob(hash([]byte("nie gesehen")))
	wantFault(t, err, data.NotFound)
}

func TestBlobIsPartOfTheChange(t *testing.T) {
	f := create(t)
	stop := errors.New("stop")
	if err := f.Change("abgebrochen", func(tx *Tx) error {
		_, err := tx.PutBlob(picture)
		return errors.Join(err, stop)
	}); !errors.Is(err, stop) {
		t.Error(err)
	}
	_, err := f.Blob(hash(picture))
	wantFault(t, err, data.NotFound)
}

func TestUndoLeavesTheBlob(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", picture)
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(data.Attachment{ID: "A7"}.Key()) })
	wantBlob(t, f, sha256, picture)
	step(t, f.Undo, "gelöscht")
	step(t, f.Undo, "Anlage A7")
	wantBlob(t, f, sha256, picture)
	step(t, f.Redo, "Anlage A7")
	if err := f.Check(); err != nil {
		t.Error(err)
	}
}

func TestTooLargeBlobIsRefused(t *testing.T) {
	f := create(t)
	large := make([]byte, MaxBlob+1)
	err := f.Change("zu groß", func(tx *Tx) error {
		_, err := tx.PutBlob(large)
		return err
	})
	wantFault(t, err, data.Invalid)
	if !strings.Contains(err.Error(), "20.000.001") {
		t.Error(err)
	}
	wantBlob(t, f, putBlob(t, f, "A7", large[1:]), large[1:])
}

func TestBlobNeverChanges(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", picture)
	for _, statement := range []string{
		"UPDATE blob SET bytes = x'00'",
		"DELETE FROM blob",
		"INSERT OR REPLACE INTO blob SELECT sha256, x'00' FROM blob",
	} {
		_, err := f.db.Exec(statement)
		wantFault(t, explain(f.Path(), err), data.Invalid)
	}
	wantBlob(t, f, sha256, picture)
}

func TestCopiesKeepBlobs(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", picture)
	saved := filepath.Join(t.TempDir(), "Kopie.mkog")
	if err := f.SaveCopy(saved); err != nil {
		t.Fatal(err)
	}
	f.Close()
	f, err := open(f.Path(), noon("2018-10-31"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, path := range []string{saved, safetyCopyName(f.Path(), "2018-10-31")} {
		copied, err := OpenReadOnly(path)
		if err != nil {
			t.Fatal(err)
		}
		defer copied.Close()
		wantBlob(t, copied, sha256, picture)
		if err := copied.Check(); err != nil {
			t.Error(err)
		}
	}
}

// Opening does not read the pages of blobs: they may be many and lie on a slow
// drive.
func TestFileWithADamagedBlobOpens(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", picture)
	f.Close()
	b := read(t, f.Path())
	inside := (bytes.Index(b, picture[:1000]) + 4096) / 4096 * 4096
	clear(b[inside:][:4096])
	write(t, f.Path(), b)

	f, err := Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if w := f.Warnings(); len(w) != 1 || !strings.Contains(w[0], "beschädigt") {
		t.Errorf("Warnings = %q", w)
	}
	if n := len(content(t, f).Attachments); n != 4 {
		t.Errorf("there are %d attachments, want 4", n)
	}
	wantFault(t, f.Check(), data.Unreadable)
	_, err = f.Blob(sha256)
	wantFault(t, err, data.Unreadable)
}

func TestCheckFindsMissingAndDamagedBlobs(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", picture)
	put(t, f, "ohne Inhalt", data.Attachment{ID: "A8", Of: "kommune", SHA256: hash([]byte("fehlt"))})
	if _, err := f.db.Exec("DROP TRIGGER blob_never_changes; UPDATE blob SET bytes = x'00'"); err != nil {
		t.Fatal(err)
	}
	err := f.Check()
	wantFault(t, err, data.Unreadable)
	if !strings.Contains(err.Error(), "A7 (beschädigt), A8 (fehlt)") {
		t.Error(err)
	}
	wantBlob(t, f, sha256, []byte{0})
	put(t, f, "nachgeholt", data.Attachment{ID: "A9", Of: "kommune"}) // the file still works
}
