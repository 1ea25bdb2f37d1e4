package data

import (
	"cmp"
	"fmt"
)

// gravest is the Auswirkung from which a risk that has occurred is kritisch.
const gravest = 4

// riskLight gives the light of the worst risk: one that has occurred until it is
// settled, else the worst that threatens.
func riskLight(risks []Risk, limits Thresholds) verdict {
	threat := openRiskLight(risks, limits)
	if hit, occurred := occurredLight(risks); occurred && !threat.light.Worse(hit.light) {
		return hit
	}
	return threat
}

// riskInWhole gives what risks say in the Gesamtampel: those that have occurred, and open ones from a level on.
func riskInWhole(risks []Risk, limits Thresholds) verdict {
	open := verdict{Grey, ""}
	if w := worstOpen(risks); w.Level() >= limits.WholeYellow {
		open = verdict{graduated(false, w.Level() < limits.WholeRed), fmt.Sprintf("Das Risiko „%s“ hat die Stufe %s.", cmp.Or(w.Title, w.ID), Count(w.Level()))}
	}
	hit, _ := occurredLight(risks)
	return worst(open, hit)
}

// occurredLight judges the gravest of the risks that have occurred and are not settled.
func occurredLight(risks []Risk) (verdict, bool) {
	var hit Risk
	for _, r := range risks {
		if r.Status == RiskHappened && (hit.Status == "" || r.Impact > hit.Impact) {
			hit = r
		}
	}
	if hit.Status == "" {
		return verdict{Grey, ""}, false
	}
	return verdict{graduated(false, hit.Impact < gravest), fmt.Sprintf("Das Risiko „%s“ ist eingetreten und noch nicht erledigt.", cmp.Or(hit.Title, hit.ID))}, true
}

// worstOpen gives the risk with the highest level of those that threaten; the zero Risk where none is assessed.
func worstOpen(risks []Risk) Risk {
	var highest Risk
	for _, r := range risks {
		if r.Open() && r.Level() > highest.Level() {
			highest = r
		}
	}
	return highest
}

// openRiskLight gives the light of the worst of the risks that threaten.
func openRiskLight(risks []Risk, limits Thresholds) verdict {
	open := len(filtered(risks, Risk.Open))
	highest := worstOpen(risks)
	switch {
	case len(risks) == 0:
		return verdict{Grey, "Ein Risiko ist nicht erfasst."}
	case open == 0:
		return verdict{Green, "Kein Risiko ist mehr offen."}
	case highest.Level() == 0:
		return verdict{Grey, "Kein offenes Risiko ist bewertet."}
	}
	return verdict{
		graduated(highest.Level() < limits.RiskYellow, highest.Level() < limits.RiskRed),
		fmt.Sprintf("Das Risiko „%s“ hat die Stufe %s (Wahrscheinlichkeit %s × Auswirkung %s); gefährdet ist ab %s, kritisch ab %s.",
			cmp.Or(highest.Title, highest.ID), Count(highest.Level()), Count(highest.Likelihood), Count(highest.Impact), Count(limits.RiskYellow), Count(limits.RiskRed)),
	}
}
