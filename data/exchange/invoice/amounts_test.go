package invoice_test

import (
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
)

// Amounts are read exactly; what is no amount, finer than a cent or too large is refused.
func TestAmounts(t *testing.T) {
	for text, want := range map[string]data.Cents{
		"119.00": 11900, "119": 11900, "119.": 11900, "119.5": 11950, "+119.00": 11900, "119.0000": 11900,
		" 119.00\n": 11900, "0119.00": 11900, ".29": 29, "-.29": -29, "0": 0, "-0.00": 0, "1.10": 110,
		"9999999999.99": 999_999_999_999, "-9999999999.99": -999_999_999_999, "00000000000000000000000001": 100,
		"119<!-- a -->.01": 11901,
	} {
		if i := read(t, changed(t, "cii-minimum.xml", "GrandTotalAmount>119.00", "GrandTotalAmount>"+text)); i.Gross != want {
			t.Errorf("%q is %d, want %d", text, i.Gross, want)
		}
	}
	for text, words := range map[string]string{
		"119.005": "genauer als Cent: „119.005“", "0.001": "genauer als Cent", "10000000000": "zu groß", "99999999999999999999999999": "zu groß",
		"119,00": "kein Betrag: „119,00“", "1.190,00": "kein Betrag", "1e3": "kein Betrag", "NaN": "kein Betrag", "INF": "kein Betrag", "": "kein Betrag",
		".": "kein Betrag", "--1": "kein Betrag", "1 000": "kein Betrag", "119.00 EUR": "kein Betrag", "0x77": "kein Betrag", "١١٩": "kein Betrag",
		"119<ram:a/>": "kein Betrag",
	} {
		refused(t, text, changed(t, "cii-minimum.xml", "GrandTotalAmount>119.00", "GrandTotalAmount>"+text), data.Invalid, "der Bruttobetrag (BT-112) "+words)
	}
}

// Amounts that do not make each other are doubts, not errors.
func TestDoubts(t *testing.T) {
	const ubl, cii = "ubl-invoice.xml", "cii-en16931.xml"
	for _, c := range []struct {
		file   string
		change []string
		want   []string
	}{
		{"cii-minimum.xml", []string{"GrandTotalAmount>119.00", "GrandTotalAmount>120.00"}, []string{
			"Netto 100,00\u00a0€ und Steuer 19,00\u00a0€ ergeben 119,00\u00a0€, in der Rechnung steht brutto 120,00\u00a0€.",
		}},
		{ubl, []string{`PayableAmount currencyID="EUR">1000.00`, `PayableAmount currencyID="EUR">1000.03`}, []string{
			"Brutto 1.199,40\u00a0€ ergibt nach Abzug von 199,37\u00a0€ und Rundung um −0,03\u00a0€ einen Zahlbetrag von 1.000,00\u00a0€, in der Rechnung steht 1.000,03\u00a0€.",
		}},
		{ubl, []string{`>171.00`, `>171.01`}, []string{
			"Die Steuer nach Sätzen ergibt 179,41\u00a0€, in der Rechnung steht die Steuer 179,40\u00a0€.",
		}},
		{cii, []string{`CalculatedAmount>8.40`, `CalculatedAmount>8.405`}, []string{
			"Die Steuer nach Sätzen ließ sich nicht nachrechnen: Nicht jeder Betrag ist in ganzen Cent angegeben.",
		}},
		{ubl, []string{`>950.00`, `>949.00`}, []string{
			"Die Positionen ergeben mit Zu- und Abschlägen 1.019,00\u00a0€, in der Rechnung steht netto 1.020,00\u00a0€.",
		}},
		{cii, []string{`LineTotalAmount>85.00`, `LineTotalAmount>x`}, []string{
			"Die Positionen ließen sich nicht nachrechnen: Nicht jeder Betrag ist in ganzen Cent angegeben.",
		}},
		{cii, []string{`ChargeTotalAmount>15.00`, `ChargeTotalAmount>0`}, []string{
			"Die Positionen ergeben mit Zu- und Abschlägen 325,00\u00a0€, in der Rechnung steht netto 340,00\u00a0€.",
		}},
	} {
		if i := read(t, changed(t, c.file, c.change...)); !slices.Equal(i.Doubts, c.want) {
			t.Errorf("%q: %q", c.change, i.Doubts)
		}
	}
}

// The profile MINIMUM has no prepaid amount, so that less may be payable. Elsewhere it is
// computed where it is missing.
func TestPayable(t *testing.T) {
	i := read(t, changed(t, "cii-minimum.xml", "DuePayableAmount>119.00", "DuePayableAmount>19.00"))
	if i.Payable != 1900 || i.Prepaid != 0 || i.Doubts != nil {
		t.Errorf("%+v", i)
	}
	i = read(t, changed(t, "zugferd-1.xml", `<ram:DuePayableAmount currencyID="EUR">297.50</ram:DuePayableAmount>`, ""))
	if i.Payable != 29750 || i.Doubts != nil {
		t.Errorf("%+v", i)
	}
}

// No tax is none; that for the books of the seller is another.
func TestTaxInOtherCurrency(t *testing.T) {
	i := read(t, changed(t, "cii-minimum.xml", `<ram:TaxTotalAmount currencyID="EUR">19.00`, `<ram:TaxTotalAmount currencyID="CHF">19.00`, ">119.00", ">100.00", ">119.00", ">100.00"))
	if i.Tax != 0 || i.Gross != 10000 || i.Doubts != nil {
		t.Errorf("%+v", i)
	}
	refused(t, "two taxes", changed(t, "ubl-invoice.xml", `"CHF">172.22`, `"EUR">172.22`), data.Invalid, "der Steuerbetrag (BT-110) mehr als einmal")
}

// Only euro are kept, and one currency.
func TestCurrency(t *testing.T) {
	refused(t, "dollar", strings.ReplaceAll(sample(t, "ubl-invoice.xml"), "EUR", "USD"), data.Invalid, "Die Rechnung „2024-0815“ lautet auf „USD“")
	refused(t, "mixed", changed(t, "ubl-invoice.xml", `TaxInclusiveAmount currencyID="EUR"`, `TaxInclusiveAmount currencyID="USD"`), data.Invalid, "der Bruttobetrag (BT-112) auf „USD“")
	refused(t, "none", changed(t, "ubl-invoice.xml", "<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode> "), data.Invalid, "fehlt die Währung (BT-5)")
}

// Headings and information among the items do not count.
func TestSubItems(t *testing.T) {
	i := read(t, changed(t, "cii-en16931.xml", "<ram:LineID>2</ram:LineID>", "<ram:LineID>2</ram:LineID><ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>"))
	if len(i.Doubts) != 1 || i.Reason != "Faltblatt; Broschüre" {
		t.Errorf("%+v", i)
	}
}
