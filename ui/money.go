package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// moneyPage holds the Finanzpositionen and Raten, and before them what they add
// up to.
type moneyPage struct {
	*sections
	app         *Desk
	sums        *moneySums
	items       *records[data.BudgetItem]
	instalments *records[data.Instalment]
}

// The sections of the page.
const (
	sumSection = iota
	itemSection
	instalmentSection
)

func (p *moneyPage) build() fyne.CanvasObject {
	p.sums = newMoneySums(p.app)
	p.items = newRecords(p.app, pageMoney, nil, budgetKind(p.app))
	p.instalments = newRecords(p.app, pageMoney, nil, instalmentKind(p.app))
	p.sections = newSections(
		section{"Auswertung", p.sums.content, widget.NewForm()},
		section{"Positionen", p.items.searched(), p.items.form},
		section{"Raten", p.instalments.searched(), p.instalments.form},
	)
	return p.sections.content
}

func (p *moneyPage) buttons() []fyne.CanvasObject { return nil }

func (p *moneyPage) refresh() {
	p.sums.refresh()
	p.items.refresh()
	p.instalments.refresh()
}

func (p *moneyPage) show(at place) {
	switch at.key.Kind {
	case data.KindBudgetItem:
		p.sections.open(itemSection)
		p.items.show(at)
	case data.KindInstalment:
		p.sections.open(instalmentSection)
		p.instalments.show(at)
	}
}
