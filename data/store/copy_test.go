package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
)

func TestSaveCopy(t *testing.T) {
	f := create(t)
	path := filepath.Join(filepath.Dir(f.Path()), "Kopie für's „Archiv“.mkog")
	write(t, path, []byte("wird ersetzt"))
	if err := f.SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	wantOnly(t, filepath.Dir(path), "Akte.mkog", "Akte.mkog.sperre", filepath.Base(path))
	copied, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	wantContent(t, copied, sample())
	wantSteps(t, copied, "angelegt", "")

	put(t, f, "neu", data.Contact{ID: "K2"})
	wantFault(t, f.SaveCopy(path), data.Conflict) // is open
	wantContent(t, copied, sample())
	wantFault(t, f.SaveCopy(f.Path()), data.Conflict)
	link := path + " (Verknüpfung)"
	if os.Symlink(f.Path(), link) == nil {
		wantFault(t, f.SaveCopy(link), data.Conflict)
	}
	wantFault(t, f.SaveCopy(filepath.Dir(path)), data.NotWritten)
	wantFault(t, f.SaveCopy(filepath.Join(filepath.Dir(path), "fehlt", "x.mkog")), data.NotFound)
	put(t, f, "neu", data.Contact{ID: "K3"})
}

func TestSaveCopyOverAFileWithAHotJournal(t *testing.T) {
	half, journal := crashed(t)
	path := filepath.Join(t.TempDir(), "alt.mkog")
	write(t, path, half)
	write(t, path+"-journal", journal)
	f := create(t)
	if err := f.SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	copied, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	wantContent(t, copied, sample())
}

func TestReadOnlyFileCanBeCopied(t *testing.T) {
	f := create(t)
	f.Close()
	ro, err := OpenReadOnly(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer ro.Close()
	path := filepath.Join(t.TempDir(), "Kopie.mkog")
	if err := ro.SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	wantFault(t, ro.SaveCopy(f.Path()), data.Conflict)
}

func TestSafetyCopyOncePerDayWithChanges(t *testing.T) {
	f := create(t)
	f.Close()
	on := func(day data.Date, work bool, want ...string) {
		t.Helper()
		f, err := open(f.Path(), noon(day))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if w := f.Warnings(); len(w) > 0 {
			t.Error(w)
		}
		if work {
			m := content(t, f).Municipality
			m.Population++
			put(t, f, "gezählt", m)
		}
		wantOnly(t, safetyFolder(f.Path()), want...)
	}
	on("2018-10-29", false, "Akte_2018-10-29.mkog")
	on("2018-10-30", false, "Akte_2018-10-29.mkog")
	on("2018-10-30", true, "Akte_2018-10-29.mkog")
	on("2018-10-30", true, "Akte_2018-10-29.mkog", "Akte_2018-10-30.mkog")
	on("2018-10-30", true, "Akte_2018-10-29.mkog", "Akte_2018-10-30.mkog")
	on("2018-10-31", false, "Akte_2018-10-29.mkog", "Akte_2018-10-30.mkog", "Akte_2018-10-31.mkog")
	on("2018-11-01", false, "Akte_2018-10-29.mkog", "Akte_2018-10-30.mkog", "Akte_2018-10-31.mkog")

	kept, err := OpenReadOnly(safetyCopyName(f.Path(), "2018-10-30"))
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if n := content(t, kept).Municipality.Population; n != 9843 {
		t.Errorf("copy of the 30th says %d, want 9843", n)
	}
}

func TestSafetyCopiesAreThinnedOut(t *testing.T) {
	f := create(t)
	f.Close()
	folder := safetyFolder(f.Path())
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	others := []string{"Akte_vor-Version-2.mkog", "Andere_2001-01-01.mkog", "Akte_2001-02-30.mkog", "Notiz_2001-01-01.txt", "x"}
	for _, name := range others {
		write(t, filepath.Join(folder, name), nil)
	}
	today := data.Date("2018-10-31")
	for day := today.AddDays(-500); day < today; day = day.AddDays(1) {
		name := safetyCopyName(f.Path(), string(day))
		write(t, name, nil)
		if day != "2018-05-05" { // on which somebody works on
			if err := os.Chtimes(name, day.Time(), day.Time()); err != nil {
				t.Fatal(err)
			}
		}
	}
	f, err := open(f.Path(), noon(today))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	copies, err := safetyCopies(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, name := range copies {
		days = append(days, dayOf(filepath.Base(name)))
	}
	want := "2018-10-31 2018-10-30 2018-10-29 2018-10-28 2018-10-27 2018-10-26 2018-10-25 2018-10-24 2018-10-23 2018-10-22 " +
		"2018-09-30 2018-08-31 2018-07-31 2018-06-30 2018-05-31 2018-05-05 2018-04-30 2018-03-31 2018-02-28 2018-01-31 2017-12-31 2017-11-30"
	if got := strings.Join(days, " "); got != want {
		t.Errorf("kept\n%s, want\n%s", got, want)
	}
	for _, name := range others {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error("not ours, but gone:", err)
		}
	}
}

func TestCheckFindsDamage(t *testing.T) {
	f := create(t)
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec("PRAGMA foreign_keys = off; UPDATE milestone SET measure = 'M99'"); err != nil {
		t.Fatal(err)
	}
	err := f.Check()
	wantFault(t, err, data.Unreadable)
	var e *data.Error
	errors.As(err, &e)
	if !strings.Contains(e.Text, "2 Fehler") || !strings.Contains(e.Cause.Error(), "milestone") {
		t.Errorf("error = %q (%v)", e.Text, e.Cause)
	}
}

func TestFullDiskLosesNothing(t *testing.T) {
	f := create(t)
	var pages int
	if err := f.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+2)); err != nil {
		t.Fatal(err)
	}
	before := read(t, f.Path())
	wantFault(t, f.Change("zu groß", func(tx *Tx) error { return tx.Replace(measures(50)) }), data.NotWritten)
	if !bytes.Equal(read(t, f.Path()), before) {
		t.Error("the file was changed")
	}
	wantContent(t, f, sample())
	wantSteps(t, f, "angelegt", "")
	put(t, f, "klein", data.Contact{ID: "K2"}) // goes on working
	if _, err := f.db.Exec("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	change(t, f, "jetzt", func(tx *Tx) error { return tx.Replace(measures(50)) })
	if err := f.Check(); err != nil {
		t.Error(err)
	}
}

func TestFileInUseByAnotherProgram(t *testing.T) {
	f := create(t)
	other, err := connect(f.Path(), "rw")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec("PRAGMA busy_timeout = 50"); err != nil {
		t.Fatal(err)
	}
	wantFault(t, f.Change("neu", func(tx *Tx) error { return tx.Put(data.Contact{ID: "K2"}) }), data.Conflict)
	tx.Rollback()
	put(t, f, "neu", data.Contact{ID: "K2"})
}

// The copy of the day follows the clock of the computer, also over midnight UTC.
func TestSafetyCopyTakesTheLocalDay(t *testing.T) {
	f := create(t)
	f.Close()
	late := time.Date(2018, 11, 1, 0, 30, 0, 0, time.FixedZone("MEZ", 3600))
	f, err := open(f.Path(), func() time.Time { return late })
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wantOnly(t, safetyFolder(f.Path()), "Akte_2018-11-01.mkog")
}
