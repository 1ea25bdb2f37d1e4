package page

import (
	"cmp"
	"fmt"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// risksPage holds the Risiken, their matrix and the Entscheidungen.
type risksPage struct {
	*form.Sections
	desk      *desk.Desk
	risks     *form.Table[data.Risk]
	matrix    *riskMatrix
	decisions *form.Table[data.Decision]
}

// Build implements desk.Page.
func (p *risksPage) Build() fyne.CanvasObject {
	p.risks = form.NewTable(p.desk, desk.PageRisks, nil, riskKind(p.desk))
	p.matrix = newRiskMatrix(p.desk)
	p.decisions = form.NewTable(p.desk, desk.PageRisks, nil, decisionKind(p.desk))
	p.Sections = form.NewSections(
		form.Section{Name: "Risiken", Content: p.risks.Searched(), Form: p.risks.Form},
		form.Section{Name: "Matrix", Content: p.matrix.content, Form: widget.NewForm()},
		form.Section{Name: "Entscheidungen", Content: p.decisions.Searched(), Form: p.decisions.Form},
	)
	return p.Sections.Content
}

// decisionSection is the place of the Entscheidungen among the sections.
const decisionSection = 2

// Buttons implements desk.Page.
func (p *risksPage) Buttons() []fyne.CanvasObject { return nil }

// Refresh implements desk.Page.
func (p *risksPage) Refresh() {
	p.risks.Refresh()
	p.matrix.refresh()
	p.decisions.Refresh()
}

// Show implements desk.Page.
func (p *risksPage) Show(at desk.Location) {
	switch at.Key.Kind {
	case data.KindRisk:
		p.Sections.Open(0)
		p.risks.Show(at)
	case data.KindDecision:
		p.Sections.Open(decisionSection)
		p.decisions.Show(at)
	}
}

// riskKind says how risks are shown and edited.
func riskKind(d *desk.Desk) form.Kind[data.Risk] {
	type record = data.Risk
	level := widget.NewReadOnlyField(widget.About{Label: "Stufe", Hint: "Wahrscheinlichkeit mal Auswirkung, 1 bis 25; sie bestimmt die Risiko-Ampel."}, "")
	return form.Kind[record]{
		Nothing: "Noch kein Risiko. Ein Risiko oder Hemmnis ist, was ein Ziel gefährdet, zum Beispiel eine unbesetzte Stelle.",
		Add:     "Neues Risiko",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			form.MeasureColumn(d, func(r record) string { return r.Measure }),
			{Title: "Stufe", Width: 104, Text: func(r record) string { return levelOf(d, r) }, Compare: func(a, b record) int { return cmp.Compare(a.Level(), b.Level()) }},
			form.DayColumn("Frist", func(r record) data.Date { return r.Due }),
			{Title: "Status", Width: 124, Text: func(r record) string { return string(r.Status) }},
		},
		All:     func(p data.Project) []record { return p.Risks },
		Measure: func(r record) string { return r.Measure },
		Fresh:   func(id, measure string) record { return record{ID: id, Measure: measure, Status: data.RiskOpen} },
		Follow:  func(r record) { level.SetValue(cmp.Or(levelOf(d, r), "noch nicht bewertet")) },
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Bind("title"),
			}
			objects = append(objects, r.OfMeasure()...)
			responsible := r.Link("responsible", form.ContactIDs, d.NameOfContact)
			responsible.None = "Niemand"
			return append(objects,
				e.Bind("description"),
				widget.Row(
					e.Bind("likelihood"),
					e.Bind("impact"),
					level,
				),
				e.Row("category", "status"),
				widget.Section("Umgang",
					e.Bind("action"),
					widget.Row(
						e.Bind("strategy"),
						responsible,
						e.Bind("due"),
					),
				),
			)
		},
	}
}

// levelOf writes the level of a risk with its word, nothing while it is not
// assessed.
func levelOf(d *desk.Desk, r data.Risk) string {
	if r.Level() == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", r.Level(), d.Project().Programme.Thresholds.RiskClass(r.Level()))
}
