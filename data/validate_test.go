package data

import (
	"errors"
	"strings"
	"testing"
)

// sound gives a small project that breaks no rule.
func sound() Project {
	return Project{
		Format:       FormatVersion,
		Municipality: Municipality{Name: "Gemeinde Merzenich", Kind: KindVillage, AGS: "05358040", Population: 9842},
		Contacts:     []Contact{{ID: "K1", Role: RoleLead}},
		Partners:     []Partner{{ID: "P1", Short: "BMI"}},
		Concepts:     []Concept{{ID: "KON1", Focus: []Perspective{Transparency}}},
		Measures: []Measure{
			{ID: "M01", Status: StatusRunning, Responsible: "K1", Milestones: []Milestone{{ID: "M01-MS1", Status: MilestoneOpen}, {ID: "M01-MS2", DependsOn: []string{"M01-MS1"}}}},
			{ID: "M02", Status: StatusMerged, MergedInto: "M01"},
		},
		Reports: []Report{{ID: "B1", No: 1, Kind: FirstReport, Status: ReportDraft, Recipients: []string{"P1"}}},
	}
}

func TestValidate(t *testing.T) {
	if err := sound().Validate(); err != nil {
		t.Fatalf("a sound project is refused: %v", err)
	}
	percent := 101
	for place, breakIt := range map[string]func(*Project){
		"format":                                  func(p *Project) { p.Format = 0 },
		"municipality.ags":                        func(p *Project) { p.Municipality.AGS = "5358040" },
		"municipality.kind":                       func(p *Project) { p.Municipality.Kind = "Dorf" },
		"municipality.population":                 func(p *Project) { p.Municipality.Population = -1 },
		"contacts[0].salutation":                  func(p *Project) { p.Contacts[0].Salutation = "Dr." },
		"partners[0].id":                          func(p *Project) { p.Partners[0].ID = "" },
		"concepts[0].focus[0]":                    func(p *Project) { p.Concepts[0].Focus[0] = "Offenheit" },
		"measures[1].id":                          func(p *Project) { p.Measures[1].ID = "M01" },
		"measures[0].status":                      func(p *Project) { p.Measures[0].Status = "läuft" },
		"measures[0].progress":                    func(p *Project) { p.Measures[0].Progress = &percent },
		"measures[0].responsible":                 func(p *Project) { p.Measures[0].Responsible = "K9" },
		"measures[1].merged_into":                 func(p *Project) { p.Measures[1].MergedInto = "M09" },
		"measures[0].perspectives[0].perspective": func(p *Project) { p.Measures[0].Perspectives = []PerspectiveWork{{Perspective: "Licht"}} },
		"measures[0].milestones[1].delay_cause":   func(p *Project) { p.Measures[0].Milestones[1].DelayCause = "Wetter" },
		"measures[0].milestones[1].depends_on":    func(p *Project) { p.Measures[0].Milestones[1].DependsOn[0] = "M09-MS1" },
		"measures[0].milestones[1].responsible":   func(p *Project) { p.Measures[0].Milestones[1].Responsible = "K9" },
		"reports[1].no":                           func(p *Project) { p.Reports = append(p.Reports, Report{ID: "B2", No: 1}) },
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
