package desk

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/release"
)

// Unsent lists the reports that are released and have not been sent to all.
func (d *Desk) Unsent() (list []data.Report) {
	for _, r := range d.Project().Reports {
		if _, released := d.Session.Kept.Released(r); released && r.Status == data.ReportReleased {
			list = append(list, r)
		}
	}
	return list
}

// Recipients gives those of a report as of today.
func (d *Desk) Recipients(r data.Report) []data.Partner {
	return reports.Recipients(d.Project(), r, d.Clock())
}

// WhoHasIt says who was sent a release, and what the officer still has to find out.
func (a *Desk) WhoHasIt(made store.Release, to []data.Partner) string {
	sent := 0
	var unclear, handed []string
	for _, p := range to {
		switch d, _ := release.Standing(a.Session.Kept.Log, made, p); d.Result {
		case data.Sent:
			sent++
		case data.Sending, data.Unclear:
			unclear = append(unclear, ShortName(p))
		case data.Handed:
			handed = append(handed, ShortName(p))
		}
	}
	says := []string{"Noch an niemanden versandt."}
	switch {
	case sent == len(to) && sent > 0:
		return "An alle Empfänger versandt."
	case sent > 0:
		says[0] = "Versandt an " + data.Count(sent) + " von " + data.Count(len(to)) + " Empfängern."
	}
	if handed != nil {
		says = append(says, "Übergeben: "+strings.Join(handed, ", ")+". Nach dem Versand bitte im Versandprotokoll das Ergebnis eintragen.")
	}
	if unclear != nil {
		says = append(says, "Ungeklärt: "+strings.Join(unclear, ", ")+". Bitte dort nachfragen, ob die Nachricht angekommen ist, und das Ergebnis im Versandprotokoll eintragen.")
	}
	return strings.Join(says, " ")
}

// ShortName is how a Projektpartner is called in a list.
func ShortName(p data.Partner) string { return cmp.Or(p.Short, p.Name) }
