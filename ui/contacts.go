package ui

import (
	"cmp"
	"modellkommune/data"
	"modellkommune/ui/widget"
)

// contactRoster shows the Ansprechpersonen.
func (p *municipalityPage) contactRoster() *roster[data.Contact] {
	a := p.app
	e := newEditor(a, func(c data.Contact) string { return " von " + cmp.Or(c.Name, c.ID) })
	form := widget.NewForm(
		e.row("role", "salutation"), e.row("name", "unit"), e.row("email", "phone"), e.bind("printed"),
		widget.Section("Datenschutz", e.bind("legal_basis"), widget.Row(e.bind("delete_by"), blank())),
	)
	return newRoster(a, "Noch keine Ansprechperson.", func() []data.Contact { return a.project().Contacts },
		func(c data.Contact) widget.Record {
			return widget.Record{Title: cmp.Or(c.Name, "ohne Namen"), Detail: c.Role}
		}, e, form)
}

func (p *municipalityPage) contactSection() section {
	r := p.contacts
	add := widget.NewButton("Neue Ansprechperson", func() {
		p.app.create("Neue Ansprechperson", data.KindContact, "", "name", func(id string) data.Record {
			return data.Contact{ID: id, Salutation: data.SalutationNeutral}
		})
	})
	remove := r.needsRecord("Löschen", func(c data.Contact) {
		p.app.remove("Ansprechperson "+cmp.Or(c.Name, c.ID)+" gelöscht", c.Key())
	})
	erase := r.needsRecord("Endgültig entfernen …", func(c data.Contact) { askErase(p.app, c.Key()) })
	up, down := r.moves()
	return section{"Ansprechpersonen", r.content(add, remove, erase, up, down), r.form}
}
