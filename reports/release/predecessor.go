package release

import (
	"cmp"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// Predecessor gives what the report with which a report compares froze: the one
// that it names, else of those released before it that it continues the one with the latest Stichtag
// that is not after its own; nil if there is none.
func Predecessor(f *store.File, p data.Project, no int, key data.Date) (*reports.Before, error) {
	report, _ := p.Report(no)
	key = cmp.Or(key, report.Day())
	releases, err := sealed(f)
	if err != nil {
		return nil, err
	}
	var last int64
	var day data.Date
	for _, r := range releases {
		if r.ReportID == report.ID {
			break
		}
		record, _ := p.Record(data.Key{Kind: data.KindReport, ID: r.ReportID})
		earlier, _ := record.(data.Report)
		named := report.ComparedWith == r.ReportID
		follows := report.ComparedWith == "" && report.Continues(earlier) && r.Date >= day && (key == "" || r.Date <= key)
		if named || follows {
			last, day = r.ID, r.Date
		}
	}
	if last == 0 {
		return nil, nil
	}
	frozen, err := f.Release(last)
	if err != nil {
		return nil, err
	}
	before := &reports.Before{Date: frozen.Date}
	if before.Project, _, err = frozenProject(frozen); err != nil {
		return nil, err
	}
	before.Report, _ = before.Project.Report(frozen.ReportNo)
	return before, nil
}

// pictures gives the bytes of the pictures that a report may show, by SHA-256. Of a
// frozen state some may have been removed for good since.
func pictures(f *store.File, p data.Project, frozen bool) (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, a := range p.Attachments {
		if a.SHA256 == "" || a.Kind == data.AttachmentFile {
			continue
		}
		b, err := f.Blob(a.SHA256)
		if frozen && data.HasCode(err, data.NotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if checksum(b) != a.SHA256 {
			return nil, data.Fail(data.Unreadable, fmt.Sprintf("Der Inhalt der Anlage „%s“ ist in der Projektakte beschädigt oder ausgetauscht. Es wurde nichts erstellt. Bitte die Anlage neu einfügen oder eine Sicherungskopie öffnen.", cmp.Or(a.Title, a.ID)), nil)
		}
		all[a.SHA256] = b
	}
	return all, nil
}
