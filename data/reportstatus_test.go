package data

import (
	"slices"
	"testing"
)

// Only the Freigabe makes a report „freigegeben“, and what has left the house is no
// draft any more.
func TestNextStatus(t *testing.T) {
	for now, want := range map[ReportStatus][]ReportStatus{
		"":              {ReportDraft, ReportVoting, ReportChecked},
		ReportDraft:     {ReportVoting, ReportChecked},
		ReportChecked:   {ReportDraft, ReportVoting},
		ReportReleased:  {ReportSent},
		ReportSent:      {ReportConfirmed, ReportQueried},
		ReportConfirmed: {ReportSent, ReportQueried},
		ReportReplaced:  {ReportSent, ReportConfirmed, ReportQueried},
	} {
		if got := now.Next(); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", now, got, want)
		}
	}
}

func TestReleasedReportMayBecome(t *testing.T) {
	r := Report{ID: "B1", No: 1, Status: ReportReleased, Summary: "so"}
	for name, c := range map[string]struct {
		change func(*Report)
		want   bool
	}{
		"nothing":        {func(*Report) {}, true},
		"empty lists":    {func(r *Report) { r.Successes = []string{} }, true},
		"status":         {func(r *Report) { r.Status = ReportConfirmed }, true},
		"Rückmeldungen":  {func(r *Report) { r.Responses = "Dank" }, true},
		"Anschreiben":    {func(r *Report) { r.Letter = "anbei" }, true},
		"text":           {func(r *Report) { r.Summary = "anders" }, false},
		"draft":          {func(r *Report) { r.Status = ReportDraft }, false},
		"confirmed hint": {func(r *Report) { *r = r.Accept("x M01", "") }, false},
	} {
		after := r
		c.change(&after)
		if got := r.MayBecome(after) == nil; got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
