package data

import (
	"slices"
	"strings"
	"testing"
)

func TestAdopting(t *testing.T) {
	before := Report{
		No: 1, Summary: "Kurz", Events: "Auftakt", Deviations: "Keine", Outlook: "Weiter", Support: "Rat", PlainLanguage: "Leicht", PlainChecked: "Gruppe",
		Letter: "Anbei", Successes: []string{"Eins"}, Outline: "G1", Texts: []SectionText{{"presse", "Drei Artikel"}, {"leer", ""}},
	}
	r := Report{No: 2, Outlook: "Eigener", Outline: "G1"}.Adopting(before)
	want := []string{"summary", "events", "deviations", "support", "plain_language", "letter", "texts.presse"}
	if !slices.Equal(r.Adopted, want) {
		t.Errorf("adopted %q", r.Adopted)
	}
	if r.Outlook != "Eigener" || r.Summary != "Kurz" || r.Text("presse") != "Drei Artikel" {
		t.Errorf("got %+v", r)
	}
	if r.Successes != nil || r.PlainChecked != "" {
		t.Error("what the report proposes itself, and who checked a text, are adopted too")
	}
	if again := r.Adopting(before); !slices.Equal(again.Adopted, want) {
		t.Errorf("adopted twice: %q", again.Adopted)
	}
	if other := (Report{No: 2}).Adopting(before); other.Texts != nil {
		t.Error("texts of free sections come along into another outline")
	}
}

func TestTouched(t *testing.T) {
	before := Report{Summary: "Kurz", Outlook: "Weiter", Texts: []SectionText{{"presse", "Drei"}}, Adopted: []string{"summary", "outlook", "texts.presse"}}
	for name, c := range map[string]struct {
		change func(*Report)
		left   []string
	}{
		"nothing":    {func(*Report) {}, []string{"summary", "outlook", "texts.presse"}},
		"a text":     {func(r *Report) { r.Summary = "Neu" }, []string{"outlook", "texts.presse"}},
		"emptied":    {func(r *Report) { r.Outlook = "" }, []string{"summary", "texts.presse"}},
		"a free one": {func(r *Report) { *r = r.WithText("presse", "Vier") }, []string{"summary", "outlook"}},
		"taken out":  {func(r *Report) { *r = r.WithText("presse", "") }, []string{"summary", "outlook"}},
		"elsewhere":  {func(r *Report) { r.Title = "Neu" }, []string{"summary", "outlook", "texts.presse"}},
	} {
		r := before
		c.change(&r)
		if got := r.Touched(before).Adopted; !slices.Equal(got, c.left) {
			t.Errorf("%s: left %q", name, got)
		}
	}
	if len(before.Adopted) != 3 {
		t.Error("the report before has changed")
	}
}

func TestGiver(t *testing.T) {
	p := Project{Reports: []Report{
		{ID: "B3", No: 3, Kind: CouncilNotice},
		{ID: "B1", No: 1, Kind: FirstReport, Summary: "Eins"},
		{ID: "B2", No: 2, Kind: InterimReport, Summary: "Zwei", Outline: "G1", Status: ReportReleased},
		{ID: "B5", No: 5, Kind: FinalReport, Outlook: "Fünf"},
	}}
	for no, want := range map[int]string{1: "", 2: "", 3: "B2", 5: "B2", 6: "B5"} {
		r, known := p.Report(no)
		if !known {
			r = Report{No: no}
		}
		if got, ok := p.Giver(r); got.ID != want || ok != (want != "") {
			t.Errorf("report %d takes over from %q", no, got.ID)
		}
	}
	if begun := p.Begun(Report{No: 4, Kind: InterimReport}); begun.Outline != "G1" || begun.Summary != "Zwei" {
		t.Errorf("begun as %+v", begun)
	}
	if begun := p.Begun(Report{No: 4, Kind: FinalReport}); begun.Outline != "" || begun.Summary != "Zwei" {
		t.Errorf("begun as %+v", begun)
	}
}

// What was adopted follows its origin until it is touched, and only that where the
// officer has begun to write.
func TestReportIsBegunAgain(t *testing.T) {
	draft := Report{No: 1, Outline: "G1", Summary: "Halb", Texts: []SectionText{{"presse", "Ein Artikel"}}}
	begun := Report{No: 2, Outline: "G1"}.Begun(draft)
	done := draft.WithText("presse", "Drei Artikel")
	done.Summary, done.Outlook = "Ganz", "Weiter"

	for name, c := range map[string]struct {
		change                   func(*Report)
		summary, outlook, presse string
		adopted                  []string
	}{
		"untouched":   {func(*Report) {}, "Ganz", "Weiter", "Drei Artikel", []string{"summary", "texts.presse", "outlook"}},
		"one touched": {func(r *Report) { r.Summary = "Eigenes" }, "Eigenes", "", "Drei Artikel", []string{"texts.presse"}},
		"one emptied": {func(r *Report) { r.Summary = "" }, "Ganz", "Weiter", "Drei Artikel", []string{"texts.presse", "summary", "outlook"}},
	} {
		next := begun
		c.change(&next)
		next = next.Touched(begun).Begun(done)
		if next.Summary != c.summary || next.Outlook != c.outlook || next.Text("presse") != c.presse || !slices.Equal(next.Adopted, c.adopted) {
			t.Errorf("%s: got %+v", name, next)
		}
	}
}

// A Ratsmitteilung in between ends nothing for the reports that are due.
func TestFollowers(t *testing.T) {
	p := Project{Reports: []Report{
		{ID: "B1", No: 1, Kind: FirstReport},
		{ID: "B2", No: 2, Kind: CouncilNotice},
		{ID: "B3", No: 3, Kind: InterimReport},
		{ID: "B4", No: 4, Kind: ProfileReport},
		{ID: "B5", No: 5, Kind: CouncilNotice},
		{ID: "B6", No: 6, Kind: FinalReport},
		{ID: "B7", No: 7, Kind: StatusNotice, Status: ReportReleased},
	}}
	for i, want := range []string{"B2 B3", "", "B4 B5 B6", "", "", "", ""} {
		var got []string
		for _, r := range p.Followers(p.Reports[i]) {
			got = append(got, r.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("after %s: %q, want %q", p.Reports[i].ID, got, want)
		}
	}
}

func TestWritten(t *testing.T) {
	if (Report{Title: "Bericht", Author: "Stelle"}).Written() {
		t.Error("a report without texts counts as written")
	}
	if (Report{Summary: "x", Adopted: []string{"summary"}}).Written() {
		t.Error("an adopted text counts as written")
	}
	for _, r := range []Report{{Events: "x"}, {Summary: "x"}, {Problems: []string{"x"}}, {Texts: []SectionText{{"a", "x"}}}} {
		if !r.Written() {
			t.Errorf("%+v counts as empty", r)
		}
	}
}
