package layout_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/layout"
	"modellkommune/reports/release"
)

// TestSamplesAreSetWell holds that the reports of the samples have no widows, no
// orphans and no half empty pages, of whatever Berichtsart they are, and that what
// is signed stands on one page.
func TestSamplesAreSetWell(t *testing.T) {
	for _, c := range []struct {
		sample string
		no     int
		date   data.Date
	}{
		{"merzenich", 1, "2017-10-31"},
		{"merzenich-2018", 3, "2018-10-31"},
		{"tengen", 3, "2018-10-31"},
		{"koeln", 3, "2018-10-31"},
	} {
		f, err := release.NewSample(filepath.Join(t.TempDir(), "a.mkog"), c.sample, "0.4")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		s, err := release.Read(f, release.Order{No: c.no})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(s.Project.Reports, func(r data.Report) bool { return r.No == c.no })
		for _, kind := range data.ReportKinds {
			t.Run(c.sample+"/"+string(kind), func(t *testing.T) {
				s.Project.Reports[at].Kind = kind
				pages, err := release.Preview(s, release.Order{No: c.no, Date: c.date, Edition: data.EditionFull})
				if err != nil {
					t.Fatal(err)
				}
				layout.CheckSound(t, pages, kind != data.ProfileReport && kind != data.CouncilNotice)
				layout.CheckFilled(t, pages)
				for _, b := range pages.Bookmarks {
					if strings.Contains(b.Title, string(data.SectionSignatures)) && b.Page != len(pages.Pages)-1 {
						t.Errorf("the signatures begin on page %d of %d", b.Page+1, len(pages.Pages))
					}
				}
			})
		}
	}
}
