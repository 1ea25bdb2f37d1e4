package release

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

func TestLeftOut(t *testing.T) {
	p := data.Project{
		Contacts: make([]data.Contact, 3),
		Lessons:  []data.Lesson{{}, {Release: data.Internal}, {Release: data.PartnersOnly}, {Release: data.Public}},
		Measures: []data.Measure{{Milestones: []data.Milestone{{Internal: true}, {}}}},
		Bookings: make([]data.Booking, 2),

		Indicators: []data.Indicator{{}, {Published: true}, {}},
		Reports:    []data.Report{{}, {Status: data.ReportReleased}, {Status: data.ReportDraft}},
	}
	want := []string{
		"3 Ansprechpersonen", "2 interne Erfahrungen", "1 Erfahrung nur für die Projektpartner", "1 Meilenstein, der nicht berichtsrelevant ist",
		"2 Indikatoren, die nicht veröffentlicht werden", "2 Buchungen; die Summen bleiben",
		"2 Berichte, die nicht freigegeben sind; ihre Termine bleiben",
	}
	if got := LeftOut(p); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := LeftOut(data.Project{}); got != nil {
		t.Errorf("an empty project leaves out %q", got)
	}
}

// Where nothing is said to be left out, the public reads every title and name.
func TestLeftOutNamesAllThatIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := datatest.Project(t, "Neu", true)
		left := LeftOut(p)
		named := func(word string) bool {
			return slices.ContainsFunc(left, func(s string) bool { return strings.Contains(s, word) })
		}
		public := p.Public()
		for _, c := range []struct {
			word         string
			all, visible int
		}{
			{"Ansprechperson", len(p.Contacts), len(public.Contacts)},
			{"Erfahrung", len(p.Lessons), len(public.Lessons)},
			{"Anlage", len(p.Attachments), len(public.Attachments)},
			{"Indikator", len(p.Indicators), len(public.Indicators)},
			{"Datens", len(p.Datasets), len(public.Datasets)},
			{"Entscheidung", len(p.Decisions), len(public.Decisions)},
			{"Wiedervorlage", len(p.Reminders), len(public.Reminders)},
			{"Praxistauglichkeit", len(p.Appraisals), len(public.Appraisals)},
		} {
			if c.all > c.visible && !named(c.word) {
				t.Errorf("of %d %s the public sees %d; said is %q", c.all, c.word, c.visible, left)
			}
		}
	})
}

func TestLacking(t *testing.T) {
	full := data.Publication{
		Address: "https://example.org/og/", Feedback: "rathaus@example.org", Enforcement: "Ombudsstelle", Licence: data.Licences[0], ContributorID: "http://dcat-ap.de/def/contributors/example",
	}
	told := data.Project{Municipality: data.Municipality{Name: "Stadt Muster"}, Programme: data.Programme{Publication: full}}
	withheld := told
	withheld.Contacts = []data.Contact{{Name: "Jo Muster", Email: "rathaus@example.org"}}
	named := told
	named.Contacts = []data.Contact{{Name: "Eva Muster"}}
	named.Measures = []data.Measure{{ID: "M01", Summary: "Frau Muster hört zu.", PublicSummary: "Das Rathaus hört zu."}, {ID: "M02", PublicSummary: "Eva Muster hört zu."}}
	for name, c := range map[string]struct {
		p    data.Project
		want []string
	}{
		"named":   {named, []string{": M02, Öffentliche Kurzfassung: Eva Muster."}},
		"nothing": {told, nil},
		"all":     {data.Project{}, []string{"Rückmeldungen", "Durchsetzungsstelle", "Lizenz"}},
		"person":  {withheld, []string{"Ansprechperson"}},
	} {
		got := Lacking(c.p)
		if len(got) != len(c.want) {
			t.Errorf("%s: %q", name, got)
			continue
		}
		for i, word := range c.want {
			if !strings.Contains(got[i], word) {
				t.Errorf("%s: %q does not speak of %s", name, got[i], word)
			}
		}
	}
}
