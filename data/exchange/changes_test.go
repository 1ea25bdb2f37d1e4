package exchange

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
)

const (
	firstKey = data.Date("2017-10-31")
	laterKey = data.Date("2018-10-31")
)

// TestChangesOfTheSamples holds the differences between the two states of
// Merzenich against the list that was made by hand. Of the fields it knows those
// that the examples record; the rest is invented for the samples.
func TestChangesOfTheSamples(t *testing.T) {
	old, now := sample(t, "merzenich"), sample(t, "merzenich-2018")
	want := readJSON(t, "testdata/merzenich-changes.expected.json").(map[string]any)
	for _, name := range []string{"old", "new", "old_state", "new_state"} {
		delete(want, name)
	}
	got := told(t, data.ChangesSince(old, firstKey, now, laterKey), recorded(t, "testdata/merzenich.json", "testdata/merzenich-2018.json"), inKind(old, firstKey), inKind(now, laterKey))
	for name := range want {
		if !reflect.DeepEqual(got[name], want[name]) {
			t.Errorf("%s:\n got %v\nwant %v", name, got[name], want[name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("told are %d sorts of changes, expected %d", len(got), len(want))
	}
}

// inKind sums up the unbare Eigenleistung by measure.
func inKind(p data.Project, key data.Date) map[string]data.Money {
	return data.SumBy(data.InKind(p.Positions(key)), func(v data.Position) string { return v.Measure })
}

// told writes changes in the shape of the list made by hand. A milestone tells
// all its fields, a measure those that are recorded, in the order of the list.
func told(t *testing.T, c data.Changes, recorded map[string]bool, old, now map[string]data.Money) map[string]any {
	t.Helper()
	type object = map[string]any
	ids := func(measures []data.Measure) []string {
		list := []string{}
		for _, m := range measures {
			list = append(list, m.ID)
		}
		return list
	}
	values := func(fields []data.FieldChange) object {
		list := object{}
		for _, f := range fields {
			if f.Name != "merged_into" && recorded[f.Name] { // measures_merged tells it
				list[f.Name] = object{"old": filled(f.Old), "new": filled(f.Now)}
			}
		}
		return list
	}
	merged, measures, milestones, newMilestones := []object{}, []object{}, []object{}, []string{}
	for _, m := range c.Merged {
		merged = append(merged, object{"id": m.ID, "into": m.MergedInto})
	}
	for _, m := range c.Measures.Changed {
		texts, single := []string{}, []data.FieldChange{}
		for _, f := range m.Fields {
			switch f.Sort {
			case data.SortText:
				texts = append(texts, f.Name)
			case data.SortValue:
				single = append(single, f)
			}
		}
		measures = append(measures, object{"id": m.Now.ID, "changed": values(single), "text_changed": texts})
	}
	for _, s := range c.Milestones.Changed {
		milestones = append(milestones, object{
			"id": s.Now.ID, "changed": values(s.Fields),
			"shift_days_since_last": days(s.Now.Shift(s.Old)), "deviation_from_baseline_days": days(s.Now.Deviation(laterKey)),
		})
	}
	for _, s := range c.Milestones.New {
		newMilestones = append(newMilestones, s.ID)
	}
	indicators, newIndicators := []object{}, []object{}
	for _, i := range c.Indicators.Changed {
		entry := object{"measure": i.Now.Measure, "name": i.Now.Name, "old": i.Was.Value, "new": i.Is.Value, "delta": i.Delta()}
		if share, known := i.Now.Attainment(laterKey); known {
			entry["attainment_percent"] = json.Number(strconv.FormatFloat(share, 'f', 1, 64))
		}
		indicators = append(indicators, entry)
	}
	for _, i := range c.Indicators.New {
		newIndicators = append(newIndicators, object{"measure": i.Measure, "name": i.Name})
	}
	// The list has money and unbare Eigenleistung in one sum.
	money := func(prefix string, m data.MoneyChange, was, is data.Money, into object) object {
		into[prefix+"planned_old"], into[prefix+"planned_new"] = m.Old.Planned+was.Planned, m.Now.Planned+is.Planned
		into[prefix+"spent_old"], into[prefix+"spent_new"] = m.Old.Spent+was.Spent, m.Now.Spent+is.Spent
		return into
	}
	budget := []object{}
	for _, m := range c.Money.Measures {
		budget = append(budget, money("", m, old[m.Measure], now[m.Measure], object{"id": m.Measure}))
	}
	lessons, workshops, concept := []string{}, []int{}, []string{}
	for _, l := range c.Lessons.New {
		lessons = append(lessons, l.Title)
	}
	for _, w := range c.Workshops.New {
		workshops = append(workshops, w.No)
	}
	for _, f := range c.Concept {
		if part, _, _ := strings.Cut(f.Name, "."); recorded["concept."+part] {
			concept = append(concept, f.Name)
		}
	}
	b, err := json.Marshal(object{
		"measures_new": ids(c.Measures.New), "measures_removed": ids(c.Measures.Removed), "measures_merged": merged, "measures_aborted": ids(c.BrokenOff),
		"measures": measures, "milestones": milestones, "milestones_new": newMilestones, "indicators": indicators, "indicators_new": newIndicators,
		"budget": budget, "budget_total": money("bmi_", c.Money.Grant, data.Money{}, data.Money{}, money("", c.Money.Total, c.Money.InKind.Old, c.Money.InKind.Now, object{})),
		"lessons_new": lessons, "workshops_new": workshops, "concept_changed": concept,
	})
	if err != nil {
		t.Fatal(err)
	}
	return ordered(t, b).(map[string]any)
}

// ordered reads JSON for comparing: the list made by hand tells the fields of
// the concept in the order of the examples, which is not ours.
func ordered(t *testing.T, b []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(b, &value); err != nil {
		t.Fatal(err)
	}
	if object, ok := value.(map[string]any); ok && object["concept_changed"] != nil {
		slices.SortFunc(object["concept_changed"].([]any), func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
	}
	return value
}

func readJSON(t *testing.T, path string) any {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return ordered(t, b)
}

// recorded lists the names that occur in the measures and milestones of examples,
// and in their concepts.
func recorded(t *testing.T, paths ...string) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, path := range paths {
		example := readJSON(t, path).(map[string]any)
		for name := range example["concept"].(map[string]any) {
			names["concept."+name] = true
		}
		for _, m := range example["measures"].([]any) {
			for name, value := range m.(map[string]any) {
				names[name] = true
				if name != "milestones" {
					continue
				}
				for _, s := range value.([]any) {
					for name := range s.(map[string]any) {
						names[name] = true
					}
				}
			}
		}
	}
	return names
}

func filled(value any) any {
	if value == nil || reflect.ValueOf(value).Kind() == reflect.String && reflect.ValueOf(value).IsZero() {
		return nil
	}
	return value
}

func days(by data.Lag, known bool) any {
	if !known {
		return nil
	}
	return by.Days
}

// TestChangesBackwards holds that what is new one way is removed the other way,
// and that every difference has the other sign.
func TestChangesBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, now := projects.Draw(t, "old"), projects.Draw(t, "now")
		backwards(t, old, now)
	})
	backwards(t, sample(t, "merzenich"), sample(t, "merzenich-2018"))
}

func backwards(t rapid.TB, old, now data.Project) {
	there, back := data.ChangesSince(old, firstKey, now, laterKey), data.ChangesSince(now, laterKey, old, firstKey)
	same(t, "new measures", there.Measures.New, back.Measures.Removed)
	same(t, "removed measures", there.Measures.Removed, back.Measures.New)
	same(t, "new milestones", there.Milestones.New, back.Milestones.Removed)
	same(t, "removed milestones", there.Milestones.Removed, back.Milestones.New)
	same(t, "new indicators", there.Indicators.New, back.Indicators.Removed)
	same(t, "removed indicators", there.Indicators.Removed, back.Indicators.New)
	same(t, "new lessons", there.Lessons.New, back.Lessons.Removed)
	same(t, "new workshops", there.Workshops.New, back.Workshops.Removed)
	swapped(t, "measures", there.Measures.Changed, back.Measures.Changed)
	swapped(t, "milestones", there.Milestones.Changed, back.Milestones.Changed)
	swapped(t, "lessons", there.Lessons.Changed, back.Lessons.Changed)
	swapped(t, "workshops", there.Workshops.Changed, back.Workshops.Changed)
	for _, s := range back.Milestones.Changed {
		got, known := s.Now.Shift(s.Old)
		if s.Old.PlannedDate == "" || s.Now.Expected() == "" {
			if known {
				t.Errorf("%s has moved by %s from or to no date", s.Now.ID, got)
			}
		} else if got != data.Between(s.Old.PlannedDate, s.Now.Expected()) || !got.Rough && s.Old.PlannedDate.Last().AddDays(got.Days) != s.Now.Expected().Last() {
			t.Errorf("%s has moved by %s from %s to %s", s.Now.ID, got, s.Old.PlannedDate, s.Now.Expected())
		}
	}
	if len(back.Unmoved) > 0 {
		t.Errorf("time ran backwards, yet %v should have moved", back.Unmoved)
	}
	if len(there.Indicators.Changed) != len(back.Indicators.Changed) {
		t.Errorf("%d and %d indicators have changed", len(there.Indicators.Changed), len(back.Indicators.Changed))
	}
	deltas := map[string]float64{}
	for _, i := range there.Indicators.Changed {
		deltas[i.Now.ID], _ = i.Delta().Number()
	}
	for _, i := range back.Indicators.Changed {
		if delta, _ := i.Delta().Number(); delta != -deltas[i.Now.ID] {
			t.Errorf("%s has changed by %v and by %v", i.Now.ID, delta, deltas[i.Now.ID])
		}
	}
	if there.Money.Total.Old != back.Money.Total.Now || there.Money.Grant.Now != back.Money.Grant.Old || len(there.Money.Measures) != len(back.Money.Measures) {
		t.Error("the sums of money are not those of the other way")
	}
	if len(there.Concept) != len(back.Concept) {
		t.Error("another way, another concept")
	}
}

func same[R data.Record](t rapid.TB, what string, a, b []R) {
	if !slices.EqualFunc(a, b, func(a, b R) bool { return a.Key() == b.Key() }) {
		t.Errorf("%s: %v there, %v back", what, a, b)
	}
}

func swapped[R data.Record](t rapid.TB, what string, there, back []data.Change[R]) {
	byID := map[data.Key]data.Change[R]{}
	for _, c := range there {
		byID[c.Now.Key()] = c
	}
	for _, c := range back {
		other := byID[c.Now.Key()]
		for i, f := range c.Fields {
			if o := other.Fields[i]; o.Name != f.Name || !reflect.DeepEqual(o.Old, f.Now) || !reflect.DeepEqual(o.Now, f.Old) {
				t.Errorf("%s, %s: %v there, %v back", what, c.Now.Key().ID, o, f)
			}
		}
	}
	if len(there) != len(back) {
		t.Errorf("%s: %d there, %d back", what, len(there), len(back))
	}
}

// TestNothingHasChanged holds that a state has no changes against itself.
func TestNothingHasChanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := projects.Draw(t, "project")
		if c := data.ChangesSince(p, firstKey, p, firstKey); !c.Empty() {
			t.Errorf("changed: %+v", c)
		}
	})
}

// TestOneFieldHasChanged holds that a change of one field of a measure is told,
// and no other of a measure or milestone.
func TestOneFieldHasChanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := projects.Filter(func(p data.Project) bool { return len(p.Measures) > 0 }).Draw(t, "project")
		m := rapid.SampledFrom(p.Measures).Draw(t, "measure")
		v := reflect.ValueOf(&m).Elem()
		var fields []int
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("de") != "" {
				fields = append(fields, i)
			}
		}
		at := rapid.SampledFrom(fields).Draw(t, "field")
		before := reflect.ValueOf(m).Field(at).Interface()
		later := func() bool { return m.ActualStart > firstKey || m.ActualEnd > firstKey }
		was := later()
		fill(t, v.Field(at))
		if was || later() {
			t.Skip("what happens after the Stichtag is not told")
		}
		m = data.Normalized(m)
		c := data.ChangesSince(p, firstKey, p.With(m), firstKey)
		if reflect.DeepEqual(before, reflect.ValueOf(m).Field(at).Interface()) {
			if !c.Empty() {
				t.Errorf("changed: %+v", c)
			}
			return
		}
		name := v.Type().Field(at).Tag.Get("json")
		if got := c.Measures.Changed; len(got) != 1 || len(got[0].Fields) != 1 || got[0].Now.ID != m.ID || got[0].Fields[0].Name != name {
			t.Errorf("%s of %s has changed, told is %+v", name, m.ID, got)
		}
		if len(c.Measures.New)+len(c.Measures.Removed) > 0 || !c.Milestones.Empty() || !c.Indicators.Empty() || !c.Money.Empty() || !c.Lessons.Empty() || !c.Workshops.Empty() || len(c.Concept) > 0 {
			t.Errorf("more has changed than %s: %+v", name, c)
		}
	})
}
