package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// SetField holds any number of fixed values, each with a box to tick.
type SetField[T ~string] struct {
	choiceInput
	OnCommit func([]T)
	choices  []T
	checks   []*check
	others   []T // values that are set but not among the choices; they are kept
}

// NewSetField makes a field for a choice of several values.
func NewSetField[T ~string](about About, choices []T, commit func([]T)) *SetField[T] {
	f := &SetField[T]{OnCommit: commit, choices: choices}
	boxes := container.New(&columns{gap: 16, lineGap: 2, most: 2})
	for _, choice := range choices {
		box := newCheck(string(choice), func(bool) {
			f.setProblem("")
			if f.OnCommit != nil {
				f.OnCommit(f.Value())
			}
		})
		box.onGained = func() { f.focusGained(box) }
		f.checks = append(f.checks, box)
		boxes.Objects = append(boxes.Objects, fyne.CanvasObject(box))
	}
	f.initFrame(f, about, boxes)
	return f
}

// Value returns the ticked values in the order of the choices. It is never nil.
func (f *SetField[T]) Value() []T {
	out := []T{}
	for i, choice := range f.choices {
		if f.checks[i].on {
			out = append(out, choice)
		}
	}
	return append(out, f.others...)
}

// SetValue ticks these values and no others, without committing.
func (f *SetField[T]) SetValue(values []T) {
	for i, choice := range f.choices {
		f.checks[i].set(slices.Contains(values, choice))
	}
	f.others = nil
	for _, v := range values {
		if !slices.Contains(f.choices, v) {
			f.others = append(f.others, v)
		}
	}
}

// Focus implements Field.
func (f *SetField[T]) Focus() {
	if len(f.checks) > 0 {
		focusOn(f.checks[0])
	}
}

func (f *SetField[T]) complete() bool { return f.filled(len(f.Value()) == 0) }
