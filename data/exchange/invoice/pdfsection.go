package invoice

// Where an object is (ISO 32000-1, 7.5.4 and 7.5.8.3).
const (
	nowhere = iota
	inFile
	inStream
)

// entry is a line of a cross-reference section.
type entry struct {
	kind  int
	where int // offset, or number of the object stream
	index int // in the object stream
}

// perEntry is how much an entry takes of what may be read.
const perEntry = 20

// readSections follows the cross-reference sections from the newest to the oldest. What a newer
// one says of an object holds.
func (p *pdf) readSections(at int) error {
	seen := map[int]bool{}
	for todo := []int{at}; len(todo) > 0; {
		at := todo[0]
		todo = todo[1:]
		if seen[at] || at >= len(p.data) {
			return errSyntax
		}
		seen[at] = true
		trailer, err := p.readSection(at)
		if err != nil {
			return err
		}
		if trailer["Encrypt"] != nil {
			return errEncrypted
		}
		if p.trailer == nil {
			p.trailer = trailer
		}
		if earlier, is := trailer["Prev"].(int); is {
			todo = append(todo, earlier)
		}
	}
	return nil
}

// readSection reads a table or a stream and gives its trailer. A table may lead to a stream with
// what it hides from older programs by calling it free (ISO 32000-1, 7.5.8.4).
func (p *pdf) readSection(at int) (dict, error) {
	l := p.lexer(at)
	if !l.keyword("xref") {
		return p.readStream(at)
	}
	lines, err := p.readTable(l)
	if err != nil {
		return nil, err
	}
	v, err := l.object(0)
	if err != nil {
		return nil, err
	}
	trailer, is := v.(dict)
	if !is {
		return nil, errSyntax
	}
	if hidden, is := trailer["XRefStm"].(int); is {
		if _, err := p.readStream(hidden); err != nil {
			return nil, err
		}
	}
	for n, e := range lines {
		if err := p.enter(n, e); err != nil {
			return nil, err
		}
	}
	return trailer, nil
}

// readTable reads a table after its keyword, up to its trailer.
func (p *pdf) readTable(l *lexer) (map[int]entry, error) {
	lines := map[int]entry{}
	for !l.keyword("trailer") {
		first, err := l.integer()
		if err != nil {
			return nil, err
		}
		count, err := l.integer()
		if err != nil {
			return nil, err
		}
		for n := first; n < first+count; n++ {
			if p.left -= perEntry; p.left < 0 {
				return nil, errMuch
			}
			if lines[n], err = l.entry(); err != nil {
				return nil, err
			}
		}
	}
	return lines, nil
}

// entry reads a line of a table.
func (l *lexer) entry() (entry, error) {
	where, err := l.integer()
	if err != nil {
		return entry{}, err
	}
	if _, err = l.integer(); err != nil {
		return entry{}, err
	}
	switch {
	case l.keyword("n"):
		return entry{kind: inFile, where: where}, nil
	case l.keyword("f"):
		return entry{kind: nowhere}, nil
	}
	return entry{}, errSyntax
}

// enter keeps an entry, unless a newer section has one.
func (p *pdf) enter(n int, e entry) error {
	if p.left -= perEntry; p.left < 0 {
		return errMuch
	}
	if _, newer := p.entries[n]; !newer {
		p.entries[n] = e
	}
	return nil
}
