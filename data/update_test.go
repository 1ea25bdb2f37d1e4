package data

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// firstScheme is a Vorlage as a giver may put it out; each case changes it into the next one, and the project that began with it.
func firstScheme() Scheme {
	return Scheme{
		Format: FormatVersion,
		Programme: Programme{
			Title: "Programm X", From: "2024-01-01", To: "2026-12-31", Conditions: "ANBest-P", Thresholds: Thresholds{SlipTolerance: 20, RiskRed: 16},
			Template: Template{
				Name: "x", Title: "Programm X", Version: 1, Lens: "Prinzip", Lenses: []Lens{{Name: "Offenheit"}, {Name: "Teilhabe"}},
				Fields: []string{"Mobilität"}, MeasureKinds: []MeasureKind{"Plattform"},
				Core: []CoreIndicator{{ID: "KI1", Name: "Menschen", Type: "Output", Unit: "Personen", Direction: HigherIsBetter, Shape: ShapeCumulative}, {ID: "KI2", Name: "Dienste", Unit: "Anzahl"}},
			},
		},
		Partners:     []Partner{{ID: "P1", Short: "BMX", Name: "Ministerium X", Pays: true}, {ID: "P2", Short: "Beirat", Name: "Beirat"}},
		CostTypes:    []CostType{{ID: "KA1", Name: "Personal"}, {ID: "KA2", Name: "Sachmittel"}},
		Sources:      []Source{{ID: "FQ1", Name: "Zuwendung", Kind: SourceGrant, Grant: true, Giver: "P1"}},
		PortalFields: []PortalField{{ID: "FF1", Label: "1.1", Value: PortalSpent, CostType: "KA1"}},
		Outlines:     []Outline{{ID: "G1", Title: "Zwischenbericht X", Version: 1, Sections: []OutlineSection{{Section: SectionBrief}}}},
		Reports: []Report{
			{ID: "B1", No: 1, Title: "Erster Bericht", Kind: InterimReport, PeriodFrom: "2024-01-01", PeriodTo: "2024-12-31", Due: "2025-02-28", Recipients: []string{"P1"}, Status: ReportDraft, Outline: "G1"},
			{ID: "B2", No: 2, Title: "Zweiter Bericht", Kind: InterimReport, PeriodFrom: "2025-01-01", PeriodTo: "2025-12-31", Due: "2026-02-28", Status: ReportDraft},
		},
	}
}

// What a giver and a municipality expect when a Vorlage is brought up to date: what the municipality left as it came follows; what
// it has recorded, changed, added or taken out stays, and is named where the Vorlage says otherwise.
func TestUpdated(t *testing.T) {
	report := func(id string) func(Project) string {
		return func(p Project) string {
			for _, r := range p.Reports {
				if r.ID == id {
					return fmt.Sprintf("%d %s %s %s %s", r.No, r.Title, string(r.Due), r.Status, r.Summary)
				}
			}
			return "none"
		}
	}
	indicator := func(id string) func(Project) string {
		return func(p Project) string {
			for _, i := range p.Indicators {
				if i.ID == id {
					return fmt.Sprintf("%s, %s, %s, %d", i.Name, i.Unit, i.Target, len(i.Readings))
				}
			}
			return "none"
		}
	}
	partners := func(p Project) string {
		var all []string
		for _, v := range p.Partners {
			all = append(all, v.ID+" "+v.Name)
		}
		return strings.Join(all, ", ")
	}
	figures := func(i *Indicator) {
		i.Baseline, i.Target, i.Readings = "0", "500", []Reading{{Date: "2025-01-31", Value: "120"}}
	}
	for _, c := range []struct {
		name  string
		ours  func(*Project)
		next  func(*Scheme)
		look  func(Project) string
		want  string
		stays string // part of what is said to stay, empty where nothing is
	}{
		{"a term that nobody touched follows", nil, func(s *Scheme) { s.Programme.To = "2027-06-30" }, func(p Project) string { return string(p.Programme.To) }, "2027-06-30", ""},
		{"a term that the municipality had extended stays", func(p *Project) { p.Programme.To = "2027-12-31" }, func(s *Scheme) { s.Programme.To = "2027-06-30" }, func(p Project) string { return string(p.Programme.To) }, "2027-12-31", "Ende der Laufzeit"},
		{"a term changed by both alike is no matter", func(p *Project) { p.Programme.To = "2027-06-30" }, func(s *Scheme) { s.Programme.To = "2027-06-30" }, func(p Project) string { return string(p.Programme.To) }, "2027-06-30", ""},
		{"a term of which the Vorlage says nothing any more stays", nil, func(s *Scheme) { s.Programme.To = "" }, func(p Project) string { return string(p.Programme.To) }, "2026-12-31", "Ende der Laufzeit"},
		{"no term ends before it begins", func(p *Project) { p.Programme.To = "2025-06-30" }, func(s *Scheme) { s.Programme.From, s.Programme.To = "2026-01-01", "2028-12-31" }, func(p Project) string { return string(p.Programme.From + "–" + p.Programme.To) }, "2024-01-01–2025-06-30", "Beginn der Laufzeit"},
		{"a threshold follows", nil, func(s *Scheme) { s.Programme.Thresholds.SlipTolerance = 30 }, func(p Project) string { return fmt.Sprint(p.Programme.Thresholds.SlipTolerance) }, "30", ""},
		{"a threshold goes back to the usual value", nil, func(s *Scheme) { s.Programme.Thresholds.SlipTolerance = 0 }, func(p Project) string { return fmt.Sprint(p.Programme.Thresholds.SlipTolerance) }, "0", ""},
		{"a threshold that the municipality set stays", func(p *Project) { p.Programme.Thresholds.SlipTolerance = 5 }, func(s *Scheme) { s.Programme.Thresholds.SlipTolerance = 30 }, func(p Project) string { return fmt.Sprint(p.Programme.Thresholds.SlipTolerance) }, "5", "Verzug im Plan bis Tage"},
		{"one beside it follows all the same", func(p *Project) { p.Programme.Thresholds.SlipTolerance = 5 }, func(s *Scheme) { s.Programme.Thresholds.RiskRed = 20 }, func(p Project) string { return fmt.Sprint(p.Programme.Thresholds.RiskRed) }, "20", ""},
		{"what is not foreseen here stays", func(p *Project) { p.Programme.NotForeseen = []string{"Maßnahme: Ziel"} }, func(*Scheme) {}, func(p Project) string { return fmt.Sprint(p.Programme.NotForeseen) }, "[Maßnahme: Ziel]", ""},

		{"words follow", nil, func(s *Scheme) { s.Programme.Template.Lens = "Grundsatz" }, func(p Project) string { return p.Programme.Template.Lens }, "Grundsatz", ""},
		{"a lens in use stays in use", func(p *Project) {
			p.Measures = []Measure{{ID: "M01", Perspectives: []PerspectiveWork{{Perspective: "Teilhabe"}}}}
		}, func(s *Scheme) { s.Programme.Template.Lenses = s.Programme.Template.Lenses[:1] }, func(p Project) string { return fmt.Sprint(p.Lenses(), " ", p.Measures[0].Perspectives[0].Perspective) }, "[Offenheit Teilhabe] Teilhabe", "„Teilhabe“"},
		{"a lens that nobody uses goes", nil, func(s *Scheme) { s.Programme.Template.Lenses = s.Programme.Template.Lenses[:1] }, func(p Project) string { return fmt.Sprint(p.Lenses()) }, "[Offenheit]", ""},
		{"a Maßnahmenart in use stays", func(p *Project) { p.Measures = []Measure{{ID: "M01", Kind: "Plattform"}} }, func(s *Scheme) { s.Programme.Template.MeasureKinds = nil }, func(p Project) string { return fmt.Sprint(p.MeasureKinds()) }, "[Plattform]", "M01"},
		{"a Status in use that is offered no more stays", func(p *Project) {
			p.Measures = []Measure{{ID: "M01", Status: StatusPaused}, {ID: "M02", Status: StatusRunning}}
		}, func(s *Scheme) {
			s.Programme.Template.Words = []ValueWord{{KindMeasure, "status", "pausiert", "ruht"}}
			s.Programme.Template.Offers = []Offer{{KindMeasure, "status", []string{"geplant", "in Umsetzung"}}}
		}, func(p Project) string { return string(p.Measures[0].Status) }, "pausiert", "„ruht“ bietet die Vorlage nicht mehr an (Status); in Gebrauch bleibt es bei M01."},
		{"one that nobody uses is not named", func(p *Project) { p.Measures = []Measure{{ID: "M02", Status: StatusRunning}} }, func(s *Scheme) {
			s.Programme.Template.Offers = []Offer{{KindMeasure, "status", []string{"geplant", "in Umsetzung"}}}
		}, func(p Project) string { return string(p.Measures[0].Status) }, "in Umsetzung", ""},
		{"a Handlungsfeld in use stays", func(p *Project) { p.Measures = []Measure{{ID: "M01", Fields: []string{"Mobilität"}}} }, func(s *Scheme) { s.Programme.Template.Fields = nil }, func(p Project) string { return fmt.Sprint(p.Measures[0].Fields) }, "[Mobilität]", "„Mobilität“"},

		{"a Kernindikator is renamed, its figures stay", func(p *Project) { figures(&p.Indicators[0]) }, func(s *Scheme) { s.Programme.Template.Core[0].Name = "Menschen im Jahr" }, indicator("KI1"), "Menschen im Jahr, Personen, 500, 1", ""},
		{"no other unit for figures that are there", func(p *Project) { figures(&p.Indicators[0]) }, func(s *Scheme) { s.Programme.Template.Core[0].Unit = "Prozent" }, indicator("KI1"), "Menschen, Personen, 500, 1", "Einheit"},
		{"another unit where there are none", nil, func(s *Scheme) { s.Programme.Template.Core[0].Unit = "Prozent" }, indicator("KI1"), "Menschen, Prozent, , 0", ""},
		{"a new Kernindikator", nil, func(s *Scheme) {
			s.Programme.Template.Core = append(s.Programme.Template.Core, CoreIndicator{ID: "KI3", Name: "Neu"})
		}, indicator("KI3"), "Neu, , , 0", ""},
		{"a Kernindikator that the programme drops stays", func(p *Project) { figures(&p.Indicators[0]) }, func(s *Scheme) { s.Programme.Template.Core = s.Programme.Template.Core[1:] }, indicator("KI1"), "Menschen, Personen, 500, 1", "kein Kernindikator mehr"},
		{"a Kernindikator that was deleted here is named", func(p *Project) { p.Indicators = p.Indicators[:1] }, func(*Scheme) {}, indicator("KI2"), "none", "KI2"},
		{"an own indicator with the Kennung of a new one stays", func(p *Project) { p.Indicators = append(p.Indicators, Indicator{ID: "I1", Name: "Eigener"}) }, func(s *Scheme) {
			s.Programme.Template.Core = append(s.Programme.Template.Core, CoreIndicator{ID: "I1", Name: "Neu"})
		}, indicator("I1"), "Eigener, , , 0", "I1"},

		{"a report date that nobody touched follows", nil, func(s *Scheme) { s.Reports[0].Due = "2025-03-31" }, report("B1"), "1 Erster Bericht 2025-03-31 Entwurf ", ""},
		{"one for which somebody has written stays", func(p *Project) { p.Reports[0].Summary = "Es geht voran." }, func(s *Scheme) { s.Reports[0].Due = "2025-03-31" }, report("B1"), "1 Erster Bericht 2025-02-28 Entwurf Es geht voran.", "Abgabefrist"},
		{"one that was released stays", func(p *Project) { p.Reports[0].Status = ReportReleased }, func(s *Scheme) { s.Reports[0].Title = "1. Bericht" }, report("B1"), "1 Erster Bericht 2025-02-28 freigegeben ", "Titel"},
		{"one that the municipality moved stays", func(p *Project) { p.Reports[0].Due = "2025-02-14" }, func(s *Scheme) { s.Reports[0].Due = "2025-03-31" }, report("B1"), "1 Erster Bericht 2025-02-14 Entwurf ", "Abgabefrist"},
		{"a new report date", nil, func(s *Scheme) {
			s.Reports = append(s.Reports, Report{ID: "B3", No: 3, Title: "Schluss", Due: "2027-06-30", Status: ReportDraft})
		}, report("B3"), "3 Schluss 2027-06-30 Entwurf ", ""},
		{"its number and Kennung are taken", func(p *Project) {
			p.Reports = append(p.Reports, Report{ID: "B3", No: 3, Title: "Eigener Termin", Status: ReportDraft})
		}, func(s *Scheme) {
			s.Reports = append(s.Reports, Report{ID: "B3", No: 3, Title: "Schluss", Due: "2027-06-30", Status: ReportDraft})
		}, report("B4"), "4 Schluss 2027-06-30 Entwurf ", ""},
		{"the own one stays", func(p *Project) {
			p.Reports = append(p.Reports, Report{ID: "B3", No: 3, Title: "Eigener Termin", Status: ReportDraft})
		}, func(s *Scheme) {
			s.Reports = append(s.Reports, Report{ID: "B3", No: 3, Title: "Schluss", Status: ReportDraft})
		}, report("B3"), "3 Eigener Termin  Entwurf ", ""},
		{"a report date that the programme drops stays", nil, func(s *Scheme) { s.Reports = s.Reports[:1] }, report("B2"), "2 Zweiter Bericht 2026-02-28 Entwurf ", "in der neuen Vorlage nicht mehr"},
		{"one deleted here is not made anew", func(p *Project) { p.Reports = p.Reports[:1] }, func(s *Scheme) { s.Reports[1].Due = "2026-03-31" }, report("B2"), "none", "gelöscht"},

		{"a partner is renamed", nil, func(s *Scheme) { s.Partners[1].Name = "Fachbeirat" }, partners, "P1 Ministerium X, P2 Fachbeirat", ""},
		{"what is recorded of a partner stays", func(p *Project) { p.Partners[0].Email = "posteingang@example.org" }, func(s *Scheme) { s.Partners[0].Name = "Ministerium Y" }, func(p Project) string { return p.Partners[0].Name + p.Partners[0].Email }, "Ministerium Yposteingang@example.org", ""},
		{"partners are added in their place, the own one stays", func(p *Project) { p.Partners = append(p.Partners, Partner{ID: "P3", Name: "Nachbarstadt"}) }, func(s *Scheme) { s.Partners = slices.Insert(s.Partners, 1, Partner{ID: "P3", Name: "Projektträger"}) }, partners, "P1 Ministerium X, P4 Projektträger, P2 Beirat, P3 Nachbarstadt", ""},
		{"no partner is removed", nil, func(s *Scheme) { s.Partners = s.Partners[:1] }, partners, "P1 Ministerium X, P2 Beirat", "Projektpartner P2"},
		{"one that is there by name is not added twice", func(p *Project) { p.Partners = append(p.Partners, Partner{ID: "P7", Name: "Projektträger"}) }, func(s *Scheme) { s.Partners = append(s.Partners, Partner{ID: "P3", Name: "Projektträger"}) }, partners, "P1 Ministerium X, P2 Beirat, P7 Projektträger", ""},
		{"what points at a new partner follows its Kennung", func(p *Project) { p.Partners = append(p.Partners, Partner{ID: "P3", Name: "Nachbarstadt"}) }, func(s *Scheme) {
			s.Partners = append(s.Partners, Partner{ID: "P3", Name: "Projektträger"})
			s.Reports[0].Recipients = []string{"P1", "P3"}
		}, func(p Project) string { return fmt.Sprint(p.Reports[0].Recipients) }, "[P1 P4]", ""},
		{"nothing points at a partner that is gone", func(p *Project) {
			p.Partners, p.Reports[0].Recipients = p.Partners[:1], []string{"P1"}
		}, func(s *Scheme) { s.Reports[0].Recipients = []string{"P1", "P2"} }, func(p Project) string { return fmt.Sprint(p.Reports[0].Recipients) }, "[P1]", "P2"},

		{"no second Förderung", func(p *Project) {
			p.Sources[0].Grant = false
			p.Sources = append(p.Sources, Source{ID: "FQ9", Name: "Land", Grant: true})
		}, func(s *Scheme) {
			s.Sources = append(s.Sources, Source{ID: "FQ2", Name: "Aufstockung", Grant: true})
		}, func(p Project) string {
			var grants []string
			for _, s := range p.Sources {
				if s.Grant {
					grants = append(grants, s.Name)
				}
			}
			return fmt.Sprint(grants)
		}, "[Land]", "Förderung"},
		{"an outline that nobody touched follows, as a new version", nil, func(s *Scheme) { s.Outlines[0].Sections = []OutlineSection{{Section: SectionMoney}} }, func(p Project) string {
			return fmt.Sprint(p.Outlines[0].Version, " ", p.Outlines[0].Sections[0].Section)
		}, "2 Finanzübersicht", ""},
		{"an own outline stays", func(p *Project) { p.Outlines[0].Sections = []OutlineSection{{Section: SectionRisks}} }, func(s *Scheme) { s.Outlines[0].Sections = []OutlineSection{{Section: SectionMoney}} }, func(p Project) string {
			return fmt.Sprint(p.Outlines[0].Version, " ", p.Outlines[0].Sections[0].Section)
		}, "1 Risiken, fördernde und hemmende Einflüsse", "Abschnitte"},
		{"amounts stay", func(p *Project) { p.Sources[0].Granted = 100 }, func(s *Scheme) { s.Sources[0].Financing = FinancingFixed }, func(p Project) string { return fmt.Sprint(p.Sources[0].Granted, " ", p.Sources[0].Financing) }, "1,00\u00a0€ Festbetragsfinanzierung", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, next := firstScheme().Project().Normal(), firstScheme()
			if c.ours != nil {
				c.ours(&p)
			}
			next.Programme.Template.Version = 2
			c.next(&next)
			before := p.Normal()
			got, stays := p.Updated(firstScheme(), next)
			if seen := c.look(got); seen != c.want {
				t.Errorf("got %q, want %q", seen, c.want)
			}
			var said []string
			for _, s := range stays {
				said = append(said, fmt.Sprintf("%s %s: %s %s %v %v", s.Of.Key().Kind, s.Of.Key().ID, s.Text, s.Field.Label, s.Field.Old, s.Field.Now))
				said[len(said)-1] = s.Of.Key().Kind.String() + " " + said[len(said)-1]
			}
			if all := strings.Join(said, "\n"); c.stays == "" && all != "" || !strings.Contains(all, c.stays) {
				t.Errorf("stays %q, want %q", all, c.stays)
			}
			if err := got.Validate(); err != nil {
				t.Errorf("it may not be kept: %v", err)
			}
			if !reflect.DeepEqual(p.Normal(), before) {
				t.Error("the project that was given is another one")
			}
			// Brought there once more, nothing changes.
			if again, _ := got.Updated(next, next); !reflect.DeepEqual(again, got) {
				t.Error("a second time changes something")
			}
			if kept, known := got.BegunBy(); !known || kept.Programme.Template.Version != 2 {
				t.Error("it does not know its new Vorlage")
			}
		})
	}
}
