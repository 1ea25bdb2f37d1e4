package page

import (
	"cmp"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// Municipality holds who runs the project: the Kommune with its
// Ansprechpersonen, the Vorhaben and its Projektpartner.
type Municipality struct {
	*form.Sections
	desk                *desk.Desk
	municipality        *form.Editor[data.Municipality]
	Programme           *form.Editor[data.Programme]
	sizeClass           *widget.ReadOnlyField
	unknownKeys         *widget.Paragraph
	keepUntil, template *widget.ReadOnlyField
	contacts            *form.List[data.Contact]
	partners            *form.List[data.Partner]
}

// states lists the Länder.
var states = slices.Sorted(maps.Values(data.States))

// Build implements desk.Page.
func (p *Municipality) Build() fyne.CanvasObject {
	p.municipality = form.NewEditor(p.desk, func(m data.Municipality) string { return " " + m.Body().Genitive() })
	p.Programme = form.NewEditor(p.desk, func(data.Programme) string { return " des Vorhabens" })
	p.contacts = p.contactRoster()
	p.partners = p.partnerRoster()
	p.Sections = form.NewSections(
		form.FormSection("Kommune", p.municipalityFields()...),
		p.contactSection(),
		form.FormSection("Vorhaben", p.programmeFields()...),
		p.partnerSection(),
	)
	return p.Sections.Content
}

// Buttons implements desk.Page.
func (p *Municipality) Buttons() []fyne.CanvasObject { return nil }

func (p *Municipality) municipalityFields() []fyne.CanvasObject {
	e := p.municipality
	type m = data.Municipality
	name, kind := e.Bind("name"), e.Bind("kind")
	ags := e.Line("ags")
	ags.OnCommit = func(text string) {
		e.Commit(ags, func(m *m) { m.AGS, m.State = text, cmp.Or(data.StateOf(text), m.State) })
	}
	state := e.Choice("state")
	state.SetChoices(states)
	state.OnCommit = func(text string) {
		if err := data.CheckState(e.Record.AGS, text); err != nil {
			state.SetValue(e.Record.State)
			widget.TellError(p.desk.Window, err, "")
			return
		}
		e.Commit(state, func(m *m) { m.State = text })
	}
	p.sizeClass = widget.NewReadOnlyField(widget.About{Label: "Größenklasse nach Einwohnerzahl", Hint: "Stadt- und Gemeindetyp des BBSR."}, "")
	form := e.Choice("letter_form")
	form.None = ""
	p.unknownKeys = widget.NewHint("")
	return []fyne.CanvasObject{
		name, widget.Buttons(widget.NewButton("Im Gemeindeverzeichnis suchen …", p.askPlace)),
		widget.Row(kind, ags), p.unknownKeys, widget.Row(state, e.Bind("region")), e.Table("former", "Früheren Namen hinzufügen", 1, 3, 1), e.Table("members", "Kommune hinzufügen", 3, 1),
		widget.Section("Einwohnerzahl und Größe", e.Row("population", "population_date"), e.Bind("population_source"), widget.Row(p.sizeClass, e.Bind("size_class"))),
		widget.Section("Verwaltung", e.Bind("address"), e.Row("website", "lead"), e.Bind("office"), e.Row("file_reference", "funding_reference"), widget.Row(e.Bind("contract_date"), widget.Blank())),
		widget.Section("Schreiben", widget.Row(form, widget.Blank()), e.Bind("no_gender_signs")),
	}
}

func (p *Municipality) programmeFields() []fyne.CanvasObject {
	e := p.Programme
	p.keepUntil = widget.NewReadOnlyField(widget.About{Label: "Unterlagen aufbewahren bis", Hint: "Fünf Jahre nach dem Verwendungsnachweis, zum Jahresende."}, "")
	p.template = widget.NewReadOnlyField(widget.About{Label: "Vorhabenvorlage", Hint: "Mit ihr wurde die Projektakte begonnen; sie bestimmt Wörter und Pflichtangaben."}, "")
	return []fyne.CanvasObject{
		e.Bind("title"), e.Row("from", "to"),
		widget.Section("Nachweis und Aufbewahrung",
			e.Row("conditions", "proof_months"), widget.Row(e.Bind("proof_date"), p.keepUntil), widget.Row(e.Bind("completed"), widget.Blank()), e.Row("overrun_percent", "spend_days"),
			e.Table("closed_years", "Haushaltsjahr abschließen", 1, 1),
		),
		widget.Section("Schwellen der Ampeln",
			widget.NewHint("Leer gilt der übliche Wert. Der Bericht druckt, was gilt."),
			widget.Row(e.Bind("thresholds.slip_tolerance_days"), widget.Blank()),
			e.Row("thresholds.slip_percent", "thresholds.slip_days"),
			e.Row("thresholds.cost_yellow_percent", "thresholds.cost_yellow_euro"),
			e.Row("thresholds.cost_red_percent", "thresholds.cost_red_euro"),
			e.Row("thresholds.underuse_percent", "thresholds.underuse_euro"),
			e.Row("thresholds.goal_green_percent", "thresholds.goal_yellow_percent"),
			e.Row("thresholds.risk_yellow_level", "thresholds.risk_red_level"),
			e.Row("thresholds.risk_whole_yellow_level", "thresholds.risk_whole_red_level"),
			widget.Row(e.Bind("thresholds.project_percent"), widget.Blank()),
		),
		widget.Section("Vorlage", p.template, widget.Buttons(
			widget.NewButton("Vorlage aktualisieren …", func() { AskSchemeUpdate(p.desk) }), widget.NewButton("Als Vorlage speichern …", func() { AskScheme(p.desk) }),
		), unforeseen(e)),
		leadTimeFields(e),
		publicationFields(e),
	}
}

// Refresh implements desk.Page.
func (p *Municipality) Refresh() {
	m := p.desk.Project().Municipality
	p.municipality.Show(m)
	p.Programme.Show(p.desk.Project().Programme)
	p.unknownKeys.SetText(p.saidOfKeys(m))
	p.sizeClass.SetValue(string(m.SuggestSizeClass()))
	p.template.SetValue(p.desk.Project().Programme.Template.Named())
	p.keepUntil.SetValue(p.desk.Project().Programme.KeepUntil().String())
	p.contacts.Refresh()
	p.partners.Refresh()
}

// Show implements desk.Page.
func (p *Municipality) Show(at desk.Location) {
	switch at.Key.Kind {
	case data.KindMunicipality:
		p.Sections.Open(0)
		p.municipality.Focus(at.Field)
	case data.KindContact:
		p.Sections.Open(1)
		p.contacts.Show(at)
	case data.KindProgramme:
		p.Sections.Open(2)
		p.Programme.Focus(at.Field)
	case data.KindPartner:
		p.Sections.Open(3)
		p.partners.Show(at)
	}
}

// unforeseen makes the field for what this Vorhaben need not have; what names nothing is refused.
func unforeseen(e *form.Editor[data.Programme]) widget.Field {
	f := e.List("not_foreseen")
	f.Check = func(lines []string) error { return e.Desk.Project().Programme.Template.CheckForeseen(lines) }
	return f
}
