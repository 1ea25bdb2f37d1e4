package data

import (
	"slices"
	"strings"
)

// Finding is a Befund of the Abgabeprüfung: what is wrong at one place, and what
// to do about it.
type Finding struct {
	// Code names the rule that is broken.
	Code     string   `json:"code"`
	Severity Severity `json:"severity"`
	// Place names the record as a sentence does: „M03“, „Kommune“.
	Place string `json:"place"`
	// Label is the German name of the field, empty where a whole record is missing.
	Label string `json:"label"`
	// Text says in German sentences what was found and what to do.
	Text string `json:"text"`
	// Key is the record; its ID is empty where a whole record is missing.
	Key Key `json:"key"`
	// Field is the JSON name of the field, dotted for a part of a part; empty where
	// a whole record is missing.
	Field string `json:"field"`
	// Accepted says that a hint was ticked, Reason may say why.
	Accepted bool   `json:"accepted"`
	Reason   string `json:"reason"`
	// Serves says for what it was looked: „Vorlage „Smart City“; Abschnitt „Maßnahmen im Einzelnen““. It is for who works on the
	// report; no release keeps it.
	Serves string `json:"-"`
}

// house are the rules about how the house works with its data; what a report says does not
// hang on them.
var house = []string{"picture_consent", "arms_hidden", "personal_data", "payer", "adopted", "recipient_address", "gender_signs", "plain_sentences", "not_foreseen"}

// OfHouse says whether a finding only concerns how the house works: it stays out of papers
// for others.
func (f Finding) OfHouse() bool { return slices.Contains(house, f.Code) }

// Severity says what a finding does to a release.
type Severity string

// The severities.
const (
	// SeverityError blocks a release.
	SeverityError Severity = "Fehler"
	// SeverityHint wants a tick; it blocks nothing.
	SeverityHint Severity = "Hinweis"
)

// ID names the finding by rule and place; it stays the same as long as that
// place breaks that rule.
func (f Finding) ID() string {
	at := f.Key.ID
	if at == "" {
		at = string(f.Key.Kind)
	}
	return strings.TrimSpace(f.Code + " " + at + " " + f.Field)
}

// Where names the place with its field: „M03, Ziel“.
func (f Finding) Where() string {
	if f.Label == "" {
		return f.Place
	}
	return f.Place + ", " + f.Label
}

// Sentence gives place and text: „M03: Die Pflichtangabe „Ziel“ fehlt. …“.
func (f Finding) Sentence() string { return f.Place + ": " + f.Text }

// Line writes a finding for a list of them: „Fehler: M03: Die Pflichtangabe …“,
// „Hinweis (bestätigt): …“.
func (f Finding) Line() string {
	sort := string(f.Severity)
	if f.Accepted {
		sort += " (bestätigt)"
	}
	return sort + ": " + f.Sentence()
}

// Findings is the Abgabeprüfung of a report: what its rules find on the day that
// JudgedAt gives, errors first, then hints; hints that the report accepts are marked
// so. The outline is the one that the report uses.
func (p Project) Findings(report Report, outline Outline, today Date) []Finding {
	key := report.JudgedAt(today)
	c := &checkup{Project: p.AsOf(key), recorded: p, report: report, outline: outline, key: key, today: today, lights: p.MeasureLights(key)}
	for _, c.rule = range checks {
		if c.prints(c.rule.serves...) {
			before := len(c.found)
			c.rule.look(c)
			for i, f := range c.found[before:] {
				c.found[before+i].Serves = c.servedBy(f)
			}
		}
	}
	for i, f := range c.found {
		for _, a := range report.Accepted {
			if f.Severity == SeverityHint && a.Finding == f.ID() {
				c.found[i].Accepted, c.found[i].Reason = true, a.Reason
			}
		}
	}
	// „Fehler“ comes before „Hinweis“.
	slices.SortStableFunc(c.found, func(a, b Finding) int { return strings.Compare(string(a.Severity), string(b.Severity)) })
	return c.found
}

// JudgedAt gives the day on which the Abgabeprüfung judges the report, whenever and
// by whom it is made: its Stichtag, else today.
func (r Report) JudgedAt(today Date) Date { return first(r.Day(), today) }

// Accept gives the report with a hint ticked, for a reason that may be empty.
func (r Report) Accept(finding, reason string) Report {
	r = r.Unaccept(finding)
	r.Accepted = append(r.Accepted, Acceptance{finding, reason})
	return r
}

// Unaccept gives the report without the tick of a hint.
func (r Report) Unaccept(finding string) Report {
	r.Accepted = slices.DeleteFunc(slices.Clone(r.Accepted), func(a Acceptance) bool { return a.Finding == finding })
	return r
}

// FindingTally counts findings: errors, hints that want a tick, and hints that
// have one.
type FindingTally struct{ Errors, Hints, Accepted int }

// TallyFindings counts findings.
func TallyFindings(list []Finding) FindingTally {
	var t FindingTally
	for _, f := range list {
		switch {
		case f.Severity == SeverityError:
			t.Errors++
		case f.Accepted:
			t.Accepted++
		default:
			t.Hints++
		}
	}
	return t
}

// String writes what is still open: „2 Fehler, 5 Hinweise“, „1 Hinweis“, „keine
// offenen Befunde“.
func (t FindingTally) String() string {
	var parts []string
	if t.Errors > 0 {
		parts = append(parts, Count(t.Errors)+" Fehler")
	}
	switch {
	case t.Hints == 1:
		parts = append(parts, "1 Hinweis")
	case t.Hints > 1:
		parts = append(parts, Count(t.Hints)+" Hinweise")
	}
	if parts == nil {
		return "keine offenen Befunde"
	}
	return strings.Join(parts, ", ")
}
