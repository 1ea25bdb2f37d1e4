package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

func cover(in Input) document.Cover {
	p := in.Project
	var block [][2]string
	for _, f := range slices.Concat(in.reportFacts(), in.municipalityFacts(), [][2]string{
		{"Verfasst von", cmp.Or(in.Report.Author, missing)},
		{"Konzeptfassung", in.unlessIn(data.SectionConcept, conceptVersion(p.Concept()))},
		{"Gliederung", in.unlessIn(data.SectionProtocol, in.Outline.Name())},
		{"Datenstand (SHA-256)", grouped(in.StateSHA256)},
	}) {
		if f[1] != "" {
			block = append(block, f)
		}
	}
	c := document.Cover{
		Arms:     arms(in),
		Kicker:   strings.Join(given(draftWord(in), p.Programme.Title), " · "),
		Title:    Title(in),
		Subtitle: municipalityName(p),
		Facts:    block,
	}
	var notes []string
	if in.Edition == data.EditionPublic {
		notes = append(notes, "Diese Fassung nennt keine Ansprechpersonen und Belege und beschreibt keine Risiken. "+
			in.say("Bei {3 einer Maßnahme} steht, wo es sie gibt, die öffentliche Kurzfassung anstelle der Kurzbeschreibung."))
	}
	if day := in.recorded(); day != "" {
		notes = append(notes, fmt.Sprintf("Status, von Hand gesetzter Fortschritt, Risiken, Prognosen und undatierte Aufträge haben keinen eigenen Tag; sie geben den Stand vom %s wieder.", day))
	}
	if in.StateSHA256 != "" {
		notes = append(notes, "Der Datenstand ist die Prüfsumme der Projektakte, aus der dieser Bericht erzeugt wurde.")
	}
	c.Note = strings.Join(notes, "\n")
	return c
}

// reportFacts say which report it is, of when, and for whom.
func (in Input) reportFacts() [][2]string {
	day := in.Date.String()
	if due := in.Report.Due; day != "" && due != "" {
		day += ", Abgabefrist " + due.String()
	}
	period := data.Period(in.Report.PeriodFrom, in.Report.PeriodTo)
	if place := reportDate(in); place != "" {
		period = strings.Join(given(period, "Berichtstermin "+place), ", ")
	}
	return [][2]string{
		{"Fassung", strings.Join(given(edition(in), version(in)), ", ")},
		{"Berichtszeitraum", period},
		{"Stichtag", day},
		{"Empfänger", strings.Join(recipients(in), "\n")},
	}
}

// municipalityFacts introduce the Kommune and the Vorhaben. Of a report that does not introduce them, or where a section of
// its own does, they only say by which keys and signs it is found.
func (in Input) municipalityFacts() [][2]string {
	m, v := in.Project.Municipality, in.Project.Programme
	if !in.introduces() {
		return [][2]string{
			{keyName(m), m.AGS},
			{"Projektbüro", m.Office},
			{"Aktenzeichen", m.FileReference},
			{"Geschäftszeichen", m.FundingReference},
		}
	}
	absent := func(name, value string) [2]string {
		if value != "" {
			return [2]string{}
		}
		return [2]string{name, missing}
	}
	// or says that something is missing where the programme asks for it.
	or := func(field, value string) string {
		if value == "" && in.asks(data.KindMunicipality, field) {
			return missing
		}
		return value
	}
	kind, region := or("kind", in.word(data.KindMunicipality, "kind", string(m.Kind))), m.Region
	if region != "" && !strings.HasPrefix(region, "Regierungsbezirk") {
		region = "Regierungsbezirk " + region
	}
	office, file, term := given(or("office", m.Office)), given(or("file_reference", m.FileReference)), cmp.Or(data.Period(v.From, v.To), missing)
	if m.Lead != "" {
		office = append(office, headship(m)+": "+m.Lead)
	}
	if m.FundingReference != "" {
		file = append(file, "Geschäftszeichen "+m.FundingReference)
	}
	if m.ContractDate != "" {
		term += ", Vertrag vom " + m.ContractDate.String()
	}
	size := string(m.EffectiveSizeClass())
	if size != "" {
		size += " (BBSR)"
	}
	return [][2]string{
		absent("Name", m.Name),
		{"Frühere Namen", formerNames(m)},
		{bodyLabel(m), strings.Join(given(kind, in.keyOf(m), state(m), region, size), ", ")},
		{"Beteiligte Kommunen", members(m)},
		{"Bevölkerung", or("population", strings.ReplaceAll(population(m), "\n", ", "))},
		{"Anschrift", strings.Join(given(or("address", strings.Join(data.AddressLines(m.Address), ", ")), m.Website), ", ")},
		{"Projektbüro", strings.Join(office, ", ")},
		absent("Vorhaben", v.Title),
		{"Laufzeit", term},
		{"Aktenzeichen", strings.Join(file, ", ")},
	}
}

// introduces says whether the cover introduces the Kommune in place of a section: a Sachbericht keeps to the order of the
// Nachweis.
func (in Input) introduces() bool {
	return in.Outline.Has(data.SectionMunicipality) && in.Report.Kind != data.FactualReport
}

// unlessIn gives a fact for the cover, nothing where a section tells it.
func (in Input) unlessIn(section data.SectionKind, fact string) string {
	if in.Outline.Has(section) {
		return ""
	}
	return fact
}

// version says which version of a report this is, and when it was released: „Version 1,
// freigegeben am 31.10.2017“, „Version 2, freigegeben am …; ersetzt Version 1. Grund: …“.
// What is not released is a draft.
func version(in Input) string {
	r := in.Report
	if in.On == "" && r.Status.Released() {
		return fmt.Sprintf("%s nach Version %d, nicht freigegeben", draft, r.Version())
	}
	text := fmt.Sprintf("Version %d, ", r.Version())
	if in.On == "" {
		text += draft + ", nicht freigegeben"
	} else {
		text += "freigegeben am " + in.On.String()
	}
	if r.Version() > 1 {
		text += fmt.Sprintf("; ersetzt Version %d", r.Version()-1)
		if r.Correction != "" {
			text += ". Grund: " + r.Correction
		}
	}
	return text
}

// draft is what a paper is called that nobody has released.
const draft = "Entwurf"

// draftWord names a draft as one, and says nothing of what is released.
func draftWord(in Input) string {
	if in.On == "" {
		return draft
	}
	return ""
}

// draftly marks the running head of a draft.
func draftly(in Input, header string) string {
	return strings.Join(given(draftWord(in), header), " · ")
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
	switch t := in.Project.Programme.Template; {
	case t.Name == "" && t.Code == "": // no programme says what its reports are
		parts[1] = shortened(Title(in), titleRoom)
	case in.Report.Kind != "":
		parts[1] = in.Project.KindName(in.Report.Kind)
	}
	if in.Date != "" {
		parts = append(parts, "Stand "+in.Date.String())
	}
	return draftly(in, strings.Join(parts, " · "))
}

func keywords(in Input) []string {
	t := in.Project.Programme.Template
	words := append(given(cmp.Or(t.Subject, in.Project.Programme.Title)), Title(in))
	words = append(words, given(draftWord(in), in.Project.Municipality.Name, in.Project.Municipality.AGS)...)
	if !in.isProfile() {
		words = append(words, given(in.Project.Municipality.FileReference)...)
	}
	return words
}
