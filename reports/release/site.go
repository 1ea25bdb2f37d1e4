package release

import (
	"context"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/html"
	"modellkommune/reports/opendata"
)

// SiteFromFile makes the public pages out of what a Projektakte holds now.
func SiteFromFile(ctx context.Context, f *store.File, date data.Date) ([]File, error) {
	p, err := f.Load()
	if err != nil {
		return nil, err
	}
	kept, err := pictures(f, p, false)
	if err != nil {
		return nil, err
	}
	recorded, err := f.LastChanged()
	if err != nil {
		return nil, err
	}
	return Site(ctx, Source{Project: p, Recorded: recorded, Pictures: kept}, date)
}

// Site makes the public pages of a project with the open data beside them: a folder
// that can be laid on any web server. Date is their Stand and their clock; the same
// input gives the same bytes. It looks between its steps whether ctx was cancelled.
func Site(ctx context.Context, s Source, date data.Date) ([]File, error) {
	open, err := opendata.Files(s.Project.AsOf(date), date)
	if err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	in := reports.SiteInput{Project: s.Project, Date: date, Recorded: s.Recorded, Pictures: s.Pictures}
	var beside []File
	for _, f := range open {
		in.Files = append(in.Files, reports.DataFile{Name: f.Name, Title: f.Title, Format: f.Format, Size: len(f.Bytes)})
		beside = append(beside, File{f.Name, f.Bytes})
	}
	var files []File
	err = html.Write(reports.Site(in), func(name string, content []byte) { files = append(files, File{name, content}) })
	return append(files, beside...), err
}
