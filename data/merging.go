package data

import (
	"fmt"
	"slices"
	"strings"
)

// Merge gives the measure as gone into another one, which its status then says;
// the empty Kennung takes that back and leaves the status.
func (m Measure) Merge(into string) Measure {
	m.MergedInto = into
	if into != "" {
		m.Status = StatusMerged
	}
	return m
}

// Become gives the measure with another status. One that is not zusammengelegt
// has gone into no other.
func (m Measure) Become(status MeasureStatus) Measure {
	m.Status = status
	if status != StatusMerged {
		m.MergedInto = ""
	}
	return m
}

// MergeTargets lists the measures into which one may have gone: all but those that
// have gone into it themselves, directly or by way of others.
func (p Project) MergeTargets(of string) []Measure {
	return filtered(p.Measures, func(m Measure) bool { return !slices.Contains(p.mergedFrom(m.ID), of) })
}

// mergedFrom follows a measure into that with which it was merged, and so on: its
// own Kennung first. It stops at the first that comes twice.
func (p Project) mergedFrom(id string) []string {
	way := []string{}
	for id != "" && !slices.Contains(way, id) {
		way = append(way, id)
		m, _ := p.Measure(id)
		id = m.MergedInto
	}
	return way
}

// checkMerging refuses measures that went into each other: none of them would be
// left. The status does not matter here; files of older versions hold a
// „merged_into“ also at measures that go on.
func (p Project) checkMerging() error {
	word := p.Programme.Template.Measure
	for i, m := range p.Measures {
		if m.MergedInto == "" {
			continue
		}
		way := p.mergedFrom(m.ID)
		last, _ := p.Measure(way[len(way)-1])
		if last.MergedInto != m.ID {
			continue
		}
		text := word.In("Die {Maßnahmen} %s sind im Kreis zusammengelegt (%s), sodass {keine} weitergeführt wird.", strings.Join(way, ", "), strings.Join(append(way, m.ID), " → "))
		if len(way) == 1 {
			text = word.In("{Die Maßnahme} %s ist mit sich selbst zusammengelegt.", m.ID)
		}
		return &Error{Code: Invalid, Field: fmt.Sprintf("measures[%d].merged_into", i), Text: text + " Bitte eine Angabe unter „Zusammengelegt mit“ entfernen."}
	}
	return nil
}
