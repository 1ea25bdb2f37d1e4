package ui

import (
	"modellkommune/data"
)

// templates are the nine Modellkommunen of 2017 as a start for their own
// Projektakte (AGS: Anlage zur MietNEinV, Gebietsstand 25.01.2021, and
// GV-ISys; population: Statistisches Bundesamt, GV-ISys 2011).
var templates = func() []data.Municipality {
	const source = "Statistisches Bundesamt, Gemeindeverzeichnis 2011"
	list := []data.Municipality{
		{Name: "Bundesstadt Bonn", Kind: data.KindUrban, AGS: "05314000", Population: 327_913},
		{Name: "Stadt Brandis", Kind: data.KindTown, AGS: "14729070", Population: 9_482},
		{Name: "Stadt Köln", Kind: data.KindUrban, AGS: "05315000", Population: 1_017_155},
		{Name: "Landkreis Marburg-Biedenkopf", Kind: data.KindDistrict, AGS: "06534", Population: 250_861},
		{Name: "Gemeinde Merzenich", Kind: data.KindVillage, AGS: "05358040", Population: 9_743},
		{Name: "Stadt Moers", Kind: data.KindTown, AGS: "05170024", Population: 105_102},
		{Name: "Stadt Oldenburg (Oldenburg)", Kind: data.KindUrban, AGS: "03403000", Population: 162_481},
		{Name: "Landkreis Saalekreis", Kind: data.KindDistrict, AGS: "15088", Population: 195_133},
		{Name: "Stadt Tengen", Kind: data.KindTown, AGS: "08335080", Population: 4_570},
	}
	for i := range list {
		list[i].State = data.StateOf(list[i].AGS)
		list[i].PopulationDate, list[i].PopulationSource = "2011-12-31", source
	}
	return list
}()

// programmeTemplate is the Vorhaben of 2017 to 2019.
var programmeTemplate = data.Programme{
	Title: "Modellkommune Open Government",
	From:  "2017-06-27",
	To:    "2019-06-30",
}

// partnerTemplate are the four Projektpartner to whom every report went.
var partnerTemplate = []data.Partner{
	{Short: "BMI", Name: "Bundesministerium des Innern"},
	{Short: "DST", Name: "Deutscher Städtetag"},
	{Short: "DStGB", Name: "Deutscher Städte- und Gemeindebund"},
	{Short: "DLT", Name: "Deutscher Landkreistag"},
}

// reportTemplate are the report dates of 2017 to 2019. The day of the
// Abschlussbericht is assumed: no source names it.
var reportTemplate = []data.Report{
	{Title: "1. Bericht zu Sachstand und Konzept", Kind: data.FirstReport, PeriodFrom: "2017-06-27", PeriodTo: "2017-10-31", Due: "2017-10-31"},
	{Title: "Fortschreibung der Projektplanung", Kind: data.PlanUpdate, PeriodFrom: "2017-11-01", PeriodTo: "2018-03-31", Due: "2018-03-31"},
	{Title: "2. Projektbericht: Zwischenbericht zur Projektumsetzung", Kind: data.InterimReport, PeriodFrom: "2017-11-01", PeriodTo: "2018-10-31", Due: "2018-10-31"},
	{Title: "Abschlussbericht", Kind: data.FinalReport, PeriodFrom: "2018-11-01", PeriodTo: "2019-06-30", Due: "2019-07-31"},
}
