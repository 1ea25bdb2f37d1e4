package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// comparison writes the section of changes.
type comparison struct {
	*section
	last Before
	data.Changes
	// shown says that an edition shows more or less than it did, empty where it does not.
	shown string
}

// since begins a sentence: „Seit Bericht Nr. 1 (Stichtag 31. Oktober 2017)“.
func (c comparison) since() string {
	text := "Seit " + c.last.Report.Name()
	if c.last.Date != "" {
		text += " (Stichtag " + c.last.Date.Long() + ")"
	}
	return text
}

// outcome is what has become of records, such as „Neu“, with their names.
type outcome struct {
	fate    string
	records [][]document.Run
}

// outcomes lists what has become of records; fates of none are left out.
func (c comparison) outcomes(all ...outcome) {
	var list document.List
	for _, t := range all {
		for n, runs := range t.records {
			if n == 0 {
				list.Items = append(list.Items, []document.Run{{Text: t.fate + ": ", Bold: true}})
			} else {
				runs = append([]document.Run{{Text: "; "}}, runs...)
			}
			last := len(list.Items) - 1
			list.Items[last] = append(list.Items[last], runs...)
		}
	}
	if len(list.Items) > 0 {
		c.add(list)
	}
}

// each names records.
func each[R any](records []R, name func(R) []document.Run) [][]document.Run {
	var names [][]document.Run
	for _, r := range records {
		names = append(names, name(r))
	}
	return names
}

// arrow writes what a value was and is; only what it is where both are the same.
func arrow(old, now string) string {
	if old == now {
		return now
	}
	return cmp.Or(old, "–") + " → " + cmp.Or(now, "–")
}

// signed writes an amount by which something has changed: „+63 Tage“, „keine“.
func signed[N int | data.Cents](n N, text string) string {
	switch {
	case n > 0:
		return "+" + text
	case n == 0:
		return "keine"
	}
	return text
}

// moved says how an amount came to be what it is. Plural is the ending of the
// verb.
func moved(by, to data.Cents, plural string) string {
	switch {
	case by > 0:
		return fmt.Sprintf("stieg%s um %s auf %s", plural, by, to)
	case by < 0:
		return fmt.Sprintf("sank%s um %s auf %s", plural, magnitude(by), to)
	}
	return fmt.Sprintf("blieb%s bei %s", plural, to)
}

// magnitude writes an amount without its sign.
func magnitude(c data.Cents) string { return strings.TrimPrefix(c.String(), "−") }
