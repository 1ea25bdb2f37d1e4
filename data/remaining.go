package data

import (
	"cmp"
	"fmt"
	"strings"
)

// Remainder is something to be done before a Vorhaben is closed.
type Remainder struct {
	Key   Key
	Field string
	// Text is a German sentence.
	Text string
}

// Ended says whether the term is over at a day.
func (v Programme) Ended(day Date) bool { return v.To != "" && v.To < day }

// IsCompleted says whether the Vorhaben is closed at a day.
func (v Programme) IsCompleted(day Date) bool { return v.Completed != "" && v.Completed <= day }

// Remaining lists what is to be done at a day before the Vorhaben can be closed: reports, answers, measures, money, the
// Verwendungsnachweis, Wiedervorlagen.
func (p Project) Remaining(day Date) []Remainder {
	var list []Remainder
	add := func(r Record, field, text string, args ...any) {
		list = append(list, Remainder{r.Key(), field, fmt.Sprintf(text, args...)})
	}
	for _, r := range p.Reports {
		switch {
		case !r.Status.Released() && r.Corrections > 0:
			add(r, "", "Die Korrektur von %s ist noch nicht freigegeben.", r.Name())
		case !r.Status.Released():
			add(r, "", "%s ist noch nicht freigegeben.", r.Name())
		case r.Status == ReportReleased:
			add(r, "", "%s ist freigegeben, aber noch nicht an alle versandt.", r.Name())
		}
	}
	for _, q := range p.OpenQueries() {
		record, _ := p.Record(Key{KindReport, q.Report})
		r, _ := record.(Report)
		add(q, "", "Eine Nachforderung zu %s ist noch nicht beantwortet.", r.Name())
	}
	for _, r := range p.QueriedWithout() {
		add(r, "", "Eine Nachforderung zu %s ist noch nicht erfasst und beantwortet.", r.Name())
	}
	if open := filtered(p.Measures, Measure.Pursued); len(open) > 0 {
		add(open[0], "status", "Weder abgeschlossen noch abgebrochen: %s.", named(open, p.Say("{Maßnahme}"), p.Say("{Maßnahmen}")))
	}
	p.unsettled(day, add)
	if p.OwesProof() {
		until := ""
		if due := p.Programme.ProofDue(); due != "" {
			until = fmt.Sprintf(" (fällig am %s)", due)
		}
		add(p.Programme, "proof_date", "Der Verwendungsnachweis%s ist noch nicht vorgelegt.", until)
	}
	if open := filtered(p.Reminders, func(r Reminder) bool { return !r.Done }); len(open) > 0 {
		add(open[0], "", "Noch nicht erledigt: %s.", named(open, "Wiedervorlage", "Wiedervorlagen"))
	}
	return list
}

// OwesProof says whether a Verwendungsnachweis is still to be handed in: there is a Förderung or there are Nebenbestimmungen.
func (p Project) OwesProof() bool {
	_, funded := p.GrantSource()
	return p.Programme.ProofDate == "" && (funded || p.Programme.Conditions != "")
}

// named counts records and names as many as a line has room for: „2 Maßnahmen (M01, M02)“.
func named[R Record](list []R, one, many string) string {
	const most = 6
	var ids []string
	for _, r := range list[:min(len(list), most)] {
		ids = append(ids, r.Key().ID)
	}
	text := Counted(len(list), one, many) + " (" + strings.Join(ids, ", ")
	if len(list) > most {
		text += " …"
	}
	return text + ")"
}

// unsettled lists money that is owed: Raten that have not come in, Aufträge that are not paid, and what came in of the
// Förderung and was not used.
func (p Project) unsettled(day Date, add func(r Record, field, text string, args ...any)) {
	for _, r := range p.Rates(day) {
		if missing := r.Missing(); missing > 0 {
			add(r.Instalment, "", "Von der Rate %s sind %s nicht eingegangen.", r.ID, missing)
		}
	}
	paid := p.met(p.Movements(day))
	for _, c := range p.Commitments {
		if open := c.open(day, paid[c.ID]); open > 0 {
			add(c, "", "Vom Auftrag %s sind %s weder bezahlt noch aufgelöst.", c.ID, open)
		}
	}
	if g := p.Grant(day); g.Recorded && g.SpentRecorded && g.Advance() > 0 {
		source, _ := p.GrantSource()
		add(source, "", "Von der Förderung sind %s eingegangen und nicht zuwendungsfähig ausgegeben; was übrig bleibt, ist zurückzuzahlen.", g.Advance())
	}
}

// ToDelete lists the Ansprechpersonen whose Löschfrist has passed at a day, and those that have none.
func (p Project) ToDelete(day Date) []Remainder {
	var list []Remainder
	for _, c := range p.Contacts {
		switch {
		case c.DeleteBy == "":
			list = append(list, Remainder{c.Key(), "delete_by", fmt.Sprintf("Für %s (%s) ist keine Löschfrist eingetragen.", c.ID, cmp.Or(c.Role, c.Name))})
		case c.DeleteBy < day:
			list = append(list, Remainder{c.Key(), "delete_by", fmt.Sprintf("Die Angaben zu %s (%s) waren bis zum %s zu löschen.", c.ID, cmp.Or(c.Role, c.Name), c.DeleteBy)})
		}
	}
	return list
}
