package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Query is a Nachforderung: what a recipient of a released report asks for before he
// accepts it.
type Query struct {
	ID     string `json:"id"`
	Report string `json:"report" de:"Bericht" hint:"Der freigegebene Bericht, zu dem nachgefragt wird." part:"report"`
	// Version is the version of the report that is asked about, 0 where nobody has said.
	Version int `json:"version" de:"Version" hint:"Die Version, die dem Empfänger vorliegt, zum Beispiel 1."`
	// Partner is the Kennung of the partner who asks.
	Partner string       `json:"partner" de:"Von" hint:"Wer nachfordert." placeholder:"Nicht angegeben" ref:"partner"`
	Date    Date         `json:"date" de:"Eingegangen am" hint:"Tag des Eingangs, zum Beispiel 12.11.2018."`
	Due     Date         `json:"due" de:"Frist" hint:"Bis wann die Antwort vorliegen muss, zum Beispiel 30.11.2018."`
	Points  []QueryPoint `json:"points" de:"Punkte" hint:"Je Zeile ein Punkt, mit der Stelle im Bericht; die Antwort kommt später dazu."`
	// Settled is the day from which nothing is open any more though no corrected version
	// answers, Note how.
	Settled Date   `json:"settled" de:"Ohne neue Version erledigt am" hint:"Nur wenn keine korrigierte Version nötig ist, zum Beispiel nach einem Telefonat."`
	Note    string `json:"note" de:"Vermerk" limit:"500" hint:"Wie es erledigt wurde, zum Beispiel „Ministerium verzichtet auf Punkt 2, Telefonat vom 14.11.“." lines:"2"`
}

// QueryPoint is one thing that is asked for.
type QueryPoint struct {
	// Place is where in the report, such as „Abschnitt 8, Finanzübersicht“.
	Place string `json:"place" de:"Stelle" limit:"200"`
	Text  string `json:"text" de:"Was gefordert wird" limit:"1000"`
	// Answer is what the corrected version says to it.
	Answer string `json:"answer" de:"Antwort" limit:"2000"`
}

// Answered says whether somebody has written an answer.
func (q QueryPoint) Answered() bool { return strings.TrimSpace(q.Answer) != "" }

// Key implements Record.
func (q Query) Key() Key { return Key{KindQuery, q.ID} }

func (q Query) rules() error {
	return cmp.Or(notNegative("version", q.Version), notBefore("due", q.Due, "Ende der Frist", q.Date, "dem Eingang"))
}

// QueriesTo lists the Nachforderungen to a report, the earliest first.
func (p Project) QueriesTo(report string) []Query {
	list := filtered(p.Queries, func(q Query) bool { return q.Report == report })
	slices.SortStableFunc(list, func(a, b Query) int { return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(a.Date, b.Date)) })
	return list
}

// Answers lists the Nachforderungen that a version of a report answers: those to the
// versions before it, but for what was settled otherwise.
func (p Project) Answers(r Report) []Query {
	return filtered(p.QueriesTo(r.ID), func(q Query) bool { return max(q.Version, 1) < r.Version() && q.Settled == "" })
}

// AskedUntil gives the project without the Nachforderungen that came in after a day: what is
// released on it can answer none of them.
func (p Project) AskedUntil(day Date) Project {
	p.Queries = filtered(p.Queries, func(q Query) bool { return q.Date <= day })
	return p
}

// StillAsked gives a Nachforderung as it is once the present version of its report was released on a day: one that
// came in later, or of which a point has no answer, is not answered by it and asks about this
// version too.
func (p Project) StillAsked(q Query, on Date) Query {
	record, _ := p.Record(Key{KindReport, q.Report})
	r, _ := record.(Report)
	unanswered := slices.ContainsFunc(q.Points, func(point QueryPoint) bool { return !point.Answered() })
	if q.Settled == "" && max(q.Version, 1) < r.Version() && (q.Date > on || unanswered) {
		q.Version = r.Version()
	}
	return q
}

// Open says whether a Nachforderung still waits for an answer: until a later version of
// the report is released, or it was settled otherwise. Where the version is not said the
// status of the report decides.
func (p Project) Open(q Query) bool {
	record, _ := p.Record(Key{KindReport, q.Report})
	r, known := record.(Report)
	waits := r.Version() <= q.Version || q.Version == 0 && r.Status == ReportQueried
	return known && q.Settled == "" && (waits || !r.Status.Released())
}

// OpenQueries lists the Nachforderungen that wait for an answer, the most urgent first;
// those without a Frist come last.
func (p Project) OpenQueries() []Query {
	open := filtered(p.Queries, p.Open)
	slices.SortStableFunc(open, func(a, b Query) int { return cmp.Compare(cmp.Or(a.Due, "9999"), cmp.Or(b.Due, "9999")) })
	return open
}

// QueriedWithout lists the released reports whose status is Nachforderung though none is
// recorded.
func (p Project) QueriedWithout() []Report {
	return filtered(p.Reports, func(r Report) bool { return r.Status == ReportQueried && len(p.QueriesTo(r.ID)) == 0 })
}

// QueryDays is how many working days before the Frist of a Nachforderung its
// Wiedervorlagen are due: an answer has to be written, checked and signed.
const QueryDays = 5

// queryReminderID gives the Kennung of the Wiedervorlage of a point, which counts from 0.
func queryReminderID(q Query, point int) string {
	return fmt.Sprintf("%s-%s-%d", KindReminder.Prefix(), q.ID, point+1)
}

// DueOf gives the day on which a report is due: its Abgabefrist; of a correction, whose
// first version was handed in, the Frist of the most urgent Nachforderung that it answers.
// Without one it has none.
func (p Project) DueOf(r Report) Date {
	if r.Corrections == 0 {
		return r.Due
	}
	due := Date("")
	for _, q := range p.QueriesTo(r.ID) {
		if p.Open(q) && q.Due != "" && (due == "" || q.Due < due) {
			due = q.Due
		}
	}
	return due
}

// Queried gives a report about which somebody asks.
func (r Report) Queried() Report {
	if r.Status.Released() && r.Status != ReportReplaced {
		r.Status = ReportQueried
	}
	return r
}

// QueryReminders lists the Wiedervorlagen that are to be kept for the points of a
// Nachforderung, one for each: done once the point is answered or nothing is open any
// more. Gone are those of points that were taken out. Which is which follows from its
// place in the list.
func (p Project) QueryReminders(q Query) (kept []Reminder, gone []Key) {
	open := p.Open(q)
	report, _ := p.Record(Key{KindReport, q.Report})
	r, _ := report.(Report)
	for n, point := range q.Points {
		was, there := p.reminder(queryReminderID(q, n))
		w := was
		w.ID, w.About, w.Done = queryReminderID(q, n), q.ID, point.Answered() || !open
		w.Text = queryTask(r, n, point)
		if !w.Done || !there {
			w.Date = p.remindOf(q)
		}
		if w != was {
			kept = append(kept, w)
		}
	}
	if all := p.remindersOf(q.Key()); len(all) > len(q.Points) {
		gone = all[len(q.Points):]
	}
	return kept, gone
}

// remindersOf lists the Wiedervorlagen of the points of a Nachforderung, none of any
// other record.
func (p Project) remindersOf(of Key) (keys []Key) {
	if of.Kind != KindQuery {
		return nil
	}
	for n := 0; ; n++ {
		w, there := p.reminder(queryReminderID(Query{ID: of.ID}, n))
		if !there {
			return keys
		}
		keys = append(keys, w.Key())
	}
}

// remindOf gives the day on which the points of a Nachforderung are to be looked at
// again: some working days before its Frist, but not before it came in.
func (p Project) remindOf(q Query) Date {
	if q.Due == "" {
		return q.Date
	}
	return max(q.Date, q.Due.WorkdaysBefore(QueryDays, p.Municipality.Land()))
}

// queryTask says what is to be done about a point.
func queryTask(r Report, n int, point QueryPoint) string {
	place := ""
	if point.Place != "" {
		place = " (" + point.Place + ")"
	}
	text := []rune(fmt.Sprintf("Nachforderung zu %s, Punkt\u00a0%d%s: %s", r.Name(), n+1, place, cmp.Or(point.Text, "noch ohne Text")))
	if limit := Limit(Reminder{}, "text"); len(text) > limit {
		text = append(text[:limit-1], '…')
	}
	return string(text)
}
