package release

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports"
	"modellkommune/reports/pdf"
)

// dataFile is the name under which the data of a report lie inside its PDF.
const dataFile = "projektakte.json"

// enclosure gives the data of a report that go inside its PDF, in the shape of an
// export, so that they can be imported. The description names the version of the
// schema (assets/schema/projektakte.schema.json).
func enclosure(p data.Project, r data.Report, o Order) (pdf.Attachment, error) {
	given, part := enclosed(p, r, o)
	b, err := exchange.Marshal(given)
	if err != nil {
		return pdf.Attachment{}, err
	}
	return pdf.Attachment{
		Name:        dataFile,
		Description: fmt.Sprintf("Daten der Projektakte zu %s%s (JSON nach projektakte.schema.json, Formatversion %d)", r.Name(), part, data.FormatVersion),
		MIME:        "application/json",
		Data:        b,
	}, nil
}

// enclosed gives what the readers of a report may have of the project, and how to
// call that: personal data only if all recipients may have them, and to the public
// what the public edition prints.
func enclosed(p data.Project, r data.Report, o Order) (given data.Project, part string) {
	switch {
	case o.Edition == data.EditionPublic:
		given, part = p.Public().With(r.Public(p)), ", öffentliche Fassung"
	case data.MayHavePersons(reports.Recipients(p, r, o.Date)):
		given = p
	default:
		given, part = p.WithoutPersons(), " ohne personenbezogene Daten"
	}
	return given.WithoutBytes(), part
}
