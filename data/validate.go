package data

import (
	"errors"
	"fmt"
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
		return &Error{Code: Invalid, Field: "format", Text: "Die Angabe „format“ fehlt oder ist keine Formatversion; sie muss 1 lauten."}
	}
	checks := []error{
		within("municipality", p.Municipality.Validate()),
		eachOf("contacts", p.Contacts),
		eachOf("partners", p.Partners),
		eachOf("concepts", p.Concepts),
		eachOf("measures", p.Measures),
		eachOf("reports", p.Reports),
		unique("contacts", p.Contacts),
		unique("partners", p.Partners),
		unique("concepts", p.Concepts),
		unique("measures", p.Measures),
		unique("reports", p.Reports),
		p.validateMilestones(),
		p.validateReferences(),
	}
	for _, err := range checks {
		if err != nil {
			return err
		}
	}
	return nil
}

// Validate checks the fields of the municipality by themselves.
func (m Municipality) Validate() error {
	return firstError(
		oneOf("kind", m.Kind, MunicipalityKinds),
		oneOf("size_class", m.SizeClass, SizeClasses),
		CheckAGS(m.AGS),
		notNegative("population", m.Population),
	)
}

// Validate checks the fields of the contact by themselves.
func (c Contact) Validate() error { return oneOf("salutation", c.Salutation, Salutations) }

// Validate checks the fields of the partner by themselves; none has a rule.
func (p Partner) Validate() error { return nil }

// Validate checks the fields of the concept by themselves.
func (c Concept) Validate() error {
	for i, f := range c.Focus {
		if err := within(fmt.Sprintf("focus[%d]", i), oneOf("", f, Perspectives)); err != nil {
			return err
		}
	}
	return nil
}

// Validate checks the fields of the measure by themselves, not its milestones.
func (m Measure) Validate() error {
	for i, w := range m.Perspectives {
		if err := within(fmt.Sprintf("perspectives[%d]", i), oneOf("perspective", w.Perspective, Perspectives)); err != nil {
			return err
		}
	}
	if m.Progress != nil && (*m.Progress < 0 || *m.Progress > 100) {
		return &Error{Code: Invalid, Field: "progress", Text: fmt.Sprintf("Der Fortschritt %d liegt nicht zwischen 0 und 100 Prozent.", *m.Progress)}
	}
	return firstError(
		oneOf("kind", m.Kind, MeasureKinds),
		oneOf("novelty", m.Novelty, Novelties),
		oneOf("status", m.Status, MeasureStatuses),
	)
}

// Validate checks the fields of the milestone by themselves.
func (m Milestone) Validate() error {
	return firstError(
		oneOf("status", m.Status, MilestoneStatuses),
		oneOf("delay_cause", m.DelayCause, DelayCauses),
		notNegative("weight", m.Weight),
	)
}

// Validate checks the fields of the report by themselves.
func (r Report) Validate() error {
	return firstError(
		oneOf("kind", r.Kind, ReportKinds),
		oneOf("status", r.Status, ReportStatuses),
		notNegative("no", r.No),
	)
}

func (p Project) validateMilestones() error {
	var all []Milestone
	for i, m := range p.Measures {
		if err := within(fmt.Sprintf("measures[%d]", i), eachOf("milestones", m.Milestones)); err != nil {
			return err
		}
		all = append(all, m.Milestones...)
	}
	return unique("milestones", all)
}

// validateReferences checks that Kennungen which point at other records find them.
func (p Project) validateReferences() error {
	measures, contacts, partners, milestones := idsOf(p.Measures), idsOf(p.Contacts), idsOf(p.Partners), map[string]bool{}
	for _, m := range p.Measures {
		for _, s := range m.Milestones {
			milestones[s.ID] = true
		}
	}
	for i, m := range p.Measures {
		place := fmt.Sprintf("measures[%d]", i)
		if err := within(place, firstError(
			pointsAt("merged_into", m.MergedInto, measures),
			pointsAt("split_from", m.SplitFrom, measures),
			pointsAt("responsible", m.Responsible, contacts),
		)); err != nil {
			return err
		}
		for j, s := range m.Milestones {
			if err := within(fmt.Sprintf("%s.milestones[%d]", place, j), pointsAt("responsible", s.Responsible, contacts)); err != nil {
				return err
			}
			for _, d := range s.DependsOn {
				if err := within(fmt.Sprintf("%s.milestones[%d]", place, j), pointsAt("depends_on", d, milestones)); err != nil {
					return err
				}
			}
		}
	}
	numbers := map[int]bool{}
	for i, r := range p.Reports {
		if numbers[r.No] {
			return &Error{Code: Invalid, Field: fmt.Sprintf("reports[%d].no", i), Text: fmt.Sprintf("Die Berichtsnummer %d kommt mehrfach vor.", r.No)}
		}
		numbers[r.No] = true
		for _, id := range r.Recipients {
			if err := within(fmt.Sprintf("reports[%d]", i), pointsAt("recipients", id, partners)); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneOf refuses a value that an enumeration does not have; an empty one passes.
func oneOf[T ~string](field string, value T, allowed []T) error {
	if value == "" || slices.Contains(allowed, value) {
		return nil
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = "„" + string(a) + "“"
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("Der Wert „%s“ ist hier nicht vorgesehen. Möglich sind: %s.", value, strings.Join(words, ", "))}
}

func notNegative(field string, n int) error {
	if n >= 0 {
		return nil
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("Der Wert %s ist negativ; hier sind nur Zahlen ab 0 möglich.", Count(n))}
}

func pointsAt(field, id string, known map[string]bool) error {
	if id == "" || known[id] {
		return nil
	}
	return &Error{Code: Invalid, Field: field, Text: fmt.Sprintf("Die Kennung „%s“ gibt es nicht.", id)}
}

func idsOf[T Record](records []T) map[string]bool {
	ids := make(map[string]bool, len(records))
	for _, r := range records {
		ids[r.Key().ID] = true
	}
	return ids
}

func unique[T Record](place string, records []T) error {
	seen := make(map[string]bool, len(records))
	for i, r := range records {
		id := r.Key().ID
		if id == "" {
			return &Error{Code: Invalid, Field: fmt.Sprintf("%s[%d].id", place, i), Text: "Die Kennung (id) fehlt."}
		}
		if seen[id] {
			return &Error{Code: Invalid, Field: fmt.Sprintf("%s[%d].id", place, i), Text: fmt.Sprintf("Die Kennung „%s“ kommt mehrfach vor.", id)}
		}
		seen[id] = true
	}
	return nil
}

func eachOf[T interface{ Validate() error }](place string, records []T) error {
	for i, r := range records {
		if err := within(fmt.Sprintf("%s[%d]", place, i), r.Validate()); err != nil {
			return err
		}
	}
	return nil
}

// within puts a place before the field that an error names.
func within(place string, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	at := *e
	at.Field = strings.TrimSuffix(place+"."+e.Field, ".")
	return &at
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
