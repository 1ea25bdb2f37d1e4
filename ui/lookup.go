package ui

import (
	"cmp"
	"strings"

	"modellkommune/data"
)

// nameOfMeasure writes a measure as its lists do: „M01 Leitlinien“.
func (a *Desk) nameOfMeasure(id string) string {
	m, _ := a.project().Measure(id)
	return strings.TrimSpace(id + " " + m.Title)
}

// nameOfContact gives the name of an Ansprechperson by its Kennung.
func (a *Desk) nameOfContact(id string) string {
	c, _ := a.project().Contact(id)
	return cmp.Or(c.Name, id)
}

// nameOfReport writes a report as „Bericht Nr. 2“.
func (a *Desk) nameOfReport(id string) string {
	for _, r := range a.project().Reports {
		if r.ID == id {
			return r.Name()
		}
	}
	return id
}

// nameOfRecord writes a record as a choice shows it: „M01 Leitlinien“.
func (a *Desk) nameOfRecord(id string) string {
	for _, r := range a.project().Records() {
		if r.Key().ID != id {
			continue
		}
		if r.Key().Kind.Single() {
			return nameOf(r)
		}
		return strings.TrimSpace(id + " " + data.TitleOf(r))
	}
	return id
}

// byID finds a record by its Kennung, which no two share.
func (a *Desk) byID(id string) (data.Record, bool) {
	for _, r := range a.project().Records() {
		if r.Key().ID == id {
			return r, true
		}
	}
	return nil, false
}
