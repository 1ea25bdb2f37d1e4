package release

import (
	"cmp"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
)

// Released gives the release of a report in the version that it has now, and
// whether there is one.
func Released(f *store.File, report data.Report) (store.Release, bool, error) {
	list, err := sealed(f)
	made, released := Current(list, report)
	return made, released, err
}

// sealed lists the releases, and fails where what one says of itself is altered: nobody can tell then to which report it
// belongs, and of which day.
func sealed(f *store.File) ([]store.Release, error) {
	list, err := f.Releases()
	for _, r := range list {
		err = cmp.Or(err, r.Refusal())
	}
	return list, err
}

// Current gives among releases that of a report in the version that it has now, and
// whether there is one.
func Current(list []store.Release, report data.Report) (store.Release, bool) {
	newest, released := Newest(list, report.ID)
	if !released || newest.Version != report.Version() {
		return store.Release{}, false
	}
	return newest, true
}

// Newest gives among releases the newest one of a report by its Kennung, and whether
// there is one.
func Newest(list []store.Release, report string) (newest store.Release, released bool) {
	for _, r := range list {
		if r.ReportID == report && r.Version > newest.Version {
			newest, released = r, true
		}
	}
	return newest, released
}

func alreadyReleased(report data.Report, made store.Release) error {
	return data.Fail(data.Conflict, fmt.Sprintf("%s ist am %s freigegeben worden. Eine Freigabe bleibt, wie sie ist. Wer den Bericht berichtigen will, beginnt eine Korrektur.", report.Name(), data.DateOf(made.FrozenAt)), nil)
}
