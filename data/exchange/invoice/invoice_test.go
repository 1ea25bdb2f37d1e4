package invoice_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange/invoice"
)

// The samples, as an officer reads them.
var samples = map[string]invoice.Invoice{
	"ubl-invoice.xml": {
		Number: "2024-0815", Date: "2024-03-15", TypeCode: "380", Currency: "EUR",
		Seller: "Planungsbüro Weißdorn GmbH", Buyer: "Gemeinde Musterbach",
		Reason: "Moderation Bürgerforum; Fachbuch „Quartier“",
		Net:    102000, Tax: 17940, Gross: 119940, Prepaid: 19937, Payable: 100000, Due: "2024-04-14",
	},
	"ubl-creditnote.xml": {
		Number: "G-2024-07", Date: "2024-05-02", TypeCode: "381", Currency: "EUR",
		Seller: "Planungsbüro Weißdorn GmbH", Buyer: "Gemeinde Musterbach",
		Reason: "Minderung Moderation",
		Net:    -10000, Tax: -1900, Gross: -11900, Payable: -11900, Due: "2024-05-31",
	},
	"cii-en16931.xml": {
		Number: "RE/24/0042", Date: "2024-06-28", TypeCode: "380", Currency: "EUR",
		Seller: "Druckhaus Ähre e. K.", Buyer: "Gemeinde Musterbach",
		Reason: "Faltblatt; Plakat A1; Broschüre",
		Net:    34000, Tax: 5020, Gross: 39020, Prepaid: 9020, Payable: 30000, Due: "2024-07-28",
	},
	"cii-minimum.xml": {
		Number: "M-1", Date: "2024-01-31", TypeCode: "380", Currency: "EUR",
		Seller: "Gasthof Erle", Buyer: "Gemeinde Musterbach",
		Reason: "Bestellung B-77",
		Net:    10000, Tax: 1900, Gross: 11900, Payable: 11900,
	},
	"zugferd-1.xml": {
		Number: "Z-2016-9", Date: "2016-02-29", TypeCode: "380", Currency: "EUR",
		Seller: "Fotografie Quitte", Buyer: "Gemeinde Musterbach",
		Reason: "Fotografien vom Dorffest",
		Net:    25000, Tax: 4750, Gross: 29750, Payable: 29750, Due: "2016-03-31",
	},
}

// Every syntax is read, and a PDF gives what the XML in it says.
func TestSamplesAreRead(t *testing.T) {
	for name, want := range samples {
		got, err := invoice.Read([]byte(sample(t, name)))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
	for name, inside := range map[string]string{"table.pdf": "cii-en16931.xml", "packed.pdf": "ubl-creditnote.xml"} {
		got, err := invoice.Read([]byte(sample(t, name)))
		if diff := cmp.Diff(samples[inside], got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
}

// sample gives a file of testdata.
func sample(t testing.TB, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// changed gives a sample in which each old text, which is there, is replaced by a new one.
func changed(t testing.TB, name string, oldnew ...string) string {
	t.Helper()
	content := sample(t, name)
	for i := 0; i < len(oldnew); i += 2 {
		if !strings.Contains(content, oldnew[i]) {
			t.Fatalf("%s has no %q", name, oldnew[i])
		}
		content = strings.Replace(content, oldnew[i], oldnew[i+1], 1)
	}
	return content
}

// read gives an invoice that must be readable.
func read(t testing.TB, content string) invoice.Invoice {
	t.Helper()
	i, err := invoice.Read([]byte(content))
	if err != nil {
		t.Fatalf("%v (%v)", err, cause(err))
	}
	return i
}

// refused says whether content is refused with that code, in a sentence that has the words.
func refused(t testing.TB, what, content string, code data.Code, words string) {
	t.Helper()
	i, err := invoice.Read([]byte(content))
	text, _ := data.Sentence(err)
	if !data.HasCode(err, code) || !strings.Contains(text, words) || !strings.Contains(text, "Es wurde nichts übernommen.") {
		t.Errorf("%s: %+v, %v (%v)", what, i, err, cause(err))
	}
	if diff := cmp.Diff(invoice.Invoice{}, i); diff != "" {
		t.Errorf("%s: something is given all the same:\n%s", what, diff)
	}
}

func cause(err error) error {
	if e, is := err.(*data.Error); is {
		return e.Cause
	}
	return nil
}
