package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Scale is one on which the Praxistauglichkeit is judged in a programme.
type Scale struct {
	// Field is that of an Appraisal, one of ScaleFields.
	Field string `json:"field" de:"Skala"`
	// Question is what papers ask; where it is empty they ask as they do without a Vorlage.
	Question string `json:"question" de:"Frage" limit:"200"`
}

// ScaleFields are the scales that an Appraisal has, in the order in which they are shown.
var ScaleFields = []string{"establishment", "acceptance", "innovation", "economy", "transferability", "sustainability"}

// Stufen of the scales begin with 1, the lowest. Where the programme gives no highest one it is UsualGrades; none is above
// MostGrades.
const (
	UsualGrades = 5
	MostGrades  = 10
)

// BestScore is the highest Stufe of the programme.
func (t Template) BestScore() int { return cmp.Or(t.Grades, UsualGrades) }

// HighestGrade is the highest Stufe that a field of a record can have.
func (t Template) HighestGrade(r Record, field string) int {
	if r.Key().Kind == KindAppraisal {
		return t.BestScore()
	}
	f, _ := FieldOf(r, field)
	return f.Grade()
}

// scaleHint is the help at a scale whose Stufen are not the usual ones, of which ours speaks.
func (t Template) scaleHint(r Record, field string) string {
	if r.Key().Kind != KindAppraisal || !slices.Contains(ScaleFields, field) || t.BestScore() == UsualGrades {
		return ""
	}
	return fmt.Sprintf("1: am niedrigsten, %d: am höchsten.", t.BestScore())
}

// scaleRules checks what the template says of the scales.
func (t Template) scaleRules() error {
	wrong := func(field, text string) error { return &Error{Code: Invalid, Field: "template." + field, Text: text} }
	if t.Grades != 0 && (t.Grades < 2 || t.Grades > MostGrades) {
		return wrong("grades", "Die Skalen der Praxistauglichkeit haben 2 bis 10 Stufen; 1 ist immer die niedrigste. Bleibt die Angabe 0, sind es fünf.")
	}
	for n, s := range t.Scales {
		if !slices.Contains(ScaleFields, s.Field) || slices.ContainsFunc(t.Scales[:n], func(o Scale) bool { return o.Field == s.Field }) {
			return wrong("scales.field", "Die Skalen der Praxistauglichkeit nennen „"+s.Field+"“; das gibt es nicht oder steht zweimal da. Möglich sind: „"+strings.Join(ScaleFields, "“, „")+"“.")
		}
	}
	return nil
}

// Scales gives the scales on which the Praxistauglichkeit is judged in this programme, all where it names none; behind them
// those on which something was judged all the same.
func (p Project) Scales() []Scale {
	list := slices.Clone(p.Programme.Template.Scales)
	for _, field := range ScaleFields {
		named := slices.ContainsFunc(list, func(s Scale) bool { return s.Field == field })
		judged := slices.ContainsFunc(p.Appraisals, func(a Appraisal) bool { return a.Score(field) != Score{} })
		if !named && (judged || len(p.Programme.Template.Scales) == 0) {
			list = append(list, Scale{Field: field})
		}
	}
	return list
}
