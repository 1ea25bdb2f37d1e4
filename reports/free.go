package reports

// free prints the text that the report holds for a section of the officer's own.
func free(s *section) {
	for _, t := range s.Report.Texts {
		if t.Name == s.ref.Text {
			s.add(freeText(t.Text)...)
		}
	}
}
