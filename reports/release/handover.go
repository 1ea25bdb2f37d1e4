package release

import (
	"slices"

	"modellkommune/data"
	"modellkommune/data/store"
)

// Handed notes in the Versandprotokoll that Ausfertigungen went to another program,
// a printer or a folder for a recipient: what becomes of them there, the officer
// may add.
func Handed(f *store.File, m Mailing, way data.DispatchWay, note string) error {
	ids, err := begin(f, m, way)
	if err != nil {
		return err
	}
	return end(f, ids, data.Handed, note)
}

// Settle calls ungeklärt what was on its way when the program ended. It is for the
// opening of a Projektakte: as long as one program has it, no other can send from
// it.
func Settle(f *store.File) error {
	log, err := f.Dispatches()
	if err != nil {
		return err
	}
	for _, d := range log {
		if d.Result == data.Sending {
			if err := f.EndDispatch(d.ID, data.Unclear, "Das Programm wurde beendet, bevor das Ergebnis feststand."); err != nil {
				return err
			}
		}
	}
	return nil
}

// Delivered says whether each of the recipients was sent a file of a release.
func Delivered(log []data.Dispatch, r store.Release, to []data.Partner) bool {
	missing := slices.ContainsFunc(to, func(partner data.Partner) bool {
		return !slices.ContainsFunc(log, func(d data.Dispatch) bool {
			return d.Partner == partner.ID && d.Result == data.Sent && holds(r.Renditions, d.Rendition)
		})
	})
	return len(to) > 0 && !missing
}

func holds(list []store.Rendition, id int64) bool {
	return slices.ContainsFunc(list, func(x store.Rendition) bool { return x.ID == id })
}
