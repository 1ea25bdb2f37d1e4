package reports

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"modellkommune/data"
)

// listLine tells what came into a list, what went, and what in it has changed.
func listLine(how manner, f data.FieldChange) string {
	came, changed, went := rowsBeside(how, f.Now, f.Old)
	if how == inBrief {
		changed = alike(changed)
	}
	var parts []string
	for _, p := range []struct {
		fate string
		rows []string
	}{{"", changed}, {"neu", came}, {"entfallen", went}} {
		const shown = 3
		rows := p.rows[:min(len(p.rows), shown)]
		if len(rows) == 0 {
			continue
		}
		text := strings.TrimSpace(p.fate + " " + strings.Join(rows, "; "))
		if more := len(p.rows) - shown; more > 0 {
			text += " und " + data.Count(more) + " weitere"
		}
		parts = append(parts, text)
	}
	if parts == nil {
		return "andere Reihenfolge"
	}
	return strings.Join(parts, "; ")
}

// alike puts together entries of which the same is told: „Transparenz, Dialog: Stand geplant → umgesetzt“.
func alike(rows []string) []string {
	var list []string
	at := map[string]int{}
	for _, r := range rows {
		name, move, _ := strings.Cut(r, ": ")
		if n, known := at[move]; known {
			list[n] = strings.TrimSuffix(list[n], ": "+move) + ", " + name + ": " + move
			continue
		}
		at[move] = len(list)
		list = append(list, r)
	}
	return list
}

// rowsBeside writes the entries that came into a list, how those have changed that begin
// alike there, „Transparenz: Stand geplant → umgesetzt“, and those that went. An entry that
// stands in both is none of these.
func rowsBeside(how manner, now, old any) (came, changed, went []string) {
	fresh, gone := entriesBeside(now, old), entriesBeside(old, now)
	for _, v := range fresh {
		at := likest(v, gone)
		if at < 0 {
			came = append(came, how.entry(v))
			continue
		}
		changed = append(changed, entryMove(gone[at], v))
		gone = slices.Delete(gone, at, at+1)
	}
	for _, v := range gone {
		went = append(went, inFull.entry(v))
	}
	return came, changed, went
}

// entriesBeside lists the entries of a list that another one does not have, one for one.
func entriesBeside(list, other any) []reflect.Value {
	a, b := reflect.ValueOf(list), reflect.ValueOf(other)
	used := make([]bool, b.Len())
	var alone []reflect.Value
entries:
	for i := range a.Len() {
		for j := range b.Len() {
			if !used[j] && reflect.DeepEqual(a.Index(i).Interface(), b.Index(j).Interface()) {
				used[j] = true
				continue entries
			}
		}
		alone = append(alone, a.Index(i))
	}
	return alone
}

// likest finds the entry that begins like another one and has most in common with it, -1 if
// there is none.
func likest(entry reflect.Value, list []reflect.Value) int {
	if entry.Kind() != reflect.Struct || entry.Field(0).IsZero() {
		return -1
	}
	best, most := -1, 0
	for at, other := range list {
		if !entry.Field(0).Equal(other.Field(0)) {
			continue
		}
		common := 0
		for i := range entry.NumField() {
			if reflect.DeepEqual(entry.Field(i).Interface(), other.Field(i).Interface()) {
				common++
			}
		}
		if common > most {
			best, most = at, common
		}
	}
	return best
}

// entryMove writes how an entry of a list has changed.
func entryMove(old, now reflect.Value) string {
	var parts []string
	for _, f := range data.FieldChanges(old.Interface(), now.Interface()) {
		was, is := valueIn(f, f.Old), valueIn(f, f.Now)
		if f.Sort == data.SortText && max(len(was), len(is)) > shortText || slices.Contains(personFields, f.Name) {
			parts = append(parts, f.Label+" "+fateOf(f))
		} else {
			parts = append(parts, f.Label+" "+arrow(was, is))
		}
	}
	return shortened(fmt.Sprint(now.Field(0).Interface()), shortText) + ": " + strings.Join(parts, ", ")
}

// manner is how changes are told.
type manner bool

// In full each change is told with all its values, in brief what stands now is left to its place in the report.
const (
	inFull  manner = false
	inBrief manner = true
)

// entry writes an entry that came into a list: „12.11.2018, Plakate, 480,00 €“; in brief what tells it from others.
func (how manner) entry(v reflect.Value) string {
	const room = 60
	switch text, is := v.Interface().(string); {
	case is && how == inBrief:
		return quoted(shortened(text, room))
	case v.Kind() != reflect.Struct:
		return valueOf(v.Interface())
	case how == inFull:
		return strings.Join(entryParts(v, shortText), ", ")
	}
	name := ""
	for n, part := range entryParts(v, room) {
		longer := strings.Join(given(name, part), ", ")
		if n > 0 && len([]rune(longer)) > room {
			break
		}
		name = longer
	}
	return name
}

// entryParts writes the fields of an entry that are filled, except who somebody is.
func entryParts(v reflect.Value, room int) []string {
	var parts []string
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name := field.Tag.Get("json")
		if field.Tag.Get("de") == "" || slices.Contains(personFields, name) || v.Field(i).IsZero() {
			continue
		}
		text := fmt.Sprint(v.Field(i).Interface())
		switch value := v.Field(i).Interface().(type) {
		case int:
			if name != "year" {
				text = data.Count(value)
			}
		case []string:
			text = strings.Join(value, ", ")
		}
		parts = append(parts, given(shortened(text, room))...)
	}
	return parts
}
