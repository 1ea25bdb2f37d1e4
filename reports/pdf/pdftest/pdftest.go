// Package pdftest finds defects in tagged PDF files, above all those that
// veraPDF does not see. It is for tests: its reader, pdfcpu, must not become
// part of the program.
package pdftest

// Check gives the defects of a file; none if it has none that are known here.
func Check(pdf []byte) []Defect {
	f, err := open(pdf)
	if err != nil {
		return []Defect{{Unreadable, err.Error()}}
	}
	f.checkMetadata()
	f.checkAttachments()
	f.checkContent()
	f.readStructure()
	f.checkMarks()
	f.checkElements()
	f.checkLists()
	f.checkAnnotations()
	return f.defects
}
