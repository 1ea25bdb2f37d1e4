package revision

// painter goes through a content stream (ISO 32000-1, annex A) and notes where it
// paints. It knows the operators that the released files have; another one is an
// error, and clipping is passed over: it could only make areas smaller.
type painter struct {
	original  *original
	resources dict
	found     *covered
	fonts     map[name]*font
	operands  []object
	graphics  graphics
	stack     []graphics
	line      matrix // where the line of text begins
	shown     bool   // text of it
	path      *rectangle
}

// graphics is what q keeps and Q brings back.
type graphics struct {
	matrix matrix
	width  float64
	font   *font
	size   float64
}

// deepestGraphics is how often q may be nested.
const deepestGraphics = 100

// thick is from which width on, in points, a level line counts as a filled area does: those
// of tables and for signatures are thinner, those of charts are not. Any other stroke
// counts whatever its width: lights and curves are drawn with thin ones.
const thick = 0.8

func newPainter(o *original, p *page, found *covered) *painter {
	return &painter{
		original: o, resources: o.dict(p.resources), found: found, fonts: map[name]*font{},
		graphics: graphics{matrix: identity, width: 1},
	}
}

func (p *painter) run(data []byte) error {
	in := lexer{data: data, budget: &p.original.budget}
	for {
		in.space()
		if in.at == len(data) {
			return nil
		}
		v, err := in.object(0, false)
		if err != nil || len(p.operands) > deepestGraphics {
			return errSyntax
		}
		operator, is := v.(word)
		if !is {
			p.operands = append(p.operands, v)
			continue
		}
		if err := p.operate(operator); err != nil {
			return err
		}
		p.operands = p.operands[:0]
	}
}

// plainOperators set what does not say where something is: colours, the form of
// lines, marks of content, beginning and end of text.
var plainOperators = map[word]bool{
	"g": true, "G": true, "rg": true, "RG": true, "k": true, "K": true,
	"J": true, "j": true, "M": true, "d": true, "ri": true, "i": true,
	"BMC": true, "BDC": true, "EMC": true, "MP": true, "DP": true,
	"ET": true, "W": true, "W*": true,
}

func (p *painter) operate(operator word) error {
	switch operator {
	case "q", "Q", "cm", "w":
		return p.state(operator)
	case "BT":
		p.line, p.shown = identity, false
		return nil
	case "Tf", "Td", "Tj":
		return p.text(operator)
	case "m", "l", "c", "v", "y", "re", "h":
		return p.extend(operator)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n":
		return p.paint(operator)
	case "Do":
		return p.image()
	}
	if !plainOperators[operator] {
		return errSyntax
	}
	return nil
}

// numbers gives the operands, which must be this many numbers.
func (p *painter) numbers(count int) ([]float64, error) {
	n, err := floats(array(p.operands))
	if err != nil || len(n) != count {
		return nil, errSyntax
	}
	return n, nil
}

func (p *painter) state(operator word) error {
	switch operator {
	case "q":
		if len(p.stack) == deepestGraphics {
			return errSyntax
		}
		p.stack = append(p.stack, p.graphics)
		return nil
	case "Q":
		if len(p.stack) == 0 {
			return errSyntax
		}
		p.graphics = p.stack[len(p.stack)-1]
		p.stack = p.stack[:len(p.stack)-1]
		return nil
	case "w":
		n, err := p.numbers(1)
		if err == nil {
			p.graphics.width = n[0]
		}
		return err
	}
	n, err := p.numbers(6)
	if err == nil {
		p.graphics.matrix = matrix(n).times(p.graphics.matrix)
	}
	return err
}

// extend adds points to the path. Those which guide a curve count: it never leaves
// the figure that they make.
func (p *painter) extend(operator word) error {
	count := map[word]int{"m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "re": 4, "h": 0}[operator]
	n, err := p.numbers(count)
	if err != nil {
		return err
	}
	if operator == "re" {
		x, y := n[0]+n[2], n[1]+n[3]
		n = []float64{n[0], n[1], x, n[1], n[0], y, x, y}
	}
	for ; len(n) > 0; n = n[2:] {
		x, y := p.graphics.matrix.apply(n[0], n[1])
		if p.path == nil {
			p.path = &rectangle{x, y, x, y}
		}
		*p.path = p.path.join(x, y)
	}
	return nil
}

// paint ends the path.
func (p *painter) paint(operator word) error {
	path := p.path
	p.path = nil
	if path == nil || operator == "n" {
		return nil
	}
	if operator != "S" && operator != "s" {
		p.found.add(*path, aFill)
	}
	width := p.graphics.width * p.graphics.matrix.scale()
	level := path.bottom == path.top
	if (width >= thick || !level) && operator[0] != 'f' && operator[0] != 'F' {
		p.found.add(path.grow(width), aFill)
	}
	return nil
}

// image notes an image, which fills the unit square (ISO 32000-1, 8.9.5).
func (p *painter) image() error {
	if len(p.operands) != 1 {
		return errSyntax
	}
	at, is := p.operands[0].(name)
	x, isStream := p.original.resolve(p.original.dict(p.resources["XObject"])[at]).(*stream)
	if !is || !isStream || x.dict["Subtype"] != name("Image") {
		return errSyntax
	}
	p.found.add(p.graphics.matrix.box(rectangle{0, 0, 1, 1}), aImage)
	return nil
}
