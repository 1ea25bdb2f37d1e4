package store

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"modellkommune/data"
)

func TestBadFilesAreRefusedAndLeftAsTheyAre(t *testing.T) {
	f := create(t)
	var root int
	if err := f.db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'partner'").Scan(&root); err != nil {
		t.Fatal(err)
	}
	f.Close()
	good := read(t, f.Path())
	with := func(change func([]byte) []byte) []byte { return change(bytes.Clone(good)) }
	set := func(at int, value uint32) []byte {
		return with(func(b []byte) []byte { binary.BigEndian.PutUint32(b[at:], value); return b })
	}
	for _, test := range []struct {
		name     string
		content  []byte
		code     data.Code
		sentence string
	}{
		{"empty", []byte{}, data.Unreadable, "ist leer"},
		{"text", []byte("Sehr geehrte Damen und Herren,\n" + strings.Repeat("x", 5000)), data.Unreadable, "ist keine Projektakte"},
		{"one byte", []byte("S"), data.Unreadable, "ist keine Projektakte"},
		{"header cut off", good[:50], data.Unreadable, "ist beschädigt"},
		{"cut off in the middle", good[:len(good)/2+100], data.Unreadable, "ist beschädigt"},
		{"last page missing", good[:len(good)-4096], data.Unreadable, "ist beschädigt"},
		{"zeroed header", with(func(b []byte) []byte { clear(b[:100]); return b }), data.Unreadable, "ist keine Projektakte"},
		{"nonsense in the header", set(16, 0xFFFFFFFF), data.Unreadable, "ist beschädigt"},
		{"damaged pages", with(func(b []byte) []byte {
			for at := 4096; at < len(b); at += 4096 {
				copy(b[at:], bytes.Repeat([]byte{0xA5}, 200))
			}
			return b
		}), data.Unreadable, "ist beschädigt"},
		{"one damaged page", with(func(b []byte) []byte { clear(b[4096*(root-1):][:200]); return b }), data.Unreadable, "ist beschädigt"},
		{"another program's database", set(68, 0), data.Unreadable, "ist keine Projektakte"},
		{"newer", set(60, 999), data.Newer, "neueren Fassung"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "Akte.mkog")
			write(t, path, test.content)
			for name, open := range map[string]func(string) (*File, error){"Open": Open, "OpenReadOnly": OpenReadOnly} {
				_, err := open(path)
				wantFault(t, err, test.code)
				if !strings.Contains(err.Error(), test.sentence) || !strings.Contains(err.Error(), path) {
					t.Errorf("%s: %q does not say „%s“ of %s", name, err, test.sentence, path)
				}
			}
			if !bytes.Equal(read(t, path), test.content) {
				t.Error("the file was changed")
			}
			wantOnly(t, filepath.Dir(path), "Akte.mkog")
		})
	}
}

func TestWhatIsNoFileIsRefused(t *testing.T) {
	dir := t.TempDir()
	_, err := Open(filepath.Join(dir, "fehlt.mkog"))
	wantFault(t, err, data.NotFound)
	_, err = Open(filepath.Join(dir, "Ordner", "fehlt.mkog"))
	wantFault(t, err, data.NotFound)
	_, err = Open(dir)
	wantFault(t, err, data.Unreadable)
	_, err = OpenReadOnly(filepath.Join(dir, "fehlt.mkog"))
	wantFault(t, err, data.NotFound)
	wantOnly(t, dir)
}

func TestCreateRefuses(t *testing.T) {
	f := create(t)
	f.Close()
	before := read(t, f.Path())
	_, err := Create(f.Path())
	wantFault(t, err, data.Conflict)
	if !bytes.Equal(read(t, f.Path()), before) {
		t.Error("the existing file was changed")
	}
	_, err = Create(filepath.Join(t.TempDir(), "fehlt", "Akte.mkog"))
	wantFault(t, err, data.NotFound)
	_, err = Create(t.TempDir())
	wantFault(t, err, data.Conflict)
}

// A journal without its file must not be played into a new file of that name.
func TestCreateRemovesAStaleJournal(t *testing.T) {
	_, journal := crashed(t)
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	write(t, path+"-journal", journal)
	f, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
}

func TestAnyPathWorks(t *testing.T) {
	for _, name := range []string{
		"hash#1.mkog", "50%.mkog", "%20.mkog", "zwei  Blanks .mkog", "Städte & Gemeinden – ÄÖÜß.mkog", "was?.mkog", "a;b=c&d.mkog",
		"file:x.mkog", "ohne Endung", "[x]*.mkog", "'\"`.mkog", `C:\x.mkog`, "?_journal_mode=WAL&mode=memory",
		strings.Repeat("sehr lang ", 23) + "x.mkog",
	} {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" && strings.ContainsAny(name, `?*:"\`) {
				t.Skip("no file name on Windows")
			}
			dir := filepath.Join(t.TempDir(), "Ordner #1 100% ü?")
			if runtime.GOOS == "windows" {
				dir = filepath.Join(t.TempDir(), "Ordner #1 100% ü")
			}
			if err := os.Mkdir(dir, 0o777); err != nil {
				t.Fatal(err)
			}
			f, err := Create(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			put(t, f, "neu", data.Contact{ID: "K1"})
			f = reopen(t, f)
			if len(content(t, f).Contacts) != 1 || filepath.Base(f.Path()) != name {
				t.Errorf("%s holds %v", f.Path(), content(t, f))
			}
			copied := filepath.Join(dir, "Kopie "+name)
			if err := f.SaveCopy(copied); err != nil && len(name) < 200 {
				t.Fatal(err)
			}
			if len(name) < 200 && len(f.Warnings()) > 0 {
				t.Error(f.Warnings())
			}
			f.Close()
			ro, err := OpenReadOnly(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			ro.Close()
		})
	}
}

func TestTooLongPathIsRefusedWithASentence(t *testing.T) {
	dir := t.TempDir()
	_, err := Create(filepath.Join(dir, strings.Repeat("x", 252)+".mkog"))
	wantFault(t, err, data.NotWritten)
	wantOnly(t, dir)

	deep := dir
	for range 5 {
		deep = filepath.Join(deep, strings.Repeat("tief", 30))
	}
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Skip(err)
	}
	if f, err := Create(filepath.Join(deep, "Akte.mkog")); err != nil {
		wantFault(t, err, data.Unreadable)
		wantOnly(t, deep)
	} else {
		f.Close()
	}
}

func TestRelativePathAndLinkMeetAtOneLock(t *testing.T) {
	f := create(t)
	link := filepath.Join(t.TempDir(), "Verknüpfung.mkog")
	if err := os.Symlink(f.Path(), link); err != nil {
		t.Skip(err)
	}
	_, err := Open(link)
	wantFault(t, err, data.Conflict)
	t.Chdir(filepath.Dir(f.Path()))
	_, err = Open("Akte.mkog")
	wantFault(t, err, data.Conflict)
}

func TestReadOnlyReadsBesideTheWriterAndChangesNothing(t *testing.T) {
	f := create(t)
	ro, err := OpenReadOnly(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer ro.Close()
	wantContent(t, ro, sample())
	want := sample()
	want.Municipality.Name = "Stadt Merzenich"
	put(t, f, "geändert", want.Municipality)
	wantContent(t, ro, want)

	before := read(t, f.Path())
	wantFault(t, ro.Change("verboten", func(tx *Tx) error { return tx.Put(data.Contact{ID: "K2"}) }), data.NotWritten)
	_, err = ro.Undo()
	wantFault(t, err, data.NotWritten)
	if undo, _ := ro.Steps(); undo != "angelegt" {
		t.Errorf("Steps = %q", undo)
	}
	if err := ro.Check(); err != nil {
		t.Error(err)
	}
	ro.Close()
	f.Close()
	if ro, err = OpenReadOnly(f.Path()); err != nil {
		t.Fatal(err)
	}
	ro.Close()
	if !bytes.Equal(read(t, f.Path()), before) {
		t.Error("the file was changed")
	}
	wantOnly(t, filepath.Dir(f.Path()), "Akte.mkog")
}

func TestSettingsOfTheConnection(t *testing.T) {
	f := create(t)
	for pragma, want := range map[string]string{"journal_mode": "delete", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000"} {
		var got string
		if err := f.db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s = %q, %v, want %q", pragma, got, err, want)
		}
	}
}

// Another program may have switched the file to a write-ahead log.
func TestFileWithWriteAheadLog(t *testing.T) {
	f := create(t)
	f.Close()
	db, err := connect(f.Path(), "rw")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA journal_mode = WAL"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	f, err = Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wantContent(t, f, sample())
	var mode string
	if err := f.db.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil || mode != "delete" {
		t.Errorf("journal mode = %q, %v", mode, err)
	}
	put(t, f, "neu", data.Contact{ID: "K2"})
	wantOnly(t, filepath.Dir(f.Path()), "Akte-Sicherungen", "Akte.mkog", "Akte.mkog.sperre")
}

func TestHotJournalIsPlayedBack(t *testing.T) {
	half, journal := crashed(t)
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	write(t, path, half)
	write(t, path+"-journal", journal)
	_, err := OpenReadOnly(path)
	wantFault(t, err, data.Unreadable)
	if !bytes.Equal(read(t, path), half) {
		t.Error("OpenReadOnly changed the file")
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wantContent(t, f, sample())
	if err := f.Check(); err != nil {
		t.Error(err)
	}
}

// crashed gives file and journal as a crash in the midst of a large change
// leaves them.
func crashed(t *testing.T) (file, journal []byte) {
	t.Helper()
	f := create(t)
	if _, err := f.db.Exec("PRAGMA cache_size = 1"); err != nil {
		t.Fatal(err)
	}
	before := read(t, f.Path())
	change(t, f, "groß", func(tx *Tx) error {
		if err := tx.Replace(measures(50)); err != nil {
			return err
		}
		file, journal = read(t, f.Path()), read(t, f.Path()+"-journal")
		return nil
	})
	if bytes.Equal(file, before) || len(journal) == 0 {
		t.Fatal("the change did not reach the disk before its end")
	}
	return file, journal
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o666); err != nil {
		t.Fatal(err)
	}
}

// wantOnly checks which files a folder holds.
func wantOnly(t testing.TB, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if strings.Join(names, "|") != strings.Join(want, "|") {
		t.Errorf("the folder holds %q, want %q", names, want)
	}
}
