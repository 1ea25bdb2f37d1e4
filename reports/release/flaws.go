package release

import (
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/pdf"
)

// Flaws says of each release in a Projektakte, and of each of its PDFs, what is no longer
// as it was frozen: by checksums and seals, which whoever has the file could reckon anew,
// and by the signatures in the PDFs, which also say what was frozen.
func Flaws(f *store.File) ([]store.Flaw, error) {
	flaws, err := f.Verify()
	if err != nil {
		return nil, err
	}
	releases, err := f.Releases()
	if err != nil {
		return nil, err
	}
	keys, err := f.Keys()
	if err != nil {
		return nil, err
	}
	signs := false
	for n, r := range releases {
		whole, err := f.ReleaseAsKept(r.ID)
		if err != nil {
			return nil, err
		}
		var head frozenHead
		_ = json.Unmarshal(whole.State, &head) // what is no JSON is a flaw already
		signs = signs || head.signs(r)
		if !head.names(r) {
			flaws = append(flaws, store.Flaw{Release: r, Text: "Das eingefrorene Abbild der Projektakte nennt unter dieser Nummer einen anderen Bericht."})
		}
		if slices.ContainsFunc(releases[:n], func(before store.Release) bool { return before.ReportNo == r.ReportNo && before.Version == r.Version }) {
			flaws = append(flaws, store.Flaw{Release: r, Text: "Dieselbe Version desselben Berichts ist zweimal freigegeben."})
		}
		for _, x := range r.Renditions {
			whole, err := f.RenditionAsKept(x.ID)
			if err != nil {
				return nil, err
			}
			if text := signatureFlaw(r, whole, keys, signs); text != "" {
				flaws = append(flaws, store.Flaw{Release: r, Rendition: x, Text: text})
			}
		}
	}
	return flaws, nil
}

// frozenHead is of a frozen state what its release also says.
type frozenHead struct {
	Format  int
	Reports []struct {
		ID string
		No int
	}
}

// signs says whether the PDFs of a release are signed, and of those after it: not in
// releases before format 6, which bear no version of the rules.
func (h frozenHead) signs(r store.Release) bool { return r.Rules != 0 || h.Format >= firstSigned }

// names says whether the report of a release bears its number in the state.
func (h frozenHead) names(r store.Release) bool {
	for _, report := range h.Reports {
		if report.No == r.ReportNo {
			return report.ID == r.ReportID
		}
	}
	return false
}

// firstSigned is the first format of a project whose releases are signed.
const firstSigned = 6

// signatureFlaw says what does not fit between a PDF and what the Projektakte says of it.
// The PDFs of a release that does not sign may be signed: they are further editions.
func signatureFlaw(r store.Release, x store.Rendition, keys []ed25519.PublicKey, signs bool) string {
	s, signed := pdf.SignatureOf(x.PDF)
	c := s.Claims
	switch {
	case !signed && !signs:
		return ""
	case !signed:
		return "Die Signatur der PDF-Datei fehlt."
	case !s.Valid:
		return "Die Signatur der PDF-Datei passt nicht zu ihrem Inhalt."
	case !slices.ContainsFunc(keys, func(key ed25519.PublicKey) bool { return key.Equal(s.Key) }):
		return "Die PDF-Datei ist mit einem Schlüssel signiert, den diese Projektakte nicht hat."
	case c["report"] != strconv.Itoa(r.ReportNo) || c["version"] != strconv.Itoa(r.Version) || c["edition"] != string(x.Edition) ||
		c["data"] != strconv.FormatBool(x.WithData) || c["keyDate"] != string(r.Date) || c["released"] != string(data.DateOf(r.FrozenAt)) || c["state"] != r.StateSHA256 ||
		c["computed"] != r.ComputedSHA256 || c["findings"] != r.ProtocolSHA256 || c["reason"] != r.Reason || c["outline"] != outlineName(r.Outline, r.OutlineVersion):
		return "Die Signatur der PDF-Datei gehört zu einer anderen Freigabe oder zu einem anderen Datenstand."
	}
	return ""
}

// VerifyReleases says of each release in a Projektakte, in a German sentence a
// line, whether it is as it was frozen, and whether all are.
func VerifyReleases(f *store.File) (lines []string, sound bool, err error) {
	flaws, err := Flaws(f)
	if err != nil {
		return nil, false, err
	}
	releases, err := f.Releases()
	if err != nil {
		return nil, false, err
	}
	for _, flaw := range flaws {
		if flaw.Release.ID == 0 {
			lines = append(lines, "Verändert: "+flaw.Text)
		}
	}
	for _, r := range releases {
		found := false
		for _, flaw := range flaws {
			if flaw.Release.ID != r.ID {
				continue
			}
			found = true
			what := r.Name()
			if flaw.Rendition.ID != 0 {
				what += ", „" + plainly(flaw.Rendition.FileName) + "“"
			}
			lines = append(lines, "Verändert: "+what+": "+flaw.Text)
		}
		if !found {
			signed, err := signedOf(f, r)
			if err != nil {
				return nil, false, err
			}
			lines = append(lines, fmt.Sprintf("Unverändert: %s; %s.", r.Name(), signed))
		}
	}
	return lines, len(flaws) == 0, nil
}

// Altered says in German sentences which records, releases, PDFs and lines of the Versandprotokoll are no longer as this program
// wrote them, by sums, checksums and seals; empty where all are.
func Altered(f *store.File) (string, error) {
	damages, err := Damages(f)
	if err != nil {
		return "", err
	}
	flaws, err := f.Verify()
	if err != nil || len(flaws)+len(damages) == 0 {
		return "", err
	}
	const most = 5
	var places []string
	for _, line := range damages {
		places = append(places, "• "+line)
	}
	for _, flaw := range flaws {
		place := flaw.Text
		if flaw.Release.ID != 0 {
			place = flaw.Release.Name() + ": " + flaw.Text
		}
		places = append(places, "• "+place)
	}
	if more := len(places) - most; more > 0 {
		places = append(places[:most], fmt.Sprintf("• und %s weitere Stellen", data.Count(more)))
	}
	return "In dieser Projektakte ist nicht mehr alles so, wie dieses Programm es geschrieben hat:\n" + strings.Join(places, "\n") +
		"\nVeränderte Freigaben werden nicht verwendet; alles andere lässt sich bearbeiten. Bitte vergleichen Sie mit einer Sicherungskopie, bevor Sie etwas freigeben oder packen.", nil
}

// signedOf says how many PDFs of a release are signed: „Dateien: 2, davon signiert: 1“.
func signedOf(f *store.File, r store.Release) (string, error) {
	signed := 0
	for _, x := range r.Renditions {
		whole, err := f.RenditionAsKept(x.ID)
		if err != nil {
			return "", err
		}
		if _, is := pdf.SignatureOf(whole.PDF); is {
			signed++
		}
	}
	text := "Dateien: " + data.Count(len(r.Renditions))
	switch signed {
	case len(r.Renditions):
		return text + ", alle signiert", nil
	case 0:
		return text + ", nicht signiert (von einer älteren Programmversion freigegeben)", nil
	}
	return text + ", davon signiert: " + data.Count(signed), nil
}
