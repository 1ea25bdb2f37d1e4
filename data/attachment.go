package data

// Attachment describes a picture or a file that lies in the Projektakte; its
// bytes are found by their SHA-256.
type Attachment struct {
	ID string `json:"id"`
	// Of is the Kennung of the record to which it belongs; „kommune“ is the
	// municipality itself.
	Of    string         `json:"of" de:"Gehört zu" hint:"Kommune, {Maßnahme}, Meilenstein, Beteiligung, Workshop, Erfahrung oder Buchung." placeholder:"Ganzes Vorhaben" part:"*"`
	Kind  AttachmentKind `json:"kind" de:"Art" hint:"Wappen oder Logo steht auf Deckblatt und Anschreiben, wenn es nicht nur intern ist."`
	Title string         `json:"title" de:"Titel" limit:"200" hint:"Bildunterschrift oder Name der Anlage, zum Beispiel „Kartierungstag in Golzheim“."`
	// Alt says in words what a picture shows.
	Alt string `json:"alt" de:"Alternativtext" limit:"500" hint:"Was auf dem Bild zu sehen ist, für alle, die es nicht sehen; ohne „Bild von“." lines:"2"`
	// Author is the Urheber.
	Author  string  `json:"author" de:"Urheber" hint:"Wer fotografiert oder gezeichnet hat."`
	Licence Licence `json:"licence" de:"Lizenz" hint:"Unter der es gezeigt werden darf."`
	// Consent says how those who can be recognised have agreed, if any can be.
	Consent  string          `json:"consent" de:"Einwilligung" hint:"Wie Erkennbare zugestimmt haben, zum Beispiel „schriftlich am 24.03.2018“."`
	Release  Confidentiality `json:"release" de:"Freigabe" hint:"Wer die Datei sehen darf; leer: nur intern."`
	FileName string          `json:"file_name" de:"Dateiname"`
	// Media is the media type, such as image/jpeg.
	Media  string `json:"media" de:"Dateityp"`
	SHA256 string `json:"sha256" de:"Prüfsumme"`
	// Size is in bytes, Width and Height of a picture in pixels.
	Size   int `json:"size" de:"Größe"`
	Width  int `json:"width" de:"Breite"`
	Height int `json:"height" de:"Höhe"`
}

// Key implements Record.
func (a Attachment) Key() Key { return Key{KindAttachment, a.ID} }

// Printed says whether a report may show a picture: never one that is internal.
func (a Attachment) Printed() bool { return a.Kind == AttachmentPicture && a.Release.Outside() }

// Arms returns the Wappen or Logo for cover and letter, and whether there is one that may
// leave the house: the first.
func (p Project) Arms() (Attachment, bool) {
	for _, a := range p.Attachments {
		if a.Kind == AttachmentArms && a.Release.Outside() {
			return a, true
		}
	}
	return Attachment{}, false
}

// AttachmentKind says what an attachment is.
type AttachmentKind string

// The kinds of attachment.
const (
	AttachmentPicture AttachmentKind = "Bild"
	AttachmentArms    AttachmentKind = "Wappen oder Logo"
	AttachmentFile    AttachmentKind = "Anlage"
)

// AttachmentKinds lists the kinds in the order in which they are offered.
var AttachmentKinds = []AttachmentKind{AttachmentPicture, AttachmentArms, AttachmentFile}

// WithoutBytes gives the project for where the bytes of its attachments are not:
// their checksums are not there either, for an import would look for the bytes.
func (p Project) WithoutBytes() Project {
	p.Attachments = each(p.Attachments, func(a Attachment) Attachment { a.SHA256 = ""; return a })
	return p
}
