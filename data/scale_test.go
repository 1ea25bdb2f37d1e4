package data

import (
	"slices"
	"testing"
)

// Judged is what the programme judges, in its order; what was judged before under another one is not lost.
func TestScalesOfAProgramme(t *testing.T) {
	fields := func(p Project) (list []string) {
		for _, s := range p.Scales() {
			list = append(list, s.Field)
		}
		return list
	}
	var p Project
	if got := fields(p); !slices.Equal(got, ScaleFields) {
		t.Errorf("without a Vorlage: %v", got)
	}
	p.Programme.Template.Scales = []Scale{{Field: "sustainability"}, {Field: "acceptance", Question: "Wird es genutzt?"}}
	if got := fields(p); !slices.Equal(got, []string{"sustainability", "acceptance"}) {
		t.Errorf("of the Vorlage: %v", got)
	}
	p.Appraisals = []Appraisal{{ID: "PT1", Economy: Score{Value: 3}, Innovation: Score{Reason: "offen"}}}
	if got := fields(p); !slices.Equal(got, []string{"sustainability", "acceptance", "innovation", "economy"}) {
		t.Errorf("with what was judged: %v", got)
	}
}

// A Stufe above the highest of the programme is no Stufe.
func TestGradesOfAProgramme(t *testing.T) {
	for _, c := range []struct {
		grades, value int
		want          string
	}{
		{0, 5, ""},
		{0, 6, "Praxistauglichkeit\u00a0PT1: Die Stufe 6 gibt es nicht; möglich sind 1 bis 5."},
		{4, 4, ""},
		{4, 5, "Praxistauglichkeit\u00a0PT1: Die Stufe 5 gibt es nicht; möglich sind 1 bis 4."},
		{10, 10, ""},
	} {
		p := flawless()
		p.Programme.Template.Grades = c.grades
		p.Appraisals = []Appraisal{{ID: "PT1", Economy: Score{Value: c.value}}}
		got := ""
		if err := p.Validate(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.value, c.grades, got, c.want)
		}
	}
}

func TestScalesOfATemplate(t *testing.T) {
	for what, c := range map[string]struct {
		template Template
		fits     bool
	}{
		"none":         {Template{}, true},
		"some":         {Template{Scales: []Scale{{Field: "economy"}}, Grades: 6}, true},
		"twice":        {Template{Scales: []Scale{{Field: "economy"}, {Field: "economy"}}}, false},
		"unknown":      {Template{Scales: []Scale{{Field: "again"}}}, false},
		"one grade":    {Template{Grades: 1}, false},
		"eleven":       {Template{Grades: 11}, false},
		"negative":     {Template{Grades: -1}, false},
		"two to begin": {Template{Grades: 2}, true},
	} {
		if err := c.template.rules(); (err == nil) != c.fits {
			t.Errorf("%s: %v", what, err)
		}
	}
	hint := func(t Template) string { return t.HintOf(Appraisal{}, "economy") }
	if own := (Template{Grades: 4, Labels: []FieldLabel{{Of: KindAppraisal, Field: "economy", Hint: "1: teuer, 4: billig."}}}); hint(own) != "1: teuer, 4: billig." ||
		hint(Template{Grades: 4}) != "1: am niedrigsten, 4: am höchsten." || hint(Template{}) != "1: Aufwand weit über dem Nutzen, 5: weit darunter." {
		t.Errorf("the helps are %q, %q, %q", hint(own), hint(Template{Grades: 4}), hint(Template{}))
	}
}
