package data

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Percent writes a share in percent with at most one decimal, rounded as spreadsheets
// do, half away from zero, out of fifteen digits: 56,7 %.
func Percent(share float64) string {
	whole, tenth, _ := strings.Cut(tenths(math.Abs(share)), ".")
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

// tenths rounds to one decimal.
func tenths(share float64) string {
	exact, isNumber := new(big.Rat).SetString(strconv.FormatFloat(share, 'g', 15, 64))
	if !isNumber { // endless
		return strconv.FormatFloat(share, 'f', 1, 64)
	}
	return exact.FloatString(1)
}

// below and above write a share beside limits, so that rounding never moves it across:
// 89,96 % is „knapp 90 %“ where green begins at 90 %, and everywhere else in the paper 90 %.
func below(share float64, limits ...int) string {
	text := Percent(share)
	for _, limit := range limits {
		if share < float64(limit) && text == Percent(float64(limit)) {
			return "knapp " + text
		}
	}
	return text
}

func above(share float64, limits ...int) string {
	text := Percent(share)
	for _, limit := range limits {
		if share > float64(limit) && text == Percent(float64(limit)) {
			return "etwas mehr als " + text
		}
	}
	return text
}
