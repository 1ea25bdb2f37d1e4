package exchange

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

// What is built in can be read, is called something, and comes back as it went out.
func TestSchemesComeBack(t *testing.T) {
	names := Schemes()
	if want := []string{"ogp-local", "open-government-2017", "open-government-labor", "smart-city", "ohne"}; !cmp.Equal(names, want) {
		t.Fatalf("there are %v", names)
	}
	for _, name := range names {
		s, err := Scheme(name)
		if err != nil {
			t.Fatal(err)
		}
		if SchemeTitle(name) == "" || name != WithoutScheme && s.Programme.Template.Name != name {
			t.Errorf("%s is %q, called %q", name, s.Programme.Template.Name, SchemeTitle(name))
		}
		b, err := MarshalScheme(s)
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := UnmarshalScheme(b)
		if err != nil || !cmp.Equal(s, again) {
			t.Errorf("%s: %v, (-went +came) %s", name, err, cmp.Diff(s, again))
		}
		if twice, _ := MarshalScheme(again); !bytes.Equal(b, twice) {
			t.Errorf("%s: two exports differ", name)
		}
	}
}

// What officers write for a Vorlage finds it.
func TestSchemesByTheirTitles(t *testing.T) {
	for written, want := range map[string]string{
		"ogp-local": "ogp-local", "OGP Local": "ogp-local", " Smart City ": "smart-city", "Open Government Labor": "open-government-labor",
		"Modellkommune Open Government 2017": "open-government-2017", "ohne Vorlage": "", "modellprojekte smart cities": "smart-city",
	} {
		if s, _, err := SchemeFrom(written); err != nil || s.Programme.Template.Name != want {
			t.Errorf("%q is %q, %v", written, s.Programme.Template.Name, err)
		}
	}
	if _, _, err := SchemeFrom("Smart"); !data.HasCode(err, data.NotFound) {
		t.Errorf("half a title is taken: %v", err)
	}
}

// A project that began with a Vorlage gives that Vorlage; whatever else a project holds stays out of it.
func TestSchemeOfAProject(t *testing.T) {
	for _, name := range Schemes() {
		want, err := Scheme(name)
		if err != nil {
			t.Fatal(err)
		}
		got := want.Project().Scheme().Normal()
		want.Municipalities = got.Municipalities // of the programme, not of this project
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-began with +gives):\n%s", name, diff)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		p := projects.Draw(t, "project")
		s := p.Scheme().Normal()
		if err := s.Validate(); err != nil {
			t.Fatal(err)
		}
		if own := s.Project(); own.Municipality.Name != "" || len(own.Measures)+len(own.Contacts)+len(own.Bookings)+len(own.Attachments) > 0 {
			t.Fatalf("the Vorlage says %+v", own)
		}
		for _, v := range s.Sources {
			if v.Granted != 0 || v.Note != "" || v.Reference != "" {
				t.Fatalf("the Vorlage says of a source %+v", v)
			}
		}
	})
}

func TestBadSchemes(t *testing.T) {
	good, err := MarshalScheme(data.Scheme{})
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"former format":    {`"format": 12`, `"format": 9`},
		"newer format":     {`"format": 12`, `"format": 99`},
		"of a Projektakte": {`"partners"`, `"measures"`},
		"unknown field":    {`"demands": []`, `"demands": [{"of": "measure", "fields": ["turm"]}]`},
		"unknown kind":     {`"demands": []`, `"demands": [{"of": "burg", "fields": []}]`},
		"no format":        {`"format": 12,`, ``},
		"code as a path":   {`"code": ""`, `"code": "../../x"`},
		"code with a sign": {`"code": ""`, `"code": "A:B"`},
		"code with blank":  {`"code": ""`, `"code": "A B"`},
		"code with umlaut": {`"code": ""`, `"code": "MÖG"`},
		"name as a path":   {`"name": ""`, `"name": "a/b"`},
		"negative version": {`"version": 0`, `"version": -1`},
		"core: empty":      {`"core_indicators": []`, `"core_indicators": [{"id": ""}]`},
		"core: blank":      {`"core_indicators": []`, `"core_indicators": [{"id": "KI 1"}]`},
		"core: small":      {`"core_indicators": []`, `"core_indicators": [{"id": "ki1"}]`},
		"core: no number":  {`"core_indicators": []`, `"core_indicators": [{"id": "KI"}]`},
		"core: a measure":  {`"core_indicators": []`, `"core_indicators": [{"id": "M01"}]`},
		"core: a step":     {`"core_indicators": []`, `"core_indicators": [{"id": "M01-MS1"}]`},
		"core: twice":      {`"core_indicators": []`, `"core_indicators": [{"id": "KI1"}, {"id": "KI1"}]`},
		"signature":        {`"key": ""`, `"key": "AAAA"`},
	} {
		text := strings.Replace(string(good), change[0], change[1], 1)
		if text == string(good) {
			t.Fatalf("%s changes nothing", name)
		}
		if _, _, err := UnmarshalScheme([]byte(text)); err == nil {
			t.Errorf("%s is read", name)
		} else {
			german(t, err)
			if strings.Contains(err.Error(), "Projektakte") && name != "unknown kind" {
				t.Errorf("%s: it speaks of a Projektakte: %v", name, err)
			}
		}
	}
	if _, err := Scheme("gibt-es-nicht"); err == nil || !strings.Contains(err.Error(), "smart-city") {
		t.Errorf("an unknown Vorlage: %v", err)
	}
}

// whole fills every field of a value with something that it may hold.
func whole(v reflect.Value) {
	words := data.Vocabulary(v.Type())
	switch v.Type() {
	case reflect.TypeFor[data.Date]():
		v.SetString("2018-03-01")
		return
	case reflect.TypeFor[data.Decimal]():
		v.SetString("1")
		return
	case reflect.TypeFor[data.Member]():
		v.Set(reflect.ValueOf(data.Member{Name: "Mitglied", AGS: "05358040"}))
		return
	case reflect.TypeFor[data.FormerName]():
		v.Set(reflect.ValueOf(data.FormerName{Until: "2016-12-31", Name: "Früher", AGS: "05358036"}))
		return
	case reflect.TypeFor[data.FieldLabel]():
		v.Set(reflect.ValueOf(data.FieldLabel{Of: data.KindMeasure, Field: "goal", Label: "Zweck", Hint: "Wozu."}))
		return
	case reflect.TypeFor[data.ValueWord]():
		v.Set(reflect.ValueOf(data.ValueWord{Of: data.KindMeasure, Field: "status", Value: "verzögert", Word: "hängt"}))
		return
	case reflect.TypeFor[data.Offer]():
		v.Set(reflect.ValueOf(data.Offer{Of: data.KindReport, Field: "kind", Values: []string{"Abschlussbericht"}}))
		return
	case reflect.TypeFor[data.Demand]():
		v.Set(reflect.ValueOf(data.Demand{Of: data.KindMeasure, Fields: []string{"goal"}, Reports: []data.ReportKind{data.FinalReport}}))
		return
	}
	switch {
	case words != nil:
		v.SetString(words[len(words)-1])
	case v.Kind() == reflect.String:
		v.SetString("etwas")
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	case v.CanInt():
		v.SetInt(7)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		whole(v.Elem())
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		whole(v.Index(0))
	case v.Kind() == reflect.Struct:
		for n := range v.NumField() {
			whole(v.Field(n))
		}
	}
}

// wholeScheme is a Vorlage in which every field says something.
func wholeScheme() data.Scheme {
	var s data.Scheme
	whole(reflect.ValueOf(&s).Elem())
	s.Format, s.Signature = data.FormatVersion, data.Signature{}
	s.Programme.Template.Scales[0].Field, s.Programme.Template.Grades = data.ScaleFields[0], data.UsualGrades
	s.Programme.Template.Core[0].ID, s.Programme.Template.Begun = "KI1", `{"format": 12}`
	s.Municipalities[0].AGS = "05358040"
	s.Partners[0].ID, s.CostTypes[0].ID, s.Sources[0].ID, s.PortalFields[0].ID, s.Reports[0].ID, s.Outlines[0].ID = "P1", "KA1", "FQ1", "FF1", "B1", "G1"
	s.Sources[0].Giver, s.Reports[0].Recipients, s.Reports[0].Outline = "P1", []string{"P1"}, "G1"
	s.PortalFields[0].Value, s.PortalFields[0].CostType, s.PortalFields[0].Source = data.PortalSpent, "KA1", "FQ1"
	return s
}

// A file that says of a Vorlage whatever its fields can hold: what one Kommune has alone, what was written, counted or decided,
// and persons are not believed, and that is said. Whoever adds a field says here whether it belongs into a Vorlage.
func TestForeignSchemeIsSieved(t *testing.T) {
	file := wholeScheme()
	b, err := marshal(file.Normal())
	if err != nil {
		t.Fatal(err)
	}
	got, notes, err := UnmarshalScheme(b)
	if err != nil {
		t.Fatal(err)
	}
	var lost []string
	for _, change := range []struct {
		name     string
		was, now any
	}{
		{"programme", file.Programme, got.Programme},
		{"template", file.Programme.Template, got.Programme.Template},
		{"publication", file.Programme.Publication, got.Programme.Publication},
		{"partner", file.Partners[0], got.Partners[0]},
		{"cost type", file.CostTypes[0], got.CostTypes[0]},
		{"source", file.Sources[0], got.Sources[0]},
		{"portal field", file.PortalFields[0], got.PortalFields[0]},
		{"report", file.Reports[0], got.Reports[0]},
		{"outline", file.Outlines[0], got.Outlines[0]},
		{"municipality", file.Municipalities[0], got.Municipalities[0]},
	} {
		was, now := reflect.ValueOf(change.was), reflect.ValueOf(change.now)
		for n := range was.NumField() {
			if !reflect.DeepEqual(was.Field(n).Interface(), now.Field(n).Interface()) {
				lost = append(lost, change.name+"."+was.Type().Field(n).Tag.Get("json"))
			}
		}
	}
	want := []string{
		"programme.proof_date", "programme.completed", "programme.closed_years", "programme.template", "programme.not_foreseen", "programme.publication",
		"template.begun",
		"publication.address", "publication.feedback", "publication.contributor_id", "publication.enforcement",
		"partner.email", "partner.salutation", "partner.person", "partner.reference", "partner.persons",
		"source.notice_date", "source.notice_reference", "source.granted_cents", "source.note",
		"report.author", "report.status", "report.corrections", "report.correction", "report.summary", "report.events", "report.deviations", "report.outlook",
		"report.support", "report.requests", "report.council_number", "report.meetings", "report.council_proposal", "report.council_costs", "report.successes",
		"report.problems", "report.plain_language", "report.plain_checked", "report.texts", "report.adopted", "report.letter", "report.signed_by", "report.closing",
		"report.accepted", "report.approvals", "report.responses", "report.compared_with",
		"municipality.office", "municipality.file_reference", "municipality.contract_date", "municipality.funding_reference", "municipality.letter_form", "municipality.no_gender_signs",
	}
	if diff := cmp.Diff(want, lost); diff != "" {
		t.Errorf("left out (-want +got):\n%s", diff)
	}
	said := strings.Join(notes, "\n")
	for _, word := range []string{"unsigniert", "Nicht übernommen", "Bericht B1 (", "Mitzeichnungen und Freigaben", "Status", "Projektpartner P1 (E-Mail", "Abgeschlossene Haushaltsjahre", "etwas (Projektbüro"} {
		if !strings.Contains(said, word) {
			t.Errorf("the notes lack %q: %s", word, said)
		}
	}
	// Reading gives what a project would write.
	if diff := cmp.Diff(got.Project().Scheme().Normal(), unsigned(got)); diff != "" {
		t.Errorf("writing sieves otherwise than reading (-writes +reads):\n%s", diff)
	}
}

// unsigned gives what a project can tell of its Vorlage: not which Kommunen take part, and no signature.
func unsigned(s data.Scheme) data.Scheme {
	s.Municipalities, s.Signature = []data.Municipality{}, data.Signature{}
	return s
}

// A Vorlage in which everything is set comes back byte by byte: written, read, begun with, written.
func TestSchemeFileComesBack(t *testing.T) {
	dir := t.TempDir()
	s := wholeScheme().Sieved()
	s.Programme.Template.Name, s.Programme.Template.Version = "eigene", 3
	p := s.Project().Normal()
	p.Municipality = data.Municipality{Name: "Stadt Beispiel", AGS: "05170024"}
	one, two := filepath.Join(dir, "eins.mkvor"), filepath.Join(dir, "zwei.mkvor")
	if _, err := WriteScheme(one, p, SchemeOrder{}); err != nil {
		t.Fatal(err)
	}
	read, _, err := SchemeFrom(one)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s.Normal(), read); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
	if _, err := WriteScheme(two, read.Project(), SchemeOrder{}); err != nil {
		t.Fatal(err)
	}
	a, _ := os.ReadFile(one)
	if b, err := os.ReadFile(two); err != nil || !bytes.Equal(a, b) {
		t.Errorf("the second file differs from the first, %v", err)
	}
}

// A project that goes other ways than its Vorlage gives that Vorlage, or a new one that nobody takes for it.
func TestChangedSchemes(t *testing.T) {
	ours := func(change func(*data.Project)) data.Project {
		s, err := Scheme("open-government-2017")
		if err != nil {
			t.Fatal(err)
		}
		p := s.Project()
		p.Partners = slices.Clone(p.Partners)
		change(&p)
		return p.Normal()
	}
	date := func(id string) func(*data.Project) {
		return func(p *data.Project) {
			p.Reports = append(slices.Clone(p.Reports), data.Report{ID: id, No: 9, Title: "Eigener Termin", Kind: data.InterimReport, Status: data.ReportDraft})
		}
	}
	none := data.Project{Programme: data.Programme{Title: "Eigenes Programm"}}
	for _, c := range []struct {
		name    string
		p       data.Project
		order   SchemeOrder
		want    string // name, version
		reports int
		refused bool
	}{
		{"as it began", ours(func(*data.Project) {}), SchemeOrder{}, "open-government-2017 1", 4, false},
		{"as it began, though changed", ours(date("B9")), SchemeOrder{}, "open-government-2017 1", 4, false},
		{"changed is asked for, nothing is", ours(func(*data.Project) {}), SchemeOrder{Changed: true}, "open-government-2017 1", 4, false},
		{"changed", ours(date("B9")), SchemeOrder{Changed: true}, "open-government-2017-* 1", 5, false},
		{"next version", ours(date("B9")), SchemeOrder{Changed: true, Name: "open-government-2017"}, "open-government-2017 2", 5, false},
		{"version given", ours(date("B9")), SchemeOrder{Changed: true, Name: "open-government-2017", Version: 7}, "open-government-2017 7", 5, false},
		{"the same version", ours(date("B9")), SchemeOrder{Changed: true, Name: "open-government-2017", Version: 1}, "", 0, true},
		{"a name", ours(date("B9")), SchemeOrder{Changed: true, Name: "landesprogramm"}, "landesprogramm 1", 5, false},
		{"a bad name", ours(date("B9")), SchemeOrder{Changed: true, Name: "Land/Programm"}, "", 0, true},
		{"without a Vorlage", none, SchemeOrder{}, "datei-* 1", 0, false},
		{"the Vorlage was kept by name alone", ours(func(p *data.Project) { p.Programme.Template.Begun = "" }), SchemeOrder{}, "open-government-2017 1", 4, false},
		{"what was kept is spoiled", ours(func(p *data.Project) { p.Programme.Template.Begun = "{" }), SchemeOrder{}, "open-government-2017 1", 4, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "datei.mkvor")
			notes, err := WriteScheme(file, c.p, c.order)
			if c.refused {
				if err == nil {
					t.Fatal("it is written")
				}
				german(t, err)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			s, _, err := SchemeFrom(file)
			if err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprintf("%s %d", s.Programme.Template.Name, s.Programme.Template.Version)
			if fits, _ := filepath.Match(c.want, got); !fits || len(s.Reports) != c.reports {
				t.Errorf("it is %s with %d dates, %v", got, len(s.Reports), notes)
			}
			if c.want != "datei-* 1" && len(s.Municipalities) != 9 {
				t.Errorf("%d Kommunen take part", len(s.Municipalities))
			}
		})
	}
	// Two that differ are never called alike, two that say the same are.
	names := map[string]bool{}
	for _, p := range []data.Project{ours(date("B8")), ours(date("B9")), ours(date("B9")), none} {
		file := filepath.Join(t.TempDir(), "datei.mkvor")
		if _, err := WriteScheme(file, p, SchemeOrder{Changed: true}); err != nil {
			t.Fatal(err)
		}
		s, _, err := SchemeFrom(file)
		if err != nil {
			t.Fatal(err)
		}
		names[s.Programme.Template.Name] = true
	}
	if len(names) != 3 {
		t.Errorf("three Vorlagen are called %v", names)
	}
}

// What is signed can be read and says by whom; whoever changes anything, or the signature, is found out.
func TestSignedSchemes(t *testing.T) {
	key := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, ed25519.SeedSize))
	other := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{8}, ed25519.SeedSize))
	s := wholeScheme().Sieved()
	s.Programme.Template.Name, s.Programme.Template.Version = "eigene", 1
	b, err := SignScheme(s, key)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := SignScheme(s, key); !bytes.Equal(b, again) {
		t.Error("the same key signs the same otherwise")
	}
	read, notes, err := UnmarshalScheme(b)
	if err != nil || !strings.Contains(strings.Join(notes, "\n"), Fingerprint(key.Public().(ed25519.PublicKey))) {
		t.Fatalf("%v, %v", err, notes)
	}
	if back, err := MarshalScheme(read); err != nil || !bytes.Equal(b, back) {
		t.Error("it does not come back as it went out")
	}
	// Blanks and the order of fields say nothing.
	var loose map[string]any
	if err := json.Unmarshal(b, &loose); err != nil {
		t.Fatal(err)
	}
	tight, _ := json.Marshal(loose)
	if _, _, err := UnmarshalScheme(tight); err != nil {
		t.Errorf("written otherwise: %v", err)
	}
	foreign, _ := SignScheme(s, other)
	value := func(b []byte) string { s, _, _ := UnmarshalScheme(b); return s.Signature.Value }
	for name, changed := range map[string]string{
		"a word":              strings.Replace(string(b), "Zweck", "Ziel", 1),
		"a date":              strings.Replace(string(b), `"due": "2018-03-01"`, `"due": "2018-03-02"`, 1),
		"signature of others": strings.Replace(string(b), value(b), value(foreign), 1),
		"no signature":        strings.Replace(string(b), value(b), "", 1),
		"no Base64":           strings.Replace(string(b), value(b), "???", 1),
	} {
		if changed == string(b) {
			t.Fatalf("%s changes nothing", name)
		}
		if _, _, err := UnmarshalScheme([]byte(changed)); err == nil || !strings.Contains(err.Error(), "Signatur") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
