package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// sourceKind says how Finanzierungsquellen are shown and edited.
func sourceKind(d *desk.Desk) form.Kind[data.Source] {
	type source = data.Source
	return form.Kind[source]{
		Nothing: "Noch keine Finanzierungsquelle. Eine ist die Förderung, über die berichtet wird; dazu kommen zum Beispiel Eigenmittel.",
		Add:     "Neue Finanzierungsquelle",
		Columns: []widget.Column[source]{
			form.IdColumn[source](),
			{Title: "Name", Width: 180, Grow: true, Text: func(s source) string { return s.Name }},
			{Title: "Art", Width: 180, Text: func(s source) string { return string(s.Kind) }},
			{Title: "Förderung", Width: 90, Text: func(s source) string { return map[bool]string{true: "ja"}[s.Grant] }},
			amountColumn("Bewilligt", func(s source) data.Cents { return s.Granted }),
		},
		All: func(p data.Project) []source { return p.Sources },
		Fresh: func(id, _ string) source {
			_, granted := d.Project().GrantSource()
			return source{ID: id, Grant: !granted}
		},
		Fields: func(r *form.Table[source]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				e.Row("name", "kind"),
				e.Bind("grant"),
				widget.Row(r.Link("giver", func(p data.Project) []string { return form.IdsOf(p.Partners, "") }, d.NameOfPartner), e.Bind("granted_cents")),
				e.Row("notice_date", "notice_reference"),
				e.Row("financing", "quota_percent"),
				e.Row("from", "to"),
				e.Bind("note"),
			}
		},
	}
}

// costTypeKind says how Kostenarten are shown and edited.
func costTypeKind() form.Kind[data.CostType] {
	return form.Kind[data.CostType]{
		Nothing: "Noch keine Kostenart. Kostenarten sind die Zeilen des Finanzierungsplans, in seiner Reihenfolge.",
		Add:     "Neue Kostenart",
		Columns: []widget.Column[data.CostType]{
			form.IdColumn[data.CostType](),
			{Title: "Name", Width: 240, Grow: true, Text: func(c data.CostType) string { return c.Name }},
		},
		All:   func(p data.Project) []data.CostType { return p.CostTypes },
		Fresh: func(id, _ string) data.CostType { return data.CostType{ID: id} },
		Fields: func(r *form.Table[data.CostType]) []fyne.CanvasObject {
			return []fyne.CanvasObject{r.Edit.Bind("name")}
		},
	}
}
