package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// Choice is the one record of several whose fields are shown. What shows records in
// a list or a table embeds it.
type Choice[R data.Record] struct {
	desk *desk.Desk
	// Chosen is the Kennung of the record.
	Chosen string
	// at is its place: where it is gone, the record in its place is chosen.
	at int
	// all returns the records that are shown, forms those that show the chosen one;
	// mark marks one in the list, refresh shows all as they are now.
	all     func() []R
	forms   func() []*widget.Form
	mark    func(id string)
	refresh func()
	// Detail shows Shows while a record is chosen, else Nothing.
	Detail         *fyne.Container
	Shows, Nothing fyne.CanvasObject
	// NeedRecord are buttons that need a chosen record.
	NeedRecord []*widget.Button
}

// NewChoice makes a choice among records. Forms returns those in which something may
// be typed about the chosen one; mark marks one in the list, refresh shows all as
// they are now.
func NewChoice[R data.Record](d *desk.Desk, all func() []R, forms func() []*widget.Form, mark func(id string), refresh func()) Choice[R] {
	return Choice[R]{desk: d, all: all, forms: forms, mark: mark, refresh: refresh, Detail: container.NewStack(), Nothing: container.NewStack()}
}

// All lists the records that are shown.
func (c *Choice[R]) All() []R { return c.all() }

// Record returns the chosen record, and whether there is one.
func (c *Choice[R]) Record() (R, bool) { return c.chosenOf(c.all()) }

// chosenOf gives the chosen one of all records, which takes a while to list where there are thousands.
func (c *Choice[R]) chosenOf(all []R) (R, bool) {
	if i := slices.IndexFunc(all, func(r R) bool { return r.Key().ID == c.Chosen }); i >= 0 {
		c.at = i
	} else {
		c.at = min(max(c.at, 0), len(all)-1)
	}
	if c.at < 0 {
		var none R
		return none, false
	}
	c.Chosen = all[c.at].Key().ID
	return all[c.at], true
}

// Index is the place of the chosen record among all.
func (c *Choice[R]) Index() int { return c.at }

// First chooses the first record once another list is shown.
func (c *Choice[R]) First() { c.at = 0 }

// Choose shows another record, once what is typed about the present one is settled.
func (c *Choice[R]) Choose(id string) {
	if !c.desk.Shell.MayLeave(func() { c.Choose(id) }, c.forms()...) {
		c.mark(c.Chosen)
		return
	}
	c.Chosen = id
	c.refresh()
	for _, f := range c.forms() {
		f.ScrollToTop()
	}
}

// Pick chooses a record if it is another one, and says whether it is shown. Where
// what is typed must be settled first, again does later what has to wait.
func (c *Choice[R]) Pick(id string, again func()) bool {
	if id == "" || id == c.Chosen {
		return true
	}
	if !c.desk.Shell.MayLeave(again, c.forms()...) {
		return false
	}
	widget.Unfocus(c.desk.Window.Canvas(), nil)
	c.Choose(id)
	return id == c.Chosen
}

// Present marks the chosen record, shows its fields or that there is none, and
// returns it.
func (c *Choice[R]) Present() (R, bool) { return c.presentOf(c.all()) }

func (c *Choice[R]) presentOf(all []R) (R, bool) {
	record, ok := c.chosenOf(all)
	c.mark(c.Chosen)
	SetEnabled(ok, c.NeedRecord...)
	widget.Swap(c.Detail, c.Shows, c.Nothing, ok)
	if !ok {
		for _, f := range c.forms() {
			f.Discard()
		}
	}
	return record, ok
}

// With makes what a button does with the chosen record.
func (c *Choice[R]) With(do func(R)) func() {
	return func() {
		if record, ok := c.Record(); ok {
			do(record)
		}
	}
}

// Remove deletes the chosen record.
func (c *Choice[R]) Remove() {
	c.With(func(record R) { c.desk.Remove(c.desk.NameOf(record)+" gelöscht", record.Key()) })()
}

// OrderButtons make the buttons that change the place of the chosen record.
func (c *Choice[R]) OrderButtons() []*widget.Button {
	move := func(label string, by int) *widget.Button {
		return widget.NewRepeatButton("Nach "+label, c.With(func(record R) {
			c.desk.Move(c.desk.NameOf(record)+" nach "+label, record.Key(), by)
		}))
	}
	return []*widget.Button{move("oben", -1), move("unten", 1)}
}

// SetEnabled lets buttons be pressed, or not.
func SetEnabled(on bool, buttons ...*widget.Button) {
	for _, b := range buttons {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// ObjectsOf are buttons as what a layout takes.
func ObjectsOf(buttons []*widget.Button) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, b := range buttons {
		list = append(list, b)
	}
	return list
}
