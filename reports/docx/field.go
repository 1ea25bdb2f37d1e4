package docx

// field is a number that Word knows.
func field(instruction string) []element { return append(opening(instruction), run("1"), closing()) }

// opening begins a field; what it shows now follows, then closing.
func opening(instruction string) []element {
	return []element{
		el("w:r").with(el("w:fldChar", "w:fldCharType", "begin")),
		el("w:r").with(el("w:instrText", "xml:space", "preserve").saying(" " + instruction + " ")),
		el("w:r").with(el("w:fldChar", "w:fldCharType", "separate")),
	}
}

func closing() element { return el("w:r").with(el("w:fldChar", "w:fldCharType", "end")) }
