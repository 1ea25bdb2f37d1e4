package page

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// contactRoster shows the Ansprechpersonen.
func (p *Municipality) contactRoster() *form.List[data.Contact] {
	d := p.desk
	e := form.NewEditor(d, func(c data.Contact) string { return " von " + cmp.Or(c.Name, c.ID) })
	fields := widget.NewForm(
		e.Row("role", "salutation"), e.Row("name", "unit"), e.Row("email", "phone"), e.Bind("printed"),
		widget.Section("Datenschutz", e.Bind("legal_basis"), widget.Row(e.Bind("delete_by"), widget.Blank())),
	)
	return form.NewList(d, "Noch keine Ansprechperson.", func() []data.Contact { return d.Project().Contacts },
		func(c data.Contact) widget.Record {
			return widget.Record{Title: cmp.Or(c.Name, "ohne Namen"), Detail: c.Role}
		}, e, fields)
}

func (p *Municipality) contactSection() form.Section {
	r := p.contacts
	add := widget.NewButton("Neue Ansprechperson", func() {
		p.desk.Create("Neue Ansprechperson", data.KindContact, "", "name", func(id string) data.Record {
			return data.Contact{ID: id, Salutation: data.SalutationNeutral}
		})
	})
	remove := r.NeedsRecord("Löschen", func(c data.Contact) {
		p.desk.Remove("Ansprechperson "+cmp.Or(c.Name, c.ID)+" gelöscht", c.Key())
	})
	erase := r.NeedsRecord("Endgültig entfernen …", func(c data.Contact) { form.AskErase(p.desk, c.Key()) })
	up, down := r.Moves()
	return form.Section{Name: "Ansprechpersonen", Content: r.Content(add, remove, erase, up, down), Form: r.Form}
}
