package data

import (
	"slices"
	"strings"
)

// Index finds records as Search does, but quickly: what is looked through is
// folded once. It is that of one state of the records.
type Index struct {
	records []Record
	// heads are the Kennungen and titles, texts all there is to read.
	heads, texts []foldedText
	at           map[Key]int
}

// Words are those of a query, as an Index looks for them.
type Words []foldedText

// WordsOf reads a query.
func WordsOf(query string) Words {
	var words Words
	for _, w := range strings.Fields(query) {
		words = append(words, foldBoth(w))
	}
	return words
}

// foldedText is a text with its umlauts in both ways in which they are written
// without dots; where there is none the second is the same string.
type foldedText struct{ plain, spelt string }

func foldBoth(text string) foldedText {
	plain, spelt := folded(text, ""), folded(text, "e")
	if spelt == plain {
		spelt = plain
	}
	return foldedText{plain, spelt}
}

// has says whether all words stand in a text.
func (f foldedText) has(words []foldedText) bool {
	return !slices.ContainsFunc(words, func(w foldedText) bool {
		return !strings.Contains(f.plain, w.plain) && !strings.Contains(f.spelt, w.spelt)
	})
}

// NewIndex reads all texts of records, such as those of a whole project.
func NewIndex(records []Record) *Index {
	x := &Index{records: records, heads: make([]foldedText, len(records)), texts: make([]foldedText, len(records)), at: map[Key]int{}}
	var b strings.Builder
	for i, r := range records {
		b.Reset()
		eachField(r, func(_, _, text string) {
			b.WriteString(text)
			b.WriteByte(0) // no word goes from one field into the next
		})
		x.texts[i], x.at[r.Key()] = foldBoth(b.String()), i
		x.heads[i] = foldBoth(r.Key().ID + "\x00" + TitleOf(r))
	}
	return x
}

// Has says whether all words stand in a record.
func (x *Index) Has(key Key, words Words) bool {
	i, known := x.at[key]
	return known && x.texts[i].has(words)
}

// Found is a record that a search found, and where.
type Found struct {
	Hit
	Record Record
}

// Search gives the first records in which all words of a query stand, at most as
// many as wanted, and how many there are in all. Those that have the words in
// Kennung or title come first, else the order of the records stays.
func (x *Index) Search(query string, most int) (hits []Found, all int) {
	words := WordsOf(query)
	if len(words) == 0 {
		return nil, 0
	}
	var titled, others []Record
	for i, r := range x.records {
		if !x.texts[i].has(words) {
			continue
		}
		all++
		switch {
		case len(titled) < most && x.heads[i].has(words):
			titled = append(titled, r)
		case len(others) < most:
			others = append(others, r)
		}
	}
	found := append(titled, others...)
	for _, r := range found[:min(most, len(found))] {
		hit, _ := Match(r, strings.Fields(query))
		hits = append(hits, Found{hit, r})
	}
	return hits, all
}
