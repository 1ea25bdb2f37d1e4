package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// LastFormerMoney is the last format in which money was kept as FormerMoney.
const LastFormerMoney = 6

// FormerMoney is money as formats up to LastFormerMoney kept it: the Ist of a Finanzposition was one sum without a
// day, the plan overwrote itself, and the grant was known by the name of its source.
type FormerMoney struct {
	// Funding is the grant.
	Funding     Cents              `json:"funding_cents"`
	Items       []FormerItem       `json:"budget"`
	Instalments []FormerInstalment `json:"instalments"`
}

// FormerItem is a Finanzposition of those formats.
type FormerItem struct {
	ID        string          `json:"id"`
	Measure   string          `json:"measure"`
	Position  string          `json:"position"`
	Source    string          `json:"source"`
	Year      int             `json:"year"`
	Planned   Cents           `json:"planned_cents"`
	Committed Cents           `json:"committed_cents"`
	Spent     Cents           `json:"spent_cents"`
	Forecast  *Cents          `json:"forecast_cents"`
	Note      string          `json:"note"`
	Receipts  []FormerReceipt `json:"receipts"`
}

// FormerReceipt is a Beleg of those formats.
type FormerReceipt struct {
	Number string `json:"number"`
	Date   Date   `json:"date"`
	Payee  string `json:"payee"`
	Reason string `json:"reason"`
	Amount Cents  `json:"amount_cents"`
}

// FormerInstalment is a Rate of those formats.
type FormerInstalment struct {
	ID        string `json:"id"`
	Amount    Cents  `json:"amount_cents"`
	Report    string `json:"report"`
	Requested Date   `json:"requested"`
	Received  Date   `json:"received"`
	Note      string `json:"note"`
}

// formerSources are the sources of those formats, in their order, with the kinds that they are now.
var formerSources = []struct {
	name string
	kind SourceKind
}{
	{"BMI-Projektmittel", SourceGrant}, {"Eigenmittel", SourceOwn}, {"Landesmittel", "Land"}, {"EU", "EU"}, {"Drittmittel/Spenden", "Dritte"}, {"Eigenleistung (unbar)", SourceInKind},
}

// The Kennungen that lifting gives are the same for every state of a Projektakte, so that a frozen one can
// be compared with what was recorded later.
const formerPlan = "FP1"

func formerSourceID(n int) string   { return fmt.Sprintf("FQ%d", n+1) }
func formerCostTypeID(n int) string { return fmt.Sprintf("KA%d", n+1) }

// Check refuses what those formats did not know.
func (m FormerMoney) Check() error {
	for n, b := range m.Items {
		at := func(field string, err error) error { return within(fmt.Sprintf("budget[%d].%s", n, field), err) }
		sources := each(make([]string, len(formerSources)), func(string) string { return "" })
		for i, s := range formerSources {
			sources[i] = s.name
		}
		if err := cmp.Or(at("position", oneOf(b.Position, UsualCostTypes)), at("source", oneOf(b.Source, sources)),
			at("", notNegativeMoney("planned_cents", b.Planned)), at("", notNegativeMoney("committed_cents", b.Committed)), at("", notNegativeMoney("spent_cents", b.Spent))); err != nil {
			return err
		}
	}
	return within("programme", notNegativeMoney("funding_cents", m.Funding))
}

// Lift gives a project of a former format with its money as it is kept now; no amount is lost. Until is the
// Stichtag of a frozen state, empty where the Projektakte goes on; changed the day on which that was recorded last, empty
// where nobody knows. What of the Ist no receipt shows becomes one Buchung „Übernahme“ for each
// Finanzposition.
func (m FormerMoney) Lift(p Project, until, changed Date) Project {
	p.CostTypes, p.Sources, p.Plans, p.Budget, p.Commitments, p.Bookings, p.Instalments, p.Incomes = nil, nil, nil, nil, nil, nil, nil, nil
	for n, name := range UsualCostTypes {
		p.CostTypes = append(p.CostTypes, CostType{formerCostTypeID(n), name})
	}
	p.Sources = m.sources(p, until != "")
	grant, _ := p.GrantSource()
	if len(m.Items) > 0 {
		p.Plans = []Plan{{ID: formerPlan, Kind: PlanApproved, Date: ""}}
	}
	for _, b := range m.Items {
		item := BudgetItem{ID: b.ID, Measure: b.Measure, Year: b.Year, Forecast: b.Forecast, Note: b.Note, Amounts: []PlannedAmount{{formerPlan, b.Planned}}}
		if n := slices.Index(UsualCostTypes, b.Position); n >= 0 {
			item.CostType = formerCostTypeID(n)
		}
		for n, s := range formerSources {
			if s.name == b.Source {
				item.Source = formerSourceID(n)
			}
		}
		p.Budget = append(p.Budget, item)
		if b.Committed != 0 {
			p.Commitments = append(p.Commitments, Commitment{ID: "AU-" + b.ID, Item: b.ID, Reason: "Aus „Gebunden“ übernommen", Amount: b.Committed})
		}
		p.Bookings = append(p.Bookings, b.bookings(p, until, changed)...)
	}
	for _, i := range m.Instalments {
		source := grant.ID
		if source == "" && len(p.Sources) > 0 {
			source = p.Sources[0].ID
		}
		p.Instalments = append(p.Instalments, Instalment{ID: i.ID, Source: source, Amount: i.Amount, Report: i.Report, Requested: i.Requested, Note: i.Note})
		if i.Received != "" {
			p.Incomes = append(p.Incomes, Income{ID: "EN-" + i.ID, Source: source, Instalment: i.ID, Date: i.Received, Amount: i.Amount})
		}
	}
	return p
}

// bookings gives the receipts, and what of the Ist they do not show.
func (b FormerItem) bookings(p Project, until, changed Date) []Booking {
	var list []Booking
	day, receipted := b.carriedOn(p, until, changed), Cents(0)
	for n, r := range b.Receipts {
		receipted = plus(receipted, r.Amount)
		list = append(list, Booking{ID: fmt.Sprintf("BU-%s-%d", b.ID, n+1), Item: b.ID, Kind: BookingReceipt, Number: r.Number, Paid: cmp.Or(r.Date, day), Payee: r.Payee, Reason: r.Reason, Amount: r.Amount})
	}
	if rest := minus(b.Spent, receipted); rest != 0 {
		list = append(list, Booking{ID: "BU-" + b.ID, Item: b.ID, Kind: BookingCarried, Paid: day, Reason: "Übernahme der Ausgaben ohne Beleg", Amount: rest})
	}
	return list
}

// carriedOn gives the day on which spending without receipts is booked: the last recorded Stichtag within
// its Haushaltsjahr, else its last day. What was frozen at a Stichtag was spent by then, and what was recorded
// on a day by that one.
func (b FormerItem) carriedOn(p Project, until, changed Date) Date {
	var day Date
	for _, r := range p.Reports {
		if r.KeyDate > day && (until == "" || r.KeyDate <= until) && (changed == "" || r.KeyDate <= changed) && (b.Year == 0 || r.KeyDate.Time().Year() == b.Year) {
			day = r.KeyDate
		}
	}
	last := Date(fmt.Sprintf("%04d-12-31", b.Year))
	switch {
	case until != "" && (b.Year == 0 || b.Year == until.Time().Year()):
		return until
	case day != "":
		return day
	case b.Year != 0 && changed != "":
		return min(last, changed)
	case b.Year != 0:
		return last
	}
	return cmp.Or(p.Programme.To, p.Programme.From, "1990-01-01")
}

// sources gives those that Finanzpositionen name, and the grant. It is BMI-Projektmittel or, where nobody
// pays from these, the only source that is neither own nor unbar; with several none is. In a state that was frozen
// it is always BMI-Projektmittel, for so the released paper has told it.
func (m FormerMoney) sources(p Project, frozen bool) []Source {
	used := make([]bool, len(formerSources))
	var outside []int
	for n, s := range formerSources {
		used[n] = slices.ContainsFunc(m.Items, func(b FormerItem) bool { return b.Source == s.name })
		if used[n] && n > 0 && s.kind != SourceOwn && s.kind != SourceInKind {
			outside = append(outside, n)
		}
	}
	amounts := m.Funding != 0 || len(m.Instalments) > 0
	grant := -1
	switch {
	case used[0], (len(outside) == 0 || frozen) && amounts:
		grant = 0
	case len(outside) == 1 && !frozen:
		grant = outside[0]
	}
	giver, bmi := p.formerGiver()
	var list []Source
	for n, s := range formerSources {
		if !used[n] && n != grant && !(n == 0 && grant < 0 && amounts) {
			continue
		}
		source := Source{ID: formerSourceID(n), Name: s.name, Kind: s.kind, Grant: n == grant}
		if n == 0 && !bmi {
			source.Name = strings.TrimSpace("Zuwendung " + giver.Short)
		}
		if n == grant {
			source.Granted = m.Funding
			if n == 0 || !giver.isBMI() {
				source.Giver = giver.ID
			}
		}
		if n == 0 && grant < 0 {
			source.Name, source.Granted = "Zuwendung", m.Funding
			source.Note = "Aus der früheren Angabe „Förderung“ übernommen. Bitte sagen, welche Finanzierungsquelle die Förderung ist."
		}
		list = append(list, source)
	}
	return list
}

// formerGiver gives the partner who pays the grant, else the BMI or the only partner; and whether the BMI is a
// partner.
func (p Project) formerGiver() (giver Partner, bmi bool) {
	bmi = slices.ContainsFunc(p.Partners, Partner.isBMI)
	for _, wanted := range []func(Partner) bool{func(v Partner) bool { return v.Pays }, Partner.isBMI, func(Partner) bool { return len(p.Partners) == 1 }} {
		if at := slices.IndexFunc(p.Partners, wanted); at >= 0 {
			return p.Partners[at], bmi
		}
	}
	return Partner{}, bmi
}

// isBMI says whether a partner is the ministry by whose name those formats knew the grant.
func (v Partner) isBMI() bool {
	return v.Short == "BMI" || strings.HasPrefix(v.Name, "Bundesministerium des Innern")
}
