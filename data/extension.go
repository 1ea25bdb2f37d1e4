package data

import "cmp"

// endOfTerm gives the last day of the term as it held at the end of a day: a later version of the Finanzierungsplan
// may have extended it since.
func (p Project) endOfTerm(key Date) Date {
	end, changed := p.Programme.To, Date("")
	for _, v := range p.Plans {
		if v.FormerEnd != "" && v.Date > key && (changed == "" || v.Date < changed) {
			end, changed = v.FormerEnd, v.Date
		}
	}
	return end
}

// EndUnder gives the last day of the term under a version of the Finanzierungsplan that changed it: the one before the
// next such change, else that of the programme.
func (p Project) EndUnder(v Plan) Date {
	next := Plan{}
	for _, other := range p.Plans {
		if other.FormerEnd != "" && other.Date > v.Date && (next.ID == "" || other.Date < next.Date) {
			next = other
		}
	}
	return cmp.Or(next.FormerEnd, p.Programme.To)
}

// extended finds what still speaks of the term before it was extended.
func extended(c *checkup) {
	for _, v := range c.Plans {
		end := c.EndUnder(v)
		switch {
		case !v.InForce(c.key) || v.Kind != PlanExtended && v.FormerEnd == "":
		case v.FormerEnd == "":
			c.at(v, "former_end", "Bei der Verlängerung fehlt das bisherige Ende der Laufzeit; ein Bericht mit einem früheren Stichtag nennt deshalb schon das neue. Bitte eintragen.")
		case v.Kind == PlanExtended && end <= v.FormerEnd:
			c.at(c.Programme, "to", "Die Verlängerung (%s) ist eingetragen, die Laufzeit endet aber noch am %s. Bitte das neue Ende eintragen.", v.ID, end)
		default:
			c.behind(v)
		}
	}
}

// behind finds the Bewilligungszeitraum of the Förderung and the Abschlussbericht where they end with the former term.
func (c *checkup) behind(v Plan) {
	to := c.Programme.To
	if s, known := c.GrantSource(); known && s.To != "" && s.To <= v.FormerEnd {
		c.at(s, "to", "Der Bewilligungszeitraum endet am %s, die Laufzeit nach der Verlängerung am %s. Bitte anpassen oder bestätigen.", s.To, to)
	}
	for _, r := range c.Reports {
		if r.Kind == FinalReport && !r.Status.Released() && r.PeriodTo != "" && r.PeriodTo <= v.FormerEnd {
			c.at(r, "period_to", "Der Abschlussbericht berichtet nur bis zum %s, die Laufzeit endet nach der Verlängerung am %s. Bitte Zeitraum, Stichtag und Abgabefrist anpassen oder bestätigen.", r.PeriodTo, to)
		}
	}
}
