package desk

import (
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"modellkommune/data/exchange"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// Settings is what the window remembers from one start to the next. Nothing in
// it belongs to a Projektakte. Fyne's own preferences are written in place and
// may be cut off when the program is killed, hence a file of our own.
type Settings struct {
	path string
	// Recent lists the Projektakten opened last, the newest first.
	Recent []string `json:"recent"`
	Theme  string   `json:"theme"`
	// Scale is the size of the window's text in percent.
	Scale int `json:"scale"`
	// Mail is the account with which this workplace sends.
	Mail MailAccount `json:"mail"`
}

const recentLimit = 8

// LoadSettings reads the settings; what cannot be read starts anew.
func LoadSettings(path string) *Settings {
	s := &Settings{path: path}
	b, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(b, s)
	}
	if err != nil && !os.IsNotExist(err) {
		slog.Warn("settings not read", "cause", err)
	}
	if s.Scale == 0 {
		s.Scale = 100
	}
	if s.Theme == "" {
		s.Theme = widget.ThemeLight
	}
	return s
}

// settingsPath gives the file in the user's configuration folder, empty if
// there is no such folder.
func settingsPath() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		slog.Warn("settings are not kept", "cause", err)
		return ""
	}
	return filepath.Join(dir, "Modellkommune", "einstellungen.json")
}

// keysPath gives the file beside the settings in which known keys are kept.
func keysPath(settings string) string {
	if settings == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(settings), filepath.Base(release.KnownKeysPath()))
}

// Save writes the settings; what cannot be written is lost with the program.
func (s *Settings) Save() {
	if s.path == "" {
		return
	}
	b, err := json.MarshalIndent(s, "", "  ")
	if err == nil {
		err = os.MkdirAll(filepath.Dir(s.path), 0o700)
	}
	if err == nil {
		err = exchange.WriteFile(s.path, b)
	}
	if err != nil {
		slog.Warn("settings not written", "cause", err)
	}
}

// opened puts a Projektakte to the front of the list.
func (s *Settings) opened(path string) {
	s.drop(path)
	s.Recent = slices.Insert(s.Recent, 0, path)
	s.Recent = s.Recent[:min(len(s.Recent), recentLimit)]
	s.Save()
}

// Forget takes a Projektakte that is no longer there off the list.
func (s *Settings) Forget(path string) {
	s.drop(path)
	s.Save()
}

func (s *Settings) drop(path string) {
	s.Recent = slices.DeleteFunc(s.Recent, func(p string) bool { return p == path })
}
