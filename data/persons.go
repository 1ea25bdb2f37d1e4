package data

import (
	"cmp"
	"slices"
)

// WithoutPersons gives the project without personal data (Art. 4 DSGVO), for
// recipients who may not have them: no Ansprechpersonen here or at the partners,
// and nobody who wrote, checked, signed, took a picture, does a task or was paid.
// Of a report go the Anschreiben and the Rückmeldungen too, which persons wrote to
// persons. As Public it withholds fields, and does not look for names inside free
// texts.
func (p Project) WithoutPersons() Project {
	out := p
	out.Contacts = nil
	out.Programme = p.Programme.withoutPersons(p)
	out.Partners = each(p.Partners, Partner.public)
	out.Commitments = each(p.Commitments, Commitment.withoutPersons)
	out.Bookings = each(p.Bookings, Booking.withoutPersons)
	out.Incomes = each(p.Incomes, Income.withoutPersons)
	out.Participations = each(p.Participations, Participation.public)
	out.Workshops = each(p.Workshops, Workshop.withoutPersons)
	out.Attachments = each(p.Attachments, Attachment.withoutPersons)
	out.Reports = each(p.Reports, func(r Report) Report { return r.withoutPersons(p) })
	return p.loosened(out)
}

// MayHavePersons says whether personal data may go to all of these partners. Where
// nobody is named, nobody may have them.
func MayHavePersons(recipients []Partner) bool {
	return len(recipients) > 0 && !slices.ContainsFunc(recipients, func(p Partner) bool { return !p.Persons })
}

// withoutPersons leaves out a feedback address that is an Ansprechperson's.
func (v Programme) withoutPersons(p Project) Programme {
	if p.namesContact(v.Publication.Feedback) || p.isContactMail(v.Publication.Feedback) {
		v.Publication.Feedback = ""
	}
	v.Template.Begun = "" // nobody reads it, and it may say anything
	return v
}

func (b Booking) withoutPersons() Booking {
	b.Payee = ""
	return b
}

func (c Commitment) withoutPersons() Commitment {
	c.Payee = ""
	return c
}

func (i Income) withoutPersons() Income {
	i.Payer = ""
	return i
}

func (w Workshop) withoutPersons() Workshop {
	w.Tasks = each(w.Tasks, func(t Task) Task { t.Owner = ""; return t })
	return w
}

// withoutPersons leaves out the Urheber, those who have agreed, and the name of
// the file, which often is that of a person.
func (a Attachment) withoutPersons() Attachment {
	a.Author, a.Consent, a.FileName = "", "", ""
	return a
}

// withoutPersons has the Projektbüro stand for whoever wrote the report. Roles and
// days of the Mitzeichnungen stay, and which hints were confirmed without the
// words for it.
func (r Report) withoutPersons(p Project) Report {
	r.Letter, r.Closing, r.Responses, r.PlainChecked = "", "", "", ""
	r.Approvals = each(r.Approvals, func(a Approval) Approval { a.Person = ""; return a })
	r.Accepted = each(r.Accepted, func(a Acceptance) Acceptance { a.Reason = ""; return a })
	r.Requests = each(r.Requests, func(q Request) Request {
		if p.namesContact(q.Of) {
			q.Of = ""
		}
		return q
	})
	if r.Author != "" {
		r.Author = cmp.Or(p.Municipality.Office, p.Municipality.Name)
	}
	return r
}
