package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// scale is one of the six questions of an appraisal.
type scale struct {
	// field is its JSON name, of how the label of the reason goes on.
	field, of string
	// ends says what 1 and what 5 means.
	ends, reason string
	at           func(*data.Appraisal) *data.Score
}

var appraisalScales = []scale{
	{
		"establishment", "der Etablierung", "1: Einzelfall, 5: fester Teil der Arbeit.",
		"Zum Beispiel „Leitfaden gilt als Dienstanweisung“.",
		func(a *data.Appraisal) *data.Score { return &a.Establishment },
	},
	{
		"acceptance", "der Annahme", "1: kaum genutzt, 5: rege und von vielen genutzt.",
		"Zum Beispiel „310 Abrufe, 42 Personen beim Kartieren“.",
		func(a *data.Appraisal) *data.Score { return &a.Acceptance },
	},
	{
		"innovation", "des Innovationsgehalts", "1: längst üblich, 5: hier ganz neu.",
		"Zum Beispiel „erste Karte dieser Art im Kreis“.",
		func(a *data.Appraisal) *data.Score { return &a.Innovation },
	},
	{
		"economy", "der Wirtschaftlichkeit", "1: Aufwand weit über dem Nutzen, 5: weit darunter.",
		"Zum Beispiel „20 Stunden für 38 Vorschläge“.",
		func(a *data.Appraisal) *data.Score { return &a.Economy },
	},
	{
		"transferability", "der Übertragbarkeit", "1: nur hier möglich, 5: überall ohne Änderung.",
		"Zum Beispiel „freie Software, ohne eigene IT nutzbar“.",
		func(a *data.Appraisal) *data.Score { return &a.Transferability },
	},
	{
		"sustainability", "der Nachhaltigkeit", "1: endet mit der Förderung, 5: dauerhaft gesichert.",
		"Zum Beispiel „Stelle und Mittel im Haushalt 2020“.",
		func(a *data.Appraisal) *data.Score { return &a.Sustainability },
	},
}

// appraisalKind says how the Praxistauglichkeit is shown and edited.
func appraisalKind(a *Desk) recordKind[data.Appraisal] {
	type record = data.Appraisal
	mean := widget.NewFact(widget.About{Label: "Durchschnitt", Hint: "Aus den Stufen, die vergeben sind."}, "")
	others := widget.NewFact(widget.About{Label: "Weitere Bewertungen", Hint: "Je Maßnahme und für das ganze Vorhaben genügt eine."}, "")
	return recordKind[record]{
		nothing: "Noch keine Bewertung. Am Ende wird jede Maßnahme und das ganze Vorhaben auf sechs Skalen bewertet.",
		add:     "Neue Bewertung",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Maßnahme", Width: 180, Grow: true, Text: func(r record) string { return subjectOf(a, r) }},
			{Title: "Durchschnitt", Width: 150, Right: true, Text: func(r record) string { return meanOf(r) }},
			{Title: "Wieder tun?", Width: 150, Text: func(r record) string { return string(r.Again) }},
			dayColumn("Stand", func(r record) data.Date { return r.Date }),
		},
		all:     func(p data.Project) []record { return p.Appraisals },
		measure: func(r record) string { return r.Measure },
		fresh:   func(id, measure string) record { return record{ID: id, Measure: measure, Date: a.today()} },
		follow: func(r record) {
			mean.SetValue(meanSentence(r))
			sentence := otherAppraisals(a, r)
			others.Hidden = sentence == ""
			others.SetValue(sentence)
		},
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := r.ofMeasure(func(r *record) *string { return &r.Measure })
			objects = append(objects,
				widget.Row(e.date("date", widget.About{Hint: "Tag, an dem so bewertet wurde, zum Beispiel 31.05.2019."}, func(r *record) *data.Date { return &r.Date }), mean),
				others,
			)
			for _, s := range appraisalScales {
				objects = append(objects, widget.Row(
					e.grade(s.field+".value", widget.About{Label: data.Label(record{}, s.field), Hint: s.ends}, data.BestScore, func(r *record) *int { return &s.at(r).Value }),
					e.text(s.field+".reason", widget.About{Label: "Begründung " + s.of, Hint: s.reason}, 2, func(r *record) *string { return &s.at(r).Reason }),
				))
			}
			return append(objects, widget.Section("Im Rückblick",
				widget.Row(
					choice(e, "again", widget.About{Hint: "Mit dem Wissen von heute und dem gleichen Aufwand."}, data.Agains, func(r *record) *data.Again { return &r.Again }),
					e.text("again_reason", widget.About{Hint: "Was beim nächsten Mal anders wäre, zum Beispiel „früher mit den Vereinen“."}, 2, func(r *record) *string { return &r.AgainReason }),
				),
				widget.Row(
					choice(e, "openness", widget.About{Hint: "Wie weit sich Verwaltung und Politik dadurch geöffnet haben."}, data.Opennesses, func(r *record) *data.Openness { return &r.Openness }),
					e.text("openness_reason", widget.About{Hint: "Zum Beispiel „Sitzungsunterlagen sind jetzt für alle lesbar“."}, 2, func(r *record) *string { return &r.OpennessReason }),
				),
			))
		},
	}
}

// subjectOf says what is appraised: „M01 Leitlinien“.
func subjectOf(a *Desk, r data.Appraisal) string {
	if r.Measure == "" {
		return wholeProject
	}
	return a.nameOfMeasure(r.Measure)
}

// meanOf writes the mean with one decimal, nothing where nothing is judged.
func meanOf(r data.Appraisal) string {
	mean, judged := r.Mean()
	if judged == 0 {
		return ""
	}
	return strings.Replace(fmt.Sprintf("%.1f", mean), ".", ",", 1)
}

func meanSentence(r data.Appraisal) string {
	_, judged := r.Mean()
	if judged == 0 {
		return "noch nichts bewertet"
	}
	return fmt.Sprintf("%s von %d (%d von %d Skalen)", meanOf(r), data.BestScore, judged, len(r.Scores()))
}

// otherAppraisals warns of a second appraisal of the same measure.
func otherAppraisals(a *Desk, r data.Appraisal) string {
	var others []string
	for _, o := range a.project().Appraisals {
		if o.Measure == r.Measure && o.ID != r.ID {
			others = append(others, o.ID)
		}
	}
	if len(others) == 0 {
		return ""
	}
	return fmt.Sprintf("Es gibt auch %s für %s. Sinnvoll ist nur eine; bitte prüfen, welche gilt.", strings.Join(others, ", "), subjectOf(a, r))
}
