package reports

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// terms are what the Glossar explains, in alphabetical order (DIN 5007). A term is
// used where one of its forms begins a word; without forms that is its name. One without a meaning belongs to a programme.
var terms = []struct {
	name, meaning string
	forms         []string
}{
	{"Abweichung", "Abstand des geltenden Termins vom Basisplan in Tagen, oder eines Betrags vom Plan.", nil},
	{"AGS", "Amtlicher Gemeindeschlüssel: die Nummer, unter der eine Gemeinde in der amtlichen Statistik geführt wird.", nil},
	{"Ampel", "Bewertung in Wort, Form und Farbe: im Plan, gefährdet, kritisch, abgeschlossen oder nicht bewertet. Sie wird berechnet; wo sie anders gesetzt ist, steht die Begründung dabei.", []string{"Ampel", "Gesamtampel"}},
	{"Basisplan", "Die zuerst vereinbarten Termine. Sie bleiben unverändert, damit sich jede Verschiebung daran messen lässt.", nil},
	{"Basiswert", "Der Wert eines Indikators, bevor die Arbeit begann.", nil},
	{"Co-Produktion und Co-Kreation", "Verwaltung und Gesellschaft entwickeln oder betreiben ein Angebot gemeinsam.", []string{"Co-Produktion", "Co-Kreation"}},
	{"Eigenleistung", "Beitrag {des Trägers}, der nicht in Geld besteht, zum Beispiel Arbeitszeit oder Räume.", nil},
	{"Federführung", "Die Stelle, die für {4 eine Maßnahme} die Verantwortung trägt.", nil},
	{"Handlungsfeld", "Bereich, in dem {eine Maßnahme} etwas bewirken soll.", nil},
	{"Indikator", "Messgröße, an der abzulesen ist, ob ein Ziel erreicht wird.", nil},
	{"Konsultation", "Stufe der Beteiligung: Die Verwaltung holt Meinungen ein und berücksichtigt sie bei ihrer Entscheidung.", nil},
	{"Meilenstein", "Überprüfbares Zwischenergebnis {2 einer Maßnahme} mit einem Termin.", nil},
	{"Mitentscheidung", "Stufe der Beteiligung: Die Beteiligten entscheiden mit.", nil},
	{"Mitgestaltung", "Stufe der Beteiligung: Die Beteiligten erarbeiten Lösungen zusammen mit der Verwaltung.", nil},
	{"Mittelabfluss", "Ausgegebene Mittel im Verhältnis zu dem, was bei gleichmäßigem Verlauf bis zum Stichtag ausgegeben wäre.", nil},
	{"Offene Daten", "Daten der Verwaltung, die alle ohne Entgelt und in maschinenlesbarer Form weiterverwenden dürfen.", []string{"Offene Daten", "offene Daten", "offenen Daten"}},
	{"Öffnungswirkung", "Wie sehr {eine Maßnahme} Politik und Verwaltung geöffnet hat, von „verschlechtert“ bis „herausragend“.", nil},
	{"OGP", "Open Government Partnership: Bündnis von Staaten und Kommunen, die sich zu mehr Offenheit verpflichten und den Fortschritt überprüfen lassen.", []string{"OGP", "Open Government Partnership"}},
	{"Open Government", "Die bewusste und planvolle Öffnung von Politik und Verwaltung für die Gesellschaft.", []string{"Open Government", "Open-Government"}},
	{"Output, Ergebnis und Wirkung", "Stufen der Wirkungslogik: Output sind die erbrachten Leistungen, Ergebnisse die Veränderungen bei den Zielgruppen, Wirkungen die Veränderungen in der Gesellschaft.", []string{"Output", "Outcome", "Impact"}},
	{"Perspektive der Offenheit", "", []string{"Perspektive der Offenheit", "Perspektiven der Offenheit", "Perspektiven\n"}},
	{"Pflicht-Meilenstein", "Meilenstein, der mit den Projektpartnern fest vereinbart ist.", []string{"Pflicht-Meilenstein", "Pflicht)"}},
	{"Plan", "Die zuletzt vereinbarten Termine und Beträge.", []string{"Plan ", "Plan:", "Plan\n", "Plan,", "Plan."}},
	{"Praxistauglichkeit", "Einschätzung, ob sich {eine Maßnahme} im Alltag einer Verwaltung bewährt und auf andere{ Kommunen} übertragen lässt.", nil},
	{"Prognose", "Der Termin oder Betrag, der nach heutigem Wissen zu erwarten ist.", nil},
	{"Rückkopplung", "Die Antwort an die Beteiligten, was aus ihren Beiträgen geworden ist.", nil},
	{"SDG", "Sustainable Development Goals: die 17 Ziele der Vereinten Nationen für nachhaltige Entwicklung.", []string{"SDG", "Zielen für nachhaltige Entwicklung"}},
	{"Stichtag", "Der Tag, dessen Stand der Bericht wiedergibt.", nil},
	{"Verstetigung", "Weiterführung {2 einer Maßnahme} nach dem Ende {der Förderung}.", nil},
	{"Wirkungslogik", "Die Annahme, wie aus eingesetzten Mitteln über Tätigkeiten und Leistungen Ergebnisse und Wirkungen entstehen.", nil},
	{"Zielerreichung", "Zurückgelegter Weg vom Basiswert zum Zielwert eines Indikators in Prozent.", nil},
}

// lensesOf2017 is what the programme of 2017 calls its Blickwinkel, and meaningsOf2017 what terms mean there.
const lensesOf2017 = "Perspektiven der Offenheit"

var meaningsOf2017 = map[string]string{
	"Handlungsfeld":             "Bereich der Verwaltung, in dem sie sich öffnet, zum Beispiel Organisation oder Datenmanagement.",
	"Perspektive der Offenheit": "Eine von sieben Blickrichtungen, unter denen die Modellkommunen ihre {Maßnahmen} betrachten, von der Transparenz bis zur Organisationskultur.",
}

// meaningOf gives what a term means in this project.
func (s *section) meaningOf(term, meaning string) string {
	if s.template().LensTitle == lensesOf2017 {
		meaning = cmp.Or(meaningsOf2017[term], meaning)
	}
	ending := "des Vorhabens"
	if _, funded := s.Project.GrantSource(); funded {
		ending = "der Förderung"
	}
	m := s.Project.Municipality
	return strings.NewReplacer("{des Trägers}", m.Body().Genitive(), "{ Kommunen}", kommunen(m), "{der Förderung}", ending).Replace(s.say(meaning))
}

// withGlossary gives the shipped outlines of whole reports a Glossar where the public reads them: Projektpartner know the terms.
// An outline of the officer's own has one where the officer wants it.
func (in Input) withGlossary() data.Outline {
	o := in.Outline
	usual, err := OutlineFor(in.Report.Kind)
	if in.Edition != data.EditionPublic || err != nil || o.ID != usual.ID || !o.Has(data.SectionMeasures) || o.Has(data.SectionGlossary) {
		return o
	}
	o.Sections = append(slices.Clone(o.Sections), data.OutlineSection{Section: data.SectionGlossary})
	return o
}

// glossary explains the terms that the sections before it use.
func glossary(s *section) {
	used := textOf(s.before)
	t := document.Table{
		Summary:  "Begriffe dieses Berichts und ihre Bedeutung.",
		Columns:  []document.Column{{Head: "Begriff", Weight: 45}, {Head: "Bedeutung", Weight: 120}},
		RowHeads: true,
		Small:    true,
	}
	for _, term := range terms {
		forms := term.forms
		if forms == nil {
			forms = []string{term.name}
		}
		meaning := s.meaningOf(term.name, term.meaning)
		if meaning != "" && slices.ContainsFunc(forms, func(form string) bool { return beginsWord(used, form) }) {
			t.Rows = append(t.Rows, row(cell(term.name), cell(meaning)))
		}
	}
	if len(t.Rows) > 0 {
		s.add(t)
	}
}

// beginsWord says whether a form stands in a text where a word begins.
func beginsWord(text, form string) bool {
	for {
		before, after, found := strings.Cut(text, form)
		if !found {
			return false
		}
		if r, _ := utf8.DecodeLastRuneInString(before); !unicode.IsLetter(r) {
			return true
		}
		text = after
	}
}

// textOf gives all that blocks print, each text on a line.
func textOf(blocks []document.Block) string {
	var text strings.Builder
	write := func(runs []document.Run) {
		for _, r := range runs {
			text.WriteString(r.Text)
		}
		text.WriteByte('\n')
	}
	for _, block := range blocks {
		switch b := block.(type) {
		case document.Heading:
			write(document.Text(b.Text))
		case document.Paragraph:
			write(b.Runs)
		case document.List:
			for _, item := range b.Items {
				write(item)
			}
		case document.Table:
			write(document.Text(b.Caption))
			for _, c := range b.Columns {
				write(document.Text(c.Head))
			}
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					write(c.Runs)
				}
			}
		case document.Figure:
			write(document.Text(b.Caption))
		case document.OnePage:
			text.WriteString(textOf(b.Variants[0]))
		}
	}
	return text.String()
}
