package release

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// ArchiveName gives the file name of the Aktenpaket of a release.
func ArchiveName(f *store.File, release int64) (string, error) {
	r, err := f.Release(release)
	if err != nil {
		return "", err
	}
	p, err := exchange.Unmarshal(r.State)
	report, _ := p.Report(r.ReportNo)
	return archiveName(p, report, r.Date), err
}

// WriteArchive writes the Aktenpaket of a release to a file. It fails where what is kept is no
// longer as it was frozen.
func WriteArchive(f *store.File, release int64, path string) error {
	r, err := f.Release(release)
	if err != nil {
		return err
	}
	d, err := dossierOf(f, []store.Release{r})
	if err != nil {
		return err
	}
	return exchange.Write(path, d.write)
}

// WriteWholeArchive writes the Aktenpaket of all releases to a file, with a copy of the Projektakte where that is wanted, and
// says how many there are.
func WriteWholeArchive(f *store.File, path string, withCopy bool) (releases int, err error) {
	all, err := f.Releases()
	if err != nil {
		return 0, err
	}
	if len(all) == 0 && !withCopy {
		return 0, data.Fail(data.NotFound, "Von dieser Projektakte ist noch nichts freigegeben. Ein Aktenpaket gibt es erst danach.", nil)
	}
	d, err := dossierOf(f, all)
	if err != nil {
		return 0, err
	}
	if withCopy {
		folder, err := os.MkdirTemp("", "modellkommune")
		if err != nil {
			return 0, err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		beside := filepath.Join(folder, filepath.Base(f.Path()))
		if err := f.SaveCopy(beside); err != nil {
			return 0, err
		}
		d.whole = &piece{name: freeName(nil, filepath.Base(beside)), open: func() (io.ReadCloser, error) { return os.Open(beside) }}
	}
	return len(all), exchange.Write(path, d.write)
}

// WholeArchiveName gives the file name of the Aktenpaket of all releases.
func WholeArchiveName(p data.Project, today data.Date) string {
	name := fileName(p, data.Report{}, Order{Date: today})
	return name[:len(name)-len("_Bericht-00_v1.pdf")] + "_Aktenpaket-gesamt.zip"
}

// dossierOf gathers what was released. Each Vorgang has a folder of its own, where there are
// several; the states lie beside the attachments, where an import looks for them.
func dossierOf(f *store.File, releases []store.Release) (dossier, error) {
	if err := soundAll(f, releases); err != nil {
		return dossier{}, err
	}
	now, err := f.Load()
	if err != nil {
		return dossier{}, err
	}
	log, err := f.Dispatches()
	if err != nil {
		return dossier{}, err
	}
	m := now.Municipality
	d := dossier{at: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), seed: "akte " + m.AGS + " " + m.Name + " " + now.Programme.Title + " " + string(now.Programme.From)}
	d.filing = filing{
		reference: m.FileReference, subject: cmp.Or(now.Programme.Title, "Vorhaben"), body: m.Name, office: m.Office,
		from: now.Programme.From, to: now.Programme.To, keepUntil: now.Programme.KeepUntil(), version: "Alle Freigaben: " + data.Count(len(releases)),
	}
	packed := map[string]bool{}
	for _, r := range releases {
		folder := ""
		if len(releases) > 1 {
			folder = fmt.Sprintf("bericht-%02d_v%d", r.ReportNo, r.Version)
		}
		v, p, err := matterOf(f, r, now, log, folder)
		if err != nil {
			return dossier{}, err
		}
		attachments, err := attachmentsOf(f, p, now, packed)
		if err != nil {
			return dossier{}, err
		}
		d.matters, d.papers = append(d.matters, v), append(d.papers, attachments...)
		d.at, d.day, d.author = later(d.at, r.FrozenAt), max(d.day, r.Date), v.author
	}
	if sent := sentOf(log, releases); len(sent) > 0 {
		for _, line := range sent {
			d.at = later(later(d.at, line.BegunAt), line.EndedAt)
		}
		d.papers = append(d.papers, piece{
			name: logFile, title: "Versandprotokoll", kind: "Versandprotokoll", day: data.DateOf(d.at), format: formatCSV,
			seed: d.seed + " log " + d.at.String(), open: here(exchange.CSV(logTable(sent, releases))),
		})
	}
	return d, nil
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// soundAll refuses to pack what was altered in the file since it was released, and names it.
func soundAll(f *store.File, releases []store.Release) error {
	flaws, err := Flaws(f)
	if err != nil {
		return err
	}
	for _, flaw := range flaws {
		what := "Die Reihe der Freigaben oder das Versandprotokoll"
		if flaw.Release.ID != 0 {
			if !slices.ContainsFunc(releases, func(r store.Release) bool { return r.ID == flaw.Release.ID }) {
				continue
			}
			what = flaw.Release.Name()
		}
		return data.Fail(data.Unreadable, fmt.Sprintf("%s ist in der Projektakte verändert worden, seit der Bericht freigegeben wurde. Das Aktenpaket wurde nicht erstellt. Bitte eine Sicherungskopie der Projektakte öffnen.", what), errors.New(flaw.Text))
	}
	return nil
}

// matterOf gathers the papers of a release, and gives its state.
func matterOf(f *store.File, r store.Release, now data.Project, log []data.Dispatch, folder string) (matter, data.Project, error) {
	whole, err := f.Release(r.ID)
	if err != nil {
		return matter{}, data.Project{}, err
	}
	p, err := exchange.UnmarshalFrozen(whole.State, r.Date)
	if err != nil {
		return matter{}, p, err
	}
	report, _ := p.Report(r.ReportNo)
	title := reports.Title(reports.Input{Project: p, Report: report, Date: r.Date})
	v := matter{filing: filingOf(p, report, title, r, now.Programme.KeepUntil()), seed: "vorgang " + r.StateSHA256 + " " + r.FrozenAt.String()}
	state := cmp.Or(folder, "projektakte") + ".json"
	taken := []string{state}
	add := func(x piece) {
		x.name = freeName(taken, x.name)
		taken = append(taken, x.name)
		x.name, x.seed = path.Join(folder, x.name), v.seed+" "+x.seed
		v.papers = append(v.papers, x)
	}
	for _, x := range r.Renditions {
		format := formatPDF
		if x.WithData {
			format = formatPDFA3
		}
		add(piece{
			name: x.FileName, title: title + ", " + x.Name(), kind: "Bericht", day: data.DateOf(r.FrozenAt), format: format, seed: x.SHA256,
			open: made(func() ([]byte, error) {
				kept, err := f.Rendition(x.ID)
				return kept.PDF, err
			}),
		})
	}
	letters, err := lettersOf(f, whole, p, log)
	if err != nil {
		return matter{}, p, err
	}
	for _, x := range letters {
		add(x)
	}
	if len(whole.Protocol) > 0 {
		add(piece{name: "pruefprotokoll.txt", title: "Prüfprotokoll zu " + report.Name(), kind: "Prüfprotokoll", day: data.DateOf(r.FrozenAt), format: formatText, seed: r.ProtocolSHA256, open: here(whole.Protocol)})
	}
	frozen := func() ([]byte, error) {
		again, err := f.Release(r.ID)
		return again.State, err
	}
	v.papers = append(v.papers, piece{
		name: state, title: "Datenstand zu " + report.Name(), kind: "Datenstand", day: r.Date, format: formatJSON, seed: v.seed + " " + r.StateSHA256, open: made(frozen),
	})
	v.tables = func() ([]File, error) {
		state, err := frozen()
		if err != nil {
			return nil, err
		}
		p, err := exchange.Unmarshal(state)
		if err != nil {
			return nil, err
		}
		var files []File
		for _, t := range exchange.Tables(p) {
			files = append(files, File{path.Join(folder, tableFolder, t.FileName()), exchange.CSV(t)})
		}
		return files, nil
	}
	return v, p, nil
}

// filingOf names a release for the registry. Until when it is kept follows from what is
// known now: the Verwendungsnachweis is handed in after the reports.
func filingOf(p data.Project, report data.Report, title string, r store.Release, keep data.Date) filing {
	return filing{
		reference: p.Municipality.FileReference, subject: title, author: report.Author, day: r.Date,
		keepUntil: keep, version: fmt.Sprintf("Version %d", r.Version), body: p.Municipality.Name, office: p.Municipality.Office,
		from: report.PeriodFrom, to: report.PeriodTo,
	}
}

// attachmentsOf gives a frozen project's attachments but for those that are packed already.
// Those of which the Projektakte knows nothing any more were removed for good.
func attachmentsOf(f *store.File, frozen, now data.Project, packed map[string]bool) ([]piece, error) {
	var list []piece
	for _, a := range exchange.WithBytes(frozen) {
		if packed[a.SHA256] {
			continue
		}
		packed[a.SHA256] = true
		b, err := f.Blob(a.SHA256)
		gone := !slices.ContainsFunc(now.Attachments, func(other data.Attachment) bool { return other.SHA256 == a.SHA256 })
		if gone && data.HasCode(err, data.NotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if checksum(b) != a.SHA256 {
			return nil, data.Fail(data.Unreadable, fmt.Sprintf("Der Inhalt der Anlage %s ist verändert. Das Aktenpaket wurde nicht erstellt. Bitte eine Sicherungskopie der Projektakte öffnen.", a.ID), nil)
		}
		list = append(list, piece{
			name: path.Join(exchange.AttachmentFolder, exchange.AttachmentName(a)), title: cmp.Or(a.Title, a.FileName, a.ID), kind: "Anlage",
			format: formatOf(a.FileName), seed: "anlage " + a.SHA256, open: made(func() ([]byte, error) { return f.Blob(a.SHA256) }),
		})
	}
	return list, nil
}
