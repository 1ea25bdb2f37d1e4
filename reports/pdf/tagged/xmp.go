package tagged

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// xmp is the metadata of the file (ISO 16684-1). It claims a part of PDF/A in
// conformance level A, and PDF/UA-1; the schema of the latter must be described
// because ISO 19005-2 does not know it (6.6.2.3), as must that of the claims.
func (i Info) xmp(part int) []byte {
	when := i.Date.Format(time.RFC3339)
	var b bytes.Buffer
	namespace, schema := "", ""
	if len(i.Claims) > 0 {
		namespace, schema = "\n xmlns:"+claimPrefix+"=\""+claimNamespace+"\"", i.claimSchema()
	}
	fmt.Fprintf(&b, xmpHead, namespace, part)
	fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", escape(i.Title))
	if i.Author != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", escape(i.Author))
	}
	if i.Subject != "" {
		fmt.Fprintf(&b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n", escape(i.Subject))
	}
	if len(i.Keywords) > 0 {
		b.WriteString("<dc:subject><rdf:Bag>")
		for _, k := range i.Keywords {
			fmt.Fprintf(&b, "<rdf:li>%s</rdf:li>", escape(k))
		}
		b.WriteString("</rdf:Bag></dc:subject>\n")
		fmt.Fprintf(&b, "<pdf:Keywords>%s</pdf:Keywords>\n", escape(strings.Join(i.Keywords, ", ")))
	}
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", escape(i.Lang))
	if i.Producer != "" {
		fmt.Fprintf(&b, "<pdf:Producer>%s</pdf:Producer>\n", escape(i.Producer))
	}
	fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n", when, when)
	for _, c := range i.Claims {
		b.WriteString(property(c.Name, escape(c.Value)) + "\n")
	}
	if len(i.Claims) > 0 {
		b.WriteString(blankKey + "\n" + blankSignature + "\n")
	}
	b.WriteString(xmpSchemas + schema + xmpFoot)
	return b.Bytes()
}

// escape makes text fit for XML.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder does not fail
	return b.String()
}

const (
	xmpHead = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"%s>
<pdfaid:part>%d</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
`
	xmpSchemas = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>
`
	xmpFoot = `</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`
)
