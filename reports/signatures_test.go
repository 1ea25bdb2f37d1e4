package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func TestSignatures(t *testing.T) {
	in := Input{Project: data.Project{
		Municipality: data.Municipality{Lead: "Bürgermeisterin", Address: "Am Markt 1, 52399 Bad Musterdorf"},
		Contacts:     []data.Contact{{Role: "Finanzen", Name: "Haushalt"}, {Role: data.RoleLead, Name: "Petra Muster"}},
	}}
	text := sectionText(t, data.SectionSignatures, in)
	for _, want := range []string{
		"| Projektleitung\nPetra Muster | Bad Musterdorf, den |  |", "| Leitung der Verwaltung\nBürgermeisterin | Bad Musterdorf, den |  |",
		"|  |  |  |\n|  |  |  |\n|  |  |  |\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %s", want, text)
		}
	}
	in.Report.Approvals = []data.Approval{{Role: "Mitzeichnung Finanzen", Person: "Haushalt", Date: "2018-10-26"}, {Role: "Freigabe"}}
	text = sectionText(t, data.SectionSignatures, in)
	if !strings.Contains(text, "| Mitzeichnung Finanzen | Haushalt | 26.10.2018 |\n| Freigabe |  |  |\n") {
		t.Errorf("the Mitzeichnungen are missing in %s", text)
	}
}
