package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// The dialog says before anything is written what stays inside; then the pages lie
// in the folder, and another time replaces them.
func TestPublish(t *testing.T) {
	o := newOffice(t).WithSample()
	index := filepath.Join(o.Dir, "oeffentliche-seite", "index.html")
	for round := range 2 {
		AskSite(o.Desk)
		if _, err := os.Stat(index); err == nil && round == 0 {
			t.Fatal("written before anybody said so")
		}
		shown := strings.Join(uitest.Texts(o.InView()), "\n")
		for _, part := range []string{"index.html", "Nicht dabei ist", "Ansprechpersonen"} {
			if !strings.Contains(shown, part) {
				t.Errorf("%q is missing in\n%s", part, shown)
			}
		}
		o.Press("Weiter")
		o.Press("Schreiben")
		if b, err := os.ReadFile(index); err != nil || !strings.Contains(string(b), "Merzenich") {
			t.Fatalf("%v, %.40q", err, b)
		}
		o.Press("Schließen")
	}
}

func TestPublishRefusesForeignFolder(t *testing.T) {
	o := newOffice(t).WithSample()
	foreign := filepath.Join(o.Dir, "briefe")
	if err := os.MkdirAll(foreign, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(foreign, "brief.txt"), []byte("wichtig"), 0o600); err != nil {
		t.Fatal(err)
	}
	AskSite(o.Desk)
	o.Press("Weiter")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Ordner"), foreign)
	o.Press("Schreiben")
	if !o.Says("nichts geschrieben") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	if left, err := os.ReadDir(foreign); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}
