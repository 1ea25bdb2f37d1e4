package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"modellkommune/data"
)

// explain turns an error of SQLite or of the operating system into a *data.Error
// whose sentence says what happened to the file at path. One that is a
// *data.Error already passes unchanged.
func explain(path string, err error) error {
	var known *data.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	fail := func(code data.Code, sentence string) error {
		return data.Fail(code, fmt.Sprintf(sentence, path), err)
	}
	var fault sqlite3.Error
	errors.As(err, &fault)
	switch {
	case fault.Code == sqlite3.ErrFull || errors.Is(err, syscall.ENOSPC):
		return fail(data.NotWritten, "Auf dem Datenträger von „%s“ ist kein Platz mehr. Es wurde nichts gespeichert, alles Frühere ist sicher. Bitte Platz schaffen und es noch einmal versuchen.")
	case fault.Code == sqlite3.ErrBusy || fault.Code == sqlite3.ErrLocked:
		return fail(data.Conflict, "Die Datei „%s“ wird gerade von einem anderen Programm benutzt. Es wurde nichts gespeichert, alles Frühere ist sicher. Bitte es gleich noch einmal versuchen.")
	case fault.ExtendedCode == sqlite3.ErrReadonlyRollback:
		return fail(data.Unreadable, "Die Projektakte „%s“ wurde nicht ordentlich geschlossen und lässt sich deshalb nicht nur lesen. Sie ist unverändert. Bitte sie einmal im Fenster öffnen; dabei wird der letzte gespeicherte Stand wiederhergestellt.")
	case fault.Code == sqlite3.ErrReadonly:
		return fail(data.NotWritten, "Die Projektakte „%s“ ist schreibgeschützt. Es wurde nichts gespeichert, alles Frühere ist sicher. Bitte den Schreibschutz von Datei und Ordner aufheben oder mit einer Kopie arbeiten.")
	case fault.Code == sqlite3.ErrIoErr:
		return fail(data.NotWritten, "Das Laufwerk von „%s“ antwortet nicht richtig. Es wurde nichts gespeichert. Bitte die Verbindung zum Laufwerk prüfen und es noch einmal versuchen.")
	case corrupt(err):
		return damaged(path, err)
	case fault.ExtendedCode == sqlite3.ErrConstraintTrigger:
		return data.Fail(data.Invalid, fault.Error(), err) // the trigger's own sentence
	case fault.ExtendedCode == sqlite3.ErrConstraintForeignKey:
		return data.Fail(data.Invalid, "Der Eintrag gehört zu etwas, das es in der Projektakte nicht gibt. Es wurde nichts gespeichert.", err)
	case fault.Code == sqlite3.ErrConstraint:
		return data.Fail(data.Invalid, "Der Eintrag enthält einen Wert, der in der Projektakte nicht zulässig ist, zum Beispiel ein Datum, das es nicht gibt. Es wurde nichts gespeichert.", err)
	case errors.Is(err, fs.ErrNotExist):
		return fail(data.NotFound, "Die Datei „%s“ gibt es nicht. Bitte prüfen, ob sie verschoben oder umbenannt wurde und ob das Laufwerk verbunden ist.")
	case errors.Is(err, fs.ErrPermission):
		return fail(data.Unreadable, "Für die Datei „%s“ fehlt die Berechtigung. Es wurde nichts verändert. Bitte die Rechte von der IT-Stelle prüfen lassen oder eine andere Datei wählen.")
	case fault.Code == sqlite3.ErrCantOpen:
		return fail(data.Unreadable, "Die Datei „%s“ lässt sich nicht öffnen. Es wurde nichts verändert. Bitte prüfen, ob der Name zu lang ist und ob für den Ordner die Berechtigung besteht.")
	}
	return fail(data.Unreadable, "Die Datei „%s“ ließ sich nicht lesen oder schreiben. Es wurde nichts verändert. Bitte das Programm neu starten; hilft das nicht, eine Sicherungskopie öffnen.")
}

// corrupt says whether SQLite found pages that are not what they should be.
func corrupt(err error) bool {
	var fault sqlite3.Error
	return errors.As(err, &fault) && (fault.Code == sqlite3.ErrCorrupt || fault.Code == sqlite3.ErrNotADB)
}

func damaged(path string, cause error) error {
	return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist beschädigt. Sie wurde nicht verändert. Bitte die jüngste Kopie aus dem Ordner „%s“ öffnen.", path, filepath.Base(safetyFolder(path))), cause)
}
