package ui

import (
	"cmp"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// folder is where a file is most likely wanted: beside the last Projektakte,
// else among the user's documents.
func (a *Desk) folder() string {
	if a.session != nil {
		return filepath.Dir(a.session.file.Path())
	}
	if len(a.settings.Recent) > 0 {
		return filepath.Dir(a.settings.Recent[0])
	}
	home, err := os.UserHomeDir()
	if err != nil {
		slog.Warn("no home folder", "cause", err)
	}
	for _, name := range []string{"Dokumente", "Documents"} {
		if dir := filepath.Join(home, name); isFolder(dir) {
			return dir
		}
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// beside gives the name of a new file beside the Projektakte that none has yet.
func (a *Desk) beside(name string) string {
	ext := filepath.Ext(name)
	bare := strings.TrimSuffix(name, ext)
	path := filepath.Join(a.folder(), name)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = filepath.Join(a.folder(), bare+"-"+data.Count(n)+ext)
	}
}

// fileName makes a file's name of a municipality's.
func fileName(municipality string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || r < ' ' {
			return -1
		}
		return r
	}, municipality)
	return cmp.Or(strings.TrimSpace(name), "Projektakte")
}

// openInSystem opens a file or folder with the program that the system has for it.
func (a *Desk) openInSystem(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if !strings.HasPrefix(u.Path, "/") {
		u.Path = "/" + u.Path // C:/…
	}
	if err := a.options.App.OpenURL(u); err != nil {
		slog.Warn("not opened", "cause", err)
		widget.Tell(a.window, "Kein Programm gefunden", "Das System hat kein Programm, das dies öffnet. Sie finden es hier:\n"+path)
	}
}
