package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

// A Projektakte goes under another name with its copies and its outbox, and nothing that is there is replaced.
func TestRename(t *testing.T) {
	for name, c := range map[string]struct {
		there   string // a file that is there already
		open    bool
		refused bool
	}{
		"free":         {},
		"taken":        {there: "neu.mkog", refused: true},
		"copies_taken": {there: "neu-Sicherungen", refused: true},
		"outbox_taken": {there: "neu-Versand", refused: true},
		"open":         {open: true, refused: true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			at := func(name string) string { return filepath.Join(dir, name) }
			f, err := CreateWith(at("alt.mkog"), "Anfang", data.Project{Municipality: data.Municipality{Name: "Gemeinde"}, Programme: data.Programme{}})
			if err != nil {
				t.Fatal(err)
			}
			if !c.open {
				f.Close()
			} else {
				defer f.Close()
			}
			for _, file := range []string{"alt-Sicherungen/alt_2018-01-31.mkog", "alt-Sicherungen/anderes.txt", "alt-Versand/b.eml", c.there} {
				if file == "" {
					continue
				}
				if err := os.MkdirAll(filepath.Dir(at(file)), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(at(file), []byte("alt"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			err = Rename(at("alt.mkog"), at("neu.mkog"))
			if _, said := data.Sentence(err); (err != nil) != c.refused || c.refused && !said {
				t.Fatalf("%v", err)
			}
			here, want := "neu", []string{"neu.mkog", "neu-Sicherungen/neu_2018-01-31.mkog", "neu-Sicherungen/anderes.txt", "neu-Versand/b.eml"}
			if c.refused {
				here, want = "alt", []string{"alt.mkog", "alt-Sicherungen/alt_2018-01-31.mkog", "alt-Versand/b.eml"}
			}
			for _, file := range want {
				if _, err := os.Stat(at(file)); err != nil {
					t.Error(err)
				}
			}
			if c.there != "" {
				if b, err := os.ReadFile(at(c.there)); err != nil || string(b) != "alt" {
					t.Errorf("what was there is %q, %v", b, err)
				}
			}
			entries, _ := os.ReadDir(dir)
			for _, e := range entries {
				if !c.refused && strings.HasPrefix(e.Name(), "alt") || !c.open && strings.HasSuffix(e.Name(), lockSuffix) {
					t.Errorf("left over: %s", e.Name())
				}
			}
			if c.open {
				return
			}
			again, err := Open(at(here + ".mkog"))
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if p, err := again.Load(); err != nil || p.Municipality.Name != "Gemeinde" {
				t.Errorf("%+v, %v", p.Municipality, err)
			}
		})
	}
}
