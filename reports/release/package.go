package release

import (
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// ArchiveOf makes the Aktenpaket of a release and says how its file is called.
func ArchiveOf(f *store.File, release int64) (name string, b []byte, err error) {
	r, err := f.Release(release)
	if err != nil {
		return "", nil, err
	}
	p, err := exchange.Unmarshal(r.State)
	if err != nil {
		return "", nil, err
	}
	report, _ := p.Report(r.ReportNo)
	now, err := f.Load()
	if err != nil {
		return "", nil, err
	}
	bytes, err := attachmentsOf(f, p, now)
	if err != nil {
		return "", nil, err
	}
	packed := Package{Filing: filingOf(p, report, r, now.Programme.KeepUntil()), State: r.State, Attachments: bytes, At: r.FrozenAt}
	for _, x := range r.Renditions {
		whole, err := intact(f, x.ID)
		if err != nil {
			return "", nil, err
		}
		packed.PDFs = append(packed.PDFs, File{whole.FileName, whole.PDF})
	}
	b, err = Archive(packed)
	return archiveName(p, report, r.Date), b, err
}

// filingOf names a release for the registry. Until when it is kept follows from what is
// known now: the Verwendungsnachweis is handed in after the reports.
func filingOf(p data.Project, report data.Report, r store.Release, keep data.Date) Filing {
	in := reports.Input{Project: p, Report: report, Date: r.Date}
	return Filing{
		Reference: p.Municipality.FileReference, Subject: reports.Title(in), Author: report.Author, Date: r.Date,
		KeepUntil: keep, Version: fmt.Sprintf("Version %d", r.Version),
	}
}

// attachmentsOf gives the bytes of a frozen project's attachments. Those of which
// the Projektakte knows nothing any more were removed for good.
func attachmentsOf(f *store.File, frozen, now data.Project) (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, a := range exchange.WithBytes(frozen) {
		b, err := f.Blob(a.SHA256)
		gone := !slices.ContainsFunc(now.Attachments, func(other data.Attachment) bool { return other.SHA256 == a.SHA256 })
		if gone && data.HasCode(err, data.NotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all[a.SHA256] = b
	}
	return all, nil
}
