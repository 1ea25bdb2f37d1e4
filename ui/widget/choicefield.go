package widget

import (
	"slices"
)

// ChoiceField holds one of a few fixed values, or none where it is not
// required. Its list opens by a click, the space bar, Enter, F4 or Alt+Down, and
// typed letters look for a value (which Fyne's Select cannot, fyne #6072).
type ChoiceField[T ~string] struct {
	choiceInput
	OnCommit func(T)
	// Name gives the words for a value where the value itself is not fit to be
	// read, such as a Kennung.
	Name func(T) string
	// OnOpen chooses in another way, such as a search, where there is too much for
	// a list; it then calls Pick.
	OnOpen func()
	// None stands for the empty value in the list of choices; where it is empty,
	// or the field is required, there is none.
	None    string
	choices []T
	value   T
	box     *choiceBox
}

// noChoice is None where the field does not say it better.
const noChoice = "– keine Angabe –"

// NewChoiceField makes a field for one of several values.
func NewChoiceField[T ~string](about About, choices []T, commit func(T)) *ChoiceField[T] {
	f := &ChoiceField[T]{OnCommit: commit, choices: choices, Name: func(v T) string { return string(v) }, None: noChoice}
	about = about.placeholder("Bitte wählen")
	f.box = newChoiceBox(about.Placeholder)
	f.box.open = f.open
	f.box.onGained = func() { f.focusGained(f) }
	f.initFrame(f, about, f.box)
	f.mark = f.box.setWrong
	return f
}

// Value returns the value, empty if none is chosen.
func (f *ChoiceField[T]) Value() T { return f.value }

// SetValue shows a value without committing it. A value that is not among the
// choices is shown all the same.
func (f *ChoiceField[T]) SetValue(value T) {
	if f.value != value {
		f.setProblem("")
	}
	f.value = value
	f.box.set(f.name(value))
}

// SetChoices changes what can be chosen.
func (f *ChoiceField[T]) SetChoices(choices []T) {
	f.choices = choices
	f.box.set(f.name(f.value))
}

// Focus implements Field.
func (f *ChoiceField[T]) Focus() { focusOn(f.box) }

func (f *ChoiceField[T]) complete() bool { return f.filled(f.value == "") }

func (f *ChoiceField[T]) name(value T) string {
	if value == "" {
		return ""
	}
	return f.Name(value)
}

// Pick takes a value as if it had been chosen from the list.
func (f *ChoiceField[T]) Pick(value T) {
	if value == f.value {
		return
	}
	f.SetValue(value)
	if f.OnCommit != nil {
		f.OnCommit(value)
	}
}

// open shows the list.
func (f *ChoiceField[T]) open() {
	if f.OnOpen != nil {
		f.OnOpen()
		return
	}
	choices := f.choices
	if !f.about.Required && f.None != "" {
		choices = append([]T{""}, choices...)
	}
	if len(choices) == 0 {
		f.setProblem("Hier gibt es noch nichts zu wählen. Bitte zuerst anlegen, was hierher gehört.")
		return
	}
	names := make([]string, len(choices))
	for i, c := range choices {
		names[i] = f.name(c)
		if c == "" {
			names[i] = f.None
		}
	}
	Pick(f.box, names, slices.Index(choices, f.value), func(i int) { f.Pick(choices[i]) })
}
