package data

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Term is a planned date as sharply as it is known: a day (2018-03-01), a month (2018-03), a quarter (2018-Q3), a
// half-year (2018-H2) or a year (2018). The empty Term means that none is given. It is written as it is known and
// reckoned with by its last day; Terms are compared by Compare, for their texts have no order.
type Term string

// First and Last give the days that bound the Term, for a day this day alone.
func (t Term) First() Date { first, _ := t.bounds(); return first }

// Last gives the day by which what is planned has to have happened.
func (t Term) Last() Date { _, last := t.bounds(); return last }

// Exact says whether the Term is known to the day; one that is not given is.
func (t Term) Exact() bool { return t == "" || len(t) == len(iso) }

// Compare orders Terms by their last day, none last: -1, 0 or 1.
func (t Term) Compare(other Term) int { return t.Last().Compare(other.Last()) }

// later gives the one of two Terms that comes later; one that is not given comes first.
func later(a, b Term) Term {
	if a.Last() < b.Last() {
		return b
	}
	return a
}

// bounds gives the days that bound the Term.
func (t Term) bounds() (first, last Date) {
	if t.Exact() {
		return Date(t), Date(t)
	}
	from, months := t.months()
	begin := Date(fmt.Sprintf("%s-%02d-01", t.year(), from))
	return begin, DateOf(begin.Time().AddDate(0, months, -1))
}

// year gives the four digits of the year.
func (t Term) year() string { return string(t[:4]) }

// months gives the number of the first month of a Term that is not a day, and how many it lasts.
func (t Term) months() (from, count int) {
	rest := strings.TrimPrefix(string(t[4:]), "-")
	switch n, _ := strconv.Atoi(strings.TrimLeft(rest, "QH0")); {
	case rest == "":
		return 1, 12
	case rest[0] == 'Q':
		return 3*n - 2, 3
	case rest[0] == 'H':
		return 6*n - 5, 6
	default:
		return n, 1
	}
}

// String writes the Term for tables: 01.03.2018, März 2018, Q3 2018, 2. Halbjahr 2018, 2018.
func (t Term) String() string {
	if t.Exact() {
		return Date(t).String()
	}
	if from, count := t.months(); count == 3 {
		return fmt.Sprintf("Q%d\u00a0%s", (from+2)/3, t.year())
	}
	return t.Long()
}

// Long writes the Term for running text: 1. März 2018, März 2018, 3. Quartal 2018, 2. Halbjahr 2018, 2018.
func (t Term) Long() string {
	if t.Exact() {
		return Date(t).Long()
	}
	switch from, count := t.months(); count {
	case 1:
		return months[from-1] + "\u00a0" + t.year()
	case 3:
		return fmt.Sprintf("%d.\u00a0Quartal\u00a0%s", (from+2)/3, t.year())
	case 6:
		return fmt.Sprintf("%d.\u00a0Halbjahr\u00a0%s", (from+5)/6, t.year())
	}
	return t.year()
}

// On writes when it is: „am 01.03.2018“, „im März 2018“, „im 3. Quartal 2018“, „im Jahr 2018“.
func (t Term) On() string {
	switch {
	case t.Exact():
		return "am " + t.String()
	case len(t) == 4:
		return "im Jahr\u00a0" + t.Long()
	}
	return "im " + t.Long()
}

// OnLong is On for running text: „am 1. März 2018“, „im 3. Quartal 2018“.
func (t Term) OnLong() string {
	if t.Exact() {
		return "am " + t.Long()
	}
	return t.On()
}

// For writes for when something is expected: „den 01.03.2018“, „März 2018“, „das 3. Quartal 2018“, „das Jahr 2018“.
func (t Term) For() string {
	switch _, count := t.span(); {
	case t.Exact():
		return "den " + t.String()
	case count == 1:
		return t.Long()
	case len(t) == 4:
		return "das Jahr\u00a0" + t.Long()
	}
	return "das " + t.Long()
}

// Of writes of when something is: „vom 01.03.2018“, „für März 2018“, „für das 3. Quartal 2018“.
func (t Term) Of() string {
	if t.Exact() {
		return "vom " + t.String()
	}
	return "für " + t.For()
}

// Since writes since when it is over: „dem 01.03.2018“, „Ende März 2018“, „Ende des 3. Quartals 2018“, „Ende 2018“.
func (t Term) Since() string {
	switch _, count := t.span(); {
	case t.Exact():
		return "dem " + t.String()
	case count == 3 || count == 6:
		return "Ende des " + strings.NewReplacer("Quartal", "Quartals", "Halbjahr", "Halbjahrs").Replace(t.Long())
	}
	return "Ende " + t.Long()
}

// span is months of a Term that may be a day, which lasts none.
func (t Term) span() (from, count int) {
	if t.Exact() {
		return 0, 0
	}
	return t.months()
}

// MarshalJSON writes the Term as it is known, null for none.
func (t Term) MarshalJSON() ([]byte, error) { return Date(t).MarshalJSON() }

// UnmarshalJSON reads what MarshalJSON writes and refuses what does not exist.
func (t *Term) UnmarshalJSON(b []byte) error {
	var text *string
	if err := json.Unmarshal(b, &text); err != nil || text == nil {
		*t = ""
		return err
	}
	if m := dashed.FindStringSubmatch(*text); m != nil {
		day, err := civil(*text, m[1], m[2], m[3])
		*t = Term(day)
		return err
	}
	if !known.MatchString(*text) {
		return Fail(Invalid, fmt.Sprintf("„%s“ ist kein Termin der Form 2018-03-01, 2018-03, 2018-Q3, 2018-H2 oder 2018.", *text), nil)
	}
	*t = Term(*text)
	return nil
}
