package pdftest

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
)

// Namespaces of XMP.
const (
	dublinCore = "http://purl.org/dc/elements/1.1/"
	pdfaID     = "http://www.aiim.org/pdfa/ns/id/"
	pdfuaID    = "http://www.aiim.org/pdfua/ns/id/"
)

// checkMetadata checks what the catalog and the metadata say of the whole file.
func (f *file) checkMetadata() {
	if f.text(f.catalog["Lang"]) == "" {
		f.report(NoLang, "catalog")
	}
	if !f.isTrue(f.dict(f.catalog["MarkInfo"])["Marked"]) {
		f.report(NotMarked, "catalog")
	}
	if !f.isTrue(f.dict(f.catalog["ViewerPreferences"])["DisplayDocTitle"]) {
		f.report(TitleNotDisplayed, "catalog")
	}
	if len(f.array(f.catalog["OutputIntents"])) == 0 {
		f.report(NoOutputIntent, "catalog")
	}
	metadata := f.stream(f.catalog["Metadata"])
	if metadata == nil {
		f.report(NoXMP, "catalog")
		return
	}
	fields, err := xmpFields(metadata)
	if err != nil {
		f.report(NoXMP, "%v", err)
		return
	}
	if fields[xml.Name{Space: dublinCore, Local: "title"}] == "" {
		f.report(NoTitle, "metadata")
	}
	part := "2" // attachments of any type are allowed from part 3 on
	if f.attached() {
		part = "3"
	}
	for _, claim := range []struct{ space, local, want string }{
		{pdfaID, "part", part}, {pdfaID, "conformance", "A"}, {pdfuaID, "part", "1"},
	} {
		name := xml.Name{Space: claim.space, Local: claim.local}
		if got := fields[name]; got != claim.want {
			f.report(XMPClaim, "%s%s is %q, not %q", claim.space, claim.local, got, claim.want)
		}
	}
}

// xmpFields gives the text in each element by the element's name.
func xmpFields(metadata []byte) (map[xml.Name]string, error) {
	fields := map[xml.Name]string{}
	decoder := xml.NewDecoder(bytes.NewReader(metadata))
	var open []xml.Name
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return fields, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, name := range open {
				fields[name] += strings.TrimSpace(string(token))
			}
		}
	}
}
