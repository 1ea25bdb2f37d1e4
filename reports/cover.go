package reports

import (
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

func cover(in Input) document.Cover {
	p, m := in.Project, in.Project.Municipality
	var block [][2]string
	for _, f := range []fact{
		required("Kommune", m.Name),
		required("Gemeindeschlüssel (AGS)", m.AGS),
		optional("Land", state(m)),
		required("Bericht", reportNumber(in.Report)),
		required("Berichtszeitraum", data.Period(in.Report.PeriodFrom, in.Report.PeriodTo)),
		required("Stichtag", in.Date.String()),
		required("Abgabefrist", in.Report.Due.String()),
		required("Empfänger", strings.Join(recipients(in), "\n")),
		required("Projektbüro", m.Office),
		optional("Verfasst von", in.Report.Author),
		required("Aktenzeichen", m.FileReference),
		optional("Geschäftszeichen", m.FundingReference),
		optional("Konzeptfassung", conceptVersion(p.Concept())),
		optional("Gliederung", in.Outline.Title+", Version"+nbsp+strconv.Itoa(in.Outline.Version)),
		optional("Datenstand (SHA-256)", grouped(in.StateSHA256)),
	} {
		if len(f.value) > 0 {
			block = append(block, [2]string{f.name, f.value[0].Text})
		}
	}
	c := document.Cover{
		Kicker:   p.Programme.Title,
		Title:    reportTitle(in),
		Subtitle: municipalityName(p),
		Facts:    block,
	}
	if in.StateSHA256 != "" {
		c.Note = "Der Datenstand ist die Prüfsumme der Projektakte, aus der dieser Bericht erzeugt wurde."
	}
	return c
}

// reportTitle gives the report's own title, else its kind.
func reportTitle(in Input) string {
	switch {
	case in.Report.Title != "":
		return in.Report.Title
	case in.Report.Kind != "":
		return string(in.Report.Kind)
	}
	return "Bericht"
}

func reportNumber(r data.Report) string {
	if r.No == 0 {
		return ""
	}
	return "Nr." + nbsp + strconv.Itoa(r.No)
}

func municipalityName(p data.Project) string {
	if p.Municipality.Name == "" {
		return "Kommune ohne Namen"
	}
	return p.Municipality.Name
}

// state gives the Land as entered, else as the AGS says.
func state(m data.Municipality) string {
	if m.State != "" {
		return m.State
	}
	return data.StateOf(m.AGS)
}

// recipients names the partners who get the report; none chosen means all.
func recipients(in Input) []string {
	var names []string
	for _, partner := range in.Project.Partners {
		if len(in.Report.Recipients) == 0 || slices.Contains(in.Report.Recipients, partner.ID) {
			names = append(names, partnerName(partner))
		}
	}
	return names
}

func partnerName(p data.Partner) string {
	switch {
	case p.Name == "":
		return p.Short
	case p.Short == "":
		return p.Name
	}
	return p.Name + " (" + p.Short + ")"
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
	parts := []string{municipalityName(in.Project)}
	if no := reportNumber(in.Report); no != "" {
		parts = append(parts, "Bericht "+no)
	}
	if in.Date != "" {
		parts = append(parts, "Stand "+in.Date.String())
	}
	return strings.Join(parts, " · ")
}

func keywords(in Input) []string {
	words := []string{"Open Government", reportTitle(in)}
	for _, word := range []string{in.Project.Municipality.Name, in.Project.Municipality.AGS, in.Project.Municipality.FileReference} {
		if word != "" {
			words = append(words, word)
		}
	}
	return words
}
