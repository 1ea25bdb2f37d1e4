package revision

import (
	"bytes"
	"compress/zlib"
	"strings"
	"testing"
)

func read(s string, refs bool) (object, error) {
	budget := 1000
	l := &lexer{data: []byte(s), budget: &budget}
	return l.object(0, refs)
}

// Values are what ISO 32000-1, 7.3 says, however they are written.
func TestObjects(t *testing.T) {
	for _, c := range []struct{ before, now string }{
		{"(a\\(b\\)\\\n(c) \\101\\61\\n)", "<6128622928 6329204131 0A>"},
		{"(\r\n\r\\r)", "<0A0A0D>"},
		{"<4>", "(@)"},
		{"/A#42#23", "/AB#23"},
		{"[1.50 +2 -.0 0010 -3.]", "[1.5 2 0 10 -3]"},
		{"<</A 1 /B null /C <<>>>>", "<</C<< >>/A 1>>"},
		{"[1 2 3 0 R true null]", "[1 2 3 0 R true null]"},
		{"1.00", "1"},
	} {
		before, err := read(c.before, true)
		if err != nil {
			t.Errorf("%s: %v", c.before, err)
		}
		now, err := read(c.now, true)
		if err != nil || !same(before, now) {
			t.Errorf("%s is %v, %s is %v, %v", c.before, before, c.now, now, err)
		}
	}
}

// What differs is not the same, in either direction.
func TestNotSame(t *testing.T) {
	texts := []string{"1", "2", "-1", "(1)", "/1", "true", "false", "null", "[1]", "[1 1]", "<</A 1>>", "<</A 2>>", "<</B 1>>", "1 0 R", "2 0 R", "(a)", "/a", "0.1"}
	for i, a := range texts {
		for j, b := range texts {
			before, errBefore := read(a, true)
			now, errNow := read(b, true)
			if errBefore != nil || errNow != nil || same(before, now) != (i == j) {
				t.Errorf("%s and %s", a, b)
			}
		}
	}
	before, _ := read("1", true)
	if now, _ := read("1.0", true); same(before, now) {
		t.Error("an integer has become a real number")
	}
}

// What readers could understand in two ways is not understood.
func TestNotObjects(t *testing.T) {
	for _, s := range []string{
		"", "(", "(a", "(\\", "(\\400)", "(\\z)", "<", "<4", "<4G>", "<\x10>", "/A#", "/A#4", "/A#00", "/A#4G", "[", "[1", "<<", "<</A", "<</A>>",
		"<</A 1 /A 2>>", "<</A null /A 2>>", "<<1 2>>", "]", ">>", "1..2", "--1", "+-1", "1e3", "0x1", "1a", "R", "0 0 R", "1 1 R", "True", "% a\n1", "[1 % a\n]",
		strings.Repeat("[", 100) + strings.Repeat("]", 100), strings.Repeat("1", 31),
	} {
		if v, err := read(s, true); err == nil {
			t.Errorf("%q is %v", s, v)
		}
	}
}

// Numbers in an entry are what their bytes say, and never below zero.
func TestEntries(t *testing.T) {
	if e := readEntry([]byte{1, 2, 0, 3}, []int{1, 2, 1}); e != (entry{kind: 1, where: 512, index: 3}) {
		t.Error(e)
	}
	if e := readEntry([]byte{255, 255, 255, 255, 255, 255, 255, 255}, []int{0, 8, 0}); e.kind != 1 || e.where < 0 {
		t.Error(e)
	}
}

// A stream is decompressed as far as the budget goes, once.
func TestInflate(t *testing.T) {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(make([]byte, 1000))
	w.Close()
	s := &stream{dict: dict{"Filter": array{name("FlateDecode")}}, raw: b.Bytes()}
	left := 1500
	if got, err := inflate(s, &left); err != nil || len(got) != 1000 || left != 500 {
		t.Error(len(got), left, err)
	}
	if _, err := inflate(s, &left); err == nil {
		t.Error("the budget does not hold")
	}
	left = 5000
	s.raw = s.raw[:len(s.raw)-6]
	if _, err := inflate(s, &left); err == nil {
		t.Error("half a stream is read")
	}
	s.dict["DecodeParms"] = dict{}
	if _, err := inflate(s, &left); err == nil {
		t.Error("a predictor is passed over")
	}
}

// Texts are read in all three encodings, and never with control characters.
func TestTexts(t *testing.T) {
	for s, want := range map[string]string{
		"M\xfcller \x8ca\x8d \xa0":              "Müller „a“ €",
		"\xfe\xff\x00M\x20\xac\xd8\x3d\xde\x00": "M€😀",
		"\xef\xbb\xbfMüller":                    "Müller",
	} {
		if got, err := readText(str(s)); got != want || err != nil {
			t.Errorf("%q is %q, %v", s, got, err)
		}
	}
	for _, s := range []string{"a\nb", "\x7f", "\xfe\xff\x00", "\xfe\xff\xd8\x00", "\xef\xbb\xbf\xff"} {
		if got, err := readText(str(s)); err == nil {
			t.Errorf("%q is %q", s, got)
		}
	}
	for text, want := range map[string]bool{
		"D:20181031120000+01'00'": true, "D:20181031120000Z": true, "D:2018": true, "D:20181031120000+01'00": true, "D:20181031120000Z00'00'": true,
		"2018": false, "gestern": false, "D:20181031120000+01'00' und mehr": false,
	} {
		if isDate(text) != want {
			t.Error(text)
		}
	}
}

// cover gives what is found in a content, with a font of which each letter is half as
// wide as high, but for code 65, which is as wide.
func cover(t *testing.T, content string) *covered {
	t.Helper()
	cid := dict{"FontDescriptor": dict{}, "DW": number{digits: "500"}, "W": array{number{digits: "65"}, array{number{digits: "1000"}}}}
	font := dict{"Encoding": name("Identity-H"), "DescendantFonts": array{cid}}
	image := &stream{dict: dict{"Subtype": name("Image")}}
	o := &original{section: &section{}, budget: 10_000, inflated: 10_000}
	p := &page{
		dict:      dict{"Contents": array{&stream{dict: dict{}, raw: []byte(content)}}},
		resources: dict{"Font": dict{"F": font}, "XObject": dict{"I": image, "X": &stream{dict: dict{"Subtype": name("Form")}}}},
	}
	return o.covered(p)
}

// What a page paints is found where it is.
func TestCover(t *testing.T) {
	for content, want := range map[string][]area{
		"": nil,
		"BT /F 10 Tf ET BT 5 6 Td <00410042> Tj ET": {{rectangle{5, 3.5, 20, 15.5}, aText}},
		"q 2 0 0 2 10 10 cm BT /F 10 Tf 0 0 Td <0042> Tj 1 1 Td <0042> Tj ET Q 0 0 1 1 re f": {
			{rectangle{10, 5, 20, 29}, aText}, {rectangle{12, 7, 22, 31}, aText}, {rectangle{0, 0, 1, 1}, aFill},
		},
		"0 1 -1 0 0 0 cm BT /F 10 Tf 0 0 Td <0042> Tj ET":   {{rectangle{-9.5, 0, 2.5, 5}, aText}},
		"q 10 0 0 20 1 2 cm /I Do Q":                        {{rectangle{1, 2, 11, 22}, aImage}},
		"0.57 w 0 0 m 100 0 l S":                            nil,
		"0.85 w 0 0 m 100 0 l S":                            {{rectangle{-0.85, -0.85, 100.85, 0.85}, aFill}},
		"4 w 0 0 m 100 0 l S":                               {{rectangle{-4, -4, 104, 4}, aFill}},
		"0 0 m 1 5 2 6 3 0 c h B":                           {{rectangle{0, 0, 3, 6}, aFill}, {rectangle{-1, -1, 4, 7}, aFill}},
		"0.4 w 0 0 m 5 5 l S":                               {{rectangle{-0.4, -0.4, 5.4, 5.4}, aFill}},
		"1 w 0 0 m 1 5 2 6 3 0 c S":                         {{rectangle{-1, -1, 4, 7}, aFill}},
		"0 0 m 5 5 3 0 v n 7 7 1 1 re W n":                  nil,
		"1 0 0 rg 0 G /P <</MCID 0>> BDC [1 2] 0 d EMC 0 J": nil,
	} {
		got := cover(t, content)
		if len(got.areas) != len(want) {
			t.Errorf("%s: %v", content, got.areas)
			continue
		}
		for i := range want {
			if got.areas[i] != want[i] {
				t.Errorf("%s: %v, want %v", content, got.areas[i], want[i])
			}
		}
	}
}

// Where anything is not understood, the whole page is covered.
func TestCoverAll(t *testing.T) {
	for _, content := range []string{
		"/X Do", "/Y Do", "/Sh sh", "BI ID EI", "/G gs", "BT 1 Tr ET", "BT /F 10 Tf [<0041>] TJ ET", "BT /F 10 Tf 1 0 0 1 0 0 Tm ET", "T*", "3 Tc", "Tj",
		"BT /F 10 Tf <0041> Tj <0041> Tj ET", "BT /F 10 Tf <00> Tj ET", "BT /G 10 Tf ET", "Q", "1 cm", "1 2 3 m", "% a\n0 g", "(", "1 0 0 /A 0 0 cm", strings.Repeat("q ", 200),
		strings.Repeat("1 ", 200) + "g",
	} {
		if what := cover(t, content).under(rectangle{1000, 1000, 1001, 1001}); what != aAll {
			t.Errorf("%s: %q", content, what)
		}
	}
}
