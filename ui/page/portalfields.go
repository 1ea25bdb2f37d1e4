package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// portalFieldKind says how the fields of the funder's form are shown and edited.
func portalFieldKind(d *desk.Desk) form.Kind[data.PortalField] {
	type field = data.PortalField
	return form.Kind[field]{
		Nothing: "Noch kein Feld. Wer Zahlen in ein Portal oder Formular des Zuwendungsgebers überträgt, legt hier dessen Felder in ihrer Reihenfolge an; das „Blatt zum Übertragen“ zeigt, was wohin gehört.",
		Add:     "Neues Formularfeld",
		More: func(*form.Table[field]) []*widget.Button {
			return []*widget.Button{widget.NewButton("Übliche Felder", func() { usualPortalFields(d) })}
		},
		Columns: []widget.Column[field]{
			form.IdColumn[field](),
			{Title: "Feld im Formular", Width: 200, Grow: true, Text: func(f field) string { return f.Label }},
			{Title: "Eintrag", Width: 190, Text: func(f field) string { return string(f.Value) }},
			{Title: "Kostenart", Width: 130, Grow: true, Text: func(f field) string { return nameOfRef(d, f.CostType) }},
			{Title: "Quelle", Width: 130, Grow: true, Text: func(f field) string { return nameOfRef(d, f.Source) }},
		},
		All:   func(p data.Project) []field { return p.PortalFields },
		Fresh: func(id, _ string) field { return field{ID: id, Value: data.PortalSpent} },
		Fields: func(r *form.Table[field]) []fyne.CanvasObject {
			name := func(id string) string { return nameOfRef(d, id) }
			costTypes := r.Link("cost_type", func(p data.Project) []string { return form.IdsOf(p.CostTypes, "") }, name)
			sources := r.Link("source", sourceIDs, name)
			costTypes.None, sources.None = "Alle", "Alle"
			return []fyne.CanvasObject{r.Edit.Row("label", "value"), widget.Row(costTypes, sources)}
		},
	}
}

// usualPortalFields takes over the usual fields where there are none yet.
func usualPortalFields(d *desk.Desk) {
	p := d.Project()
	if len(p.PortalFields) > 0 {
		d.Shell.Status.Say("Es gibt schon Formularfelder; die üblichen kommen nur in eine leere Liste.")
		return
	}
	d.Change("Übliche Formularfelder eingetragen", func(tx *store.Tx) error {
		for _, f := range p.UsualPortalFields() {
			if err := tx.Put(f); err != nil {
				return err
			}
		}
		return nil
	}, func() {})
}
