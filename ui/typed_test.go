package ui

import (
	"slices"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// Who has typed already and then chooses another Vorlage loses nothing of it; what the former Vorlage gave goes.
func TestAnotherTemplateKeepsWhatIsTyped(t *testing.T) {
	o := newWindow(t)
	o.app.newFile()
	g := o.app.guide
	if err := g.begin("open-government-2017"); err != nil {
		t.Fatal(err)
	}
	g.take(data.Municipality{Name: "Stadt Muster", Kind: data.KindTown, AGS: "08335043"})
	g.lead.SetValue("Eva Muster")
	g.measure.SetValue("Haushalt offenlegen")
	g.summary.SetValue("Alle Zahlen im Netz.")
	g.path.SetValue("/tmp/muster.mkog")
	g.grant.SetValue(12_000_00)
	g.granted = 12_000_00
	g.reports.add([][]string{{"Eigener Bericht", "01.01.2026", "31.10.2026", "30.11.2026"}})
	if err := g.begin("ogp-local"); err != nil {
		t.Fatal(err)
	}
	p := g.project
	if p.Municipality.Name != "Stadt Muster" || p.Municipality.AGS != "08335043" || g.name.Value() != "Stadt Muster" || g.lead.Value() != "Eva Muster" || g.measure.Value() != "Haushalt offenlegen" ||
		g.summary.Value() != "Alle Zahlen im Netz." || g.path.Value() != "/tmp/muster.mkog" || g.granted != 12_000_00 || g.grant.Value() != 12_000_00 {
		t.Errorf("what was typed is %+v, %q, %q", p.Municipality, g.lead.Value(), g.measure.Value())
	}
	if p.Programme.From != "" || p.Programme.Title != "Lokaler Aktionsplan (OGP Local)" {
		t.Errorf("the former Vorlage is still in %q from %s", p.Programme.Title, p.Programme.From)
	}
	var titles []string
	for _, r := range p.Reports {
		titles = append(titles, r.Title)
	}
	if want := []string{"Selbstbewertung zur Halbzeit", "Abschließende Selbstbewertung", "Eigener Bericht"}; !slices.Equal(titles, want) || p.Reports[2].PeriodTo != "2026-10-31" {
		t.Errorf("the reports are %q", titles)
	}
	g.project.Programme.Title = "Offene Stadt"
	g.project.Programme.From, g.project.Programme.To = "2026-01-01", "2027-12-31"
	if err := g.begin(exchange.WithoutScheme); err != nil {
		t.Fatal(err)
	}
	if v := g.project.Programme; v.From != "2026-01-01" || v.To != "2027-12-31" || g.from.Value() != "2026-01-01" || len(g.project.Reports) != 1 || v.Title != "Offene Stadt" || g.title.Value() != v.Title {
		t.Errorf("%q: the term is %s to %s, reports %+v", v.Title, v.From, v.To, g.project.Reports)
	}
}
