package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func TestAppraisalsSentence(t *testing.T) {
	whole := data.Appraisal{ID: "PT1", Establishment: data.Score{Value: 4}, Acceptance: data.Score{Value: 3}, Economy: data.Score{Value: 3}}
	of := func(measure string) data.Appraisal { return data.Appraisal{ID: "PT2", Measure: measure, Again: "ja"} }
	for _, c := range []struct {
		all  []data.Appraisal
		want string
	}{
		{[]data.Appraisal{of("M01")}, "Die Praxistauglichkeit ist für eine Maßnahme eingeschätzt."},
		{[]data.Appraisal{of("M01"), of("M02"), of("M02")}, "Die Praxistauglichkeit ist für zwei Maßnahmen eingeschätzt."},
		{[]data.Appraisal{whole}, "Die Praxistauglichkeit ist für das gesamte Vorhaben eingeschätzt. Das gesamte Vorhaben erreicht im Mittel 3,3 von 5 Stufen."},
		{[]data.Appraisal{{ID: "PT1", Again: "ja"}, of("M01")}, "Die Praxistauglichkeit ist für das gesamte Vorhaben und für eine Maßnahme eingeschätzt."},
	} {
		if got := appraisalsSentence(c.all); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

// A question that nobody has answered is not asked.
func TestQuestionsWithoutAnswersStayOut(t *testing.T) {
	p := data.Project{Appraisals: []data.Appraisal{{ID: "PT1", Economy: data.Score{Value: 2, Reason: "Teuer."}}, {ID: "PT2", Measure: "M01"}}}
	text := sectionText(t, data.SectionAppraisal, Input{Project: p, Date: "2018-10-31"})
	if !strings.Contains(text, "wirtschaftlich für die Kommune?\n") || !strings.Contains(text, "| Gesamtes Vorhaben | 2 von 5 | Teuer. |") {
		t.Error("the answer is missing")
	}
	for _, unasked := range []string{"innovativ", "Würden wir", "geöffnet"} {
		if strings.Contains(text, unasked) {
			t.Errorf("the report asks %q", unasked)
		}
	}
}
