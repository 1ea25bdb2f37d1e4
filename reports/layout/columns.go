package layout

// A column takes at most so many times its share for the sake of whole words,
// and keeps at least this part of it for the sake of others.
const (
	takes = 1.6
	gives = 0.7
)

// shares parts a width by weight; every column has room for a sign and a letter.
func shares(weights []float64, total float64) []float64 {
	const slim = 10.5
	n, sum := float64(len(weights)), 0.0
	for _, w := range weights {
		sum += max(w, 0)
	}
	out, floors := make([]float64, len(weights)), make([]float64, len(weights))
	for i, w := range weights {
		out[i] = total / n
		if sum > 0 {
			out[i] = total * max(w, 0) / sum
		}
		floors[i] = min(slim, total/n)
	}
	if raised, ok := raise(out, floors); ok {
		return raised
	}
	return out
}

// columnWidths changes shares so that no column is narrower than its longest
// word, as far as the others have room to spare. A word much wider than the
// share is rather hyphenated: then its longest part counts.
func columnWidths(shares, word, part []float64) []float64 {
	n, total := len(shares), 0.0
	for _, share := range shares {
		total += share
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
		if widths, ok := raise(shares, floors); ok {
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
			return tight(shares, word, part, most)
		}
		floors[widest] = least[widest]
	}
}

// tight are widths where columns that need more than their share take it from
// those of whole words: no amount is torn as long as there is room beside it.
func tight(shares, word, part []float64, most float64) []float64 {
	need := make([]float64, len(shares))
	for i := range need {
		need[i] = min(word[i], most)
		if part[i] > 0 {
			need[i] = min(part[i], most)
		}
	}
	if widths, ok := raise(shares, need); ok {
		return widths
	}
	return shares
}

// raise lifts widths to their floors; those above give in proportion to what
// they have to spare. It fails where that is not enough.
func raise(widths, floors []float64) ([]float64, bool) {
	lack, spare := 0.0, 0.0
	for i, floor := range floors {
		lack += max(floor-widths[i], 0)
		spare += max(widths[i]-floor, 0)
	}
	if lack > spare+tolerance {
		return nil, false
	}
	out := make([]float64, len(widths))
	for i, w := range widths {
		out[i] = max(w, floors[i])
		if w > floors[i] {
			out[i] -= lack * (w - floors[i]) / spare
		}
	}
	return out, true
}
