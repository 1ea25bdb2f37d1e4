package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// LightSign gives the sign that is drawn before a light's word.
func LightSign(l data.Light) document.Sign {
	switch l {
	case data.Green:
		return document.SignGreen
	case data.Yellow:
		return document.SignYellow
	case data.Red:
		return document.SignRed
	case data.Blue:
		return document.SignBlue
	}
	return document.SignGrey
}

// lightRun writes a light as a word with its sign.
func lightRun(l data.Light) document.Run {
	return document.Run{Text: string(l), Sign: LightSign(l)}
}

// scheduleLight gives the Termin-Ampel that holds for a measure and why; where it was
// set otherwise than computed, the reason says both.
func scheduleLight(p data.Project, m data.Measure, key data.Date) (data.Light, string) {
	j := p.Light(m, data.PartSchedule, key)
	if deviation := j.Deviation(); deviation != "" {
		return j.Effective(), deviation
	}
	return j.Effective(), j.Why()
}

// legend explains the lights with the thresholds that hold for the project.
func legend(limits data.Thresholds) document.Table {
	meaning := map[data.Light]string{
		data.Green:  "Kein offener Termin liegt hinter dem Plan.",
		data.Yellow: fmt.Sprintf("Ein offener Termin liegt hinter dem Plan, aber höchstens um %s der geplanten Dauer der Maßnahme; %s gelten immer als beherrschbar.", percent(limits.SlipShare), data.Days(limits.SlipDays)),
		data.Red:    "Ein offener Termin liegt weiter hinter dem Plan, oder ein Pflicht-Meilenstein ist überfällig und hat keine Prognose.",
		data.Blue:   "Die Maßnahme ist abgeschlossen oder mit einer anderen zusammengelegt.",
		data.Grey:   "Die Maßnahme ist eine Idee oder abgebrochen, oder ihr Beginn oder Ende ist nicht geplant.",
	}
	t := document.Table{
		Caption:  "Bedeutung der Termin-Ampel",
		Summary:  "Zu jeder Stufe der Termin-Ampel die Farbe und die Bedingung, unter der sie gilt.",
		Columns:  []document.Column{{Head: "Ampel", Weight: 3}, {Head: "Farbe", Weight: 1.3}, {Head: "Bedeutung", Weight: 11}},
		RowHeads: true,
		Small:    true,
	}
	for _, l := range data.Lights {
		t.Rows = append(t.Rows, row(document.Cell{Runs: []document.Run{lightRun(l)}}, cell(l.Colour()), cell(meaning[l])))
	}
	return t
}
