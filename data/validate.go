package data

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Validate says whether a Projektakte may be kept: the Kennungen are there, unique and
// point at something, enumerations have known values, the AGS is well formed, figures lie in
// their range. Missing fields are allowed; whether a report may leave the house
// is another question. The *Error names the place as in „measures[2].status“.
func (p Project) Validate() error {
	if p.Format > FormatVersion {
		return &Error{Code: Newer, Field: "format", Text: fmt.Sprintf("Die Daten haben die Formatversion %d und stammen aus einer neueren Programmversion; dieses Programm liest bis Version %d. Bitte das Programm aktualisieren.", p.Format, FormatVersion)}
	}
	if p.Format < 1 {
		return &Error{Code: Invalid, Field: "format", Text: fmt.Sprintf("Die Angabe „format“ fehlt oder ist keine Formatversion; sie muss eine Zahl von 1 bis %d sein.", FormatVersion)}
	}
	known := map[string]Kind{}
	if err := p.eachPlace(func(place string, r Record) error { return register(known, place, r) }); err != nil {
		return err
	}
	if err := p.checkMerging(); err != nil {
		return err
	}
	numbers := map[int]bool{}
	return p.eachPlace(func(place string, r Record) error {
		if err := within(place, cmp.Or(Validate(r), pointsAtKnown(r, known))); err != nil {
			return err
		}
		if a, is := r.(Appraisal); is {
			return within(place, a.within(p.Programme.Template.BestScore(), fmt.Sprintf("%s\u00a0%s: ", KindAppraisal, a.ID)))
		}
		if report, ok := r.(Report); ok {
			if numbers[report.No] {
				return &Error{Code: Invalid, Field: place + ".no", Text: fmt.Sprintf("Die Berichtsnummer %d kommt mehrfach vor.", report.No)}
			}
			numbers[report.No] = true
		}
		return nil
	})
}

// eachPlace calls do for every record with its place in the JSON, until one fails.
func (p Project) eachPlace(do func(place string, r Record) error) error {
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		name := v.Type().Field(i).Tag.Get("json")
		if r, ok := v.Field(i).Interface().(Record); ok {
			if err := do(name, r); err != nil {
				return err
			}
		}
		if !holdsRecords(v.Field(i).Type()) {
			continue
		}
		for j := range v.Field(i).Len() {
			place, r := fmt.Sprintf("%s[%d]", name, j), v.Field(i).Index(j).Interface().(Record)
			if err := do(place, r); err != nil {
				return err
			}
			m, _ := r.(Measure)
			for k, s := range m.Milestones {
				if err := do(fmt.Sprintf("%s.milestones[%d]", place, k), s); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// register refuses a Kennung that is missing or used already: a Kennung alone
// says which record is meant.
func register(known map[string]Kind, place string, r Record) error {
	id := r.Key().ID
	if id == "" {
		return &Error{Code: Invalid, Field: place + ".id", Text: "Die Kennung (id) fehlt."}
	}
	if known[id] != "" {
		return &Error{Code: Invalid, Field: place + ".id", Text: fmt.Sprintf("Die Kennung „%s“ kommt mehrfach vor.", id)}
	}
	known[id] = r.Key().Kind
	return nil
}

func pointsAtKnown(r Record, known map[string]Kind) error {
	for _, ref := range References(r) {
		if ref.Field == "-" { // a milestone's measure follows from its place
			continue
		}
		if kind := known[ref.ID]; kind == "" || ref.Kind != "" && kind != ref.Kind {
			return &Error{Code: Invalid, Field: ref.Field, Text: fmt.Sprintf("Die Kennung „%s“ gibt es nicht.", ref.ID)}
		}
	}
	return nil
}

// Validate says whether a record may be kept as it is: what it says by itself,
// not whether others agree with it. The *Error names the field.
func Validate(r Record) error {
	if err := cmp.Or(checkLimits("", "", reflect.ValueOf(r)), checkWords("", reflect.ValueOf(r))); err != nil {
		return err
	}
	if v, ok := r.(interface{ rules() error }); ok {
		return v.rules()
	}
	return nil
}

// checkWords refuses values that an enumeration does not have, also in parts
// and lists, but not in records that belong to this one.
func checkWords(place string, v reflect.Value) error {
	switch {
	case Vocabulary(v.Type()) != nil:
		return within(place, oneOf(v.String(), Vocabulary(v.Type())))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if err := checkWords(strings.TrimPrefix(place+"."+v.Type().Field(i).Tag.Get("json"), "."), v.Field(i)); err != nil {
				return err
			}
		}
	case v.Kind() == reflect.Slice && !holdsRecords(v.Type()):
		for i := range v.Len() {
			if err := checkWords(fmt.Sprintf("%s[%d]", place, i), v.Index(i)); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneOf refuses a value that an enumeration does not have; an empty one passes.
func oneOf(value string, allowed []string) error {
	if value == "" || slices.Contains(allowed, value) {
		return nil
	}
	return &Error{Code: Invalid, Text: fmt.Sprintf("Der Wert „%s“ ist hier nicht vorgesehen. Möglich sind: „%s“.", value, strings.Join(allowed, "“, „"))}
}

func (m Municipality) rules() error {
	return cmp.Or(CheckAGS(m.AGS), membersKeys(m.Members), formerKeys(m.Former), notNegative("population", m.Population))
}

func (p Programme) rules() error {
	t := reflect.ValueOf(p.Thresholds)
	for i := range t.NumField() {
		if err := notNegative("thresholds."+t.Type().Field(i).Tag.Get("json"), int(t.Field(i).Int())); err != nil {
			return err
		}
	}
	if p.ProofMonths != nil && (*p.ProofMonths < 0 || *p.ProofMonths > longestProof) {
		return &Error{Code: Invalid, Field: "proof_months", Text: fmt.Sprintf("Die Frist des Verwendungsnachweises liegt zwischen 0 und %d Monaten.", longestProof)}
	}
	if p.Overrun != nil && (*p.Overrun < 0 || *p.Overrun > 100) {
		return &Error{Code: Invalid, Field: "overrun_percent", Text: "Ein Einzelansatz darf um 0 bis 100 Prozent überschritten werden."}
	}
	if p.SpendDays != nil && (*p.SpendDays < 1 || *p.SpendDays > longestSpending) {
		return &Error{Code: Invalid, Field: "spend_days", Text: fmt.Sprintf("Die Frist für die Verwendung liegt zwischen 1 und %d Tagen.", longestSpending)}
	}
	return cmp.Or(p.Template.rules(), p.LeadTimes.rules(), notBefore("to", p.To, "Ende der Laufzeit", p.From, "ihrem Beginn"))
}

func (c Concept) rules() error { return notNegativeMoney("budget_cents", c.Budget) }

func (m Measure) rules() error {
	for i, o := range m.Overrides {
		if o.Reason == "" || o.Part == "" || o.Light == "" {
			return &Error{Code: Invalid, Field: "overrides", Text: fmt.Sprintf("Die gesetzte Ampel in Zeile %d braucht Ampel, Stufe und Begründung.", i+1)}
		}
	}
	if m.Progress != nil && (*m.Progress < 0 || *m.Progress > 100) {
		return &Error{Code: Invalid, Field: "progress", Text: fmt.Sprintf("Der Fortschritt %d liegt nicht zwischen 0 und 100 Prozent.", *m.Progress)}
	}
	return cmp.Or(
		notBefore("end", m.End, "geplante Ende", m.Start, "dem geplanten Beginn"),
		notBefore("forecast_end", m.ForecastEnd, "erwartete Ende", m.ForecastStart, "dem erwarteten Beginn"),
		notBefore("actual_end", m.ActualEnd, "tatsächliche Ende", m.ActualStart, "dem tatsächlichen Beginn"),
	)
}

func (m Milestone) rules() error {
	if m.ForecastDate != "" && m.PlannedDate == "" {
		return &Error{Code: Invalid, Field: "forecast_date", Text: "Eine Prognose setzt einen Plan voraus. Bitte zuerst den Plan eintragen."}
	}
	return notNegative("weight", m.Weight)
}

func (i Indicator) rules() error {
	from, hasFrom := i.TargetFrom.Number()
	to, hasTo := i.Target.Number()
	if hasFrom && hasTo && from > to {
		return &Error{Code: Invalid, Field: "target_from", Text: fmt.Sprintf("Die Untergrenze %s liegt über dem Zielwert %s.", i.TargetFrom, i.Target)}
	}
	for n, r := range i.Readings {
		if r.Date == "" || r.Value == "" {
			return &Error{Code: Invalid, Field: "values", Text: fmt.Sprintf("Der Messwert in Zeile %d braucht Datum und Wert.", n+1)}
		}
	}
	for n, s := range i.Stages {
		if s.Date == "" || s.Value == "" {
			return &Error{Code: Invalid, Field: "stages", Text: fmt.Sprintf("Das Zwischenziel in Zeile %d braucht Datum und Wert.", n+1)}
		}
	}
	return notBefore("target_date", i.TargetDate, "Datum des Zielwerts", Term(i.BaselineDate), "dem Datum des Basiswerts")
}

func (p Participation) rules() error {
	for _, g := range p.Groups {
		if err := notNegative("groups", g.Count); err != nil {
			return err
		}
	}
	return cmp.Or(
		notNegativeCount("attendees", p.Attendees),
		notNegativeCount("contributions", p.Contributions),
		notBefore("date_to", p.DateTo, "Ende", p.Date, "dem Beginn"),
	)
}

func (d Dataset) rules() error { return notNegativeCount("downloads", d.Downloads) }

func (r Risk) rules() error {
	return cmp.Or(graded("likelihood", r.Likelihood, RiskGrade, ""), graded("impact", r.Impact, RiskGrade, ""))
}

func (w Workshop) rules() error {
	return cmp.Or(
		notNegative("no", w.No),
		notNegativeCount("attendees", w.Attendees),
		notBefore("date_to", w.DateTo, "Ende", w.DateFrom, "dem Beginn"),
	)
}

func (a Appraisal) rules() error { return a.within(MostGrades, "") }

// within refuses a Stufe above the highest; what the sentence is about stands before it.
func (a Appraisal) within(highest int, about string) error {
	for _, field := range ScaleFields {
		if err := graded(field+".value", a.Score(field).Value, highest, about); err != nil {
			return err
		}
	}
	return nil
}

func (r Report) rules() error {
	return cmp.Or(notNegative("no", r.No), notNegative("corrections", r.Corrections), notBefore("period_to", r.PeriodTo, "Ende des Berichtszeitraums", r.PeriodFrom, "seinem Beginn"))
}

func notNegative(field string, n int) error {
	if n >= 0 {
		return nil
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("Der Wert %s ist negativ; hier sind nur Zahlen ab 0 möglich.", Count(n))}
}

func notNegativeCount(field string, n *int) error {
	if n == nil {
		return nil
	}
	return notNegative(field, *n)
}

func notNegativeMoney(field string, c Cents) error {
	if c >= 0 {
		return nil
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("Der Betrag %s ist negativ; hier sind nur Beträge ab 0\u00a0€ möglich.", c)}
}

// notBefore refuses an end before the begin. What names the end, before the begin
// in the dative, both as their fields do.
func notBefore[T Date | Term](field string, end T, what string, start T, before string) error {
	if end == "" || start == "" || Term(end).Last() >= Term(start).First() {
		return nil
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("Das %s (%s) liegt vor %s (%s). Bitte eines der beiden Daten ändern.", what, Term(end), before, Term(start))}
}

func graded(field string, value, highest int, about string) error {
	if value >= 0 && value <= highest {
		return nil
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("%sDie Stufe %s gibt es nicht; möglich sind 1 bis %d.", about, Count(value), highest)}
}

// within puts a place before the field that an error names.
func within(place string, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	at := *e
	at.Field = strings.Trim(place+"."+e.Field, ".")
	return &at
}
