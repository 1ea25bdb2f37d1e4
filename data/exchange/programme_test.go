package exchange

import (
	"bytes"
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
		again, err := UnmarshalScheme(b)
		if err != nil || !cmp.Equal(s, again) {
			t.Errorf("%s: %v, (-went +came) %s", name, err, cmp.Diff(s, again))
		}
		if twice, _ := MarshalScheme(again); !bytes.Equal(b, twice) {
			t.Errorf("%s: two exports differ", name)
		}
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
		"former format":    {`"format": 11`, `"format": 9`},
		"newer format":     {`"format": 11`, `"format": 99`},
		"of a Projektakte": {`"partners"`, `"measures"`},
		"unknown field":    {`"demands": []`, `"demands": [{"of": "measure", "fields": ["turm"]}]`},
		"unknown kind":     {`"demands": []`, `"demands": [{"of": "burg", "fields": []}]`},
	} {
		text := strings.Replace(string(good), change[0], change[1], 1)
		if text == string(good) {
			t.Fatalf("%s changes nothing", name)
		}
		if _, err := UnmarshalScheme([]byte(text)); err == nil {
			t.Errorf("%s is read", name)
		} else {
			german(t, err)
		}
	}
	if _, err := Scheme("gibt-es-nicht"); err == nil || !strings.Contains(err.Error(), "smart-city") {
		t.Errorf("an unknown Vorlage: %v", err)
	}
}
