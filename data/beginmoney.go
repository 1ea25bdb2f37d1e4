package data

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
	for n, s := range p.Sources {
		if s.Grant {
			p.Sources[n].Granted = granted
		}
	}
	p.Plans = []Plan{{ID: formerPlan, Kind: PlanApproved}}
	return p
}
