package release

import (
	"cmp"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports"
	"modellkommune/reports/pdf"
)

// enclosureFile is the name under which the data of a report lie inside its PDF.
const enclosureFile = "bericht.json"

// enclosure gives the data that go inside the PDF of a draft: of which paper they are, what
// was computed, and what its readers may see of the project. The description names the
// schema (assets/schema/bericht.schema.json).
func (d *Draft) enclosure() (pdf.Attachment, error) {
	e := d.enclosed()
	b, err := exchange.MarshalEnclosure(e)
	if err != nil {
		return pdf.Attachment{}, err
	}
	version := "Version " + data.Count(d.Report.Version())
	if e.Origin.Version == 0 {
		version = "Entwurf nach " + version
	}
	part := " ohne personenbezogene Daten"
	if e.Origin.Persons {
		part = ""
	}
	return pdf.Attachment{
		Name: enclosureFile,
		Description: fmt.Sprintf("Daten zu %s, %s, %s, Stichtag %s,%s (JSON nach bericht.schema.json, Formatversion %d)",
			d.Report.Name(), version, d.Edition.German(), d.Date, part, exchange.EnclosureVersion),
		MIME: "application/json",
		Data: b,
	}, nil
}

// enclosed gives what the readers of an edition may have: personal data only where it goes
// to partners alone and all of them may have them.
func (d *Draft) enclosed() exchange.Enclosure {
	in, persons := d.in, d.persons()
	return exchange.Enclosure{
		Origin:   d.origin(persons),
		Computed: reports.JudgedFor(in, persons),
		Project:  in.Project.AsOf(d.Date).With(d.Report).GivenTo(d.Edition, d.Report, persons),
	}
}

// persons says whether personal data are enclosed: only where all who receive the report,
// at its Stichtag or since, may have them.
func (d *Draft) persons() bool {
	if !d.WithData || d.Edition != data.EditionFull && d.Edition != data.EditionShort {
		return false
	}
	recipients := reports.Recipients(d.in.Project, d.Report, d.Date)
	for _, partner := range d.in.Project.Partners {
		if len(d.Report.Recipients) == 0 && partner.From > d.Date {
			recipients = append(recipients, partner)
		}
	}
	return data.MayHavePersons(recipients)
}

func (d *Draft) origin(persons bool) exchange.Origin {
	r, p := d.Report, d.in.Project
	o := exchange.Origin{
		Municipality: p.Municipality.Name, AGS: p.Municipality.AGS, Programme: p.Programme.Title,
		Report: r.No, Title: reports.Title(d.in), Kind: r.Kind, Edition: d.Edition, Version: r.Version(), Status: data.ReportDraft,
		KeyDate: d.Date, Released: d.On, Recorded: cmp.Or(d.On, d.in.Recorded), Replaces: r.Version() - 1,
		Persons: persons, State: d.StateSHA256, Program: d.Program,
	}
	switch {
	case d.On != "":
		o.Status = data.ReportReleased
	case r.Status.Released():
		o.Version, o.Replaces = 0, r.Version()
	}
	if d.Edition != data.EditionPublic && o.Version > 1 {
		o.Reason = r.Correction
	}
	return o
}
