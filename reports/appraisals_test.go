package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
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
		if got := (&section{}).appraisalsSentence(c.all); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

// A question that nobody has answered is not asked.
func TestQuestionsWithoutAnswersStayOut(t *testing.T) {
	p := data.Project{Appraisals: []data.Appraisal{{ID: "PT1", Economy: data.Score{Value: 2, Reason: "Teuer."}}, {ID: "PT2", Measure: "M01"}}}
	text := sectionText(t, data.SectionAppraisal, Input{Project: p, Date: "2018-10-31"})
	for _, want := range []string{"| Frage | Gesamtes Vorhaben (PT1) |", "| Sind die Maßnahmen wirtschaftlich für die Kommune? | 2: Teuer. |", "| Mittelwert | 2,0 |"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, unasked := range []string{"innovativ", "Würden wir", "Öffnungswirkung", "PT2"} {
		if strings.Contains(text, unasked) {
			t.Errorf("the report asks %q", unasked)
		}
	}
}

// At most three are judged side by side, as evenly as can be, each with its Kennung and day.
func TestAppraisalsSideBySide(t *testing.T) {
	var p data.Project
	for n := range 7 {
		id := fmt.Sprintf("M%02d", n+1)
		p.Measures = append(p.Measures, data.Measure{ID: id, Title: "Maßnahme"})
		p.Appraisals = append(p.Appraisals, data.Appraisal{ID: fmt.Sprintf("PT%d", n+1), Measure: id, Date: "2018-05-31", Again: "ja"})
	}
	for judged, want := range map[int][]int{1: {1}, 3: {3}, 4: {2, 2}, 5: {3, 2}, 7: {3, 3, 1}} {
		q := p
		q.Appraisals = p.Appraisals[:judged]
		s := &section{Input: Input{Project: q, Date: "2018-10-31"}}
		appraisals(s)
		var got []int
		for _, b := range s.blocks {
			if table, is := b.(document.Table); is {
				got = append(got, len(table.Columns)-1)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d are set as %v, want %v", judged, got, want)
		}
	}
	if text := sectionText(t, data.SectionAppraisal, Input{Project: p, Date: "2018-10-31"}); !strings.Contains(text, "| M04 Maßnahme (PT4, 31.05.2018) |") {
		t.Error("the head does not say of which day the appraisal is")
	}
}

// Asked is what the programme asks, on its scale: by its question, else by its word, else as everybody is asked.
func TestQuestionsOfAProgramme(t *testing.T) {
	p := data.Project{Appraisals: []data.Appraisal{{
		ID: "PT1", Acceptance: data.Score{Value: 4, Reason: "Viele kommen."}, Economy: data.Score{Value: 3}, Sustainability: data.Score{Value: 2}, Innovation: data.Score{Value: 1},
	}}}
	p.Programme.Template = data.Template{
		Grades: 4,
		Scales: []data.Scale{{Field: "sustainability"}, {Field: "acceptance", Question: "Wird das Angebot zu 100 % genutzt?"}, {Field: "economy"}, {Field: "establishment"}},
		Labels: []data.FieldLabel{{Of: data.KindAppraisal, Field: "economy", Label: "Kosten und Nutzen"}},
	}
	text := sectionText(t, data.SectionAppraisal, Input{Project: p, Date: "2018-10-31"})
	at := -1
	for _, want := range []string{
		"erreicht im Mittel 2,5 von 4 Stufen.", "Die Stufen reichen von 1 (niedrig) bis 4 (hoch)", "| Sind die Maßnahmen nachhaltig? | 2 |",
		"| Wird das Angebot zu 100 % genutzt? | 4: Viele kommen. |", "| Kosten und Nutzen | 3 |", "| Sind die Maßnahmen innovativ für das Gemeinwesen? | 1 |", "| Mittelwert | 2,5 |",
	} {
		next := strings.Index(text, want)
		if next <= at {
			t.Errorf("%q is missing or not in its place:\n%s", want, text)
		}
		at = next
	}
	if strings.Contains(text, "etabliert") {
		t.Error("a question that nobody has answered is asked")
	}
}
