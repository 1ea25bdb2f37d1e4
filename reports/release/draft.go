// Package release makes reports: a Draft out of a project, and a Freigabe out
// of a draft. Window and command line both call it, so that both make the same.
package release

import (
	"bytes"
	"cmp"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"sync"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// Draft is a report as it would be released.
type Draft struct {
	Order
	Report data.Report
	// Recorded is the Stichtag that the Projektakte holds, which may be another one.
	Recorded data.Date
	Outline  data.Outline
	// State is the project as JSON, StateSHA256 its checksum in hexadecimal, which
	// the cover prints.
	State       []byte
	StateSHA256 string
	// Computed is what the rules say of it as JSON, Protocol the Prüfprotokoll, with their
	// checksums; they are made for a release alone.
	Computed, Protocol             []byte
	ComputedSHA256, ProtocolSHA256 string

	Pages layout.Result
	PDF   []byte
	// FileName is the name that the convention for files gives the report.
	FileName string
	// Findings returns what the Abgabeprüfung of the draft has found. It is made
	// once, when somebody first asks: Prüfprotokoll, refusal and frozen protocol say
	// the same.
	Findings func() []data.Finding

	in reports.Input
	// rules is the version of the rules that a release freezes, outline which outline.
	rules   int
	outline string
	// key signed the PDF; nil where it is not signed.
	key ed25519.PrivateKey
}

// Source is what reports are made of.
type Source struct {
	Project data.Project
	// State is the project as JSON where it is frozen already.
	State []byte
	// Frozen is the release of which a further edition is made, nil for a new one, Computed
	// what the rules said of it then, nil where that was not frozen.
	Frozen   *store.Release
	Computed *data.Computed
	// Recorded is the day on which something was last recorded, empty where the state is
	// frozen.
	Recorded data.Date
	// Before is the report with which the report compares, nil if there is none.
	Before *reports.Before
	// Earlier are the lights of all reports before it.
	Earlier []reports.Earlier
	// Pictures are the bytes of the pictures by their SHA-256.
	Pictures map[string][]byte
}

// Read takes what a Projektakte holds now, for the report of an order.
func Read(f *store.File, o Order) (Source, error) {
	p, err := f.Load()
	if err != nil {
		return Source{}, err
	}
	before, err := Predecessor(f, p, o.No, o.Date)
	if err != nil {
		return Source{}, err
	}
	past, err := earlier(f, p, o.No, o.Date)
	if err != nil {
		return Source{}, err
	}
	recorded, err := f.LastChanged()
	if err != nil {
		return Source{}, err
	}
	pictures, err := pictures(f, p, false)
	return Source{Project: p, Recorded: recorded, Before: before, Earlier: past, Pictures: pictures}, err
}

// FromFile makes the draft of a report out of what a Projektakte holds now and
// what the report with which it compares froze.
func FromFile(ctx context.Context, f *store.File, o Order) (*Draft, error) {
	s, err := Read(f, o)
	if err != nil {
		return nil, err
	}
	return Make(ctx, s, o)
}

// Correcting makes the draft of the next version of a released report, which
// replaces the released one for a reason, at its Stichtag. The report itself stays as it is until
// the draft is released.
func Correcting(ctx context.Context, f *store.File, o Order, reason string) (*Draft, error) {
	s, err := Read(f, o)
	if err != nil {
		return nil, err
	}
	report, err := ReportOf(s.Project, o.No)
	if err != nil {
		return nil, err
	}
	made, released, err := Released(f, report)
	if err != nil {
		return nil, err
	}
	o.Date = cmp.Or(o.Date, made.Date)
	if !released && !report.Status.Released() {
		return nil, data.Fail(data.Conflict, report.Name()+" ist noch nicht freigegeben. Es gibt nichts, das eine Korrektur ersetzen könnte; bitte ihn einfach freigeben.", nil)
	}
	at := slices.IndexFunc(s.Project.Reports, func(r data.Report) bool { return r.ID == report.ID })
	s.Project.Reports[at] = report.Corrected(reason)
	return Make(ctx, s, o)
}

// Make makes the draft of a report. The same input gives the same bytes. It
// looks between its steps whether ctx was cancelled.
func Make(ctx context.Context, s Source, o Order) (*Draft, error) {
	d, doc, err := compose(s, o)
	if err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if d.Pages, err = layout.Pages(doc); err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err := d.judge(s.Frozen); err != nil {
		return nil, err
	}
	meta := metaOf(doc)
	meta.Claims = d.claims()
	if o.WithData {
		a, err := d.enclosure()
		if err != nil {
			return nil, err
		}
		meta.Attachments = []pdf.Attachment{a}
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, d.Pages, meta); err != nil {
		return nil, err
	}
	d.PDF = b.Bytes()
	return d, nil
}

// Preview lays out the pages that Make would write.
func Preview(s Source, o Order) (layout.Result, error) {
	_, doc, err := compose(s, o)
	if err != nil {
		return layout.Result{}, err
	}
	return layout.Pages(doc)
}

func compose(s Source, o Order) (*Draft, document.Document, error) {
	report, err := ReportOf(s.Project, o.No)
	if err != nil {
		return nil, document.Document{}, err
	}
	if o.Edition == "" {
		o.Edition = data.EditionFull
	}
	if o.On != "" { // what leaves the house calls itself released, also in its data
		report.Status = data.ReportReleased
		s.Project = s.Project.With(report)
	}
	state := s.State
	if state == nil {
		if state, err = exchange.Marshal(s.Project); err != nil {
			return nil, document.Document{}, err
		}
	}
	outline, err := reports.OutlineOf(s.Project, report, o.Edition)
	if err != nil {
		return nil, document.Document{}, err
	}
	recorded := report.Day()
	o = o.judges(report)
	report.KeyDate = o.Date // of this paper
	d := &Draft{
		Order: o, Report: report, Recorded: recorded, Outline: outline, State: state, StateSHA256: checksum(state), FileName: fileName(s.Project, report, o),
		Findings: sync.OnceValue(func() []data.Finding {
			switch {
			case s.Computed != nil:
				return s.Computed.Findings
			case s.Frozen != nil:
				return findingsIn(s.Frozen.Protocol)
			}
			return s.Project.Findings(report, outline, cmp.Or(o.On, s.Recorded))
		}),
	}
	shown := s.Project
	if o.On != "" {
		shown = shown.AskedUntil(o.On)
	}
	d.in = reports.Input{
		Project: shown, Report: report, Outline: outline, Edition: o.Edition, Before: s.Before, Earlier: s.Earlier, Date: o.Date, On: o.On, Recorded: s.Recorded,
		StateSHA256: d.StateSHA256, Pictures: s.Pictures, Findings: d.Findings,
	}
	doc, err := reports.Compose(d.in)
	return d, doc, err
}

// judge notes what a release freezes beside the state: what was frozen already, or what the
// rules say now.
func (d *Draft) judge(frozen *store.Release) error {
	switch {
	case d.On == "":
		return nil
	case frozen != nil:
		d.Computed, d.Protocol = frozen.Computed, frozen.Protocol
		d.ComputedSHA256, d.ProtocolSHA256 = frozen.ComputedSHA256, frozen.ProtocolSHA256
		d.outline = outlineName(frozen.Outline, frozen.OutlineVersion)
		return nil
	}
	d.outline = outlineName(d.Outline.ID, d.Outline.Version)
	judged := reports.Judged(d.in)
	var err error
	if d.Computed, err = json.Marshal(judged); err != nil {
		return err
	}
	d.rules, d.Protocol = judged.Rules, protocol(d.Findings())
	d.ComputedSHA256, d.ProtocolSHA256 = checksum(d.Computed), checksum(d.Protocol)
	return nil
}

func checksum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
