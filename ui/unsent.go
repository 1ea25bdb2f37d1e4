package ui

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/release"
)

// unsent lists the reports that are released and have not been sent to all.
func (a *Desk) unsent() (list []data.Report) {
	for _, r := range a.project().Reports {
		if _, released := a.session.kept.released(r); released && r.Status == data.ReportReleased {
			list = append(list, r)
		}
	}
	return list
}

// recipients gives those of a report as of today.
func (a *Desk) recipients(r data.Report) []data.Partner {
	return reports.Recipients(a.project(), r, a.clock())
}

// whoHasIt says who was sent a release, and what the officer still has to find out.
func (a *Desk) whoHasIt(made store.Release, to []data.Partner) string {
	sent := 0
	var unclear, handed []string
	for _, p := range to {
		switch d, _ := release.Standing(a.session.kept.log, made, p); d.Result {
		case data.Sent:
			sent++
		case data.Sending, data.Unclear:
			unclear = append(unclear, shortName(p))
		case data.Handed:
			handed = append(handed, shortName(p))
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

func shortName(p data.Partner) string { return cmp.Or(p.Short, p.Name) }
