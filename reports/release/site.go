package release

import (
	"context"
	"path"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/html"
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
	return Site(ctx, Source{Project: p, Pictures: kept}, date)
}

// Site makes the public pages of a project with the open data beside them: a folder
// that can be laid on any web server. Date is their Stand and their clock; the same
// input gives the same bytes. It looks between its steps whether ctx was cancelled.
func Site(ctx context.Context, s Source, date data.Date) ([]File, error) {
	open, err := openData(s.Project)
	if err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	in := reports.SiteInput{Project: s.Project, Date: date, Pictures: s.Pictures}
	var beside []File
	for _, f := range open {
		in.Files = append(in.Files, reports.DataFile{Name: f.Name, Title: f.Title, Format: f.Format, Size: len(f.Data)})
		beside = append(beside, f.File)
	}
	var files []File
	err = html.Write(reports.Site(in), func(name string, content []byte) { files = append(files, File{name, content}) })
	return append(files, beside...), err
}

// openFile is a file with open data and what the pages say of it.
type openFile struct {
	File
	Title, Format string
}

// dataFolder is the folder beside the pages with the open data.
const dataFolder = "daten"

// openData gives what is public of a project as files: all of it as JSON, and as
// tables those that have rows.
func openData(p data.Project) ([]openFile, error) {
	public := withoutBytes(p.Public())
	all, err := exchange.Marshal(public)
	if err != nil {
		return nil, err
	}
	files := []openFile{{File{path.Join(dataFolder, "projekt.json"), all}, "Alle Angaben in einer Datei", "JSON"}}
	for _, t := range exchange.Tables(public) {
		if len(t.Rows) > 0 {
			files = append(files, openFile{File{path.Join(dataFolder, tableFolder, t.FileName()), exchange.CSV(t)}, t.Name, "CSV"})
		}
	}
	return files, nil
}
