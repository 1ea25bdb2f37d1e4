package desk

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

// Folder is where a file is most likely wanted: beside the last Projektakte,
// else among the user's documents.
func (d *Desk) Folder() string {
	if d.Session != nil {
		return filepath.Dir(d.Session.File.Path())
	}
	if len(d.Settings.Recent) > 0 {
		return filepath.Dir(d.Settings.Recent[0])
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

// NewPath gives the name of a new file beside the Projektakte that none has yet.
func (d *Desk) NewPath(name string) string {
	ext := filepath.Ext(name)
	bare := strings.TrimSuffix(name, ext)
	path := filepath.Join(d.Folder(), name)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = filepath.Join(d.Folder(), bare+"-"+data.Count(n)+ext)
	}
}

// FileName makes a file's name of a municipality's.
func FileName(municipality string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || r < ' ' {
			return -1
		}
		return r
	}, municipality)
	return cmp.Or(strings.TrimSpace(name), "Projektakte")
}

// OpenInSystem opens a file or folder with the program that the system has for it.
func (d *Desk) OpenInSystem(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if !strings.HasPrefix(u.Path, "/") {
		u.Path = "/" + u.Path // C:/…
	}
	if err := d.Options.App.OpenURL(u); err != nil {
		slog.Warn("not opened", "cause", err)
		widget.Tell(d.Window, "Kein Programm gefunden", "Das System hat kein Programm, das dies öffnet. Sie finden es hier:\n"+path)
	}
}
