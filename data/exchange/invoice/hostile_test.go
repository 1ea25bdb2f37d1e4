package invoice_test

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"modellkommune/data"
	"modellkommune/data/exchange/invoice"
)

const declaration = `<?xml version="1.0" encoding="UTF-8"?>`

// Nothing is followed, blown up or taken from half a file.
func TestHostileXML(t *testing.T) {
	const ubl = "ubl-invoice.xml"
	whole := sample(t, ubl)
	const begun = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">`
	for what, c := range map[string]struct{ content, words string }{
		"empty":                         {"", "weder XML noch PDF"},
		"other file":                    {"PK\x03\x04", "weder XML noch PDF"},
		"other XML":                     {"<a/>", "keine E-Rechnung, die das Programm kennt"},
		"no namespace":                  {`<Invoice><ID>1</ID></Invoice>`, "keine E-Rechnung, die das Programm kennt"},
		"other namespace":               {strings.ReplaceAll(whole, "xsd:Invoice-2", "xsd:Invoice-1"), "keine E-Rechnung, die das Programm kennt"},
		"entities":                      {changed(t, ubl, declaration, declaration+`<!DOCTYPE a [<!ENTITY a "1"><!ENTITY b "&a;&a;">]>`, "2024-0815", "&b;"), "DOCTYPE"},
		"other file as entity":          {changed(t, ubl, declaration, declaration+`<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>`), "DOCTYPE"},
		"document type":                 {changed(t, ubl, declaration, declaration+`<!DOCTYPE a SYSTEM "https://a.example/a.dtd">`), "DOCTYPE"},
		"entity without one":            {changed(t, ubl, "2024-0815", "&a;"), "in Zeile 7 beschädigt"},
		"depth":                         {begun + strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100), "tiefer als 100 Ebenen"},
		"endless depth":                 {begun + strings.Repeat("<a>", 500_000), "tiefer als 100 Ebenen"},
		"tags":                          {"<a>" + strings.Repeat("<a/>", 600_000) + "</a>", "zu umfangreich"},
		"attributes":                    {"<a" + strings.Repeat(` a=""`, 600_000) + "/>", "zu umfangreich"},
		"size":                          {"<a>" + strings.Repeat(" ", invoice.Largest) + "</a>", "20\u00a0MB"},
		"garbage behind":                {whole + "a", "beschädigt"},
		"second root":                   {whole + "<a/>", "beschädigt"},
		"second declaration":            {whole + declaration, "beschädigt"},
		"declaration inside":            {changed(t, ubl, "<cbc:ID>", `<?xml version="1.0" encoding="ISO-8859-1"?><cbc:ID>`), "beschädigt"},
		"garbage before":                {"a" + whole, "weder XML noch PDF"},
		"garbage after the declaration": {changed(t, ubl, declaration, declaration+"a"), "beschädigt"},
		"blanks before":                 {"\n" + whole, "beschädigt"},
		"control character":             {changed(t, ubl, "2024-0815", "2024\x01-0815"), "beschädigt"},
		"control as reference":          {changed(t, ubl, "2024-0815", "2024&#0;-0815"), "beschädigt"},
		"no UTF-8":                      {changed(t, ubl, "Weißdorn GmbH", "Wei\xdfdorn GmbH"), "beschädigt"},
		"unknown encoding":              {changed(t, ubl, "UTF-8", "UTF-7"), "„utf-7“"},
		"UTF-16 without a mark":         {changed(t, ubl, "UTF-8", "UTF-16"), "„utf-16“"},
		"mark and declaration":          {"\ufeff" + changed(t, ubl, "UTF-8", "ISO-8859-1"), "„iso-8859-1“"},
		"two currencies":                {changed(t, ubl, `TaxInclusiveAmount currencyID="EUR"`, `TaxInclusiveAmount currencyID="EUR" currencyID="USD"`), "beschädigt"},
		"unbound prefix":                {changed(t, ubl, `xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"`, ""), "keine E-Rechnung, die das Programm kennt"},
		"wrong end":                     {strings.Replace(whole, "</cbc:ID>", "</ubl:ID>", 1), "beschädigt"},
		"XML 1.1":                       {changed(t, ubl, `version="1.0"`, `version="1.1"`), "beschädigt"},
	} {
		quickly(t, what, func() { refused(t, what, c.content, data.Unreadable, c.words) })
	}
}

// quickly fails if something takes longer than an officer waits, much slower machines included.
func quickly(t testing.TB, what string, do func()) {
	t.Helper()
	start := time.Now()
	do()
	if took := time.Since(start); took > 15*time.Second {
		t.Errorf("%s took %v", what, took)
	}
}

// An invoice of which the end is missing is refused, wherever it breaks off.
func TestTruncated(t *testing.T) {
	for _, name := range []string{"ubl-creditnote.xml", "table.pdf", "packed.pdf"} {
		whole := strings.TrimRight(sample(t, name), "\n")
		for n := range len(whole) - len("%EOF") {
			if _, err := invoice.Read([]byte(whole[:n])); !data.HasCode(err, data.Unreadable) {
				t.Errorf("%s, %d bytes: %v", name, n, err)
			}
		}
	}
}

// What is the same XML is the same invoice: encodings, prefixes, comments, instructions.
func TestSpellingsOfXML(t *testing.T) {
	want := samples["ubl-invoice.xml"]
	whole := sample(t, "ubl-invoice.xml")
	encoded := func(e encoding.Encoding, label string) string {
		text, err := e.NewEncoder().String(strings.NewReplacer(`encoding="UTF-8"`, label, "„", "&#8222;", "“", "&#x201C;").Replace(whole))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	for what, content := range map[string]string{
		"mark":           "\ufeff" + whole,
		"no declaration": changed(t, "ubl-invoice.xml", declaration, ""),
		"end of lines":   strings.ReplaceAll(whole, "\n", "\r\n"),
		"instructions":   changed(t, "ubl-invoice.xml", declaration, declaration+`<?xml-stylesheet href="https://a.example/a.xsl"?><!-- <!DOCTYPE a> -->`) + "<!-- a --><?a?>\n",
		"prefixes":       strings.NewReplacer("cbc:", "x:", ":cbc=", ":x=", "cac:", "cbc:", ":cac=", ":cbc=").Replace(whole),
		"ISO-8859-1":     encoded(charmap.ISO8859_1, `encoding="ISO-8859-1"`),
		"Windows-1252":   encoded(charmap.Windows1252, `encoding='windows-1252' standalone="yes"`),
		"UTF-16LE":       encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), `encoding="UTF-16"`),
		"UTF-16BE":       encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), ""),
	} {
		if got := read(t, content); got.Seller != want.Seller || got.Gross != want.Gross || got.Reason != want.Reason {
			t.Errorf("%s: %+v", what, got)
		}
	}
}
