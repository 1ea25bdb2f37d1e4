package widget

// PasswordField holds a password, which nobody can read from the screen.
type PasswordField struct{ textInput[string] }

// NewPasswordField makes a field for a password.
func NewPasswordField(about About, commit func(string)) *PasswordField {
	f := &PasswordField{}
	f.entry = newEntry(false)
	f.entry.Password = true
	f.initFrame(f, about, f.entry)
	same := func(text string) string { return text }
	f.initTextInput(func(text string) (string, error) { return text, nil }, same, commit)
	f.entry.clean = same // blanks may belong to it
	return f
}
