package release

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// node is an element of a message.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []node     `xml:",any"`
	Text     string     `xml:",chardata"`
}

// elements lists by parent the elements that the message may have, in the order of the schema of
// xdomea 3.0.0 (xdomea-Baukasten.xsd, xdomea-Nachrichten-AbgabeDurchfuehren.xsd): „!“ marks one
// that must be there, „*“ one that may come again.
var elements = map[string]string{
	"Abgabe.Abgabe.0401":         "Kopf! Anschreiben Schriftgutobjekt!* Aktenplan",
	"Kopf":                       "ProzessID! Nachrichtentyp! Erstellungszeitpunkt! Absender! Empfaenger! SendendesSystem Hinweis WeitererEmpfaenger* Importbestaetigung! Empfangsbestaetigung!",
	"Nachrichtentyp":             "code! name",
	"Medium":                     "code! name",
	"Absender":                   "Behoerdenkennung Institution Organisationseinheit Name",
	"Empfaenger":                 "Behoerdenkennung Institution Organisationseinheit Name",
	"Institution":                "Name Kurzbezeichnung",
	"Organisationseinheit":       "Name!",
	"SendendesSystem":            "InstanzID Produktname Version",
	"Schriftgutobjekt":           "Akte!",
	"Akte":                       "Identifikation! AllgemeineMetadaten ArchivspezifischeMetadaten Standort Typ Laufzeit HistorienProtokollInformation* InternerGeschaeftsgang Akteninhalt Verweis* Kontakt* ZdA ZdADatum",
	"Akteninhalt":                "Dokument* Vorgang* Teilakte*",
	"Vorgang":                    "Identifikation! AllgemeineMetadaten ArchivspezifischeMetadaten Aktenbetreff Typ ZdA ZdADatum Laufzeit HistorienProtokollInformation* InternerGeschaeftsgang Dokument* Verweis* Kontakt* Teilvorgang*",
	"Dokument":                   "Identifikation! AllgemeineMetadaten FremdesGeschaeftszeichen Posteingangsdatum Postausgangsdatum DatumDesSchreibens Bezug Hier Bearbeiter Typ HistorienProtokollInformation* InternerGeschaeftsgang Version* Verweis* Anlage*",
	"Identifikation":             "ID! NummerImUebergeordnetenContainer",
	"AllgemeineMetadaten":        "Betreff Kennzeichen Federfuehrung Aktenfuehrung Vertraulichkeitsstufe Bemerkung Medium Aktenplaneinheit",
	"ArchivspezifischeMetadaten": "Aufbewahrungsdauer Aussonderungsart Kennung Bewertungsvorschlag Aufbewahrungsende",
	"Laufzeit":                   "Beginn Ende",
	"Version":                    "Nummer! Format!*",
	"Format":                     "Name! SonstigerName Version! Primaerdokument!",
	"Format>Name":                "code!",
	"Primaerdokument":            "Dateiname! DateinameOriginal Ersteller DatumUhrzeit SignaturSiegel",
}

// forms are what the texts of elements must look like.
var forms = map[string]*regexp.Regexp{
	"ID": identified, "ProzessID": identified,
	"Dateiname":            regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_[^/\\]+$`),
	"Erstellungszeitpunkt": regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$`),
	"DatumDesSchreibens":   dated, "Aufbewahrungsende": dated, "Beginn": dated, "Ende": dated,
	"Importbestaetigung": regexp.MustCompile(`^true$`), "Empfangsbestaetigung": regexp.MustCompile(`^(true|false)$`),
	"code": regexp.MustCompile(`^\d{3,4}$`),
}

var (
	identified = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	dated      = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
)

// check holds an element against elements and forms.
func (n node) check(t *testing.T, parent string) {
	t.Helper()
	name := n.XMLName.Local
	if want := map[bool]string{true: "urn:xoev-de:xdomea:schema:3.0.0"}[name != "code" && name != "name"]; n.XMLName.Space != want {
		t.Errorf("%s is of %q", name, n.XMLName.Space)
	}
	allowed, parts := elements[parent+">"+name]
	if !parts {
		allowed, parts = elements[name]
	}
	// Names and versions are texts but for the two above.
	if text := strings.TrimSpace(n.Text); !parts || len(n.Children) == 0 && text != "" {
		if form := forms[name]; text == "" || form != nil && !form.MatchString(text) {
			t.Errorf("%s says %q", name, text)
		}
		return
	}
	at := 0
	words := strings.Fields(allowed)
	for _, c := range n.Children {
		i := slices.IndexFunc(words[at:], func(w string) bool { return strings.TrimRight(w, "!*") == c.XMLName.Local })
		if i < 0 {
			t.Fatalf("%s in %s is not allowed there, after %v", c.XMLName.Local, name, words[:at])
		}
		for _, skipped := range words[at : at+i] {
			if strings.HasSuffix(skipped, "!") || strings.HasSuffix(skipped, "!*") {
				t.Errorf("%s lacks %s", name, skipped)
			}
		}
		at += i
		if !strings.HasSuffix(words[at], "*") {
			at++
		} else {
			words[at] = strings.TrimRight(words[at], "!*") + "*"
		}
		c.check(t, name)
	}
	for _, missing := range words[at:] {
		if strings.Contains(missing, "!") {
			t.Errorf("%s lacks %s", name, missing)
		}
	}
}

// all gives the elements of a name within another.
func (n node) all(name string) (list []node) {
	if n.XMLName.Local == name {
		list = append(list, n)
	}
	for _, c := range n.Children {
		list = append(list, c.all(name)...)
	}
	return list
}

// What nobody has recorded is left out, not empty.
func TestSparseMessage(t *testing.T) {
	d := dossier{filing: filing{subject: "Vorhaben"}, matters: []matter{{filing: filing{subject: "Bericht", version: "Version 1"}, papers: []piece{{name: "b.pdf", title: "Bericht", kind: "Bericht", format: formatPDF}}}}}
	b, err := d.message()
	if err != nil {
		t.Fatal(err)
	}
	var message node
	if err := xml.Unmarshal(b, &message); err != nil {
		t.Fatal(err)
	}
	message.check(t, "")
	for _, name := range []string{"Institution", "Organisationseinheit", "Laufzeit", "Kennzeichen", "Federfuehrung", "ArchivspezifischeMetadaten", "DatumDesSchreibens", "SonstigerName"} {
		if list := message.all(name); len(list) > 0 {
			t.Errorf("%s is there", name)
		}
	}
}

// An Aktenpaket holds a transfer for an E-Akte: a message of xdomea in which the Akte has a
// Vorgang for each release, and every file that it names, and no other.
func TestTransfer(t *testing.T) {
	f, releases := kept(t)
	ids := map[string]string{} // of documents, by what was handed over
	for name, release := range map[string]int64{"first": releases[0].ID, "second": releases[1].ID, "all": 0} {
		t.Run(name, func(t *testing.T) {
			var files map[string][]byte
			packet := archived(t, f, release)
			for file, b := range packet {
				if strings.HasSuffix(file, "_Abgabe.Abgabe.0401.zip") {
					files = unzipped(t, b)
					if message := files[strings.TrimSuffix(file, ".zip")+".xml"]; message == nil {
						t.Fatalf("%s lacks its message", file)
					}
				}
			}
			var message node
			for file, b := range files {
				if strings.HasSuffix(file, ".xml") {
					if err := xml.NewDecoder(bytes.NewReader(b)).Decode(&message); err != nil && err != io.EOF {
						t.Fatal(err)
					}
				}
			}
			message.check(t, "")
			named := message.all("Dateiname")
			if len(named) != len(files)-1 {
				t.Errorf("%d files are named, %d lie there", len(named), len(files)-1)
			}
			for _, n := range named {
				if files[n.Text] == nil {
					t.Errorf("%s is not there", n.Text)
				}
			}
			if got, want := len(message.all("Vorgang")), map[bool]int{true: 2, false: 1}[release == 0]; got != want {
				t.Errorf("%d Vorgänge, want %d", got, want)
			}
			seen := map[string]bool{}
			for _, id := range message.all("ID") {
				if seen[id.Text] {
					t.Errorf("%s stands for two", id.Text)
				}
				seen[id.Text] = true
			}
			// What is the same keeps its ID in every package, so that an E-Akte knows it again.
			for _, d := range message.all("Dokument") {
				content := checksum(files[d.all("Dateiname")[0].Text])
				if id := d.all("ID")[0].Text; ids[content] != "" && ids[content] != id && d.all("Typ")[0].Text == "Bericht" {
					t.Errorf("%s was %s before", id, ids[content])
				} else {
					ids[content] = id
				}
			}
		})
	}
}
