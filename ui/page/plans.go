package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// planKind says how the versions of the Finanzierungsplan are shown and edited.
func planKind(d *desk.Desk) form.Kind[data.Plan] {
	type plan = data.Plan
	return form.Kind[plan]{
		Nothing: "Noch keine Fassung. Die erste ist der bewilligte Finanzierungsplan, jede weitere eine Umwidmung, Aufstockung oder andere Änderung. Die Beträge stehen bei den Positionen.",
		Add:     "Neue Fassung des Plans",
		Columns: []widget.Column[plan]{
			form.IdColumn[plan](),
			{Title: "Art", Width: 190, Text: func(v plan) string { return string(v.Kind) }},
			form.DayColumn("Gilt ab", func(v plan) data.Date { return v.Date }),
			{Title: "Grund", Width: 180, Grow: true, Text: func(v plan) string { return v.Reason }},
		},
		All: func(p data.Project) []plan { return p.Plans },
		Fresh: func(id, _ string) plan {
			if len(d.Project().Plans) == 0 {
				return plan{ID: id, Kind: data.PlanApproved}
			}
			return plan{ID: id, Kind: data.PlanShift, Date: d.Today()}
		},
		Fields: func(r *form.Table[plan]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				e.Row("kind", "date"),
				e.Row("notice_date", "notice_reference"),
				widget.Row(e.Bind("former_end"), widget.Blank()),
				e.Bind("reason"),
			}
		},
	}
}
