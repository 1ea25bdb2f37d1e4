// Package drawing holds what charts and pages consist of: lines, areas, text
// runs and images. All lengths are millimetres from the upper left corner,
// font sizes are points.
package drawing

// Drawing is a picture of fixed size.
type Drawing struct {
	Width, Height float64
	Items         []Item
}

// Add appends items, drawn over what is there.
func (d *Drawing) Add(items ...Item) { d.Items = append(d.Items, items...) }

// Item is one thing that is drawn: Line, Area, Circle, Text or Image.
type Item interface {
	// Moved gives the same item that much further right and down.
	Moved(dx, dy float64) Item
}

// Point is a place.
type Point struct{ X, Y float64 }

// Line is a straight stroke. Dash gives the lengths of strokes and gaps in
// turn; none means a solid line.
type Line struct {
	From, To Point
	Width    float64
	Color    Color
	Dash     []float64
}

// Moved implements Item.
func (l Line) Moved(dx, dy float64) Item {
	l.From, l.To = l.From.moved(dx, dy), l.To.moved(dx, dy)
	return l
}

// Area is a closed polygon, filled and outlined where Fill and Stroke are given.
type Area struct {
	Points      []Point
	Fill        *Color
	Stroke      *Color
	StrokeWidth float64
}

// Moved implements Item.
func (a Area) Moved(dx, dy float64) Item {
	points := make([]Point, len(a.Points))
	for i, p := range a.Points {
		points[i] = p.moved(dx, dy)
	}
	a.Points = points
	return a
}

// Circle is a round area.
type Circle struct {
	Center      Point
	Radius      float64
	Fill        *Color
	Stroke      *Color
	StrokeWidth float64
}

// Moved implements Item.
func (c Circle) Moved(dx, dy float64) Item {
	c.Center = c.Center.moved(dx, dy)
	return c
}

// Text is a run of text in one style. At is the left end of its baseline.
type Text struct {
	At     Point
	String string
	Style  Style
	// Size is in points.
	Size  float64
	Color Color
}

// Moved implements Item.
func (t Text) Moved(dx, dy float64) Item {
	t.At = t.At.moved(dx, dy)
	return t
}

// Image is a picture of points, PNG or JPEG bytes, stretched into its box.
type Image struct {
	At            Point
	Width, Height float64
	Bytes         []byte
}

// Moved implements Item.
func (i Image) Moved(dx, dy float64) Item {
	i.At = i.At.moved(dx, dy)
	return i
}

func (p Point) moved(dx, dy float64) Point { return Point{p.X + dx, p.Y + dy} }

// Rect gives the four corners of a rectangle, for an Area.
func Rect(x, y, width, height float64) []Point {
	return []Point{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}
}
