package release

import (
	"cmp"
	"crypto/ed25519"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/pdf"
)

// added names the signatures and time stamps that others added, and where they can be seen.
func added(list []pdf.Added) string {
	var names []string
	signatures := 0
	for _, a := range list {
		name := "Feld „" + plainly(a.Field) + "“"
		if a.Stamp {
			name = "Zeitstempel „" + plainly(a.Field) + "“"
		} else {
			signatures++
		}
		if a.Page > 0 {
			name += ", sichtbar auf Seite " + data.Count(a.Page) + "; was dort steht, gehört nicht zur Freigabe"
		}
		names = append(names, name)
	}
	what, judged := "danach signiert", "die Signatur selbst"
	switch {
	case signatures > 1:
		judged = "jede Signatur selbst"
	case signatures == 0:
		what, judged = "danach mit Zeitstempel versehen", "ein Zeitstempel"
	}
	return fmt.Sprintf("%s (%s). Ob %s gültig ist, prüft dieses Programm nicht.", what, strings.Join(names, "; "), judged)
}

// recognise says who released the file, by the signature alone, and whether the key is
// known here. Of an unknown key it says first that the rest is what the file says of itself.
func (v *Verdict) recognise(s pdf.Signature, f *store.File, known *KnownKeys) {
	claims := map[string]string{}
	for name, value := range s.Claims {
		claims[name] = plainly(value)
	}
	claims["municipality"] = cmp.Or(claims["municipality"], "ohne Namen")
	v.Key, v.Signer, v.AGS, v.claims = s.Key, claims["municipality"], claims["ags"], claims
	who, is := known.Find(s.Key)
	if f != nil {
		keys, err := f.Keys()
		v.own = err == nil && slices.ContainsFunc(keys, func(key ed25519.PublicKey) bool { return key.Equal(s.Key) })
	}
	v.Known = is || v.own
	if !v.Known {
		v.Text += "\nSigniert mit einem Schlüssel, der an diesem Arbeitsplatz nicht bekannt ist. Was die Datei von sich sagt, ist erst sicher, wenn ihr Fingerabdruck mit dem im unterschriebenen Anschreiben oder am Telefon verglichen ist."
		if other, there := known.of(v.Signer, v.AGS); there {
			v.Text += fmt.Sprintf("\nAchtung: Von „%s“ ist hier ein anderer Schlüssel bekannt (gemerkt am %s). Entweder ist der Bericht aus einer zweiten Projektakte, oder jemand gibt sich dafür aus.", other.Name, other.Since)
		}
		v.Text += "\nNach eigener Angabe freigegeben von " + paper(claims)
	} else {
		v.Text += "\nFreigegeben von " + paper(claims)
	}
	switch {
	case v.own:
		v.Text += "\nSigniert mit dem Schlüssel dieser Projektakte."
	case is && who.Own:
		v.Text += fmt.Sprintf("\nSigniert mit dem Schlüssel einer Projektakte, die an diesem Arbeitsplatz geöffnet war („%s“).", who.Name)
	case is:
		v.Text += fmt.Sprintf("\nSigniert mit einem bekannten Schlüssel („%s“, gemerkt am %s).", who.Name, who.Since)
	}
	v.Text += "\nFingerabdruck des Schlüssels: " + exchange.Fingerprint(s.Key)
}

// paper says whose paper it is and which.
func paper(c map[string]string) string {
	day := func(name string) string {
		if _, err := time.Parse(time.DateOnly, c[name]); err == nil {
			return data.Date(c[name]).String()
		}
		return "ohne Angabe"
	}
	digits := func(name string) string {
		if n, err := strconv.ParseUint(c[name], 10, 32); err == nil {
			return fmt.Sprint(n)
		}
		return "ohne Angabe"
	}
	x := store.Rendition{Edition: data.Edition(c["edition"]), WithData: c["data"] == "true"}
	whose := "„" + c["municipality"] + "“"
	if _, err := strconv.ParseUint(c["ags"], 10, 32); err == nil {
		whose += " (AGS " + c["ags"] + ")"
	}
	if c["programme"] != "" {
		whose += ", Vorhaben „" + c["programme"] + "“"
	}
	edition := x.Name()
	if !slices.Contains(data.Editions, x.Edition) {
		edition = "Fassung ohne Angabe"
	}
	return fmt.Sprintf("%s: Bericht Nr.\u00a0%s, Version %s, %s, Stichtag %s, freigegeben am %s.", whose, digits("report"), digits("version"), edition, day("keyDate"), day("released"))
}

// mostSaid is how many characters of something that a file says of itself are repeated.
const mostSaid = 160

// plainly makes what a file says of itself fit to stand within a sentence: whoever forges
// one puts sentences of his own in it, line breaks, commands to a terminal, characters that
// turn the direction of writing.
func plainly(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("„“”‟«»\"", r):
			return '\''
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > mostSaid {
		runes = append(runes[:mostSaid:mostSaid], '…')
	}
	return string(runes)
}
