package data

import (
	"cmp"
	"slices"
	"strings"
)

// Public gives what the public edition may show: no persons, and of what has a
// Freigabe only what is released as öffentlich. Records and fields for which
// nobody can say that they may be published stay inside. It withholds fields,
// and does not look for names inside free texts; that is the Abgabeprüfung's.
func (p Project) Public() Project {
	out := Project{
		Format:       p.Format,
		Municipality: p.Municipality, // facts about an office, not about a person
		Programme:    p.Programme.public(p),
		Partners:     each(p.Partners, Partner.public),
		Measures:     each(p.Measures, Measure.public),
		Indicators:   each(filtered(p.Indicators, func(i Indicator) bool { return i.Published }), Indicator.public),
		CostTypes:    p.CostTypes,
		Sources:      each(p.Sources, Source.public),
		Plans:        each(p.Plans, Plan.public),
		Budget:       each(p.Budget, BudgetItem.public),
		Commitments:  p.publicCommitments(),
		Bookings:     p.publicBookings(),
		// Amounts and days stay: the report says how much of the grant came in.
		Instalments:    each(p.Instalments, func(i Instalment) Instalment { i.Note = ""; return i }),
		Incomes:        each(p.Incomes, Income.public),
		Participations: each(p.Participations, Participation.public),
		Datasets:       filtered(p.Datasets, func(d Dataset) bool { return d.Published != "" }),
		Decisions:      each(filtered(p.Decisions, func(d Decision) bool { return d.Number != "" }), Decision.public),
		Workshops:      each(p.Workshops, Workshop.public),
		Lessons:        filtered(p.Lessons, func(l Lesson) bool { return l.Release == Public }),
		Attachments:    each(filtered(p.Attachments, func(a Attachment) bool { return a.Release == Public }), func(a Attachment) Attachment { return a.public(p) }),
		Reports:        each(p.Reports, func(r Report) Report { return r.entry(p) }),
		// Contacts are persons. What threatens the project is a note of the house: of risks
		// the public is told the lights alone. The frank judgements of the Appraisals and Reminders
		// are notes of the house for which there is no Freigabe. Own outlines are
		// settings of the program.
	}
	out.Judged = p.Judged.public()
	if len(p.Concepts) > 0 {
		out.Concepts = []Concept{p.Concept()} // older versions are superseded
	}
	return p.loosened(out)
}

// loosened takes out of what is left of a project what belongs to records that
// are gone, and the references to these.
func (p Project) loosened(left Project) Project {
	stays := map[Key]bool{}
	for _, r := range left.Records() {
		stays[r.Key()] = true
	}
	var gone []Key
	for _, r := range p.Records() {
		if !stays[r.Key()] {
			gone = append(gone, r.Key())
		}
	}
	ids := map[string]bool{}
	for _, key := range gone {
		ids[key.ID] = true
	}
	// Only attachments belong to what may be gone; the others belong to measures.
	left.Attachments = slices.DeleteFunc(left.Attachments, func(a Attachment) bool { return ids[a.Of] })
	return left.withAll(left.Loosened(gone))
}

// public leaves out how the house plans its own work, and how it proves it.
func (v Programme) public(p Project) Programme {
	v = v.withoutPersons(p)
	v.LeadTimes, v.Template, v.NotForeseen = LeadTimes{}, v.told(), nil
	v.Conditions, v.ProofMonths, v.ProofDate, v.Completed, v.Overrun, v.SpendDays = "", nil, "", "", nil, nil
	return v
}

// public names the organisation alone: mail, address, person and Zeichen are for
// letters.
func (p Partner) public() Partner {
	return Partner{ID: p.ID, Short: p.Short, Name: p.Name, From: p.From, To: p.To, Renamed: p.Renamed}
}

// public keeps back why a Risiko-Ampel was set.
func (o LightOverride) public() LightOverride {
	if o.Part == PartRisk {
		o.Reason = Withheld
	}
	return o
}

// public leaves out who is responsible, and the milestones that are nicht
// berichtsrelevant: neither progress nor lights follow from them. Why a Risiko-Ampel was
// set is a note of the house, as the risks are. The öffentliche Kurzfassung stands for the
// Kurzbeschreibung where there is one.
func (m Measure) public() Measure {
	m.Responsible = ""
	m.Summary = cmp.Or(m.PublicSummary, m.Summary)
	m.Milestones = each(m.Reported(), Milestone.public)
	m.Overrides = each(m.Overrides, LightOverride.public)
	return m
}

// public leaves out who is responsible.
func (m Milestone) public() Milestone {
	m.Responsible = ""
	return m
}

// public leaves out Anmerkung and Kommentare, which are notes of the house.
func (i Indicator) public() Indicator {
	i.Note = ""
	i.Readings = each(i.Readings, func(r Reading) Reading { r.Comment = ""; return r })
	return i
}

// public leaves out the Zeichen and the Anmerkung.
func (s Source) public() Source {
	s.Reference, s.Note = "", ""
	return s
}

// public leaves out what was written to the giver.
func (v Plan) public() Plan {
	v.Reference, v.Reason = "", ""
	return v
}

// public leaves out the Erläuterung; the sums stay.
func (b BudgetItem) public() BudgetItem {
	b.Note = ""
	return b
}

// public leaves out who paid and why; the report says how much of a source came in, and when.
func (i Income) public() Income {
	i.Payer, i.Reason = "", ""
	return i
}

// publicBookings gives of each Finanzposition what was paid as one sum: the Belege with their payees
// stay inside. What was taken over as a sum stays one.
func (p Project) publicBookings() []Booking {
	sums, order := map[string]Booking{}, []string(nil)
	add := func(id string, kind BookingKind, m Movement) {
		sum, known := sums[id]
		if !known {
			order = append(order, id)
			sum = Booking{ID: m.ID, Item: m.Item, Kind: kind, Eligible: new(Cents)}
		}
		eligible := plus(*sum.Eligible, m.Eligible)
		sum.Paid, sum.Amount, sum.Eligible = m.Paid, plus(sum.Amount, m.Amount), &eligible
		sums[id] = sum
	}
	others := map[string]bool{} // Finanzpositionen of which not all was taken over
	for _, m := range p.Movements("") {
		others[m.Item] = others[m.Item] || m.Kind != BookingCarried
	}
	for _, m := range p.Movements("") {
		if m.Kind == BookingCarried {
			add(m.Item+" "+string(BookingCarried), BookingCarried, m)
		}
		if others[m.Item] {
			add(m.Item, BookingBalance, m)
		}
	}
	list := make([]Booking, len(order))
	for n, id := range order {
		list[n] = sums[id]
		if *list[n].Eligible == list[n].Amount {
			list[n].Eligible = nil
		}
	}
	return list
}

// publicCommitments gives of each Finanzposition what is gebunden as one sum.
func (p Project) publicCommitments() []Commitment {
	var list []Commitment
	for _, v := range p.Positions("") {
		if v.Committed != 0 {
			at := slices.IndexFunc(p.Commitments, func(c Commitment) bool { return c.Item == v.ID })
			list = append(list, Commitment{ID: p.Commitments[at].ID, Item: v.ID, Amount: v.Committed})
		}
	}
	return list
}

// public leaves out the groups that might point at somebody; the total stays.
func (p Participation) public() Participation {
	guarded, groups := p.guarded(), []AttendeeGroup(nil)
	for n, g := range p.Groups {
		if !guarded[n] {
			groups = append(groups, g)
		}
	}
	p.Groups = groups
	return p
}

// public leaves out the Auswirkung, which is a note of the house. What has no
// Drucksache was not decided in public and is no public decision.
func (d Decision) public() Decision {
	d.Effect = ""
	return d
}

// public leaves out the tasks with who does them.
func (w Workshop) public() Workshop {
	w.Tasks = nil
	return w
}

// public leaves out how people have agreed, the name of the file, and the Urheber
// where it is an Ansprechperson.
func (a Attachment) public(p Project) Attachment {
	a.Consent, a.FileName = "", ""
	if p.namesContact(a.Author) {
		a.Author = ""
	}
	return a
}

// Public gives what the public edition says out of a report: its dates and its
// texts. Unterstützungsbedarf, Anschreiben, Mitzeichnungen, Rückmeldungen, the
// reason of a correction and confirmed hints are between the house and its partners. Where an Ansprechperson
// wrote it, the Projektbüro stands for it.
func (r Report) Public(p Project) Report {
	r.Support, r.Letter, r.SignedBy, r.Closing, r.Responses, r.Correction = "", "", "", "", "", ""
	r.Accepted, r.Approvals, r.Adopted, r.Requests = nil, nil, nil, nil
	r.CouncilNumber, r.Meetings, r.CouncilProposal, r.CouncilCosts = "", nil, "", ""
	r.Texts, r.Outline = p.printed(r), ""
	if p.namesContact(r.Author) {
		r.Author = cmp.Or(p.Municipality.Office, p.Municipality.Name)
	}
	if p.namesContact(r.PlainChecked) {
		r.PlainChecked = ""
	}
	return r
}

// entry gives a report as the project lists it: one that has not left the house
// with its dates only.
func (r Report) entry(p Project) Report {
	if r.Status.Released() {
		return r.Public(p)
	}
	return r.dates()
}

// dates gives of a report when it is due and what it is about.
func (r Report) dates() Report {
	return Report{
		ID: r.ID, No: r.No, Title: r.Title, Kind: r.Kind, PeriodFrom: r.PeriodFrom, PeriodTo: r.PeriodTo, KeyDate: r.KeyDate, Due: r.Due,
		Recipients: r.Recipients, Status: r.Status, Corrections: r.Corrections, ComparedWith: r.ComparedWith,
	}
}

// namesContact says whether the name of an Ansprechperson stands in a text.
func (p Project) namesContact(text string) bool {
	return slices.ContainsFunc(p.Contacts, func(c Contact) bool {
		name := strings.TrimSpace(c.Name)
		return name != "" && strings.Contains(strings.ToLower(text), strings.ToLower(name))
	})
}

// isContactMail says whether a text is the mail address of an Ansprechperson.
func (p Project) isContactMail(text string) bool {
	return slices.ContainsFunc(p.Contacts, func(c Contact) bool {
		return c.Email != "" && strings.Contains(strings.ToLower(text), strings.ToLower(strings.TrimSpace(c.Email)))
	})
}

// Public gives the outline without the sections that consist of what stays inside.
func (o Outline) Public() Outline {
	o.Sections = slices.DeleteFunc(slices.Clone(o.Sections), func(s OutlineSection) bool {
		switch s.Section {
		case SectionCouncil, SectionRisks, SectionAppraisal, SectionProtocol, SectionReceipts, SectionQueries, SectionSignatures:
			return true
		}
		return false
	})
	return o
}
