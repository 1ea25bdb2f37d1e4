package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
)

// photo gives bytes that stand nowhere by chance.
func photo(seed int64) []byte {
	b := make([]byte, 300_000)
	rand.New(rand.NewSource(seed)).Read(b)
	return b
}

// wantNowhere looks through every file of the folder for pieces of bytes.
func wantNowhere(t *testing.T, folder string, content []byte) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b := read(t, path)
		for at := 0; at < len(content); at += 500 {
			if piece := content[at:min(at+24, len(content))]; bytes.Contains(b, piece) {
				t.Errorf("%s still holds bytes from %d on", path, at)
				return nil
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func erase(t *testing.T, f *File, label string, keys ...data.Key) {
	t.Helper()
	if left, err := f.Erase(label, keys...); err != nil || len(left) > 0 {
		t.Fatalf("Erase = %q, %v", left, err)
	}
}

// nextDay opens the file on a day, which makes a safety copy.
func nextDay(t *testing.T, f *File, day data.Date) *File {
	t.Helper()
	f.Close()
	f, err := open(f.Path(), noon(day))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	if w := f.Warnings(); len(w) > 0 {
		t.Fatal(w)
	}
	return f
}

var a7, k1 = data.Attachment{ID: "A7"}.Key(), data.Contact{ID: "K1"}.Key()

func TestErasedPictureIsNowhere(t *testing.T) {
	f := create(t)
	content := photo(1)
	sha256 := putBlob(t, f, "A7", content)
	f = nextDay(t, f, "2018-10-30")
	put(t, f, "benannt", data.Attachment{ID: "A7", Of: "kommune", Title: "Eva Beispiel am Stand", SHA256: sha256})
	f = nextDay(t, f, "2018-10-31")
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(a7) })
	step(t, f.Undo, "gelöscht")
	first := safetyCopyName(f.Path(), "2018-10-30")
	before, err := os.Stat(first)
	if err != nil {
		t.Fatal(err)
	}

	traces, err := f.Traces(a7)
	if err != nil || len(traces.Copies) != 2 || len(traces.Sharing) != 0 || len(traces.Releases) != 0 {
		t.Fatalf("Traces = %+v, %v", traces, err)
	}
	erase(t, f, "Bild A7 endgültig entfernt", a7)
	f.Close() // Windows could not read the lock file
	wantNowhere(t, filepath.Dir(f.Path()), content)
	wantNowhere(t, filepath.Dir(f.Path()), []byte("Eva Beispiel am Stand"))

	f = reopen(t, f)
	wantContent(t, f, sample())
	wantSteps(t, f, "", "")
	_, err = f.Undo()
	wantFault(t, err, data.NotFound)
	_, err = f.Redo()
	wantFault(t, err, data.NotFound)
	_, err = f.Blob(sha256)
	wantFault(t, err, data.NotFound)
	if id, err := f.FreeID(data.KindAttachment, ""); err != nil || id != "A8" {
		t.Errorf("the next Kennung is %s, %v", id, err)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	put(t, f, "danach", data.Contact{ID: "K9"})
	step(t, f.Undo, "danach")

	after, err := os.Stat(first)
	if err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("the copy is of %v, %v, want %v", after.ModTime(), err, before.ModTime())
	}
	for _, path := range traces.Copies {
		copied, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer copied.Close()
		wantContent(t, copied, sample())
		wantSteps(t, copied, "", "")
		if err := copied.Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestPictureThatWasRemovedBeforeCanBeErased(t *testing.T) {
	f := create(t)
	content, undone := photo(1), photo(2)
	putBlob(t, f, "A7", content)
	f = nextDay(t, f, "2018-10-30")
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(a7) })
	putBlob(t, f, "A8", undone)
	step(t, f.Undo, "Anlage A8")
	keys, err := f.Removed()
	if want := []data.Key{a7, {Kind: data.KindAttachment, ID: "A8"}}; err != nil || !slices.Equal(keys, want) {
		t.Fatalf("Removed = %v, %v, want %v", keys, err, want)
	}
	erase(t, f, "Gelöschtes endgültig entfernt", keys...)
	if keys, err = f.Removed(); err != nil || len(keys) > 0 {
		t.Errorf("Removed = %v, %v", keys, err)
	}
	f.Close()
	wantNowhere(t, filepath.Dir(f.Path()), content)
	wantNowhere(t, filepath.Dir(f.Path()), undone)
}

// Bytes that another attachment shows stay; those that only a copy still shows
// elsewhere go from there too.
func TestSharedPicture(t *testing.T) {
	f := create(t)
	content := photo(1)
	sha256 := putBlob(t, f, "A7", content)
	putBlob(t, f, "A8", content)
	f = nextDay(t, f, "2018-10-30")
	a8 := data.Attachment{ID: "A8"}.Key()
	if traces, err := f.Traces(a7); err != nil || !slices.Equal(traces.Sharing, []data.Key{a8}) {
		t.Errorf("Traces = %+v, %v", traces, err)
	}
	if traces, err := f.Traces(a7, a8); err != nil || len(traces.Sharing) > 0 {
		t.Errorf("Traces of both = %+v, %v", traces, err)
	}
	erase(t, f, "A7 entfernt", a7)
	wantBlob(t, f, sha256, content)
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	erase(t, f, "A8 entfernt", a8)
	f.Close()
	wantNowhere(t, filepath.Dir(f.Path()), content)
}

func TestPictureThatOnlyACopyShowsElsewhere(t *testing.T) {
	f := create(t)
	content := photo(1)
	putBlob(t, f, "A7", content)
	putBlob(t, f, "A8", content)
	f = nextDay(t, f, "2018-10-30")
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(data.Attachment{ID: "A8"}.Key()) })
	erase(t, f, "A7 entfernt", a7)
	f.Close()
	wantNowhere(t, filepath.Dir(f.Path()), content)
}

// Of a person nothing stays but the Kennung, who changed it and when.
func TestErasedPersonIsNowhere(t *testing.T) {
	f := create(t)
	put(t, f, "Name von Berta Probe", data.Contact{ID: "K1", Name: "Berta Probe", Email: "b.probe@merzenich.example", Phone: "02421 399-4711"})
	f = nextDay(t, f, "2018-10-30")
	put(t, f, "Name von Clara Probe", data.Contact{ID: "K1", Name: "Clara Probe"})
	change(t, f, "Ansprechperson Clara Probe gelöscht", func(tx *Tx) error { return tx.Remove(k1) })
	put(t, f, "danach", data.Contact{ID: "K2", Name: "Dora Muster"})
	if keys, err := f.Removed(); err != nil || !slices.Equal(keys, []data.Key{k1}) {
		t.Fatalf("Removed = %v, %v", keys, err)
	}
	erase(t, f, "Ansprechperson K1 endgültig entfernt", k1)
	entries, err := f.History(k1)
	if err != nil || len(entries) != 4 || entries[1].Label != "Ansprechperson K1" || string(entries[1].After) != "{}" {
		t.Errorf("History = %+v, %v", entries, err)
	}
	if p := content(t, f); len(p.Contacts) != 1 || p.Measures[0].Responsible != "" {
		t.Errorf("contacts %+v", p.Contacts)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	f.Close()
	for _, text := range []string{"Berta Probe", "Clara Probe", "b.probe@merzenich.example", "02421 399-4711"} {
		wantNowhere(t, filepath.Dir(f.Path()), []byte(text))
	}
}

// A release stays as it is, and Traces names it.
func TestReleaseSurvivesErasing(t *testing.T) {
	f := create(t)
	sha256 := putBlob(t, f, "A7", photo(1))
	state, err := json.Marshal(content(t, f))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Freeze(Release{ReportID: "B1", ReportNo: 1, State: state}, Rendition{Edition: data.EditionFull, PDF: []byte("%PDF")}); err != nil {
		t.Fatal(err)
	}
	putBlob(t, f, "A8", photo(2))
	for _, id := range []string{"A7", "A8"} {
		traces, err := f.Traces(data.Attachment{ID: id}.Key())
		if want := map[string]int{"A7": 1}[id]; err != nil || len(traces.Releases) != want {
			t.Errorf("%s: %+v, %v, want %d releases", id, traces.Releases, err, want)
		}
	}
	erase(t, f, "A7 entfernt", a7)
	kept, err := f.Release(1)
	if err != nil || !bytes.Equal(kept.State, state) {
		t.Errorf("the release is %+v, %v", kept, err)
	}
	_, err = f.Blob(sha256)
	wantFault(t, err, data.NotFound)
}

// A copy on which somebody works stays and is named; a file that is no copy of
// this one is left alone.
func TestCopiesThatCannotBeCleaned(t *testing.T) {
	f := create(t)
	putBlob(t, f, "A7", photo(1))
	f = nextDay(t, f, "2018-10-30")
	put(t, f, "weiter", data.Contact{ID: "K2"})
	f = nextDay(t, f, "2018-10-31")
	open := safetyCopyName(f.Path(), "2018-10-30")
	busy, err := Open(open)
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	other := create(t)
	putBlob(t, other, "A7", photo(2))
	other.Close()
	foreign := safetyCopyName(f.Path(), "fremd")
	write(t, foreign, read(t, other.Path()))
	half := safetyCopyName(f.Path(), "2018-10-29") + unfinished
	write(t, half, photo(1))

	left, err := f.Erase("A7 entfernt", a7)
	if err != nil || !slices.Equal(left, []string{open}) {
		t.Errorf("left %q, %v", left, err)
	}
	if !bytes.Equal(read(t, foreign), read(t, other.Path())) {
		t.Error("a file of others was changed")
	}
	if _, err := os.Stat(half); !os.IsNotExist(err) {
		t.Error("a half written copy is still there")
	}
	f.Close()
	busy.Close()
	os.Remove(open)
	wantNowhere(t, filepath.Dir(f.Path()), photo(1))
}

// A copy that an older version of the program made is cleaned too.
func TestCopyOfTheFirstVersionIsCleaned(t *testing.T) {
	f := first(t)
	erase(t, f, "K1 entfernt", k1)
	f.Close()
	wantNowhere(t, filepath.Dir(f.Path()), []byte("Anna Muster"))
}

func TestNothingIsErasedTwiceOrWithoutRight(t *testing.T) {
	f := create(t)
	_, err := f.Erase("Kommune entfernt", data.Municipality{}.Key())
	wantFault(t, err, data.Invalid)
	wantContent(t, f, sample())
	wantSteps(t, f, "angelegt", "")
	erase(t, f, "nie gesehen", data.Key{Kind: data.KindAttachment, ID: "A99"})
	wantContent(t, f, sample())
}

// What is erased is overwritten at once: where there is no room for the file to be
// compacted afterwards, it is gone all the same.
func TestErasedIsOverwrittenBeforeCompacting(t *testing.T) {
	f := create(t)
	content := photo(1)
	putBlob(t, f, "A7", content)
	d, err := f.doom([]data.Key{a7})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.write(func(tx *sql.Tx) error { return (&Tx{tx: tx, file: f, label: "entfernt"}).erase(d) }); err != nil {
		t.Fatal(err)
	}
	f.Close()
	wantNowhere(t, filepath.Dir(f.Path()), content)
}

// A copy is cleaned where it holds any of what is doomed, not only the first.
func TestCopyHoldsAnyOfWhatIsDoomed(t *testing.T) {
	f := create(t)
	hash := strings.Repeat("ab", 32)
	put(t, f, "Bild", data.Attachment{ID: "A9", Kind: data.AttachmentPicture, FileName: "b.png", SHA256: hash})
	born, err := birth(f.db)
	if err != nil {
		t.Fatal(err)
	}
	kept := data.Key{Kind: data.KindContact, ID: content(t, f).Contacts[0].ID}
	gone := data.Key{Kind: data.KindContact, ID: "niemand"}
	for name, c := range map[string]struct {
		d    doomed
		want bool
	}{
		"none":            {doomed{keys: []data.Key{gone}, hashes: []string{"00"}}, false},
		"the second key":  {doomed{keys: []data.Key{gone, kept}}, true},
		"the second hash": {doomed{hashes: []string{"00", hash}}, true},
	} {
		if held, err := copyHolds(f.Path(), born, c.d); err != nil || held != c.want {
			t.Errorf("%s: %v, %v", name, held, err)
		}
	}
}
