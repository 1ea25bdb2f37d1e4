package layout

import (
	"fmt"
	"time"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// demo is a report as a municipality might write it: every block in its usual
// company, with as many measures as asked for.
func demo(measures int) document.Document {
	doc := document.Document{
		Title:   "Zwischenbericht der Gemeinde Merzenich",
		Subject: "Modellvorhaben Modellkommune Open Government",
		Author:  "Gemeinde Merzenich",
		Date:    time.Date(2018, 10, 31, 0, 0, 0, 0, time.UTC),
		Header:  "Gemeinde Merzenich · Zwischenbericht, Stand 31. Oktober 2018",
		Cover: document.Cover{
			Kicker:   "Modellvorhaben „Modellkommune Open Government“",
			Title:    "Zwischenbericht der Gemeinde Merzenich",
			Subtitle: "3. Bericht zum Stand der Umsetzung, Berichtszeitraum 1. Mai bis 31. Oktober 2018",
			Facts: [][2]string{
				{"Kommune", "Gemeinde Merzenich, Kreis Düren, Nordrhein-Westfalen"},
				{"Gemeindeschlüssel", "05 3 58 048"},
				{"Laufzeit", "1. Juli 2017 bis 30. Juni 2019"},
				{"Empfänger", "Bundesministerium des Innern, für Bau und Heimat; Deutscher Städtetag; Deutscher Landkreistag; Deutscher Städte- und Gemeindebund"},
				{"Ansprechperson", "Anna Müller, Stabsstelle Digitalisierung\nTelefon 02421 399-0, a.mueller@gemeinde-merzenich.example"},
				{"Stichtag", "31. Oktober 2018"},
				{"Datenstand", "9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08"},
			},
			Note: "Erzeugt nach PDF/UA-1 und PDF/A-2a. Die Ampelfarben stehen stets neben dem Wort, das sie bedeuten.",
		},
	}
	add := func(blocks ...document.Block) { doc.Blocks = append(doc.Blocks, blocks...) }

	add(document.Contents{Title: "Inhalt"})
	add(document.Heading{Level: 1, Number: "1", Text: "Auf einen Blick", Anchor: "blick", NewPage: true},
		document.Paragraph{Tone: document.Lead, Runs: document.Text("Das Vorhaben liegt im Plan. Von acht Maßnahmen sind zwei abgeschlossen, fünf laufen wie vorgesehen, eine ist gefährdet. Der Bericht nennt, was bis April 2019 zu entscheiden ist.")},
		document.Paragraph{Runs: []document.Run{
			{Text: "Seit dem letzten Bericht hat der Rat die "},
			{Text: "Leitlinien für Bürgerbeteiligung", Bold: true},
			{Text: " beschlossen. Das Beteiligungsportal ist seit September erreichbar unter "},
			{Text: "https://beteiligung.gemeinde-merzenich.example/leitlinien/entwurf?fassung=2018-09", URL: "https://beteiligung.gemeinde-merzenich.example/leitlinien/entwurf?fassung=2018-09"},
			{Text: ". Näheres steht im Abschnitt "},
			{Text: "Maßnahmen im Einzelnen", Target: "einzeln"},
			{Text: "; der Begriff "},
			{Text: "Open by default", Italic: true, Lang: "en"},
			{Text: " wird dort erläutert. Die Verwaltungsmitarbeiterinnen und -mitarbeiter wurden in drei Workshops geschult, die Datenschutzfolgenabschätzung liegt vor, z. B. für die Bürger-App."},
		}},
		document.Paragraph{Runs: document.Text("Bis zum Frühjahr sind drei Entscheidungen nötig:")},
		document.List{Ordered: true, Items: [][]document.Run{
			document.Text("Der Rat entscheidet über die Verstetigung der Stabsstelle über das Ende der Förderung hinaus; ohne sie endet die Betreuung des Portals am 30. Juni 2019."),
			document.Text("Das Ministerium gibt die zweite Rate von 45.000 € frei."),
			document.Text("Der Kreis Düren stellt die Geobasisdaten unter einer offenen Lizenz bereit."),
		}},
		document.Paragraph{Tone: document.Boxed, Runs: []document.Run{
			{Text: "Zu beachten: ", Bold: true},
			{Text: "Die Umsetzung der Bürger-App verzögert sich um voraussichtlich acht Wochen, weil der Anbieter der Beteiligungsplattform seine Schnittstelle geändert hat. Eine Umplanung ist mit dem Projektbeirat abgestimmt."},
		}},
		document.Heading{Level: 2, Number: "1.1", Text: "Ampel der Maßnahmen", Anchor: "ampel"},
	)
	lights := document.Table{
		Caption:  "Tabelle 1: Stand der Maßnahmen am 31. Oktober 2018",
		Summary:  "Je Maßnahme die Federführung, die Ampel, der Fortschritt und die Verzögerung.",
		RowHeads: true,
		Columns: []document.Column{
			{Head: "Nr.", Weight: 7},
			{Head: "Maßnahme", Weight: 40},
			{Head: "Federführung", Weight: 24},
			{Head: "Ampel", Weight: 18},
			{Head: "Fortschritt", Weight: 14, Align: document.Right},
			{Head: "Verzug in Tagen", Weight: 13, Align: document.Right},
		},
	}
	states := []document.Run{
		{Sign: document.SignGreen, Text: "im Plan"},
		{Sign: document.SignYellow, Text: "gefährdet"},
		{Sign: document.SignRed, Text: "kritisch"},
		{Sign: document.SignBlue, Text: "abgeschlossen"},
		{Sign: document.SignGrey, Text: "nicht begonnen"},
		{Sign: document.SignTick, Text: "abgenommen"},
	}
	names := []string{
		"Leitlinien und Leitfaden für die Bürgerbeteiligung", "Bürger-App mit Mängelmelder",
		"Open-Data-Portal der Gemeinde", "Ratsinformationssystem öffnen",
		"Haushaltsplan verständlich darstellen", "Stadtgespräche/Quartierswerkstätten",
		"Schulung der Verwaltungsmitarbeiterinnen und Verwaltungsmitarbeiter", "Evaluation",
	}
	offices := []string{"Stabsstelle Digitalisierung", "Bauamt", "Hauptamt", "Kämmerei", "Öffentlichkeitsbeteiligung und Ehrenamtskoordination"}
	for i := range max(measures, 8) {
		lights.Rows = append(lights.Rows, document.Row{Cells: []document.Cell{
			document.CellOf(fmt.Sprintf("M%02d", i+1)), document.CellOf(names[i%len(names)]),
			document.CellOf(offices[i%len(offices)]),
			{Runs: []document.Run{states[i%len(states)]}},
			document.CellOf(fmt.Sprintf("%d %%", i*37%101)), document.CellOf(fmt.Sprint(i * 13 % 60)),
		}})
	}
	add(lights, document.Paragraph{Tone: document.Small, Runs: document.Text("Verzug: Prognose gegen Basisplan in Kalendertagen. Quelle: Projektakte der Gemeinde Merzenich.")})

	add(document.Heading{Level: 2, Number: "1.2", Text: "Zeitplan", Anchor: "zeitplan"},
		document.Paragraph{Runs: document.Text("Der Zeitplan zeigt die Maßnahmen über die Laufzeit des Modellvorhabens; die senkrechte Linie ist der Stichtag.")},
		document.Figure{
			Drawing: bars(), Caption: "Abbildung 1: Zeitplan der Maßnahmen, Juli 2017 bis Juni 2019",
			Alt: "Balkenplan: Von acht Maßnahmen sind am 31. Oktober 2018 zwei abgeschlossen; M02 endet acht Wochen nach dem Basisplan.",
		},
		document.Heading{Level: 2, Number: "1.3", Text: "Perspektiven der Offenheit", Anchor: "matrix"},
		matrix(names),
		document.Heading{Level: 1, Number: "2", Text: "Maßnahmen im Einzelnen", Anchor: "einzeln", NewPage: true},
	)
	for i := range measures {
		add(measure2018(i, names[i%len(names)], states[i%len(states)])...)
	}
	add(document.Heading{Level: 1, Number: "3", Text: "Finanzen", Anchor: "finanzen", NewPage: true},
		document.Paragraph{KeepWithNext: true, Runs: document.Text("Die Ausgaben bleiben im Rahmen des Bewilligungsbescheids.")},
		money())
	return doc
}

func measure2018(i int, name string, state document.Run) []document.Block {
	number := fmt.Sprintf("2.%d", i+1)
	fact := func(name string, runs ...document.Run) document.Row {
		return document.Row{Cells: []document.Cell{document.CellOf(name), {Runs: runs}}}
	}
	long := "Die Gemeinde hat die Maßnahme im Berichtszeitraum wie vorgesehen vorangetrieben. In vier Veranstaltungen wurden Einwohnerinnen und Einwohner aller Ortsteile gehört; die Niederschriften sind veröffentlicht. Die Zusammenarbeit zwischen Hauptamt, Bauamt und den Bürgervereinen hat sich bewährt, auch wenn die Öffentlichkeitsarbeit mehr Zeit kostete als erwartet. Aus den Rückmeldungen entstand eine überarbeitete Fassung, die der Haupt- und Finanzausschuss am 18. September 2018 beraten hat."
	return []document.Block{
		document.Heading{Level: 2, Number: number, Text: name, Anchor: number},
		document.Table{
			Headless: true, Summary: "Steckbrief der Maßnahme",
			Columns: []document.Column{{Head: "Angabe", Weight: 1}, {Head: "Wert", Weight: 3}},
			Rows: []document.Row{
				fact("Stand", state), fact("Federführung", document.Run{Text: "Stabsstelle Digitalisierung"}),
				fact("Zeitraum", document.Run{Text: "1. Juli 2017 bis 31. März 2019"}),
				fact("Ziel", document.Run{Text: "Einwohnerinnen und Einwohner können sich früh und verbindlich an Planungen beteiligen."}),
			},
		},
		document.Heading{Level: 3, Text: "Sachstand"},
		document.Paragraph{Runs: document.Text(long)},
		document.Paragraph{Runs: document.Text("Erreicht wurden:")},
		document.List{Items: [][]document.Run{
			document.Text("Entwurf der Leitlinien, abgestimmt mit allen Fraktionen und den sachkundigen Bürgerinnen und Bürgern im Ausschuss für Soziales, Kultur und Bürgerbeteiligung"),
			document.Text("Handreichung für die Fachämter"),
			{{Text: "Auftaktveranstaltung", Bold: true}, {Text: " mit 84 Teilnehmenden"}},
		}},
		document.Heading{Level: 4, Text: "Ausblick"},
		document.Paragraph{Runs: document.Text("Im nächsten Halbjahr folgen die Erprobung an zwei Bauleitplanverfahren und die Auswertung. " + long)},
	}
}

func money() document.Table {
	t := document.Table{
		Caption: "Tabelle 3: Ausgaben nach Finanzpositionen in Euro", Summary: "Je Position Ansatz, Ausgaben und Rest.",
		RowHeads: true,
		Columns: []document.Column{
			{Head: "Position", Weight: 3},
			{Head: "Ansatz", Weight: 1, Align: document.Right},
			{Head: "Ausgaben", Weight: 1, Align: document.Right},
			{Head: "Rest", Weight: 1, Align: document.Right},
		},
	}
	row := func(strong bool, cells ...string) {
		r := document.Row{Strong: strong}
		for _, c := range cells {
			r.Cells = append(r.Cells, document.CellOf(c))
		}
		t.Rows = append(t.Rows, r)
	}
	row(false, "P1 Personal der Stabsstelle", "62.000,00", "41.333,28", "20.666,72")
	row(false, "P2 Beteiligungsplattform, Einrichtung und Betrieb", "18.500,00", "12.004,90", "6.495,10")
	row(false, "P3 Öffentlichkeitsarbeit", "9.500,00", "7.112,45", "2.387,55")
	row(false, "P4 Reisekosten", "", "", "")
	row(true, "Summe", "90.000,00", "60.450,63", "29.549,37")
	return t
}

func matrix(names []string) document.Table {
	t := document.Table{
		Caption: "Tabelle 2: Maßnahmen und Perspektiven der Offenheit", Summary: "Ein Haken sagt, dass die Maßnahme der Perspektive dient.",
		RowHeads: true, Small: true,
		Columns: []document.Column{{Head: "Maßnahme", Weight: 5}},
	}
	for _, p := range []string{"Transparenz", "Partizipation", "Zusammenarbeit", "Offene Daten", "Rechenschaft", "Innovation", "Verwaltungskultur"} {
		t.Columns = append(t.Columns, document.Column{Head: p, Weight: 2, Align: document.Center})
	}
	for i, name := range names {
		r := document.Row{Cells: []document.Cell{document.CellOf(fmt.Sprintf("M%02d %s", i+1, name))}}
		for k := range 7 {
			cell := document.Cell{}
			if (i*3+k)%3 == 0 {
				cell.Runs = []document.Run{{Text: "ja", Sign: document.SignTick}}
			}
			r.Cells = append(r.Cells, cell)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// bars is a small chart.
func bars() drawing.Drawing {
	d := drawing.Drawing{Width: 165, Height: 62}
	for i := range 8 {
		y := 4 + float64(i)*7
		d.Add(drawing.Text{At: drawing.Point{X: 0, Y: y + 3.2}, String: fmt.Sprintf("M%02d", i+1), Size: 8, Color: ink},
			drawing.Area{Points: drawing.Rect(14+float64(i*9), y, 60, 4), Fill: &accent})
	}
	d.Add(drawing.Line{From: drawing.Point{X: 110, Y: 0}, To: drawing.Point{X: 110, Y: 60}, Width: 0.3, Color: red, Dash: []float64{1, 1}})
	return d
}
