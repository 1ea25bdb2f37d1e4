package data

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A Nachforderung is open until a later version is released or it was settled otherwise.
func TestOpenQueries(t *testing.T) {
	for name, c := range map[string]struct {
		status      ReportStatus
		corrections int
		version     int
		settled     Date
		open        bool
	}{
		"no version said":                  {ReportQueried, 0, 0, "", true},
		"no version said, in work":         {ReportDraft, 1, 0, "", true},
		"no version said, then released":   {ReportReleased, 1, 0, "", false},
		"no version said, asked again":     {ReportQueried, 1, 0, "", true},
		"asked about the released version": {ReportQueried, 0, 1, "", true},
		"confirmed all the same":           {ReportConfirmed, 0, 1, "", true},
		"correction in work":               {ReportDraft, 1, 1, "", true},
		"correction checked":               {ReportChecked, 1, 1, "", true},
		"correction released":              {ReportReleased, 1, 1, "", false},
		"asked about the correction":       {ReportQueried, 1, 2, "", true},
		"settled by telephone":             {ReportQueried, 0, 1, "2018-11-14", false},
		"never released":                   {ReportDraft, 0, 1, "", true},
	} {
		p := Project{Reports: []Report{{ID: "B1", No: 1, Status: c.status, Corrections: c.corrections}}, Queries: []Query{{ID: "N1", Report: "B1", Version: c.version, Settled: c.settled}}}
		if got := len(p.OpenQueries()) == 1; got != c.open {
			t.Errorf("%s: open is %v", name, got)
		}
	}
	if (Project{Queries: []Query{{ID: "N1", Report: "B9"}}}).Open(Query{Report: "B9"}) {
		t.Error("one to no report is open")
	}
}

// The most urgent comes first; a correction is due with it, and without one it has no day.
func TestDueOf(t *testing.T) {
	p := Project{
		Reports: []Report{{ID: "B1", No: 1, Due: "2018-10-31", Corrections: 1, Status: ReportDraft}, {ID: "B2", No: 2, Due: "2019-06-30", Status: ReportDraft}},
		Queries: []Query{{ID: "N1", Report: "B1", Version: 1}, {ID: "N2", Report: "B1", Version: 1, Due: "2018-12-20"}, {ID: "N3", Report: "B1", Version: 1, Due: "2018-12-10"}, {ID: "N4", Report: "B1", Version: 1, Due: "2018-12-01", Settled: "2018-11-20"}},
	}
	var order []string
	for _, q := range p.OpenQueries() {
		order = append(order, q.ID)
	}
	if !slices.Equal(order, []string{"N3", "N2", "N1"}) {
		t.Errorf("open are %v", order)
	}
	if next, _ := p.NextReport(); next.ID != "B1" || p.DueOf(next) != "2018-12-10" || p.DueOf(p.Reports[1]) != "2019-06-30" {
		t.Errorf("next is %s, due %s", next.ID, p.DueOf(next))
	}
	p.Queries = nil
	if next, _ := p.NextReport(); next.ID != "B2" || p.DueOf(p.Reports[0]) != "" {
		t.Errorf("without a Nachforderung next is %s", next.ID)
	}
}

// Each point has its Wiedervorlage, five working days before the Frist: from Friday, 14
// December 2018 back to Friday, 7 December.
func TestQueryReminders(t *testing.T) {
	q := Query{ID: "N1", Report: "B1", Version: 1, Date: "2018-11-12", Due: "2018-12-14", Points: []QueryPoint{{Place: "Finanzen", Text: "Bitte belegen."}, {Text: "Wer ist beauftragt?"}, {}}}
	p := Project{Municipality: Municipality{AGS: "05358040"}, Reports: []Report{{ID: "B1", No: 1, Status: ReportQueried}}}
	kept, gone := p.QueryReminders(q)
	want := []Reminder{
		{ID: "WV-N1-1", Date: "2018-12-07", Text: "Nachforderung zu Bericht Nr.\u00a01, Punkt\u00a01 (Finanzen): Bitte belegen.", About: "N1"},
		{ID: "WV-N1-2", Date: "2018-12-07", Text: "Nachforderung zu Bericht Nr.\u00a01, Punkt\u00a02: Wer ist beauftragt?", About: "N1"},
		{ID: "WV-N1-3", Date: "2018-12-07", Text: "Nachforderung zu Bericht Nr.\u00a01, Punkt\u00a03: noch ohne Text", About: "N1"},
	}
	if diff := cmp.Diff(want, kept); diff != "" || len(gone) != 0 {
		t.Fatalf("%v %s", gone, diff)
	}
	p.Reminders, p.Queries = kept, []Query{q}
	if kept, gone := p.QueryReminders(q); len(kept)+len(gone) != 0 {
		t.Errorf("nothing has changed, but %+v, %v", kept, gone)
	}

	q.Points[0].Answer = "Siehe Anlage."
	kept, _ = p.QueryReminders(q)
	if len(kept) != 1 || !kept[0].Done || kept[0].ID != "WV-N1-1" {
		t.Errorf("answered: %+v", kept)
	}
	q.Due = "2018-11-14" // so soon that it is due at once
	kept, _ = p.QueryReminders(q)
	if len(kept) != 3 || kept[1].Date != "2018-11-12" {
		t.Errorf("another Frist: %+v", kept)
	}
	q.Due, q.Date = "", "2018-11-12"
	if kept, _ = p.QueryReminders(q); kept[1].Date != "2018-11-12" {
		t.Errorf("without a Frist: %+v", kept)
	}
	q.Points = q.Points[:1]
	if _, gone := p.QueryReminders(q); !slices.Equal(gone, []Key{{KindReminder, "WV-N1-2"}, {KindReminder, "WV-N1-3"}}) {
		t.Errorf("points taken out: %v", gone)
	}
	q.Settled = "2018-11-20"
	if kept, _ = p.QueryReminders(q); len(kept) != 1 || !kept[0].Done {
		t.Errorf("settled: %+v", kept)
	}
	// Removed, it takes its Wiedervorlagen along.
	if parts := p.Parts(q.Key()); len(parts) != 3 || parts[2].ID != "WV-N1-3" {
		t.Errorf("parts are %v", parts)
	}
}

// A version answers what was asked of those before it.
func TestAnswers(t *testing.T) {
	r := Report{ID: "B1", Corrections: 2}
	p := Project{Reports: []Report{r}, Queries: []Query{{ID: "N3", Report: "B1", Version: 3}, {ID: "N2", Report: "B1", Version: 2, Date: "2019-01-10"}, {ID: "N1", Report: "B1", Version: 1}, {ID: "N4", Report: "B1", Version: 1, Settled: "2018-11-20"}, {ID: "N5", Report: "B2", Version: 1}}}
	var ids []string
	for _, q := range p.Answers(r) {
		ids = append(ids, q.ID)
	}
	if !slices.Equal(ids, []string{"N1", "N2"}) {
		t.Errorf("version 3 answers %v", ids)
	}
	p.Queries = append(p.Queries, Query{ID: "N6", Report: "B1"})
	if len(p.Answers(Report{ID: "B1"})) != 0 {
		t.Error("the first version answers something")
	}
	if list := p.AskedUntil("2019-01-09").Answers(r); len(list) != 2 || list[0].ID != "N6" || list[1].ID != "N1" {
		t.Errorf("released the day before the second came in it answers %+v", list)
	}
	if list := p.AskedUntil("2019-01-10").Answers(r); len(list) != 3 {
		t.Errorf("released on its day it answers %+v", list)
	}
}

// A demand that came in after the release, or of which a point has no answer, asks about the new version.
func TestStillAsked(t *testing.T) {
	p := Project{Reports: []Report{{ID: "B1", Corrections: 1, Status: ReportReleased}}}
	answered, not := []QueryPoint{{Text: "Was?", Answer: "Das."}}, []QueryPoint{{Text: "Was?", Answer: "Das."}, {Text: "Wie?", Answer: " "}}
	for name, c := range map[string]struct {
		q    Query
		want int
	}{
		"answered":          {Query{Version: 1, Date: "2017-11-20", Points: answered}, 1},
		"on the day itself": {Query{Version: 1, Date: "2017-12-20", Points: answered}, 1},
		"came in later":     {Query{Version: 1, Date: "2017-12-24", Points: answered}, 2},
		"a point is open":   {Query{Version: 1, Date: "2017-11-20", Points: not}, 2},
		"version not said":  {Query{Date: "2017-11-20", Points: not}, 2},
		"settled otherwise": {Query{Version: 1, Date: "2017-12-24", Points: not, Settled: "2018-01-02"}, 1},
		"about the new one": {Query{Version: 2, Date: "2017-12-24", Points: not}, 2},
		"without any point": {Query{Version: 1, Date: "2017-11-20"}, 1},
	} {
		c.q.ID, c.q.Report = "N1", "B1"
		waits := p.StillAsked(c.q, "2017-12-20")
		if waits.Version != c.want {
			t.Errorf("%s: asks about version %d, want %d", name, waits.Version, c.want)
		}
		p.Queries = []Query{waits}
		if open := p.Open(waits); open != (c.want == 2) {
			t.Errorf("%s: open is %v", name, open)
		}
	}
}
