package desk

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
)

// due says which reports are released but not sent, which is due next and, as soon as
// it is known, what is open in it: „Bericht Nr. 1 fällig am 31.10.2017 (noch 42 Tage)
// · 2 Fehler, 5 Hinweise“; another key date comes first.
func (d *Desk) due() string {
	if d.KeyDate != "" {
		return "Stand zum " + d.KeyDate.String() + " · " + d.dueNext()
	}
	return d.dueNext()
}

func (d *Desk) dueNext() string {
	if v := d.Project().Programme; v.IsCompleted(d.Today()) {
		return CompletedWords(v)
	}
	var sentence string
	for _, q := range d.Project().OpenQueries() {
		sentence += QueryDue(d.Project(), q, d.Today()) + " · "
	}
	for _, r := range d.Unsent() {
		sentence += r.Name() + " noch nicht versandt · "
	}
	r, ok := d.Project().NextReport()
	if !ok {
		return strings.TrimSuffix(sentence+NoneDue(d.Project()), " · ")
	}
	due := d.Project().DueOf(r)
	sentence += fmt.Sprintf("%s fällig am %s (%s)", r.Name(), due, Countdown(d.Today(), due))
	if list, _ := d.Findings(r); list != nil {
		sentence += " · " + TallyOf(list).String()
	}
	return sentence
}

// QueryDue says until when a Nachforderung is to be answered: „Nachforderung zu Bericht
// Nr. 1, fällig am 30.11.2018 (noch 12 Tage)“.
func QueryDue(p data.Project, q data.Query, today data.Date) string {
	record, _ := p.Record(data.Key{Kind: data.KindReport, ID: q.Report})
	r, _ := record.(data.Report)
	text := "Nachforderung zu " + r.Name()
	if q.Due == "" {
		return text + ", ohne Frist"
	}
	return fmt.Sprintf("%s, fällig am %s (%s)", text, q.Due, Countdown(today, q.Due))
}

// Answered says how many points of a Nachforderung are answered.
func Answered(q data.Query) string {
	answered := 0
	for _, p := range q.Points {
		if p.Answered() {
			answered++
		}
	}
	switch all := len(q.Points); {
	case all == 0:
		return "noch ohne Punkte"
	case all == 1 && answered == 1:
		return "der Punkt ist beantwortet"
	case all == 1:
		return "der Punkt ist noch offen"
	default:
		return fmt.Sprintf("%s von %s Punkten beantwortet", data.Count(answered), data.Count(all))
	}
}

// NoneDue says why no report is due, nothing where a Nachforderung is open: then there is
// something to do.
func NoneDue(p data.Project) string {
	for _, r := range p.Reports {
		if r.Corrections > 0 && !r.Status.Released() {
			return "die Korrektur von " + r.Name() + " in Arbeit"
		}
	}
	if len(p.OpenQueries())+len(p.QueriedWithout()) > 0 {
		return ""
	}
	if slices.ContainsFunc(p.Reports, func(r data.Report) bool { return !r.Status.Released() }) {
		return "keine Abgabefrist eingetragen"
	}
	return "kein Bericht offen"
}

// Countdown says how far away a date is: „noch 42 Tage“, „heute“, „seit 3
// Tagen überfällig“, „noch rund 6 Wochen“.
func Countdown[T data.Date | data.Term](today data.Date, due T) string {
	switch away := data.Between(data.Term(today), data.Term(due)); {
	case away.Days > 0:
		return "noch " + away.String()
	case away.Days == 0:
		return "heute"
	default:
		return "seit " + away.Abs().Dative() + " überfällig"
	}
}

// DaysAgo writes days in the dative: „1 Tag“, „63 Tagen“.
func DaysAgo(n int) string {
	if n == 1 {
		return data.Days(n)
	}
	return data.Days(n) + "n"
}

// DueReminders lists the Wiedervorlagen that are due, the oldest first.
func DueReminders(p data.Project, today data.Date) []data.Reminder {
	var due []data.Reminder
	for _, r := range p.Reminders {
		if r.DueBy(today) {
			due = append(due, r)
		}
	}
	slices.SortStableFunc(due, func(a, b data.Reminder) int { return a.Date.Compare(b.Date) })
	return due
}

// dueWords says how many Wiedervorlagen are due, nothing if none is.
func dueWords(p data.Project, today data.Date) string {
	switch n := len(DueReminders(p, today)); n {
	case 0:
		return ""
	case 1:
		return "1 Wiedervorlage ist fällig"
	default:
		return fmt.Sprintf("%s Wiedervorlagen sind fällig", data.Count(n))
	}
}
