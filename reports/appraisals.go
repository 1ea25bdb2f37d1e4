package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// question is what papers ask on a scale: what the programme asks, what it calls the scale where that is a word of its own, or
// what everybody is asked.
func (s *section) question(scale data.Scale) string {
	if own := s.template().Label(data.Appraisal{}, scale.Field); scale.Question != "" || own != data.Label(data.Appraisal{}, scale.Field) {
		return cmp.Or(scale.Question, own)
	}
	switch scale.Field {
	case "establishment":
		return s.say("Wie kann %s in der Verwaltung etabliert werden?", cmp.Or(s.template().Subject, "das Vorhaben"))
	case "acceptance":
		return "Wie werden die Angebote von den Bürgerinnen und Bürgern angenommen?"
	case "innovation":
		return s.say("Sind die {Maßnahmen} innovativ für das Gemeinwesen?")
	case "economy":
		return s.say("Sind die {Maßnahmen} wirtschaftlich für %s?", s.Project.Municipality.Body().Accusative())
	case "transferability":
		return s.say("Lassen sich die {Maßnahmen} auf andere%s übertragen?", kommunen(s.Project.Municipality))
	}
	return s.say("Sind die {Maßnahmen} nachhaltig?")
}

// judgedBeside is how many appraisals stand side by side.
const judgedBeside = 3

// appraisals judges the Praxistauglichkeit: the whole project first, then the
// measures, each question for all of them.
func appraisals(s *section) {
	all := s.judged()
	if len(all) == 0 {
		return
	}
	s.sentences(document.Plain, s.appraisalsSentence(all),
		fmt.Sprintf("Die Stufen reichen von 1 (niedrig) bis %d (hoch); der Mittelwert zählt nur die bewerteten Fragen.", s.template().BestScore()))
	tables := (len(all) + judgedBeside - 1) / judgedBeside
	for beside := range slices.Chunk(all, (len(all)+tables-1)/tables) {
		s.add(s.answers(beside))
	}
}

// answers puts each question to some that are judged; one that none of them has answered is
// left out.
func (s *section) answers(all []data.Appraisal) document.Table {
	t := document.Table{
		Summary:  s.say("Je Zeile eine Frage, je Spalte die Antwort für das gesamte Vorhaben oder {4 eine Maßnahme} mit ihrer Begründung."),
		Columns:  []document.Column{{Head: "Frage", Weight: 39}},
		RowHeads: true,
		Small:    true,
	}
	for _, a := range all {
		t.Columns = append(t.Columns, document.Column{Head: s.judgedName(a), Weight: 126 / float64(len(all))})
	}
	ask := func(question string, answer func(data.Appraisal) string) {
		r, answered := row(cell(question)), false
		for _, a := range all {
			text := answer(a)
			r.Cells = append(r.Cells, cell(text))
			answered = answered || text != ""
		}
		if answered {
			t.Rows = append(t.Rows, r)
		}
	}
	for _, scale := range s.Project.Scales() {
		ask(s.question(scale), func(a data.Appraisal) string {
			score := a.Score(scale.Field)
			return reasoned(grade(score), score.Reason)
		})
	}
	ask("Würden wir es wieder tun?", func(a data.Appraisal) string {
		return reasoned(s.word(data.KindAppraisal, "again", string(a.Again)), a.AgainReason)
	})
	ask("Öffnungswirkung: Hat das Vorhaben Politik und Verwaltung geöffnet?", func(a data.Appraisal) string {
		return reasoned(s.word(data.KindAppraisal, "openness", string(a.Openness)), a.OpennessReason)
	})
	if slices.ContainsFunc(all, func(a data.Appraisal) bool { return meanOf(a) != "" }) {
		ask("Mittelwert", meanOf)
		t.Rows[len(t.Rows)-1].Strong = true
	}
	return t
}

// reasoned writes an answer with its Begründung: „4: Der Rat hat die Evaluierung beschlossen.“.
func reasoned(answer, reason string) string {
	return strings.Join(given(answer, reason), ": ")
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

// judgedName names what is judged, and of which day the appraisal is.
func (s *section) judgedName(a data.Appraisal) string {
	name := "Gesamtes Vorhaben"
	if m, ok := s.Project.Measure(a.Measure); ok {
		name = measureName(m)
	}
	return name + " (" + strings.Join(given(a.ID, a.Date.String()), ", ") + ")"
}

// grade writes the Stufe, nothing where nobody has judged.
func grade(s data.Score) string {
	if s.Value == 0 {
		return ""
	}
	return strconv.Itoa(s.Value)
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
func (s *section) appraisalsSentence(all []data.Appraisal) string {
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
		of = append(of, "für "+s.counted(n, "{4 eine Maßnahme}", "{Maßnahmen}"))
	}
	text := "Die Praxistauglichkeit ist " + and(of) + " eingeschätzt."
	if mean := meanOf(whole); mean != "" {
		text += fmt.Sprintf(" Das gesamte Vorhaben erreicht im Mittel %s von %d Stufen.", mean, s.template().BestScore())
	}
	return text
}
