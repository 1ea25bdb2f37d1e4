package data

import "strings"

// Index finds records as Search does, but quickly: what is looked through is
// folded once. It is that of one state of the project.
type Index struct {
	records []Record
	// Both ways in which umlauts are written without dots; where there is no umlaut
	// the second is the same string.
	plain, spelt []string
}

// NewIndex reads all texts of a project.
func NewIndex(p Project) *Index {
	x := &Index{records: p.Records()}
	x.plain, x.spelt = make([]string, len(x.records)), make([]string, len(x.records))
	var b strings.Builder
	for i, r := range x.records {
		b.Reset()
		eachField(r, func(_, _, text string) {
			b.WriteString(text)
			b.WriteByte(0) // no word goes from one field into the next
		})
		text := b.String()
		x.plain[i] = folded(text, "")
		x.spelt[i] = x.plain[i]
		if spelt := folded(text, "e"); spelt != x.plain[i] {
			x.spelt[i] = spelt
		}
	}
	return x
}

// Found is a record that a search found, and where.
type Found struct {
	Hit
	Record Record
}

// Search gives the first records in which all words of a query stand, at most as
// many as wanted, and how many there are in all.
func (x *Index) Search(query string, most int) (hits []Found, all int) {
	words := strings.Fields(query)
	if len(words) == 0 {
		return nil, 0
	}
	plain, spelt := make([]string, len(words)), make([]string, len(words))
	for i, w := range words {
		plain[i], spelt[i] = folded(w, ""), folded(w, "e")
	}
	for i, r := range x.records {
		if !x.has(i, plain, spelt) {
			continue
		}
		if all++; all <= most {
			hit, _ := Match(r, words)
			hits = append(hits, Found{hit, r})
		}
	}
	return hits, all
}

func (x *Index) has(record int, plain, spelt []string) bool {
	for i := range plain {
		if !strings.Contains(x.plain[record], plain[i]) && !strings.Contains(x.spelt[record], spelt[i]) {
			return false
		}
	}
	return true
}
