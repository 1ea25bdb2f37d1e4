// Command modellkommune is the project office of a municipality's Open
// Government project: without a verb it opens the window, with a verb it runs
// one command and ends.
package main

import (
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
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
	args := os.Args[1:]
	if _, ok := forWindow(args); !ok {
		joinConsole()
	}
	os.Exit(run(args, os.Stdout, os.Stderr))
}

// run is the door to the window or to the command line. It returns the exit
// status.
func run(args []string, stdout, stderr io.Writer) int {
	logFile := openLog()
	if path, ok := forWindow(args); ok {
		return openWindow(path, logFile)
	}
	debug.SetGCPercent(50) // a twentieth less memory than without it for a tenth more time: an office has other programs open
	return command.Run(args, stdout, stderr, data.DateOf(time.Now()), version)
}

// forWindow says whether the window is meant: no argument, or the path of a
// Projektakte. Anything else is for the command line.
func forWindow(args []string) (path string, ok bool) {
	switch {
	case len(args) == 0:
		return "", true
	case len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), ".mkog"):
		return args[0], true
	}
	return "", false
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
