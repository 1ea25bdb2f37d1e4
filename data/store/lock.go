package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"modellkommune/data"
)

// lockSuffix names the lock file beside a Projektakte. It holds who works on
// it, on which computer and since when. The lock is the operating system's: it
// ends with its process, so a lock file that a crash left behind hinders nobody.
const lockSuffix = ".sperre"

// acquire takes the lock of the Projektakte at path or says who has it.
func acquire(path string, now time.Time) (*flock.Flock, error) {
	name := path + lockSuffix
	for {
		lock := flock.New(name, flock.SetPermissions(0o666))
		mine, err := lock.TryLock()
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, data.Fail(data.NotFound, fmt.Sprintf("Den Ordner „%s“ gibt es nicht. Es wurde nichts verändert. Bitte einen vorhandenen Ordner wählen.", filepath.Dir(path)), err)
		case err != nil:
			return nil, data.Fail(data.NotWritten, fmt.Sprintf("Im Ordner „%s“ lässt sich neben der Datei nichts speichern. Es wurde nichts verändert. Bitte Schreibrecht und Länge des Namens prüfen oder mit einer Kopie in einem eigenen Ordner arbeiten.", filepath.Dir(path)), err)
		case !mine:
			return nil, data.Fail(data.Conflict, fmt.Sprintf("Die Projektakte „%s“ ist schon geöffnet%s. Es wurde nichts verändert. Bitte sie dort schließen und es dann noch einmal versuchen.", path, holder(name)), nil)
		}
		if current(lock, name) {
			err := sign(name, now)
			// What another user's crash left cannot be signed; a new one can.
			if !errors.Is(err, fs.ErrPermission) || os.Remove(name) != nil {
				return lock, nil
			}
		}
		lock.Unlock()
	}
}

// current says whether the locked file is still the one under this name: its
// last holder may have removed it just before the lock was taken.
func current(lock *flock.Flock, name string) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(locked, named)
}

// The first byte of a lock file is the one that Windows locks against every
// other reader and writer, so the text stands behind it.
const signedFrom = 1

// sign says in the lock file who holds it. Failing that, the lock works all the
// same and the others' message lacks the name.
func sign(name string, now time.Time) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := file.Truncate(signedFrom); err != nil {
		return err
	}
	host, _ := os.Hostname()
	_, err = file.WriteAt([]byte(who()+"\n"+host+"\n"+now.Format(time.RFC3339)), signedFrom)
	return err
}

// holder reads what sign wrote: „ von anna am Rechner PC-17 seit …“, or nothing.
func holder(name string) string {
	file, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer file.Close()
	text, _ := io.ReadAll(io.NewSectionReader(file, signedFrom, 1000))
	lines := strings.Split(string(text), "\n")
	if len(lines) != 3 {
		return ""
	}
	since, err := time.Parse(time.RFC3339, lines[2])
	if err != nil {
		return ""
	}
	return fmt.Sprintf(" von %s am Rechner %s seit %s Uhr", lines[0], lines[1], since.Local().Format("02.01.2006, 15:04"))
}

// unlock removes the lock file and ends the lock.
func unlock(lock *flock.Flock) {
	if lock == nil || !lock.Locked() {
		return
	}
	removed := os.Remove(lock.Path()) == nil
	lock.Unlock()
	if !removed { // Windows keeps a file that is open
		os.Remove(lock.Path())
	}
}

// who gives the name under which the user is logged in.
func who() string {
	u, err := user.Current()
	if err != nil {
		return "unbekannt"
	}
	return u.Username
}
