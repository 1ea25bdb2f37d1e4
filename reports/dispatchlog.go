package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// DispatchLog writes the Versandprotokoll of a report: when which file went to whom,
// how, and what became of it.
func DispatchLog(in Input, log []data.Dispatch) document.Document {
	title := "Versandprotokoll zu " + quoted(Title(in))
	doc := document.Document{
		Title: title + " – " + municipalityName(in.Project), Subject: in.Project.Programme.Title, Author: municipalityName(in.Project),
		Date: in.Date.Time(), Header: municipalityName(in.Project) + " · Versandprotokoll · Stand " + in.Date.String(),
	}
	doc.Blocks = append(doc.Blocks,
		document.Heading{Level: 1, Text: title, Unlisted: true},
		facts("Angaben zum Bericht: je Zeile eine Angabe.",
			required(carrierLabel(in.Project.Municipality), municipalityName(in.Project)),
			required("Bericht", in.Report.Name()),
			optional("Aktenzeichen", in.Project.Municipality.FileReference),
			optional("Geschäftszeichen", in.Project.Municipality.FundingReference),
			required("Stand", in.Date.String()),
		))
	if len(log) == 0 {
		doc.Blocks = append(doc.Blocks, document.Paragraph{Runs: document.Text("Von diesem Bericht ist noch nichts versandt worden.")})
		return doc
	}
	table := document.Table{
		Caption: "Was versandt wurde",
		Summary: "Je Zeile eine Datei an einen Empfänger mit Zeitpunkt, Weg und Ergebnis.",
		Columns: []document.Column{{Head: "Begonnen", Weight: 22}, {Head: "Empfänger", Weight: 40}, {Head: "Weg", Weight: 20}, {Head: "Datei", Weight: 20}, {Head: "Ergebnis", Weight: 44}},
		Small:   true,
	}
	files := document.Table{
		Caption: "Die Dateien",
		Summary: "Je Zeile eine Datei mit Nummer, Namen und Prüfsumme.",
		Columns: []document.Column{{Head: "Nr.", Weight: 10, Align: document.Right}, {Head: "Datei", Weight: 70}, {Head: "SHA-256", Weight: 70}},
		Small:   true,
	}
	numbers := map[int64]int{}
	for _, d := range log {
		if numbers[d.Rendition] == 0 {
			numbers[d.Rendition] = len(numbers) + 1
			files.Rows = append(files.Rows, row(cell(data.Count(len(numbers))), cell(d.FileName), cell(grouped(d.SHA256))))
		}
		table.Rows = append(table.Rows, row(
			cell(data.Moment(d.BegunAt)), cell(recipientOf(d)), cell(string(d.Way)), cell(fmt.Sprintf("Nr. %d", numbers[d.Rendition])), cell(resultOf(d)),
		))
	}
	doc.Blocks = append(doc.Blocks, table, files)
	return doc
}

// recipientOf names who was sent something, with the address of a mail.
func recipientOf(d data.Dispatch) string {
	if d.Address == "" || d.Way != data.ByMail && d.Way != data.ByDraft {
		return d.Recipient
	}
	return d.Recipient + "\n" + d.Address
}

// resultOf says what became of it: result, moment, note and Message-ID.
func resultOf(d data.Dispatch) string {
	text := string(d.Result)
	if !d.EndedAt.IsZero() {
		text += ", " + data.Moment(d.EndedAt)
	}
	if d.Note != "" {
		text += "\n" + d.Note
	}
	if d.Way == data.ByMail && d.MessageID != "" {
		text += "\nMessage-ID: " + d.MessageID
	}
	return text
}
