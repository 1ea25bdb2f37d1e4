package data

import (
	"encoding/json"
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
	// Signature is that of whoever gives the Vorlage out; most have none.
	Signature Signature `json:"signature"`
}

// Signature is an Ed25519 signature (RFC 8032) over all else that a file says. Both are empty where there is none.
type Signature struct {
	// Key is the public key, Value the signature, each in Base64.
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Project gives a new project that begins as the Vorlage says, with its Kernindikatoren and an approved plan without
// amounts where there are sources. It keeps with which Vorlage it began.
func (s Scheme) Project() Project {
	p := Project{
		Format: s.Format, Programme: s.Programme, Partners: s.Partners, CostTypes: s.CostTypes, Sources: s.Sources,
		PortalFields: s.PortalFields, Reports: s.Reports, Outlines: s.Outlines,
	}
	p.Programme.Template.Begun = s.text()
	for _, c := range s.Programme.Template.Core {
		p.Indicators = append(p.Indicators, c.Indicator())
	}
	if len(s.Sources) > 0 {
		p.Plans = []Plan{{ID: formerPlan, Kind: PlanApproved}}
	}
	return p
}

// text gives the Vorlage as its Template keeps it, nothing of one that has no name: of that there is no other version.
func (s Scheme) text() string {
	if s.Programme.Template.Name == "" {
		return ""
	}
	s.Programme.Template.Begun = ""
	b, err := json.Marshal(s.Normal())
	if err != nil {
		return "" // then it is not known
	}
	return string(b)
}

// BegunBy gives the Vorlage with which the project began, or to which it was brought since, and whether that is known.
func (p Project) BegunBy() (s Scheme, known bool) {
	s, err := SchemeOf([]byte(p.Programme.Template.Begun))
	return s, err == nil
}

// SchemeOf reads a Vorlage that the program brings along or has written itself; what others wrote package exchange reads,
// which says what is wrong with it, and where.
func SchemeOf(b []byte) (s Scheme, err error) {
	if err := json.Unmarshal(b, &s); err != nil {
		return Scheme{}, err
	}
	s = s.Sieved().Normal()
	return s, s.Validate()
}

// Scheme gives as a Vorlage what the project is now: what other Kommunen can have alike, and nothing of this one.
func (p Project) Scheme() Scheme {
	return Scheme{
		Format: FormatVersion, Programme: p.Programme, Partners: p.Partners, CostTypes: p.CostTypes, Sources: p.Sources,
		PortalFields: p.PortalFields, Reports: p.Reports, Outlines: p.Outlines,
	}.Sieved()
}

// Sieved leaves of a Vorlage what belongs into one: nothing that only one Kommune can have, no persons and no mailboxes,
// nothing that was written, counted or decided. What is written passes here, and what is read.
func (s Scheme) Sieved() Scheme {
	v := &s.Programme
	v.ProofDate, v.Completed, v.ClosedYears, v.NotForeseen, v.Template.Begun = "", "", nil, nil, ""
	v.Publication = Publication{Licence: v.Publication.Licence}
	s.Partners = each(s.Partners, func(p Partner) Partner {
		return Partner{ID: p.ID, Short: p.Short, Name: p.Name, Address: p.Address, Pays: p.Pays, From: p.From, To: p.To, Renamed: p.Renamed}
	})
	s.Sources = each(s.Sources, func(q Source) Source {
		return Source{ID: q.ID, Name: q.Name, Kind: q.Kind, Grant: q.Grant, Giver: q.Giver, Financing: q.Financing, Quota: q.Quota, From: q.From, To: q.To}
	})
	s.Reports = each(s.Reports, Report.unwritten)
	s.Municipalities = each(s.Municipalities, func(m Municipality) Municipality {
		return Municipality{
			Name: m.Name, Kind: m.Kind, AGS: m.AGS, Members: m.Members, Former: m.Former, State: m.State, Region: m.Region, Population: m.Population,
			PopulationDate: m.PopulationDate, PopulationSource: m.PopulationSource, SizeClass: m.SizeClass, Address: m.Address, Website: m.Website, Lead: m.Lead,
		}
	})
	return s
}

// unwritten gives a report date as it is before anybody has written for it.
func (r Report) unwritten() Report {
	return Report{
		ID: r.ID, No: r.No, Title: r.Title, Kind: r.Kind, PeriodFrom: r.PeriodFrom, PeriodTo: r.PeriodTo, KeyDate: r.KeyDate, Due: r.Due,
		Recipients: r.Recipients, Status: ReportDraft, Outline: r.Outline,
	}
}

// touched says whether anything is recorded for a report date beside what a Vorlage gives.
func (r Report) touched() bool {
	r = Normalized(r)
	return !reflect.DeepEqual(r, Normalized(r.unwritten()))
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
