package data

import (
	"slices"
	"strings"
	"testing"
)

// What is not foreseen may be named as the programme calls it, or as we do; nonsense excuses nothing and is refused with
// what comes near.
func TestForeseenNames(t *testing.T) {
	template := Template{
		Demands: []Demand{{Of: KindMeasure, Fields: []string{"goal", "target_groups", "unit"}}, {Of: KindConcept, Fields: []string{"baseline.culture"}}, {Of: KindMilestone, Fields: []string{"evidence"}}},
		Labels:  []FieldLabel{{Of: KindMeasure, Field: "goal", Label: "Zweck"}},
	}
	asks := func(notForeseen ...string) []string {
		p := Project{
			Programme: Programme{Template: template, NotForeseen: notForeseen}, Municipality: Municipality{Name: "Stadt"}, Partners: []Partner{{ID: "P1", Short: "L", Name: "Land"}},
			Measures: []Measure{{ID: "M01", Title: "M", Status: StatusRunning}}, Concepts: []Concept{{ID: "KON1"}},
		}
		var fields []string
		for _, f := range p.Findings(Report{ID: "B1", No: 1, PeriodFrom: "2018-01-01", PeriodTo: keyDay}, everySection(), keyDay) {
			if f.Code == "missing" || f.Code == "not_foreseen" {
				fields = append(fields, f.Field)
			}
		}
		return fields
	}
	for what, c := range map[string]struct{ says, want []string }{
		"nothing":                {nil, []string{"baseline.culture", "goal", "target_groups", "unit"}},
		"the programme's word":   {[]string{"Maßnahme: Zweck"}, []string{"baseline.culture", "target_groups", "unit"}},
		"our word":               {[]string{"maßnahme: ziel"}, []string{"baseline.culture", "target_groups", "unit"}},
		"a part of a part":       {[]string{"Konzept: " + Label(Concept{}, "baseline.culture")}, []string{"goal", "target_groups", "unit"}},
		"nonsense":               {[]string{"Zielkrams"}, []string{"baseline.culture", "goal", "target_groups", "unit", "not_foreseen"}},
		"what nobody asks for":   {[]string{"Maßnahme: Links"}, []string{"baseline.culture", "goal", "target_groups", "unit"}},
		"without its kind":       {[]string{"Zweck"}, []string{"baseline.culture", "goal", "target_groups", "unit", "not_foreseen"}},
		"an empty line excuses":  {[]string{" "}, []string{"baseline.culture", "goal", "target_groups", "unit"}},
		"several, one is wrong ": {[]string{"Maßnahme: Zweck", "Unfug"}, []string{"baseline.culture", "target_groups", "unit", "not_foreseen"}},
	} {
		if got := asks(c.says...); !slices.Equal(got, c.want) {
			t.Errorf("%s: asked for %q, want %q", what, got, c.want)
		}
	}
	labelled := Template{Demands: []Demand{{Of: KindConcept, Fields: []string{"baseline.initiators"}}}}
	for label, accepted := range map[string][]string{
		"":           {"Konzept: Initiatoren und Träger", "Konzept: " + Label(Concept{}, "baseline.initiators")},
		"Wer treibt": {"Konzept: Wer treibt", "Konzept: " + Label(Concept{}, "baseline.initiators")},
	} {
		labelled.Labels = []FieldLabel{{Of: KindConcept, Field: "baseline.initiators", Label: label}}
		p := Project{Programme: Programme{Template: labelled}, Concepts: []Concept{{ID: "KON1"}}}
		for _, text := range append(accepted, "") {
			p.Programme.NotForeseen = []string{text}
			shown := 0
			for _, f := range p.Findings(Report{ID: "B1", No: 1}, everySection(), keyDay) {
				if f.Field == "baseline.initiators" {
					shown++
					if name := strings.Split(f.Text, "“")[0]; "Konzept: "+strings.TrimPrefix(name, "Die Pflichtangabe „") != accepted[0] {
						t.Errorf("the finding says %q", f.Text)
					}
				}
			}
			if (shown == 0) != (text != "") {
				t.Errorf("%q named %q: %d findings", label, text, shown)
			}
		}
	}
	for text, near := range map[string]string{
		"Maßnahme: Zielgrupen": "„Maßnahme: Zweck“, „Maßnahme: Zielgruppen“, „Maßnahme: Federführung“.",
		"Zielgruppen":          "„Maßnahme: Zielgruppen“.",
		"Unfug":                "„Maßnahme: Zweck“",
	} {
		if err := template.CheckForeseen([]string{text}); err == nil || !strings.Contains(err.Error(), "„"+text+"“ nennt keine Angabe") || !strings.Contains(err.Error(), near) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := (Template{}).CheckForeseen([]string{"Unfug"}); err == nil || !strings.Contains(err.Error(), "verlangt keine Angaben") {
		t.Errorf("without a template: %v", err)
	}
}

// What is not foreseen no paper says to be missing: its readers' template does not demand it, and demands nothing else instead.
func TestPapersDoNotMissWhatIsNotForeseen(t *testing.T) {
	p := Project{Programme: Programme{
		Template:    Template{Demands: []Demand{{Of: KindMeasure, Fields: []string{"goal", "unit"}}, {Of: KindRisk, Fields: []string{"action"}}, {Of: KindLesson}}},
		NotForeseen: []string{"Maßnahme: Ziel", "Risiko: Gegenmaßnahme"},
	}}
	for _, edition := range []Edition{EditionFull, EditionShort, EditionCouncil, EditionPublic} {
		told := p.ReadBy(edition, Report{}).Programme
		got := [5]bool{}
		for n, of := range []struct {
			kind  Kind
			field string
		}{{KindMeasure, "goal"}, {KindMeasure, "unit"}, {KindRisk, "action"}, {KindRisk, ""}, {KindLesson, ""}} {
			got[n] = told.Template.Requires(of.kind, of.field, "")
		}
		if got != [5]bool{false, true, false, false, true} || len(told.NotForeseen) > 0 {
			t.Errorf("%s: requires %v", edition, got)
		}
	}
	if len(p.Programme.Template.Demands) != 3 || len(p.Programme.Template.Demands[0].Fields) != 2 {
		t.Error("the project's own template is changed")
	}
}
