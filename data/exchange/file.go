package exchange

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"

	"modellkommune/data"
)

// ReadFile reads a project from a JSON file: an export, or what lay inside a report.
func ReadFile(path string) (Import, error) {
	b, err := readAtMost(path)
	if err != nil {
		return Import{}, notRead(path, err)
	}
	return unmarshalImport(b)
}

// readAtMost reads a file as far as one can be of any use, and a byte more, by which that is seen.
func readAtMost(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(io.LimitReader(f, MaxSize+1))
}

// WriteFile writes a file as a whole: beside the old one first, then in its
// place. Whatever fails, the old file survives. Every file that the program
// hands out goes through here.
func WriteFile(path string, b []byte) error {
	return Write(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// Write is WriteFile for what is made while it is written. Errors in German are handed on.
func Write(path string, write func(w io.Writer) error) error {
	// A link keeps pointing at the file that is replaced.
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := fs.FileMode(0o666)
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return notWritten(path, err)
	case info.IsDir():
		return data.Fail(data.NotWritten, fmt.Sprintf("„%s“ ist ein Ordner. Bitte den Namen einer Datei angeben.", path), nil)
	case !info.Mode().IsRegular():
		return data.Fail(data.NotWritten, fmt.Sprintf("„%s“ ist keine gewöhnliche Datei. Bitte den Namen einer Datei angeben.", path), nil)
	case info.Mode().Perm()&0o200 == 0:
		return data.Fail(data.NotWritten, fmt.Sprintf("Die Datei „%s“ ist schreibgeschützt. Bitte einen anderen Namen wählen.", path), nil)
	default:
		mode = info.Mode().Perm()
	}
	beside := filepath.Join(filepath.Dir(path), fmt.Sprintf(".modellkommune-%08x.tmp", rand.Uint32()))
	err := writeSynced(beside, write, mode)
	if err == nil {
		err = atomic.ReplaceFile(beside, path)
	}
	if err == nil {
		return nil
	}
	_ = os.Remove(beside)
	if _, known := data.Sentence(err); known {
		return err
	}
	return notWritten(path, err)
}

// writeSynced writes a new file and waits until it is on the disk.
func writeSynced(path string, write func(io.Writer) error, mode fs.FileMode) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	if err = write(f); err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func notRead(path string, err error) error {
	text := fmt.Sprintf("Die Datei „%s“ lässt sich nicht lesen.", path)
	info, _ := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		text = fmt.Sprintf("Die Datei „%s“ gibt es nicht.", path)
	case info != nil && info.IsDir():
		text = fmt.Sprintf("„%s“ ist ein Ordner, keine Datei.", path)
	case errors.Is(err, fs.ErrPermission):
		text = fmt.Sprintf("Die Datei „%s“ darf nicht gelesen werden. Bitte die Rechte prüfen.", path)
	}
	return data.Fail(data.Unreadable, text, err)
}

func notWritten(path string, err error) error {
	reason := "Bitte einen anderen Ort wählen."
	folder, missing := os.Stat(filepath.Dir(path))
	switch {
	case missing != nil || !folder.IsDir():
		reason = fmt.Sprintf("Den Ordner „%s“ gibt es nicht.", filepath.Dir(path))
	case isFull(err):
		reason = "Auf dem Datenträger ist kein Platz mehr. Bitte Platz schaffen oder einen anderen Ort wählen."
	case isBusy(err):
		reason = "Ein anderes Programm hat sie geöffnet. Bitte dort schließen und es noch einmal versuchen."
	case errors.Is(err, fs.ErrPermission):
		reason = "An diesem Ort darf nicht geschrieben werden. Bitte einen anderen Ort wählen."
	}
	what := fmt.Sprintf("Die Datei „%s“ wurde nicht geschrieben", path)
	if _, err := os.Stat(path); err == nil {
		what += "; die vorhandene bleibt, wie sie war"
	}
	return data.Fail(data.NotWritten, what+". "+reason, err)
}
