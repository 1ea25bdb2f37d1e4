package page

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// scaleReason is how the label of the reason at a scale goes on, and an example of a reason.
type scaleReason struct{ of, example string }

var scaleReasons = map[string]scaleReason{
	"establishment":   {" der Etablierung", "Zum Beispiel „Leitfaden gilt als Dienstanweisung“."},
	"acceptance":      {" der Annahme", "Zum Beispiel „310 Abrufe, 42 Personen beim Kartieren“."},
	"innovation":      {" des Innovationsgehalts", "Zum Beispiel „erste Karte dieser Art im Kreis“."},
	"economy":         {" der Wirtschaftlichkeit", "Zum Beispiel „20 Stunden für 38 Vorschläge“."},
	"transferability": {" der Übertragbarkeit", "Zum Beispiel „freie Software, ohne eigene IT nutzbar“."},
	"sustainability":  {" der Nachhaltigkeit", "Zum Beispiel „Stelle und Mittel im Haushalt 2020“."},
}

// reasonAt gives both for a scale that the programme calls as we do; of another one we know nothing.
func reasonAt(scale, label string) scaleReason {
	if label != data.Label(data.Appraisal{}, scale) {
		return scaleReason{}
	}
	return scaleReasons[scale]
}

// appraisalKind says how the Praxistauglichkeit is shown and edited.
func appraisalKind(d *desk.Desk) form.Kind[data.Appraisal] {
	type record = data.Appraisal
	mean := widget.NewReadOnlyField(widget.About{Label: "Durchschnitt", Hint: "Aus den Stufen, die vergeben sind."}, "")
	others := widget.NewReadOnlyField(widget.About{Label: "Weitere Bewertungen", Hint: d.Say("Je {Maßnahme} und für das ganze Vorhaben genügt eine.")}, "")
	return form.Kind[record]{
		Nothing: d.Say("Noch keine Bewertung. Am Ende wird {jede Maßnahme} und das ganze Vorhaben bewertet."),
		Add:     "Neue Bewertung",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: d.Say("{Maßnahme}"), Width: 180, Grow: true, Text: func(r record) string { return subjectOf(d, r) }},
			{Title: "Durchschnitt", Width: 150, Right: true, Text: func(r record) string { return meanOf(r) }},
			{Title: "Wieder tun?", Width: 150, Text: func(r record) string { return string(r.Again) }},
			form.DayColumn("Stand", func(r record) data.Date { return r.Date }),
		},
		All:     func(p data.Project) []record { return p.Appraisals },
		Measure: func(r record) string { return r.Measure },
		Fresh:   func(id, measure string) record { return record{ID: id, Measure: measure, Date: d.Today()} },
		Follow: func(r record) {
			mean.SetValue(meanSentence(d, r))
			sentence := otherAppraisals(d, r)
			others.Hidden = sentence == ""
			others.SetValue(sentence)
		},
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			objects := r.OfMeasure()
			objects = append(objects,
				widget.Row(e.Bind("date"), mean),
				others,
			)
			for _, s := range d.Project().Scales() {
				whole := e.About(s.Field)
				reason := reasonAt(s.Field, whole.Label)
				objects = append(objects, widget.Row(
					e.Bind(s.Field+".value", widget.About{Label: whole.Label, Hint: whole.Hint}),
					e.Bind(s.Field+".reason", widget.About{Label: "Begründung" + reason.of, Hint: reason.example}),
				))
			}
			return append(objects, widget.Section("Im Rückblick",
				e.Row("again", "again_reason"),
				e.Row("openness", "openness_reason"),
			))
		},
	}
}

// subjectOf says what is appraised: „M01 Leitlinien“.
func subjectOf(d *desk.Desk, r data.Appraisal) string {
	if r.Measure == "" {
		return form.WholeProject
	}
	return d.NameOfMeasure(r.Measure)
}

// meanOf writes the mean with one decimal, nothing where nothing is judged.
func meanOf(r data.Appraisal) string {
	mean, judged := r.Mean()
	if judged == 0 {
		return ""
	}
	return strings.Replace(fmt.Sprintf("%.1f", mean), ".", ",", 1)
}

func meanSentence(d *desk.Desk, r data.Appraisal) string {
	_, judged := r.Mean()
	if judged == 0 {
		return "noch nichts bewertet"
	}
	return fmt.Sprintf("%s von %d (%d von %d Skalen)", meanOf(r), d.Project().Programme.Template.BestScore(), judged, len(d.Project().Scales()))
}

// otherAppraisals warns of a second appraisal of the same measure.
func otherAppraisals(d *desk.Desk, r data.Appraisal) string {
	var others []string
	for _, o := range d.Project().Appraisals {
		if o.Measure == r.Measure && o.ID != r.ID {
			others = append(others, o.ID)
		}
	}
	if len(others) == 0 {
		return ""
	}
	return fmt.Sprintf("Es gibt auch %s für %s. Sinnvoll ist nur eine; bitte prüfen, welche gilt.", strings.Join(others, ", "), subjectOf(d, r))
}
