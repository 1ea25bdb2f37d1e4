package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
)

// What several sections and papers say alike stands here: how a record is named
// and how its values are written.

func municipalityName(p data.Project) string {
	if p.Municipality.Name == "" {
		return p.Municipality.Body().Name + " ohne Namen"
	}
	return p.Municipality.Name
}

// Title gives the report's own title, else its kind.
func Title(in Input) string {
	switch {
	case in.Report.Title != "":
		return in.Report.Title
	case in.Report.Kind != "":
		return in.Project.KindName(in.Report.Kind)
	}
	return "Bericht"
}

// named puts a Kennung before its title.
func named(id, title string) string { return id + " " + titled(title) }

// titled writes a title, and what stands for it where there is none yet.
func titled(title string) string {
	if title == "" {
		return "(noch ohne Titel)"
	}
	return title
}

func measureName(m data.Measure) string { return named(m.ID, m.Title) }

// milestoneName writes „M01-MS3 Ratsbeschluss über die Leitlinien“.
func milestoneName(s data.Milestone) string { return named(s.ID, s.Title) }

func titleOf(s data.Milestone) string { return titled(s.Title) }

// quotedMilestone writes a milestone for running text: „Auftakt“ (M05-MS1).
func quotedMilestone(s data.Milestone) string {
	if s.Title == "" {
		return s.ID
	}
	return quoted(s.Title) + " (" + s.ID + ")"
}

func indicatorName(i data.Indicator) string {
	if i.Name == "" {
		return i.ID
	}
	return i.Name
}

func workshopName(w data.Workshop) string { return cmp.Or(w.Title, "Workshop "+w.ID) }

func (s *section) perspectiveNames(m data.Measure) string {
	return strings.Join(s.perspectivesOf(m), ", ")
}

func (s *section) perspectivesOf(m data.Measure) (names []string) {
	for _, p := range s.Project.Lenses() {
		if serves(m, p) {
			names = append(names, string(p))
		}
	}
	return names
}

func serves(m data.Measure, p data.Perspective) bool {
	return slices.ContainsFunc(m.Perspectives, func(w data.PerspectiveWork) bool { return w.Perspective == p })
}

// standingProgress gives the progress of a measure. That of a merged one says
// nothing any more; it would stand beside „abgeschlossen“.
func standingProgress(m data.Measure) string {
	if m.Status == data.StatusMerged {
		return ""
	}
	if !m.ProgressKnown() {
		return notRecorded
	}
	percentage, _ := m.EffectiveProgress()
	return percent(percentage)
}

// milestoneStatus gives the status and says where the date has passed, or where nobody
// has recorded one.
func (in Input) milestoneStatus(s data.Milestone) string {
	if in.Project.GivenUp(s) {
		return "nicht erreicht"
	}
	status := cmp.Or(in.Project.Programme.Template.StatusWord(s), "Status nicht erfasst")
	if s.Overdue(in.Date) {
		return fmt.Sprintf("%s, überfällig", status)
	}
	return status
}

// deviation writes the days from the Basisplan: „+63 Tage“, „keine“.
func (in Input) deviation(s data.Milestone) string {
	by, known := s.Deviation(in.Date)
	if !known || in.Project.GivenUp(s) {
		return ""
	}
	return by.Signed()
}

// targetText writes the Zielwert, or the Zielkorridor, with the unit.
func targetText(i data.Indicator) string {
	if i.Shape == data.ShapeYesNo {
		return targetNumber(i)
	}
	return i.Counted(targetNumber(i))
}

func targetNumber(i data.Indicator) string {
	switch {
	case i.Shape == data.ShapeYesNo:
		return i.Said("1")
	case i.Direction != data.Corridor || i.TargetFrom == "":
		return i.Target.String()
	case i.Target == "":
		return "ab " + i.TargetFrom.String()
	}
	return i.TargetFrom.String() + " bis " + i.Target.String()
}

// attainment writes the Zielerreichung, nothing where it is not known.
func attainment(i data.Indicator, key data.Date) string {
	share, known := i.Attainment(key)
	if !known {
		return ""
	}
	return data.Percent(share)
}

// dated writes a value with the day below it.
func dated[T data.Date | data.Term](value string, day T) string {
	if value == "" || day == "" {
		return value
	}
	return value + "\n(" + data.Term(day).String() + ")"
}

// daysOf writes a day, or the days from the first to the last.
func daysOf(from, to data.Date) string {
	if to == "" || to == from {
		return from.String()
	}
	return data.Period(from, to)
}

// whenOf writes a Term no sharper than by its month.
func whenOf(t data.Term) string {
	if t.Exact() {
		return monthOf(t.Last())
	}
	return t.String()
}

// monthOf writes „Oktober 2018“.
func monthOf(d data.Date) string {
	t := d.Time()
	return fmt.Sprintf("%s%s%d", data.MonthName(t.Month()), nbsp, t.Year())
}
