package invoice

import "slices"

// credits are the codes of UNTDID 1001 which the rules for EN 16931 (BR-CL-01) allow in a credit
// note. Code 384, a corrected invoice, is none: what it corrects downwards has minus signs.
var credits = []string{"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"}

// isCredit says whether positive amounts are given back: in every UBL CreditNote, and with such
// a code also in an Invoice, which XRechnung allows for 381, and in CII, which has one form only.
func isCredit(s *spelling, code string) bool {
	return s.credit || slices.Contains(credits, code)
}

// usual are the codes of UNTDID 1001 that German invoices bear: XRechnung allows 326, 380, 384, 389 and those of building
// works, ZUGFeRD also part and advance payments.
var usual = []string{"326", "380", "384", "386", "389", "875", "876", "877"}
