package invoice_test

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// What a credit note gives back is negative, and its payments too; an invoice keeps its signs.
func TestSigns(t *testing.T) {
	minus := []string{
		"TaxBasisTotalAmount>100.00", "TaxBasisTotalAmount>-100.00",
		`EUR">19.00`, `EUR">-19.00`, "GrandTotalAmount>119.00", "GrandTotalAmount>-119.00", "DuePayableAmount>119.00", "DuePayableAmount>-119.00",
	}
	for _, c := range []struct {
		code     string
		negative bool
		want     data.Cents
		doubtful bool
	}{
		{"380", false, 11900, false},
		{"380", true, -11900, false},
		{"384", false, 11900, false},
		{"384", true, -11900, false},
		{"326", false, 11900, false},
		{"389", false, 11900, false},
		{"381", false, -11900, false},
		{"83", false, -11900, false},
		{"261", false, -11900, false},
		{"296", false, -11900, false},
		{"396", false, -11900, false},
		{"532", false, -11900, false},
		{"381", true, 11900, true},
	} {
		change := []string{">380<", ">" + c.code + "<"}
		if c.negative {
			change = append(change, minus...)
		}
		i := read(t, changed(t, "cii-minimum.xml", change...))
		if i.Gross != c.want || i.Payable != c.want || i.Net+i.Tax != c.want || i.TypeCode != c.code || (len(i.Doubts) > 0) != c.doubtful {
			t.Errorf("%s, negative %v: %+v", c.code, c.negative, i)
		}
	}
}

// A UBL CreditNote is one whatever its code says; an Invoice with code 381 is one too.
func TestUBLCreditNote(t *testing.T) {
	if i := read(t, changed(t, "ubl-creditnote.xml", ">381<", ">380<")); i.Gross != -11900 {
		t.Errorf("%+v", i)
	}
	if i := read(t, changed(t, "ubl-invoice.xml", ">380<", ">381<")); i.Gross != -119940 || i.Prepaid != -19937 || i.Payable != -100000 {
		t.Errorf("%+v", i)
	}
}

// A credit note over a negative amount is a claim by the norm, which is said.
func TestNegativeCreditNote(t *testing.T) {
	i := read(t, strings.ReplaceAll(strings.ReplaceAll(sample(t, "ubl-creditnote.xml"), `EUR">1`, `EUR">-1`), `b:PriceAmount currencyID="EUR">-1`, `b:PriceAmount currencyID="EUR">1`))
	want := "Die Gutschrift lautet auf den negativen Betrag −119,00\u00a0€. Nach der Norm EN 16931 ist das eine Forderung; vielleicht ist eine Gutschrift gemeint. Bitte das Vorzeichen prüfen."
	if i.Gross != 11900 || len(i.Doubts) != 1 || i.Doubts[0] != want {
		t.Errorf("%+v", i)
	}
}
