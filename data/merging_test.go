package data

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// merged gives measures M01 … of which each has gone into the one named.
func merged(into ...string) Project {
	p := Project{Format: FormatVersion}
	for i, id := range into {
		p.Measures = append(p.Measures, Measure{ID: "M0" + Count(i+1), Status: StatusRunning}.Merge(id))
	}
	return p
}

func TestMergingInACircleIsRefused(t *testing.T) {
	for _, c := range []struct {
		into        []string
		place, says string
	}{
		{[]string{"", "M01", "M02"}, "", ""},
		{[]string{"M01"}, "measures[0].merged_into", "Die Maßnahme M01 ist mit sich selbst zusammengelegt."},
		{[]string{"M02", "M01"}, "measures[0].merged_into", "Die Maßnahmen M01, M02 sind im Kreis zusammengelegt (M01 → M02 → M01)"},
		{[]string{"M02", "M03", "M01"}, "measures[0].merged_into", "(M01 → M02 → M03 → M01)"},
		{[]string{"M02", "M03", "M02"}, "measures[1].merged_into", "(M02 → M03 → M02)"},
	} {
		err := merged(c.into...).Validate()
		var e *Error
		errors.As(err, &e)
		if c.place == "" && err != nil || c.place != "" && (e == nil || e.Field != c.place || !strings.Contains(e.Text, c.says)) {
			t.Errorf("%q: %+v", c.into, err)
		}
	}
}

func TestMergeTargets(t *testing.T) {
	p := merged("", "M01", "M02", "")
	for of, want := range map[string][]string{
		"M01": {"M04"}, "M02": {"M01", "M04"}, "M03": {"M01", "M02", "M04"}, "M04": {"M01", "M02", "M03"},
	} {
		var got []string
		for _, m := range p.MergeTargets(of) {
			got = append(got, m.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s may go into %q, want %q", of, got, want)
		}
	}
}

func TestMergingAndStatusGoTogether(t *testing.T) {
	m := Measure{ID: "M01", Status: StatusRunning}.Merge("M02")
	if m.Status != StatusMerged || m.MergedInto != "M02" {
		t.Errorf("merged: %+v", m)
	}
	if m := m.Become(StatusRunning); m.Status != StatusRunning || m.MergedInto != "" {
		t.Errorf("running again: %+v", m)
	}
	if m := m.Merge(""); m.Status != StatusMerged || m.MergedInto != "" {
		t.Errorf("into none: %+v", m)
	}
}

func TestEndBeforeBeginNamesTheFields(t *testing.T) {
	for want, r := range map[string]Record{
		"Das Datum des Zielwerts (01.01.2017) liegt vor dem Datum des Basiswerts (01.02.2017).": Indicator{BaselineDate: "2017-02-01", TargetDate: "2017-01-01"},
		"Das erwartete Ende (01.01.2017) liegt vor dem erwarteten Beginn (01.02.2017).":         Measure{ForecastStart: "2017-02-01", ForecastEnd: "2017-01-01"},
		"Das Datum der Auflösung (01.01.2017) liegt vor dem des Auftrags (01.02.2017).":         Commitment{Date: "2017-02-01", Released: "2017-01-01"},
	} {
		if err := Validate(r); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}
