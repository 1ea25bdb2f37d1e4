package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A Projektakte goes under another name while it is in the window; the list of those opened last follows. A name that is
// taken is refused, and the Projektakte stays open.
func TestRename(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	old, to := o.Session.File.Path(), filepath.Join(o.Dir, "umbenannt.mkog")
	o.app.askRename()
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), to)
	o.Press("Umbenennen")
	if o.Session == nil || o.Session.File.Path() != to || o.Project().Municipality.Name != "Gemeinde Merzenich" {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	if slices.Contains(o.Settings.Recent, old) || o.Settings.Recent[0] != to {
		t.Errorf("opened last: %q", o.Settings.Recent)
	}
	if _, err := os.Stat(old); !os.IsNotExist(err) {
		t.Errorf("the old one: %v", err)
	}
	taken := filepath.Join(o.Dir, "vergeben-Versand")
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	o.app.askRename()
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), filepath.Join(o.Dir, "vergeben.mkog"))
	o.Press("Umbenennen")
	if !o.Says("„" + taken + "“ gibt es schon. Die Projektakte wurde nicht umbenannt. Bitte einen anderen Namen wählen.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	if o.Session == nil || o.Session.File.Path() != to {
		t.Error("it is no longer open")
	}
}

func TestFollowUp(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	m := o.Project().Municipality
	m.Kind = data.KindPurpose
	o.Desk.Save("Art", m)
	o.app.askFollowUp()
	if !o.Says("übernimmt Zweckverband, Ansprechpersonen") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), filepath.Join(o.Dir, "folge.mkog"))
	o.Press("Anlegen")
	p := o.Stored()
	if p.Municipality.Name != "Gemeinde Merzenich" || len(p.Contacts) != 4 || len(p.Partners) == 0 || len(p.Measures)+len(p.Reports)+len(p.Bookings) > 0 || o.Shell.Current != desk.PageMunicipality {
		t.Errorf("on %s: %d Ansprechpersonen, %d Maßnahmen, %d Berichte", o.Shell.Current, len(p.Contacts), len(p.Measures), len(p.Reports))
	}
}

// The new Kommune goes on with the whole Projektakte of one that has merged into it: asked for the last day, with its own
// name and Ansprechperson; where a Vorhaben is recorded already, it is refused.
func TestPredecessor(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	old := filepath.Join(o.Dir, "alt.mkog")
	if err := o.Session.File.SaveCopy(old); err != nil {
		t.Fatal(err)
	}
	o.app.askPredecessor()
	if !o.Says("Vorgänger übernehmen") || !o.Says("zwei werden nicht vermischt") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	taken := o.Session.File.Path()
	o.Shut()
	if err := os.Remove(taken); err != nil {
		t.Fatal(err)
	}
	o.With(data.Project{Municipality: data.Municipality{Name: "Stadt Neuburg", AGS: "05358060"}, Contacts: []data.Contact{{ID: "K1", Role: data.RoleLead, Name: "Neue Leitung"}}})
	own := o.Session.File.Path()
	o.app.askPredecessor()
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), old)
	o.Press("Weiter")
	o.TypeInto(uitest.Field[*widget.DateField](o.Office, "Letzter Tag"), "31.12.2018")
	o.Press("Übernehmen")
	p := o.Stored()
	m := p.Municipality
	if o.Session.File.Path() != own || m.Name != "Stadt Neuburg" || len(m.Former) != 1 || m.Former[0] != (data.FormerName{Until: "2018-12-31", Name: "Gemeinde Merzenich", AGS: "05358040"}) {
		t.Errorf("%+v", m)
	}
	if len(p.Measures) == 0 || len(p.Contacts) != 5 || p.Contacts[4].Name != "Neue Leitung" {
		t.Errorf("measures %d, contacts %+v", len(p.Measures), p.Contacts)
	}
	f, err := store.OpenReadOnly(old)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if was, err := f.Load(); err != nil || was.Municipality.Name != "Gemeinde Merzenich" {
		t.Errorf("the predecessor's is %+v, %v", was.Municipality, err)
	}
	if undone, _ := o.Session.File.Steps(); undone != "„Gemeinde Merzenich“ übernommen aus „alt.mkog“" {
		t.Errorf("the last step is %q", undone)
	}
}

// What the wizard makes without a measure has only begun, so that a predecessor's Vorhaben can go on in it.
func TestWizardHasOnlyBegun(t *testing.T) {
	o := newWindow(t)
	o.Press("Neue Projektakte")
	template := uitest.Field[*widget.ChoiceField[string]](o.Office, "Vorhabenvorlage")
	template.SetValue("open-government-2017")
	template.OnCommit("open-government-2017")
	o.Press("Weiter")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Name"), "Stadt Neuburg")
	for range 3 {
		o.Press("Weiter")
	}
	o.Press("Projektakte anlegen")
	if p := o.Project(); p.Municipality.Name != "Stadt Neuburg" || !p.OnlyBegun() {
		t.Errorf("%+v", p.Municipality)
	}
}
