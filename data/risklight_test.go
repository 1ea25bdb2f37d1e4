package data

import (
	"strings"
	"testing"
)

func TestRiskLight(t *testing.T) {
	risk := func(title string, likelihood, impact int, status RiskStatus) Risk {
		return Risk{ID: "R1", Title: title, Likelihood: likelihood, Impact: impact, Status: status}
	}
	for name, c := range map[string]struct {
		list   []Risk
		limits Thresholds
		light  Light
		reason string
	}{
		"none":         {nil, Thresholds{}, Grey, "nicht erfasst"},
		"not assessed": {[]Risk{risk("a", 0, 4, RiskOpen)}, Thresholds{}, Grey, "bewertet"},
		"low":          {[]Risk{risk("a", 1, 7, RiskOpen), risk("b", 2, 3, "")}, Thresholds{}, Green, "„a“ hat die Stufe 7"},
		"8":            {[]Risk{risk("a", 2, 4, RiskOpen)}, Thresholds{}, Yellow, "Das Risiko „a“ hat die Stufe 8 (Wahrscheinlichkeit 2 × Auswirkung 4); gefährdet ist ab 8, kritisch ab 15."},
		"14":           {[]Risk{risk("a", 2, 7, RiskInWork)}, Thresholds{}, Yellow, "14"},
		"15":           {[]Risk{risk("a", 1, 1, RiskOpen), risk("b", 3, 5, RiskOpen)}, Thresholds{}, Red, "„b“"},
		"over":         {[]Risk{risk("a", 5, 5, RiskOver), risk("b", 1, 1, RiskOver)}, Thresholds{}, Green, "mehr offen"},
		"happened":     {[]Risk{risk("a", 5, 5, RiskOver), risk("b", 5, 5, RiskHappened)}, Thresholds{}, Red, "„b“ ist eingetreten"},
		"bearable":     {[]Risk{risk("a", 1, 3, RiskHappened), risk("b", 1, 1, RiskOpen)}, Thresholds{}, Yellow, "„a“ ist eingetreten"},
		"grave":        {[]Risk{risk("a", 1, 3, RiskHappened), risk("b", 1, 4, RiskHappened)}, Thresholds{}, Red, "„b“ ist eingetreten"},
		"worse open":   {[]Risk{risk("a", 1, 1, RiskHappened), risk("b", 5, 5, RiskOpen)}, Thresholds{}, Red, "„b“ hat die Stufe 25"},
		"unassessed":   {[]Risk{risk("a", 0, 0, RiskHappened)}, Thresholds{}, Yellow, "eingetreten"},
		"one over":     {[]Risk{risk("a", 5, 5, RiskOver), risk("b", 2, 4, RiskOpen)}, Thresholds{}, Yellow, "„b“"},
		"one assessed": {[]Risk{risk("a", 0, 0, RiskOpen), risk("b", 1, 1, RiskOpen)}, Thresholds{}, Green, "„b“"},
		"without name": {[]Risk{risk("", 5, 5, RiskOpen)}, Thresholds{}, Red, "„R1“"},
		"own limits":   {[]Risk{risk("a", 3, 5, RiskOpen)}, Thresholds{RiskYellow: 16, RiskRed: 20}, Green, "gefährdet ist ab 16"},
	} {
		v := riskLight(c.list, c.limits.OrDefault())
		if v.light != c.light || !strings.Contains(v.reason, c.reason) {
			t.Errorf("%s: %s, %q; want %s, %q", name, v.light, v.reason, c.light, c.reason)
		}
	}
}

// Of a risk that threatens only a high level counts in the Gesamtampel; one that has occurred always does.
func TestRiskInWhole(t *testing.T) {
	for _, c := range []struct {
		list []Risk
		want Light
	}{
		{nil, Grey},
		{[]Risk{{Likelihood: 4, Impact: 4}}, Grey},
		{[]Risk{{Likelihood: 4, Impact: 5}}, Yellow},
		{[]Risk{{Likelihood: 5, Impact: 5}}, Red},
		{[]Risk{{Likelihood: 5, Impact: 5, Status: RiskOver}}, Grey},
		{[]Risk{{Likelihood: 1, Impact: 1, Status: RiskHappened}}, Yellow},
		{[]Risk{{Likelihood: 1, Impact: 4, Status: RiskHappened}, {Likelihood: 4, Impact: 5}}, Red},
		{[]Risk{{Likelihood: 1, Impact: 1, Status: RiskHappened}, {Likelihood: 5, Impact: 5}}, Red},
	} {
		if got := riskInWhole(c.list, DefaultThresholds); got.light != c.want {
			t.Errorf("%+v: %+v, want %s", c.list, got, c.want)
		}
	}
}
