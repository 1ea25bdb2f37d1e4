package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// moneyPage holds all of the money, and before it what it adds up to.
type moneyPage struct {
	*form.Sections
	desk        *desk.Desk
	sums        *moneySums
	items       *form.Table[data.BudgetItem]
	bookings    *form.Table[data.Booking]
	commitments *form.Table[data.Commitment]
	incomes     *form.Table[data.Income]
	instalments *form.Table[data.Instalment]
	plans       *form.Table[data.Plan]
	sources     *form.Table[data.Source]
	costTypes   *form.Table[data.CostType]
	fields      *form.Table[data.PortalField]
}

// The sections of the page.
const (
	sumSection = iota
	itemSection
	bookingSection
	commitmentSection
	incomeSection
	instalmentSection
	planSection
	sourceSection
	costTypeSection
	fieldSection
)

// Build implements desk.Page.
func (p *moneyPage) Build() fyne.CanvasObject {
	d := p.desk
	p.sums = newMoneySums(d)
	p.items = form.NewTable(d, desk.PageMoney, nil, budgetKind(d))
	p.bookings = form.NewTable(d, desk.PageMoney, nil, bookingKind(d))
	p.commitments = form.NewTable(d, desk.PageMoney, nil, commitmentKind(d))
	p.incomes = form.NewTable(d, desk.PageMoney, nil, incomeKind(d))
	p.instalments = form.NewTable(d, desk.PageMoney, nil, instalmentKind(d))
	p.plans = form.NewTable(d, desk.PageMoney, nil, planKind(d))
	p.sources = form.NewTable(d, desk.PageMoney, nil, sourceKind(d))
	p.costTypes = form.NewTable(d, desk.PageMoney, nil, costTypeKind())
	p.fields = form.NewTable(d, desk.PageMoney, nil, portalFieldKind(d))
	p.Sections = form.NewSections(
		form.Section{Name: "Auswertung", Content: p.sums.content, Form: widget.NewForm()},
		form.Section{Name: "Positionen", Content: p.items.Searched(), Form: p.items.Form},
		form.Section{Name: "Buchungen", Content: p.bookings.Searched(), Form: p.bookings.Form},
		form.Section{Name: "Aufträge", Content: p.commitments.Searched(), Form: p.commitments.Form},
		form.Section{Name: "Einnahmen", Content: p.incomes.Searched(), Form: p.incomes.Form},
		form.Section{Name: "Raten", Content: p.instalments.Searched(), Form: p.instalments.Form},
		form.Section{Name: "Plan", Content: p.plans.Searched(), Form: p.plans.Form},
		form.Section{Name: "Quellen", Content: p.sources.Searched(), Form: p.sources.Form},
		form.Section{Name: "Kostenarten", Content: p.costTypes.Searched(), Form: p.costTypes.Form},
		form.Section{Name: "Formular", Content: p.fields.Searched(), Form: p.fields.Form},
	)
	return p.Sections.Content
}

// Buttons implements desk.Page.
func (p *moneyPage) Buttons() []fyne.CanvasObject { return nil }

// tables are those of the page, with the section in which each is.
func (p *moneyPage) tables() map[data.Kind]struct {
	section int
	table   interface {
		Refresh()
		Show(desk.Location)
	}
} {
	type entry = struct {
		section int
		table   interface {
			Refresh()
			Show(desk.Location)
		}
	}
	return map[data.Kind]entry{
		data.KindBudgetItem: {itemSection, p.items},
		data.KindBooking:    {bookingSection, p.bookings},
		data.KindCommitment: {commitmentSection, p.commitments},
		data.KindIncome:     {incomeSection, p.incomes},
		data.KindInstalment: {instalmentSection, p.instalments},
		data.KindPlan:       {planSection, p.plans},
		data.KindSource:     {sourceSection, p.sources},
		data.KindCostType:   {costTypeSection, p.costTypes},

		data.KindPortalField: {fieldSection, p.fields},
	}
}

// Refresh implements desk.Page.
func (p *moneyPage) Refresh() {
	p.sums.refresh()
	for _, t := range p.tables() {
		t.table.Refresh()
	}
}

// Show implements desk.Page.
func (p *moneyPage) Show(at desk.Location) {
	if t, has := p.tables()[at.Key.Kind]; has {
		p.Sections.Open(t.section)
		t.table.Show(at)
	}
}
