package html

import "modellkommune/reports/document"

// signs are the shapes of the signs in a square of 20 and their classes, as on
// paper.
var signs = map[document.Sign]struct{ class, shape string }{
	document.SignGreen:  {"green", `<circle cx="10" cy="10" r="8"/>`},
	document.SignYellow: {"yellow", `<polygon points="10,1.5 19,18 1,18"/>`},
	document.SignRed:    {"red", `<polygon points="2.5,2.5 17.5,2.5 17.5,17.5 2.5,17.5"/>`},
	document.SignBlue:   {"blue", `<polygon points="10,0.5 19.5,10 10,19.5 0.5,10"/>`},
	document.SignGrey:   {"grey", `<circle cx="10" cy="10" r="7"/>`},
	document.SignTick:   {"tick", `<polyline points="2,11 8,17 18,3"/>`},
}

// sign draws a sign before its word, which says the same.
func sign(s document.Sign) string {
	one := signs[s]
	return `<svg aria-hidden="true" viewBox="0 0 20 20"` + class("sign", one.class) + ">" + one.shape + "</svg>\u00a0"
}
