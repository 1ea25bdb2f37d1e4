package docx

import (
	"modellkommune/reports/document"
)

// Mark is what the header of every page says, and the name of the file.
const Mark = "Arbeitsfassung"

// header stands at the top of every page and says what this is.
func header(doc document.Document) element {
	mark := run(Mark, heavy(val("w:color", hex(accent)))...)
	return word("w:hdr").with(running(styleHeader, mark, run(" · "+oneLine(doc.Header))))
}

// footer numbers the pages.
func footer() element {
	content := []element{run("Seite ")}
	content = append(content, field("PAGE")...)
	content = append(content, run(" von "))
	content = append(content, field("NUMPAGES")...)
	return word("w:ftr").with(running(styleFooter, content...))
}

func running(style string, content ...element) element {
	return el("w:p").with(el("w:pPr").with(val("w:pStyle", style))).with(content...)
}
