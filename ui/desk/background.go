package desk

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// InProgress does long work on the file with a dialog that says what is being done
// and cancels it, then runs. What is typed is saved first.
func (d *Desk) InProgress(title, says string, do func(ctx context.Context, f *store.File) error, then func()) {
	if wrong := d.Shell.Flush(); wrong != nil {
		d.Shell.Reveal(wrong)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := widget.ShowProgress(d.Window, title, cancel)
	progress.Set(says, 0.4)
	s := d.Session
	d.Queue.Add(func() {
		err := do(ctx, s.File)
		fyne.Do(func() {
			cancel()
			progress.Close()
			switch {
			case errors.Is(err, context.Canceled):
				d.Shell.Status.Say("Abgebrochen")
			case err != nil:
				d.ShowError(err)
			default:
				then()
			}
		})
	})
}

// InBackground does something with the file that changes nothing in it, says so
// and goes on.
func (d *Desk) InBackground(do func(*store.File) error, done string, then func()) {
	s := d.Session
	d.Shell.Flush()
	d.Queue.Add(func() {
		err := do(s.File)
		fyne.Do(func() {
			if err != nil {
				d.ShowError(err)
				return
			}
			d.Shell.Status.Say(done)
			then()
		})
	})
}
