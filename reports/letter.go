package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Letters writes the Anschreiben with which a report goes to partners, one for
// each, after DIN 5008.
func Letters(in Input, to []data.Partner) document.Document {
	in = in.atKeyDate()
	in.Written = cmp.Or(in.Written, in.Date)
	doc := document.Document{
		Title:    "Anschreiben zum Bericht " + quoted(Title(in)) + " – " + municipalityName(in.Project),
		Subject:  in.Project.Programme.Title,
		Author:   municipalityName(in.Project),
		Keywords: keywords(in),
		Date:     in.Written.Time(),
		Header:   draftly(in, municipalityName(in.Project)+" · Anschreiben vom "+in.Written.String()),
	}
	for _, partner := range to {
		doc.Letters = append(doc.Letters, letter(in, partner))
	}
	return doc
}

func letter(in Input, to data.Partner) document.Letter {
	m := in.Project.Municipality
	address := data.AddressLines(m.Address)
	return document.Letter{
		Arms:    arms(in),
		FormA:   m.LetterForm == data.LetterFormA,
		Sender:  append(given(municipalityName(in.Project), m.Office), given(strings.Join(given(append(address, m.Website)...), " · "))...),
		Return:  strings.Join(append([]string{municipalityName(in.Project)}, address...), " · "),
		To:      addressee(to),
		Info:    informationBlock(in, to),
		Subject: subject(in),
		Body:    body(in, to),
	}
}

// addressee gives the Anschriftzone.
func addressee(to data.Partner) []string {
	const zone = 6 // lines, DIN 5008
	lines := append(given(to.Name, data.AddressedTo(to.Salutation, to.Person)), data.AddressLines(to.Address)...)
	return lines[:min(len(lines), zone)]
}

// informationBlock is the Informationsblock of an authority.
func informationBlock(in Input, to data.Partner) [][2]string {
	c := signatory(in)
	email, phone := "", ""
	if c.Printed {
		email, phone = c.Email, c.Phone
	}
	var pairs [][2]string
	for _, pair := range [][2]string{
		{"Ihr Zeichen", to.Reference},
		{"Unser Zeichen", in.Project.Municipality.FileReference},
		{"Auskunft erteilt", c.Name},
		{"Stelle", c.Unit},
		{"Telefon", phone},
		{"E-Mail", email},
		{"Datum", in.Written.String()},
		{"Fassung", draftWord(in)},
	} {
		if pair[1] != "" {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// signatory gives who signs: the contact that the report names, else the
// Projektleitung.
func signatory(in Input) data.Contact {
	if c, ok := in.Project.Contact(in.Report.SignedBy); ok {
		return c
	}
	return in.Project.Lead()
}

func subject(in Input) string {
	text := Title(in)
	if in.Project.Programme.Title != "" {
		text += " im Vorhaben " + quoted(in.Project.Programme.Title)
	}
	if ref := in.Project.Municipality.FundingReference; ref != "" {
		text += "\nGeschäftszeichen: " + ref
	}
	return text
}

func body(in Input, to data.Partner) []document.Block {
	blocks := []document.Block{document.Paragraph{Runs: document.Text(data.Greeting(to.Salutation, to.Person))}}
	if in.Report.Letter != "" {
		blocks = append(blocks, freeText(in.Report.Letter)...)
	} else {
		for _, text := range usualTexts(in, to) {
			blocks = append(blocks, document.Paragraph{Runs: document.Text(text)})
		}
	}
	blocks = append(blocks, closing(in), attachments(in))
	if in.Fingerprint != "" {
		blocks = append(blocks, document.Paragraph{Runs: []document.Run{{Text: "Signatur", Bold: true}, {Text: "\n" + signedWith(in)}}, Tone: document.Small})
	}
	if all := Recipients(in.Project, in.Report, in.Written); len(all) > 1 {
		var names []string
		for _, p := range all {
			names = append(names, partnerName(p))
		}
		blocks = append(blocks, document.Paragraph{Runs: []document.Run{{Text: "Verteiler", Bold: true}, {Text: "\n" + strings.Join(names, "\n")}}, Tone: document.Small})
	}
	return blocks
}

// usualTexts are the paragraphs to a partner where the officer has written none. A Rate
// is spoken of to the one who pays it, and not again in a correction.
func usualTexts(in Input, to data.Partner) []string {
	what := "anbei erhalten Sie unseren Bericht " + quoted(Title(in))
	if period := data.Period(in.Report.PeriodFrom, in.Report.PeriodTo); period != "" {
		what += " für den Zeitraum " + period
	}
	what += "."
	if in.Date != "" {
		what += " Er gibt den Stand vom " + in.Date.Long() + " wieder"
		if day := in.recorded(); day != "" {
			what += ", erfasst am " + day.Long()
		}
		what += "."
	}
	if in.Report.Version() > 1 {
		what += fmt.Sprintf(" Es ist Version %s, die Version %s ersetzt.", data.Count(in.Report.Version()), data.Count(in.Report.Version()-1))
		if in.Report.Correction != "" {
			what += " Grund: " + closed(in.Report.Correction)
		}
	}
	texts := []string{what}
	if len(in.Project.Measures) > 0 {
		texts = append(texts, in.measuresSentence())
	}
	if due := in.Project.DueWith(in.Report, ""); due > 0 && to.Pays && in.Report.Version() == 1 {
		texts = append(texts, fmt.Sprintf("Mit diesem Bericht werden Fördermittel von %s fällig.", due))
	}
	if in.Report.Support != "" && !in.asksNothing() {
		texts = append(texts, "Wo uns Ihre Unterstützung helfen würde, steht im Bericht unter „Unterstützungsbedarf“.")
	}
	return append(texts, "Für Rückfragen stehen wir gern zur Verfügung.")
}

// asksNothing says whether the report that goes with the letter is one of Steckbriefe, in which no partner is asked for help.
func (in Input) asksNothing() bool {
	o, err := OutlineOf(in.Project, in.Report, data.EditionFull)
	return err == nil && Input{Outline: o}.isProfile()
}

// closing leaves three lines for the signature.
func closing(in Input) document.Block {
	c := signatory(in)
	text := strings.Join(given("Mit freundlichen Grüßen", string(in.Report.Closing)), "\n") + "\n\n\n\n" +
		strings.Join(given(c.Name, c.Role), "\n")
	return document.Paragraph{Runs: document.Text(text), KeepWithNext: true}
}

// signedWith names the key, so that whoever gets the file can compare it.
func signedWith(in Input) string {
	return "Die freigegebene PDF-Datei ist signiert. Fingerabdruck des Schlüssels: " + strings.ReplaceAll(in.Fingerprint, " ", nbsp)
}

func attachments(in Input) document.Block {
	return document.Paragraph{Runs: []document.Run{{Text: "Anlage", Bold: true}, {Text: "\n" + Title(in) + ", Stand " + in.Date.String()}}, Tone: document.Small}
}
