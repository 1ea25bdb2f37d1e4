package widget

// choiceInput is the part of a field that is not typed: each choice is committed
// at once, so there is never anything to flush or to take back.
type choiceInput struct{ fieldFrame }

// Flush implements Field.
func (c *choiceInput) Flush() bool { return c.Problem() == "" }

// Dirty implements Field.
func (c *choiceInput) Dirty() bool { return false }

// Discard implements Field.
func (c *choiceInput) Discard() { c.setProblem("") }

// UndoTyping implements Field.
func (c *choiceInput) UndoTyping() bool { return false }

// RedoTyping implements Field.
func (c *choiceInput) RedoTyping() bool { return false }

// ShowError implements Field.
func (c *choiceInput) ShowError(err error) { c.setProblem(sentenceOf(err)) }
