package page

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// indicatorKind says how indicators are shown and edited.
func indicatorKind(d *desk.Desk) form.Kind[data.Indicator] {
	type indicator = data.Indicator
	judged := func(i indicator) (data.Light, string) { return d.Project().IndicatorLight(i, d.Today()) }
	verdict := widget.NewVerdict(widget.About{Label: "Zielerreichung", Hint: "Aus Basiswert, Zielwert und dem letzten Messwert berechnet."})
	line := widget.NewChart()
	return form.Kind[indicator]{
		Nothing: "Noch kein Indikator. Ein Indikator misst, ob ein Ziel erreicht wird, zum Beispiel die Zahl der Beiträge auf einer Plattform.",
		Add:     "Neuer Indikator",
		Columns: []widget.Column[indicator]{
			form.IdColumn[indicator](),
			{Title: "Name", Width: 170, Grow: true, Text: func(i indicator) string { return i.Name }},
			form.MeasureColumn(d, func(i indicator) string { return i.Measure }),
			{Title: "Ziel", Width: 90, Right: true, Text: goalOf},
			{Title: "Stand", Width: 90, Right: true, Text: func(i indicator) string {
				last, _ := i.Latest(d.Today())
				return last.Value.String()
			}},
			{
				Title: "Zielerreichung", Width: 140, Text: func(i indicator) string { return shareOf(i, d.Today()) },
				Light:   func(i indicator) data.Light { light, _ := judged(i); return light },
				Compare: func(x, y indicator) int { return compareShares(x, y, d.Today()) },
			},
		},
		All:     func(p data.Project) []indicator { return p.Indicators },
		Measure: func(i indicator) string { return i.Measure },
		Fresh:   func(id, measure string) indicator { return indicator{ID: id, Measure: measure} },
		Follow: func(i indicator) {
			light, reason := judged(i)
			verdict.SetVerdict(light, verdictSentence(i, d.Today(), reason))
			line.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Indicator(i, d.Today(), mm) })
		},
		Fields: func(r *form.Table[indicator]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Bind("name"),
				e.Row("type", "unit"),
				e.Row("shape", "direction"),
				e.Row("baseline", "baseline_date"),
				e.Row("target", "target_date"),
				widget.Row(e.Bind("target_from"), e.Bind("since")),
				e.Bind("linear"),
				e.Table("stages", "Zwischenziel hinzufügen", 1, 1),
				readingTable(e),
				verdict,
				line,
			}
			objects = append(objects, r.OfMeasure()...)
			return append(objects,
				e.Bind("published"),
				e.Bind("note"),
			)
		},
	}
}

// readingTable makes the field for the Messwerte.
func readingTable(e *form.Editor[data.Indicator]) *widget.TableField {
	return e.Table("values", "Messwert hinzufügen", 1.1, 1, 1.4, 1.3, 1.5)
}

// goalOf writes the target, or both ends of the Zielkorridor.
func goalOf(i data.Indicator) string {
	if i.Direction == data.Corridor {
		return strings.Trim(i.TargetFrom.String()+"–"+i.Target.String(), "–")
	}
	return i.Target.String()
}

// shareOf writes the Zielerreichung, nothing where it is not known.
func shareOf(i data.Indicator, key data.Date) string {
	share, known := i.Attainment(key)
	if !known {
		return ""
	}
	return data.Percent(share)
}

// compareShares orders by Zielerreichung, unknown ones last.
func compareShares(a, b data.Indicator, key data.Date) int {
	x, knownX := a.Attainment(key)
	y, knownY := b.Attainment(key)
	switch {
	case knownX != knownY && knownX, knownX && knownY && x < y:
		return -1
	case knownX != knownY, knownX && knownY && x > y:
		return 1
	}
	return 0
}

// verdictSentence says how far the target is reached, and why that is judged so.
func verdictSentence(i data.Indicator, key data.Date, reason string) string {
	if share := shareOf(i, key); !strings.Contains(reason, share) {
		return fmt.Sprintf("Erreicht sind %s des Ziels. %s", share, reason)
	}
	return reason
}
