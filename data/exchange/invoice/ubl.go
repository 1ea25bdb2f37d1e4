package invoice

import "encoding/xml"

const ublSchema = "urn:oasis:names:specification:ubl:schema:xsd:"

var ublSpaces = map[string]string{
	"cac": ublSchema + "CommonAggregateComponents-2",
	"cbc": ublSchema + "CommonBasicComponents-2",
}

// ublInvoice is the UBL 2.1 Invoice as EN 16931-3-2 uses it.
var ublInvoice = spelling{
	root:       xml.Name{Space: ublSchema + "Invoice-2", Local: "Invoice"},
	spaces:     ublSpaces,
	number:     "cbc:ID",
	date:       "cbc:IssueDate",
	code:       "cbc:InvoiceTypeCode",
	currency:   "cbc:DocumentCurrencyCode",
	seller:     "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName",
	buyer:      "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName",
	notes:      "cbc:Note",
	project:    "cac:ProjectReference/cbc:ID",
	order:      "cac:OrderReference/cbc:ID",
	dues:       "cbc:DueDate",
	net:        "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount",
	gross:      "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount",
	prepaid:    "cac:LegalMonetaryTotal/cbc:PrepaidAmount",
	rounding:   "cac:LegalMonetaryTotal/cbc:PayableRoundingAmount",
	payable:    "cac:LegalMonetaryTotal/cbc:PayableAmount",
	taxes:      "cac:TaxTotal/cbc:TaxAmount",
	breakdown:  "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount",
	allowances: "cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount",
	charges:    "cac:LegalMonetaryTotal/cbc:ChargeTotalAmount",
	lines:      "cac:InvoiceLine",
	lineName:   "cac:Item/cbc:Name",
	lineAmount: "cbc:LineExtensionAmount",
}

// ublCreditNote is the UBL 2.1 CreditNote.
var ublCreditNote = func() spelling {
	s := ublInvoice
	s.root = xml.Name{Space: ublSchema + "CreditNote-2", Local: "CreditNote"}
	s.credit = true
	s.code = "cbc:CreditNoteTypeCode"
	s.dues = "cac:PaymentMeans/cbc:PaymentDueDate"
	s.project = ""
	s.lines = "cac:CreditNoteLine"
	return s
}()
