package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// moneyPage holds the Finanzpositionen and Raten, and before them what they add
// up to.
type moneyPage struct {
	*form.Sections
	desk        *desk.Desk
	sums        *moneySums
	items       *form.Table[data.BudgetItem]
	instalments *form.Table[data.Instalment]
}

// The sections of the page.
const (
	sumSection = iota
	itemSection
	instalmentSection
)

// Build implements desk.Page.
func (p *moneyPage) Build() fyne.CanvasObject {
	p.sums = newMoneySums(p.desk)
	p.items = form.NewTable(p.desk, desk.PageMoney, nil, budgetKind(p.desk))
	p.instalments = form.NewTable(p.desk, desk.PageMoney, nil, instalmentKind(p.desk))
	p.Sections = form.NewSections(
		form.Section{Name: "Auswertung", Content: p.sums.content, Form: widget.NewForm()},
		form.Section{Name: "Positionen", Content: p.items.Searched(), Form: p.items.Form},
		form.Section{Name: "Raten", Content: p.instalments.Searched(), Form: p.instalments.Form},
	)
	return p.Sections.Content
}

// Buttons implements desk.Page.
func (p *moneyPage) Buttons() []fyne.CanvasObject { return nil }

// Refresh implements desk.Page.
func (p *moneyPage) Refresh() {
	p.sums.refresh()
	p.items.Refresh()
	p.instalments.Refresh()
}

// Show implements desk.Page.
func (p *moneyPage) Show(at desk.Location) {
	switch at.Key.Kind {
	case data.KindBudgetItem:
		p.Sections.Open(itemSection)
		p.items.Show(at)
	case data.KindInstalment:
		p.Sections.Open(instalmentSection)
		p.instalments.Show(at)
	}
}
