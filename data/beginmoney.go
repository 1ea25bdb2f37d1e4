package data

import "strings"

// BeginMoney gives a new project what its money begins with: the usual Kostenarten, the Förderung as granted,
// 0 where that is not known, own funds, unbare Eigenleistung, and the approved plan.
func (p Project) BeginMoney(granted Cents) Project {
	p = FormerMoney{Funding: max(granted, 1)}.Lift(p, "", "")
	p.Sources[0].Granted = granted
	if strings.TrimSpace(p.Sources[0].Name) == "" {
		p.Sources[0].Name = string(SourceGrant)
	}
	p.Sources = append(p.Sources, Source{ID: "FQ2", Name: "Eigenmittel", Kind: SourceOwn}, Source{ID: "FQ3", Name: "Unbare Eigenleistung", Kind: SourceInKind})
	p.Plans = []Plan{{ID: formerPlan, Kind: PlanApproved}}
	return p
}
