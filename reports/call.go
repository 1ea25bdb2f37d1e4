package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Call writes a Mittelabruf at a Stichtag: what is needed of the Förderung in the coming weeks, and what
// became of what was paid out before.
func Call(in Input) document.Document {
	c := in.Project.CallAt(in.Date) // before what is paid since is taken out: it was invoiced, and is part of what was needed
	s, doc := paperOf(in, "Mittelabruf", "abruf")
	s.add(s.proofFacts("Abgerufen zum", ""))
	s.heading(2, "Bedarf")
	s.need(c)
	s.heading(2, "Verwendung der bisherigen Auszahlungen")
	s.spentSoFar()
	s.heading(2, "Bestätigung")
	s.confirmation(fmt.Sprintf("Es wird bestätigt, dass der Betrag bis zum %s für fällige Zahlungen gebraucht wird und die Angaben mit den Büchern übereinstimmen.", c.To))
	doc.Blocks = s.blocks
	return doc
}

// need reckons what is called.
func (s *section) need(c data.Call) {
	t := document.Table{
		Summary:  "Was von der Förderung bis zum Ende der Frist gebraucht wird, was davon schon da ist, und was abgerufen wird.",
		Columns:  []document.Column{{Head: "Bedarf", Weight: 125}, {Head: "Betrag", Weight: 40, Align: document.Right}},
		RowHeads: true,
		Small:    true,
	}
	add := func(name string, amount data.Cents, strong bool) {
		t.Rows = append(t.Rows, document.Row{Strong: strong, Cells: []document.Cell{cell(name), cell(amount.String())}})
	}
	add("Vorleistung "+s.Project.Municipality.Body().Genitive(), c.Advanced, false)
	add("Gestellte, noch nicht bezahlte Rechnungen, zuwendungsfähiger Teil", c.Invoiced, false)
	add(fmt.Sprintf("Offene Aufträge, ohne solche, die erst nach dem %s zu zahlen sind", c.To), c.Ordered, false)
	if c.Unspent > 0 {
		add("Abzüglich noch nicht verwendeter Förderung", -c.Unspent, false)
	}
	if c.Awaited > 0 {
		add("Abzüglich schon abgerufener, noch nicht eingegangener Raten", -c.Awaited, false)
	}
	add("Gebraucht werden", c.Needed(), true)
	add("Von der Bewilligung noch abrufbar", c.Available, false)
	add("Abgerufen werden", c.Amount(), true)
	s.add(t)
	if c.Needed() > c.Available {
		s.sentences(document.Plain, fmt.Sprintf("Gebraucht werden %s mehr, als von der Bewilligung noch abrufbar ist.", c.Needed()-c.Available))
	}
	if c.Repaid > 0 {
		s.sentences(document.Plain, fmt.Sprintf("Im noch abrufbaren Betrag sind %s enthalten, die ausgezahlt und zurückgezahlt wurden.", c.Repaid))
	}
}

// spentSoFar tells what was paid out, paid back and spent of the Förderung, and of which Raten.
func (s *section) spentSoFar() {
	s.sentences(document.Plain, grantSentence(s.at.whole.Grant(s.Date), s.Project.Municipality.Body()))
	s.rates()
}
