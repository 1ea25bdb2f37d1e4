package pdftest

import (
	"unicode"
	"unicode/utf8"
)

// checkLists finds lists that do not say how their items are labelled, or say
// otherwise than the labels are: by numbers or by a sign (ISO 32000-1, 14.8.5.5).
func (f *file) checkLists() {
	said := map[*element]string{}
	for _, c := range f.claims {
		if c.page != nil {
			said[c.owner] += c.page.texts[c.id]
		}
	}
	for _, list := range f.elements {
		if list.tag != "L" {
			continue
		}
		counts := f.name(f.attribute(list, "ListNumbering"))
		for _, item := range list.kids {
			if len(item.kids) == 0 || counts == "" || counted(said[item.kids[0]]) != (counts == "Decimal") {
				f.report(ListNumbering, "object %d", list.number)
				break
			}
		}
	}
}

// counted says whether a label is a number.
func counted(label string) bool {
	first, _ := utf8.DecodeRuneInString(label)
	return unicode.IsDigit(first)
}
