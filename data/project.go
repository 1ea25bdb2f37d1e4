// Package data says what a Projektakte holds: plain values and the rules about
// them. It knows no file, no window and no report.
package data

// FormatVersion is the version of the JSON format that this program writes. It
// reads this one and every older one; a newer one is refused.
const FormatVersion = 12

// Project is a whole Projektakte: everything that a municipality records about
// its Open Government project. Its JSON is at once the sample file, the
// export, the frozen state of a release and the data inside a PDF.
type Project struct {
	// Format is the version of the JSON format, FormatVersion when written.
	Format       int          `json:"format"`
	Municipality Municipality `json:"municipality"`
	Contacts     []Contact    `json:"contacts"`
	Programme    Programme    `json:"programme"`
	Partners     []Partner    `json:"partners"`
	// Concepts are the versions of the concept, oldest first; the last one is valid.
	Concepts []Concept `json:"concepts"`
	Measures []Measure `json:"measures"`
	// What belongs to a measure names it; what does not belongs to the whole project.
	Indicators []Indicator `json:"indicators"`
	// CostTypes are the Kostenarten in the order of the Finanzierungsplan, Plans its versions.
	CostTypes   []CostType   `json:"cost_types"`
	Sources     []Source     `json:"sources"`
	Plans       []Plan       `json:"plans"`
	Budget      []BudgetItem `json:"budget"`
	Commitments []Commitment `json:"commitments"`
	Bookings    []Booking    `json:"bookings"`
	Instalments []Instalment `json:"instalments"`
	Incomes     []Income     `json:"incomes"`
	// PortalFields are the fields of the form of the funder, in its order.
	PortalFields   []PortalField   `json:"portal_fields"`
	Participations []Participation `json:"participation"`
	Datasets       []Dataset       `json:"datasets"`
	Risks          []Risk          `json:"risks"`
	Decisions      []Decision      `json:"decisions"`
	Workshops      []Workshop      `json:"workshops"`
	Lessons        []Lesson        `json:"lessons"`
	Appraisals     []Appraisal     `json:"appraisals"`
	Attachments    []Attachment    `json:"attachments"`
	Reminders      []Reminder      `json:"reminders"`
	Reports        []Report        `json:"reports"`
	// Queries are the Nachforderungen of the recipients.
	Queries []Query `json:"queries"`
	// Outlines are the municipality's own; those that the program ships are not
	// among them.
	Outlines []Outline `json:"outlines"`
	// Judged is how the project was judged when it was frozen; nil where it is judged
	// whenever somebody asks. It is no part of what is recorded.
	Judged *Frozen `json:"-"`
}

// Record is one thing of a Projektakte that is saved, undone and found by itself.
type Record interface {
	// Key tells which record this is.
	Key() Key
}

// Key names a record: its kind and its Kennung, which never changes.
type Key struct {
	Kind Kind   `json:"kind"`
	ID   string `json:"id"`
}

// Concept gives the valid version of the concept, the zero Concept if there is none.
func (p Project) Concept() Concept {
	if len(p.Concepts) == 0 {
		return Concept{}
	}
	return p.Concepts[len(p.Concepts)-1]
}

// Measure finds a measure by its Kennung.
func (p Project) Measure(id string) (Measure, bool) {
	for _, m := range p.Measures {
		if m.ID == id {
			return m, true
		}
	}
	return Measure{}, false
}

// Contact finds a contact by its Kennung.
func (p Project) Contact(id string) (Contact, bool) {
	for _, c := range p.Contacts {
		if c.ID == id {
			return c, true
		}
	}
	return Contact{}, false
}

// Report finds a report by its number among the report dates.
func (p Project) Report(no int) (Report, bool) {
	for _, r := range p.Reports {
		if r.No == no {
			return r, true
		}
	}
	return Report{}, false
}

// NextReport gives the first report that is not yet released, by the day on which it is
// due, and whether there is one.
func (p Project) NextReport() (Report, bool) {
	var next Report
	for _, r := range p.Reports {
		if r.Status.Released() || p.DueOf(r) == "" {
			continue
		}
		if next.ID == "" || p.DueOf(r) < p.DueOf(next) {
			next = r
		}
	}
	return next, next.ID != ""
}

// AsOf gives the project at the end of a day; without one it is as recorded. Taken
// back to the same day twice, it is the same.
func (p Project) AsOf(key Date) Project {
	if key == "" {
		return p
	}
	p.Municipality = p.Municipality.On(key)
	p.Programme = p.Programme.asOf(key)
	p.Programme.To = p.endOfTerm(key)
	p.Measures = changed(p.Measures, func(m Measure) (Measure, bool) { return m.asOf(key) })
	p.Indicators = changed(p.Indicators, func(i Indicator) (Indicator, bool) { return i.asOf(key) })
	p.Plans = until(p.Plans, key, func(v Plan) Date { return v.Date })
	p.Budget = changed(p.Budget, func(b BudgetItem) (BudgetItem, bool) { return b.underPlans(p.Plans) })
	p.Commitments = until(p.Commitments, key, func(c Commitment) Date { return c.Date })
	p.Commitments = changed(p.Commitments, func(c Commitment) (Commitment, bool) { return c.asOf(key) })
	p.Bookings = until(p.Bookings, key, func(b Booking) Date { return b.Paid })
	p.Bookings = changed(p.Bookings, func(b Booking) (Booking, bool) { return b.under(p.Commitments) })
	p.Incomes = until(p.Incomes, key, func(i Income) Date { return i.Date })
	p.Instalments = changed(p.Instalments, func(i Instalment) (Instalment, bool) { return i.asOf(key) })
	p.Participations = changed(p.Participations, func(v Participation) (Participation, bool) { return v.asOf(key) })
	p.Datasets = changed(p.Datasets, func(d Dataset) (Dataset, bool) { return d.asOf(key) })
	p.Workshops = changed(p.Workshops, func(w Workshop) (Workshop, bool) { return w.asOf(key) })
	p.Partners = changed(p.Partners, func(v Partner) (Partner, bool) { return v.asOf(key) })
	p.Decisions = until(p.Decisions, key, func(d Decision) Date { return d.Date })
	p.Appraisals = until(p.Appraisals, key, func(a Appraisal) Date { return a.Date })
	if known := until(p.Concepts, key, func(c Concept) Date { return c.Date }); len(known) > 0 {
		p.Concepts = known // where there is no earlier one, the first is what was planned
	}
	p.Concepts = changed(p.Concepts, func(c Concept) (Concept, bool) {
		passed := until(c.Resolutions, key, func(r Resolution) Date { return r.Date })
		differs := len(passed) != len(c.Resolutions)
		c.Resolutions = passed
		return c, differs
	})
	return p
}
