package revision

// entry is a line of a cross-reference section (ISO 32000-1, 7.5.4 and 7.5.8.3).
type entry struct {
	kind  int // 0 free, 1 at an offset, 2 in an object stream
	where int // offset, or number of the object stream
	index int // in the object stream; else the generation
}

// section is a cross-reference section with its trailer.
type section struct {
	at      int // offset, as startxref names it
	number  int // of the stream that holds it, 0 for a table
	entries map[int]entry
	trailer dict
}

// mostEntries is how many entries a section may have; a report has some ten thousand.
const mostEntries = 1_000_000

// add takes an entry. Two entries for one object are one too many.
func (s *section) add(n int, e entry) error {
	if _, there := s.entries[n]; there {
		return errSyntax
	}
	s.entries[n] = e
	return nil
}

// streamSection reads a cross-reference stream (ISO 32000-1, 7.5.8).
func streamSection(at, number int, v *stream, left *int) (*section, error) {
	s := &section{at: at, number: number, entries: map[int]entry{}, trailer: v.dict}
	widths, err := integers(v.dict["W"])
	if err != nil || len(widths) != 3 {
		return nil, errSyntax
	}
	for _, w := range widths {
		if w > 8 {
			return nil, errSyntax
		}
	}
	row := widths[0] + widths[1] + widths[2]
	table, err := inflate(v, left)
	if err != nil || row == 0 || len(table)%row != 0 || len(table)/row > mostEntries {
		return nil, errSyntax
	}
	ranges, err := indexRanges(v.dict)
	if err != nil {
		return nil, err
	}
	for len(ranges) > 0 {
		for n := ranges[0]; n < ranges[0]+ranges[1]; n++ {
			if len(table) == 0 {
				return nil, errSyntax
			}
			if err := s.add(n, readEntry(table, widths)); err != nil {
				return nil, err
			}
			table = table[row:]
		}
		ranges = ranges[2:]
	}
	if len(table) > 0 {
		return nil, errSyntax
	}
	return s, nil
}

// indexRanges gives first numbers and counts, in turn.
func indexRanges(d dict) ([]int, error) {
	if d["Index"] == nil {
		size, is := whole(d["Size"])
		if !is {
			return nil, errSyntax
		}
		return []int{0, size}, nil
	}
	ranges, err := integers(d["Index"])
	if err != nil || len(ranges)%2 != 0 {
		return nil, errSyntax
	}
	return ranges, nil
}

// readEntry reads a line; a kind of no width is 1. What is too large for an offset
// becomes one that no file has.
func readEntry(row []byte, widths []int) entry {
	var fields [3]int
	for i, w := range widths {
		for _, b := range row[:w] {
			if fields[i] = fields[i]<<8 | int(b); fields[i] > 1<<40 {
				fields[i] = 1 << 40
			}
		}
		row = row[w:]
	}
	if widths[0] == 0 {
		fields[0] = 1
	}
	return entry{kind: fields[0], where: fields[1], index: fields[2]}
}

// integers reads an array of integers that are not negative.
func integers(v object) ([]int, error) {
	list, is := v.(array)
	if !is {
		return nil, errSyntax
	}
	var out []int
	for _, item := range list {
		n, is := whole(item)
		if !is {
			return nil, errSyntax
		}
		out = append(out, n)
	}
	return out, nil
}

// tableSection reads a cross-reference table after its keyword xref, and its trailer
// (ISO 32000-1, 7.5.4 and 7.5.5).
func tableSection(at int, l *lexer) (*section, error) {
	s := &section{at: at, entries: map[int]entry{}}
	for !l.keyword("trailer") {
		first, err := l.integer()
		if err != nil {
			return nil, err
		}
		count, err := l.integer()
		if err != nil {
			return nil, err
		}
		l.space()
		for n := first; n < first+count; n++ {
			e, err := l.tableEntry()
			if err != nil {
				return nil, err
			}
			if err := s.add(n, e); err != nil {
				return nil, err
			}
		}
	}
	v, err := l.object(0, true)
	trailer, is := v.(dict)
	if err != nil || !is {
		return nil, errSyntax
	}
	s.trailer = trailer
	return s, nil
}

// tableEntry reads the twenty bytes of a line.
func (l *lexer) tableEntry() (entry, error) {
	if len(l.data)-l.at < 20 {
		return entry{}, errSyntax
	}
	line := string(l.data[l.at : l.at+20])
	l.at += 20
	where, err := digits(line[:10])
	if err != nil || line[10] != ' ' || line[16] != ' ' {
		return entry{}, errSyntax
	}
	generation, err := digits(line[11:16])
	if err != nil || line[18:] != " \n" && line[18:] != " \r" && line[18:] != "\r\n" {
		return entry{}, errSyntax
	}
	switch line[17] {
	case 'n':
		return entry{kind: 1, where: where, index: generation}, nil
	case 'f':
		return entry{kind: 0, where: where, index: generation}, nil
	}
	return entry{}, errSyntax
}

// longestEnd is how far startxref may be from the end of the file, white space on
// either side of %%EOF counted apart. Readers look for it in the last kilobyte and
// else begin to repair.
const longestEnd = 100

// end reads what stands behind a section and gives the offset that startxref names.
// A comment before it is allowed: some programs sign there with their name.
func (l *lexer) end() (int, error) {
	l.space()
	for l.peek() == '%' {
		for l.at < len(l.data) && l.peek() >= ' ' && l.peek() <= '~' {
			l.at++
		}
		if c := l.peek(); c != '\r' && c != '\n' {
			return 0, errSyntax
		}
		l.space()
	}
	start := l.at
	if !l.keyword("startxref") {
		return 0, errSyntax
	}
	at, err := l.integer()
	if err != nil {
		return 0, err
	}
	l.space()
	if !l.literal("%%EOF") || l.at < len(l.data) && !isSpace(l.peek()) || l.at-start > longestEnd {
		return 0, errSyntax
	}
	return at, nil
}

// objectStream reads the objects that are packed in a stream, in order, with their
// numbers (ISO 32000-1, 7.5.7).
func objectStream(v *stream, left, budget *int) ([]int, []object, error) {
	count, isCount := whole(v.dict["N"])
	first, isFirst := whole(v.dict["First"])
	data, err := inflate(v, left)
	if err != nil || !isCount || !isFirst || first > len(data) || v.dict["Extends"] != nil {
		return nil, nil, errSyntax
	}
	head := lexer{data: data[:first], budget: budget}
	var numbers, offsets []int
	for range count {
		n, err := head.integer()
		if err != nil {
			return nil, nil, err
		}
		offset, err := head.integer()
		if err != nil {
			return nil, nil, err
		}
		numbers, offsets = append(numbers, n), append(offsets, first+offset)
	}
	values, err := packedValues(data, append(offsets, len(data)), budget)
	return numbers, values, err
}

// packedValues reads objects that stand one behind another. Each ends where the next
// one begins: otherwise one could be read a million times.
func packedValues(data []byte, offsets []int, budget *int) ([]object, error) {
	var values []object
	for i, from := range offsets[:len(offsets)-1] {
		if from > offsets[i+1] || offsets[i+1] > len(data) {
			return nil, errSyntax
		}
		body := lexer{data: data[:offsets[i+1]], at: from, budget: budget}
		value, err := body.object(0, true)
		body.space()
		if _, is := value.(ref); is || err != nil || body.at != len(body.data) {
			return nil, errSyntax
		}
		values = append(values, value)
	}
	return values, nil
}
