package ui

import (
	"modellkommune/data"
	"modellkommune/ui/widget"
)

// contactRoster shows the Ansprechpersonen.
func (p *municipalityPage) contactRoster() *roster[data.Contact] {
	a := p.app
	e := newEditor(a, func(c data.Contact) string { return " von " + orElse(c.Name, c.ID) })
	type c = data.Contact
	role := e.line("role", widget.About{Label: "Rolle", Hint: "„" + data.RoleLead + "“ muss es einmal geben."}, func(c *c) *string { return &c.Role })
	salutation := choice(e, "salutation", widget.About{Label: "Anrede", Hint: "„neutral“: ohne „Frau“ und „Herr“."}, data.Salutations, func(c *c) *data.Salutation { return &c.Salutation })
	name := e.line("name", widget.About{Label: "Name", Hint: "Vor- und Nachname, bei Bedarf mit Titel."}, func(c *c) *string { return &c.Name })
	unit := e.line("unit", widget.About{Label: "Organisationseinheit", Hint: "Zum Beispiel „Hauptamt, Projektbüro“."}, func(c *c) *string { return &c.Unit })
	email := e.line("email", widget.About{Label: "E-Mail", Hint: "Dienstlich, am besten ein Gruppenpostfach."}, func(c *c) *string { return &c.Email })
	phone := e.line("phone", widget.About{Label: "Telefon", Hint: "Mit Vorwahl, zum Beispiel „0228\u00a0123456-0“."}, func(c *c) *string { return &c.Phone })
	printed := e.check("printed", widget.About{Label: "E-Mail und Telefon dürfen im Bericht stehen", Hint: "Ohne Häkchen nennt der Bericht nur Rolle, Name und Organisationseinheit."}, func(c *c) *bool { return &c.Printed })
	basis := e.line("legal_basis", widget.About{Label: "Rechtsgrundlage", Hint: "Warum die Daten gespeichert sein dürfen, zum Beispiel Art. 6 Abs. 1 Buchst. e DSGVO."}, func(c *c) *string { return &c.LegalBasis })
	deleteBy := e.date("delete_by", widget.About{Label: "Löschen bis", Hint: "Ende der Löschfrist, zum Beispiel ein Jahr nach dem Ende des Vorhabens."}, func(c *c) *data.Date { return &c.DeleteBy })
	form := widget.NewForm(
		widget.Row(role, salutation), widget.Row(name, unit), widget.Row(email, phone), printed,
		widget.Section("Datenschutz", basis, widget.Row(deleteBy, blank())),
	)
	return newRoster(a, "Noch keine Ansprechperson.", func() []data.Contact { return a.project().Contacts },
		func(c data.Contact) widget.Record {
			return widget.Record{Title: orElse(c.Name, "ohne Namen"), Detail: c.Role}
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
		p.app.remove("Ansprechperson "+orElse(c.Name, c.ID)+" gelöscht", c.Key())
	})
	erase := r.needsRecord("Endgültig entfernen …", func(c data.Contact) { askErase(p.app, c.Key()) })
	up, down := r.moves()
	return section{"Ansprechpersonen", r.content(add, remove, erase, up, down), r.form}
}
