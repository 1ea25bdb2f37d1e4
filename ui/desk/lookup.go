package desk

import (
	"cmp"
	"strings"

	"modellkommune/data"
)

// NameOfMeasure writes a measure as its lists do: „M01 Leitlinien“.
func (d *Desk) NameOfMeasure(id string) string {
	m, _ := d.Project().Measure(id)
	return strings.TrimSpace(id + " " + m.Title)
}

// NameOfContact gives the name of an Ansprechperson by its Kennung.
func (d *Desk) NameOfContact(id string) string {
	c, _ := d.Project().Contact(id)
	return cmp.Or(c.Name, id)
}

// NameOfPartner gives the short name of a Projektpartner by its Kennung.
func (d *Desk) NameOfPartner(id string) string {
	r, _ := d.Project().Record(data.Key{Kind: data.KindPartner, ID: id})
	partner, _ := r.(data.Partner)
	return cmp.Or(ShortName(partner), id)
}

// NameOfReport writes a report as „Bericht Nr. 2“.
func (d *Desk) NameOfReport(id string) string {
	for _, r := range d.Project().Reports {
		if r.ID == id {
			return r.Name()
		}
	}
	return id
}

// NameOfRecord writes a record as a choice shows it: „M01 Leitlinien“.
func (d *Desk) NameOfRecord(id string) string {
	r, has := d.ByID(id)
	if !has {
		return id
	}
	if r.Key().Kind.Single() {
		return d.NameOf(r)
	}
	return strings.TrimSpace(id + " " + d.titleOf(r))
}

// titleOf gives what an officer knows a record by, besides its Kennung.
func (d *Desk) titleOf(r data.Record) string {
	switch r := r.(type) {
	case data.BudgetItem:
		return d.NameOfItem(r)
	case data.Plan:
		return strings.TrimSpace(string(cmp.Or(r.Kind, data.PlanApproved)) + " " + r.Date.String())
	case data.Commitment:
		return strings.TrimSpace(cmp.Or(r.Reason, r.Payee, r.Number) + " " + r.Amount.String())
	case data.Instalment:
		return strings.TrimSpace(d.NameOfReport(r.Report) + " " + r.Amount.String())
	}
	return data.TitleOf(r)
}

// NameOfItem writes a Finanzposition by what it is: „Reisekosten, BMI-Projektmittel, 2018, M01“.
func (d *Desk) NameOfItem(b data.BudgetItem) string {
	costType, _ := d.ByID(b.CostType)
	source, _ := d.ByID(b.Source)
	var parts []string
	for _, part := range []string{titleIf(costType), titleIf(source), YearOf(b.Year), b.Measure} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

func titleIf(r data.Record) string {
	if r == nil {
		return ""
	}
	return data.TitleOf(r)
}

// LabelsOf lists the records of a kind as a choice shows them.
func (d *Desk) LabelsOf(kind data.Kind) []string {
	var labels []string
	for _, r := range d.Project().Records() {
		if r.Key().Kind == kind {
			labels = append(labels, d.NameOfRecord(r.Key().ID))
		}
	}
	return labels
}
