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
