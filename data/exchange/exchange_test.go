package exchange

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := projects.Draw(t, "project")
		b, err := Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Unmarshal(b)
		if err != nil {
			t.Fatalf("%v in\n%s", err, b)
		}
		if diff := cmp.Diff(p, back); diff != "" {
			t.Fatal(diff)
		}
		if lines := Differences(p, back); lines != nil {
			t.Fatalf("equal projects differ: %q", lines)
		}
		again, err := Marshal(back)
		if err != nil || !bytes.Equal(b, again) {
			t.Fatalf("not canonical: %v\n%s\n%s", err, b, again)
		}
	})
}

// TestAnyBytes holds that whatever a file contains, the answer is a project or
// a German sentence.
func TestAnyBytes(t *testing.T) {
	sample := sampleBytes(t, "merzenich")
	rapid.Check(t, func(t *rapid.T) {
		b := bytes.Clone(sample)
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		if _, err := Unmarshal(b[:rapid.IntRange(0, len(b)).Draw(t, "length")]); err != nil {
			german(t, err)
		}
	})
}

// TestSamplesAreCanonical holds that a sample is as it would be exported. To write
// them so, with fields that are new in them as empty ones:
//
//	go test ./data/exchange -run TestSamplesAreCanonical -update
func TestSamplesAreCanonical(t *testing.T) {
	if got := strings.Join(Samples(), " "); got != "koeln luecken merzenich merzenich-2018 tengen" {
		t.Errorf("samples: %s", got)
	}
	all := Samples()
	for _, name := range Samples() {
		all = append(all, Earlier(name)...)
	}
	for _, name := range all {
		p, err := Sample(name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b, err := Marshal(p)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if *update {
			if err := WriteFile("../../assets/"+SamplePath(name), b); err != nil {
				t.Fatal(err)
			}
		} else if !bytes.Equal(b, sampleBytes(t, name)) {
			t.Errorf("%s is not as it is exported; run this test with -update", name)
		}
	}
	if _, err := Sample("bonn"); !strings.Contains(err.Error(), "merzenich") {
		t.Errorf("no hint at the samples there are: %v", err)
	}
}

func TestByteOrderMarkAndMissingFields(t *testing.T) {
	p, err := Unmarshal([]byte("\ufeff{\"format\": 1, \"municipality\": {\"name\": \"Stadt Ko\u0308ln\\r\\n\"}}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p.Municipality.Name != "Stadt Köln\n" || p.Measures == nil {
		t.Errorf("got %+v", p)
	}
}

// TestOldFormatsAreRead reads a file from before there were indicators and
// money, and one from before there were own outlines.
func TestOldFormatsAreRead(t *testing.T) {
	for _, name := range []string{"format-1.json", "format-2.json", "format-3.json", "format-4.json", "format-5.json", "format-6.json", "format-7.json", "format-8.json", "format-9.json", "format-10.json", "format-11.json"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		p, err := Unmarshal(b)
		if err != nil {
			t.Fatal(err)
		}
		if p.Format != data.FormatVersion || len(p.Measures) != 6 || p.Measures[0].Perspectives[0].Perspective != "Transparenz" || p.Budget == nil || p.Outlines == nil {
			t.Errorf("%s: got format %d, %d measures, %+v", name, p.Format, len(p.Measures), p.Measures[0].Perspectives)
		}
	}
}

func TestRefusals(t *testing.T) {
	replace := func(old, new string) func(string) string {
		return func(s string) string {
			if !strings.Contains(s, old) {
				t.Fatalf("the sample has no %s", old)
			}
			return strings.Replace(s, old, new, 1)
		}
	}
	for name, c := range map[string]struct {
		change func(string) string
		want   string
	}{
		"unknown field":     {replace(`"population":`, `"einwohner":`), "municipality.einwohner: Dieses Feld gibt es in einer Projektakte nicht"},
		"field in capitals": {replace(`"population":`, `"Population":`), "municipality.Population: "},
		"field twice":       {replace(`"kind": "Gemeinde"`, `"kind": "Gemeinde", "kind": "Stadt"`), "municipality.kind: Dieses Feld steht zweimal da."},
		"enumeration":       {replace(`"status": "in Umsetzung"`, `"status": "läuft"`), "measures[0].status: Der Wert „läuft“ ist hier nicht vorgesehen. Möglich sind: „Idee“"},
		"date":              {replace(`"planned_date": "2018-03-15"`, `"planned_date": "2018-02-31"`), "measures[0].milestones[2].planned_date: Das Datum „2018-02-31“ gibt es nicht."},
		"dotted date":       {replace(`"planned_date": "2018-03-15"`, `"planned_date": "31.02.2018"`), "measures[0].milestones[2].planned_date: „31.02.2018“ ist kein Termin der Form"},
		"date as number":    {replace(`"planned_date": "2018-03-15"`, `"planned_date": 20180315`), "measures[0].milestones[2].planned_date: Erwartet wird ein Datum"},
		"short AGS":         {replace(`"ags": "05358040"`, `"ags": "5358040"`), "municipality.ags: Der AGS „5358040“ ist nicht gültig"},
		"AGS as number":     {replace(`"ags": "05358040"`, `"ags": 5358040`), "municipality.ags: Erwartet wird ein Text, gefunden wurde eine Zahl."},
		"id twice":          {replace(`"id": "M02"`, `"id": "M01"`), "„M01“ kommt mehrfach vor"},
		"reference":         {replace(`"responsible": "K1"`, `"responsible": "K9"`), "measures[0].responsible: Die Kennung „K9“ gibt es nicht."},
		"null for a text":   {replace(`"title": "Gemeinde-App für Merzenich"`, `"title": null`), "measures[1].title: Erwartet wird ein Text, gefunden wurde null."},
		"text for a list":   {replace(`"contacts": [`, `"contacts": "K1", "partners": [`), "contacts: Erwartet wird eine Liste, gefunden wurde ein Text."},
		"half a percent":    {replace(`"progress": 35`, `"progress": 35.5`), "measures[0].progress: Der Wert 35.5 ist keine ganze Zahl"},
		"huge number":       {replace(`"granted_cents": 5000000`, `"granted_cents": 50000000000000000000`), "sources[0].granted_cents: "},
		"text for a value":  {replace(`"target": 60`, `"target": "60"`), "indicators[0].target: Erwartet wird eine Zahl, gefunden wurde ein Text."},
		"too many places":   {replace(`"target": 60`, `"target": 60.1234567`), "indicators[0].target: Die Zahl 60,1234567 hat zu viele Stellen"},
		"a measure's part":  {replace(`"measure": "M01"`, `"measure": "M99"`), "indicators[0].measure: Die Kennung „M99“ gibt es nicht."},
		"value without day": {replace(`"date": "2017-10-31",`, `"date": null,`), "indicators[0].values: Der Messwert in Zeile 1 braucht Datum und Wert."},
		"number for a yes":  {replace(`"printed": true`, `"printed": 1`), "contacts[0].printed: Erwartet wird true oder false, gefunden wurde eine Zahl."},
		"newer format":      {replace(`"format": 12`, `"format": 13, "zukunft": []`), "Formatversion 13 und stammen aus einer neueren Programmversion"},
		"no format":         {replace(`"format": 12,`, ``), "keine Projektakte"},
		"format 0":          {replace(`"format": 12`, `"format": 0`), "„format“"},
		"cut in half":       {func(s string) string { return s[:len(s)/2] }, "bricht in Zeile"},
		"trailing text":     {func(s string) string { return s + "{}" }, "Nach dem Ende der Daten"},
		"no comma":          {replace(`"format": 12,`, `"format": 3`), "kein gültiges JSON: In Zeile 3 "},
		"Latin-1":           {func(s string) string { return strings.ReplaceAll(s, "ü", "\xfc") }, "nicht in UTF-8"},
		"empty":             {func(string) string { return "" }, "Die Datei ist leer."},
		"blank":             {func(string) string { return " \n" }, "Die Datei ist leer."},
		"another JSON":      {func(string) string { return `[1, 2]` }, "keine Projektakte"},
		"too large":         {func(s string) string { return s + strings.Repeat(" ", MaxSize) }, "größer als 64 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Unmarshal([]byte(c.change(string(sampleBytes(t, "merzenich")))))
			if err == nil {
				t.Fatal("it is read")
			}
			german(t, err)
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %s\nwant %s", err, c.want)
			}
		})
	}
}

type fatal interface {
	Helper()
	Fatalf(format string, args ...any)
}

// german holds that an error is a sentence for the user.
func german(t fatal, err error) {
	t.Helper()
	var e *data.Error
	if !errors.As(err, &e) || !strings.HasSuffix(e.Text, ".") || strings.Contains(e.Text, "json:") || strings.Contains(e.Text, "invalid") {
		t.Fatalf("not a German sentence: %#v", err)
	}
}
