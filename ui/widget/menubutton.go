package widget

// NewMenuButton makes a quiet button that opens a list of commands; picked is told
// which one was picked.
func NewMenuButton(text string, commands []string, picked func(i int)) *Button {
	b := NewQuietButton(text, nil)
	b.OnTapped = func() { pickFrom(b, commands, 0, true, picked) }
	return b
}
