package command

import (
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// update brings the Projektakte to another version of its Vorlage, as one step that can be undone.
func (v *templateVerb) update(r *run) error {
	next, notes, err := exchange.SchemeFrom(v.Update)
	if err != nil {
		return err
	}
	if v.DryRun {
		return reading(v.File, func(_ *store.File, p data.Project) error {
			_, changes, stays, err := exchange.Update(p, next)
			if err == nil {
				_, _ = fmt.Fprintln(r.stdout, toldOfUpdate(notes, changes, stays, "Das würde sich ändern:"))
			}
			return err
		})
	}
	return changing(v.File, func(f *store.File, p data.Project) error {
		updated, changes, stays, err := exchange.Update(p, next)
		if err != nil {
			return err
		}
		if err := f.Change(exchange.UpdateLabel(next), func(tx *store.Tx) error { return tx.Replace(updated) }); err != nil {
			return err
		}
		_, _ = fmt.Fprintln(r.stdout, toldOfUpdate(notes, changes, stays, "Geändert, als ein Schritt, der sich zurücknehmen lässt:"))
		return nil
	})
}

func toldOfUpdate(notes, changes, stays []string, head string) string {
	if len(changes) == 0 {
		return strings.Join(append(notes, "Das Vorhaben sagt schon, was die Vorlage sagt. Es gibt nichts zu tun."), "\n")
	}
	lines := append(append(notes, head), changes...)
	if len(stays) > 0 {
		lines = append(append(lines, "", "Das bleibt, wie es ist:"), stays...)
	}
	return strings.Join(lines, "\n")
}
