package data

import "slices"

// BeginMoney gives a new project what its money begins with where its Vorlage leaves it open: the usual Kostenarten, the Förderung
// as granted, 0 where that is not known, own funds, unbare Eigenleistung, and the approved plan.
func (p Project) BeginMoney(granted Cents) Project {
	if len(p.CostTypes) == 0 {
		for n, name := range UsualCostTypes {
			p.CostTypes = append(p.CostTypes, CostType{formerCostTypeID(n), name})
		}
	}
	if len(p.Sources) == 0 {
		p.Sources = []Source{
			{ID: "FQ1", Name: string(SourceGrant), Kind: SourceGrant, Grant: true},
			{ID: "FQ2", Name: "Eigenmittel", Kind: SourceOwn},
			{ID: "FQ3", Name: "Unbare Eigenleistung", Kind: SourceInKind},
		}
	}
	p.Sources = slices.Clone(p.Sources)
	at := slices.IndexFunc(p.Sources, func(s Source) bool { return s.Grant })
	switch {
	case at >= 0:
		p.Sources[at].Granted = granted
	case granted > 0: // of which the Vorlage does not know
		p.Sources = append(p.Sources, Source{ID: p.freeSourceID(), Name: string(SourceGrant), Kind: SourceGrant, Grant: true, Granted: granted})
	}
	p.Plans = []Plan{{ID: formerPlan, Kind: PlanApproved}}
	return p
}

// freeSourceID gives the first Kennung that no source has.
func (p Project) freeSourceID() string {
	for n := 0; ; n++ {
		id := formerSourceID(n)
		if !slices.ContainsFunc(p.Sources, func(s Source) bool { return s.ID == id }) {
			return id
		}
	}
}
