package data

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// reportRules look at the report itself and at what its cover says.
var reportRules = []rule{
	{"report_dates", SeverityError, nil, reportDates},
	{"period_outside", SeverityHint, nil, periodOutside},
	{"extended", SeverityHint, nil, extended},
	{"recorded_later", SeverityHint, nil, recordedLater},
	{"query_answer", SeverityHint, nil, unansweredPoints},
	{"adopted", SeverityHint, nil, adoptedTexts},
	{"section_text", SeverityHint, nil, emptySections},
	{"recipient_address", SeverityHint, nil, recipientAddresses},
	{"state", SeverityError, []SectionKind{SectionMunicipality}, contradictingState},
	{"population_stale", SeverityHint, []SectionKind{SectionMunicipality}, stalePopulation},
}

// reportDates finds a Stichtag or an Abgabefrist that lies before what is reported.
func reportDates(c *checkup) {
	r := c.report
	switch {
	case r.KeyDate != "" && r.KeyDate < r.PeriodFrom:
		c.at(r, "key_date", "Der Stichtag %s liegt vor dem Beginn des Berichtszeitraums (%s). Bitte eines der beiden Daten berichtigen.", r.KeyDate, r.PeriodFrom)
	case r.KeyDate != "" && r.KeyDate < r.PeriodTo:
		c.at(r, "key_date", "Der Stichtag %s liegt vor dem Ende des Berichtszeitraums (%s); bis dahin kann noch niemand berichten. Bitte eines der beiden Daten berichtigen.", r.KeyDate, r.PeriodTo)
	case r.Due != "" && r.Due < r.Day():
		c.at(r, "due", "Die Abgabefrist %s liegt vor dem Stichtag %s. Bitte eines der beiden Daten berichtigen.", r.Due, r.Day())
	}
}

// unansweredPoints finds what was asked of an earlier version and has no answer in this one.
func unansweredPoints(c *checkup) {
	for _, q := range c.Answers(c.report) {
		var open []string
		for n, p := range q.Points {
			if !p.Answered() {
				open = append(open, Count(n+1))
			}
		}
		switch {
		case len(q.Points) == 0:
			c.at(q, "points", "Von der Nachforderung ist kein Punkt erfasst; die Anlage der neuen Version nennt keinen. Bitte die Punkte eintragen oder bestätigen.")
		case len(open) > 0:
			c.at(q, "points", "Noch nicht beantwortet: %s. Die Anlage der neuen Version sagt das so. Bitte antworten oder bestätigen.", "Punkt "+strings.Join(open, ", Punkt "))
		}
	}
}

// periodOutside finds a Berichtszeitraum that begins before the term, or ends after it:
// nobody funded what it reports.
func periodOutside(c *checkup) {
	r, term := c.report, Period(c.Programme.From, c.Programme.To)
	switch {
	case r.PeriodFrom != "" && r.PeriodFrom < c.Programme.From:
		c.at(r, "period_from", "Der Berichtszeitraum beginnt am %s, vor der Laufzeit des Vorhabens (%s). Bitte berichtigen oder bestätigen.", r.PeriodFrom, term)
	case c.Programme.To != "" && max(r.PeriodFrom, r.PeriodTo) > c.Programme.To:
		c.at(r, "period_to", "Der Berichtszeitraum %s endet nach der Laufzeit des Vorhabens (%s). Bitte berichtigen oder bestätigen.", Period(r.PeriodFrom, r.PeriodTo), term)
	}
}

// recordedLater names the facts that have no day of their own where the report is made
// after its Stichtag: nobody can say of them how they were on that day.
func recordedLater(c *checkup) {
	if c.today <= c.key {
		return
	}
	if facts := c.undated(); len(facts) > 0 {
		c.at(c.report, "key_date", "Keinen eigenen Tag haben: %s. Der Bericht sagt davon den Stand der Erfassung (%s), nicht den vom Stichtag %s. Bitte prüfen, ob er am Stichtag schon galt; sonst berichtigen.",
			strings.Join(facts, ", "), c.today, c.key)
	}
}

// undated lists what the project says without a day.
func (p Project) undated() []string {
	status := func(m Measure) bool {
		switch m.Status {
		case StatusPreparing, StatusDelayed, StatusPaused:
			return true
		case StatusRunning:
			return m.ActualStart == ""
		case StatusDone, StatusBrokenOff, StatusMerged:
			return m.ActualEnd == ""
		}
		return false
	}
	var facts []string
	for _, f := range []struct {
		name string
		has  bool
	}{
		{p.Say("der Status von {3 Maßnahmen}"), slices.ContainsFunc(p.Measures, status)},
		{"von Hand gesetzter Fortschritt", slices.ContainsFunc(p.Measures, func(m Measure) bool { return m.Progress != nil })},
		{"von Hand gesetzte Ampeln", slices.ContainsFunc(p.Measures, func(m Measure) bool { return len(m.Overrides) > 0 })},
		{"Risiken", len(p.Risks) > 0},
		{"gebundene Mittel", slices.ContainsFunc(p.Commitments, func(c Commitment) bool { return c.Date == "" && c.Amount != 0 })},
		{"Prognosen der Ausgaben", slices.ContainsFunc(p.Budget, func(b BudgetItem) bool { return b.Forecast != nil })},
	} {
		if f.has {
			facts = append(facts, f.name)
		}
	}
	return facts
}

// adoptedTexts finds texts that still say what the report before said.
func adoptedTexts(c *checkup) {
	for _, field := range c.report.Adopted {
		c.at(c.report, field, "Der Text ist aus dem vorigen Bericht übernommen. Bitte fortschreiben oder bestätigen, dass er noch gilt.")
	}
}

// emptySections finds free sections of the outline, and the summary in Einfacher
// Sprache, for which there is no text: the report would leave them out.
func emptySections(c *checkup) {
	if c.outline.Has(SectionPlain) && blank(c.report.PlainLanguage) {
		c.at(c.report, "plain_language", "Die Gliederung sieht eine Zusammenfassung in Einfacher Sprache vor, der Text fehlt. Bitte schreiben; sonst entfällt der Abschnitt.")
	}
	for _, s := range c.outline.Free() {
		if blank(c.report.Text(s.Text)) {
			c.at(c.report, AdoptedText(s.Text), "Der eigene Abschnitt „%s“ hat keinen Text. Bitte schreiben oder in der Gliederung ausschalten; sonst entfällt er.", s.Heading())
		}
	}
}

// recipientAddresses finds recipients to whom no letter can be addressed.
func recipientAddresses(c *checkup) {
	for _, p := range c.Partners {
		if blank(p.Address) && (len(c.report.Recipients) == 0 || slices.Contains(c.report.Recipients, p.ID)) {
			c.at(p, "address", "Der Empfänger hat keine Anschrift, das Anschreiben bliebe ohne. Bitte ergänzen.")
		}
	}
}

// contradictingState finds a Land in which the municipality cannot lie, or a key that its kind has not: an import or an older
// program may have brought it in.
func contradictingState(c *checkup) {
	var e *Error
	if errors.As(cmp.Or(CheckState(c.Municipality.AGS, c.Municipality.State), CheckKeyOf(c.Municipality.Kind, c.Municipality.AGS)), &e) {
		c.at(c.Municipality, e.Field, "%s", e.Text)
	}
}

// populationMonths is how old a population figure may be at the key date. The
// Statistische Landesämter publish the figure of 31.12. within about nine months
// (§ 2 BevStatG), so that after 24 months there are newer ones.
const populationMonths = 24

func stalePopulation(c *checkup) {
	day := c.Municipality.PopulationDate
	if day != "" && c.key != "" && day < DateOf(c.key.Time().AddDate(0, -populationMonths, 0)) {
		c.at(c.Municipality, "population_date", "Die Einwohnerzahl vom %s ist am Stichtag älter als %d Monate. Bitte die neuere Zahl des Statistischen Landesamts eintragen.", day, populationMonths)
	}
}

// extended finds what still speaks of the term before it was extended.
func extended(c *checkup) {
	for _, v := range c.Plans {
		end := c.EndUnder(v)
		switch {
		case !v.InForce(c.key) || v.Kind != PlanExtended && v.FormerEnd == "":
		case v.FormerEnd == "":
			c.at(v, "former_end", "Bei der Verlängerung fehlt das bisherige Ende der Laufzeit; ein Bericht mit einem früheren Stichtag nennt deshalb schon das neue. Bitte eintragen.")
		case v.Kind == PlanExtended && end <= v.FormerEnd:
			c.at(c.Programme, "to", "Die Verlängerung (%s) ist eingetragen, die Laufzeit endet aber noch am %s. Bitte das neue Ende eintragen.", v.ID, end)
		default:
			c.behind(v)
		}
	}
}

// behind finds the Bewilligungszeitraum of the Förderung and the Abschlussbericht where they end with the former term.
func (c *checkup) behind(v Plan) {
	to := c.Programme.To
	if s, known := c.GrantSource(); known && s.To != "" && s.To <= v.FormerEnd {
		c.at(s, "to", "Der Bewilligungszeitraum endet am %s, die Laufzeit nach der Verlängerung am %s. Bitte anpassen oder bestätigen.", s.To, to)
	}
	for _, r := range c.Reports {
		if r.Kind == FinalReport && !r.Status.Released() && r.PeriodTo != "" && r.PeriodTo <= v.FormerEnd {
			c.at(r, "period_to", "Der Abschlussbericht berichtet nur bis zum %s, die Laufzeit endet nach der Verlängerung am %s. Bitte Zeitraum, Stichtag und Abgabefrist anpassen oder bestätigen.", r.PeriodTo, to)
		}
	}
}
