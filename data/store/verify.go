package store

import (
	"database/sql"
	"encoding/json"
)

// Flaw says of a release, or of one of its PDFs, what is no longer as it was
// frozen.
type Flaw struct {
	// Release is the zero one where nobody can tell which is meant.
	Release Release
	// Rendition is the PDF, the zero one where the release itself is meant.
	Rendition Rendition
	// Text is a German sentence.
	Text string
}

// Verify compares every release and every PDF with its checksums, the checksums
// with their seal, each release with the one before, and the lines of the Versandprotokoll with theirs. What does not fit is a
// flaw. That the newest release or the newest PDF was taken out with all that belongs
// to it, only the papers that left the house can tell.
func (f *File) Verify() (flaws []Flaw, err error) {
	releases, err := f.Releases()
	if err != nil {
		return nil, err
	}
	var before Release
	found := 0
	for _, r := range releases {
		whole, err := f.ReleaseAsKept(r.ID)
		if err != nil {
			return nil, err
		}
		for _, text := range append(whole.flaws(), r.chainFlaws(before)...) {
			flaws = append(flaws, Flaw{Release: r, Text: text})
		}
		for _, x := range r.Renditions {
			whole, err := f.RenditionAsKept(x.ID)
			if err != nil {
				return nil, err
			}
			if text := whole.flaw(r.Seal); text != "" {
				flaws = append(flaws, Flaw{Release: r, Rendition: x, Text: text})
			}
		}
		found += len(r.Renditions)
		before = r
	}
	miscounted, err := f.countFlaws(found)
	if err != nil {
		return nil, err
	}
	log, err := f.Dispatches()
	for _, d := range log {
		if d.Altered != "" {
			miscounted = append(miscounted, Flaw{Text: d.Name() + ": " + d.Altered})
		}
	}
	return append(flaws, miscounted...), err
}

// flaws looks at a release with its State and Protocol.
func (r Release) flaws() (texts []string) {
	state, protocol, computed := hash(r.State) != r.StateSHA256, hash(r.Protocol) != r.ProtocolSHA256, hashOf(r.Computed) != r.ComputedSHA256
	if r.Seal == "" {
		protocol = protocol && r.ProtocolSHA256 != ""
	}
	real := r
	real.StateSHA256, real.ProtocolSHA256, real.ComputedSHA256 = hash(r.State), hash(r.Protocol), hashOf(r.Computed)
	what := "Das eingefrorene"
	switch {
	case r.Seal == "" && sealedBy(r.State):
		texts = append(texts, "Das Siegel der Freigabe fehlt.")
	case r.Seal == "" || r.Seal == r.seal():
	case r.Seal == real.seal():
		what = "Die Prüfsumme für das"
	default:
		texts = append(texts, sealBroken)
	}
	if state {
		texts = append(texts, what+" Abbild der Projektakte (Datenstand) ist verändert.")
	}
	if protocol {
		texts = append(texts, what+" Prüfprotokoll ist verändert.")
	}
	if computed {
		texts = append(texts, what+" Ergebnis der Bewertung (Ampeln und Summen) ist verändert.")
	}
	if len(r.Renditions) == 0 {
		texts = append(texts, "Die PDF-Datei der Freigabe fehlt.")
	}
	return texts
}

const sealBroken = "Eine Angabe zur Freigabe ist verändert (Bericht, Version, Datum, Gliederung, Prüfsumme, Vorgänger oder Zeitpunkt); ihr Siegel passt nicht."

// chainFlaws looks whether a release follows the one before it in the file.
func (r Release) chainFlaws(before Release) []string {
	if r.Predecessor == before.ID && r.PredecessorSHA256 == before.Seal {
		return nil
	}
	return []string{"Die Freigabe davor ist entfernt, ersetzt oder verändert worden: Ihr Siegel ist nicht das, das hier festgehalten ist."}
}

// countFlaws looks whether the PDFs that the releases have are all that there are,
// and whether their IDs count from 1 without a gap: none is ever deleted.
func (f *File) countFlaws(found int) (flaws []Flaw, err error) {
	var all, newest int
	err = f.read(func(tx *sql.Tx) error {
		return tx.QueryRow("SELECT count(*), coalesce(max(id), 0) FROM rendition").Scan(&all, &newest)
	})
	if all != found || all != newest {
		flaws = []Flaw{{Text: "Die freigegebenen PDF-Dateien sind nicht mehr lückenlos gezählt: Eine ist entfernt worden oder gehört zu keiner Freigabe mehr."}}
	}
	return flaws, err
}

// flaw looks at a PDF with its bytes.
func (x Rendition) flaw(release string) string {
	real := x
	real.SHA256 = hash(x.PDF)
	switch altered := real.SHA256 != x.SHA256; {
	case x.Seal == "" && release != "":
		return "Das Siegel der PDF-Datei fehlt."
	case altered && (x.Seal == "" || x.Seal == x.seal(release)):
		return "Die eingefrorene PDF-Datei ist verändert."
	case altered && x.Seal == real.seal(release):
		return "Die Prüfsumme der PDF-Datei ist verändert."
	case x.Seal != "" && x.Seal != x.seal(release):
		return "Eine Angabe zur PDF-Datei ist verändert (Fassung, Dateiname, Prüfsumme oder Zeitpunkt); ihr Siegel passt nicht."
	}
	return ""
}

// sealedBy says whether the program that froze a state also sealed it: those that
// write the format 4 and newer ones do.
func sealedBy(state []byte) bool {
	var head struct {
		Format int `json:"format"`
	}
	return json.Unmarshal(state, &head) == nil && head.Format >= 4
}
