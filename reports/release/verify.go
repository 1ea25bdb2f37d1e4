package release

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/pdf"
)

// Verdict is what can be said about the authenticity of a PDF.
type Verdict struct {
	// Unchanged says that the file is byte by byte as this program made it, or that nothing
	// but signatures of others was added. False also where another program made it.
	Unchanged bool
	// Foreign says that it bears no checksum of this program.
	Foreign bool
	// Signed says that it was released and is signed, Known that the key is known here, Key
	// which one it is, and Signer whose it says to be.
	Signed, Known bool
	Key           ed25519.PublicKey
	Signer        string
	// Countersigned says that others have signed it afterwards.
	Countersigned bool
	// Released says that the Projektakte holds exactly this file as released.
	Released bool
	// Spoiled says that the Projektakte calls this file released, but has itself been
	// altered there: it cannot vouch for the file.
	Spoiled bool
	// Text says it in German sentences.
	Text string

	own bool // signed with a key of the Projektakte
}

// Word names the verdict: „Freigegeben“, „Freigegeben, Schlüssel unbekannt“, „Freigabe
// unverändert, danach signiert“, „Nicht verbürgt“, „Unverändert, nicht signiert“,
// „Verändert“, „Verändert oder fremd“.
func (v Verdict) Word() string {
	switch {
	case v.Spoiled:
		return "Nicht verbürgt"
	case v.Foreign:
		return "Verändert oder fremd"
	case !v.Unchanged:
		return "Verändert"
	case v.Countersigned:
		return "Freigabe unverändert, danach signiert"
	case v.Released || v.Signed && v.Known:
		return "Freigegeben"
	case v.Signed:
		return "Freigegeben, Schlüssel unbekannt"
	}
	return "Unverändert, nicht signiert"
}

// VerifyFile says of a PDF whether it is unchanged since it was made, who released it and
// whether the key is known, and, where a Projektakte is given, whether it was released from it.
func VerifyFile(path string, f *store.File, known *KnownKeys) (Verdict, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return Verdict{}, data.Fail(data.NotFound, fmt.Sprintf("Die Datei „%s“ lässt sich nicht lesen. Bitte prüfen, ob es sie gibt und ob die Berechtigung dazu besteht.", path), err)
	}
	proof, err := pdf.Prove(b)
	v := Verdict{Foreign: errors.Is(err, pdf.ErrNoChecksum)}
	if err != nil && !v.Foreign {
		return Verdict{}, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ lässt sich nicht prüfen: Ihr Aufbau ist nicht zu erkennen. An ihr wurde nichts verändert. Bitte sie noch einmal anfordern.", path), err)
	}
	v.judge(proof)
	if v.Unchanged && v.Signed {
		v.recognise(proof.Signature, f, known)
	}
	v.Text += "\nSHA-256 der Datei: " + checksum(b)
	if f == nil {
		return v, nil
	}
	if v.Unchanged {
		b = b[:proof.Length]
	}
	return v, v.compare(f, b)
}

// judge says what the file proves of itself.
func (v *Verdict) judge(p pdf.Proof) {
	since := "Erzeugung"
	if p.Signed {
		since = "Freigabe"
	}
	switch {
	case v.Foreign:
		v.Text = "Verändert oder fremd: Die Datei trägt keine Prüfsumme dieses Programms. Ein anderes Programm hat sie erstellt oder neu gespeichert."
	case p.Length == 0:
		v.Text = "Verändert: Die Datei ist nicht mehr so, wie das Programm sie erzeugt hat. Ihre Prüfsumme passt nicht zu ihrem Inhalt."
	case p.Signed && !p.Valid:
		v.Text = "Verändert: Die Datei trägt die Signatur einer Freigabe, aber die passt nicht zu ihrem Inhalt. Jemand hat ihn nach der Freigabe ausgetauscht und die Prüfsumme neu berechnet."
	case p.Altered != "":
		v.Text = fmt.Sprintf("Verändert: Nach der %s %s.", since, p.Altered)
	case len(p.Added) > 0 && p.Signed:
		v.Unchanged, v.Signed, v.Countersigned = true, true, true
		v.Text = "Freigabe unverändert, danach signiert" + fields(p) + ". Ob die Signatur selbst gültig ist, prüft dieses Programm nicht."
	case len(p.Added) > 0:
		v.Unchanged, v.Countersigned = true, true
		v.Text = "Unverändert seit der Erzeugung, danach signiert" + fields(p) + ". Ob die Signatur selbst gültig ist, prüft dieses Programm nicht.\n" + notSigned
	case p.Signed:
		v.Unchanged, v.Signed = true, true
		v.Text = "Unverändert seit der Freigabe."
	default:
		v.Unchanged = true
		v.Text = "Unverändert seit der Erzeugung.\n" + notSigned
	}
}

// notSigned is said of what bears no signature of a release.
const notSigned = "Nicht signiert: Die Datei ist ein Entwurf, oder eine ältere Programmversion hat sie freigegeben. Wer sie freigegeben hat, sagt sie deshalb nicht selbst."

// fields names the signatures that were added, and where they can be seen.
func fields(p pdf.Proof) string {
	var names []string
	for _, a := range p.Added {
		name := "Feld „" + a.Field + "“"
		if a.Page > 0 {
			name += ", sichtbar auf Seite " + data.Count(a.Page) + "; was dort steht, gehört nicht zur Freigabe"
		}
		names = append(names, name)
	}
	return " (" + strings.Join(names, "; ") + ")"
}

// recognise says who released the file, by the signature alone, and whether the key is
// known here.
func (v *Verdict) recognise(s pdf.Signature, f *store.File, known *KnownKeys) {
	v.Key, v.Signer = s.Key, s.Claims["municipality"]
	v.Text += "\n" + claimed(s.Claims)
	who, is := known.Find(s.Key)
	own := false
	if f != nil {
		keys, err := f.Keys()
		own = err == nil && slices.ContainsFunc(keys, func(key ed25519.PublicKey) bool { return key.Equal(s.Key) })
	}
	v.Known = is || own
	v.own = own
	switch {
	case own:
		v.Text += "\nSigniert mit dem Schlüssel dieser Projektakte."
	case is && who.Own:
		v.Text += fmt.Sprintf("\nSigniert mit dem Schlüssel einer Projektakte, die an diesem Arbeitsplatz geöffnet war („%s“).", who.Name)
	case is:
		v.Text += fmt.Sprintf("\nSigniert mit einem bekannten Schlüssel („%s“, gemerkt am %s).", who.Name, who.Since)
	default:
		v.Text += fmt.Sprintf("\nSigniert mit einem Schlüssel, der an diesem Arbeitsplatz noch nie gesehen wurde. Ob es wirklich der von „%s“ ist, zeigt der Vergleich mit dem Fingerabdruck im Anschreiben oder in der E-Mail.", v.Signer)
	}
	v.Text += "\nFingerabdruck des Schlüssels: " + Fingerprint(s.Key)
}

// claimed says what the signature says of the paper.
func claimed(c map[string]string) string {
	day := func(name string) string { return data.Date(c[name]).String() }
	x := store.Rendition{Edition: data.Edition(c["edition"]), WithData: c["data"] == "true"}
	whose := "„" + c["municipality"] + "“"
	if c["ags"] != "" {
		whose += " (AGS " + c["ags"] + ")"
	}
	if c["programme"] != "" {
		whose += ", Vorhaben „" + c["programme"] + "“"
	}
	return fmt.Sprintf("Freigegeben von %s: %s, Version %s, %s, Stichtag %s, freigegeben am %s.", whose, "Bericht Nr.\u00a0"+c["report"], c["version"], x.Name(), day("keyDate"), day("released"))
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
		flaws, err := Flaws(f)
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
		v.Text += fmt.Sprintf("\nFreigegeben am %s aus dieser Projektakte: %s, Version %s, %s, Stichtag %s.", data.DateOf(r.FrozenAt), data.Report{No: r.ReportNo}.Name(), data.Count(r.Version), x.Name(), r.Date)
		list, err := f.Releases()
		if newest, _ := Newest(list, r.ReportID); newest.Version > r.Version {
			v.Text += fmt.Sprintf("\nErsetzt durch Version %s vom %s. Grund: %s", data.Count(newest.Version), data.DateOf(newest.FrozenAt), newest.Reason)
		}
		return err
	}
	switch {
	case v.own:
		v.Text += "\nUnbekannt: Die Datei ist mit dem Schlüssel dieser Projektakte signiert, steht hier aber nicht unter den Freigaben. Die Projektakte ist eine ältere Kopie, oder jemand hat die Freigabe aus ihr entfernt."
		return nil
	case v.Signed:
		v.Text += "\nUnbekannt: In dieser Projektakte ist die Datei nicht freigegeben; sie stammt aus einer anderen."
		return nil
	case v.Unchanged:
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
	for _, r := range releases {
		for _, x := range r.Renditions {
			whole, err := f.Rendition(x.ID)
			if err != nil {
				return nil, err
			}
			if text := signatureFlaw(r, whole, keys); text != "" {
				flaws = append(flaws, store.Flaw{Release: r, Rendition: x, Text: text})
			}
		}
	}
	return flaws, nil
}

// signatureFlaw says what does not fit between a PDF and what the Projektakte says of it.
// Releases without a version of the rules were made before PDFs were signed; further
// editions of them are signed.
func signatureFlaw(r store.Release, x store.Rendition, keys []ed25519.PublicKey) string {
	s, signed := pdf.SignatureOf(x.PDF)
	c := s.Claims
	switch {
	case !signed && r.Rules == 0:
		return ""
	case !signed:
		return "Die Signatur der PDF-Datei fehlt."
	case !s.Valid:
		return "Die Signatur der PDF-Datei passt nicht zu ihrem Inhalt."
	case !slices.ContainsFunc(keys, func(key ed25519.PublicKey) bool { return key.Equal(s.Key) }):
		return "Die PDF-Datei ist mit einem Schlüssel signiert, den diese Projektakte nicht hat."
	case c["report"] != strconv.Itoa(r.ReportNo) || c["version"] != strconv.Itoa(r.Version) || c["edition"] != string(x.Edition) ||
		c["data"] != strconv.FormatBool(x.WithData) || c["keyDate"] != string(r.Date) || c["released"] != string(data.DateOf(r.FrozenAt)) || c["state"] != r.StateSHA256:
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
			what := name(r)
			if flaw.Rendition.ID != 0 {
				what += ", „" + flaw.Rendition.FileName + "“"
			}
			lines = append(lines, "Verändert: "+what+": "+flaw.Text)
		}
		if !found {
			signed, err := signedOf(f, r)
			if err != nil {
				return nil, false, err
			}
			lines = append(lines, fmt.Sprintf("Unverändert: %s; %s.", name(r), signed))
		}
	}
	return lines, len(flaws) == 0, nil
}

// signedOf says how many PDFs of a release are signed: „Dateien: 2, davon signiert: 1“.
func signedOf(f *store.File, r store.Release) (string, error) {
	signed := 0
	for _, x := range r.Renditions {
		whole, err := f.Rendition(x.ID)
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

// name tells a release from the others: „Bericht Nr. 3, Version 1, freigegeben am
// 31.10.2018“.
func name(r store.Release) string {
	return fmt.Sprintf("%s, Version %s, freigegeben am %s", data.Report{No: r.ReportNo}.Name(), data.Count(r.Version), data.DateOf(r.FrozenAt))
}
