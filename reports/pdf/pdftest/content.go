package pdftest

import (
	"slices"
	"strconv"
)

// checkContent reads the content of all pages: its marks, what they say, and whether
// every character that is shown has a Unicode value.
func (f *file) checkContent() {
	known := map[string]unicodes{} // by font name; all pages share their resources
	for i := range f.pages {
		p := &f.pages[i]
		fonts := f.dict(f.dict(p.dict["Resources"])["Font"])
		missing := map[string][]uint16{}
		font := ""
		var open []int // the marked content around; noMCID where it has no number
		var operands []token
		for rest := f.content(p); ; {
			var t token
			t, rest = scan(rest)
			if t.kind == end {
				break
			}
			if t.kind != operator {
				operands = append(operands, t)
				continue
			}
			switch {
			case t.text == "BDC" && len(operands) == 2:
				id, is := mcid(operands[1].text)
				if is {
					p.marks = append(p.marks, id)
				}
				open = append(open, id)
			case t.text == "BMC":
				open = append(open, noMCID)
			case t.text == "EMC" && len(open) > 0:
				open = open[:len(open)-1]
			case t.text == "Tf" && len(operands) == 2:
				font = operands[0].text
				if known[font] == nil {
					known[font] = f.unicodeCodes(fonts[font])
				}
			case t.text == "Tj" && len(operands) == 1:
				for _, code := range codes(operands[0].text) {
					r, is := known[font][code]
					if !is && !slices.Contains(missing[font], code) {
						missing[font] = append(missing[font], code)
					}
					if len(open) > 0 {
						p.texts[open[len(open)-1]] += string(r)
					}
				}
			}
			operands = operands[:0]
		}
		for font, codes := range missing {
			f.report(CharacterWithoutUnicode, "page %d, font %s: %04X", i+1, font, codes)
		}
	}
}

func (f *file) content(p *page) []byte {
	var all []byte
	for _, part := range f.list(p.dict["Contents"]) {
		all = append(append(all, f.stream(part)...), '\n')
	}
	return all
}

// noMCID stands for marked content without a number.
const noMCID = -1

// mcid reads the number of marked content out of a property list.
func mcid(properties string) (int, bool) {
	var previous string
	for rest := []byte(properties[2 : len(properties)-2]); ; {
		var t token
		t, rest = scan(rest)
		if t.kind == end {
			return noMCID, false
		}
		if previous == "MCID" {
			id, err := strconv.Atoi(t.text)
			return id, err == nil
		}
		previous = t.text
	}
}

// codes gives the two-byte codes of a string shown in a Type 0 font.
func codes(s string) []uint16 {
	out := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		out = append(out, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return out
}
