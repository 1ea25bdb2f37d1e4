package invoice_test

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// Days are those of who wrote them, whatever the time zone; others do not exist.
func TestDays(t *testing.T) {
	for text, want := range map[string]data.Date{
		"2018-03-01": "2018-03-01", "2018-03-01Z": "2018-03-01", "2018-03-01+01:00": "2018-03-01", "2018-03-01-11:00": "2018-03-01",
		" 2018-03-01 ": "2018-03-01", "2016-02-29": "2016-02-29",
	} {
		if i := read(t, changed(t, "ubl-invoice.xml", "IssueDate>2024-03-15", "IssueDate>"+text)); i.Date != want {
			t.Errorf("%q is %q", text, i.Date)
		}
	}
	for _, text := range []string{"2018-02-30", "2018-13-01", "2017-02-29", "20180301", "01.03.2018", "heute", "+14", "2018-3-1", "2018-03-01T00:00:00", "0000-01-01", "1018-01-01", "2018-03-01+1"} {
		refused(t, text, changed(t, "ubl-invoice.xml", "IssueDate>2024-03-15", "IssueDate>"+text), data.Invalid, "das Rechnungsdatum (BT-2) kein Datum")
	}
	for _, text := range []string{`102">20240230`, `102">2024-01-31`, `203">20240131`, `102">240131`, `102">20240131Z`} {
		refused(t, text, changed(t, "cii-minimum.xml", `102">20240131`, text), data.Invalid, "das Rechnungsdatum (BT-2) kein Datum")
	}
	refused(t, "none", changed(t, "ubl-invoice.xml", "<cbc:IssueDate>2024-03-15</cbc:IssueDate>", ""), data.Invalid, "fehlt das Rechnungsdatum (BT-2)")
	refused(t, "no such due day", changed(t, "ubl-invoice.xml", "2024-04-14", "2024-04-31"), data.Invalid, "die Fälligkeit (BT-9) kein Datum")
}

// Of several due days none is chosen.
func TestSeveralDueDays(t *testing.T) {
	i := read(t, changed(t, "ubl-creditnote.xml", "<a:PaymentMeans>", "<a:PaymentMeans><b:PaymentMeansCode>1</b:PaymentMeansCode><b:PaymentDueDate>2024-06-30</b:PaymentDueDate></a:PaymentMeans><a:PaymentMeans>"))
	if i.Due != "" || len(i.Doubts) != 1 {
		t.Errorf("%+v", i)
	}
	i = read(t, changed(t, "ubl-creditnote.xml", "<a:PaymentMeans>", "<a:PaymentMeans><b:PaymentMeansCode>1</b:PaymentMeansCode><b:PaymentDueDate>2024-05-31</b:PaymentDueDate></a:PaymentMeans><a:PaymentMeans>"))
	if i.Due != "2024-05-31" || i.Doubts != nil {
		t.Errorf("%+v", i)
	}
}

// What every invoice has must be there, once.
func TestMissingAndTwice(t *testing.T) {
	for element, name := range map[string]string{
		"<cbc:ID>2024-0815</cbc:ID>":                                                  "die Rechnungsnummer (BT-1)",
		"<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>":                              "die Rechnungsart (BT-3)",
		"<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>":                    "die Währung (BT-5)",
		"<cbc:RegistrationName>Planungsbüro Weißdorn GmbH</cbc:RegistrationName>":     "der Name des Verkäufers (BT-27)",
		"<cbc:RegistrationName>Gemeinde Musterbach</cbc:RegistrationName>":            "der Name des Käufers (BT-44)",
		`<cbc:TaxExclusiveAmount currencyID="EUR">1020.00</cbc:TaxExclusiveAmount>`:   "der Nettobetrag (BT-109)",
		`<cbc:TaxInclusiveAmount currencyID="EUR">1199.40</cbc:TaxInclusiveAmount>`:   "der Bruttobetrag (BT-112)",
		`<cbc:IssueDate>2024-03-15</cbc:IssueDate>`:                                   "das Rechnungsdatum (BT-2)",
		`<cbc:PrepaidAmount currencyID="EUR">199.37</cbc:PrepaidAmount>`:              "",
		`<cbc:PayableAmount currencyID="EUR">1000.00</cbc:PayableAmount>`:             "",
		`<cbc:AllowanceTotalAmount currencyID="EUR">50.00</cbc:AllowanceTotalAmount>`: "",
	} {
		refused(t, "twice "+element, changed(t, "ubl-invoice.xml", element, element+element), data.Invalid, "mehr als einmal")
		if name != "" {
			refused(t, "no "+element, changed(t, "ubl-invoice.xml", element, ""), data.Invalid, "fehlt "+name)
		}
	}
	refused(t, "two totals", changed(t, "ubl-invoice.xml", "</cac:LegalMonetaryTotal>", "</cac:LegalMonetaryTotal><cac:LegalMonetaryTotal/>"), data.Invalid, "mehr als einmal")
	refused(t, "number with parts", changed(t, "ubl-invoice.xml", ">2024-0815<", ">2024<cbc:a/>-0815<"), data.Invalid, "nicht lesbar")
	refused(t, "endless number", changed(t, "ubl-invoice.xml", ">2024-0815<", ">"+strings.Repeat("1", 10_001)+"<"), data.Invalid, "nicht lesbar")
	refused(t, "blank number", changed(t, "ubl-invoice.xml", ">2024-0815<", "> \u200b\u202e <"), data.Invalid, "fehlt die Rechnungsnummer")
}

// Texts are of one line and hold nothing that cannot be seen.
func TestTextsAreClean(t *testing.T) {
	i := read(t, changed(t, "ubl-invoice.xml",
		">2024-0815<", ">\u202e20\u200b24-\ufeff0815\u2066\u00ad\n<",
		"Planungsbüro Weißdorn GmbH", "<![CDATA[Planungsbu\u0308ro\n   Wei\u200dßdorn\t&]]> &lt;GmbH&gt;"))
	if i.Number != "2024-0815" || i.Seller != "Planungsbüro Weißdorn & <GmbH>" {
		t.Errorf("%+q %+q", i.Number, i.Seller)
	}
}

// The reason is what was delivered, else the note, the project, the order.
func TestReason(t *testing.T) {
	const order = "<ram:BuyerOrderReferencedDocument>"
	noItems := func(content string) string {
		return content[:strings.Index(content, "<cac:InvoiceLine>")] + "</ubl:Invoice>"
	}
	same := changed(t, "ubl-invoice.xml", "Fachbuch „Quartier“", "Moderation Bürgerforum")
	long := changed(t, "ubl-invoice.xml", "Fachbuch „Quartier“", strings.Repeat("ä", 1000))
	project := changed(t, "ubl-invoice.xml", "#AAI#Leistungen zum Forum im Februar", "", "<cac:AccountingSupplierParty>", "<cac:ProjectReference><cbc:ID>ISEK 4</cbc:ID></cac:ProjectReference><cac:AccountingSupplierParty>")
	for content, want := range map[string]string{
		same:                                  "Moderation Bürgerforum",
		long:                                  "Moderation Bürgerforum; " + strings.Repeat("ä", 475) + "…",
		noItems(sample(t, "ubl-invoice.xml")): "Leistungen zum Forum im Februar",
		noItems(project):                      "Projekt ISEK 4",
		sample(t, "cii-minimum.xml"):          "Bestellung B-77",
		changed(t, "cii-minimum.xml", order, "<!--", "</ram:BuyerOrderReferencedDocument>", "-->"): "",
	} {
		if i := read(t, content); i.Reason != want {
			t.Errorf("%q, want %q", i.Reason, want)
		}
	}
}
