package data

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// ownWords is a programme with words of its own: what is „in Umsetzung“ for us „läuft“ there.
var ownWords = Template{
	Words: []ValueWord{
		{KindMeasure, "status", "in Umsetzung", "läuft"},
		{KindMeasure, "status", "verzögert", "hängt"},
		{KindMilestone, "status", "offen", "steht aus"},
		{KindReport, "kind", "Zwischenbericht zur Projektumsetzung", "Halbzeitbericht"},
	},
	Offers: []Offer{
		{KindReport, "kind", []string{"Sachbericht", "Zwischenbericht zur Projektumsetzung"}},
		{KindSource, "financing", []string{"Festbetragsfinanzierung"}},
	},
	Labels: []FieldLabel{{Of: KindMeasure, Field: "title", Hint: "Wie im Aktionsplan."}, {Of: KindMeasure, Field: "unit", Label: "Zuständig"}},
}

func TestOwnWordsOfValues(t *testing.T) {
	for want, r := range map[string]Record{
		"läuft": Measure{Status: StatusRunning}, "hängt": Measure{Status: StatusDelayed}, "pausiert": Measure{Status: StatusPaused}, "": Measure{},
		"steht aus": Milestone{Status: MilestoneOpen}, "erreicht": Milestone{Status: MilestoneReached},
	} {
		if got := ownWords.StatusWord(r); got != want {
			t.Errorf("%+v is %q, want %q", r, got, want)
		}
	}
	p := Project{Programme: Programme{Template: ownWords}}
	for of, want := range map[reflect.Type][]string{
		reflect.TypeFor[ReportKind]():    {"Zwischenbericht zur Projektumsetzung", "Sachbericht"},
		reflect.TypeFor[Financing]():     {"Festbetragsfinanzierung"},
		reflect.TypeFor[MeasureStatus](): wordsOf(MeasureStatuses),
	} {
		if got := p.Offered(of); !slices.Equal(got, want) {
			t.Errorf("of %s is offered %q, want %q", of, got, want)
		}
	}
	if hint, label := ownWords.HintOf(Measure{}, "title"), ownWords.Label(Measure{}, "title"); hint != "Wie im Aktionsplan." || label != "Titel" {
		t.Errorf("the title is %q, %q", label, hint)
	}
	if hint, label := ownWords.HintOf(Measure{}, "unit"), ownWords.Label(Measure{}, "unit"); hint != Hint(Measure{}, "unit") || label != "Zuständig" {
		t.Errorf("the unit is %q, %q", label, hint)
	}
}

// What has changed is told in the words of the programme.
func TestChangesInOwnWords(t *testing.T) {
	of := func(s MeasureStatus) Project {
		return Project{Programme: Programme{Template: ownWords}, Measures: []Measure{{ID: "M01", Status: s}}}
	}
	c := ChangesSince(of(StatusRunning), keyDay, of(StatusDelayed), keyDay)
	if len(c.Measures.Changed) != 1 {
		t.Fatalf("changed: %+v", c.Measures)
	}
	if f := c.Measures.Changed[0].Fields[0]; f.Old != MeasureStatus("läuft") || f.Now != MeasureStatus("hängt") {
		t.Errorf("told is %v → %v", f.Old, f.Now)
	}
}

// Findings and lights call a status as the programme does, also where it is not the subject of a rule of its own.
func TestFindingsInOwnWords(t *testing.T) {
	hundred := 100
	word := MeasureWord{"Baustein", "Bausteins", "Bausteine", "Bausteinen", "Baustein", Masculine}
	p := demanding(Demand{Of: KindMilestone})
	p.Programme.Template.Words, p.Programme.Template.Measure = ownWords.Words, word
	p.Programme.Template.Demands = append(p.Programme.Template.Demands, Demand{Of: KindMeasure, Fields: []string{"status"}})
	found := func(code string, measures ...Measure) string {
		p.Measures = measures
		for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: SectionOverview}, {Section: SectionMeasures}}}, keyDay) {
			if f.Code == code {
				return f.Text
			}
		}
		return ""
	}
	for code, c := range map[string]struct {
		measures []Measure
		says     string
	}{
		"progress":       {[]Measure{{ID: "M01", Status: StatusRunning, Progress: &hundred}}, "der Status ist aber „läuft“."},
		"reason":         {[]Measure{{ID: "M01", Status: StatusDelayed}}, "Status und Ampel („hängt“, "},
		"missing_record": {nil, "Bitte mindestens einen Baustein mit einem Meilenstein anlegen."},
	} {
		if got := found(code, c.measures...); !strings.Contains(got, c.says) {
			t.Errorf("%s says %q, want %q", code, got, c.says)
		}
	}
	p.Measures = []Measure{{ID: "M01", Status: StatusDelayed, End: "2030"}}
	if got := p.MeasureLights(keyDay)[0].Of(PartSchedule).Reason; got != "Der Baustein hat den Status „hängt“." {
		t.Errorf("the light says %q", got)
	}
}

func TestWordsThatCannotBe(t *testing.T) {
	for what, c := range map[string]struct {
		template Template
		says     string
	}{
		"no such kind":    {Template{Words: []ValueWord{{"mine", "status", "offen", "auf"}}}, "„status“ von „mine“ hat keine festen Werte"},
		"no such field":   {Template{Words: []ValueWord{{KindMeasure, "stand", "offen", "auf"}}}, "keine festen Werte"},
		"a text":          {Template{Words: []ValueWord{{KindMeasure, "title", "offen", "auf"}}}, "keine festen Werte"},
		"no such value":   {Template{Words: []ValueWord{{KindMeasure, "status", "offen", "auf"}}}, "kein Wert von „Status“"},
		"no word":         {Template{Words: []ValueWord{{KindMeasure, "status", "geplant", " "}}}, "fehlt die Bezeichnung"},
		"nothing offered": {Template{Offers: []Offer{{KindReport, "kind", nil}}}, "nichts angeboten"},
		"offers nonsense": {Template{Offers: []Offer{{KindReport, "kind", []string{"Roman"}}}}, "„Roman“ ist kein Wert"},
	} {
		p := Project{Format: FormatVersion, Programme: Programme{Template: c.template}}
		if err := p.Validate(); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
