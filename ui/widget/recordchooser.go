package widget

import (
	"fyne.io/fyne/v2"
)

// recordChooser is what a list and a table of records have in common: one of them
// is chosen by its ID.
type recordChooser struct {
	// OnSelect is told the record that the officer chooses, not one that the
	// caller selects.
	OnSelect func(id string)
	// OnOpen is told the record of Enter or a double click.
	OnOpen func(id string)

	rows   *rows
	idOf   func(i int) string // the ID of the record that a row shows
	chosen string             // its ID, empty for none
}

// chooseBy lets the rows choose the records with those IDs.
func (c *recordChooser) chooseBy(idOf func(i int) string) {
	c.idOf = idOf
	c.rows.onChosen = func(i int) {
		c.chosen = idOf(i)
		if c.OnSelect != nil {
			c.OnSelect(c.chosen)
		}
	}
	c.rows.onOpen = func(i int) {
		if c.OnOpen != nil {
			c.OnOpen(idOf(i))
		}
	}
}

// setCount shows that many rows anew; the chosen record stays chosen by its ID.
func (c *recordChooser) setCount(count int) {
	chosen := 0
	for chosen < count && c.idOf(chosen) != c.chosen {
		chosen++
	}
	if chosen == count {
		chosen = -1
	}
	c.rows.set(count, chosen)
}

// Select chooses a record without telling OnSelect; an unknown ID chooses none.
func (c *recordChooser) Select(id string) {
	c.chosen = id
	c.setCount(c.rows.count)
	c.rows.follow()
}

// Selected returns the ID of the chosen record, empty if none is.
func (c *recordChooser) Selected() string { return c.chosen }

// Focus gives the rows the keyboard.
func (c *recordChooser) Focus() { focusOn(c.rows) }

func (c *recordChooser) wheel(ev *fyne.ScrollEvent) bool { return c.rows.wheel(ev) }
