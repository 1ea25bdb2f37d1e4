package reports

import (
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// PortalSheet writes what is to be entered into the form of the funder, field by field in the order of that form
// („Blatt zum Übertragen“).
func PortalSheet(in Input) document.Document {
	recorded := in.Project
	s, doc := paperOf(in, "Blatt zum Übertragen", "uebertragen")
	fields, order := recorded.PortalFields, "Die Felder stehen in der Reihenfolge des Formulars."
	if len(fields) == 0 {
		fields, order = recorded.UsualPortalFields(), "Die Felder des Formulars sind nicht erfasst; hier steht die übliche Reihenfolge."
	}
	s.sentences(document.Plain, order, "Beträge gelten bis zum Stichtag "+in.Date.String()+", in Geld, ohne unbare Eigenleistung, wo diese nicht genannt ist.")
	s.add(s.portalTable(recorded, fields))
	s.sentences(document.Plain, s.withoutCostType())
	doc.Blocks = s.blocks
	return doc
}

// portalTable has a row for each field of the form.
func (s *section) portalTable(p data.Project, fields []data.PortalField) document.Table {
	t := document.Table{
		Summary: "Zu jedem Feld des Formulars, was dort einzutragen ist, und woraus es folgt.",
		Columns: []document.Column{
			{Head: "Nr.", Weight: 10, Align: document.Right}, {Head: "Feld im Formular", Weight: 60}, {Head: "Einzutragen", Weight: 50, Align: document.Right}, {Head: "Woraus", Weight: 45},
		},
		Small: true,
	}
	for n, f := range fields {
		label := f.Label
		if label == "" {
			label = string(f.Value)
		}
		entry := s.portalEntry(p, f)
		if entry == "" {
			entry = notRecorded
		}
		t.Rows = append(t.Rows, row(cell(data.Count(n+1)), cell(label), cell(entry), cell(s.portalOrigin(f))))
	}
	return t
}

// portalEntry is what is to be entered, nothing where it is not known.
func (s *section) portalEntry(p data.Project, f data.PortalField) string {
	source, _ := p.GrantSource()
	notice, reference := p.GrantNotice()
	from, to := p.GrantPeriod()
	switch f.Value {
	case data.PortalRecipient:
		return municipalityName(p)
	case data.PortalProject:
		return p.Programme.Title
	case data.PortalGiver:
		return s.giver(source)
	case data.PortalNotice:
		return notice.String()
	case data.PortalReference:
		return reference
	case data.PortalFile:
		return p.Municipality.FileReference
	case data.PortalFrom:
		return from.String()
	case data.PortalTo:
		return to.String()
	case data.PortalFinancing:
		return s.word(data.KindSource, "financing", string(source.Financing))
	case data.PortalQuota:
		return quotaOf(source)
	case data.PortalKeyDate:
		return s.Date.String()
	}
	if amount, known := p.PortalAmount(f, s.Date); known {
		return amount.String()
	}
	return ""
}

// portalOrigin says what the entry is where the label of the form does not, and to what it is narrowed.
func (s *section) portalOrigin(f data.PortalField) string {
	parts := []string{string(f.Value)}
	if f.CostType != "" {
		name := "eine Kostenart, die es zu diesem Stand nicht gab"
		if n := slices.IndexFunc(s.at.whole.CostTypes, func(c data.CostType) bool { return c.ID == f.CostType }); n >= 0 {
			name = "„" + data.CostTypeName(s.at.whole.CostTypes[n].Name) + "“"
		}
		parts = append(parts, "nur "+name)
	}
	if f.Source != "" {
		name := "eine Quelle, die es zu diesem Stand nicht gab"
		if source := s.source(f.Source); source.ID != "" {
			name = "„" + chart.SourceName(source) + "“"
		}
		parts = append(parts, "nur "+name)
	}
	return strings.Join(parts, ", ")
}

// withoutCostType tells what no field with a Kostenart holds.
func (s *section) withoutCostType() string {
	if spent := data.SumBy(data.Cash(s.at.whole.Positions(s.Date)), func(v data.Position) string { return v.CostType })[""].Spent; spent != 0 {
		return "Ausgaben ohne Kostenart, in keinem Feld mit Kostenart enthalten: " + spent.String() + "."
	}
	return ""
}
