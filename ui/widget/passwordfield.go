package widget

// PasswordField holds a password, which nobody can read from the screen.
type PasswordField struct{ textInput[string] }

// NewPasswordField makes a field for a password.
func NewPasswordField(about About, commit func(string)) *PasswordField {
	f := &PasswordField{}
	same := func(text string) string { return text }
	f.initLine(f, about, func(text string) (string, error) { return text, nil }, same, commit)
	f.entry.Password = true
	f.entry.clean = same // blanks may belong to it
	return f
}
