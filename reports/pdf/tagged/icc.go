package tagged

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// sRGB gives an ICC profile of sRGB (IEC 61966-2-1) in version 4.2
// (ISO 15076-1), for the output intent that ISO 19005-2, 6.2.3 demands.
func sRGB() []byte {
	white := xyz(0.9642, 1, 0.8249) // D50, the illuminant of the connection space
	curve := parametricCurve(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", localized("sRGB")},
		{"cprt", localized("No copyright")},
		{"wtpt", white},
		// Bradford adaption from D65 to D50, and the primaries adapted by it.
		{"chad", fixed("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	}
	head := make([]byte, 128)
	binary.BigEndian.PutUint32(head[8:], 0x04200000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1} { // any date
		binary.BigEndian.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	copy(head[68:], white[8:])

	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start := len(head) + 4 + 12*len(tags)
	places := map[string]int{}
	for _, tag := range tags {
		place, shared := places[string(tag.data)]
		if !shared {
			place = start + len(data)
			places[string(tag.data)] = place
			data = append(data, tag.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(place))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
	}
	profile := append(append(head, table...), data...)
	binary.BigEndian.PutUint32(profile, uint32(len(profile)))
	return profile
}

func xyz(x, y, z float64) []byte { return fixed("XYZ ", x, y, z) }

// parametricCurve is Y = (aX + b)^g from d, below it Y = cX.
func parametricCurve(g, a, b, c, d float64) []byte {
	out := fixed("para", 0, g, a, b, c, d)
	binary.BigEndian.PutUint16(out[8:], 3) // the kind of function takes the place of the first number
	return out
}

// fixed gives a tag of numbers with 16 bits behind the point.
func fixed(kind string, numbers ...float64) []byte {
	out := append([]byte(kind), 0, 0, 0, 0)
	for _, v := range numbers {
		out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(v*65536))))
	}
	return out
}

// localized gives a tag with an English text.
func localized(text string) []byte {
	units := utf16.Encode([]rune(text))
	out := append([]byte("mluc"), 0, 0, 0, 0)
	for _, v := range []int{1, 12} { // records, and the length of one
		out = binary.BigEndian.AppendUint32(out, uint32(v))
	}
	out = append(out, "enUS"...)
	for _, v := range []int{2 * len(units), 28} { // length and place of the text
		out = binary.BigEndian.AppendUint32(out, uint32(v))
	}
	for _, u := range units {
		out = binary.BigEndian.AppendUint16(out, u)
	}
	return out
}
