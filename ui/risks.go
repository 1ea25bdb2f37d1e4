package ui

import (
	"cmp"
	"fmt"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// risksPage holds the Risiken, their matrix and the Entscheidungen.
type risksPage struct {
	*sections
	app       *Desk
	risks     *records[data.Risk]
	matrix    *riskMatrix
	decisions *records[data.Decision]
}

func (p *risksPage) build() fyne.CanvasObject {
	p.risks = newRecords(p.app, pageRisks, nil, riskKind(p.app))
	p.matrix = newRiskMatrix(p.app)
	p.decisions = newRecords(p.app, pageRisks, nil, decisionKind(p.app))
	p.sections = newSections(
		section{"Risiken", p.risks.searched(), p.risks.form},
		section{"Matrix", p.matrix.content, widget.NewForm()},
		section{"Entscheidungen", p.decisions.searched(), p.decisions.form},
	)
	return p.sections.content
}

// decisionSection is the place of the Entscheidungen among the sections.
const decisionSection = 2

func (p *risksPage) buttons() []fyne.CanvasObject { return nil }

func (p *risksPage) refresh() {
	p.risks.refresh()
	p.matrix.refresh()
	p.decisions.refresh()
}

func (p *risksPage) show(at place) {
	switch at.key.Kind {
	case data.KindRisk:
		p.sections.open(0)
		p.risks.show(at)
	case data.KindDecision:
		p.sections.open(decisionSection)
		p.decisions.show(at)
	}
}

// riskKind says how risks are shown and edited.
func riskKind(a *Desk) recordKind[data.Risk] {
	type record = data.Risk
	level := widget.NewFact(widget.About{Label: "Stufe", Hint: "Wahrscheinlichkeit mal Auswirkung, 1 bis 25; sie bestimmt die Risiko-Ampel."}, "")
	return recordKind[record]{
		nothing: "Noch kein Risiko. Ein Risiko oder Hemmnis ist, was ein Ziel gefährdet, zum Beispiel eine unbesetzte Stelle.",
		add:     "Neues Risiko",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			measureColumn(func(r record) string { return r.Measure }),
			{Title: "Stufe", Width: 104, Text: func(r record) string { return levelOf(a, r) }, Compare: func(a, b record) int { return cmp.Compare(a.Level(), b.Level()) }},
			dayColumn("Frist", func(r record) data.Date { return r.Due }),
			{Title: "Status", Width: 124, Text: func(r record) string { return string(r.Status) }},
		},
		all:     func(p data.Project) []record { return p.Risks },
		measure: func(r record) string { return r.Measure },
		fresh:   func(id, measure string) record { return record{ID: id, Measure: measure, Status: data.RiskOpen} },
		follow:  func(r record) { level.SetValue(cmp.Or(levelOf(a, r), "noch nicht bewertet")) },
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.bind("title"),
			}
			objects = append(objects, r.ofMeasure()...)
			responsible := r.link("responsible", contactIDs, a.nameOfContact)
			responsible.None = "Niemand"
			return append(objects,
				e.bind("description"),
				widget.Row(
					e.bind("likelihood"),
					e.bind("impact"),
					level,
				),
				e.row("category", "status"),
				widget.Section("Umgang",
					e.bind("action"),
					widget.Row(
						e.bind("strategy"),
						responsible,
						e.bind("due"),
					),
				),
			)
		},
	}
}

// levelOf writes the level of a risk with its word, nothing while it is not
// assessed.
func levelOf(a *Desk, r data.Risk) string {
	if r.Level() == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", r.Level(), a.project().Programme.Thresholds.RiskClass(r.Level()))
}
