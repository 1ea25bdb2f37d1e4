package data

// Changes is what has changed between two states of a Projektakte: the one that
// an earlier report froze, and the one of now.
type Changes struct {
	Measures Difference[Measure]
	// Merged, BrokenOff and Done are the measures, as they are now, that have
	// been zusammengelegt, abgebrochen or abgeschlossen since.
	Merged, BrokenOff, Done []Measure
	// Milestones are the reported ones of the measures that both states know: a
	// new measure brings its milestones along.
	Milestones Difference[Milestone]
	// Achieved are the milestones that are new, mostly with their measure, and were reached
	// since.
	Achieved []Milestone
	// Unmoved are the milestones that should have moved and did not.
	Unmoved []Milestone
	// Indicators leave out those of new and removed measures as Milestones do.
	Indicators Indicators
	Money      MoneyChanges
	// Lights are those that differ: of the whole project first, then of the
	// measures that both states know.
	Lights    []LightChange
	Lessons   Difference[Lesson]
	Workshops Difference[Workshop]
	// Concept are the changed fields of the valid version.
	Concept []FieldChange
	// Records are the changes of everything else that a report prints.
	Records []RecordChange
}

// ChangesSince compares two states of a Projektakte, each at the key date of its
// report.
func ChangesSince(old Project, oldKey Date, now Project, nowKey Date) Changes {
	old, now = old.AsOf(oldKey).Normal(), now.AsOf(nowKey).Normal()
	c := Changes{
		Measures:   difference(old.Measures, now.Measures),
		Milestones: difference(old.reportedBeside(now), now.reportedBeside(old)),
		Achieved:   achieved(old, oldKey, now),
		Unmoved:    unmoved(old, oldKey, now, nowKey),
		Indicators: indicatorChanges(old, oldKey, now, nowKey),
		Money:      moneyChanges(old, oldKey, now, nowKey),
		Lights:     lightChanges(old, oldKey, now, nowKey),
		Lessons:    difference(old.Lessons, now.Lessons),
		Workshops:  difference(old.Workshops, now.Workshops),
		Concept:    changedFields(Normalized(old.Concept()), Normalized(now.Concept())),
		Records:    recordChanges(old, now),
	}
	c.relabel(now.Programme.Template)
	for _, m := range now.Measures {
		was, _ := old.Measure(m.ID)
		switch {
		case m.Status == StatusMerged && (was.Status != StatusMerged || was.MergedInto != m.MergedInto):
			c.Merged = append(c.Merged, m)
		case m.Status == StatusBrokenOff && was.Status != StatusBrokenOff:
			c.BrokenOff = append(c.BrokenOff, m)
		case m.Status == StatusDone && was.Status != StatusDone:
			c.Done = append(c.Done, m)
		}
	}
	return c
}

// relabel names fields as the programme does.
func (c Changes) relabel(t Template) {
	for _, v := range c.Measures.Changed {
		t.Relabel(KindMeasure, v.Fields)
	}
	for _, v := range c.Lessons.Changed {
		t.Relabel(KindLesson, v.Fields)
	}
	t.Relabel(KindConcept, c.Concept)
	for _, r := range c.Records {
		if r.Now != nil {
			t.Relabel(r.Now.Key().Kind, r.Fields)
		}
	}
}

// Empty says whether nothing has changed.
func (c Changes) Empty() bool {
	return c.Measures.Empty() && c.Milestones.Empty() && len(c.Unmoved) == 0 && c.Indicators.Empty() && c.Money.Empty() &&
		len(c.Lights) == 0 && c.Lessons.Empty() && c.Workshops.Empty() && len(c.Concept) == 0 && len(c.Records) == 0
}

// Difference says which records of one kind are new, removed or changed.
type Difference[R Record] struct {
	New, Removed []R
	Changed      []Change[R]
}

// Empty says whether nothing differs.
func (d Difference[R]) Empty() bool {
	return len(d.New) == 0 && len(d.Removed) == 0 && len(d.Changed) == 0
}

// Change is one record before and after.
type Change[R Record] struct {
	Old, Now R
	// Fields are those that differ, in the order of the record.
	Fields []FieldChange
}

// difference compares two lists of records by their Kennungen, in the order of
// the new list; what is removed in that of the old one.
func difference[R Record](old, now []R) Difference[R] {
	was, is := map[Key]R{}, map[Key]bool{}
	for _, r := range old {
		was[r.Key()] = r
	}
	var d Difference[R]
	for _, r := range now {
		is[r.Key()] = true
		before, known := was[r.Key()]
		if !known {
			d.New = append(d.New, r)
		} else if fields := changedFields(before, r); len(fields) > 0 {
			d.Changed = append(d.Changed, Change[R]{before, r, fields})
		}
	}
	d.Removed = filtered(old, func(r R) bool { return !is[r.Key()] })
	return d
}

// reportedBeside lists the reported milestones that another state of the project knows too,
// and those of the measures that it knows.
func (p Project) reportedBeside(other Project) []Milestone {
	known := map[string]bool{}
	for _, m := range other.Measures {
		for _, s := range m.Reported() {
			known[s.ID] = true
		}
	}
	var all []Milestone
	for _, m := range p.Measures {
		_, beside := other.Measure(m.ID)
		all = append(all, filtered(m.Reported(), func(s Milestone) bool { return beside || known[s.ID] })...)
	}
	return all
}
