package data

import (
	"math"
	"strconv"
	"strings"
)

// Percent writes a share in percent with at most one decimal: 56,7 %.
func Percent(share float64) string {
	whole, tenth, _ := strings.Cut(strconv.FormatFloat(math.Abs(share), 'f', 1, 64), ".")
	n, _ := strconv.ParseUint(whole, 10, 64) // beyond its range: the largest
	text := thousands(n)
	if tenth != "0" {
		text += "," + tenth
	}
	if share < 0 && text != "0" {
		text = "−" + text
	}
	return text + "\u00a0%"
}

// atMost and atLeast write a share beside a limit, so that rounding never moves
// it across: 89,96 % is not „90 %“ where green begins at 90 %.
func atMost(share float64) string  { return Percent(math.Ceil(share*10) / 10) }
func atLeast(share float64) string { return Percent(math.Floor(share*10) / 10) }
