package page

import (
	"fmt"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// lightFields show the lights of a measure, as they were computed and as the
// officer sets them.
type lightFields struct {
	verdicts map[data.LightPart]*widget.Verdict
	whole    fyne.CanvasObject
	parts    []fyne.CanvasObject // the others, and what is set
}

// lightHints say what each light judges, as Desk.Say reads it.
var lightHints = map[data.LightPart]string{
	data.PartSchedule: "Aus den Terminen {2 der Maßnahme} und {ihrer} Meilensteine.",
	data.PartMoney:    "Aus Plan, Prognose und Mittelabfluss {ihrer} Finanzpositionen.",
	data.PartGoal:     "Aus den Messwerten {ihrer} Indikatoren.",
	data.PartRisk:     "Aus dem größten {ihrer} offenen Risiken.",
	data.PartWhole:    "Die schlechteste der vier Ampeln; graue zählen nicht.",
}

func newLightFields(d *desk.Desk, e *form.Editor[data.Measure]) *lightFields {
	f := &lightFields{verdicts: map[data.LightPart]*widget.Verdict{}}
	for _, part := range data.LightParts {
		label := string(part)
		if part == data.PartWhole {
			label = "Gesamtampel"
		}
		f.verdicts[part] = widget.NewVerdict(widget.About{Label: label, Hint: d.Say(lightHints[part])})
		if part != data.PartWhole {
			f.parts = append(f.parts, f.verdicts[part])
		}
	}
	f.whole = f.verdicts[data.PartWhole]
	f.parts = append(f.parts, e.Table("overrides", "Ampel setzen", 1, 1.1, 2))
	return f
}

// show shows the lights of a measure.
func (f *lightFields) show(all data.Judgements) {
	for part, verdict := range f.verdicts {
		j := all.Of(part)
		verdict.SetVerdict(j.Effective(), judgementSentence(j))
	}
}

// judgementSentence says why a light is as it is, and what was computed where
// another one is set.
func judgementSentence(j data.Judgement) string {
	if j.Set == "" {
		return j.Reason
	}
	return fmt.Sprintf("Gesetzt: %s, weil: %s\nBerechnet: %s. %s", j.Set, j.SetReason, j.Computed, j.Reason)
}
