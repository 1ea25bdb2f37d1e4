package invoice_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"modellkommune/data"
	"modellkommune/data/exchange/invoice"
)

// Whatever a file holds, it is read or refused in a sentence, and what is read can be kept.
func FuzzRead(f *testing.F) {
	for name := range samples {
		f.Add([]byte(sample(f, name)))
	}
	f.Add([]byte(sample(f, "table.pdf")))
	f.Add([]byte(sample(f, "packed.pdf")))
	f.Add([]byte(pdfWith("<a/>", sample(f, "cii-minimum.xml"))))
	f.Add([]byte("\xff\xfe<\x00a\x00/\x00>\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		i, err := invoice.Read(content)
		if err != nil {
			if text, told := data.Sentence(err); !told || !utf8.ValidString(text) {
				t.Fatalf("no sentence: %v", err)
			}
			return
		}
		for _, text := range []string{i.Number, i.TypeCode, i.Seller, i.Buyer} {
			if text == "" || text != data.CleanLine(text) || strings.ContainsFunc(text, unicode.IsControl) {
				t.Errorf("%q cannot be kept", text)
			}
		}
		if i.Date == "" || i.Currency != "EUR" || utf8.RuneCountInString(i.Reason) > 500 || i.Reason != data.CleanLine(i.Reason) {
			t.Errorf("%+v cannot be kept", i)
		}
	})
}
