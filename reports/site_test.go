package reports

import (
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// pageOf finds a page of a sample's site.
func pageOf(t *testing.T, s document.Site, name string) document.Page {
	t.Helper()
	at := slices.IndexFunc(s.Pages, func(p document.Page) bool { return p.Name == name })
	if at < 0 {
		t.Fatalf("%s is missing", name)
	}
	return s.Pages[at]
}

func sectionsOf(p document.Page) []string {
	var list []string
	for _, b := range p.Blocks {
		if h, ok := b.(document.Heading); ok && h.Level == 1 {
			list = append(list, h.Text)
		}
	}
	return list
}

func said(p document.Page) string {
	var b strings.Builder
	plainBlocks(&b, p.Blocks)
	return b.String()
}

func TestSiteOverview(t *testing.T) {
	s := Site(SiteInput{Project: sample(t, "merzenich-2018"), Date: "2018-10-31"})
	if s.State != "Stand: Oktober\u00a02018" {
		t.Errorf("%q", s.State)
	}
	home := pageOf(t, s, "index.html")
	want := []string{"Stand des Projekts", "Maßnahmen", "Zeitplan", "Beteiligung", "Erfahrungen", "Offene Daten"}
	if got := sectionsOf(home); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, part := range []string{"Das Projekt umfasst sieben Maßnahmen", "Gesamtampel", "→measure-M01", "Alle Meilensteine nach Termin", "→beteiligung", "→daten"} {
		if !strings.Contains(said(home), part) {
			t.Errorf("the overview does not say %q", part)
		}
	}
	// M04 went into another measure and stands there.
	for _, p := range s.Pages {
		if p.Name == "massnahme-m04.html" {
			t.Error("a merged measure has a page")
		}
	}
}

// The page of a measure is a Projektsteckbrief in the form and order of
// open-government-kommunen.de; more follows below it.
func TestSiteMeasure(t *testing.T) {
	page := pageOf(t, Site(SiteInput{Project: sample(t, "tengen"), Date: "2018-10-31"}), "massnahme-m01.html")
	want := []string{
		"Projektsteckbrief", "Maßgeblich adressierte Handlungsfelder im Open Government", "Status Quo", "Stand im Einzelnen",
		"Meilensteine und Zeitplan", "Indikatoren", "Beteiligung", "Erfahrungen", "Offene Daten", "Hintergrund",
	}
	if got := sectionsOf(page); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	text, at := said(page), 0
	for _, part := range []string{"Kommune", "Projekttitel", "# Projektsteckbrief", "# Status Quo", "Stand: Oktober\u00a02018", "Text: Stadt Tengen", "Ampeln | Gesamt\u00a0", "Meilenstein und überprüfbares Ergebnis"} {
		next := strings.Index(text[at:], part)
		if next < 0 {
			t.Fatalf("%q is missing behind\n%s", part, text[:at])
		}
		at += next
	}
}

// An empty Projektakte has pages too, without dead ends.
func TestSiteOfNothing(t *testing.T) {
	s := Site(SiteInput{})
	var names []string
	for _, p := range s.Pages {
		names = append(names, p.Name)
	}
	if want := []string{"index.html", "daten.html", "barrierefreiheit.html"}; !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	if text := said(s.Pages[0]); strings.Contains(text, "→beteiligung") || strings.Contains(text, "→erfahrungen") {
		t.Errorf("it leads to pages that are not there:\n%s", text)
	}
}

func TestMeasureFile(t *testing.T) {
	taken := map[string]bool{}
	for _, c := range [][2]string{{"M01", "massnahme-m01.html"}, {"m01", "massnahme-m01-2.html"}, {"../x", "massnahme----x.html"}, {"Ü", "massnahme--.html"}, {"Ö", "massnahme---2.html"}} {
		if got := measureFile(c[0], taken); got != c[1] {
			t.Errorf("%s: %s", c[0], got)
		}
	}
}

// The Erklärung says whom to write to; without an address for it, where the Kommune
// is, and without a Durchsetzungsstelle, who names it.
func TestSiteAccess(t *testing.T) {
	p := sample(t, "tengen")
	text := said(pageOf(t, Site(SiteInput{Project: p, Date: "2018-10-31"}), "barrierefreiheit.html"))
	for _, part := range []string{"31. Oktober 2018", "EN 301 549", "Selbstbewertung", "<mailto:rueckmeldung@tengen.example.org>", p.Programme.Publication.Enforcement} {
		if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), part) {
			t.Errorf("%q is missing in\n%s", part, text)
		}
	}
	p.Programme.Publication = data.Publication{}
	text = said(pageOf(t, Site(SiteInput{Project: p}), "barrierefreiheit.html"))
	for _, part := range []string{"Stadt Tengen", "nennt sie Ihnen auf Anfrage"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in\n%s", part, text)
		}
	}
	if strings.Contains(text, "mailto:") {
		t.Error("it leads to an address that nobody gave")
	}
}

func TestFeedbackRun(t *testing.T) {
	for given, want := range map[string]string{
		"rathaus@example.org": "mailto:rathaus@example.org", "https://example.org/kontakt": "https://example.org/kontakt",
		"Rathaus, Zimmer 3": "", "a@b@c": "", "x@y?bcc=z": "", "javascript:alert(1)": "",
	} {
		if got := feedbackRun(given).URL; got != want {
			t.Errorf("%q leads to %q", given, got)
		}
	}
}
