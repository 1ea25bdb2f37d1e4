package data

// FollowUp gives that with which the next Vorhaben of the same Kommune begins on a day: who runs it and with whom, the
// Vorlage, Kostenarten, sources without amounts, outlines, thresholds and what the public page says. Nothing comes along of
// what was done, reported and paid, nor Ansprechpersonen whose Löschfrist has passed.
func (p Project) FollowUp(day Date) Project {
	next := p.Scheme().Project()
	next.Municipality = p.Municipality
	next.Municipality.FileReference, next.Municipality.ContractDate, next.Municipality.FundingReference = "", "", ""
	next.Contacts = filtered(p.Contacts, func(c Contact) bool { return c.DeleteBy == "" || c.DeleteBy >= day })
	next.Partners = each(p.Partners, func(v Partner) Partner { v.Reference = ""; return v })
	next.Programme.Title, next.Programme.From, next.Programme.To = "", "", ""
	next.Programme.Publication, next.Programme.NotForeseen, next.Programme.Template = p.Programme.Publication, p.Programme.NotForeseen, p.Programme.Template
	next.Sources = each(next.Sources, func(s Source) Source { s.From, s.To = "", ""; return s })
	next.Reports = nil
	return next
}
