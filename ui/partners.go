package ui

import (
	"cmp"
	"modellkommune/data"
	"modellkommune/ui/widget"
)

// partnerRoster shows the Projektpartner, who receive the reports.
func (p *municipalityPage) partnerRoster() *roster[data.Partner] {
	a := p.app
	e := newEditor(a, func(r data.Partner) string { return " von " + cmp.Or(r.Short, r.ID) })
	form := widget.NewForm(
		e.row("short", "reference"), e.bind("name"), e.bind("address"), e.bind("email"),
		widget.Section("Ansprechperson", e.row("salutation", "person")), e.bind("persons"),
		widget.Section("Zeiten und Namen", e.row("from", "to"), e.table("renamed", "Späteren Namen hinzufügen", 1, 3)),
	)
	return newRoster(a, "Noch kein Projektpartner.", func() []data.Partner { return a.project().Partners },
		func(r data.Partner) widget.Record {
			return widget.Record{Title: cmp.Or(r.Short, "ohne Kurznamen"), Detail: r.On(a.today()).Name}
		}, e, form)
}

func (p *municipalityPage) partnerSection() section {
	r := p.partners
	add := widget.NewButton("Neuer Partner", func() {
		p.app.create("Neuer Partner", data.KindPartner, "", "short", func(id string) data.Record { return data.Partner{ID: id} })
	})
	remove := r.needsRecord("Löschen", func(x data.Partner) {
		p.app.remove("Partner "+cmp.Or(x.Short, x.ID)+" gelöscht", x.Key())
	})
	up, down := r.moves()
	return section{"Projektpartner", r.content(add, remove, up, down), r.form}
}
