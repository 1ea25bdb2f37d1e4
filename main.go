// Command modellkommune is the project office of a municipality's Open
// Government project: without a verb it opens the window, with a verb it runs
// one command and ends.
package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"modellkommune/assets"
	"modellkommune/data"
	"modellkommune/ui"
	"modellkommune/ui/command"
)

// appID names the program to the desktop.
const appID = "de.modellkommune.opengov"

// version is set when the program is linked.
var version string

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the door: no argument or a Projektakte opens the window, anything else
// is for the command line. It returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	logFile := openLog()
	switch {
	case len(args) == 0:
		return openWindow("", logFile)
	case len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), ".mkog"):
		return openWindow(args[0], logFile)
	}
	return command.Run(args, stdout, stderr, data.DateOf(time.Now()))
}

// openWindow shows the window and returns when it is closed.
func openWindow(path, logFile string) int {
	watchForMissingOpenGL()
	if err := preflight(); err != nil {
		giveUp(err.Error())
	}
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("modellkommune.png", assets.Icon))
	ui.New(ui.Options{App: a, Path: path, Version: version, LogFile: logFile, ScreenRoom: screenRoom}).ShowAndRun()
	return 0
}
