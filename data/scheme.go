package data

import (
	"fmt"
	"reflect"
)

// Scheme is what a Vorhabenvorlage holds beside its Template: everything with which a project of its programme begins. Its
// JSON is the file AKTE.mkvor.
type Scheme struct {
	// Format is the version of the JSON format, FormatVersion when written.
	Format       int           `json:"format"`
	Programme    Programme     `json:"programme"`
	Partners     []Partner     `json:"partners"`
	CostTypes    []CostType    `json:"cost_types"`
	Sources      []Source      `json:"sources"`
	PortalFields []PortalField `json:"portal_fields"`
	Reports      []Report      `json:"reports"`
	Outlines     []Outline     `json:"outlines"`
	// Municipalities are the Kommunen that take part, where the programme names them: one of them begins with what is known of it.
	Municipalities []Municipality `json:"municipalities"`
}

// Project gives a new project that begins as the Vorlage says, with its Kernindikatoren and an approved plan without
// amounts where there are sources.
func (s Scheme) Project() Project {
	p := Project{
		Format: s.Format, Programme: s.Programme, Partners: s.Partners, CostTypes: s.CostTypes, Sources: s.Sources,
		PortalFields: s.PortalFields, Reports: s.Reports, Outlines: s.Outlines,
	}
	for _, c := range s.Programme.Template.Core {
		p.Indicators = append(p.Indicators, c.Indicator())
	}
	if len(s.Sources) > 0 {
		p.Plans = []Plan{{ID: formerPlan, Kind: PlanApproved}}
	}
	return p
}

// Scheme gives the Vorlage of which other projects of the same programme can begin: what every Kommune has alike, and
// nothing of this one.
func (p Project) Scheme() Scheme {
	v := p.Programme
	v.ProofDate, v.ClosedYears, v.NotForeseen = "", nil, nil
	v.Publication.Address, v.Publication.ContributorID, v.Publication.Feedback, v.Publication.Enforcement = "", "", "", ""
	return Scheme{
		Format: FormatVersion, Programme: v, CostTypes: p.CostTypes, Outlines: p.Outlines,
		Partners: each(p.Partners, func(v Partner) Partner { v.Reference, v.Persons, v.Person, v.Salutation = "", false, "", ""; return v }),
		Sources: each(p.Sources, func(v Source) Source {
			v.Granted, v.Notice, v.Reference, v.Note = 0, "", "", ""
			return v
		}),
		PortalFields: p.PortalFields,
		Reports: each(p.Reports, func(r Report) Report {
			return Report{
				ID: r.ID, No: r.No, Title: r.Title, Kind: r.Kind, PeriodFrom: r.PeriodFrom, PeriodTo: r.PeriodTo, KeyDate: r.KeyDate, Due: r.Due,
				Recipients: r.Recipients, Status: ReportDraft, Outline: r.Outline,
			}
		}),
	}
}

// Normal gives the Vorlage with every missing list made an empty one.
func (s Scheme) Normal() Scheme {
	s.Format = FormatVersion
	return normal(reflect.ValueOf(s)).Interface().(Scheme)
}

// Validate says whether a project that begins so may be kept.
func (s Scheme) Validate() error {
	for n, m := range s.Municipalities {
		if err := Validate(m); err != nil {
			return within(fmt.Sprintf("municipalities[%d]", n), err)
		}
	}
	return s.Project().Validate()
}
