package report

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/reports/release"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A paper of another Projektakte bears a key that nobody here has met: the window asks once
// whether its fingerprint was compared, and knows it from then on.
func TestUnknownKeyIsAskedAboutOnce(t *testing.T) {
	o := newOffice(t).WithSample()
	f, err := release.NewSample(filepath.Join(o.Dir, "fremd.mkog"), "merzenich", "1.0")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, err := release.FromFile(context.Background(), f, release.Order{No: 1, On: "2017-11-02"})
	if err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(o.Dir, "fremd.pdf")
	if _, err := release.Publish(f, d, pdf); err != nil {
		t.Fatal(err)
	}
	verdict := func(close string) string {
		AskAuthenticity(o.Desk)
		o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), pdf)
		o.Press("Prüfen")
		said := strings.Join(uitest.Texts(o.InView()), "\n")
		o.Press(close)
		return said
	}
	for _, button := range []string{"Nicht merken", "Stimmt überein, merken"} {
		if said := verdict(button); !strings.Contains(said, "Freigegeben, Schlüssel unbekannt") || !strings.Contains(said, "an diesem Arbeitsplatz nicht bekannt") || !strings.Contains(said, d.Fingerprint()) || !strings.Contains(said, "mit dem im unterschriebenen Anschreiben oder am Telefon überein?") {
			t.Errorf("before %q: %s", button, said)
		}
	}
	if said := verdict("Schließen"); !strings.Contains(said, "Signiert mit einem bekannten Schlüssel („Gemeinde Merzenich“, gemerkt am 01.10.2017)") {
		t.Errorf("afterwards: %s", said)
	}
	if again := release.LoadKnownKeys(filepath.Join(o.Dir, "schluessel.json")); len(again.Keys) != 1 || again.Keys[0].Own {
		t.Errorf("kept are %+v", again.Keys)
	}
}
