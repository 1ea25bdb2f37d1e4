package release

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"os"

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
	// which one it is, and Signer and AGS whose it says to be.
	Signed, Known bool
	Key           ed25519.PublicKey
	Signer, AGS   string
	// Countersigned says that others have signed it afterwards.
	Countersigned bool
	// Released says that the Projektakte holds exactly this file as released, Kept the SHA-256 of what it holds, in hexadecimal:
	// the file without what others have signed afterwards.
	Released bool
	Kept     string
	// Spoiled says that the Projektakte calls this file released, but has itself been
	// altered there: it cannot vouch for the file.
	Spoiled bool
	// Text says it in German sentences.
	Text string

	own bool // signed with a key of the Projektakte
	// claims are what a signed file says of itself, fit to stand in a sentence.
	claims map[string]string
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
	case p.Signed && p.Key == nil:
		v.Text = "Verändert: Die Datei gibt sich als Freigabe aus, aber ihre Signatur fehlt. Jemand hat sie entfernt und die Prüfsumme neu berechnet."
	case p.Signed && !p.Valid:
		v.Text = "Verändert: Die Datei trägt die Signatur einer Freigabe, aber die passt nicht zu ihrem Inhalt. Jemand hat ihn nach der Freigabe ausgetauscht und die Prüfsumme neu berechnet."
	case p.Altered != "":
		v.Text = fmt.Sprintf("Verändert: Nach der %s %s.", since, p.Altered)
	case p.Signed:
		v.Unchanged, v.Signed = true, true
		v.Text = "Unverändert, seit die Datei für die Freigabe signiert wurde."
		if len(p.Added) > 0 {
			v.Countersigned = true
			v.Text = "Freigabe unverändert, " + added(p.Added)
		}
	default:
		v.Unchanged = true
		v.Text = "Unverändert, soweit es die Prüfsumme zeigt.\n"
		if len(p.Added) > 0 {
			v.Countersigned = true
			v.Text = "Unverändert, soweit es die Prüfsumme zeigt, " + added(p.Added) + "\n"
		}
		v.Text += notSigned
	}
}

// notSigned is said of what bears no signature of a release.
const notSigned = "Nicht signiert: Ein Entwurf, ein Anschreiben und die Freigabe einer älteren Programmversion tragen keine Signatur. " +
	"Wer die Datei erstellt hat, und ob jemand ihren Inhalt ausgetauscht und die Prüfsumme neu berechnet hat, lässt sich an ihr allein nicht erkennen; jede neuere Freigabe ist signiert."
