package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// municipality introduces the Kommune, who answers for it and the Vorhaben, as far as the cover does not.
func municipality(s *section) {
	if !s.introduces() {
		s.municipalityTable()
		s.contactTable()
		s.programme()
		return
	}
	s.sentences(document.Plain, fmt.Sprintf("Die Angaben %s und zum Vorhaben stehen auf dem Deckblatt.", s.Project.Municipality.Body().To()), s.partnersSentence())
	if len(s.Project.Contacts) > 0 {
		s.add(contacts(s.Project.Contacts))
	}
}

// partnersSentence names the Projektpartner where they are others than those who get the report.
func (s *section) partnersSentence() string {
	names := s.partnerNames()
	switch {
	case len(names) == 0:
		return "Projektpartner sind noch nicht erfasst."
	case slices.Equal(names, recipients(s.Input)):
		return ""
	}
	return plural(len(names), "Projektpartner ist ", "Projektpartner sind ") + and(names) + "."
}

// municipalityTable is what the cover says of the Kommune elsewhere.
func (s *section) municipalityTable() {
	m := s.Project.Municipality
	website := optional("Website", m.Website)
	if m.Website != "" {
		website.value = runs(linked(m.Website))
	}
	s.add(facts("Angaben "+m.Body().To()+": je Zeile eine Angabe.",
		required("Name", m.Name),
		s.demanded(data.KindMunicipality, "kind", "Art", s.word(data.KindMunicipality, "kind", string(m.Kind))),
		s.keyFact(m),
		optional("Frühere Namen", formerNames(m)),
		optional("Beteiligte Kommunen", members(m)),
		optional("Land", state(m)),
		optional("Regierungsbezirk", m.Region),
		s.demanded(data.KindMunicipality, "population", "Bevölkerung", population(m)),
		optional("Stadt- und Gemeindetyp (BBSR)", string(m.EffectiveSizeClass())),
		s.demanded(data.KindMunicipality, "address", "Anschrift", m.Address),
		optional(headship(m), m.Lead),
		s.demanded(data.KindMunicipality, "office", "Projektbüro", m.Office),
		website,
		s.demanded(data.KindMunicipality, "file_reference", "Aktenzeichen", m.FileReference),
		optional("Vertrag vom", m.ContractDate.String()),
		optional("Geschäftszeichen", m.FundingReference),
	))
}

func (s *section) contactTable() {
	if len(s.Project.Contacts) > 0 {
		s.heading(2, "Ansprechpersonen")
		s.add(contacts(s.Project.Contacts))
	}
}

// keyName names the official key: a Kreis has the first five digits only, a Gemeindeverband nine; who has none is not asked.
func keyName(m data.Municipality) string {
	switch len(m.AGS) {
	case 5:
		return "Kreisschlüssel"
	case 9:
		return "Verbandsschlüssel"
	case 12:
		return "Regionalschlüssel (ARS)"
	}
	if m.Kind.District() {
		return "Kreisschlüssel"
	}
	return "Gemeindeschlüssel (AGS)"
}

// keyFact gives the official key; a body that has none is not asked for it.
func (s *section) keyFact(m data.Municipality) fact {
	if m.Kind.HasKey() {
		return s.demanded(data.KindMunicipality, "ags", keyName(m), m.AGS)
	}
	return optional(keyName(m), m.AGS)
}

// keyOf names the key with what it is, nothing where none is asked for.
func (in Input) keyOf(m data.Municipality) string {
	if m.AGS == "" && !(m.Kind.HasKey() && in.asks(data.KindMunicipality, "ags")) {
		return ""
	}
	return keyName(m) + ": " + cmp.Or(m.AGS, missing)
}

// formerNames tells how the Kommune was called before, and until when.
func formerNames(m data.Municipality) string {
	var names []string
	for _, f := range m.Former {
		key := ""
		if f.AGS != "" && f.AGS != m.AGS {
			key = " (" + f.AGS + ")"
		}
		names = append(names, "bis "+f.Until.String()+" "+cmp.Or(f.Name, m.Name)+key)
	}
	return strings.Join(names, "\n")
}

// bodyLabel heads what sort of body it is: what sentences call by its kind is not called a Kommune here.
func bodyLabel(m data.Municipality) string {
	if m.Body().Name == "Kommune" {
		return "Kommune"
	}
	return "Art"
}

// carrierLabel stands before the name of who carries out the Vorhaben, which mostly begins with its kind.
func carrierLabel(m data.Municipality) string {
	if m.Body().Name == "Kommune" {
		return "Kommune"
	}
	return "Träger"
}

// headship is what the head is called where no Amtsbezeichnung is recorded: a Verein or a group has no Verwaltung.
func headship(m data.Municipality) string {
	if m.Kind.HasKey() {
		return "Leitung der Verwaltung"
	}
	return "Leitung"
}

// members names the Kommunen that act together.
func members(m data.Municipality) string {
	var names []string
	for _, v := range m.Members {
		name := v.Name
		if v.AGS != "" {
			name += " (" + v.AGS + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// population writes „9.842 Personen (Stand: 31.12.2011)“ and the source.
func population(m data.Municipality) string {
	if m.Population == 0 {
		return ""
	}
	text := fmt.Sprintf("%s %s", data.Count(m.Population), plural(m.Population, "Person", "Personen"))
	day := m.PopulationDate.String()
	if day == "" {
		day = missing
	}
	text += " (Stand: " + day + ")"
	if m.PopulationSource != "" {
		text += "\nQuelle: " + m.PopulationSource
	}
	return text
}

// contacts lists who can be asked; mail and phone stand there only where the
// contact allows it, and the column only where anyone does.
func contacts(all []data.Contact) document.Table {
	t := document.Table{
		Summary:  "Ansprechpersonen mit Rolle und Organisationseinheit.",
		Columns:  []document.Column{{Head: "Rolle", Weight: 30}, {Head: "Name", Weight: 35}, {Head: "Organisationseinheit", Weight: 36}},
		RowHeads: true,
		Small:    true,
	}
	reachable := false
	for _, c := range all {
		reachable = reachable || len(reach(c)) > 0
	}
	if reachable {
		t.Columns = append(t.Columns, document.Column{Head: "Erreichbar unter", Weight: 64})
	}
	for _, c := range all {
		r := row(cell(c.Role), cell(c.Name), cell(c.Unit))
		if runs := reach(c); len(runs) > 0 {
			r.Cells = append(r.Cells, document.Cell{Runs: runs})
		} else if reachable {
			r.Cells = append(r.Cells, cell(""))
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func reach(c data.Contact) []document.Run {
	if !c.Printed {
		return nil
	}
	var runs []document.Run
	if c.Phone != "" {
		runs = append(runs, document.Run{Text: c.Phone})
	}
	if c.Email != "" {
		if len(runs) > 0 {
			runs = append(runs, document.Run{Text: "\n"})
		}
		runs = append(runs, document.Run{Text: c.Email, URL: "mailto:" + c.Email})
	}
	return runs
}

func (s *section) programme() {
	p := s.Project.Programme
	if p.Title == "" && p.From == "" && p.To == "" && len(s.Project.Partners) == 0 {
		return
	}
	funding := ""
	if grant, _ := s.Project.GrantSource(); grant.Granted != 0 {
		funding = fmt.Sprintf("%s (%s)", grant.Granted, s.Project.GrantName())
	}
	s.heading(2, "Vorhaben und Projektpartner")
	s.add(facts("Angaben zum Vorhaben: je Zeile eine Angabe.",
		required("Vorhaben", p.Title),
		required("Laufzeit", data.Period(p.From, p.To)),
		optional("Fördermittel", funding),
		required("Projektpartner", strings.Join(s.partnerNames(), "\n")),
	))
}

// partnerNames are those of the Projektpartner at the Stichtag.
func (s *section) partnerNames() []string {
	var names []string
	for _, partner := range s.Project.Partners {
		if partner.Receives(s.Date) {
			names = append(names, partnerName(partner.On(s.Date)))
		}
	}
	return names
}

// state gives the Land as entered, else as the AGS says.
func state(m data.Municipality) string {
	if m.State != "" {
		return m.State
	}
	return data.StateOf(m.AGS)
}
