package revision

import "math"

// matrix is a transformation of coordinates (ISO 32000-1, 8.3.3).
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times is m, and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// box is the smallest upright rectangle around a transformed one.
func (m matrix) box(r rectangle) rectangle {
	x, y := m.apply(r.left, r.bottom)
	out := rectangle{x, y, x, y}
	out = out.join(m.apply(r.right, r.bottom))
	out = out.join(m.apply(r.left, r.top))
	return out.join(m.apply(r.right, r.top))
}

// scale is by how much lengths grow at most.
func (m matrix) scale() float64 {
	return max(math.Hypot(m[0], m[1]), math.Hypot(m[2], m[3]))
}
