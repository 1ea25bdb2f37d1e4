package invoice

// readStream reads a cross-reference stream (ISO 32000-1, 7.5.8) and gives its trailer.
func (p *pdf) readStream(at int) (dict, error) {
	_, v, err := p.indirect(at)
	if err != nil {
		return nil, err
	}
	s, is := v.(*stream)
	if !is || s.dict["Type"] != name("XRef") {
		return nil, errSyntax
	}
	table, err := p.inflate(s)
	if err != nil {
		return nil, err
	}
	return s.dict, p.readRows(s.dict, table)
}

// readRows reads the entries of a cross-reference stream.
func (p *pdf) readRows(d dict, table []byte) error {
	widths, err := integers(d["W"])
	if err != nil || len(widths) != 3 || max(widths[0], widths[1], widths[2]) > 8 {
		return errSyntax
	}
	row := widths[0] + widths[1] + widths[2]
	ranges := []int{0, len(table)}
	if d["Index"] != nil {
		if ranges, err = integers(d["Index"]); err != nil {
			return err
		}
	}
	for ; len(ranges) > 1; ranges = ranges[2:] {
		for n := ranges[0]; n < ranges[0]+ranges[1] && row > 0 && len(table) >= row; n++ {
			if err := p.enter(n, readEntry(table, widths)); err != nil {
				return err
			}
			table = table[row:]
		}
	}
	return nil
}

// readEntry reads a row; a kind of no width is 1. What is too large for an offset becomes one
// that no file has.
func readEntry(row []byte, widths []int) entry {
	fields := [3]int{}
	for i, w := range widths {
		for _, b := range row[:w] {
			fields[i] = min(fields[i]<<8|int(b), 1<<40)
		}
		row = row[w:]
	}
	if widths[0] == 0 {
		fields[0] = inFile
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
		n, is := item.(int)
		if !is {
			return nil, errSyntax
		}
		out = append(out, n)
	}
	return out, nil
}

// unpack gives an object that is packed in a stream (ISO 32000-1, 7.5.7).
func (p *pdf) unpack(n int, e entry) (object, error) {
	s, err := p.objectStream(e.where)
	if err != nil {
		return nil, err
	}
	first, _ := s.dict["First"].(int)
	head := lexer{data: s.raw[:min(first, len(s.raw))], left: &p.left}
	for i := 0; ; i++ {
		number, err := head.integer()
		if err != nil {
			return nil, err
		}
		offset, err := head.integer()
		if err != nil {
			return nil, err
		}
		if i < e.index {
			continue
		}
		if p.left -= head.at; number != n || first+offset >= len(s.raw) {
			return nil, errSyntax
		}
		body := lexer{data: s.raw, at: first + offset, left: &p.left}
		v, err := body.object(0)
		p.left -= body.at - first - offset
		return v, err
	}
}

// objectStream gives an object stream, decompressed.
func (p *pdf) objectStream(n int) (*stream, error) {
	if s := p.packed[n]; s != nil {
		return s, nil
	}
	if p.entries[n].kind != inFile {
		return nil, errSyntax
	}
	v, err := p.load(n)
	s, is := v.(*stream)
	if err != nil {
		return nil, err
	}
	if !is || s.dict["Type"] != name("ObjStm") {
		return nil, errSyntax
	}
	raw, err := p.inflate(s)
	if err != nil {
		return nil, err
	}
	p.packed[n] = &stream{dict: s.dict, raw: raw}
	return p.packed[n], nil
}
