package release

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// siteMark is the file by which the program knows a folder again as its own: it
// lists what it wrote there, by name, with the SHA-256 in hexadecimal.
const siteMark = ".modellkommune-seite"

// WriteSite writes pages as a folder: a new one, or in place of one that this
// program wrote and nobody changed since. Another folder that is not empty is
// refused. All is written beside it first, so that a failure leaves the old folder
// as it was.
func WriteSite(folder string, files []File) error {
	// „.“ has no name beside which to write, and a link keeps pointing at what it does.
	if absolute, err := filepath.Abs(folder); err == nil {
		folder = absolute
	}
	if target, err := filepath.EvalSymlinks(folder); err == nil {
		folder = target
	}
	old, err := ownFolder(folder)
	if err != nil {
		return err
	}
	beside := fmt.Sprintf("%s.neu-%08x", folder, rand.Uint32())
	err = writeFolder(beside, files)
	if err == nil {
		err = takePlace(beside, folder, old)
	}
	if err != nil {
		_ = os.RemoveAll(beside) // made above, by nobody else
		return notPublished(folder, err)
	}
	return nil
}

// ownFolder says whether there is a folder that may be replaced; it refuses one
// that may not.
func ownFolder(folder string) (bool, error) {
	entries, err := os.ReadDir(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, data.Fail(data.NotWritten, fmt.Sprintf("„%s“ lässt sich nicht als Ordner lesen. Es wurde nichts geschrieben. Bitte einen anderen Ordner wählen.", folder), err)
	case len(entries) == 0:
		return true, nil
	}
	wrote, err := readMark(folder)
	if err != nil {
		return false, foreignFolder(folder, "enthält Dateien, die nicht von diesem Programm stammen", err)
	}
	return true, filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return foreignFolder(folder, "lässt sich nicht ganz lesen", err)
		}
		name, err := filepath.Rel(folder, path)
		if err != nil || d.IsDir() || name == siteMark {
			return err
		}
		sum, known := wrote[filepath.ToSlash(name)]
		if !known {
			return foreignFolder(folder, fmt.Sprintf("enthält die Datei „%s“, die nicht von diesem Programm stammt", name), nil)
		}
		if b, err := os.ReadFile(path); err != nil || !d.Type().IsRegular() || checksum(b) != sum {
			return foreignFolder(folder, fmt.Sprintf("enthält die Datei „%s“, die seit dem letzten Veröffentlichen geändert wurde", name), err)
		}
		return nil
	})
}

func readMark(folder string) (map[string]string, error) {
	b, err := os.ReadFile(filepath.Join(folder, siteMark))
	if err != nil {
		return nil, err
	}
	var wrote map[string]string
	return wrote, json.Unmarshal(b, &wrote)
}

// writeFolder writes files into a new folder, the mark last.
func writeFolder(folder string, files []File) error {
	wrote := map[string]string{}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := exchange.WriteFile(path, f.Data); err != nil {
			return err
		}
		wrote[f.Name] = checksum(f.Data)
	}
	mark, err := json.MarshalIndent(wrote, "", "  ")
	if err != nil {
		return err
	}
	return exchange.WriteFile(filepath.Join(folder, siteMark), append(mark, '\n'))
}

// takePlace puts the new folder in the place of the old one, and the old one back
// if that fails. Where only the old one cannot be deleted, the error says so.
func takePlace(beside, folder string, old bool) error {
	if !old {
		return os.Rename(beside, folder)
	}
	away := beside + "-alt"
	if err := os.Rename(folder, away); err != nil {
		return err
	}
	if err := os.Rename(beside, folder); err != nil {
		return errors.Join(err, os.Rename(away, folder))
	}
	if err := os.RemoveAll(away); err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("Die neuen Seiten liegen in „%s“. Die alten ließen sich nicht ganz löschen; was davon übrig ist, liegt in „%s“ und wird nicht mehr gebraucht. Bitte von Hand löschen.", folder, away), err)
	}
	return nil
}

func foreignFolder(folder, why string, cause error) error {
	return data.Fail(data.Conflict, fmt.Sprintf("Der Ordner „%s“ %s. Er bleibt, wie er ist; es wurde nichts geschrieben. Bitte einen leeren oder neuen Ordner wählen.", folder, why), cause)
}

func notPublished(folder string, err error) error {
	if _, known := data.Sentence(err); known {
		return err
	}
	return data.Fail(data.NotWritten, fmt.Sprintf("Der Ordner „%s“ wurde nicht geschrieben; was dort war, ist noch da. Bitte prüfen, ob dort geschrieben werden darf und ob ein anderes Programm eine Datei daraus geöffnet hat.", folder), err)
}
