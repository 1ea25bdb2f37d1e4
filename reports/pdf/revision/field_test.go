package revision_test

import (
	"fmt"
	"strings"
	"testing"

	"modellkommune/reports/pdf/revision"
)

// Places on page 3, in points.
const (
	emptyPlace = "/Rect [300 200 500 260]"
	textPlace  = "/Rect [50 750 300 770]"
	wholePage  = "/Rect [0 0 595.28 841.89]"
)

const (
	ofSignature  = "ist eine Signatur mit Angaben hinzugefügt worden, die dieses Programm nicht kennt"
	ofAppearance = "ist eine Signatur mit einem Erscheinungsbild hinzugefügt worden, das dieses Programm nicht kennt"
	overTheText  = "verdeckt eine sichtbare Signatur Text auf Seite 3"
)

// picture makes an appearance with more in its dictionary.
func picture(e *edit, more string) string {
	return e.addRef(streamOf("/Type /XObject /Subtype /Form /BBox [0 0 10 10] "+more, "0 0 10 10 re f"))
}

// Signatures that are accepted, with the page on which each is visible.
func TestFields(t *testing.T) {
	for name, c := range map[string]struct {
		sign func(e *edit)
		page int
	}{
		"invisible":        {func(e *edit) { e.sign(e.page(3), "Sig", "/Rect [0 0 0 0]") }, 0},
		"hidden over text": {func(e *edit) { e.sign(e.page(3), "Sig", "/F 2 "+textPlace) }, 0},
		"never on screen":  {func(e *edit) { e.sign(e.page(3), "Sig", "/F 32 "+textPlace) }, 0},
		"visible":          {func(e *edit) { e.sign(e.page(3), "Sig", "/F 132 /Border [0 0 0] /TU (Unterschrift) /Ff 1 "+emptyPlace) }, 3},
		"with a picture": {func(e *edit) {
			image := e.addRef(streamOf("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x00"))
			inner := picture(e, "/Resources <</XObject <</A "+image+">> /ProcSet [/PDF]>>")
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, "/Matrix [1 0 0 1 0 0] /Resources <</XObject <</FRM "+inner+">>>>")+">>")
		}, 3},
		"no type":         {func(e *edit) { e.swap(e.sign(e.page(3), "Sig", emptyPlace)-1, "/Type /Sig ", "") }, 3},
		"on another page": {func(e *edit) { e.sign(e.page(2), "Sig", emptyPlace) }, 2},
		"date alone": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace)
			e.swap(e.info, "/ModDate (D:2018", "/ModDate (D:2019")
		}, 3},
		"report written again": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace)
			for n := 1; n < e.size; n++ {
				if text := e.body(n); !strings.Contains(text, "/Length") {
					e.objects[n] = text
				}
			}
		}, 3},
		"form's defaults": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace)
			e.put(e.formOf(), "/DA (/Helv 0 Tf 0 g) /DR <</Font <</Helv "+e.addRef("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>")+">>>> /NeedAppearances false")
		}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEdit(t, released(t))
			c.sign(e)
			accept(t, e.bytes(), signatures(revision.Signature{Field: "Sig", Page: c.page}))
			e.stream = true
			accept(t, e.bytes(), signatures(revision.Signature{Field: "Sig", Page: c.page}))
		})
	}
}

// Signatures that are refused.
func TestFieldsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		sign func(e *edit)
		want string
	}{
		"zeros": {func(e *edit) {
			e.swap(e.sign(e.page(3), "Sig", emptyPlace)-1, "308006092a864886f70d010702", "3000000000000000000000000000")
		}, ofSignature},
		"other sequence": {func(e *edit) {
			e.swap(e.sign(e.page(3), "Sig", emptyPlace)-1, "308006092a864886f70d010702", "300006092a864886f70d010701")
		}, ofSignature},
		"over text": {func(e *edit) { e.sign(e.page(3), "Sig", textPlace) }, overTheText},
		"whole page": {func(e *edit) {
			e.sign(e.page(3), "Sig", wholePage+" /AP <</N "+picture(e, "")+">>")
		}, overTheText},
		"without width":      {func(e *edit) { e.sign(e.page(3), "Sig", "/Rect [100 700 100 800]") }, overTheText},
		"printed over text":  {func(e *edit) { e.sign(e.page(3), "Sig", "/F 36 "+textPlace) }, overTheText},
		"over a link":        {func(e *edit) { e.sign(e.page(2), "Sig", "/Rect [215 738 225 745]") }, "verdeckt eine sichtbare Signatur einen Verweis oder eine Anmerkung auf Seite 2"},
		"over an image":      {func(e *edit) { e.sign(e.page(2), "Sig", "/Rect [100 440 200 500]") }, "verdeckt eine sichtbare Signatur ein Bild auf Seite 2"},
		"over a filled cell": {func(e *edit) { e.sign(e.page(1), "Sig", "/Rect [380 672 560 720]") }, "verdeckt eine sichtbare Signatur eine farbige Fläche auf Seite 1"},
		"over the margin":    {func(e *edit) { e.sign(e.page(3), "Sig", "/Rect [500 200 700 260]") }, "ragt eine sichtbare Signatur über den Rand von Seite 3"},
		"over another": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace)
			*e = *newEdit(t, e.bytes())
			e.sign(e.page(3), "Sig2", "/Rect [480 220 520 300]")
		}, "verdeckt eine sichtbare Signatur eine andere auf Seite 3"},
		"never smaller":      {func(e *edit) { e.sign(e.page(3), "Sig", "/F 12 "+emptyPlace) }, ofSignature},
		"never turned":       {func(e *edit) { e.sign(e.page(3), "Sig", "/F 20 "+emptyPlace) }, ofSignature},
		"shown later":        {func(e *edit) { e.sign(e.page(3), "Sig", "/F 288 "+emptyPlace) }, ofSignature},
		"with action":        {func(e *edit) { e.sign(e.page(3), "Sig", "/A <</S /JavaScript /JS (1)>> "+emptyPlace) }, ofSignature},
		"with actions":       {func(e *edit) { e.sign(e.page(3), "Sig", "/AA <</E <</S /URI /URI (a)>>>> "+emptyPlace) }, ofSignature},
		"in a layer":         {func(e *edit) { e.sign(e.page(3), "Sig", "/OC "+e.addRef("<</Type /OCG>>")+" "+emptyPlace) }, ofSignature},
		"in the structure":   {func(e *edit) { e.sign(e.page(3), "Sig", "/StructParent 0 "+emptyPlace) }, ofSignature},
		"with a wide border": {func(e *edit) { e.sign(e.page(3), "Sig", "/Border [0 0 500] "+emptyPlace) }, ofSignature},
		"without place":      {func(e *edit) { e.sign(e.page(3), "Sig", "") }, ofSignature},
		"without name":       {func(e *edit) { e.sign(e.page(3), "", emptyPlace) }, ofSignature},
		"name in two lines":  {func(e *edit) { e.sign(e.page(3), "a\\nb", emptyPlace) }, ofSignature},
		"on no page": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace)
			delete(e.objects, e.page(3))
		}, ofSignature},
		"on two pages": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			e.annotate(e.page(1), fmt.Sprintf("%d 0 R", n))
		}, ofSignature},
		"not on its page": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			e.swap(n, fmt.Sprintf("/P %d 0 R", e.page(3)), fmt.Sprintf("/P %d 0 R", e.page(2)))
		}, ofSignature},
		"without signature": {func(e *edit) {
			field := e.addRef("<</Type /Annot /Subtype /Widget /FT /Sig /T (Sig) " + emptyPlace + ">>")
			e.field(field)
			e.annotate(e.page(3), field)
		}, "ist ein Signaturfeld hinzugefügt worden, das keine Signatur enthält"},
		"field of fields": {func(e *edit) {
			e.field(e.addRef("<</T (a) /Kids [" + e.addRef("<</FT /Sig /T (b)>>") + "]>>"))
		}, ofSignature},
		"two widgets": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			e.put(n, "/Kids ["+e.addRef("<<>>")+" "+e.addRef("<<>>")+"]")
		}, ofSignature},
		"drawn when pressed": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, "")+" /D "+picture(e, "")+">>")
		}, ofAppearance},
		"drawn in states": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N <</On "+picture(e, "")+">>>>")
		}, ofAppearance},
		"drawn in a layer": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, "/OC "+e.addRef("<</Type /OCG>>"))+">>")
		}, ofAppearance},
		"drawn in layers": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, "/Resources <</Properties <</A "+e.addRef("<</Type /OCG>>")+">>>>")+">>")
		}, ofAppearance},
		"drawn with the report's font": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, fmt.Sprintf("/Resources <</Font <</A %d 0 R>>>>", e.follow(e.page(1), "Resources", "Font")))+">>")
		}, foreign},
		"drawn with the report's resources": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, fmt.Sprintf("/Resources %d 0 R", e.follow(e.page(1), "Resources")))+">>")
		}, foreign},
		"without a box": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+e.addRef(streamOf("/Subtype /Form", ""))+">>")
		}, ofAppearance},
		"is the certificate": {func(e *edit) {
			form := picture(e, "")
			e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+form+">>")
			e.put(e.root, "/DSS <</Certs ["+form+"]>>")
		}, foreign},
		"says more": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			e.put(number(t, e.objects[n], `/V (\d+)`), "/Was 1")
		}, ofSignature},
		"says another kind": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			e.swap(number(t, e.objects[n], `/V (\d+)`), "/Type /Sig", "/Type /Action")
		}, ofSignature},
		"covers half": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			e.swap(number(t, e.objects[n], `/V (\d+)`), emptyRange, "/ByteRange [0 100 200 300]")
		}, "ist eine Signatur hinzugefügt worden, die nicht die ganze Datei umfasst"},
		"two of one name": {func(e *edit) {
			e.sign(e.page(3), "Sig", emptyPlace)
			*e = *newEdit(t, e.bytes())
			e.sign(e.page(2), "Sig", emptyPlace)
		}, ofSignature},
		"one signature twice": {func(e *edit) {
			n := e.sign(e.page(3), "Sig", emptyPlace)
			twin := e.addRef(strings.Replace(e.objects[n], "(Sig)", "(Sig2)", 1))
			e.field(twin)
			e.annotate(e.page(3), twin)
		}, ofSignature},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEdit(t, released(t))
			c.sign(e)
			refuse(t, e.bytes(), c.want)
		})
	}
}

// What an update changed and the next one put right was still changed: a reader can
// show the file as an earlier signature covered it.
func TestAlteredInBetween(t *testing.T) {
	e := newEdit(t, released(t))
	content := e.follow(e.page(1), "Contents")
	e.objects[content] = streamOf("", otherAmount(e, content))
	e.sign(e.page(3), "Sig", emptyPlace)
	back := newEdit(t, e.bytes())
	back.objects[content] = streamOf("", newEdit(t, released(t)).data(content))
	refuse(t, back.bytes(), "ist der Inhalt von Seite 1 ersetzt worden")
}

// What an update packed into a stream would be gone if the next one had another
// stream under its number.
func TestPackedObjectsReplaced(t *testing.T) {
	e := newEdit(t, released(t))
	e.stream = true
	e.sign(e.page(3), "Sig", emptyPlace)
	pack := e.size
	next := newEdit(t, e.bytes())
	next.objects[pack] = streamOf("/Type /ObjStm /N 0 /First 0", "")
	refuse(t, next.bytes(), unknown)
}

// A released file in which the annotations of a page are an object of their own is
// signed in that object.
func TestListOfAnnotations(t *testing.T) {
	e := newEdit(t, released(t))
	link := e.follow(e.page(2), "Annots")
	e.swap(e.page(2), fmt.Sprintf("[ %d 0 R ]", link), e.addRef(fmt.Sprintf("[%d 0 R]", link)))
	base := e.flat()
	for _, c := range []struct{ more, want string }{
		{"", ""},
		{"<</Subtype /Square>>", "ist auf Seite 2 eine Anmerkung oder ein Stempel hinzugefügt worden"},
	} {
		e = newEdit(t, base)
		page := e.page(2)
		list := number(t, e.object(page), `/Annots (\d+)`)
		n := e.sign(e.page(3), "Sig", emptyPlace)
		delete(e.objects, e.page(3))
		e.swap(n, fmt.Sprintf("/P %d 0 R", e.page(3)), "")
		e.swap(list, "]", fmt.Sprintf("%d 0 R %s]", n, c.more))
		got, err := revision.Added(e.bytes(), len(base))
		if c.want == "" && (err != nil || len(got) != 1 || got[0].Page != 2) || c.want != "" && (err == nil || err.Error() != c.want) {
			t.Errorf("%v, %v, want %q", got, err, c.want)
		}
	}
}
