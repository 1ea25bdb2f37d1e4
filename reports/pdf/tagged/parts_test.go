package tagged

import (
	"encoding/binary"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"modellkommune/reports/drawing"
)

func TestToUnicode(t *testing.T) {
	f := &font{}
	for _, r := range "abcÿĀ€" {
		f.used.add(r)
	}
	got := string(f.toUnicode())
	for _, want := range []string{
		"4 beginbfrange\n",
		"<0061> <0063> <0061>\n",
		"<00FF> <00FF> <00FF>\n<0100> <0100> <0100>\n", // no range over the high byte
		"<20AC> <20AC> <20AC>\nendbfrange\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestToUnicodeBlocks(t *testing.T) {
	f := &font{}
	for r := rune(0); r < 500; r += 2 {
		f.used.add(r)
	}
	got := string(f.toUnicode())
	for _, want := range []string{"\n100 beginbfrange\n", "\n50 beginbfrange\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestPostScriptNames(t *testing.T) {
	names, err := postScriptNames()
	want := [3]string{drawing.Regular: "NotoSans-Regular", drawing.Bold: "NotoSans-Bold", drawing.Italic: "NotoSans-Italic"}
	if err != nil || names != want {
		t.Errorf("got %v, %v, want %v", names, err, want)
	}
}

func TestXMPIsWellFormed(t *testing.T) {
	i := Info{Title: "a < b & „c“\x01", Author: "<", Subject: "&", Keywords: []string{"<", ">"}, Lang: "de-DE", Producer: "&"}
	d := xml.NewDecoder(strings.NewReader(string(i.xmp(2))))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSRGB(t *testing.T) {
	p := sRGB()
	if got := binary.BigEndian.Uint32(p); int(got) != len(p) {
		t.Errorf("size %d in the head, %d in fact", got, len(p))
	}
	if string(p[12:24]) != "mntrRGB XYZ " || string(p[36:40]) != "acsp" {
		t.Error("wrong head")
	}
	count := int(binary.BigEndian.Uint32(p[128:]))
	for i := range count {
		tag := p[132+12*i:]
		begin, length := binary.BigEndian.Uint32(tag[4:]), binary.BigEndian.Uint32(tag[8:])
		if begin%4 != 0 || int(begin+length) > len(p) {
			t.Errorf("tag %s at %d with %d bytes", tag[:4], begin, length)
		}
	}
	// The primaries add up to the white point.
	for axis, want := range []float64{0.9642, 1, 0.8249} {
		sum := 0.0
		for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += number(tagData(p, name)[8+4*axis:])
		}
		if diff := sum - want; diff < -0.0002 || diff > 0.0002 {
			t.Errorf("axis %d: white is %f, want %f", axis, sum, want)
		}
	}
}

func tagData(p []byte, name string) []byte {
	for i := range int(binary.BigEndian.Uint32(p[128:])) {
		if tag := p[132+12*i:]; string(tag[:4]) == name {
			return p[binary.BigEndian.Uint32(tag[4:]):]
		}
	}
	return nil
}

func number(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

func TestSyntax(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{text("A€"), "<feff004120ac>"},
		{text("😀"), "<feffd83dde00>"},
		{text("a\x00\u0085b"), "<feff00610062>"},
		{text(strings.Repeat("😀", 9000)), "<feff" + strings.Repeat("d83dde00", 8191) + ">"},
		{uri("https://example.org/ä (1)\\"), "(https://example.org/%C3%A4%20%281%29%5C)"},
		{uri(strings.Repeat("ä", 9000)), "(" + strings.Repeat("%C3%A4", 5461) + ")"},
		{date(time.Date(2018, 10, 31, 9, 5, 7, 0, time.FixedZone("", -5400))), "(D:20181031090507-01'30')"},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
}

func TestPlainIsNotAsExpected(t *testing.T) {
	for _, file := range []string{
		"",
		"\nstartxref\n9999\n",
		"\nstartxref\n0\n",
		"xref\n0 2\n0000000000 65535 f \n0000000001 00000 n \n\nstartxref\n0\n%%EOF",
		"%PDF-1.3\n1 0 obj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\nstartxref\n17\n%%EOF",
	} {
		if _, err := parsePlain([]byte(file)); err == nil {
			t.Errorf("no error for %q", file)
		}
	}
}
