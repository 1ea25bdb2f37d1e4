// Package words holds the German words for what the window toolkit says by
// itself: the menu of a text field, the buttons of its dialogs.
package words

import _ "embed"

// German is a translation file of the toolkit: its English key and our word.
//
//go:embed de.json
var German []byte
