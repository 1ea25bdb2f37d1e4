package data

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// sound gives a small project that breaks no rule.
func sound() Project {
	return Project{
		Format:       FormatVersion,
		Municipality: Municipality{Name: "Gemeinde Merzenich", Kind: KindVillage, AGS: "05358040", Population: 9842},
		Contacts:     []Contact{{ID: "K1", Role: RoleLead}},
		Programme:    Programme{Template: template2017()},
		Partners:     []Partner{{ID: "P1", Short: "BMI"}},
		Concepts:     []Concept{{ID: "KON1", Focus: []Perspective{"Transparenz"}}},
		Measures: []Measure{
			{ID: "M01", Status: StatusRunning, Responsible: "K1", Milestones: []Milestone{{ID: "M01-MS1", Status: MilestoneOpen}, {ID: "M01-MS2", DependsOn: []string{"M01-MS1"}}}},
			{ID: "M02", Status: StatusMerged, MergedInto: "M01"},
		},
		Reports: []Report{{ID: "B1", No: 1, Kind: FirstReport, Status: ReportDraft, Recipients: []string{"P1"}}},
	}
}

// template2017 is the template of the Modellkommunen of 2017.
func template2017() Template {
	b, err := os.ReadFile("../assets/programmes/open-government-2017.json")
	if err != nil {
		panic(err)
	}
	s, err := SchemeOf(b)
	if err != nil {
		panic(err)
	}
	return s.Programme.Template
}

func TestValidate(t *testing.T) {
	if err := sound().Validate(); err != nil {
		t.Fatalf("a sound project is refused: %v", err)
	}
	percent := 101
	for place, breakIt := range map[string]func(*Project){
		"format":                                func(p *Project) { p.Format = 0 },
		"municipality.ags":                      func(p *Project) { p.Municipality.AGS = "5358040" },
		"municipality.kind":                     func(p *Project) { p.Municipality.Kind = "Dorf" },
		"municipality.population":               func(p *Project) { p.Municipality.Population = -1 },
		"contacts[0].salutation":                func(p *Project) { p.Contacts[0].Salutation = "Dr." },
		"partners[0].id":                        func(p *Project) { p.Partners[0].ID = "" },
		"measures[1].id":                        func(p *Project) { p.Measures[1].ID = "M01" },
		"measures[0].status":                    func(p *Project) { p.Measures[0].Status = "läuft" },
		"measures[0].progress":                  func(p *Project) { p.Measures[0].Progress = &percent },
		"measures[0].responsible":               func(p *Project) { p.Measures[0].Responsible = "K9" },
		"measures[1].merged_into":               func(p *Project) { p.Measures[1].MergedInto = "M09" },
		"programme.template.demands.of":         func(p *Project) { p.Programme.Template.Demands = []Demand{{Of: "burg"}} },
		"programme.template.demands.fields":     func(p *Project) { p.Programme.Template.Demands = []Demand{{Of: KindMeasure, Fields: []string{"turm"}}} },
		"programme.template.core_indicators.id": func(p *Project) { p.Programme.Template.Core = []CoreIndicator{{ID: "KI1"}, {ID: "KI1"}} },
		"municipality.members[0].ags":           func(p *Project) { p.Municipality.Members = []Member{{"Musterfeld", "12"}} },
		"measures[0].milestones[1].delay_cause": func(p *Project) { p.Measures[0].Milestones[1].DelayCause = "Wetter" },
		"measures[0].milestones[1].depends_on":  func(p *Project) { p.Measures[0].Milestones[1].DependsOn[0] = "M09-MS1" },
		"measures[0].milestones[1].responsible": func(p *Project) { p.Measures[0].Milestones[1].Responsible = "K9" },
		"reports[1].no":                         func(p *Project) { p.Reports = append(p.Reports, Report{ID: "B2", No: 1}) },
		"measures[0].milestones[1].id": func(p *Project) {
			p.Measures[0].Milestones[1].ID = "M01-MS1"
			p.Measures[0].Milestones[1].DependsOn = nil
		},
		"reports[0].kind":       func(p *Project) { p.Reports[0].Kind = "Bericht" },
		"reports[0].recipients": func(p *Project) { p.Reports[0].Recipients[0] = "P7" },
	} {
		p := sound()
		breakIt(&p)
		var e *Error
		if err := p.Validate(); !errors.As(err, &e) || e.Field != place || !strings.HasSuffix(e.Text, ".") {
			t.Errorf("%s: got %+v", place, err)
		}
	}
	p := sound()
	p.Format = FormatVersion + 1
	var e *Error
	if err := p.Validate(); !errors.As(err, &e) || e.Code != Newer {
		t.Errorf("a newer format passes: %v", err)
	}
}

func TestNormalLeavesTheOriginalAlone(t *testing.T) {
	p := sound()
	n := p.Normal()
	if n.Measures[0].Links == nil || n.Measures[0].Milestones[0].Measure != "M01" {
		t.Errorf("not normal: %+v", n.Measures[0])
	}
	if p.Measures[0].Links != nil || p.Measures[0].Milestones[0].Measure != "" {
		t.Errorf("the original was changed: %+v", p.Measures[0])
	}
}

func TestNextReport(t *testing.T) {
	p := Project{Reports: []Report{
		{ID: "B1", Due: "2017-10-31", Status: ReportConfirmed},
		{ID: "B3", Due: "2018-10-31", Status: ReportDraft},
		{ID: "B2", Due: "2018-03-31"},
		{ID: "B4"},
	}}
	if next, ok := p.NextReport(); !ok || next.ID != "B2" {
		t.Errorf("next is %+v, %v", next, ok)
	}
	if _, ok := (Project{}).NextReport(); ok {
		t.Error("an empty project has a next report")
	}
}
