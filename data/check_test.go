package data

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// flawless is a project in whose report the Abgabeprüfung finds nothing.
func flawless() Project {
	words := "Worum es geht."
	p := Project{
		Format: FormatVersion,
		Municipality: Municipality{
			Name: "Gemeinde Musterfeld", Kind: KindVillage, AGS: "05358040", State: "Nordrhein-Westfalen", Population: 9842, PopulationDate: "2017-12-31",
			Address: "Rathausplatz 1, 52399 Musterfeld", Office: "Stabsstelle", FileReference: "10.24.01", NoGenderSigns: true,
		},
		Contacts:  []Contact{{ID: "K1", Role: RoleLead, Name: "Dr. Eva Muster", Email: "e.muster@musterfeld.example.org", Phone: "0221 4710-123"}},
		Programme: Programme{Title: "Modellkommune", From: "2017-07-01", To: "2019-06-30", Template: template2017()},
		Partners:  []Partner{{ID: "P1", Short: "BMI", Name: "Bundesministerium des Innern", Address: "Alt-Moabit 140, 10557 Berlin", Pays: true}},
		Concepts: []Concept{{
			ID: "KON1", Title: "Offenes Musterfeld", Version: "1.0", Date: "2017-10-01", Summary: words, Problem: words,
			Goals: []Goal{{Text: "Mehr Beteiligung", Indicator: "I1"}}, Focus: []Perspective{"Transparenz"}, TargetGroups: words, Partners: []string{"Kreis"},
			Sustainability: words, Transferability: words, Budget: 1_000_000_00,
			Baseline: Baseline{
				Challenges: words, Initiators: words, Politics: words, Actors: words, Culture: words, DigitalInfrastructure: words, Administration: words,
			},
		}},
		Indicators: []Indicator{{
			ID: "I1", Name: "Vorschläge", Type: "Output", Unit: "Stück", Direction: HigherIsBetter, Baseline: "0", BaselineDate: "2017-10-01",
			Target: "100", TargetDate: "2019-06-30", Readings: []Reading{{Date: "2018-09-30", Value: "70"}}, Published: true,
		}},
		CostTypes:   []CostType{{"KA1", "Personal"}, {"KA2", "Sachmittel"}},
		Sources:     []Source{{ID: "FQ1", Name: "Zuwendung", Kind: SourceGrant, Grant: true, Granted: 50_000_00}, {ID: "FQ2", Name: "Eigenmittel", Kind: SourceOwn}},
		Plans:       []Plan{{ID: "FP1", Kind: PlanApproved}},
		Budget:      []BudgetItem{{ID: "F1", CostType: "KA1", Source: "FQ1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 30_000_00}}}},
		Bookings:    []Booking{{ID: "BU1", Item: "F1", Number: "1", Paid: "2018-03-01", Payee: "Druckerei", Reason: "Faltblatt", Amount: 20_000_00}},
		Instalments: []Instalment{{ID: "RA1", Source: "FQ1", Amount: 50_000_00, Report: "B1"}},
		Reports: []Report{{
			ID: "B1", No: 1, Title: "Abschlussbericht", Kind: FinalReport, PeriodFrom: "2017-11-01", PeriodTo: keyDay, KeyDate: keyDay, Due: "2018-11-15",
			Author: "Stabsstelle", Status: ReportDraft, Summary: words, PlainLanguage: "Wir fragen die Menschen.",
			Texts: []SectionText{{"Ortsbeirat", words}}, Outline: "G1",
		}},
		Outlines: []Outline{{ID: "G1", Title: "Abschlussbericht (angepasst)", Version: 1, Sections: append(everySection().Sections,
			OutlineSection{Section: SectionFree, Title: "Ortsbeirat", Text: "Ortsbeirat"},
		)}},
	}
	p.measure("M01", func(*Measure) {})
	return p
}

// measure adds a measure without a flaw, and then one.
func (p *Project) measure(id string, flaw func(*Measure)) {
	m := Measure{
		ID: id, Title: "Maßnahme " + id, Summary: "Worum es geht.", Goal: "Beteiligung", ExpectedResult: "Leitfaden",
		Perspectives: []PerspectiveWork{{Perspective: "Dialogorientierte Bürgerbeteiligung", State: "umgesetzt", Text: "Forum"}}, TargetGroups: "Vereine", Unit: "Hauptamt", Responsible: "K1",
		Start: "2018-01-02", End: "2019-06-30", ActualStart: "2018-01-02", Status: StatusRunning, Completion: "begrenzt",
		Milestones: []Milestone{
			{ID: id + "-MS1", Title: "Auftakt", Evidence: "Protokoll", BaselineDate: "2018-02-01", PlannedDate: "2018-02-01", ActualDate: "2018-02-01", Status: MilestoneReached, EvidenceURL: "https://musterfeld.example.org"},
			{ID: id + "-MS2", Title: "Abschluss", Evidence: "Bericht", BaselineDate: "2019-03-01", PlannedDate: "2019-03-01", Status: MilestoneOpen},
		},
	}
	for i := range m.Milestones {
		m.Milestones[i].Measure = id
	}
	flaw(&m)
	p.Measures = append(p.Measures, m)
}

// flaw breaks one rule at one place.
type flaw struct {
	// at is the Kennung and the field.
	at    string
	spoil func(*Project)
}

// of spoils a measure of its own.
func of(id string, spoil func(*Measure)) func(*Project) {
	return func(p *Project) { p.measure(id, spoil) }
}

var flaws = map[string]flaw{
	"missing_record": {"M11", of("M11", func(m *Measure) { m.Milestones = nil })},
	"core_indicator": {"I1 unit", func(p *Project) {
		p.Programme.Template.Core = []CoreIndicator{{ID: "I1", Name: "Vorschläge", Type: "Output", Unit: "Vorschläge", Direction: HigherIsBetter}}
	}},
	"not_foreseen": {"vorhaben not_foreseen", func(p *Project) { p.Programme.NotForeseen = []string{"Unfug"} }},
	"missing":      {"kommune office", func(p *Project) { p.Municipality.Office = " " }},
	"reason":       {"M12 status_reason", of("M12", func(m *Measure) { m.Status = StatusPaused })},

	"report_dates": {"B1 due", func(p *Project) { p.Reports[0].Due = "2018-10-29" }},
	"query_answer": {"N1 points", func(p *Project) {
		p.Reports[0] = p.Reports[0].Corrected("Finanzübersicht belegt")
		p.Queries = []Query{{ID: "N1", Report: "B1", Version: 1, Date: "2018-11-12", Points: []QueryPoint{{Place: "Finanzübersicht", Text: "Bitte belegen."}}}}
	}},
	"period_outside": {"B1 period_from", func(p *Project) { p.Reports[0].PeriodFrom = "2017-06-30" }},
	"extended":       {"FP9 former_end", func(p *Project) { p.Plans = append(p.Plans, Plan{ID: "FP9", Kind: PlanExtended, Date: "2018-05-01"}) }},
	"payer":          {"RA1 report", func(p *Project) { p.Partners[0].Pays = false }},
	"recorded_later": {"B1 key_date", func(p *Project) {
		p.Reports[0].PeriodTo, p.Reports[0].KeyDate = "2018-10-30", "2018-10-30"
		p.Commitments = []Commitment{{ID: "AU1", Item: "F1", Amount: 1_000_00}}
	}},
	"adopted": {"B1 outlook", func(p *Project) { p.Reports[0].Outlook, p.Reports[0].Adopted = "Wie bisher.", []string{"outlook"} }},
	"section_text": {"B1 texts.Jugendrat", func(p *Project) {
		p.Outlines[0].Sections = append(p.Outlines[0].Sections, OutlineSection{Section: SectionFree, Title: "Aus dem Jugendrat", Text: "Jugendrat"})
	}},
	"recipient_address": {"P2 address", func(p *Project) { p.Partners = append(p.Partners, Partner{ID: "P2", Short: "DST"}) }},
	"state":             {"kommune state", func(p *Project) { p.Municipality.State = "Bayern" }},
	"population_stale":  {"kommune population_date", func(p *Project) { p.Municipality.PopulationDate = "2016-10-29" }},

	"status_date": {"M13 actual_end", of("M13", func(m *Measure) {
		progress := 100
		m.Status, m.Progress = StatusDone, &progress
	})},
	"merged_into": {"M14 merged_into", of("M14", func(m *Measure) { m.Status, m.StatusReason = StatusMerged, "Gleiche Grundlage." })},
	"not_begun": {"M15 forecast_start", of("M15", func(m *Measure) {
		m.Status, m.ActualStart, m.StatusReason = StatusPlanned, "", "Die Stelle ist ausgeschrieben."
	})},
	"begin_missing": {"M16 actual_start", of("M16", func(m *Measure) { m.ActualStart = "" })},
	"progress": {"M17 progress", of("M17", func(m *Measure) {
		progress := 100
		m.Progress = &progress
	})},
	"override_ended": {"M19 overrides", of("M19", func(m *Measure) {
		m.Status, m.StatusReason, m.ActualEnd, m.Overrides = StatusBrokenOff, "Kein Bedarf.", "2018-03-01", []LightOverride{{PartMoney, Red, "Nachzahlung offen"}}
	})},
	"completion": {"M18 completion", of("M18", func(m *Measure) { m.Completion = "" })},

	"actual_before_start": {"M21-MS1 actual_date", of("M21", func(m *Measure) { m.Milestones[0].ActualDate = "2018-01-01" })},
	"actual_future":       {"M22-MS1 actual_date", of("M22", func(m *Measure) { m.Milestones[0] = m.Milestones[0].on("2018-11-05") })},
	"end_before_start":    {"M23 forecast_end", of("M23", func(m *Measure) { m.ForecastEnd, m.StatusReason = "2018-01-01", "Klärt sich." })},
	"mandatory_overdue": {"M24-MS2 forecast_date", of("M24", func(m *Measure) {
		m.StatusReason, m.Milestones[1] = "Personal fehlt.", m.Milestones[1].on("2018-10-01")
		m.Milestones[1].Mandatory = true
	})},
	"milestone_overdue": {"M25-MS2 forecast_date", of("M25", func(m *Measure) {
		m.StatusReason, m.Milestones[1] = "Personal fehlt.", m.Milestones[1].on("2018-10-01")
	})},
	"delay_cause": {"M26-MS1 delay_cause", of("M26", func(m *Measure) {
		m.Milestones[0].ActualDate, m.Milestones[0].Status = "2018-03-01", MilestoneLate
	})},
	"evidence":        {"M27-MS1 evidence_url", of("M27", func(m *Measure) { m.Milestones[0].EvidenceURL = "" })},
	"outside_measure": {"M28-MS2 planned_date", of("M28", func(m *Measure) { m.Milestones[1] = m.Milestones[1].on("2019-07-01") })},
	"outside_term":    {"M29 end", of("M29", func(m *Measure) { m.End = "2019-07-01" })},
	"recorded_future": {"EN1 date", func(p *Project) { p.Incomes = []Income{{ID: "EN1", Source: "FQ1", Date: "2018-11-01"}} }},

	"forecast_below_spent": {"F2 forecast_cents", func(p *Project) {
		forecast := Cents(9_999_99)
		p.item("F2", func(b *BudgetItem, _ *Booking) { b.Forecast = &forecast })
	}},
	"plan_above_budget": {"KON1 budget_cents", func(p *Project) { p.Concepts[0].Budget = 29_999_99 }},
	"spent_above_plan": {"F3 amounts", func(p *Project) {
		p.item("F3", func(b *BudgetItem, _ *Booking) { b.Amounts[0].Amount = 9_999_99 })
		p.item("F31", func(b *BudgetItem, v *Booking) { v.Amount = 1_000_00; half := Cents(5_000_00); b.Forecast = &half })
	}},
	"overrun": {"vorhaben overrun_percent", func(p *Project) {
		p.CostTypes = append(p.CostTypes, CostType{"KA3", "Reisekosten"})
		p.item("F32", func(b *BudgetItem, _ *Booking) {
			b.CostType, b.Amounts[0].Amount, b.Note = "KA3", 8_000_00, "Mehrbedarf."
		})
	}},
	"booking_item": {"BU91 item", func(p *Project) {
		p.Bookings = append(p.Bookings, Booking{ID: "BU91", Paid: "2018-05-01", Amount: 77_00})
	}},
	"eligible_sum": {"F93 note", func(p *Project) {
		none := Cents(0)
		p.item("F93", func(_ *BudgetItem, v *Booking) { v.Eligible = &none })
		p.Bookings = append(p.Bookings, Booking{ID: "BU93", Item: "F93", Number: "93", Paid: "2018-06-01", Amount: -200_00})
	}},
	"balance_below": {"BU92 amount_cents", func(p *Project) {
		p.item("F92", func(_ *BudgetItem, v *Booking) {})
		p.Bookings = append(p.Bookings, Booking{ID: "BU92", Item: "F92", Kind: BookingBalance, Paid: "2018-06-01", Amount: 9_000_00})
	}},
	"income_source": {"EN91 source", func(p *Project) {
		p.Sources = append(p.Sources, Source{ID: "FQ91", Name: "Eigenleistung", Kind: SourceInKind})
		p.Incomes = append(p.Incomes, Income{ID: "EN91", Source: "FQ91", Date: "2018-05-01", Amount: 50_00})
	}},
	"closed_order": {"AU91 released", func(p *Project) {
		p.item("F91", func(b *BudgetItem, v *Booking) { b.Year, v.Amount, v.Paid = 2017, 9_000_00, "2017-12-01" })
		p.Commitments = append(p.Commitments, Commitment{ID: "AU91", Item: "F91", Amount: 1_000_00})
	}},
	"notice_later": {"FQ1 notice_date", func(p *Project) {
		p.Sources[0].Notice, p.Municipality.ContractDate = "2018-11-01", "2018-11-01"
	}},
	"grant_source": {"FQ2 grant", func(p *Project) { p.Sources[1].Grant = true }},
	"grant_notice": {"FQ1 notice_reference", func(p *Project) { p.Sources[0].Reference, p.Municipality.FundingReference = "Az. 12", "Az. 21" }},
	"carried": {"BU-F33 paid", func(p *Project) {
		p.item("F33", func(_ *BudgetItem, v *Booking) { v.Kind = BookingCarried })
	}},
	"grant_exceeded": {"FQ1 granted_cents", func(p *Project) {
		p.item("F4", func(b *BudgetItem, _ *Booking) { b.Source, b.Amounts[0].Amount = "FQ1", 20_000_01 })
	}},
	"unspent": {"FQ1 granted_cents", func(p *Project) {
		p.Incomes = append(p.Incomes, Income{ID: "EN9", Source: "FQ1", Date: "2018-09-01", Amount: 49_000_00})
	}},
	"instalments": {"RA1 amount_cents", func(p *Project) { p.Instalments[0].Amount = 49_999_99 }},
	"receipts": {"BU-F5 kind", func(p *Project) {
		p.item("F5", func(_ *BudgetItem, v *Booking) { v.Kind = BookingBalance })
	}},
	"year": {"F6 year", func(p *Project) { p.item("F6", func(b *BudgetItem, _ *Booking) { b.Year = 2020 }) }},

	"direction": {"I2 direction", func(p *Project) { p.indicator("I2", func(i *Indicator) { i.Direction = LowerIsBetter }) }},
	"reading":   {"I3 values", func(p *Project) { p.indicator("I3", func(i *Indicator) { i.Readings[0].Date = "2017-06-29" }) }},
	"goal_unmeasured": {"KON1 goals", func(p *Project) {
		p.Concepts[0].Goals = append(p.Concepts[0].Goals, Goal{Text: "Daten", Indicators: []string{"I1"}}, Goal{Text: "Vertrauen"})
	}},

	"risk_action": {"R1 action", func(p *Project) {
		p.Risks = append(p.Risks, Risk{ID: "R1", Title: "Stelle unbesetzt", Likelihood: 2, Impact: 4, Status: RiskOpen})
	}},
	"risk_due": {"R2 due", func(p *Project) {
		p.Risks = append(p.Risks, Risk{ID: "R2", Title: "Stelle unbesetzt", Likelihood: 1, Impact: 2, Status: RiskOpen, Due: "2018-10-29"})
	}},
	"task_overdue": {"W1 tasks", func(p *Project) {
		p.Workshops = append(p.Workshops, Workshop{ID: "W1", No: 1, DateFrom: "2018-03-01", Results: "Fahrplan.", Tasks: []Task{{Text: "Indikatoren benennen", Due: "2018-04-01", Status: TaskOpen}}})
	}},
	"workshop_results": {"W2 results", func(p *Project) { p.Workshops = append(p.Workshops, Workshop{ID: "W2", No: 2, DateFrom: "2018-06-01"}) }},

	"picture_licence": {"A1 licence", func(p *Project) {
		p.Attachments = append(p.Attachments, Attachment{ID: "A1", Kind: AttachmentPicture, Alt: "Ein Platz", Consent: "Niemand ist zu erkennen.", Release: Public, SHA256: strings.Repeat("0", 64)})
	}},
	"picture_consent": {"A2 consent", func(p *Project) {
		p.Attachments = append(p.Attachments, Attachment{ID: "A2", Kind: AttachmentPicture, Alt: "Ein Platz", Licence: "CC BY 4.0", Release: PartnersOnly, SHA256: strings.Repeat("0", 64)})
	}},
	"arms_hidden": {"A9 release", func(p *Project) {
		p.Attachments = append(p.Attachments, Attachment{ID: "A9", Of: "kommune", Kind: AttachmentArms, Alt: "Drei Ähren"})
	}},
	"dataset_open": {"D1 licence", func(p *Project) {
		p.Datasets = append(p.Datasets, Dataset{ID: "D1", Title: "Sitzbänke", URL: "https://daten.example.org", Published: "2018-05-01"})
	}},
	"personal_data": {"KON1 vision", func(p *Project) { p.Concepts[0].Vision = "Frau Muster hört zu." }},

	"too_long":               {"M31 summary", of("M31", func(m *Measure) { m.Summary = strings.Repeat("ä", SummaryLimit+1) })},
	"gender_signs":           {"M32 goal", of("M32", func(m *Measure) { m.Goal = "Bürger*innen reden mit." })},
	"correction_unprintable": {"B1 correction", func(p *Project) { p.Reports[0].Corrections, p.Reports[0].Correction = 1, "Zahlendreher 🙂" }},
	"unprintable":            {"M34 goal", of("M34", func(m *Measure) { m.Goal = "Gemeinsam 😀 planen." })},
	"plain_sentences":        {"M33 plain_language", of("M33", func(m *Measure) { m.PlainLanguage = strings.Repeat("Wort ", PlainWords) + "Ende." })},
}

// on gives a milestone that was always to be on a day, and was if it is reached.
func (m Milestone) on(day Date) Milestone {
	m.BaselineDate, m.PlannedDate = Term(day), Term(day)
	if m.ActualDate != "" {
		m.ActualDate = day
	}
	return m
}

// item adds a Finanzposition of which all is paid by one receipt.
func (p *Project) item(id string, spoil func(*BudgetItem, *Booking)) {
	b := BudgetItem{ID: id, CostType: "KA2", Source: "FQ2", Year: 2018, Amounts: []PlannedAmount{{"FP1", 10_000_00}}}
	v := Booking{ID: "BU-" + id, Item: id, Number: id, Paid: "2018-05-01", Amount: 10_000_00}
	spoil(&b, &v)
	p.Budget, p.Bookings = append(p.Budget, b), append(p.Bookings, v)
}

func (p *Project) indicator(id string, spoil func(*Indicator)) {
	i := p.Indicators[0]
	i.ID, i.Readings = id, slices.Clone(i.Readings)
	spoil(&i)
	p.Indicators = append(p.Indicators, i)
}

// checked makes the Abgabeprüfung of the first report on its Stichtag.
func checked(p Project) []Finding { return p.Findings(p.Reports[0], p.Outlines[0], keyDay) }

func TestFlawless(t *testing.T) {
	for _, f := range checked(flawless()) {
		t.Errorf("%s %s", f.Code, f.Sentence())
	}
}

// Each rule finds its flaw, at its place, and no other rule finds it too.
func TestEachRuleFindsItsFlaw(t *testing.T) {
	for _, rule := range checks {
		flaw, there := flaws[rule.code]
		if !there {
			t.Errorf("%s has no fixture", rule.code)
			continue
		}
		p := flawless()
		flaw.spoil(&p)
		found := checked(p)
		if len(found) != 1 || found[0].Code != rule.code || strings.TrimSpace(found[0].Key.ID+" "+found[0].Field) != flaw.at {
			t.Errorf("%s at %q: found %+v", rule.code, flaw.at, found)
			continue
		}
		f := found[0]
		if f.Severity != rule.severity || !strings.HasSuffix(f.Text, ".") || strings.Contains(f.Text, "%!") || f.Place == "" {
			t.Errorf("%s: %+v", rule.code, f)
		}
		if f.Label == "" && f.Field != "" {
			t.Errorf("%s: the field %q has no name", rule.code, f.Field)
		}
	}
	if len(flaws) != len(checks) {
		t.Errorf("%d fixtures for %d rules", len(flaws), len(checks))
	}
}

// All flaws together are the second fixture, which other packages read: each rule
// finds exactly one.
func TestFlawedProject(t *testing.T) {
	p := flawless()
	for _, rule := range checks {
		flaws[rule.code].spoil(&p)
	}
	p = p.Normal()
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	times := map[string]int{}
	for _, f := range checked(p) {
		times[f.Code]++
		if at := flaws[f.Code].at; strings.TrimSpace(f.Key.ID+" "+f.Field) != at {
			t.Errorf("%s is found at %s %s, want %q", f.Code, f.Key.ID, f.Field, at)
		}
	}
	for _, rule := range checks {
		if times[rule.code] != 1 {
			t.Errorf("%s is found %d times", rule.code, times[rule.code])
		}
	}
	want, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	const file = "testdata/flawed.json"
	if *update {
		if err := os.WriteFile(file, append(want, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(bytes.TrimSpace(got), want) {
		t.Errorf("%s is not what the table makes (%v); go test ./data -run Flawed -update writes it", file, err)
	}
}

// A planned date that is not known to the day may lie beyond the dates of its measure, or does.
func TestMilestonesOutsideAreNoSharperThanKnown(t *testing.T) {
	for _, c := range []struct {
		start, end, forecastEnd, planned Term
		says                             string
	}{
		{"2018-Q2", "2019-Q3", "", "2019", "Der Termin 2019 kann nach der Laufzeit der Maßnahme (Q2\u00a02018–Q3\u00a02019) liegen; es zählt der letzte Tag."},
		{"2018-Q2", "2019-Q3", "", "2019-Q4", "Der Termin Q4\u00a02019 liegt außerhalb der Laufzeit der Maßnahme"},
		{"2018-Q2", "2019-Q3", "", "2018-03-31", "Der Termin 31.03.2018 liegt außerhalb"},
		{"2018-Q2", "2019-Q3", "", "2018", ""},
		{"2018-Q2", "2019-Q3", "", "2019-09-30", ""},
		{"2018-Q2", "2019-09-15", "", "2019-09", "Der Termin September\u00a02019 kann nach der Laufzeit"},
		{"2018-Q2", "2019-Q3", "2019", "2019-Q4", ""},
		{"2018-Q2", "", "", "2030", ""},
	} {
		p := demanding(Demand{Of: KindMilestone})
		p.Measures = []Measure{{ID: "M01", Status: StatusRunning, Start: c.start, End: c.end, ForecastEnd: c.forecastEnd, Milestones: []Milestone{{ID: "M01-MS1", Status: MilestoneOpen, PlannedDate: c.planned}}}}
		got := ""
		for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: SectionOverview}}}, keyDay) {
			if f.Code == "outside_measure" {
				got = f.Text
			}
		}
		if !strings.HasPrefix(got, c.says) || c.says == "" && got != "" {
			t.Errorf("%s in %s–%s: %q, want %q", c.planned, c.start, c.end, got, c.says)
		}
	}
}

func TestRuleCodesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range checks {
		if seen[rule.code] {
			t.Errorf("%s stands twice", rule.code)
		}
		seen[rule.code] = true
	}
}

func TestErrorsComeFirst(t *testing.T) {
	p := flawless()
	for _, code := range []string{"population_stale", "too_long", "evidence"} {
		flaws[code].spoil(&p)
	}
	var codes []string
	for _, f := range checked(p) {
		codes = append(codes, f.Code)
	}
	if want := []string{"too_long", "population_stale", "evidence"}; !slices.Equal(codes, want) {
		t.Errorf("got %q, want %q", codes, want)
	}
}

// A ticked hint stays in the list; an error cannot be ticked.
func TestAccept(t *testing.T) {
	p := flawless()
	flaws["population_stale"].spoil(&p)
	flaws["too_long"].spoil(&p)
	for _, f := range checked(p) {
		p.Reports[0] = p.Reports[0].Accept(f.ID(), "Zahl des Melderegisters.")
	}
	list := checked(p)
	if len(list) != 2 || list[0].Accepted || !list[1].Accepted || list[1].Reason != "Zahl des Melderegisters." {
		t.Fatalf("got %+v", list)
	}
	if got := TallyFindings(list); got != (FindingTally{Errors: 1, Accepted: 1}) || got.String() != "1 Fehler" {
		t.Errorf("got %+v", got)
	}
	again := p.Reports[0].Accept(list[1].ID(), "Anders.")
	if len(again.Accepted) != 2 || len(p.Reports[0].Accepted) != 2 {
		t.Errorf("accepting twice keeps both: %v", again.Accepted)
	}
	if back := again.Unaccept(list[1].ID()); len(back.Accepted) != 1 {
		t.Errorf("still accepted: %v", back.Accepted)
	}
	if want := "population_stale kommune population_date"; list[1].ID() != want {
		t.Errorf("the ID is %q, want %q", list[1].ID(), want)
	}
}

func TestFindingTally(t *testing.T) {
	for want, tally := range map[string]FindingTally{
		"keine offenen Befunde": {Accepted: 3},
		"1 Fehler":              {Errors: 1},
		"1 Hinweis":             {Hints: 1},
		"2 Fehler, 5 Hinweise":  {Errors: 2, Hints: 5},
		"1.200 Fehler":          {Errors: 1200},
	} {
		if got := tally.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPersonInText(t *testing.T) {
	people := []person{
		personOf(Contact{Name: "Prof. Dr. Eva Maria von der Heide", Email: "E.Heide@amt.example.org", Phone: "+49 221 4710-123"}),
		personOf(Contact{}), personOf(Contact{Name: "Muster", Phone: "0221 12"}),
	}
	for text, want := range map[string]string{
		"Es berät Frau von der Heide.":                    "Frau von der Heide",
		"Eva Maria von der Heide leitet.":                 "Eva Maria von der Heide",
		"Mail an e.heide@amt.example.org bitte.":          "e.heide@amt.example.org",
		"Anruf unter (0221) 4710 123 genügt.":             "0221) 4710 123",
		"Anruf unter 0221/4710-123 genügt.":               "0221/4710-123",
		"In der Heide von der Gemeinde":                   "",
		"Ein Muster, 0221 12 Stück, am 31.10.2018":        "",
		"Herr Mustermann und Frau Musterfrau":             "",
		"Herrn Muster gefiel es.":                         "Herrn Muster",
		"Vom 01.11.2017 bis 31.10.2018 waren es 4710 123": "",
		"": "",
	} {
		if got := strings.TrimLeft(anyOf(people, text), "("); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestGenderSigns(t *testing.T) {
	for text, want := range map[string]bool{
		"Die Bürger*innen kommen.":            true,
		"jede:r":                              true,
		"ein_e Vertreter_in":                  true,
		"Lehrer·innen und Kolleg*in.":         true,
		"der*die Vorsitzende":                 true,
		"Bürgerinnen und Bürger, 14:30 Uhr":   false,
		"Ziel: in drei Jahren":                false,
		"https://a.example.org/buerger_innen": false,
		"buerger_in@amt.example.org":          false,
		"3 * 4, Verhältnis 1:3, Datei_name":   false,
	} {
		p := flawless()
		p.Measures[0].Goal = text
		if got := len(checked(p)) == 1; got != want {
			t.Errorf("%q: %v", text, got)
		}
		p.Municipality.NoGenderSigns = false
		if len(checked(p)) != 0 {
			t.Errorf("%q is found without the house rule", text)
		}
	}
}

// More than the one flaw of the table breaks a rule.
func TestFurtherFlaws(t *testing.T) {
	for at, spoil := range map[string]func(*Project){
		"missing baseline": func(p *Project) { p.indicator("I9", func(i *Indicator) { i.Baseline = "" }) },
		"missing alt": func(p *Project) {
			p.Attachments = []Attachment{{ID: "A9", Kind: AttachmentPicture, Licence: "CC BY 4.0", Consent: "Niemand ist zu erkennen.", Release: Public}}
		},
		"reason status_reason":        of("M40", func(m *Measure) { m.Overrides = []LightOverride{{PartSchedule, Red, "Der Anbieter fehlt."}} }),
		"report_dates key_date":       func(p *Project) { p.Reports[0].KeyDate = "2018-10-30" },
		"section_text plain_language": func(p *Project) { p.Reports[0].PlainLanguage = "" },
		"adopted texts.Ortsbeirat":    func(p *Project) { p.Reports[0].Adopted = []string{"texts.Ortsbeirat"} },
		"status_date status":          of("M40", func(m *Measure) { m.Milestones[0].Status = MilestoneInWork }),
		"status_date actual_date":     of("M40", func(m *Measure) { m.Milestones[0].ActualDate = "" }),
		"reason overrides":            of("M40", func(m *Measure) { m.Overrides = []LightOverride{{PartMoney, Green, " "}} }),
		"outside_term start":          of("M40", func(m *Measure) { m.Start = "2017-06-30" }),
		"milestone_overdue forecast_date": of("M40", func(m *Measure) {
			m.StatusReason = "Personal fehlt."
			m.Milestones[1].PlannedDate, m.Milestones[1].BaselineDate, m.Milestones[1].ForecastDate, m.Milestones[1].DelayCause = "2018-10-01", "2018-10-01", "2018-10-20", "Personal"
		}),
		"grant_notice notice_date": func(p *Project) { p.Sources[0].Notice, p.Municipality.ContractDate = "2017-06-27", "2017-07-27" },
		"grant_source grant":       func(p *Project) { p.Sources[0].Grant, p.Instalments = false, nil },
		"dataset_open url":         func(p *Project) { p.Datasets = []Dataset{{ID: "D1", Licence: "CC BY 4.0", Published: "2018-05-01"}} },
		"grant_exceeded granted_cents": func(p *Project) {
			p.Bookings[0].Amount, p.Budget[0].Note = 50_000_01, "Mehrbedarf."
			hundred := 100
			p.Programme.Overrun = &hundred
			p.item("F9", func(b *BudgetItem, v *Booking) {
				b.Amounts[0].Amount, v.Amount = 30_000_00, 0
				none := Cents(0)
				b.Forecast = &none
			})
		},
	} {
		p := flawless()
		spoil(&p)
		found := checked(p)
		if len(found) != 1 || found[0].Code+" "+found[0].Field != at {
			t.Errorf("%s: found %+v", at, found)
		}
	}
}

// Whatever is missing or wrong, nothing panics: every single field is blanked.
func TestFindingsOfBlankedFields(t *testing.T) {
	p := flawless()
	for code := range flaws {
		flaws[code].spoil(&p)
	}
	for _, r := range p.Records() {
		v := reflect.ValueOf(r)
		for i := range v.NumField() {
			if name := v.Type().Field(i).Tag.Get("json"); name == "id" || name == "-" {
				continue
			}
			fresh := reflect.New(v.Type()).Elem()
			fresh.Set(v)
			fresh.Field(i).SetZero()
			q := p.With(fresh.Interface().(Record))
			q.Findings(q.Reports[0], q.Outlines[0], "")
		}
	}
}

// What has no day of its own is named where the report is made after its Stichtag, and
// only then.
func TestUndatedFactsAreNamed(t *testing.T) {
	sixty, forecast := 60, Cents(1)
	for want, spoil := range map[string]func(p *Project){
		"": func(p *Project) {
			p.measure("M02", func(m *Measure) { m.Status = StatusPlanned })
			p.measure("M03", func(m *Measure) { m.Status, m.ActualEnd = StatusDone, "2018-10-01" })
		},
		"der Status von Maßnahmen":       func(p *Project) { p.measure("M02", func(m *Measure) { m.Status = StatusPaused }) },
		"von Hand gesetzter Fortschritt": func(p *Project) { p.Measures[0].Progress = &sixty },
		"von Hand gesetzte Ampeln": func(p *Project) {
			p.Measures[0].Overrides = []LightOverride{{Part: PartMoney, Light: Green, Reason: "Zusage liegt vor."}}
		},
		"Risiken": func(p *Project) { p.Risks = []Risk{{ID: "R1"}} },
		"gebundene Mittel, Prognosen der Ausgaben": func(p *Project) {
			p.Budget[0].Forecast, p.Commitments = &forecast, []Commitment{{ID: "AU1", Item: "F1", Amount: 1}, {ID: "AU2", Item: "F1", Date: "2018-03-01", Amount: 1}}
		},
	} {
		p := flawless()
		spoil(&p)
		for _, c := range []struct {
			today Date
			want  string
		}{
			{"", ""}, {"2018-10-30", ""}, {"2018-10-31", ""}, {"2018-11-01", want},
		} {
			got := ""
			for _, f := range p.Findings(p.Reports[0], p.Outlines[0], c.today) {
				if f.Code == "recorded_later" {
					got = f.Text
				}
			}
			if (got == "") != (c.want == "") || c.want != "" && got != "Keinen eigenen Tag haben: "+want+". Der Bericht sagt davon den Stand der Erfassung (01.11.2018), nicht den vom Stichtag 31.10.2018. Bitte prüfen, ob er am Stichtag schon galt; sonst berichtigen." {
				t.Errorf("%q on %s: %q", want, c.today, got)
			}
		}
	}
}

// Each rule of the house is one that there is.
func TestHouseRulesAreRules(t *testing.T) {
	for _, code := range house {
		if !slices.ContainsFunc(checks, func(r rule) bool { return r.code == code }) {
			t.Errorf("there is no rule %s", code)
		}
	}
}
