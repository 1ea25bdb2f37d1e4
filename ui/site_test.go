package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/ui/widget"
)

// The dialog says before anything is written what stays inside; then the pages lie
// in the folder, and another time replaces them.
func TestPublish(t *testing.T) {
	o := newOffice(t).withSample()
	index := filepath.Join(o.dir, "oeffentliche-seite", "index.html")
	for round := range 2 {
		askSite(o.Desk)
		if _, err := os.Stat(index); err == nil && round == 0 {
			t.Fatal("written before anybody said so")
		}
		shown := strings.Join(texts(o.inView()), "\n")
		for _, part := range []string{"index.html", "Nicht dabei ist", "Ansprechpersonen"} {
			if !strings.Contains(shown, part) {
				t.Errorf("%q is missing in\n%s", part, shown)
			}
		}
		o.press("Weiter")
		o.press("Schreiben")
		if b, err := os.ReadFile(index); err != nil || !strings.Contains(string(b), "Merzenich") {
			t.Fatalf("%v, %.40q", err, b)
		}
		o.press("Schließen")
	}
}

func TestPublishRefusesForeignFolder(t *testing.T) {
	o := newOffice(t).withSample()
	foreign := filepath.Join(o.dir, "briefe")
	if err := os.MkdirAll(foreign, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(foreign, "brief.txt"), []byte("wichtig"), 0o600); err != nil {
		t.Fatal(err)
	}
	askSite(o.Desk)
	o.press("Weiter")
	o.typeInto(field[*widget.LineField](o, "Ordner"), foreign)
	o.press("Schreiben")
	if !o.says("nichts geschrieben") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	if left, err := os.ReadDir(foreign); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}
