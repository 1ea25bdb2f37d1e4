package page

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// partnerRoster shows the Projektpartner, who receive the reports.
func (p *Municipality) partnerRoster() *form.List[data.Partner] {
	d := p.desk
	e := form.NewEditor(d, func(r data.Partner) string { return " von " + cmp.Or(r.Short, r.ID) })
	fields := widget.NewForm(
		e.Row("short", "reference"), e.Bind("name"), e.Bind("address"), e.Bind("email"),
		widget.Section("Ansprechperson", e.Row("salutation", "person")), e.Bind("persons"), e.Bind("pays"),
		widget.Section("Zeiten und Namen", e.Row("from", "to"), e.Table("renamed", "Späteren Namen hinzufügen", 1, 3)),
	)
	return form.NewList(d, "Noch kein Projektpartner.", func() []data.Partner { return d.Project().Partners },
		func(r data.Partner) widget.Record {
			return widget.Record{Title: cmp.Or(r.Short, "ohne Kurznamen"), Detail: r.On(d.Today()).Name}
		}, e, fields)
}

func (p *Municipality) partnerSection() form.Section {
	r := p.partners
	add := widget.NewButton("Neuer Partner", func() {
		p.desk.Create("Neuer Partner", data.KindPartner, "", "short", func(id string) data.Record { return data.Partner{ID: id} })
	})
	remove := r.NeedsRecord("Löschen", func(x data.Partner) {
		p.desk.Remove("Partner "+cmp.Or(x.Short, x.ID)+" gelöscht", x.Key())
	})
	up, down := r.Moves()
	return form.Section{Name: "Projektpartner", Content: r.Content(add, remove, up, down), Form: r.Form}
}
