package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/widget"
)

// indicatorKind says how indicators are shown and edited.
func indicatorKind(a *Desk) recordKind[data.Indicator] {
	type indicator = data.Indicator
	judged := func(i indicator) (data.Light, string) { return a.project().IndicatorLight(i, a.today()) }
	verdict := widget.NewVerdict(widget.About{Label: "Zielerreichung", Hint: "Aus Basiswert, Zielwert und dem letzten Messwert berechnet."})
	line := widget.NewChart()
	return recordKind[indicator]{
		nothing: "Noch kein Indikator. Ein Indikator misst, ob ein Ziel erreicht wird, zum Beispiel die Zahl der Beiträge auf einer Plattform.",
		add:     "Neuer Indikator",
		columns: []widget.Column[indicator]{
			idColumn[indicator](),
			{Title: "Name", Width: 170, Grow: true, Text: func(i indicator) string { return i.Name }},
			measureColumn(func(i indicator) string { return i.Measure }),
			{Title: "Ziel", Width: 90, Right: true, Text: goalOf},
			{Title: "Stand", Width: 90, Right: true, Text: func(i indicator) string {
				last, _ := i.Latest(a.today())
				return last.Value.String()
			}},
			{
				Title: "Zielerreichung", Width: 140, Text: func(i indicator) string { return shareOf(i, a.today()) },
				Light:   func(i indicator) data.Light { light, _ := judged(i); return light },
				Compare: func(x, y indicator) int { return compareShares(x, y, a.today()) },
			},
		},
		all:     func(p data.Project) []indicator { return p.Indicators },
		measure: func(i indicator) string { return i.Measure },
		fresh:   func(id, measure string) indicator { return indicator{ID: id, Measure: measure} },
		follow: func(i indicator) {
			light, reason := judged(i)
			verdict.SetVerdict(light, verdictSentence(i, a.today(), reason))
			line.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Indicator(i, a.today(), mm) })
		},
		fields: func(r *records[indicator]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.line("name", widget.About{Hint: "Was gemessen wird, zum Beispiel „Beiträge auf der Beteiligungsplattform“."}, func(i *indicator) *string { return &i.Name }),
				widget.Row(
					choice(e, "type", widget.About{Hint: "„Output“: was entsteht; „Ergebnis“: was sich dadurch ändert."}, data.IndicatorTypes, func(i *indicator) *data.IndicatorType { return &i.Type }),
					e.line("unit", widget.About{Hint: "Zum Beispiel „Beiträge je Monat“, „%“ oder „Tage“."}, func(i *indicator) *string { return &i.Unit }),
					choice(e, "direction", widget.About{Hint: "Leer: folgt aus Basis- und Zielwert."}, data.IndicatorDirections, func(i *indicator) *data.IndicatorDirection { return &i.Direction }),
				),
				widget.Row(
					e.decimal("baseline", widget.About{Hint: "Wert vor dem Vorhaben, zum Beispiel „0“ oder „12,5“."}, func(i *indicator) *data.Decimal { return &i.Baseline }),
					e.date("baseline_date", widget.About{Hint: "Tag, an dem der Basiswert galt."}, func(i *indicator) *data.Date { return &i.BaselineDate }),
				),
				widget.Row(
					e.decimal("target", widget.About{Hint: "Was erreicht werden soll; im Zielkorridor die Obergrenze."}, func(i *indicator) *data.Decimal { return &i.Target }),
					e.date("target_date", widget.About{Hint: "Bis wann, zum Beispiel zum Ende der Laufzeit."}, func(i *indicator) *data.Date { return &i.TargetDate }),
				),
				widget.Row(
					e.decimal("target_from", widget.About{Hint: "Nur bei der Richtung „Zielkorridor“."}, func(i *indicator) *data.Decimal { return &i.TargetFrom }),
					blank(),
				),
				readingTable(e),
				verdict,
				line,
			}
			objects = append(objects, r.ofMeasure(func(i *indicator) *string { return &i.Measure })...)
			return append(objects,
				e.check("published", widget.About{Hint: "Die öffentliche Seite und die öffentliche Fassung zeigen ihn dann."}, func(i *indicator) *bool { return &i.Published }),
				e.text("note", widget.About{Hint: "Was beim Lesen der Zahlen hilft, zum Beispiel „ohne Doppelzählungen“."}, 2, func(i *indicator) *string { return &i.Note }),
			)
		},
	}
}

// readingTable makes the field for the Messwerte.
func readingTable(e *editor[data.Indicator]) *widget.TableField {
	return table(e, "values", widget.About{Hint: "Je Zeile ein Messwert, zum Beispiel „31.03.2018, 14, Plattform, Auszählung“."}, "Messwert hinzufügen", []widget.TableColumn{
		{Title: "Datum", Placeholder: "TT.MM.JJJJ", Share: 1.1, Read: widget.ReadDate},
		{Title: "Wert", Read: widget.ReadDecimal},
		{Title: "Quelle", Share: 1.4},
		{Title: "Erhebungsart", Share: 1.3},
		{Title: "Kommentar", Share: 1.5},
	}, func(i *data.Indicator) *[]data.Reading { return &i.Readings },
		func(r data.Reading) []string {
			return []string{r.Date.String(), r.Value.String(), r.Source, r.Method, r.Comment}
		},
		func(row []string) data.Reading {
			day, _ := data.ParseDate(row[0], "") // both read once already by the field
			value, _ := data.ParseDecimal(row[1])
			return data.Reading{Date: day, Value: value, Source: row[2], Method: row[3], Comment: row[4]}
		})
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
