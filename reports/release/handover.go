package release

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
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
		if d.Result == data.Sending && d.Altered == "" {
			if err := f.EndDispatch(d.ID, data.Unclear, "Das Programm wurde beendet, bevor das Ergebnis feststand."); err != nil {
				return err
			}
		}
	}
	return nil
}

// Standing gives the line of the Versandprotokoll that says whether a recipient has
// a release: the last one that says „versandt“, else the last one. There may be none.
func Standing(log []data.Dispatch, r store.Release, to data.Partner) (standing data.Dispatch, there bool) {
	for _, d := range log {
		if d.Partner == to.ID && holds(r.Renditions, d.Rendition) && (d.Result == data.Sent || standing.Result != data.Sent) {
			standing, there = d, true
		}
	}
	return standing, there
}

// Delivered says whether each of the recipients was sent a file of a release.
func Delivered(log []data.Dispatch, r store.Release, to []data.Partner) bool {
	missing := slices.ContainsFunc(to, func(partner data.Partner) bool {
		d, _ := Standing(log, r, partner)
		return d.Result != data.Sent
	})
	return len(to) > 0 && !missing
}

func holds(list []store.Rendition, id int64) bool {
	return slices.ContainsFunc(list, func(x store.Rendition) bool { return x.ID == id })
}

// Outbox gives the folder beside a Projektakte in which what is handed over lies:
// „Akte-Versand“.
func Outbox(f *store.File) string {
	return strings.TrimSuffix(f.Path(), store.Extension) + "-Versand"
}

// WriteFiles writes the files of a mailing to the Outbox, as they were released, and
// gives their paths.
func WriteFiles(f *store.File, m Mailing) (paths []string, err error) {
	if err := makeOutbox(f); err != nil {
		return nil, err
	}
	for _, x := range m.Renditions {
		path := filepath.Join(Outbox(f), x.FileName)
		if err := Save(f, x.ID, path); err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// WriteDraft writes a mailing to the Outbox as a draft that a mail program opens,
// notes it in the Versandprotokoll and gives its path.
func WriteDraft(f *store.File, m Mailing) (path string, err error) {
	b, err := dispatch.Draft(m.Message)
	if err != nil {
		return "", err
	}
	if err := makeOutbox(f); err != nil {
		return "", err
	}
	name := strings.TrimSuffix(m.Renditions[0].FileName, ".pdf") + "_" + exchange.PlainName(cmp.Or(m.Partner.Short, m.Partner.ID)) + ".eml"
	path = filepath.Join(Outbox(f), name)
	if err := exchange.WriteFile(path, b); err != nil {
		return "", err
	}
	return path, Handed(f, m, data.ByDraft, "Entwurf: "+name)
}

func makeOutbox(f *store.File) error {
	if err := os.MkdirAll(Outbox(f), 0o777); err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("Der Ordner „%s“ für den Versand ließ sich nicht anlegen. Es wurde nichts versandt. Bitte prüfen, ob dort geschrieben werden darf.", Outbox(f)), err)
	}
	return nil
}
