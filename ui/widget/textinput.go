package widget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// textInput is a field whose value is typed as text.
type textInput[T any] struct {
	fieldFrame
	// OnCommit is told each new value.
	OnCommit func(value T)
	// Check refuses values that can be read but are wrong; its error's sentence
	// marks the field.
	Check func(value T) error
	// OnTyping is told at each key what the field will hold, where it can be read.
	OnTyping func(value T)

	parse  func(string) (T, error)
	format func(T) string
	entry  *entry
	value  T
	have   string // the value as it is written properly
	seen   string // the text when it was last committed or set
	timer  typingTimer
	setter bool // the text is being set, not typed
}

// initLine fills a field of one line, which embeds textInput.
func (f *textInput[T]) initLine(self fyne.Widget, about About, parse func(string) (T, error), format func(T) string, commit func(T)) {
	f.entry = newEntry(false)
	f.initFrame(self, about, f.entry)
	f.initTextInput(parse, format, commit)
}

// initTextInput fills a field that embeds typed. Body is the entry or what holds it.
func (f *textInput[T]) initTextInput(parse func(string) (T, error), format func(T) string, commit func(T)) {
	f.parse, f.format, f.OnCommit = parse, format, commit
	f.have = format(f.value)
	f.mark = f.entry.setWrong
	f.entry.SetPlaceHolder(f.about.Placeholder)
	f.entry.OnChanged = f.changed
	f.entry.OnSubmitted = func(string) { f.Flush() }
	f.entry.onGained = func() {
		if f.focusGained(f.self) && !f.entry.MultiLine && !mouse.giving {
			f.entry.selectAll()
		}
	}
	f.entry.onLost = func() {
		f.focusLost() // first: what is left need not be in view
		f.Flush()
	}
	f.entry.onEscape = func() { // gives up what cannot be right
		if f.Problem() != "" {
			f.Discard()
		}
	}
	f.entry.onPage = func(pages float32) {
		if f.form != nil {
			f.form.page(pages)
		}
	}
	f.entry.clean = cleanText
	f.setCount(0)
}

// Value returns the last value that was committed or set.
func (f *textInput[T]) Value() T { return f.value }

// SetValue shows a value without committing it. Where it is the value that the
// field already has, typing that is not yet committed stays: the caller may
// set all fields whenever anything changed. Before another record is shown,
// Discard drops what was typed for the former one.
func (f *textInput[T]) SetValue(value T) {
	f.value = value
	if f.format(value) != f.have {
		f.show()
	}
}

// show puts the value's text into the entry and drops what was typed.
func (f *textInput[T]) show() {
	f.timer.stop()
	f.setter = true
	f.have = f.format(f.value)
	f.seen = f.have
	f.entry.SetText(f.seen)
	f.setter = false
	f.setProblem("")
	f.setCount(utf8.RuneCountInString(f.seen))
}

func (f *textInput[T]) changed(text string) {
	if f.setter {
		return
	}
	f.timer.typed(func() { f.commit() }, f.commitRight)
	f.setProblem("")
	f.setCount(utf8.RuneCountInString(text))
	if f.OnTyping != nil {
		if value, err := f.parse(text); err == nil {
			f.OnTyping(value)
		}
	}
}

// commit takes over the text as it stands, without touching it: the officer may
// be about to type on.
func (f *textInput[T]) commit() bool {
	f.timer.stop()
	if !f.Dirty() {
		return f.Problem() == ""
	}
	value, err := f.read()
	f.setProblem(sentenceOf(err))
	if err != nil {
		return false
	}
	f.take(value)
	return true
}

// commitRight does the same amid the typing: what is not right may not be typed to
// its end.
func (f *textInput[T]) commitRight() {
	if value, err := f.read(); f.Dirty() && err == nil {
		f.take(value)
	}
}

func (f *textInput[T]) read() (T, error) {
	value, err := f.parse(f.entry.Text)
	if err == nil && f.Check != nil {
		err = f.Check(value)
	}
	return value, err
}

func (f *textInput[T]) take(value T) {
	changed := f.format(value) != f.have
	f.value, f.have, f.seen = value, f.format(value), f.entry.Text
	f.entry.SetText(f.seen) // forgets the typing that can be taken back
	if changed && f.OnCommit != nil {
		f.OnCommit(value)
	}
}

// Flush implements Field: it commits and echoes the value as it is written
// properly.
func (f *textInput[T]) Flush() bool {
	if !f.commit() {
		return false
	}
	if f.seen != f.have {
		f.show()
	}
	return true
}

func (f *textInput[T]) complete() bool {
	if !f.Flush() || !f.filled(f.have == "") {
		return false
	}
	if f.Check != nil {
		f.setProblem(sentenceOf(f.Check(f.value)))
	}
	return f.Problem() == ""
}

// Dirty implements Field.
func (f *textInput[T]) Dirty() bool { return f.entry.Text != f.seen }

// Discard implements Field.
func (f *textInput[T]) Discard() {
	if f.Dirty() || f.Problem() != "" {
		f.show()
	}
}

// UndoTyping implements Field.
func (f *textInput[T]) UndoTyping() bool {
	if !f.Dirty() {
		return false
	}
	if !f.entry.undo() {
		f.show()
	}
	return true
}

// RedoTyping implements Field.
func (f *textInput[T]) RedoTyping() bool { return f.entry.redo() }

// ShowError implements Field.
func (f *textInput[T]) ShowError(err error) { f.setProblem(sentenceOf(err)) }

// Focus implements Field.
func (f *textInput[T]) Focus() { focusOn(f.entry) }
