package data

// ReadBy gives of the project what the readers of an edition of a report may see, whatever
// sections the outline has. The public has Public; everybody else reads what is for
// Projektpartner: nothing internal, no notes of the house, no settings of the program, and
// of other reports their dates only.
func (p Project) ReadBy(e Edition, r Report) Project {
	if e == EditionPublic {
		out := p.Public()
		out.Reports = each(p.Reports, func(other Report) Report { return other.readIn(r, e, p) })
		return out
	}
	out := p
	out.Municipality.LetterForm, out.Municipality.NoGenderSigns = "", false
	out.Programme.LeadTimes, out.Programme.Publication = LeadTimes{}, Publication{}
	out.Programme.Template, out.Programme.NotForeseen = p.Programme.told(), nil
	out.Contacts = each(p.Contacts, Contact.forPartners)
	out.Partners = each(p.Partners, Partner.public)
	out.Concepts = each(p.Concepts, Concept.superseded)
	if len(p.Concepts) > 0 {
		out.Concepts[len(p.Concepts)-1] = p.Concept()
	}
	out.Measures = each(p.Measures, func(m Measure) Measure { m.Milestones = m.Reported(); return m })
	out.Sources = each(p.Sources, func(s Source) Source { s.Note = ""; return s })
	out.Lessons = filtered(p.Lessons, func(l Lesson) bool { return l.Release.Outside() })
	out.Attachments = each(filtered(p.Attachments, func(a Attachment) bool { return a.Release.Outside() }), Attachment.forPartners)
	out.Reminders, out.Outlines, out.PortalFields = nil, nil, nil
	out.Reports = each(p.Reports, func(other Report) Report { return other.readIn(r, e, p) })
	out.Queries = nil
	if e == EditionFull || e == "" {
		out.Queries = each(p.Answers(r), Query.forPartners)
	}
	return p.loosened(out)
}

// GivenTo gives the data that lie inside the PDF of an edition: what its readers may see,
// and personal data only where they may have them.
func (p Project) GivenTo(e Edition, r Report, persons bool) Project {
	out := p.ReadBy(e, r)
	out.Participations = each(out.Participations, Participation.public)
	if !persons {
		out = out.WithoutPersons()
	}
	out.Judged = nil
	return out.WithoutBytes()
}

// ReadBy gives of a report what the readers of one of its editions may see.
func (r Report) ReadBy(e Edition, p Project) Report {
	if e == EditionPublic {
		return r.Public(p)
	}
	r = r.forPartners(p)
	if e == EditionShort || e == EditionCouncil {
		r.Texts = nil // their outlines have no section of the officer's own
	}
	return r
}

// readIn gives a report as it stands in the papers of another one: with its texts where it
// is the same, else with its dates.
func (r Report) readIn(of Report, e Edition, p Project) Report {
	if r.ID == of.ID {
		return of.ReadBy(e, p)
	}
	return r.dates()
}

// forPartners leaves out why the data may be kept, how somebody is greeted, and mail and
// phone where they may not be printed.
func (c Contact) forPartners() Contact {
	c.Salutation, c.LegalBasis, c.DeleteBy = "", "", ""
	if !c.Printed {
		c.Email, c.Phone = "", ""
	}
	return c
}

// superseded gives of an older version of the concept that there was one.
func (c Concept) superseded() Concept {
	return Concept{ID: c.ID, Title: c.Title, Version: c.Version, Date: c.Date}
}

// forPartners leaves out how people have agreed, and the name of the file.
func (a Attachment) forPartners() Attachment {
	a.Consent, a.FileName = "", ""
	return a
}

// forPartners leaves out what was written to persons and what they answered, and how the
// report came about. Confirmed hints stand with the findings.
func (r Report) forPartners(p Project) Report {
	r.Texts = p.printed(r)
	if r.Corrections == 0 {
		r.Correction = ""
	}
	r.Letter, r.SignedBy, r.Closing, r.Responses, r.Outline = "", "", "", "", ""
	r.Accepted, r.Adopted = nil, nil
	return r
}

// forPartners leaves out the Vermerk of the house.
func (q Query) forPartners() Query {
	q.Note = ""
	return q
}

// Told leaves of findings those that the readers of a project that ReadBy gave may see:
// about what the report says, and about no record that they do not know.
func (p Project) Told(findings []Finding) []Finding {
	known := map[Key]bool{}
	for _, r := range p.Records() {
		known[r.Key()] = true
	}
	return filtered(findings, func(f Finding) bool { return !f.OfHouse() && (f.Key.ID == "" || known[f.Key]) })
}
