package ui

import (
	"cmp"
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
	name, kind := e.bind("name"), e.bind("kind")
	ags := e.line("ags")
	ags.OnCommit = func(text string) {
		e.commit(ags, func(m *m) { m.AGS, m.State = text, cmp.Or(data.StateOf(text), m.State) })
	}
	state := e.choice("state")
	state.SetChoices(states)
	state.OnCommit = func(text string) {
		if err := data.CheckState(e.record.AGS, text); err != nil {
			state.SetValue(e.record.State)
			widget.TellError(p.app.window, err, "")
			return
		}
		e.commit(state, func(m *m) { m.State = text })
	}
	p.sizeClass = widget.NewFact(widget.About{Label: "Größenklasse nach Einwohnerzahl", Hint: "Stadt- und Gemeindetyp des BBSR."}, "")
	form := e.choice("letter_form")
	form.None = ""
	return []fyne.CanvasObject{
		name, widget.Row(kind, ags), widget.Row(state, e.bind("region")),
		widget.Section("Einwohnerzahl und Größe", e.row("population", "population_date"), e.bind("population_source"), widget.Row(p.sizeClass, e.bind("size_class"))),
		widget.Section("Verwaltung", e.bind("address"), e.row("website", "lead"), e.bind("office"), e.row("file_reference", "funding_reference"), widget.Row(e.bind("contract_date"), blank())),
		widget.Section("Schreiben", widget.Row(form, blank()), e.bind("no_gender_signs")),
	}
}

func (p *municipalityPage) programmeFields() []fyne.CanvasObject {
	e := p.programme
	return []fyne.CanvasObject{
		e.bind("title"), e.row("from", "to"), widget.Row(e.bind("funding_cents"), blank()),
		widget.Section("Schwellen der Ampeln",
			widget.NewHint("Leer gilt der übliche Wert. Der Bericht druckt, was gilt."),
			e.row("thresholds.slip_percent", "thresholds.slip_days"),
			e.row("thresholds.cost_yellow_percent", "thresholds.cost_red_percent"),
			widget.Row(e.bind("thresholds.underuse_percent"), blank()),
			e.row("thresholds.goal_green_percent", "thresholds.goal_yellow_percent"),
			e.row("thresholds.risk_yellow_level", "thresholds.risk_red_level"),
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
