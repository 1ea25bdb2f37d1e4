package data

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Each field of a Projektakte is either public or not: a new one is decided here.
// The file lists those that the public edition may show.
func TestPublicFields(t *testing.T) { wantFields(t, marked().Public(), "testdata/public.txt") }

// marked gives a project with something in everything that the JSON has.
func marked() Project {
	p := Project{Format: FormatVersion}
	v := reflect.ValueOf(&p).Elem()
	for i := 1; i < v.NumField(); i++ {
		if v.Type().Field(i).Tag.Get("json") != "-" {
			mark(v.Field(i), "")
		}
	}
	p.Attachments[0].Of = p.Measures[0].ID
	contact := p.Contacts[0].ID
	p.Measures[0].Responsible, p.Measures[0].Milestones[0].Responsible = contact, contact
	p.Risks[0].Responsible, p.Reports[0].SignedBy = contact, contact
	p.Lessons[0].Release, p.Attachments[0].Release, p.Reports[0].Status = Public, Public, ReportReleased
	p.Reports[0].Outline = p.Outlines[0].ID
	p.Outlines[0].Sections = append(p.Outlines[0].Sections, OutlineSection{Section: SectionFree, Text: p.Reports[0].Texts[0].Name})
	return p
}

// wantFields compares the fields in which a project says something with those
// that a file lists. With -update the file loses those that are withheld by now, and
// takes on the order of the fields; it never gains one, for that someone decides.
func wantFields(t *testing.T, p Project, file string) {
	t.Helper()
	var names []string
	var list func(v reflect.Value, path string)
	list = func(v reflect.Value, path string) {
		switch {
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				if name := v.Type().Field(i).Tag.Get("json"); name != "-" {
					list(v.Field(i), strings.Trim(path+"."+name, "."))
				}
			}
		case v.Kind() == reflect.Slice && v.Len() > 0 && v.Type().Elem().Kind() == reflect.Struct:
			list(v.Index(0), path)
		case !v.IsZero():
			names = append(names, path)
		}
	}
	list(reflect.ValueOf(p), "")
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	wanted := strings.Fields(string(want))
	if *update {
		wanted = filtered(names, func(name string) bool { return slices.Contains(wanted, name) })
		if err := os.WriteFile(file, []byte(strings.Join(wanted, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range names {
		if !slices.Contains(wanted, name) {
			t.Errorf("%s is shown; if it may be, add this line to %s by hand, for -update does not", name, file)
		}
	}
	for _, name := range wanted {
		if !slices.Contains(names, name) {
			t.Errorf("%s is withheld", name)
		}
	}
}

// mark fills everything that the JSON has.
func mark(v reflect.Value, path string) {
	switch {
	case len(Vocabulary(v.Type())) > 0:
		v.SetString(Vocabulary(v.Type())[0])
	case v.Kind() == reflect.String:
		v.SetString(path)
	case v.Kind() == reflect.Bool:
		v.SetBool(path != "Internal") // a milestone for the report
	case v.CanInt():
		v.SetInt(7)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		mark(v.Elem(), path)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		mark(v.Index(0), path)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			mark(v.Field(i), v.Type().Field(i).Name)
		}
		if id := v.FieldByName("ID"); id.IsValid() {
			id.SetString(v.Type().Name())
		}
	}
}

func TestPublic(t *testing.T) {
	p := Project{
		Municipality: Municipality{Name: "Gemeinde Musterdorf", Office: "Stabsstelle"},
		Contacts:     []Contact{{ID: "K1", Name: "Ute Beispiel"}},
		Partners:     []Partner{{ID: "P1", Short: "DST", Name: "Deutscher Städtetag", Email: "post@example.org", Person: "Jo Muster", Address: "Köln"}},
		Concepts:     []Concept{{ID: "KON1", Title: "Alt"}, {ID: "KON2", Title: "Neu"}},
		Measures: []Measure{{
			ID: "M01", Summary: "Für das Haus", PublicSummary: "Für alle", Responsible: "K1",
			Milestones: []Milestone{{ID: "M01-MS1", Title: "Beschluss", Responsible: "K1", DependsOn: []string{"M01-MS2"}}, {ID: "M01-MS2", Title: "Personalgespräch", Internal: true, PlannedDate: "2018-01-01", Weight: 3}},
		}},
		Participations: []Participation{{ID: "BT1", Groups: []AttendeeGroup{{"jung", 3}, {"mittel", 12}, {"alt", 40}, {"keine", 0}}}},
		Lessons:        []Lesson{{ID: "EF1", Release: Public, Workshop: "W1"}, {ID: "EF2", Release: PartnersOnly}, {ID: "EF3"}},
		Workshops:      []Workshop{{ID: "W1", Tasks: []Task{{Text: "Prüfen", Owner: "Ute Beispiel"}}}},
		Attachments:    []Attachment{{ID: "A1", Of: "EF1", Release: Public, Author: "Foto: Ute Beispiel", FileName: "ute.jpg"}, {ID: "A2", Of: "EF2", Release: Public}, {ID: "A3", Of: "M01", Release: PartnersOnly}},
		Decisions:      []Decision{{ID: "E1", Number: "M47/2017", Text: "Beschlossen", Effect: "Ärger"}, {ID: "E2", Text: "Im Haus"}},
		Reports:        []Report{{ID: "B1", No: 1, Status: ReportReleased, Author: "Ute Beispiel, Stabsstelle", Summary: "Kurz", SignedBy: "K1", Support: "Rat", Outline: "G1"}, {ID: "B2", No: 2, Summary: "Entwurf", Status: ReportDraft}},
		Outlines:       []Outline{{ID: "G1"}},
	}.Normal()
	got := p.Public()
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
	if _, counted := p.Measures[0].EffectiveProgress(); !counted || len(p.Contacts) != 1 || p.Measures[0].Responsible != "K1" || p.Participations[0].Groups[0].Count != 3 {
		t.Error("the project itself has changed")
	}
	m := got.Measures[0]
	if m.Responsible != "" || m.Summary != "Für alle" || len(m.Milestones) != 1 || m.Milestones[0].Responsible != "" || len(m.Milestones[0].DependsOn) != 0 {
		t.Errorf("the measure says %+v", m)
	}
	if len(got.Concepts) != 1 || got.Concepts[0].ID != "KON2" || len(got.Contacts)+len(got.Outlines) != 0 || !reflect.DeepEqual(got.Partners[0], Partner{ID: "P1", Short: "DST", Name: "Deutscher Städtetag", Renamed: []Renaming{}}) {
		t.Errorf("got %+v", got)
	}
	if g := got.Participations[0].Groups; !slices.Equal(g, []AttendeeGroup{{"alt", 40}, {"keine", 0}}) {
		t.Errorf("groups %+v", g)
	}
	if len(got.Lessons) != 1 || len(got.Attachments) != 1 || got.Attachments[0].Author != "" || got.Attachments[0].FileName != "" {
		t.Errorf("lessons %+v, attachments %+v", got.Lessons, got.Attachments)
	}
	if len(got.Decisions) != 1 || got.Decisions[0].Effect != "" || len(got.Workshops[0].Tasks) != 0 {
		t.Errorf("decisions %+v", got.Decisions)
	}
	if r := got.Reports[0]; r.Author != "Stabsstelle" || r.Summary != "Kurz" || r.SignedBy != "" || r.Support != "" {
		t.Errorf("the released report says %+v", r)
	}
	if r := got.Reports[1]; r.Summary != "" || r.No != 2 {
		t.Errorf("the draft says %+v", r)
	}
}

func TestPublicOutline(t *testing.T) {
	o := Outline{Sections: []OutlineSection{{Section: SectionGlance}, {Section: SectionRisks}, {Section: SectionFree}, {Section: SectionProtocol}, {Section: SectionReceipts}}}
	if got := o.Public(); len(got.Sections) != 2 || len(o.Sections) != 5 {
		t.Errorf("sections %+v", got.Sections)
	}
}
