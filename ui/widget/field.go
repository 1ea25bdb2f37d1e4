package widget

import (
	"cmp"

	"fyne.io/fyne/v2"

	"modellkommune/data"
)

// About says what stands around a field.
type About struct {
	// Label names the field.
	Label string
	// Required adds the mark „*“. On a page it only tells: what is missing is
	// found when a report is checked, so that work can be left half done. A dialog
	// insists.
	Required bool
	// Hint says what belongs into the field.
	Hint string
	// Placeholder stands greyed in an empty field, such as „TT.MM.JJJJ“.
	Placeholder string
	// Limit is the greatest number of characters that a counter shows; what is
	// longer is counted, not refused.
	Limit int
}

// words is the label with its mark.
func (a About) words() string {
	if a.Required {
		return a.Label + " *"
	}
	return a.Label
}

// placeholder returns the same with a placeholder where it has none.
func (a About) placeholder(text string) About {
	a.Placeholder = cmp.Or(a.Placeholder, text)
	return a
}

// Field is what all fields can do. A field gives its value to OnCommit when it
// is left, on Enter and two seconds after the last key, and only if the value
// is valid and has changed. A text that is not valid stays and is marked.
type Field interface {
	fyne.CanvasObject
	// Flush commits now and says whether the field is valid.
	Flush() bool
	// Dirty says whether the field holds typing that is not yet committed.
	Dirty() bool
	// Discard drops that typing and the mark.
	Discard()
	// UndoTyping takes back a piece of typing that is not committed and says
	// whether there was one; if not, undoing is up to the caller.
	UndoTyping() bool
	// RedoTyping brings back what UndoTyping took.
	RedoTyping() bool
	// Problem gives the sentence about what is wrong, empty if nothing is.
	Problem() string
	// ShowError marks the field with the sentence of an error that the caller
	// found; nil takes the mark away.
	ShowError(err error)
	// Focus puts the cursor into the field.
	Focus()
	// Label gives the field's name.
	Label() string
	// Hint gives the help text below the field.
	Hint() string
	// Require adds the mark „*“ or takes it away.
	Require(on bool)

	// complete marks and tells what a dialog does not accept.
	complete() bool
	bind(f *formState)
}

// sentenceOf returns what an error says to the officer.
func sentenceOf(err error) string {
	if err == nil {
		return ""
	}
	if sentence, ok := data.Sentence(err); ok {
		return sentence
	}
	return "Diese Eingabe kann nicht übernommen werden: " + err.Error()
}
