package invoice_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange/invoice"
)

const catalog = "<</Names<</EmbeddedFiles<</Names[(a) 2 0 R]>>>>>>"

// However a PDF is built, the invoice in it is found.
func TestPDFs(t *testing.T) {
	want, xml := samples["cii-minimum.xml"], sample(t, "cii-minimum.xml")
	const spec = "<</EF<</F 3 0 R /UF 3 0 R>>>>"
	plain := streamOf("", xml)
	for what, content := range map[string]string{
		"one file":           pdfWith(xml),
		"another XML":        pdfWith("<a/>", xml, "<order>"),
		"the same twice":     pdfWith(xml, xml),
		"two syntaxes":       pdfWith(xml, strings.Replace(xml, "<ram:CountryID>DE</ram:CountryID>", "<ram:CountryID>AT</ram:CountryID>", 1)),
		"a picture":          pdfWith("\x89PNG", xml, "GIF89a<"),
		"lines before":       "\n\njob 1\n" + pdfWith(xml),
		"associated file":    pdfOf("", "<</AF[2 0 R]>>", spec, plain),
		"twice named":        pdfOf("", "<</AF 4 0 R /Names<</EmbeddedFiles<</Kids[5 0 R]>>>>>>", spec, plain, "[2 0 R]", "<</Limits[(a)(a)] /Names[(a) 2 0 R]>>"),
		"compressed":         pdfOf("", catalog, spec, packedOf(t, "/DecodeParms[null]", xml)),
		"length elsewhere":   pdfOf("", catalog, spec, strings.Replace(plain, fmt.Sprint(len(xml), ">>"), "4 0 R>>", 1), fmt.Sprint(len(xml))),
		"other values":       pdfOf("/ID[<0a\n><>] % a comment (\r", strings.Replace(catalog, "<<", "<</A#42[-1.5 +2 .5 true false null(a\\)(b))<4f>]", 1), spec, plain),
		"embedded later":     pdfOf("", "<<>>") + update(pdfOf("", "<<>>"), 1, catalog, 2, spec, 3, plain),
		"replaced later":     pdfWith("<a/>") + update(pdfWith("<a/>"), 2, plain),
		"hidden":             hidden(pdfOf("", catalog, spec, plain)),
		"filter of pictures": pdfOf("", "<</AF[2 0 R 4 0 R]>>", spec, plain, "<</EF<</F 5 0 R>>>>", streamOf("/Filter/DCTDecode", "a")),
	} {
		got, err := invoice.Read([]byte(content))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (%v)\n%s", what, err, cause(err), diff)
		}
	}
}

// update makes an incremental update of a PDF with numbers and objects in turn.
func update(before string, objects ...any) string {
	var b strings.Builder
	table := "xref\n"
	for i := 0; i < len(objects); i += 2 {
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", objects[i], len(before)+b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", objects[i], objects[i+1])
	}
	at := len(before) + b.Len()
	fmt.Fprintf(&b, "%strailer\n<</Size 9 /Root 1 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", table, strings.LastIndex(before, "xref\n0"), at)
	return b.String()
}

// hidden makes of a PDF one in whose table object 3 is free; a stream says where it is.
func hidden(whole string) string {
	at := strings.Index(whole, "3 0 obj")
	table := strings.LastIndex(whole, "xref\n0")
	row := string([]byte{1, byte(at >> 8), byte(at), 0})
	stream := "9 0 obj\n" + streamOf("/Type/XRef/W[1 2 1]/Index[3 1]", row) + "\nendobj\n"
	rest := strings.Replace(whole[table:], fmt.Sprintf("%010d 00000 n", at), "0000000000 00001 f", 1)
	rest = strings.Replace(rest, "/Size", fmt.Sprintf("/XRefStm %d /Size", table), 1)
	return whole[:table] + stream + strings.Replace(rest, fmt.Sprintf("startxref\n%d", table), fmt.Sprintf("startxref\n%d", table+len(stream)), 1)
}

// A PDF without one invoice, or one made to harm, is refused.
func TestHostilePDFs(t *testing.T) {
	xml := sample(t, "cii-minimum.xml")
	const spec = "<</EF<</F 3 0 R>>>>"
	other := strings.Replace(xml, "M-1", "M-2", 1)
	bomb := strings.Repeat(" ", 80_000_000)
	damaged, much := "beschädigt oder anders aufgebaut", "zu umfangreich"
	prefix := "<a>"
	for what, c := range map[string]struct{ content, words string }{
		"no file":              {pdfOf("", "<<>>"), "enthält keine E-Rechnung"},
		"another file":         {pdfWith("<a/>", "abc"), "enthält keine E-Rechnung"},
		"a broken XML":         {pdfWith(xml[:1000]), "beschädigt oder unvollständig"},
		"a document type":      {pdfWith("<!DOCTYPE a><a/>"), "DOCTYPE"},
		"two invoices":         {pdfWith(xml, other), "zwei verschiedene E-Rechnungen"},
		"two amounts":          {pdfWith(xml, strings.Replace(xml, "GrandTotalAmount>119.00", "GrandTotalAmount>119.01", 1)), "zwei verschiedene E-Rechnungen"},
		"encrypted":            {pdfOf("/Encrypt<<>>", "<<>>"), "verschlüsselt"},
		"encrypted elsewhere":  {pdfOf("/Encrypt 9 0 R", "<<>>"), "verschlüsselt"},
		"no catalog":           {pdfOf("", "1"), damaged},
		"header only":          {"%PDF-1.7\n", damaged},
		"no section":           {"%PDF-1.7\nstartxref\n999999\n%%EOF", damaged},
		"section leads back":   {"%PDF-1.7\nxref\ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF", damaged},
		"no stream":            {strings.Replace(pdfWith(xml), "/Size", "/XRefStm 9 /Size", 1), damaged},
		"tree leads back":      {pdfOf("", "<</Names<</EmbeddedFiles 2 0 R>>>>", "<</Kids[2 0 R 2 0 R]>>"), damaged},
		"length leads back":    {pdfOf("", catalog, spec, "<</Length 3 0 R>>\nstream\na\nendstream"), damaged},
		"length too large":     {pdfOf("", catalog, spec, "<</Length 999999>>\nstream\na\nendstream"), damaged},
		"two lengths":          {pdfOf("", catalog, spec, strings.Replace(streamOf("", xml), "<<", "<</Length 1 ", 1)), damaged},
		"another number":       {strings.Replace(pdfWith(xml), "2 0 obj", "7 0 obj", 1), damaged},
		"bad compression":      {pdfOf("", catalog, spec, streamOf("/Filter/FlateDecode", "abc")), "enthält keine E-Rechnung"},
		"depth":                {pdfOf("", strings.Repeat("[", 5_000_000)), damaged},
		"depth of names":       {pdfOf("", strings.Repeat("<</A", 1_000_000)), damaged},
		"values":               {pdfOf("", "["+strings.Repeat("0 ", 9_000_000)+"]"), much},
		"entries":              {strings.Replace(pdfOf("", "<<>>"), "xref\n0 2", "xref\n0 9999999999", 1), damaged},
		"a bomb":               {pdfOf("", catalog, spec, packedOf(t, "", prefix+bomb)), much},
		"a bomb for the table": {sectionOf(packedOf(t, "/Type/XRef/W[1 2 1]", bomb)), much},
		"a bomb of entries":    {sectionOf(packedOf(t, "/Type/XRef/W[0 1 0]", bomb[:60_000_000])), much},
		"no width":             {sectionOf(packedOf(t, "/Type/XRef/W[0 0 0]", bomb[:60_000_000])), damaged},
		"many files":           {pdfWith(make([]string, 300)...), much},
		"a file elsewhere":     {pdfOf("", catalog, spec, streamOf("/F(other.xml)", xml)), damaged},
	} {
		quickly(t, what, func() { refused(t, what, c.content, data.Unreadable, c.words) })
	}
}

// sectionOf makes a PDF with a cross-reference stream.
func sectionOf(stream string) string {
	return "%PDF-1.7\n1 0 obj\n" + stream + "\nendobj\nstartxref\n9\n%%EOF"
}

// A damaged PDF is read or refused, never more, and soon.
func TestMutatedPDFs(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"table.pdf", "packed.pdf"} {
		whole := []byte(sample(t, name))
		for range 200 {
			b := bytes.Clone(whole)
			for range 1 + r.IntN(5) {
				from, n := r.IntN(len(b)), r.IntN(20)
				switch r.IntN(3) {
				case 0:
					b[from] = byte(r.IntN(256))
				case 1:
					b = append(b[:from], b[min(len(b), from+n):]...)
				default:
					b = append(b[:from], append(bytes.Clone(b[from:min(len(b), from+n)]), b[from:]...)...)
				}
			}
			quickly(t, name, func() {
				if _, err := invoice.Read(b); err != nil {
					if _, told := data.Sentence(err); !told {
						t.Errorf("%v", err)
					}
				}
			})
		}
	}
}
