package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// inProgress does long work on the file with a dialog that says what is being done
// and cancels it, then runs. What is typed is saved first.
func (a *Desk) inProgress(title, says string, do func(ctx context.Context, f *store.File) error, then func()) {
	if wrong := a.shell.flush(); wrong != nil {
		a.shell.reveal(wrong)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := widget.ShowProgress(a.window, title, cancel)
	progress.Set(says, 0.4)
	s := a.session
	a.queue.add(func() {
		err := do(ctx, s.file)
		fyne.Do(func() {
			cancel()
			progress.Close()
			switch {
			case errors.Is(err, context.Canceled):
				a.shell.status.say("Abgebrochen")
			case err != nil:
				a.fail(err)
			default:
				then()
			}
		})
	})
}

// inBackground does something with the file that changes nothing in it, says so
// and goes on.
func (a *Desk) inBackground(do func(*store.File) error, done string, then func()) {
	s := a.session
	a.shell.flush()
	a.queue.add(func() {
		err := do(s.file)
		fyne.Do(func() {
			if err != nil {
				a.fail(err)
				return
			}
			a.shell.status.say(done)
			then()
		})
	})
}
