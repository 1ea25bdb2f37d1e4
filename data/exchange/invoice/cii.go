package invoice

import (
	"encoding/xml"
	"strings"
)

const ciiSchema = "urn:un:unece:uncefact:data:standard:"

// cii is the Cross Industry Invoice as EN 16931-3-3, ZUGFeRD 2 and Factur-X use it.
var cii = ciiAs(spelling{
	root: xml.Name{Space: ciiSchema + "CrossIndustryInvoice:100", Local: "CrossIndustryInvoice"},
	spaces: map[string]string{
		"rsm": ciiSchema + "CrossIndustryInvoice:100",
		"ram": ciiSchema + "ReusableAggregateBusinessInformationEntity:100",
		"udt": ciiSchema + "UnqualifiedDataType:100",
	},
}, strings.NewReplacer(
	"DOCUMENT", "rsm:ExchangedDocument",
	"TRADE", "rsm:SupplyChainTradeTransaction",
	"AGREEMENT", "ram:ApplicableHeaderTradeAgreement",
	"SETTLEMENT", "ram:ApplicableHeaderTradeSettlement",
	"TOTALS", "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
	"LINESUM", "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation",
))

// zugferd1 is the form before EN 16931, with which ZUGFeRD began.
var zugferd1 = ciiAs(spelling{
	root: xml.Name{Space: "urn:ferd:CrossIndustryDocument:invoice:1p0", Local: "CrossIndustryDocument"},
	spaces: map[string]string{
		"rsm": "urn:ferd:CrossIndustryDocument:invoice:1p0",
		"ram": ciiSchema + "ReusableAggregateBusinessInformationEntity:12",
		"udt": ciiSchema + "UnqualifiedDataType:15",
	},
}, strings.NewReplacer(
	"DOCUMENT", "rsm:HeaderExchangedDocument",
	"TRADE", "rsm:SpecifiedSupplyChainTradeTransaction",
	"AGREEMENT", "ram:ApplicableSupplyChainTradeAgreement",
	"SETTLEMENT", "ram:ApplicableSupplyChainTradeSettlement",
	"TOTALS", "ram:SpecifiedTradeSettlementMonetarySummation",
	"LINESUM", "ram:SpecifiedSupplyChainTradeSettlement/ram:SpecifiedTradeSettlementMonetarySummation",
))

// ciiAs fills in the places, for which the two forms differ in some names only.
func ciiAs(s spelling, names *strings.Replacer) spelling {
	s.packed = true
	s.profile = "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"
	for place, path := range map[*string]string{
		&s.number:     "DOCUMENT/ram:ID",
		&s.date:       "DOCUMENT/ram:IssueDateTime/udt:DateTimeString",
		&s.code:       "DOCUMENT/ram:TypeCode",
		&s.notes:      "DOCUMENT/ram:IncludedNote/ram:Content",
		&s.seller:     "TRADE/AGREEMENT/ram:SellerTradeParty/ram:Name",
		&s.buyer:      "TRADE/AGREEMENT/ram:BuyerTradeParty/ram:Name",
		&s.project:    "TRADE/AGREEMENT/ram:SpecifiedProcuringProject/ram:ID",
		&s.order:      "TRADE/AGREEMENT/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID",
		&s.currency:   "TRADE/SETTLEMENT/ram:InvoiceCurrencyCode",
		&s.dues:       "TRADE/SETTLEMENT/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString",
		&s.breakdown:  "TRADE/SETTLEMENT/ram:ApplicableTradeTax/ram:CalculatedAmount",
		&s.net:        "TRADE/SETTLEMENT/TOTALS/ram:TaxBasisTotalAmount",
		&s.taxes:      "TRADE/SETTLEMENT/TOTALS/ram:TaxTotalAmount",
		&s.gross:      "TRADE/SETTLEMENT/TOTALS/ram:GrandTotalAmount",
		&s.prepaid:    "TRADE/SETTLEMENT/TOTALS/ram:TotalPrepaidAmount",
		&s.rounding:   "TRADE/SETTLEMENT/TOTALS/ram:RoundingAmount",
		&s.payable:    "TRADE/SETTLEMENT/TOTALS/ram:DuePayableAmount",
		&s.allowances: "TRADE/SETTLEMENT/TOTALS/ram:AllowanceTotalAmount",
		&s.charges:    "TRADE/SETTLEMENT/TOTALS/ram:ChargeTotalAmount",
		&s.lines:      "TRADE/ram:IncludedSupplyChainTradeLineItem",
		&s.lineName:   "ram:SpecifiedTradeProduct/ram:Name",
		&s.lineAmount: "LINESUM/ram:LineTotalAmount",
		&s.lineStatus: "ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode",
	} {
		*place = names.Replace(path)
	}
	return s
}
