package data

import (
	"strings"
	"testing"
)

// What a Kämmerei would enter on 30.06.2018, reckoned by hand from its books: of F1 (Personal, Zuwendung) 1,200.00 are
// paid, 1,000.00 of it zuwendungsfähig, 200.00 come back only in July; of F2 (Sachmittel, Zuwendung) 300.50; of F3
// (Personal, Eigenmittel) 200.00; of F4 (Personal, unbar) 500.00. 5,000.00 came in, 100.00 went back.
func portalProject() Project {
	eligible := Cents(1_000_00)
	return Project{
		CostTypes: []CostType{{"KA1", "Personal"}, {"KA2", "Sachmittel"}},
		Sources: []Source{
			{ID: "FQ1", Name: "Zuwendung", Kind: SourceGrant, Grant: true, Granted: 10_000_00},
			{ID: "FQ2", Name: "Eigenmittel", Kind: SourceOwn},
			{ID: "FQ3", Name: "Eigenleistung", Kind: SourceInKind},
		},
		Plans: []Plan{{ID: "FP1", Kind: PlanApproved}},
		Budget: []BudgetItem{
			{ID: "F1", CostType: "KA1", Source: "FQ1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 6_000_00}}},
			{ID: "F2", CostType: "KA2", Source: "FQ1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 4_000_00}}},
			{ID: "F3", CostType: "KA1", Source: "FQ2", Year: 2018, Amounts: []PlannedAmount{{"FP1", 1_000_00}}},
			{ID: "F4", CostType: "KA1", Source: "FQ3", Year: 2018, Amounts: []PlannedAmount{{"FP1", 500_00}}},
		},
		Bookings: []Booking{
			{ID: "BU1", Item: "F1", Paid: "2018-03-01", Amount: 1_200_00, Eligible: &eligible},
			{ID: "BU2", Item: "F2", Paid: "2018-04-01", Amount: 300_50},
			{ID: "BU3", Item: "F3", Paid: "2018-03-15", Amount: 200_00},
			{ID: "BU4", Item: "F4", Paid: "2018-02-01", Amount: 500_00},
			{ID: "BU5", Item: "F1", Paid: "2018-07-01", Amount: -200_00},
			{ID: "BU6", Item: "F2", Invoiced: "2018-06-20", Paid: "2018-07-10", Amount: 80_00},
		},
		Incomes: []Income{
			{ID: "EN1", Source: "FQ1", Date: "2018-01-15", Amount: 5_000_00},
			{ID: "EN2", Source: "FQ1", Date: "2018-05-01", Amount: -100_00},
			{ID: "EN3", Source: "FQ1", Date: "2018-08-01", Amount: 2_000_00},
		},
	}
}

func TestPortalAmount(t *testing.T) {
	p := portalProject()
	for _, c := range []struct {
		value            PortalValue
		costType, source string
		want             Cents
	}{
		{PortalGranted, "", "", 10_000_00},
		{PortalPlanned, "", "", 11_000_00},
		{PortalPlanned, "KA1", "", 7_000_00},
		{PortalPlanned, "KA1", "FQ1", 6_000_00},
		{PortalSpent, "", "", 1_700_50},
		{PortalSpent, "KA1", "", 1_400_00},
		{PortalSpent, "KA2", "", 300_50},
		{PortalSpent, "", "FQ1", 1_500_50},
		{PortalSpent, "KA2", "FQ2", 0},
		{PortalEligible, "", "", 1_500_50},
		{PortalEligible, "KA1", "FQ1", 1_000_00},
		{PortalReceived, "", "", 5_000_00},
		{PortalReceived, "", "FQ1", 5_000_00},
		{PortalRepaid, "", "", 100_00},
		{PortalBalance, "", "", 3_199_50},
		{PortalAdvance, "", "", 0},
		{PortalUnspent, "", "", 3_599_50},
		{PortalInKind, "", "", 500_00},
		{PortalInKind, "KA2", "", 0},
		// 80.00 are invoiced, and 3,599.50 are there: nothing is needed.
		{PortalNeeded, "", "", 0},
		{PortalCall, "", "", 0},
	} {
		got, known := p.PortalAmount(PortalField{Value: c.value, CostType: c.costType, Source: c.source}, "2018-06-30")
		if !known || got != c.want {
			t.Errorf("%s of %q and %q is %s, %v; want %s", c.value, c.costType, c.source, got, known, c.want)
		}
	}
}

// Who has recorded nothing is not told a zero.
func TestPortalAmountNotRecorded(t *testing.T) {
	for _, v := range PortalValues {
		if got, known := (Project{}).PortalAmount(PortalField{Value: v}, "2018-06-30"); known {
			t.Errorf("%s of nothing is %s", v, got)
		}
	}
}

// What an earlier state does not know, or nobody has recorded of one source, is no zero either.
func TestPortalAmountOfWhatIsNotThere(t *testing.T) {
	p := portalProject()
	late := portalProject()
	late.Incomes = []Income{{ID: "EN1", Source: "FQ1", Date: "2018-12-01", Amount: 5_000_00}}
	none := portalProject()
	none.Budget = nil
	for name, c := range map[string]struct {
		p Project
		f PortalField
	}{
		"a Kostenart of later": {p, PortalField{Value: PortalSpent, CostType: "KA9"}},
		"a source of later":    {p, PortalField{Value: PortalPlanned, Source: "FQ9"}},
		"nothing from it":      {p, PortalField{Value: PortalReceived, Source: "FQ2"}},
		"income of later":      {late, PortalField{Value: PortalAdvance}},
		"no Finanzpositionen":  {none, PortalField{Value: PortalCall}},
		"no Ansatz":            {none, PortalField{Value: PortalPlanned}},
	} {
		if got, known := c.p.PortalAmount(c.f, "2018-06-30"); known {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// The usual fields leave nothing out: those with a Kostenart or a source add up to the sums.
func TestUsualPortalFieldsAddUp(t *testing.T) {
	p := portalProject()
	var spent, came Cents
	for _, f := range p.UsualPortalFields() {
		if err := Validate(f); err != nil {
			t.Errorf("%s: %v", f.Label, err)
		}
		amount, _ := p.PortalAmount(f, "2018-06-30")
		switch {
		case f.CostType != "":
			spent += amount
		case f.Source != "":
			came += amount
		}
	}
	if spent != 1_700_50 || came != 5_000_00 {
		t.Errorf("the fields add up to %s and %s", spent, came)
	}
}

func TestPortalFieldRules(t *testing.T) {
	for _, c := range []struct {
		field PortalField
		wrong string
	}{
		{PortalField{Value: PortalSpent, CostType: "KA1", Source: "FQ1"}, ""},
		{PortalField{Value: PortalReceived, Source: "FQ1"}, ""},
		{PortalField{Value: PortalReceived, CostType: "KA1"}, "„Eingegangen“ gibt es nicht je Kostenart."},
		{PortalField{Value: PortalGranted, Source: "FQ1"}, "„Bewilligt“ gibt es nicht je Quelle."},
	} {
		c.field.ID = "FF1"
		switch err := Validate(c.field); {
		case c.wrong == "" && err != nil, c.wrong != "" && (err == nil || !strings.HasPrefix(err.Error(), c.wrong)):
			t.Errorf("%+v: %v", c.field, err)
		}
	}
}

// A field of a Kostenart goes with it: without, it would ask for the sum of all.
func TestPortalFieldGoesWithItsCostType(t *testing.T) {
	p := portalProject()
	p.PortalFields = []PortalField{{ID: "FF1", Value: PortalSpent, CostType: "KA1"}, {ID: "FF2", Value: PortalSpent}}
	if parts := p.Parts(Key{KindCostType, "KA1"}); len(parts) != 1 || parts[0].ID != "FF1" {
		t.Errorf("with it goes %v", parts)
	}
}
