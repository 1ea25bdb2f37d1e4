package layout

// columnWidths shares a width among columns by weight. No column becomes
// narrower than its longest word, as far as the others have room to spare;
// a word much wider than the share is rather hyphenated: then its longest
// part counts.
func columnWidths(weights, word, part []float64, total float64) []float64 {
	n := len(weights)
	sum := 0.0
	for _, w := range weights {
		sum += max(w, 0)
	}
	shares := make([]float64, n)
	for i, w := range weights {
		shares[i] = total / float64(n)
		if sum > 0 {
			shares[i] = total * max(w, 0) / sum
		}
	}
	// most keeps a column with one endless word from taking everything.
	most := max(total/float64(n), total*0.4)
	floors, least := make([]float64, n), make([]float64, n)
	for i, share := range shares {
		least[i] = max(min(part[i], most), share*gives)
		floors[i] = least[i]
		if word[i] <= min(share*takes, most) {
			floors[i] = max(word[i], least[i])
		}
	}
	for {
		if widths, ok := raise(shares, floors, total); ok {
			return widths
		}
		// Hyphenate the column where that yields most.
		widest := 0
		for i := range floors {
			if floors[i]-least[i] > floors[widest]-least[widest] {
				widest = i
			}
		}
		if floors[widest] == least[widest] {
			return shares
		}
		floors[widest] = least[widest]
	}
}

// A column takes at most so many times its share for the sake of whole words,
// and keeps at least this part of it for the sake of others.
const (
	takes = 1.6
	gives = 0.7
)

// raise lifts widths to their floors; those above give in proportion to what
// they have to spare. It fails where the floors need more than the total.
func raise(widths, floors []float64, total float64) ([]float64, bool) {
	need, lack, spare := 0.0, 0.0, 0.0
	for i, floor := range floors {
		need += floor
		lack += max(floor-widths[i], 0)
		spare += max(widths[i]-floor, 0)
	}
	if need > total {
		return nil, false
	}
	out := make([]float64, len(widths))
	for i, w := range widths {
		out[i] = w
		if w < floors[i] {
			out[i] = floors[i]
		} else if spare > 0 {
			out[i] -= lack * (w - floors[i]) / spare
		}
	}
	return out, true
}
