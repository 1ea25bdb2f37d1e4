package desk

import (
	"slices"

	"modellkommune/data"
	"modellkommune/reports"
)

// checks are the Abgabeprüfungen of the open Projektakte. They are made beside the
// window, one at a time: with a thousand measures one takes longer than a window
// may wait.
type checks struct {
	// state counts the changes of the Projektakte.
	state int
	made  map[checkedAt]checked
	// busy says that one is on its way.
	busy bool
}

// checkedAt names an Abgabeprüfung: of a report, made on a day.
type checkedAt struct {
	report string
	today  data.Date
}

// checked is what an Abgabeprüfung has found in a state of the Projektakte.
type checked struct {
	list  []Finding
	state int
}

// Finding is a Befund of the Abgabeprüfung and the place to which it leads.
type Finding struct {
	data.Finding
	At Location
}

// Findings lists what the Abgabeprüfung of a report finds, ticked hints too.
func Findings(p data.Project, report data.Report, today data.Date) []Finding {
	outline, _ := reports.OutlineOf(p, report, data.EditionFull) // without a Berichtsart there is none
	list := []Finding{}
	for _, f := range p.Findings(report, outline, today) {
		at := LocationOf(f.Key)
		at.Field = f.Field
		list = append(list, Finding{f, at})
	}
	return list
}

// OpenFindings lists the errors among findings, and the hints that want a tick.
func OpenFindings(list []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(list), func(f Finding) bool { return f.Accepted })
}

// TallyOf counts findings.
func TallyOf(list []Finding) data.FindingTally {
	var plain []data.Finding
	for _, f := range list {
		plain = append(plain, f.Finding)
	}
	return data.TallyFindings(plain)
}

// OpenSentence says what the Abgabeprüfung has found that is still open.
func OpenSentence(t data.FindingTally) string {
	return "Abgabeprüfung: " + t.String() + "."
}

// Checking stands where the Abgabeprüfung has not found anything yet.
const Checking = "Die Abgabeprüfung läuft …"
