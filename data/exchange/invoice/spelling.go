package invoice

import (
	"encoding/xml"
	"strings"
)

// spelling says where a syntax has the terms of EN 16931. Places are paths below the outermost
// element, their names with the prefixes of spaces; what is empty the syntax does not have.
type spelling struct {
	root   xml.Name
	spaces map[string]string
	// credit is a syntax for credit notes alone, packed one that writes days as 20180301.
	credit, packed bool

	profile                       string // BT-24, where one has no BT-113
	number, date, code, currency  string // BT-1, BT-2, BT-3, BT-5
	seller, buyer                 string // BT-27, BT-44
	notes, project, order         string // BT-22, BT-11, BT-13
	dues                          string // BT-9
	net, gross, prepaid, rounding string // BT-109, BT-112, BT-113, BT-114
	payable                       string // BT-115
	taxes, breakdown              string // BT-110 and BT-111, BT-117
	allowances, charges           string // BT-107, BT-108
	lines                         string // BG-25
	lineName, lineAmount          string // BT-153, BT-131, below a line
	lineStatus                    string // in CII, below a line
}

// spellings are the syntaxes that are known.
var spellings = []*spelling{&ublInvoice, &ublCreditNote, &cii, &zugferd1}

// spellingOf finds the syntax of an XML by its outermost element, nil for none.
func spellingOf(root *element) *spelling {
	for _, s := range spellings {
		if s.root == root.name {
			return s
		}
	}
	return nil
}

// steps takes a path apart.
func (s *spelling) steps(path string) []xml.Name {
	var names []xml.Name
	for step := range strings.SplitSeq(path, "/") {
		prefix, local, _ := strings.Cut(step, ":")
		names = append(names, xml.Name{Space: s.spaces[prefix], Local: local})
	}
	return names
}

// all lists the elements at a path, in order.
func (s *spelling) all(from *element, path string) []*element {
	if path == "" {
		return nil
	}
	found := []*element{from}
	for _, name := range s.steps(path) {
		var next []*element
		for _, e := range found {
			next = append(next, e.named(name)...)
		}
		found = next
	}
	return found
}

// one gives the element at a path, nil if there is none; false if any step of the path is there
// more than once, so that one would have to be chosen.
func (s *spelling) one(from *element, path string) (*element, bool) {
	if path == "" {
		return nil, true
	}
	for _, name := range s.steps(path) {
		parts := from.named(name)
		if len(parts) != 1 {
			return nil, len(parts) == 0
		}
		from = parts[0]
	}
	return from, true
}
