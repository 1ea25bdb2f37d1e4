package datatest

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"modellkommune/data"
)

// Secrets lists the words of a project that nothing public may say.
func Secrets(p data.Project) []string {
	var list []string
	hide := func(values ...any) {
		for _, v := range values {
			list = append(list, Words(v)...)
		}
	}
	for _, c := range p.Contacts {
		hide(c.Name, c.Email, c.Phone)
	}
	for _, c := range p.Partners {
		hide(c.Person, c.Email, c.Reference)
	}
	for _, m := range p.Measures {
		for _, s := range m.Milestones {
			if s.Internal {
				hide(s.Title, s.Evidence, s.EvidenceURL)
			}
		}
	}
	for _, i := range p.Indicators {
		if !i.Published {
			hide(i.Name, i.Unit, i.Note, i.Readings)
		}
		hide(i.Note)
	}
	for _, b := range p.Budget {
		hide(b.Note)
	}
	for _, b := range p.Bookings {
		hide(b.Number, b.Payee, b.Reason)
	}
	for _, c := range p.Commitments {
		hide(c.Number, c.Payee, c.Reason)
	}
	for _, i := range p.Incomes {
		hide(i.Payer, i.Reason)
	}
	for _, s := range p.Sources {
		hide(s.Reference, s.Note)
	}
	for _, v := range p.Plans {
		hide(v.Reference, v.Reason)
	}
	for _, d := range p.Datasets {
		if d.Published == "" {
			hide(d.Title, d.Description, d.URL, d.Portal)
		}
	}
	for _, w := range p.Workshops {
		hide(w.Tasks)
	}
	for _, l := range p.Lessons {
		if l.Release != data.Public {
			hide(l.Title, l.Context, l.Observation, l.Effect, l.Recommendation)
		}
	}
	for _, a := range p.Attachments {
		if a.Release != data.Public {
			hide(a.Title, a.Alt, a.SHA256)
		}
		hide(a.Consent, a.FileName)
	}
	for _, r := range p.Risks {
		hide(r.Title, r.Description, r.Action)
	}
	for _, r := range p.Appraisals {
		hide(r.AgainReason, r.OpennessReason, r.Economy.Reason)
	}
	for _, r := range p.Reminders {
		hide(r.Text)
	}
	for _, d := range p.Decisions {
		hide(d.Effect)
	}
	hide(p.Queries)
	for _, r := range p.Reports {
		hide(r.Support, r.Requests, r.CouncilNumber, r.Meetings, r.CouncilProposal, r.CouncilCosts, r.Letter, r.Responses, r.Approvals, r.Accepted)
		if !r.Status.Released() {
			hide(r.Summary, r.Events, r.Texts)
		}
	}
	return list
}

// SecretsFrom lists the words of a project that the readers of an edition of a report may
// not read, neither in its pages nor in its data. What is written to one partner alone
// (address, person, Zeichen, the text of the Anschreiben) stands in the Anschreiben too.
func SecretsFrom(p data.Project, of data.Report, e data.Edition) []string {
	var list []string
	hide := func(values ...any) {
		for _, v := range values {
			list = append(list, Words(v)...)
		}
	}
	for _, r := range p.Reports {
		hide(r.Responses)
		if r.ID != of.ID {
			hide(r.Summary, r.Events, r.Deviations, r.Outlook, r.Support, r.Requests, r.CouncilNumber, r.Meetings, r.CouncilProposal, r.CouncilCosts, r.Successes, r.Problems, r.PlainLanguage, r.Texts, r.Approvals, r.Correction, r.Letter, r.Accepted)
		}
	}
	if e == data.EditionPublic {
		of.Status = data.ReportReleased // its own texts are meant for the public
		return append(list, Secrets(p.With(of))...)
	}
	hide(p.Programme.Publication.Address, p.Programme.Publication.ContributorID, p.Programme.Publication.Enforcement, p.Reminders)
	for _, c := range p.Contacts {
		hide(c.LegalBasis)
		if !c.Printed {
			hide(c.Email, c.Phone)
		}
	}
	for _, m := range p.Measures {
		for _, s := range m.Milestones {
			if s.Internal {
				hide(s.Title, s.Evidence, s.EvidenceURL)
			}
		}
	}
	for _, l := range p.Lessons {
		if !l.Release.Outside() {
			hide(l.Title, l.Context, l.Observation, l.Effect, l.Recommendation)
		}
	}
	for _, a := range p.Attachments {
		if !a.Release.Outside() {
			hide(a.Title, a.Alt, a.SHA256)
		}
		hide(a.Consent, a.FileName)
	}
	for _, o := range p.Outlines {
		if o.ID != of.Outline {
			hide(o.Title, o.Sections)
		}
	}
	for _, q := range p.Queries {
		hide(q.Note)
		if q.Report != of.ID || q.Version >= of.Version() || q.Settled != "" || e != data.EditionFull {
			hide(q.Points)
		}
	}
	return list
}

// SecretsOfPartners lists the words that only the Anschreiben and the mail to a partner
// may say.
func SecretsOfPartners(p data.Project, of data.Report) []string {
	list := Words(of.Letter)
	for _, c := range p.Partners {
		list = append(list, Words([]string{c.Person, c.Email, c.Address, c.Reference})...)
	}
	return list
}

// SecretsBeside lists the words that stand in other fields than those, named by their JSON
// names: „contacts.name“.
func SecretsBeside(p data.Project, fields []string) []string {
	var list []string
	var look func(v reflect.Value, path string)
	look = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if name := v.Type().Field(i).Tag.Get("json"); name != "-" {
					look(v.Field(i), strings.TrimPrefix(path+"."+name, "."))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				look(v.Index(i), path)
			}
		case reflect.String:
			if !slices.Contains(fields, path) {
				list = append(list, wordsIn(v)...)
			}
		}
	}
	look(reflect.ValueOf(p), "")
	return list
}

var word = regexp.MustCompile(`[A-Z][a-z]+\d+x`)

// Words lists the words that a value holds.
func Words(v any) []string { return wordsIn(reflect.ValueOf(v)) }

func wordsIn(v reflect.Value) []string {
	var list []string
	switch v.Kind() {
	case reflect.String:
		list = word.FindAllString(v.String(), -1)
	case reflect.Slice:
		for i := range v.Len() {
			list = append(list, wordsIn(v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			list = append(list, wordsIn(v.Field(i))...)
		}
	}
	return list
}
