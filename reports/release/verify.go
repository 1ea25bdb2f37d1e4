package release

import (
	"errors"
	"fmt"
	"os"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/pdf"
)

// Verdict is what can be said about the authenticity of a PDF.
type Verdict struct {
	// Unchanged says that the file is byte by byte as this program made it. False
	// also where another program made it.
	Unchanged bool
	// Foreign says that it bears no checksum of this program.
	Foreign bool
	// Released says that the Projektakte holds exactly this file as released.
	Released bool
	// Spoiled says that the Projektakte calls this file released, but has itself been
	// altered there: it cannot vouch for the file.
	Spoiled bool
	// Text says it in German sentences.
	Text string
}

// Word names the verdict: „Freigegeben“, „Nicht verbürgt“, „Unverändert, aber
// unbekannt“, „Verändert“, „Verändert oder fremd“.
func (v Verdict) Word() string {
	switch {
	case v.Released && v.Unchanged:
		return "Freigegeben"
	case v.Spoiled:
		return "Nicht verbürgt"
	case v.Unchanged:
		return "Unverändert, aber unbekannt"
	}
	if v.Foreign {
		return "Verändert oder fremd"
	}
	return "Verändert"
}

// VerifyFile says of a PDF whether it is unchanged since it was made and, where a
// Projektakte is given, whether it was released from it.
func VerifyFile(path string, f *store.File) (Verdict, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return Verdict{}, data.Fail(data.NotFound, fmt.Sprintf("Die Datei „%s“ lässt sich nicht lesen. Bitte prüfen, ob es sie gibt und ob die Berechtigung dazu besteht.", path), err)
	}
	var v Verdict
	v.Unchanged, err = pdf.Verify(b)
	switch {
	case errors.Is(err, pdf.ErrNoChecksum):
		v.Foreign = true
		v.Text = "Verändert oder fremd: Die Datei trägt keine Prüfsumme dieses Programms. Ein anderes Programm hat sie erstellt oder neu gespeichert."
	case err != nil:
		return Verdict{}, err
	case v.Unchanged:
		v.Text = "Unverändert seit der Erzeugung."
	default:
		v.Text = "Verändert: Die Datei ist nicht mehr so, wie das Programm sie erzeugt hat. Ihre Prüfsumme passt nicht zu ihrem Inhalt."
	}
	v.Text += "\nSHA-256 der Datei: " + checksum(b)
	if f == nil {
		return v, nil
	}
	return v, v.compare(f, b)
}

// compare looks for the file among the released ones.
func (v *Verdict) compare(f *store.File, b []byte) error {
	x, found, err := f.Find(checksum(b))
	if err != nil {
		return err
	}
	if found {
		r, err := f.Release(x.Release)
		if err != nil {
			return err
		}
		flaws, err := f.Verify()
		if err != nil {
			return err
		}
		for _, flaw := range flaws {
			if flaw.Release.ID == r.ID && (flaw.Rendition.ID == 0 || flaw.Rendition.ID == x.ID) {
				v.Spoiled = true
				v.Text += fmt.Sprintf("\nNicht verbürgt: Die Projektakte nennt die Datei freigegeben (%s), ist dort aber selbst verändert. %s Bitte eine Sicherungskopie öffnen.", name(r), flaw.Text)
				return nil
			}
		}
		v.Released = true
		v.Text += fmt.Sprintf("\nFreigegeben am %s: %s, Version %s, %s, Stichtag %s.", data.DateOf(r.FrozenAt), data.Report{No: r.ReportNo}.Name(), data.Count(r.Version), x.Name(), r.Date)
		list, err := f.Releases()
		if newest, _ := Newest(list, r.ReportID); newest.Version > r.Version {
			v.Text += fmt.Sprintf("\nErsetzt durch Version %s vom %s. Grund: %s", data.Count(newest.Version), data.DateOf(newest.FrozenAt), newest.Reason)
		}
		return err
	}
	if v.Unchanged {
		v.Text += "\nUnbekannt: In dieser Projektakte ist die Datei nicht freigegeben. Sie kann ein Entwurf sein oder aus einer anderen Projektakte stammen."
		return nil
	}
	near, err := nearest(f, b)
	if err == nil && near != "" {
		v.Text += "\n" + near
	}
	return err
}

// nearest says from which released PDF an altered one differs, and where. It
// compares only with files that begin alike.
func nearest(f *store.File, b []byte) (string, error) {
	list, err := f.Releases()
	if err != nil {
		return "", err
	}
	best, text := 0, ""
	for _, r := range list {
		for _, x := range r.Renditions {
			whole, err := f.Rendition(x.ID)
			if err != nil {
				return "", err
			}
			const alike = 64 // bytes; every PDF begins with the same few
			if n := common(whole.PDF, b); n > max(best, alike) {
				best, text = n, whereItDiffers(x.FileName, whole.PDF, b, n)
			}
		}
	}
	return text, nil
}

// common counts the bytes at the beginning that two files share.
func common(a, b []byte) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

func whereItDiffers(name string, kept, b []byte, at int) string {
	text := fmt.Sprintf("Am nächsten kommt ihr die freigegebene Datei „%s“. Erster Unterschied: Byte %s. ", name, data.Count(at+1))
	if len(kept) != len(b) {
		return text + fmt.Sprintf("Länge: %s statt %s Bytes.", data.Count(len(b)), data.Count(len(kept)))
	}
	differing := 0
	for i := range b {
		if b[i] != kept[i] {
			differing++
		}
	}
	return text + fmt.Sprintf("Abweichende Bytes: %s.", data.Count(differing))
}

// VerifyReleases says of each release in a Projektakte, in a German sentence a
// line, whether it is as it was frozen, and whether all are.
func VerifyReleases(f *store.File) (lines []string, sound bool, err error) {
	flaws, err := f.Verify()
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
			what := name(r)
			if flaw.Rendition.ID != 0 {
				what += ", „" + flaw.Rendition.FileName + "“"
			}
			lines = append(lines, "Verändert: "+what+": "+flaw.Text)
		}
		if !found {
			lines = append(lines, fmt.Sprintf("Unverändert: %s; Dateien: %s.", name(r), data.Count(len(r.Renditions))))
		}
	}
	return lines, len(flaws) == 0, nil
}

// name tells a release from the others: „Bericht Nr. 3, Version 1, freigegeben am
// 31.10.2018“.
func name(r store.Release) string {
	return fmt.Sprintf("%s, Version %s, freigegeben am %s", data.Report{No: r.ReportNo}.Name(), data.Count(r.Version), data.DateOf(r.FrozenAt))
}
