package revision

import "math"

// rectangle is a part of a page, in points (ISO 32000-1, 7.9.5).
type rectangle struct{ left, bottom, right, top float64 }

// everywhere is larger than every page.
var everywhere = rectangle{-math.MaxFloat64, -math.MaxFloat64, math.MaxFloat64, math.MaxFloat64}

// readRectangle reads an array of two corners, whichever they are.
func readRectangle(v object) (rectangle, error) {
	n, err := floats(v)
	if err != nil || len(n) != 4 {
		return rectangle{}, errSyntax
	}
	return rectangle{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}, nil
}

// floats reads an array of numbers.
func floats(v object) ([]float64, error) {
	list, is := v.(array)
	if !is {
		return nil, errSyntax
	}
	var out []float64
	for _, item := range list {
		n, is := item.(number)
		if !is {
			return nil, errSyntax
		}
		out = append(out, n.float())
	}
	return out, nil
}

// point says whether a rectangle has neither width nor height.
func (r rectangle) point() bool { return r.left == r.right && r.bottom == r.top }

// within says whether a rectangle lies wholly in another.
func (r rectangle) within(o rectangle) bool {
	return r.left >= o.left && r.right <= o.right && r.bottom >= o.bottom && r.top <= o.top
}

// overlaps says whether two rectangles have more in common than an edge. One
// without width still cuts what it crosses.
func (r rectangle) overlaps(o rectangle) bool {
	return r.left < o.right && o.left < r.right && r.bottom < o.top && o.bottom < r.top
}

// join is the smallest rectangle that holds a point too.
func (r rectangle) join(x, y float64) rectangle {
	return rectangle{min(r.left, x), min(r.bottom, y), max(r.right, x), max(r.top, y)}
}

// grow adds a margin.
func (r rectangle) grow(by float64) rectangle {
	return rectangle{r.left - by, r.bottom - by, r.right + by, r.top + by}
}
