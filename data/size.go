package data

import (
	"fmt"
	"strings"
)

// Size writes how large a file is: „312 KB“, from a million bytes on „14,2 MB“.
// As on a data sheet a KB is 1000 bytes; a file that is not empty has at least one.
func Size(bytes int) string {
	const million = 1_000_000
	if bytes < million {
		return Count((bytes+999)/1000) + "\u00a0KB"
	}
	tenths := (bytes + million/20) / (million / 10)
	return strings.TrimSuffix(fmt.Sprintf("%s,%d", Count(tenths/10), tenths%10), ",0") + "\u00a0MB"
}
