package revision

import (
	"maps"
	"strings"
	"testing"
)

const metadata = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Bericht</rdf:li></rdf:Alt></dc:title>
<dc:subject><rdf:Bag><rdf:li>eins</rdf:li><rdf:li>zwei</rdf:li></rdf:Bag></dc:subject>
<pdf:Keywords>eins, zwei</pdf:Keywords><pdf:Producer>Modellkommune</pdf:Producer>
<xmp:CreateDate>2018-11-05</xmp:CreateDate><xmp:ModifyDate>2018-11-05</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

// Metadata are the same however they are written, and other ones where a value, a
// property or the order of a list is another one.
func TestMetadata(t *testing.T) {
	want, err := statements([]byte(metadata))
	if err != nil || len(want) != 6 {
		t.Fatalf("%v, %v", want, err)
	}
	for name, c := range map[string]struct {
		old, new string
		same     bool
	}{
		"as it was":             {"eins", "eins", true},
		"a property as value":   {`<pdf:Keywords>eins, zwei</pdf:Keywords>`, `<rdf:Description xmlns:k="http://ns.adobe.com/pdf/1.3/" k:Keywords="eins, zwei"/>`, true},
		"another moment":        {"<xmp:ModifyDate>2018-11-05", "<xmp:ModifyDate>2026-11-30", true},
		"another program":       {"<pdf:Producer>Modellkommune</pdf:Producer>", "", true},
		"another toolkit":       {`xmlns:x="adobe:ns:meta/"`, `xmlns:x="adobe:ns:meta/" x:xmptk="Anderes 1.0"`, true},
		"a comment":             {"<dc:subject>", "<!-- Bericht --><dc:subject>", true},
		"another title":         {"Bericht", "Gegenbericht", false},
		"another language":      {"x-default", "en", false},
		"another day of making": {"<xmp:CreateDate>2018", "<xmp:CreateDate>2019", false},
		"another order":         {"<rdf:li>eins</rdf:li><rdf:li>zwei</rdf:li>", "<rdf:li>zwei</rdf:li><rdf:li>eins</rdf:li>", false},
		"one item less":         {"<rdf:li>zwei</rdf:li>", "", false},
		"a property more":       {"<pdf:Keywords>", "<dc:rights>keine</dc:rights><pdf:Keywords>", false},
		"a property as element": {"<pdf:Keywords>eins, zwei</pdf:Keywords>", "", false},
		"stated twice":          {"<pdf:Keywords>", "<pdf:Keywords>drei</pdf:Keywords><pdf:Keywords>", false},
		"of another thing":      {`rdf:about=""`, `rdf:about="uuid:1"`, false},
		"text between":          {"<dc:subject>", "Ungültig <dc:subject>", false},
		"with a definition":     {"<x:xmpmeta", "<!DOCTYPE x><x:xmpmeta", false},
		"not XML":               {"</rdf:RDF>", "", false},
	} {
		if !strings.Contains(metadata, c.old) {
			t.Fatalf("%s: nothing to change", name)
		}
		got, err := statements([]byte(strings.Replace(metadata, c.old, c.new, 1)))
		if same := err == nil && maps.Equal(want, got); same != c.same {
			t.Errorf("%s: the same is %v, %v:\n%v", name, same, err, got)
		}
	}
}

// Rows written as what differs from the one above are read; any other predictor is not.
func TestPredictors(t *testing.T) {
	up := dict{"Predictor": number{digits: "12"}, "Columns": number{digits: "3"}}
	got, err := unpredict([]byte{2, 1, 2, 3, 2, 1, 1, 255, 0, 7, 8, 9}, up)
	if err != nil || string(got) != string([]byte{1, 2, 3, 2, 3, 2, 7, 8, 9}) {
		t.Errorf("%v, %v", got, err)
	}
	for _, c := range []struct {
		rows []byte
		as   object
	}{
		{[]byte{1, 1, 2, 3}, up},
		{[]byte{2, 1, 2}, up},
		{[]byte{2, 1, 2, 3}, dict{"Predictor": number{digits: "2"}, "Columns": number{digits: "3"}}},
		{[]byte{2, 1, 2, 3}, dict{"Predictor": number{digits: "12"}}},
		{[]byte{2, 1, 2, 3}, dict{"Predictor": number{digits: "12"}, "Columns": number{digits: "3"}, "Colors": number{digits: "3"}}},
		{[]byte{2, 1, 2, 3}, name("Up")},
	} {
		if got, err := unpredict(c.rows, c.as); err == nil {
			t.Errorf("%v as %v: %v", c.rows, c.as, got)
		}
	}
}
