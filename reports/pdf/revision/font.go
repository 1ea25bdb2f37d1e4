package revision

// font is what must be known of a composite font with codes of two bytes
// (ISO 32000-1, 9.7) to say where its text is: thousandths of its size.
type font struct {
	ordinary     float64 // width of what is not in widths
	widths       map[int]float64
	above, below float64
}

// Letters may reach further than a font says, accents most of all.
const (
	leastAbove = 950
	leastBelow = -250
)

// readFont reads a font of the resources.
func (o *original) readFont(v object) (*font, error) {
	d := o.dict(v)
	below := o.array(d["DescendantFonts"])
	if d["Encoding"] != name("Identity-H") || len(below) != 1 {
		return nil, errSyntax
	}
	cid := o.dict(below[0])
	descriptor := o.dict(cid["FontDescriptor"])
	if cid == nil || descriptor == nil {
		return nil, errSyntax
	}
	f := &font{widths: map[int]float64{}, ordinary: 1000, above: leastAbove, below: leastBelow}
	if n, is := o.resolve(cid["DW"]).(number); is {
		f.ordinary = n.float()
	}
	if n, is := o.resolve(descriptor["Ascent"]).(number); is {
		f.above = max(f.above, n.float())
	}
	if n, is := o.resolve(descriptor["Descent"]).(number); is {
		f.below = min(f.below, n.float())
	}
	return f, f.readWidths(o.array(cid["W"]))
}

// mostCode is the highest code of two bytes.
const mostCode = 0xFFFF

// readWidths reads the widths (ISO 32000-1, 9.7.4.3): „first [w w …]“ or „first last w“.
func (f *font) readWidths(list array) error {
	for len(list) > 1 {
		first, is := whole(list[0])
		if !is || first > mostCode {
			return errSyntax
		}
		if some, is := list[1].(array); is {
			widths, err := floats(some)
			if err != nil {
				return err
			}
			for i, w := range widths {
				f.widths[first+i] = w
			}
			list = list[2:]
			continue
		}
		last, is := whole(list[1])
		if !is || last > mostCode || len(list) < 3 {
			return errSyntax
		}
		w, is := list[2].(number)
		if !is {
			return errSyntax
		}
		for code := first; code <= last; code++ {
			f.widths[code] = w.float()
		}
		list = list[3:]
	}
	if len(list) > 0 {
		return errSyntax
	}
	return nil
}

// width is how long a text is.
func (f *font) width(s str) (float64, error) {
	if len(s)%2 != 0 {
		return 0, errSyntax
	}
	sum := 0.0
	for ; len(s) > 0; s = s[2:] {
		w, there := f.widths[int(s[0])<<8|int(s[1])]
		if !there {
			w = f.ordinary
		}
		sum += w
	}
	return sum, nil
}

// text carries out the operators of text (ISO 32000-1, 9.4). Where a second Tj begins
// would have to be reckoned: the files place each text with a Td of its own.
func (p *painter) text(operator word) error {
	switch operator {
	case "Tf":
		return p.setFont()
	case "Td":
		n, err := p.numbers(2)
		if err == nil {
			p.line, p.shown = matrix{1, 0, 0, 1, n[0], n[1]}.times(p.line), false
		}
		return err
	}
	if len(p.operands) != 1 || p.graphics.font == nil || p.shown {
		return errSyntax
	}
	p.shown = true
	s, is := p.operands[0].(str)
	if !is {
		return errSyntax
	}
	width, err := p.graphics.font.width(s)
	if err != nil {
		return err
	}
	f, size := p.graphics.font, p.graphics.size/1000
	r := rectangle{0, f.below * size, width * size, f.above * size}
	p.found.add(p.line.times(p.graphics.matrix).box(r), aText)
	return nil
}

func (p *painter) setFont() error {
	if len(p.operands) != 2 {
		return errSyntax
	}
	at, isName := p.operands[0].(name)
	size, isNumber := p.operands[1].(number)
	if !isName || !isNumber {
		return errSyntax
	}
	if p.fonts[at] == nil {
		f, err := p.original.readFont(p.original.dict(p.resources["Font"])[at])
		if err != nil {
			return err
		}
		p.fonts[at] = f
	}
	p.graphics.font, p.graphics.size = p.fonts[at], size.float()
	return nil
}
