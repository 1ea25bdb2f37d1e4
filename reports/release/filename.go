package release

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// titles says in file names what a kind of report is, where the programme has no other word for it.
var titles = map[data.ReportKind]string{
	data.FirstReport: "Sachstand-und-Konzept", data.PlanUpdate: "Fortschreibung", data.InterimReport: "Zwischenbericht",
	data.FinalReport: "Abschlussbericht", data.StatusNotice: "Sachstandsmitteilung", data.CouncilNotice: "Ratsmitteilung",
	data.FactualReport: "Sachbericht", data.ProfileReport: "Projektsteckbrief", data.GuideReport: "Leitfaden-Beitrag",
}

// editions says in file names which edition it is; the whole report needs no word, and that for the council has one of its kind.
var editions = map[data.Edition]string{
	data.EditionShort: "Kurzfassung", data.EditionPublic: "oeffentlich",
}

// fileName gives the name of a report's file as offices keep it:
// 2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1.pdf.
// What is not known is left out. MKOG is the sign of the programme.
func fileName(p data.Project, r data.Report, o Order) string {
	m := p.Municipality.On(o.Date)
	enclosed := ""
	if o.WithData {
		enclosed = "mit-Daten"
	}
	kind, edition := titles[r.Kind], editions[o.Edition]
	if name := p.KindName(r.Kind); name != string(r.Kind) {
		kind = plain(name)
	}
	if o.Edition == data.EditionCouncil {
		edition = plain(m.EditionName(o.Edition))
	}
	var parts []string
	for _, part := range []string{
		string(o.Date), p.Programme.Template.Code, m.AGS, plain(placeOf(m)), fmt.Sprintf("Bericht-%02d", r.No), kind, edition, enclosed, fmt.Sprintf("v%d", r.Version()),
	} {
		if part != "" && !slices.Contains(parts, part) { // a Ratsmitteilung may be edition and kind
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "_") + ".pdf"
}

// archiveName gives the name of the Aktenpaket of a report.
func archiveName(p data.Project, r data.Report, day data.Date) string {
	name := fileName(p, r, Order{Date: day})
	return strings.TrimSuffix(name, ".pdf") + "_Aktenpaket.zip"
}

// placeOf gives the name of a municipality without its legal kind.
func placeOf(m data.Municipality) string {
	for _, kind := range data.MunicipalityKinds {
		if place, ok := strings.CutPrefix(m.Name, string(kind)+" "); ok {
			return place
		}
	}
	return m.Name
}

// plain writes a name in ASCII without blanks, and not longer than files like.
func plain(name string) string {
	name = exchange.PlainName(name)
	return strings.Trim(name[:min(len(name), 40)], "-")
}
