package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"modellkommune/data"
)

// EnclosureVersion is the version of the form in which data lie inside the PDF of a report.
const EnclosureVersion = 1

// Enclosure is what lies inside the PDF of a report: of which paper these are the data, what
// was computed of them, and the data that its readers may see. It is not a whole
// Projektakte, and an import reads Project alone.
type Enclosure struct {
	// Enclosure is the EnclosureVersion, Format that of Project.
	Enclosure int           `json:"enclosure"`
	Format    int           `json:"format"`
	Origin    Origin        `json:"origin"`
	Computed  data.Computed `json:"computed"`
	Project   data.Project  `json:"project"`
}

// Origin says of which paper data are.
type Origin struct {
	Municipality string `json:"municipality"`
	AGS          string `json:"ags"`
	// Programme is the title of the Vorhaben.
	Programme string `json:"programme"`
	// Report is the number of the report among the report dates.
	Report int             `json:"report"`
	Title  string          `json:"title"`
	Kind   data.ReportKind `json:"kind"`
	// Edition is one of full, short, council and public.
	Edition data.Edition `json:"edition"`
	// Version is the version of the report, 0 for the draft of one that is released: which
	// version it will be is not settled.
	Version int `json:"version"`
	// Status is „Entwurf“ or „freigegeben“.
	Status data.ReportStatus `json:"status"`
	// KeyDate is the Stichtag, Released the day of the release, Recorded that on which
	// facts without a day of their own were recorded; each null where there is none.
	KeyDate  data.Date `json:"key_date"`
	Released data.Date `json:"released"`
	Recorded data.Date `json:"recorded"`
	// Replaces is the version that this one replaces, 0 for none, Reason why.
	Replaces int    `json:"replaces"`
	Reason   string `json:"reason"`
	// Persons says that personal data are among them.
	Persons bool `json:"persons"`
	// State is the SHA-256 of the frozen Projektakte (Datenstand) that the cover prints.
	State string `json:"state_sha256"`
	// Program is the version of the program that wrote it.
	Program string `json:"program"`
}

// MarshalEnclosure gives the canonical JSON of an enclosure. Equal ones give equal bytes.
func MarshalEnclosure(e Enclosure) ([]byte, error) {
	e.Enclosure, e.Format, e.Project, e.Computed = EnclosureVersion, data.FormatVersion, e.Project.Normal(), e.Computed.Normal()
	return marshal(e)
}

// Import is what a file holds that is read into a Projektakte.
type Import struct {
	Project data.Project
	// Origin is given where the file comes out of a report.
	Origin *Origin
}

// unmarshalImport reads an export or what lies inside a PDF.
func unmarshalImport(b []byte) (Import, error) {
	b = bytes.TrimPrefix(b, byteOrderMark)
	var e struct {
		Enclosure *int            `json:"enclosure"`
		Origin    Origin          `json:"origin"`
		Project   json.RawMessage `json:"project"`
	}
	// Whatever is wrong is said by Unmarshal, with its place.
	if err := json.Unmarshal(b, &e); err != nil || e.Enclosure == nil {
		p, err := Unmarshal(b)
		return Import{Project: p}, err
	}
	p, err := Unmarshal(e.Project)
	return Import{p, &e.Origin}, err
}

// Admit refuses to replace what is recorded by the data of another municipality, but for one that it was or has become, or by
// what lay inside a report, unless nothing is recorded yet.
func Admit(recorded data.Project, read Import) error {
	// What a Vorlage gave is nothing that somebody has recorded.
	bare, began := recorded.Normal(), recorded.Scheme().Project().Normal()
	began.Programme.Template.Begun = bare.Programme.Template.Begun
	empty := reflect.DeepEqual(bare, began)
	switch {
	case empty:
		return nil
	case read.Origin != nil:
		return data.Fail(data.Conflict, fmt.Sprintf("Die Datei enthält die Daten zu %s von „%s“, aber nur, was dessen Empfänger sehen dürfen. In dieser Projektakte steht schon etwas, das dabei verloren ginge. Es wurde nichts übernommen. Bitte dafür eine neue, leere Projektakte anlegen.",
			data.Report{No: read.Origin.Report}.Name(), read.Origin.Municipality), nil)
	case !slices.ContainsFunc(read.Project.Municipality.Keys(), func(key string) bool { return slices.Contains(recorded.Municipality.Keys(), key) }):
		return data.Fail(data.Conflict, fmt.Sprintf("Die Datei gehört zu einer anderen Kommune (%s statt %s). Es wurde nichts übernommen. Bitte dafür eine neue Projektakte anlegen; in ihr lässt sich auch die ganze Projektakte eines Vorgängers (.mkog) weiterführen.",
			ags(read.Project), ags(recorded)), nil)
	}
	return nil
}

func ags(p data.Project) string {
	if p.Municipality.AGS == "" {
		return "kein AGS"
	}
	return "AGS " + p.Municipality.AGS
}
