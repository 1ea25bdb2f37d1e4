package main

import (
	"bytes"
	"log"
	"log/slog"
	"os"
)

// noWindow tells the user why there is no window and what helps.
const noWindow = "Das Fenster lässt sich nicht öffnen: Auf diesem Rechner fehlt eine grafische Anzeige mit OpenGL. " +
	"Das kommt bei Terminalservern, virtuellen Maschinen und Fernzugriff ohne Grafiktreiber vor. " +
	"Bitte die IT-Stelle um einen Grafiktreiber oder Mesa (llvmpipe) bitten. " +
	"Ohne Fenster geht es mit der Befehlszeile: „modellkommune --help“. An den Daten wurde nichts geändert."

// watchForMissingOpenGL ends the program when the toolkit cannot make its
// window. Fyne only logs that and stays behind as an invisible process which
// holds the Projektakte open (fyne-io/fyne#2700, #4565).
func watchForMissingOpenGL() {
	log.SetFlags(0)
	log.SetOutput(&watcher{giveUp: func() { giveUp(noWindow) }})
}

// watcher passes the lines of the standard log on to slog and recognises the
// toolkit's failure to make a window.
type watcher struct {
	giveUp func()
	failed bool
}

var hopeless = [][]byte{
	[]byte("window creation error"),
	[]byte("failed to initialise GLFW"),
	[]byte("failed to initialise OpenGL"),
}

// Write takes one entry of the log. The reason of a failure is its next entry,
// which is still wanted in the file.
func (w *watcher) Write(entry []byte) (int, error) {
	slog.Warn(string(bytes.TrimSpace(entry)))
	if w.failed {
		w.giveUp()
	}
	for _, text := range hopeless {
		w.failed = w.failed || bytes.Contains(entry, text)
	}
	return len(entry), nil
}

// giveUp says a sentence and ends the program.
func giveUp(sentence string) {
	alert(sentence)
	os.Exit(1)
}
