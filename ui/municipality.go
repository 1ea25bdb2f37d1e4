package ui

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// municipalityPage holds who runs the project: the Kommune with its
// Ansprechpersonen, the Vorhaben and its Projektpartner.
type municipalityPage struct {
	*sections
	app          *Desk
	municipality *editor[data.Municipality]
	programme    *editor[data.Programme]
	sizeClass    *widget.Fact
	contacts     *roster[data.Contact]
	partners     *roster[data.Partner]
}

// states lists the Länder.
var states = slices.Sorted(maps.Values(data.States))

func (p *municipalityPage) build() fyne.CanvasObject {
	p.municipality = newEditor(p.app, func(data.Municipality) string { return " der Kommune" })
	p.programme = newEditor(p.app, func(data.Programme) string { return " des Vorhabens" })
	p.contacts = p.contactRoster()
	p.partners = p.partnerRoster()
	p.sections = newSections(
		formSection("Kommune", p.municipalityFields()...),
		p.contactSection(),
		formSection("Vorhaben", p.programmeFields()...),
		p.partnerSection(),
	)
	return p.sections.content
}

func (p *municipalityPage) buttons() []fyne.CanvasObject { return nil }

func (p *municipalityPage) municipalityFields() []fyne.CanvasObject {
	e := p.municipality
	type m = data.Municipality
	name := e.line("name", widget.About{Label: "Name", Hint: "Amtlicher Name, zum Beispiel „Gemeinde Merzenich“."}, func(m *m) *string { return &m.Name })
	kind := choice(e, "kind", widget.About{Label: "Art", Hint: "Zum Beispiel „Gemeinde“ oder „Landkreis“."}, data.MunicipalityKinds, func(m *m) *data.MunicipalityKind { return &m.Kind })
	ags := e.line("ags", widget.About{Label: "AGS", Hint: "Gemeindeschlüssel: 8 Ziffern, Landkreise 5."}, func(m *m) *string { return &m.AGS })
	ags.OnCommit = func(text string) {
		e.commit(ags, func(m *m) { m.AGS, m.State = text, orElse(data.StateOf(text), m.State) })
	}
	state := choice(e, "state", widget.About{Label: "Land", Hint: "Ergibt sich aus dem AGS."}, states, func(m *m) *string { return &m.State })
	state.OnCommit = func(text string) {
		if err := data.CheckState(e.record.AGS, text); err != nil {
			state.SetValue(e.record.State)
			widget.TellError(p.app.window, err, "")
			return
		}
		e.commit(state, func(m *m) { m.State = text })
	}
	region := e.line("region", widget.About{Label: "Regierungsbezirk", Hint: "Nur wo es ihn gibt, zum Beispiel „Köln“."}, func(m *m) *string { return &m.Region })
	population := e.number("population", widget.About{Label: "Einwohnerzahl", Hint: "Mit Hauptwohnung, zum Beispiel „9.842“."}, func(m *m) *int { return &m.Population })
	day := e.date("population_date", widget.About{Label: "Stichtag der Einwohnerzahl", Hint: "Meist ein Jahresende, etwa „31.12.2016“."}, func(m *m) *data.Date { return &m.PopulationDate })
	source := e.text("population_source", widget.About{Label: "Quelle der Einwohnerzahl", Hint: "Wer die Zahl veröffentlicht hat, zum Beispiel „Statistisches Bundesamt“."}, 1, func(m *m) *string { return &m.PopulationSource })
	p.sizeClass = widget.NewFact(widget.About{Label: "Größenklasse nach Einwohnerzahl", Hint: "Stadt- und Gemeindetyp des BBSR."}, "")
	class := choice(e, "size_class", widget.About{Label: "Abweichende Größenklasse", Hint: "Nur, wenn der amtliche Typ ein anderer ist.", Placeholder: "Keine"},
		data.SizeClasses, func(m *m) *data.SizeClass { return &m.SizeClass })
	address := e.text("address", widget.About{Label: "Anschrift", Hint: "Sitz der Verwaltung, zum Beispiel „Valdersweg 1, 52399 Merzenich“."}, 2, func(m *m) *string { return &m.Address })
	website := e.line("website", widget.About{Label: "Website", Placeholder: "https://", Hint: "Zum Beispiel „https://www.tengen.de“."}, func(m *m) *string { return &m.Website })
	lead := e.line("lead", widget.About{Label: "Amtsbezeichnung der Leitung", Hint: "Zum Beispiel „Bürgermeisterin“ oder „Landrat“."}, func(m *m) *string { return &m.Lead })
	office := e.line("office", widget.About{Label: "Projektbüro", Hint: "Organisationseinheit, die das Vorhaben führt."}, func(m *m) *string { return &m.Office })
	own := e.line("file_reference", widget.About{Label: "Aktenzeichen", Hint: "Ihr eigenes, zum Beispiel „10.24.01-17“."}, func(m *m) *string { return &m.FileReference })
	sponsor := e.line("funding_reference", widget.About{Label: "Geschäftszeichen der Förderung", Hint: "Zeichen des Fördergebers aus dem Vertrag."}, func(m *m) *string { return &m.FundingReference })
	contract := e.date("contract_date", widget.About{Label: "Datum des Vertrags", Hint: "Wann der Vertrag über die Förderung geschlossen wurde."}, func(m *m) *data.Date { return &m.ContractDate })
	form := choice(e, "letter_form", widget.About{Placeholder: string(data.LetterFormB), Hint: "Höhe des Briefkopfs: Form A 27 mm, Form B 45 mm."}, data.LetterForms, func(m *m) *data.LetterForm { return &m.LetterForm })
	form.None = ""
	signs := e.check("no_gender_signs", widget.About{Hint: "Die Abgabeprüfung weist auf Zeichen wie Stern, Doppelpunkt oder Unterstrich in Wörtern hin."}, func(m *m) *bool { return &m.NoGenderSigns })
	return []fyne.CanvasObject{
		name, widget.Row(kind, ags), widget.Row(state, region),
		widget.Section("Einwohnerzahl und Größe", widget.Row(population, day), source, widget.Row(p.sizeClass, class)),
		widget.Section("Verwaltung", address, widget.Row(website, lead), office, widget.Row(own, sponsor), widget.Row(contract, blank())),
		widget.Section("Schreiben", widget.Row(form, blank()), signs),
	}
}

func (p *municipalityPage) programmeFields() []fyne.CanvasObject {
	e := p.programme
	type v = data.Programme
	title := e.line("title", widget.About{Label: "Titel", Hint: "Name des Programms, zum Beispiel „Modellkommune Open Government“."}, func(v *v) *string { return &v.Title })
	from := e.date("from", widget.About{Label: "Beginn der Laufzeit", Hint: "Zum Beispiel der Tag des Vertrags."}, func(v *v) *data.Date { return &v.From })
	to := e.date("to", widget.About{Label: "Ende der Laufzeit", Hint: "Letzter Tag der Förderung."}, func(v *v) *data.Date { return &v.To })
	funding := e.money("funding_cents", widget.About{Label: "Förderung", Hint: "Betrag, den die Kommune über die ganze Laufzeit erhält."}, func(v *v) *data.Cents { return &v.Funding })
	limit := func(name, hint string, at func(*data.Thresholds) *int) *widget.NumberField {
		return e.number("thresholds."+name, widget.About{Hint: hint}, func(v *v) *int { return at(&v.Thresholds) })
	}
	return []fyne.CanvasObject{
		title, widget.Row(from, to), widget.Row(funding, blank()),
		widget.Section("Schwellen der Ampeln",
			widget.NewHint("Leer gilt der übliche Wert. Der Bericht druckt, was gilt."),
			widget.Row(
				limit("slip_percent", "Üblich: 10.", func(t *data.Thresholds) *int { return &t.SlipShare }),
				limit("slip_days", "Üblich: 14.", func(t *data.Thresholds) *int { return &t.SlipDays }),
			),
			widget.Row(
				limit("cost_yellow_percent", "Üblich: 100.", func(t *data.Thresholds) *int { return &t.CostYellow }),
				limit("cost_red_percent", "Üblich: 110.", func(t *data.Thresholds) *int { return &t.CostRed }),
			),
			widget.Row(
				limit("underuse_percent", "Üblich: 50, gemessen am gleichmäßigen Verbrauch.", func(t *data.Thresholds) *int { return &t.Underuse }),
				blank(),
			),
			widget.Row(
				limit("goal_green_percent", "Üblich: 90.", func(t *data.Thresholds) *int { return &t.GoalGreen }),
				limit("goal_yellow_percent", "Üblich: 60.", func(t *data.Thresholds) *int { return &t.GoalYellow }),
			),
			widget.Row(
				limit("risk_yellow_level", "Üblich: 8 von 25.", func(t *data.Thresholds) *int { return &t.RiskYellow }),
				limit("risk_red_level", "Üblich: 15 von 25.", func(t *data.Thresholds) *int { return &t.RiskRed }),
			),
		),
		leadTimeFields(e),
		publicationFields(e),
	}
}

func (p *municipalityPage) refresh() {
	m := p.app.project().Municipality
	p.municipality.show(m)
	p.programme.show(p.app.project().Programme)
	p.sizeClass.SetValue(string(m.SuggestSizeClass()))
	p.contacts.refresh()
	p.partners.refresh()
}

func (p *municipalityPage) show(at place) {
	switch at.key.Kind {
	case data.KindMunicipality:
		p.sections.open(0)
		p.municipality.focus(at.field)
	case data.KindContact:
		p.sections.open(1)
		p.contacts.show(at)
	case data.KindProgramme:
		p.sections.open(2)
		p.programme.focus(at.field)
	case data.KindPartner:
		p.sections.open(3)
		p.partners.show(at)
	}
}
