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
		return NameOf(r)
	}
	return strings.TrimSpace(id + " " + data.TitleOf(r))
}

// ByID finds a record by its Kennung, which no two share.
func (d *Desk) ByID(id string) (data.Record, bool) {
	for _, r := range d.Project().Records() {
		if r.Key().ID == id {
			return r, true
		}
	}
	return nil, false
}
