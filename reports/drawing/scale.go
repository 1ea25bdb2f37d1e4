package drawing

// Scaled gives the same drawing that many times as large.
func (d Drawing) Scaled(factor float64) Drawing {
	out := Drawing{Width: d.Width * factor, Height: d.Height * factor, Items: make([]Item, len(d.Items))}
	for i, item := range d.Items {
		out.Items[i] = scaled(item, factor)
	}
	return out
}

func scaled(item Item, factor float64) Item {
	switch it := item.(type) {
	case Line:
		it.From, it.To = it.From.scaled(factor), it.To.scaled(factor)
		it.Width *= factor
		dash := make([]float64, len(it.Dash))
		for i, length := range it.Dash {
			dash[i] = length * factor
		}
		it.Dash = dash
		return it
	case Area:
		points := make([]Point, len(it.Points))
		for i, p := range it.Points {
			points[i] = p.scaled(factor)
		}
		it.Points, it.StrokeWidth = points, it.StrokeWidth*factor
		return it
	case Circle:
		it.Center, it.Radius, it.StrokeWidth = it.Center.scaled(factor), it.Radius*factor, it.StrokeWidth*factor
		return it
	case Text:
		it.At, it.Size = it.At.scaled(factor), it.Size*factor
		return it
	case Image:
		it.At, it.Width, it.Height = it.At.scaled(factor), it.Width*factor, it.Height*factor
		return it
	}
	return item
}

func (p Point) scaled(factor float64) Point { return Point{p.X * factor, p.Y * factor} }
