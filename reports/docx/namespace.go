package docx

const (
	language = "de-DE"
	office   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packages = "http://schemas.openxmlformats.org/package/2006"
	wordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// word makes the root of a part.
func word(name string) element { return el(name, "xmlns:w", wordMain, "xmlns:r", office) }
