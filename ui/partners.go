package ui

import (
	"modellkommune/data"
	"modellkommune/ui/widget"
)

// partnerRoster shows the Projektpartner, who receive the reports.
func (p *municipalityPage) partnerRoster() *roster[data.Partner] {
	a := p.app
	e := newEditor(a, func(r data.Partner) string { return " von " + orElse(r.Short, r.ID) })
	type r = data.Partner
	short := e.line("short", widget.About{Label: "Kurzname", Hint: "Zum Beispiel „DST“."}, func(r *r) *string { return &r.Short })
	name := e.line("name", widget.About{Label: "Name", Hint: "Ausgeschrieben, zum Beispiel „Deutscher Städtetag“."}, func(r *r) *string { return &r.Name })
	address := e.text("address", widget.About{Label: "Anschrift", Hint: "Straße oder Postfach, Postleitzahl und Ort, je in einer eigenen Zeile."}, 3, func(r *r) *string { return &r.Address })
	email := e.line("email", widget.About{Label: "E-Mail", Hint: "Postfach, das die Berichte entgegennimmt."}, func(r *r) *string { return &r.Email })
	salutation := choice(e, "salutation", widget.About{Hint: "„neutral“: ohne „Frau“ und „Herr“."}, data.Salutations, func(r *r) *data.Salutation { return &r.Salutation })
	person := e.line("person", widget.About{Hint: "An wen Briefe gehen; leer: „Sehr geehrte Damen und Herren“."}, func(r *r) *string { return &r.Person })
	reference := e.line("reference", widget.About{Hint: "Geschäftszeichen des Partners; im Brief „Ihr Zeichen“."}, func(r *r) *string { return &r.Reference })
	persons := e.check("persons", widget.About{Hint: "Sonst bleiben Namen, E-Mail und Telefon aus den Daten heraus, die einem Bericht beiliegen."}, func(r *r) *bool { return &r.Persons })
	times := widget.Row(
		e.date("from", widget.About{Hint: "Erster Tag; leer: von Anfang an."}, func(r *r) *data.Date { return &r.From }),
		e.date("to", widget.About{Hint: "Letzter Tag; leer: weiterhin."}, func(r *r) *data.Date { return &r.To }),
	)
	renamed := table(e, "renamed", widget.About{Hint: "Ministerien werden umbenannt: Ein Bericht nennt den Namen, der an seinem Stichtag galt."}, "Späteren Namen hinzufügen", []widget.TableColumn{
		{Title: "Gültig ab", Placeholder: "TT.MM.JJJJ", Share: 1, Read: widget.ReadDate}, {Title: "Name", Share: 3},
	}, func(r *r) *[]data.Renaming { return &r.Renamed },
		func(n data.Renaming) []string { return []string{n.From.String(), n.Name} },
		func(row []string) data.Renaming {
			day, _ := data.ParseDate(row[0], "") // read once already by the field
			return data.Renaming{From: day, Name: row[1]}
		})
	form := widget.NewForm(widget.Row(short, reference), name, address, email, widget.Section("Ansprechperson", widget.Row(salutation, person)), persons, widget.Section("Zeiten und Namen", times, renamed))
	return newRoster(a, "Noch kein Projektpartner.", func() []data.Partner { return a.project().Partners },
		func(r data.Partner) widget.Record {
			return widget.Record{Title: orElse(r.Short, "ohne Kurznamen"), Detail: r.On(a.today()).Name}
		}, e, form)
}

func (p *municipalityPage) partnerSection() section {
	r := p.partners
	add := widget.NewButton("Neuer Partner", func() {
		p.app.create("Neuer Partner", data.KindPartner, "", "short", func(id string) data.Record { return data.Partner{ID: id} })
	})
	remove := r.needsRecord("Löschen", func(x data.Partner) {
		p.app.remove("Partner "+orElse(x.Short, x.ID)+" gelöscht", x.Key())
	})
	up, down := r.moves()
	return section{"Projektpartner", r.content(add, remove, up, down), r.form}
}
