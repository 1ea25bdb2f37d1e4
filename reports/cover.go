package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

func cover(in Input) document.Cover {
	p, m := in.Project, in.Project.Municipality
	var block [][2]string
	for _, f := range [][2]string{
		{"Fassung", edition(in)},
		{"Version", version(in.Report)},
		{"Berichtstermin", reportDate(in)},
		{"Berichtszeitraum", data.Period(in.Report.PeriodFrom, in.Report.PeriodTo)},
		{"Stichtag", in.Date.String()},
		{"Abgabefrist", in.Report.Due.String()},
		{"Empfänger", strings.Join(recipients(in), "\n")},
		{keyName(m), m.AGS},
		{"Projektbüro", m.Office},
		{"Verfasst von", cmp.Or(in.Report.Author, missing)},
		{"Aktenzeichen", m.FileReference},
		{"Geschäftszeichen", m.FundingReference},
		{"Konzeptfassung", conceptVersion(p.Concept())},
		{"Gliederung", in.Outline.Name()},
		{"Datenstand (SHA-256)", grouped(in.StateSHA256)},
	} {
		if f[1] != "" {
			block = append(block, f)
		}
	}
	c := document.Cover{
		Kicker:   p.Programme.Title,
		Title:    Title(in),
		Subtitle: municipalityName(p),
		Facts:    block,
	}
	var notes []string
	if in.Edition == data.EditionPublic {
		notes = append(notes, "Diese Fassung nennt keine Ansprechpersonen und Belege und beschreibt keine Risiken. "+
			"Bei einer Maßnahme steht, wo es sie gibt, die öffentliche Kurzfassung anstelle der Kurzbeschreibung.")
	}
	if in.StateSHA256 != "" {
		notes = append(notes, "Der Datenstand ist die Prüfsumme der Projektakte, aus der dieser Bericht erzeugt wurde.")
	}
	c.Note = strings.Join(notes, "\n")
	return c
}

// version says which version of a report this is, once there is more than one:
// „2, ersetzt Version 1. Grund: …“.
func version(r data.Report) string {
	if r.Version() == 1 {
		return ""
	}
	text := fmt.Sprintf("%d, ersetzt Version %d", r.Version(), r.Version()-1)
	if r.Correction != "" {
		text += ". Grund: " + r.Correction
	}
	return text
}

// reportDate counts the report among the report dates: „3 von 4“. It is no
// number of the report, for a title such as „2. Projektbericht“ counts otherwise.
func reportDate(in Input) string {
	if !in.Report.Kind.Dated() {
		return ""
	}
	place, all := 0, 0
	for _, r := range in.Project.Reports {
		if !r.Kind.Dated() {
			continue
		}
		all++
		if r.No <= in.Report.No {
			place++
		}
	}
	if place == 0 {
		return ""
	}
	return fmt.Sprintf("%d von %d", place, all)
}

// conceptVersion writes „2.0 vom 31.03.2018“.
func conceptVersion(c data.Concept) string {
	text := c.Version
	if c.Date != "" {
		text = strings.TrimSpace(text + " vom " + c.Date.String())
	}
	return text
}

// grouped parts a checksum for reading, into groups of eight on two lines.
func grouped(sum string) string {
	var text strings.Builder
	for i, r := range sum {
		switch {
		case i > 0 && i%32 == 0:
			text.WriteByte('\n')
		case i > 0 && i%8 == 0:
			text.WriteByte(' ')
		}
		text.WriteRune(r)
	}
	return text.String()
}

// header stands at the top of every page.
func header(in Input) string {
	parts := []string{municipalityName(in.Project), "Bericht"}
	if in.Report.Kind != "" {
		parts[1] = string(in.Report.Kind)
	}
	if in.Date != "" {
		parts = append(parts, "Stand "+in.Date.String())
	}
	return strings.Join(parts, " · ")
}

func keywords(in Input) []string {
	words := []string{"Open Government", Title(in)}
	words = append(words, given(in.Project.Municipality.Name, in.Project.Municipality.AGS)...)
	if !in.isProfile() {
		words = append(words, given(in.Project.Municipality.FileReference)...)
	}
	return words
}
