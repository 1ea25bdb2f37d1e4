package docx

import (
	"fmt"
	"strings"
	"time"

	"modellkommune/reports/document"
)

const (
	language = "de-DE"
	office   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packages = "http://schemas.openxmlformats.org/package/2006"
	wordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// word makes the root of a part.
func word(name string) element { return el(name, "xmlns:w", wordMain, "xmlns:r", office) }

func contentTypes() element {
	types := el("Types", "xmlns", packages+"/content-types").with(
		el("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
		el("Default", "Extension", "xml", "ContentType", "application/xml"),
		el("Default", "Extension", "png", "ContentType", "image/png"),
		el("Default", "Extension", "jpeg", "ContentType", "image/jpeg"),
		el("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml"),
		el("Override", "PartName", "/docProps/app.xml", "ContentType", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
	)
	for _, p := range [][2]string{
		{"document", "document.main"},
		{"styles", "styles"},
		{"numbering", "numbering"},
		{"settings", "settings"},
		{"fontTable", "fontTable"},
		{"header1", "header"},
		{"footer1", "footer"},
	} {
		types = types.with(el("Override", "PartName", "/word/"+p[0]+".xml", "ContentType", wordType+p[1]+"+xml"))
	}
	return types
}

// relations say what a part refers to.
type relations struct {
	list []element
	// links are the Kennungen of web addresses that are there already.
	links map[string]string
}

// add gives the Kennung of a new relation.
func (r *relations) add(kind, target string, more ...string) string {
	id := fmt.Sprintf("rId%d", len(r.list)+1)
	r.list = append(r.list, el("Relationship", append([]string{"Id", id, "Type", kind, "Target", target}, more...)...))
	return id
}

// link gives the Kennung of a web address.
func (r *relations) link(address string) string {
	if _, there := r.links[address]; !there {
		r.links[address] = r.add(office+"/hyperlink", address, "TargetMode", "External")
	}
	return r.links[address]
}

func (r *relations) file() []byte {
	return el("Relationships", "xmlns", packages+"/relationships").with(r.list...).file()
}

func packageRelations() *relations {
	r := &relations{}
	r.add(office+"/officeDocument", "word/document.xml")
	r.add(packages+"/relationships/metadata/core-properties", "docProps/core.xml")
	r.add(office+"/extended-properties", "docProps/app.xml")
	return r
}

func coreProperties(doc document.Document) element {
	core := el("cp:coreProperties", "xmlns:cp", packages+"/metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance").with(
		el("dc:title").saying(oneLine(doc.Title)),
		el("dc:subject").saying(oneLine(doc.Subject)),
		el("dc:creator").saying(oneLine(doc.Author)),
		el("cp:keywords").saying(oneLine(strings.Join(doc.Keywords, ", "))),
		el("dc:language").saying(language),
		el("cp:contentStatus").saying(Mark),
	)
	if doc.Date.IsZero() {
		return core
	}
	at := doc.Date.UTC().Format(time.RFC3339)
	return core.with(
		el("dcterms:created", "xsi:type", "dcterms:W3CDTF").saying(at),
		el("dcterms:modified", "xsi:type", "dcterms:W3CDTF").saying(at),
	)
}

func appProperties() element {
	return el("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties").with(
		el("Application").saying("Modellkommune"),
	)
}

// settings are those that an office expects; mode 15 is that of Word since 2013.
func settings() element {
	return word("w:settings").with(
		el("w:zoom", "w:percent", "100"),
		el("w:autoHyphenation"),
		val("w:consecutiveHyphenLimit", "2"),
		val("w:characterSpacingControl", "doNotCompress"),
		el("w:compat").with(el("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")),
		el("w:themeFontLang", "w:val", language),
		val("w:decimalSymbol", ","),
		val("w:listSeparator", ";"),
	)
}

// fontTable names what stands for Noto Sans where it is not installed.
func fontTable() element {
	return word("w:fonts").with(el("w:font", "w:name", fontName).with(
		val("w:altName", "Calibri,Arial"),
		val("w:panose1", "020B0502040504020204"),
		val("w:family", "swiss"),
		val("w:pitch", "variable"),
	))
}
