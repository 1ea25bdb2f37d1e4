package release

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

var (
	oldSite = []File{{"index.html", []byte("alt")}, {"daten/projekt.json", []byte("{}")}}
	newSite = []File{{"index.html", []byte("neu")}, {"daten.html", []byte("Daten")}}
)

func TestWriteSite(t *testing.T) {
	for name, before := range map[string]func(t *testing.T, folder string){
		"new":   func(*testing.T, string) {},
		"empty": func(t *testing.T, folder string) { must(t, os.Mkdir(folder, 0o755)) },
		"own":   func(t *testing.T, folder string) { must(t, WriteSite(folder, oldSite)) },
		"link": func(t *testing.T, folder string) {
			must(t, WriteSite(folder+"-anderswo", oldSite))
			must(t, os.Symlink(folder+"-anderswo", folder))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			folder := filepath.Join(dir, "seite")
			before(t, folder)
			count := len(names(t, dir))
			must(t, WriteSite(folder, newSite))
			want(t, folder, siteMark, "daten.html", "index.html")
			if b, err := os.ReadFile(filepath.Join(folder, "index.html")); err != nil || string(b) != "neu" {
				t.Errorf("index.html says %q, %v", b, err)
			}
			if left := names(t, dir); len(left) > max(count, 1) {
				t.Errorf("beside it lie %q", left)
			}
		})
	}
}

// What the program did not write it does not replace, and nothing in it changes.
func TestWriteSiteRefuses(t *testing.T) {
	for name, before := range map[string]func(t *testing.T, folder string){
		"foreign": func(t *testing.T, folder string) {
			must(t, os.Mkdir(folder, 0o755))
			must(t, os.WriteFile(filepath.Join(folder, "brief.txt"), []byte("wichtig"), 0o600))
		},
		"added": func(t *testing.T, folder string) {
			must(t, WriteSite(folder, oldSite))
			must(t, os.WriteFile(filepath.Join(folder, "daten", "notiz.txt"), nil, 0o600))
		},
		"changed": func(t *testing.T, folder string) {
			must(t, WriteSite(folder, oldSite))
			must(t, os.WriteFile(filepath.Join(folder, "index.html"), []byte("von Hand"), 0o600))
		},
		"broken mark": func(t *testing.T, folder string) {
			must(t, WriteSite(folder, oldSite))
			must(t, os.WriteFile(filepath.Join(folder, siteMark), []byte("{"), 0o600))
		},
		"file": func(t *testing.T, folder string) { must(t, os.WriteFile(folder, []byte("Datei"), 0o600)) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			folder := filepath.Join(dir, "seite")
			before(t, folder)
			there := tree(t, dir)
			err := WriteSite(folder, newSite)
			if sentence, german := data.Sentence(err); !german || !strings.Contains(sentence, "nichts geschrieben") {
				t.Errorf("%v", err)
			}
			if now := tree(t, dir); now != there {
				t.Errorf("before:\n%s\nafter:\n%s", there, now)
			}
		})
	}
}

// A failure on the way leaves the old pages and nothing beside them.
func TestWriteSiteSurvivesFailure(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "seite")
	must(t, WriteSite(folder, oldSite))
	there := tree(t, dir)
	err := WriteSite(folder, []File{{"index.html", []byte("neu")}, {"index.html/darunter", nil}})
	if _, german := data.Sentence(err); !german {
		t.Errorf("%v", err)
	}
	if now := tree(t, dir); now != there {
		t.Errorf("before:\n%s\nafter:\n%s", there, now)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	must(t, err)
	list := make([]string, len(entries))
	for i, e := range entries {
		list[i] = e.Name()
	}
	return list
}

func want(t *testing.T, folder string, files ...string) {
	t.Helper()
	if got := names(t, folder); strings.Join(got, " ") != strings.Join(files, " ") {
		t.Errorf("the folder holds %q", got)
	}
}

// tree lists all files below a folder with what they say.
func tree(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	must(t, filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		b.WriteString(strings.TrimPrefix(path, folder) + ": " + string(content) + "\n")
		return err
	}))
	return b.String()
}
