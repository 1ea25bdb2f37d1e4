package store

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"modellkommune/data"
)

// asOfficer runs do without the rights of root, which no mode of a file stops.
func asOfficer(t *testing.T, do func()) {
	t.Helper()
	if os.Geteuid() == 0 {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		if err := syscall.Setfsuid(65534); err != nil {
			t.Skip(err)
		}
		defer syscall.Setfsuid(0)
	}
	do()
}

// shared gives a Projektakte in a folder that anybody may reach.
func shared(t *testing.T, folder, file os.FileMode) string {
	t.Helper()
	f := create(t)
	f.Close()
	dir, err := os.MkdirTemp("", "Ablage")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		os.Chmod(dir, 0o777)
		os.RemoveAll(dir)
	})
	path := filepath.Join(dir, "Akte.mkog")
	write(t, path, read(t, f.Path()))
	if err := os.Chmod(path, file); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, folder); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMissingRights(t *testing.T) {
	for _, test := range []struct {
		name         string
		folder, file os.FileMode
		code         data.Code
		sentence     string
		readable     bool
	}{
		{"read-only file", 0o777, 0o444, data.NotWritten, "ist schreibgeschützt", true},
		{"read-only folder", 0o555, 0o666, data.NotWritten, "lässt sich neben der Datei nichts speichern", true},
		{"both read-only", 0o555, 0o444, data.NotWritten, "lässt sich neben der Datei nichts speichern", true},
		{"secret file", 0o777, 0o000, data.Unreadable, "fehlt die Berechtigung", false},
		{"secret folder", 0o000, 0o666, data.Unreadable, "fehlt die Berechtigung", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := shared(t, test.folder, test.file)
			asOfficer(t, func() {
				_, err := Open(path)
				wantFault(t, err, test.code)
				if !strings.Contains(err.Error(), test.sentence) {
					t.Errorf("%q does not say „%s“", err, test.sentence)
				}
				f, err := OpenReadOnly(path)
				if !test.readable {
					wantFault(t, err, test.code)
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				wantContent(t, f, sample())
			})
		})
	}
}

func TestDeviceIsRefused(t *testing.T) {
	_, err := Open(os.DevNull)
	wantFault(t, err, data.Unreadable)
}

// What another user's crash left neither locks nor names the wrong person.
func TestLockFileOfAnotherUser(t *testing.T) {
	path := shared(t, 0o777, 0o666)
	write(t, path+lockSuffix, []byte("\x00bea\nPC-1\n2018-10-31T14:03:00+01:00"))
	if err := os.Chmod(path+lockSuffix, 0o444); err != nil {
		t.Fatal(err)
	}
	asOfficer(t, func() {
		f, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		_, err = Open(path)
		wantFault(t, err, data.Conflict)
		if strings.Contains(err.Error(), "bea") || !strings.Contains(err.Error(), "von "+who()) {
			t.Errorf("error = %q", err)
		}
	})
}

func TestCreateInAReadOnlyFolder(t *testing.T) {
	path := shared(t, 0o555, 0o666)
	asOfficer(t, func() {
		_, err := Create(filepath.Join(filepath.Dir(path), "neu.mkog"))
		wantFault(t, err, data.NotWritten)
	})
}

func TestFileOpensThoughTheSafetyCopyFails(t *testing.T) {
	path := shared(t, 0o777, 0o666)
	if err := os.Mkdir(safetyFolder(path), 0o555); err != nil {
		t.Fatal(err)
	}
	asOfficer(t, func() {
		f, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if w := f.Warnings(); len(w) != 1 || !strings.Contains(w[0], "Sicherungskopie") {
			t.Errorf("Warnings = %q", w)
		}
		wantContent(t, f, sample())
	})
}

// The drive turns read-only while the file is open.
func TestLosingTheRightToWrite(t *testing.T) {
	path := shared(t, 0o777, 0o666)
	asOfficer(t, func() {
		f, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		syscall.Setfsuid(0)
		os.Chmod(filepath.Dir(path), 0o555)
		syscall.Setfsuid(65534)
		before := read(t, path)
		wantFault(t, f.Change("neu", func(tx *Tx) error { return tx.Put(data.Contact{ID: "K2"}) }), data.NotWritten)
		wantContent(t, f, sample())
		if !bytes.Equal(read(t, path), before) {
			t.Error("the file was changed")
		}
	})
}
