package release

import (
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"path"
	"strings"
	"time"

	"modellkommune/data"
)

// format is how xdomea 3.0 names a file format: the code of its list „Dateiformat“ 1.0, the
// name where that list has none, and the version.
type format struct{ code, other, version string }

// The formats of an Aktenpaket.
var (
	formatPDF   = format{code: "044", version: "PDF/A-2a"}
	formatPDFA3 = format{code: "044", version: "PDF/A-3a"}
	formatText  = format{code: "045", version: "UTF-8"}
	formatCSV   = format{code: "002", version: "RFC 4180, UTF-8"}
	formatJSON  = format{code: "100", other: "json", version: "RFC 8259"}
)

// formats are those of attachments by the ends of their names.
var formats = map[string]string{
	".pdf": "018", ".jpg": "011", ".jpeg": "010", ".png": "019", ".tif": "023", ".tiff": "024", ".csv": "002", ".txt": "045", ".xml": "030", ".docx": "035", ".xlsx": "036",
}

// formatOf gives the format of an attachment, whose version nobody knows.
func formatOf(name string) format {
	ext := strings.ToLower(path.Ext(name))
	if code, known := formats[ext]; known {
		return format{code: code, version: "unbekannt"}
	}
	return format{code: "100", other: strings.TrimPrefix(ext, ".") + " (nicht in der Codeliste)", version: "unbekannt"}
}

// uuid makes a seed a UUID (RFC 9562, version 8): the same thing has the same one in every
// package, so that an E-Akte knows it again.
func uuid(seed string) string {
	b := sha256.Sum256([]byte("modellkommune " + seed))
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[0:4], b[4:6], b[6:8], b[8:10], b[10:16])
}

// transferName is the file name that xdomea wants: UUID_Dokumentname.Dateiformat.
func (x piece) transferName() string { return uuid("file "+x.seed) + "_" + path.Base(x.name) }

// process tells a message from others: what it hands over, and as of when.
func (d dossier) process() string {
	seed := "process " + d.seed + d.at.String()
	for _, x := range d.all() {
		seed += "\n" + x.seed
	}
	return uuid(seed)
}

// messageName names the message as xdomea does: „Abgabe.Abgabe.0401“, the whole handing over
// of records where the system changes, here from this program to the E-Akte.
func (d dossier) messageName() string { return d.process() + "_Abgabe.Abgabe.0401" }

// message writes the message of xdomea 3.0.
func (d dossier) message() ([]byte, error) {
	house := xContact{Institution: xNameOf(d.body), Unit: xNameOf(d.office)}
	m := xMessage{
		Prefix: xNamespace, Instance: "http://www.w3.org/2001/XMLSchema-instance", Location: xNamespace + " xdomea-Nachrichten-AbgabeDurchfuehren.xsd",
		Process: d.process(), Type: xCode{List: "urn:xoev-de:xdomea:codeliste:nachrichtentyp", Version: "2.0", Code: "0401"},
		// Sender and recipient are of one house: what changes is the system.
		Made: d.at.Format(time.RFC3339), From: house, To: house, System: "Modellkommune",
		Note:   "Tabellen (csv) und Prüfsummen (manifest.csv) stehen im Aktenpaket, in dem diese Nachricht lag.",
		Import: true, Receipt: false,
		File: xFile{xHead: d.head(d.seed), Term: d.term(), Content: xContent{Papers: each(d.papers, piece.document)}},
	}
	for _, v := range d.matters {
		head := v.head(v.seed)
		head.Subject += ", " + v.version // versions of one report are Vorgänge of their own
		m.File.Content.Matters = append(m.File.Content.Matters, xMatter{xHead: head, FileSubject: d.subject, Term: v.term(), Papers: each(v.papers, piece.document)})
	}
	b, err := xml.MarshalIndent(m, "", "  ")
	return append([]byte(xml.Header), append(b, '\n')...), err
}

func each[T, U any](list []T, of func(T) U) []U {
	var out []U
	for _, v := range list {
		out = append(out, of(v))
	}
	return out
}

const xNamespace = "urn:xoev-de:xdomea:schema:3.0.0"

// The parts of the message, in the order of the schema; encoding/xml writes the prefix, which
// the standard demands, as part of the names.
type (
	xMessage struct {
		XMLName  struct{} `xml:"xdomea:Abgabe.Abgabe.0401"`
		Prefix   string   `xml:"xmlns:xdomea,attr"`
		Instance string   `xml:"xmlns:xsi,attr"`
		Location string   `xml:"xsi:schemaLocation,attr"`
		Process  string   `xml:"xdomea:Kopf>xdomea:ProzessID"`
		Type     xCode    `xml:"xdomea:Kopf>xdomea:Nachrichtentyp"`
		Made     string   `xml:"xdomea:Kopf>xdomea:Erstellungszeitpunkt"`
		From     xContact `xml:"xdomea:Kopf>xdomea:Absender"`
		To       xContact `xml:"xdomea:Kopf>xdomea:Empfaenger"`
		System   string   `xml:"xdomea:Kopf>xdomea:SendendesSystem>xdomea:Produktname"`
		Note     string   `xml:"xdomea:Kopf>xdomea:Hinweis"`
		Import   bool     `xml:"xdomea:Kopf>xdomea:Importbestaetigung"`
		Receipt  bool     `xml:"xdomea:Kopf>xdomea:Empfangsbestaetigung"`
		File     xFile    `xml:"xdomea:Schriftgutobjekt>xdomea:Akte"`
	}
	xCode struct {
		List    string `xml:"listURI,attr"`
		Version string `xml:"listVersionID,attr"`
		Code    string `xml:"code"`
	}
	xContact struct {
		Institution *xName `xml:"xdomea:Institution"`
		Unit        *xName `xml:"xdomea:Organisationseinheit"`
	}
	xName struct {
		Name string `xml:"xdomea:Name"`
	}
	xHead struct {
		ID        string    `xml:"xdomea:Identifikation>xdomea:ID"`
		Subject   string    `xml:"xdomea:AllgemeineMetadaten>xdomea:Betreff"`
		Reference string    `xml:"xdomea:AllgemeineMetadaten>xdomea:Kennzeichen,omitempty"`
		Lead      string    `xml:"xdomea:AllgemeineMetadaten>xdomea:Federfuehrung,omitempty"`
		Medium    xCode     `xml:"xdomea:AllgemeineMetadaten>xdomea:Medium"`
		Keeping   *xKeeping `xml:"xdomea:ArchivspezifischeMetadaten"`
	}
	xKeeping struct {
		Until data.Date `xml:"xdomea:Aufbewahrungsende"`
	}
	xFile struct {
		xHead
		Term    *xTerm   `xml:"xdomea:Laufzeit"`
		Content xContent `xml:"xdomea:Akteninhalt"`
	}
	xTerm struct {
		From data.Date `xml:"xdomea:Beginn,omitempty"`
		To   data.Date `xml:"xdomea:Ende,omitempty"`
	}
	xContent struct {
		Papers  []xDocument `xml:"xdomea:Dokument"`
		Matters []xMatter   `xml:"xdomea:Vorgang"`
	}
	xMatter struct {
		xHead
		FileSubject string      `xml:"xdomea:Aktenbetreff,omitempty"`
		Term        *xTerm      `xml:"xdomea:Laufzeit"`
		Papers      []xDocument `xml:"xdomea:Dokument"`
	}
	xDocument struct {
		ID      string    `xml:"xdomea:Identifikation>xdomea:ID"`
		Subject string    `xml:"xdomea:AllgemeineMetadaten>xdomea:Betreff"`
		Medium  xCode     `xml:"xdomea:AllgemeineMetadaten>xdomea:Medium"`
		Date    data.Date `xml:"xdomea:DatumDesSchreibens,omitempty"`
		Kind    string    `xml:"xdomea:Typ"`
		Number  string    `xml:"xdomea:Version>xdomea:Nummer"`
		Format  xFormat   `xml:"xdomea:Version>xdomea:Format"`
	}
	xFormat struct {
		Name     xCode  `xml:"xdomea:Name"`
		Other    string `xml:"xdomea:SonstigerName,omitempty"`
		Version  string `xml:"xdomea:Version"`
		File     string `xml:"xdomea:Primaerdokument>xdomea:Dateiname"`
		Original string `xml:"xdomea:Primaerdokument>xdomea:DateinameOriginal"`
	}
)

// xNameOf gives nothing where there is no name: the schema refuses an empty element.
func xNameOf(name string) *xName {
	if name == "" {
		return nil
	}
	return &xName{name}
}

// electronic is the Medium of all that lies in the package.
var electronic = xCode{List: "urn:xoev-de:xdomea:codeliste:medium", Version: "1.0", Code: "001"}

func (f filing) head(seed string) xHead {
	head := xHead{ID: uuid(seed), Subject: f.subject, Reference: f.reference, Lead: f.office, Medium: electronic}
	if f.keepUntil != "" {
		head.Keeping = &xKeeping{f.keepUntil}
	}
	return head
}

func (f filing) term() *xTerm {
	if f.from == "" && f.to == "" {
		return nil
	}
	return &xTerm{f.from, f.to}
}

func (x piece) document() xDocument {
	return xDocument{
		ID: uuid(x.seed), Subject: x.title, Medium: electronic, Date: x.day, Kind: x.kind, Number: "1",
		Format: xFormat{
			Name:  xCode{List: "urn:xoev-de:xdomea:codeliste:dateiformat", Version: "1.0", Code: x.format.code},
			Other: x.format.other, Version: x.format.version, File: x.transferName(), Original: path.Base(x.name),
		},
	}
}
