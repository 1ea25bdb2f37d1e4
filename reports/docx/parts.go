package docx

import (
	"strings"
	"time"

	"modellkommune/reports/document"
)

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
