package invoice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/exchange/invoice"
)

// What an invoice says comes back to the cent, in both syntaxes alike and with no doubt where
// the amounts make each other; where one is off, there is one.
func TestAmountsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cents := rapid.Int64Range(-10_000_000, 10_000_000)
		parts := rapid.SliceOfN(cents, 1, 6).Draw(t, "lines")
		taxes := rapid.SliceOfN(cents, 1, 3).Draw(t, "taxes")
		prepaid, off := cents.Draw(t, "prepaid"), rapid.SampledFrom([]int64{0, 0, 1, -1}).Draw(t, "off")
		want := invoice.Invoice{
			Number: "1", Date: "2024-01-02", TypeCode: rapid.SampledFrom([]string{"380", "384", "381"}).Draw(t, "code"),
			Currency: "EUR", Seller: "A", Buyer: "B", Reason: "C",
			Net: sum(parts), Tax: sum(taxes), Prepaid: data.Cents(prepaid),
		}
		want.Gross = want.Net + want.Tax + data.Cents(off)
		want.Payable = want.Gross - want.Prepaid
		a, errA := invoice.Read([]byte(asUBL(want, parts, taxes)))
		b, errB := invoice.Read([]byte(asCII(want, parts, taxes)))
		doubtful := off != 0 || want.TypeCode == "381" && want.Gross < 0
		if want.TypeCode == "381" {
			want.Net, want.Tax, want.Gross, want.Prepaid, want.Payable = -want.Net, -want.Tax, -want.Gross, -want.Prepaid, -want.Payable
		}
		if errA != nil || errB != nil || !slices.Equal(a.Doubts, b.Doubts) || (len(a.Doubts) > 0) != doubtful {
			t.Fatalf("%v, %v, %q, %q", errA, errB, a.Doubts, b.Doubts)
		}
		a.Doubts, b.Doubts = nil, nil
		if diff := cmp.Diff(want, a) + cmp.Diff(want, b); diff != "" {
			t.Fatal(diff)
		}
	})
}

func sum(cents []int64) (all data.Cents) {
	for _, c := range cents {
		all += data.Cents(c)
	}
	return all
}

// money writes an amount as XML does.
func money[T int64 | data.Cents](c T) string {
	if c < 0 {
		return "-" + money(-c)
	}
	return fmt.Sprintf("%d.%02d", c/100, c%100)
}

func asUBL(i invoice.Invoice, lines, taxes []int64) string {
	const ns = "urn:oasis:names:specification:ubl:schema:xsd:"
	x := func(name, text string) string {
		return "<b:" + name + ` currencyID="EUR">` + text + "</b:" + name + ">"
	}
	subtotals, items := "", ""
	for _, c := range taxes {
		subtotals += "<a:TaxSubtotal>" + x("TaxAmount", money(c)) + "</a:TaxSubtotal>"
	}
	for _, c := range lines {
		items += "<a:InvoiceLine>" + x("LineExtensionAmount", money(c)) + "<a:Item><b:Name>C</b:Name></a:Item></a:InvoiceLine>"
	}
	return `<Invoice xmlns="` + ns + `Invoice-2" xmlns:a="` + ns + `CommonAggregateComponents-2" xmlns:b="` + ns + `CommonBasicComponents-2">` +
		"<b:ID>1</b:ID><b:IssueDate>2024-01-02</b:IssueDate><b:InvoiceTypeCode>" + i.TypeCode + "</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>" +
		"<a:AccountingSupplierParty><a:Party><a:PartyLegalEntity><b:RegistrationName>A</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingSupplierParty>" +
		"<a:AccountingCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>B</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingCustomerParty>" +
		"<a:TaxTotal>" + x("TaxAmount", money(i.Tax)) + subtotals + "</a:TaxTotal><a:LegalMonetaryTotal>" + x("TaxExclusiveAmount", money(i.Net)) +
		x("TaxInclusiveAmount", money(i.Gross)) + x("PrepaidAmount", money(i.Prepaid)) + x("PayableAmount", money(i.Payable)) + "</a:LegalMonetaryTotal>" + items + "</Invoice>"
}

func asCII(i invoice.Invoice, lines, taxes []int64) string {
	const ns = "urn:un:unece:uncefact:data:standard:"
	x := func(name, text string) string { return "<a:" + name + ">" + text + "</a:" + name + ">" }
	breakdown, items := "", ""
	for _, c := range taxes {
		breakdown += x("ApplicableTradeTax", x("CalculatedAmount", money(c)))
	}
	for _, c := range lines {
		items += x("IncludedSupplyChainTradeLineItem", x("SpecifiedTradeProduct", x("Name", "C"))+
			x("SpecifiedLineTradeSettlement", x("SpecifiedTradeSettlementLineMonetarySummation", x("LineTotalAmount", money(c)))))
	}
	totals := x("TaxBasisTotalAmount", money(i.Net)) + x("TaxTotalAmount", money(i.Tax)) + x("GrandTotalAmount", money(i.Gross)) +
		x("TotalPrepaidAmount", money(i.Prepaid)) + x("DuePayableAmount", money(i.Payable))
	day := "<u:DateTimeString>" + strings.ReplaceAll(string(i.Date), "-", "") + "</u:DateTimeString>"
	return `<CrossIndustryInvoice xmlns="` + ns + `CrossIndustryInvoice:100" xmlns:a="` + ns + `ReusableAggregateBusinessInformationEntity:100" xmlns:u="` + ns + `UnqualifiedDataType:100">` +
		"<ExchangedDocument>" + x("ID", "1") + x("TypeCode", i.TypeCode) + x("IssueDateTime", day) + "</ExchangedDocument><SupplyChainTradeTransaction>" + items +
		x("ApplicableHeaderTradeAgreement", x("SellerTradeParty", x("Name", "A"))+x("BuyerTradeParty", x("Name", "B"))) +
		x("ApplicableHeaderTradeSettlement", x("InvoiceCurrencyCode", "EUR")+breakdown+x("SpecifiedTradeSettlementHeaderMonetarySummation", totals)) +
		"</SupplyChainTradeTransaction></CrossIndustryInvoice>"
}
