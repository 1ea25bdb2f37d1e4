package widget

// choosing is the part of a field that is not typed: each choice is committed
// at once, so there is never anything to flush or to take back.
type choosing struct{ frame }

// Flush implements Field.
func (c *choosing) Flush() bool { return c.Problem() == "" }

// Dirty implements Field.
func (c *choosing) Dirty() bool { return false }

// Discard implements Field.
func (c *choosing) Discard() { c.setProblem("") }

// UndoTyping implements Field.
func (c *choosing) UndoTyping() bool { return false }

// RedoTyping implements Field.
func (c *choosing) RedoTyping() bool { return false }

// ShowError implements Field.
func (c *choosing) ShowError(err error) { c.setProblem(sentenceOf(err)) }
