package reports

import (
	"fmt"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// scales are the six scales in the order of Appraisal.Scores. The first four
// stand under the questions that the sponsor set for the whole programme.
var scales = [...]struct {
	short, heading string
	width          float64 // of its column, in mm
}{
	{"Etablierung", "Wie kann Open Government in der Verwaltung etabliert werden?", 17},
	{"Annahme", "Wie werden die Angebote von den Bürgerinnen und Bürgern angenommen?", 16},
	{"Innovation", "Sind die Maßnahmen innovativ für das Gemeinwesen?", 17},
	{"Wirtschaftlichkeit", "Sind die Maßnahmen wirtschaftlich für die Kommune?", 25},
	{"Übertragbarkeit", "Lassen sich die Maßnahmen auf andere Kommunen übertragen?", 22},
	{"Nachhaltigkeit", "Sind die Maßnahmen nachhaltig?", 21},
}

// appraisals judges the Praxistauglichkeit: the whole project first, then the
// measures, each question for all of them.
func appraisals(s *section) {
	all := s.judged()
	if len(all) == 0 {
		return
	}
	s.sentences(document.Lead, appraisalsSentence(all))
	s.heading(2, "Überblick")
	s.add(document.Paragraph{
		Runs: document.Text(fmt.Sprintf("Die Stufen reichen von 1 (niedrig) bis %d (hoch). Der Mittelwert zählt nur die bewerteten Fragen.", data.BestScore)),
		Tone: document.Small, KeepWithNext: true,
	}, s.scores(all))
	for n, scale := range scales {
		s.answers(scale.heading, "Stufe", all, func(a data.Appraisal) (string, string) {
			score := a.Scores()[n]
			return grade(score), score.Reason
		})
	}
	s.answers("Würden wir es wieder tun?", "Antwort", all, func(a data.Appraisal) (string, string) { return string(a.Again), a.AgainReason })
	s.answers("Hat das Vorhaben Politik und Verwaltung geöffnet?", "Öffnungswirkung", all, func(a data.Appraisal) (string, string) {
		return string(a.Openness), a.OpennessReason
	})
}

// judged gives the appraisals in which something is judged, that of the whole
// project first, then those of the measures in their order.
func (s *section) judged() []data.Appraisal {
	of := func(measure string) (list []data.Appraisal) {
		for _, a := range s.Project.Appraisals {
			if _, judged := a.Mean(); a.Measure == measure && (judged > 0 || a.Again != "" || a.Openness != "") {
				list = append(list, a)
			}
		}
		return list
	}
	list := of("")
	for _, m := range s.Project.Measures {
		list = append(list, of(m.ID)...)
	}
	return list
}

// judgedRuns names what is judged.
func (s *section) judgedRuns(a data.Appraisal) []document.Run {
	m, ok := s.Project.Measure(a.Measure)
	if !ok {
		return []document.Run{{Text: "Gesamtes Vorhaben"}}
	}
	return []document.Run{s.measureRun(m)}
}

func (s *section) scores(all []data.Appraisal) document.Table {
	t := document.Table{
		Summary:  "Zum gesamten Vorhaben und zu jeder bewerteten Maßnahme die Stufen der sechs Fragen und ihr Mittelwert.",
		Columns:  []document.Column{{Head: "Bewertet", Weight: 36}},
		RowHeads: true,
		Small:    true,
	}
	for _, scale := range scales {
		t.Columns = append(t.Columns, document.Column{Head: scale.short, Weight: scale.width, Align: document.Center})
	}
	t.Columns = append(t.Columns, document.Column{Head: "Mittelwert", Weight: 16, Align: document.Right})
	for _, a := range all {
		r := document.Row{Cells: []document.Cell{{Runs: s.judgedRuns(a)}}, Strong: a.Measure == ""}
		for _, score := range a.Scores() {
			value := ""
			if score.Value > 0 {
				value = strconv.Itoa(score.Value)
			}
			r.Cells = append(r.Cells, cell(value))
		}
		r.Cells = append(r.Cells, cell(meanOf(a)))
		t.Rows = append(t.Rows, r)
	}
	return t
}

// answers puts one question to all that are judged; where nobody has answered
// it, it is left out.
func (s *section) answers(question, head string, all []data.Appraisal, of func(data.Appraisal) (answer, reason string)) {
	t := document.Table{
		Summary:  "Antworten auf die Frage „" + question + "“ mit ihrer Begründung.",
		Columns:  []document.Column{{Head: "Bewertet", Weight: 49}, {Head: head, Weight: 28}, {Head: "Begründung", Weight: 88}},
		RowHeads: true,
		Small:    true,
	}
	for _, a := range all {
		if answer, reason := of(a); answer != "" {
			t.Rows = append(t.Rows, row(document.Cell{Runs: s.judgedRuns(a)}, cell(answer), cell(reason)))
		}
	}
	if len(t.Rows) > 0 {
		s.heading(2, question)
		s.add(t)
	}
}

// grade writes „4 von 5“.
func grade(s data.Score) string {
	if s.Value == 0 {
		return ""
	}
	return fmt.Sprintf("%d von %d", s.Value, data.BestScore)
}

// meanOf writes the mean with one decimal: „3,7“.
func meanOf(a data.Appraisal) string {
	mean, judged := a.Mean()
	if judged == 0 {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(mean, 'f', 1, 64), ".", ",", 1)
}

// appraisalsSentence says what is judged and how the whole of it stands.
func appraisalsSentence(all []data.Appraisal) string {
	var whole data.Appraisal
	measures := map[string]bool{}
	for _, a := range all {
		if a.Measure == "" {
			whole = a
		} else {
			measures[a.Measure] = true
		}
	}
	var of []string
	if whole.ID != "" {
		of = append(of, "für das gesamte Vorhaben")
	}
	if n := len(measures); n > 0 {
		of = append(of, "für "+numeral(n, "eine")+" "+plural(n, "Maßnahme", "Maßnahmen"))
	}
	text := "Die Praxistauglichkeit ist " + and(of) + " eingeschätzt."
	if mean := meanOf(whole); mean != "" {
		text += fmt.Sprintf(" Das gesamte Vorhaben erreicht im Mittel %s von %d Stufen.", mean, data.BestScore)
	}
	return text
}
