package reports

import (
	"slices"

	"modellkommune/data"
)

// Input is all that a report depends on.
type Input struct {
	Project data.Project
	Report  data.Report
	Outline data.Outline
	// Edition is who reads it; the empty one is the Vollbericht. Of the others the
	// public one says only what Public leaves.
	Edition data.Edition
	// Before is the report with which this one compares, nil if there is none.
	Before *Before
	// Earlier are the reports that were released before and that this one continues, by their Stichtag.
	Earlier []Earlier
	// Date is the Stichtag of the lights and the clock of the run. Empty means
	// the Stichtag that is recorded with the report.
	Date data.Date
	// On is the day of the release; a draft has none, and says so.
	On data.Date
	// Recorded is the day on which something was last recorded, for a draft; a release
	// is made of what was recorded on its day.
	Recorded data.Date
	// Written is the day of a letter; empty means the Stichtag.
	Written data.Date
	// Fingerprint names the key with which the released files are signed, empty where they
	// are not.
	Fingerprint string
	// StateSHA256 is the checksum of the Projektakte as JSON, in hexadecimal.
	StateSHA256 string
	// Pictures are the bytes of attached pictures by their SHA-256; one that is
	// not there is left out.
	Pictures map[string][]byte
	// Findings returns what the Abgabeprüfung of the report has found. Without it
	// the Prüfprotokoll makes one of its own.
	Findings func() []data.Finding

	at *keyState
}

// Before is what an earlier release froze.
type Before struct {
	Project data.Project
	Report  data.Report
	// Date is the Stichtag of that report.
	Date data.Date
}

// Earlier is a report that was released before, with the lights that were printed then.
type Earlier struct {
	No   int
	Date data.Date
	// Lights are nil where they were not kept.
	Lights *data.Frozen
}

// isProfile says whether the report consists of Steckbriefe only. They have the
// form of a public page: no cover, no Aktenzeichen, no checksum.
func (in Input) isProfile() bool {
	return in.consistsOf(func(kind data.SectionKind) bool { return kind == data.SectionProfile })
}

// bearsHead says whether the report is a paper of a few pages that names on the first of them what others have a cover
// for; Anlagen may follow it.
func (in Input) bearsHead() bool {
	return in.consistsOf(func(kind data.SectionKind) bool {
		return kind == data.SectionBrief || kind == data.SectionCouncil || kind.Annex()
	}) && (in.Outline.Has(data.SectionBrief) || in.Outline.Has(data.SectionCouncil))
}

// consistsOf says whether the report has sections of certain kinds only.
func (in Input) consistsOf(some func(data.SectionKind) bool) bool {
	on := slices.DeleteFunc(slices.Clone(in.Outline.Sections), func(s data.OutlineSection) bool { return s.Off })
	return len(on) > 0 && !slices.ContainsFunc(on, func(s data.OutlineSection) bool { return !some(s.Section) })
}
