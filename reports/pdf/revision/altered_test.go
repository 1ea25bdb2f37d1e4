package revision_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"modellkommune/reports/pdf/revision"
)

// attacks are the ways to change a report by an update, each with the clause that
// must say so and, where a program can show it, what a reader sees then.
var attacks = map[string]struct {
	change func(e *edit)
	want   string
	seen   func(t *testing.T, file []byte) bool
}{
	"content": {func(e *edit) {
		n := e.follow(e.page(1), "Contents")
		e.objects[n] = streamOf("", otherAmount(e, n))
	}, "ist der Inhalt von Seite 1 ersetzt worden", showsText("111.000 €")},
	"content elsewhere": {func(e *edit) {
		n := e.follow(e.page(1), "Contents")
		e.swap(e.page(1), fmt.Sprintf("/Contents %d 0 R", n), "/Contents "+e.addRef(streamOf("", otherAmount(e, n))))
	}, "ist der Inhalt von Seite 1 ersetzt worden", showsText("111.000 €")},
	"what letters mean": {func(e *edit) {
		n := e.follow(e.page(1), "Resources", "Font", "ToUnicode")
		e.objects[n] = streamOf("", strings.NewReplacer("<0030> <0031> <0030>", "<0030> <0030> <0030>\n<0031> <0031> <0039>", "1 beginbfrange", "2 beginbfrange").Replace(e.data(n)))
	}, "ist eine Schrift ausgetauscht worden", nil},
	"shapes of letters": {func(e *edit) {
		n := e.follow(e.page(1), "Resources", "Font", "DescendantFonts", "FontDescriptor", "FontFile2")
		e.objects[n] = streamOf("", strings.Repeat("\x00", 100))
	}, "ist eine Schrift ausgetauscht worden", nil},
	"other font": {func(e *edit) {
		n := e.follow(e.page(1), "Resources")
		e.objects[n] = regexp.MustCompile(`(/Font << /\S+ )\d+ 0 R`).ReplaceAllString(e.object(n), "${1}"+e.addRef("<</Type /Font /Subtype /Type1 /BaseFont /Courier>>"))
	}, "sind Schriften oder Bilder ausgetauscht worden", nil},
	"image": {func(e *edit) {
		e.objects[e.follow(e.page(1), "Resources", "XObject")] = streamOf("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x00")
	}, "ist ein Bild ausgetauscht worden", looksOther(2)},
	"alternative text": {func(e *edit) {
		n := e.having("/Alt ")
		e.objects[n] = regexp.MustCompile(`/Alt (<.*?>|\(.*?\))`).ReplaceAllString(e.object(n), "/Alt (Anderes)")
	}, "ist geändert worden, was ein Vorleseprogramm vorliest", nil},
	"parents": {func(e *edit) {
		e.objects[e.follow(e.root, "StructTreeRoot", "ParentTree")] = "<</Nums []>>"
	}, "ist geändert worden, was ein Vorleseprogramm vorliest", nil},
	"language": {func(e *edit) { e.swap(e.root, "(de-DE)", "(en)") }, "ist geändert worden, was ein Vorleseprogramm vorliest", nil},
	"attachment": {func(e *edit) {
		e.objects[e.follow(e.having("/Type /Filespec"), "EF")] = streamOf("/Type /EmbeddedFile", `{"zuschuss": 900000}`)
	}, "sind Anlagen hinzugefügt, entfernt oder ausgetauscht worden", attaches("900000")},
	"attachment described": {func(e *edit) {
		e.swap(e.having("/Type /Filespec"), "/Desc ", "/Desc (Anderes) /Was ")
	}, "sind Anlagen hinzugefügt, entfernt oder ausgetauscht worden", nil},
	"attachment added": {func(e *edit) {
		f := e.addRef("<</Type /Filespec /F (zusatz.json) /UF (zusatz.json) /EF <</F " + e.addRef(streamOf("/Type /EmbeddedFile", "900000")) + ">>>>")
		e.objects[e.root] = regexp.MustCompile(`(/EmbeddedFiles << /Names \[.*?)\]`).ReplaceAllString(e.object(e.root), "$1 (zusatz.json) "+f+" ]")
	}, "sind Anlagen hinzugefügt, entfernt oder ausgetauscht worden", attaches("900000")},
	"associated file": {
		func(e *edit) { e.swap(e.root, "/AF [", "/AF [ "+e.addRef("<</Type /Filespec /F (a)>>")) },
		"sind Anlagen hinzugefügt, entfernt oder ausgetauscht worden", nil,
	},
	"page removed": {func(e *edit) {
		pages := e.follow(e.root, "Pages")
		e.swap(pages, fmt.Sprintf("%d 0 R ", e.page(2)), "")
		e.swap(pages, "/Count 3", "/Count 2")
	}, "sind Seiten entfernt worden", hasPages(2)},
	"page added": {func(e *edit) {
		pages := e.follow(e.root, "Pages")
		e.swap(pages, "/Kids [", "/Kids [ "+e.addRef(e.object(e.page(1))))
		e.swap(pages, "/Count 3", "/Count 4")
	}, "sind Seiten hinzugefügt worden", hasPages(4)},
	"page exchanged": {func(e *edit) {
		e.swap(e.follow(e.root, "Pages"), fmt.Sprintf("%d 0 R ", e.page(1)), e.addRef(e.object(e.page(1)))+" ")
	}, "sind Seiten ausgetauscht worden", nil},
	"order of pages": {func(e *edit) {
		a, b := fmt.Sprintf("%d 0 R ", e.page(1)), fmt.Sprintf("%d 0 R ", e.page(2))
		e.swap(e.follow(e.root, "Pages"), a+b, b+a)
	}, "ist die Reihenfolge der Seiten geändert worden", looksOther(1)},
	"other pages": {func(e *edit) {
		pages := e.follow(e.root, "Pages")
		e.swap(e.root, fmt.Sprintf("/Pages %d 0 R", pages), "/Pages "+e.addRef(e.object(pages)))
	}, "sind die Seiten ausgetauscht worden", nil},
	"all pages": {func(e *edit) { e.put(e.follow(e.root, "Pages"), "/Rotate 180") }, "sind Angaben zu allen Seiten geändert worden", looksOther(1)},
	"crop":      {func(e *edit) { e.put(e.page(3), "/CropBox [0 0 595.28 400]") }, "sind Ausschnitt, Größe oder Drehung von Seite 3 geändert worden", looksOther(3)},
	"media":     {func(e *edit) { e.swap(e.page(3), "841.89", "841") }, "sind Ausschnitt, Größe oder Drehung von Seite 3 geändert worden", nil},
	"rotate":    {func(e *edit) { e.put(e.page(3), "/Rotate 90") }, "sind Ausschnitt, Größe oder Drehung von Seite 3 geändert worden", looksOther(3)},
	"resources": {func(e *edit) {
		e.swap(e.page(1), fmt.Sprintf("/Resources %d 0 R", e.follow(e.page(1), "Resources")), "/Resources << >>")
	}, "sind Schriften oder Bilder von Seite 1 ausgetauscht worden", looksOther(1)},
	"page's action": {
		func(e *edit) { e.put(e.page(1), "/AA <</O <</S /JavaScript /JS (app.alert\\(1\\))>>>>") },
		"ist ein Befehl hinterlegt worden, der beim Öffnen von Seite 1 ausgeführt wird", nil,
	},
	"page's structure": {func(e *edit) { e.swap(e.page(1), "/StructParents 0", "/StructParents 1") }, "ist geändert worden, was ein Vorleseprogramm vorliest", nil},
	"page's duration":  {func(e *edit) { e.put(e.page(1), "/Dur 1") }, "sind Angaben zu Seite 1 geändert worden", nil},
	"stamp": {func(e *edit) {
		form := e.addRef(streamOf("/Type /XObject /Subtype /Form /BBox [0 0 100 100]", "0 0 100 100 re f"))
		e.annotate(e.page(1), e.addRef("<</Type /Annot /Subtype /Stamp /Rect [50 730 400 780] /F 4 /AP <</N "+form+">>>>"))
	}, "ist auf Seite 1 eine Anmerkung oder ein Stempel hinzugefügt worden", looksOther(1)},
	"free text": {func(e *edit) {
		e.annotate(e.page(2), e.addRef("<</Type /Annot /Subtype /FreeText /Rect [50 300 400 400] /F 4 /DA (/Helv 12 Tf) /Contents (abgelehnt)>>"))
	}, "ist auf Seite 2 eine Anmerkung oder ein Stempel hinzugefügt worden", nil},
	"annotation within": {
		func(e *edit) { e.annotate(e.page(2), "<</Type /Annot /Subtype /Square /Rect [50 300 400 400]>>") },
		"ist auf Seite 2 eine Anmerkung oder ein Stempel hinzugefügt worden", nil,
	},
	"text field": {func(e *edit) {
		field := e.addRef("<</Type /Annot /Subtype /Widget /FT /Tx /T (Betrag) /V (900.000) /DA (/Helv 12 Tf) /Rect [50 300 400 400]>>")
		e.field(field)
		e.annotate(e.page(1), field)
	}, "ist ein Formularfeld hinzugefügt worden, das keine Signatur ist", nil},
	"widget without form": {func(e *edit) {
		e.annotate(e.page(1), e.addRef("<</Type /Annot /Subtype /Widget /FT /Btn /T (Knopf) /Rect [50 300 400 400]>>"))
	}, "ist auf Seite 1 ein Formularfeld hinzugefügt worden", nil},
	"link": {
		func(e *edit) { e.swap(e.follow(e.page(2), "Annots"), "example.org", "example.com") },
		"ist ein Verweis oder eine Anmerkung auf Seite 2 geändert worden", nil,
	},
	"link removed": {func(e *edit) {
		e.objects[e.page(2)] = regexp.MustCompile(`/Annots \[.*?\]`).ReplaceAllString(e.object(e.page(2)), "")
	}, "sind Verweise oder Anmerkungen auf Seite 2 entfernt oder vertauscht worden", nil},
	"link exchanged": {func(e *edit) {
		n := e.follow(e.page(2), "Annots")
		e.swap(e.page(2), fmt.Sprintf("%d 0 R", n), e.addRef(e.object(n)))
	}, "sind Verweise oder Anmerkungen auf Seite 2 entfernt oder vertauscht worden", nil},
	"open action": {
		func(e *edit) { e.put(e.root, "/OpenAction <</S /URI /URI (https://example.com)>>") },
		"ist ein Befehl hinterlegt worden, der beim Öffnen ausgeführt wird", nil,
	},
	"document's action": {
		func(e *edit) { e.put(e.root, "/AA <</WP <</S /JavaScript /JS (1)>>>>") },
		"ist ein Befehl hinterlegt worden, der beim Öffnen ausgeführt wird", nil,
	},
	"program": {func(e *edit) {
		e.swap(e.root, "/Names << ", "/Names << /JavaScript <</Names [(a) <</S /JavaScript /JS (1)>>]>> ")
	}, "ist ein Programm (JavaScript) hinterlegt worden", nil},
	"older standard": {func(e *edit) { e.put(e.root, "/Version /1.3") }, "sind Angaben zum ganzen Dokument geändert worden", nil},
	"named page":     {func(e *edit) { e.swap(e.root, "/Names << ", "/Names << /Dests <</Names []>> ") }, "sind Angaben zum ganzen Dokument geändert worden", nil},
	"metadata": {func(e *edit) {
		n := e.follow(e.root, "Metadata")
		e.objects[n] = streamOf("/Type /Metadata /Subtype /XML", strings.Replace(e.data(n), "Gemeinde Merzenich", "Gemeinde Niederzier", 1))
	}, "sind die Metadaten des Dokuments ersetzt worden", nil},
	"metadata elsewhere": {func(e *edit) {
		n := e.follow(e.root, "Metadata")
		e.swap(e.root, fmt.Sprintf("/Metadata %d 0 R", n), "/Metadata "+e.addRef(streamOf("/Type /Metadata /Subtype /XML", e.data(n))))
	}, "sind die Metadaten des Dokuments ersetzt worden", nil},
	"title": {func(e *edit) {
		e.objects[e.info] = regexp.MustCompile(`/Title (<.*?>|\(.*?\))`).ReplaceAllString(e.object(e.info), "/Title (Entwurf)")
	}, "sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden", nil},
	"date of creation": {
		func(e *edit) { e.swap(e.info, "/CreationDate (D:2018", "/CreationDate (D:2017") },
		"sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden", nil,
	},
	"no date": {func(e *edit) {
		e.objects[e.info] = regexp.MustCompile(`/ModDate \(.*?\)`).ReplaceAllString(e.object(e.info), "/ModDate (gestern)")
	}, "sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden", nil},
	"producer": {func(e *edit) {
		e.objects[e.info] = regexp.MustCompile(`/Producer (<.*?>|\(.*?\))`).ReplaceAllString(e.object(e.info), "/Producer (Anderes)")
	}, "sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden", nil},
	"other information": {
		func(e *edit) { e.info = e.add("<</Title (Entwurf)>>") },
		"sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden", nil,
	},
	"other document": {func(e *edit) { e.root = e.add(e.object(e.root)) }, "ist der Bericht durch ein anderes Dokument ersetzt worden", nil},
	"day, no signature": {
		func(e *edit) { e.swap(e.info, "/ModDate (D:2018", "/ModDate (D:2019") },
		"sind Angaben geändert worden, ohne dass eine Signatur dazugekommen ist", nil,
	},
	"identifier": {func(e *edit) { e.id = "/ID [<00><00>]"; e.objects[e.info] = e.object(e.info) }, "ist die Kennung des Dokuments geändert worden", nil},
	"outline": {func(e *edit) {
		n := e.follow(e.root, "Outlines", "First")
		e.objects[n] = regexp.MustCompile(`/Title (<.*?>|\(.*?\))`).ReplaceAllString(e.object(n), "/Title (Anderes)")
	}, "sind die Lesezeichen geändert worden", nil},
	"other outline": {func(e *edit) {
		e.swap(e.root, "/Outlines ", "/Outlines "+e.addRef("<< >>")+" /Was ")
	}, "sind die Lesezeichen geändert worden", nil},
	"colours": {func(e *edit) {
		e.objects[number(e.t, e.object(e.root), `/DestOutputProfile (\d+)`)] = streamOf("/N 3", "")
	}, "ist das Farbprofil ausgetauscht worden", nil},
	"other colours": {func(e *edit) { e.swap(e.root, "/Info (sRGB", "/Info (CMYK") }, "ist das Farbprofil ausgetauscht worden", nil},
	"layers": {func(e *edit) {
		e.put(e.root, "/OCProperties <</OCGs ["+e.addRef("<</Type /OCG /Name (a)>>")+"] /D <<>>>>")
	}, "sind Ebenen hinzugefügt worden, die sich ein- und ausblenden lassen", nil},
	"view":    {func(e *edit) { e.swap(e.root, "/UseOutlines", "/FullScreen") }, "ist geändert worden, wie das Dokument angezeigt wird", nil},
	"version": {func(e *edit) { e.put(e.root, "/Version /1.4") }, "sind Angaben zum ganzen Dokument geändert worden", nil},
	"object freed": {
		func(e *edit) { e.free = append(e.free, e.follow(e.page(2), "Annots")) },
		"sind Teile des freigegebenen Berichts gelöscht worden", nil,
	},
	"object moved": {func(e *edit) {
		n := e.follow(e.page(1), "Contents")
		e.moved[n] = bytes.Index(e.file, fmt.Appendf(nil, "\n%d 0 obj", n)) + 1
	}, "sind Teile des freigegebenen Berichts auf eine andere Stelle der Datei umgelenkt worden", nil},
	"packed objects": {func(e *edit) {
		e.objects[e.having("/Type /ObjStm")] = streamOf("/Type /ObjStm /N 0 /First 0", "")
	}, "sind Teile des freigegebenen Berichts ersetzt worden", nil},
	"other program reads other": {
		func(e *edit) { e.trailer = fmt.Sprintf("/XRefStm %d", e.section) },
		"ist ein zweites Verzeichnis der Datei angefügt worden, das nicht jedes Programm liest", nil,
	},
	"encrypted":                {func(e *edit) { e.trailer = "/Encrypt <</Filter /Standard>>" }, "ist die Datei verschlüsselt worden", nil},
	"more in the trailer":      {func(e *edit) { e.trailer = "/Was 1" }, unknown, nil},
	"bytes behind the end":     {func(e *edit) { e.tail = "1 0 obj\n<<>>\nendobj\n" }, unknown, nil},
	"comment behind the end":   {func(e *edit) { e.tail = "%PDF-1.7\n" }, unknown, nil},
	"loop":                     {func(e *edit) { e.prev = len(e.file) }, unknown, nil},
	"earlier section":          {func(e *edit) { e.from = e.section }, unknown, nil},
	"section skipped":          {func(e *edit) { e.prev = 1 }, unknown, nil},
	"object without entry":     {func(e *edit) { e.file = append(e.file, "99 0 obj\nnull\nendobj\n"...); e.prev = e.section }, unknown, nil},
	"two equal keys":           {func(e *edit) { e.objects[e.info] = "<</Title (a) /Title (b)>>" }, unknown, nil},
	"length elsewhere":         {func(e *edit) { e.add("<</Length 99 0 R>>\nstream\n\nendstream") }, unknown, nil},
	"object for nothing":       {func(e *edit) { e.add("<</Type /Action /S /JavaScript /JS (1)>>") }, foreign, nil},
	"payload for nothing":      {func(e *edit) { e.add(streamOf("", "0 0 100 100 re f")) }, foreign, nil},
	"form with program":        {func(e *edit) { e.put(e.formOf(), "/XFA (<a/>)") }, "ist ein XFA-Formular hinterlegt worden, das anderes zeigen kann als der Bericht", nil},
	"form drawn anew":          {func(e *edit) { e.put(e.formOf(), "/NeedAppearances true") }, "ist ein Formularfeld hinzugefügt worden, das keine Signatur ist", nil},
	"order of calculation":     {func(e *edit) { e.put(e.formOf(), "/CO []") }, "ist ein Formularfeld hinzugefügt worden, das keine Signatur ist", nil},
	"proofs with more":         {func(e *edit) { e.put(e.root, "/DSS <</Certs [] /Was 1>>") }, proofs, nil},
	"proofs from the report":   {func(e *edit) { e.put(e.root, fmt.Sprintf("/DSS <</Certs [%d 0 R]>>", e.follow(e.page(1), "Contents"))) }, foreign, nil},
	"usage rights":             {func(e *edit) { e.put(e.root, "/Perms <</UR3 "+e.addRef("<<>>")+">>") }, "sind Rechte am Dokument hinterlegt worden, die zu keiner Signatur gehören", nil},
	"extensions with a stream": {func(e *edit) { e.put(e.root, "/Extensions <</A "+e.addRef(streamOf("", ""))+">>") }, foreign, nil},
}

const (
	unknown = "sind Daten angefügt worden, die nicht als Signatur zu erkennen sind"
	foreign = "sind Daten angefügt worden, die mit einer Signatur nichts zu tun haben"
	proofs  = "sind Prüfdaten zu Signaturen hinzugefügt worden, die dieses Programm nicht kennt"
)

// otherAmount gives a content in which an amount is another one.
func otherAmount(e *edit, n int) string {
	e.t.Helper()
	utf16 := func(s string) string { return "\x00" + strings.Join(strings.Split(s, ""), "\x00") }
	content := e.data(n)
	if !strings.Contains(content, utf16("100.000")) {
		e.t.Fatal("the amount is not there")
	}
	return strings.Replace(content, utf16("100.000"), utf16("111.000"), 1)
}

func showsText(want string) func(*testing.T, []byte) bool {
	return func(t *testing.T, file []byte) bool {
		t.Helper()
		return bytes.Contains(tool(t, file, "pdftotext", "-enc", "UTF-8", "-", "-"), []byte(want))
	}
}

func hasPages(count int) func(*testing.T, []byte) bool {
	return func(t *testing.T, file []byte) bool {
		t.Helper()
		return number(t, string(tool(t, file, "qpdf", "--show-npages", "-")), `(\d+)`) == count
	}
}

func attaches(want string) func(*testing.T, []byte) bool {
	return func(t *testing.T, file []byte) bool {
		t.Helper()
		keys := string(tool(t, file, "qpdf", "--list-attachments", "-"))
		for line := range strings.Lines(keys) {
			key, _, _ := strings.Cut(line, " ->")
			if bytes.Contains(tool(t, file, "qpdf", "--show-attachment="+key, "-"), []byte(want)) {
				return true
			}
		}
		return false
	}
}

// looksOther says that a page looks otherwise than it was released.
func looksOther(page int) func(*testing.T, []byte) bool {
	return func(t *testing.T, file []byte) bool {
		t.Helper()
		return !bytes.Equal(rendered(t, file, page), rendered(t, released(t), page))
	}
}

func rendered(t *testing.T, file []byte, page int) []byte {
	t.Helper()
	n := fmt.Sprint(page)
	return tool(t, file, "pdftoppm", "-cropbox", "-r", "40", "-f", n, "-l", n, "-")
}

// Every change is refused in a released file and in one that was signed already, in
// both kinds of cross-reference sections.
func TestAltered(t *testing.T) {
	signed := newEdit(t, released(t))
	signed.sign(signed.page(3), "Sig1", "/Rect [300 200 500 260]")
	bases := map[string][]byte{"released": released(t), "signed": signed.bytes()}
	accept(t, bases["signed"], signatures(revision.Signature{Field: "Sig1", Page: 3}))
	for name, attack := range attacks {
		for base, file := range bases {
			t.Run(name+"/"+base, func(t *testing.T) {
				t.Parallel()
				e := newEdit(t, bytes.Clone(file))
				attack.change(e)
				out := e.bytes()
				refuse(t, out, attack.want)
				if attack.seen != nil && !attack.seen(t, out) {
					t.Error("the change cannot be seen")
				}
				if e.packable() {
					e.stream, e.objects[e.root] = true, e.body(e.root)
					refuse(t, e.bytes(), attack.want)
				}
			})
		}
	}
}
