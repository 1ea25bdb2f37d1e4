package release

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
)

// edition is the only one there is so far: the whole report.
const edition = "full"

// checkNew refuses a report that is released already.
func checkNew(f *store.File, report data.Report) error {
	releases, err := f.Releases()
	if err != nil {
		return err
	}
	for _, r := range releases {
		if r.ReportID == report.ID {
			return data.Fail(data.Conflict, fmt.Sprintf("%s ist am %s freigegeben worden. Eine Freigabe bleibt, wie sie ist; Korrekturfassungen kann dieses Programm noch nicht erstellen.", report.Name(), data.DateOf(r.FrozenAt)), nil)
		}
	}
	return nil
}

// Publish writes the PDF of a draft and freezes it. It writes first: nothing is
// released that could not be handed over. Program is the version of the program
// that does it.
func Publish(f *store.File, d *Draft, path, program string) (store.Release, error) {
	if err := checkNew(f, d.Report); err != nil {
		return store.Release{}, err
	}
	if err := d.WriteFile(path); err != nil {
		return store.Release{}, err
	}
	made, err := Freeze(f, d, program)
	if err != nil {
		sentence, _ := data.Sentence(err)
		return made, data.Fail(data.NotWritten, fmt.Sprintf("%s Die Datei „%s“ ist geschrieben, aber nicht freigegeben.", sentence, path), err)
	}
	return made, nil
}

// Freeze releases a draft: state, PDF and their checksums are kept for good.
// A report that is released already is refused.
func Freeze(f *store.File, d *Draft, program string) (store.Release, error) {
	if err := checkNew(f, d.Report); err != nil {
		return store.Release{}, err
	}
	last, err := lastRelease(f)
	if err != nil {
		return store.Release{}, err
	}
	err = f.Freeze(store.Release{
		ReportID: d.Report.ID, ReportNo: d.Report.No, Edition: edition, Date: d.Date, FileName: d.FileName,
		State: d.State, StateSHA256: d.StateSHA256, PDF: d.PDF, PDFSHA256: checksum(d.PDF),
		Predecessor: last.ID, Program: program,
	})
	if err != nil {
		return store.Release{}, err
	}
	return lastRelease(f)
}

// lastRelease gives the newest release of a file, the zero Release if there is none.
func lastRelease(f *store.File) (store.Release, error) {
	releases, err := f.Releases()
	if err != nil || len(releases) == 0 {
		return store.Release{}, err
	}
	return releases[len(releases)-1], nil
}
