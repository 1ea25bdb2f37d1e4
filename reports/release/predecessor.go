package release

import (
	"cmp"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// Predecessor gives what the report with which a report compares froze: the one
// that it names, else the last one released before it that it continues; nil if
// there is none.
func Predecessor(f *store.File, p data.Project, no int) (*reports.Before, error) {
	report, _ := p.Report(no)
	releases, err := f.Releases()
	if err != nil {
		return nil, err
	}
	var last int64
	for _, r := range releases {
		if r.ReportID == report.ID {
			break
		}
		record, _ := p.Record(data.Key{Kind: data.KindReport, ID: r.ReportID})
		earlier, _ := record.(data.Report)
		if report.ComparedWith == r.ReportID || report.ComparedWith == "" && report.Continues(earlier) {
			last = r.ID
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
