package assets

import _ "embed"

// Hyphenation holds the German hyphenation patterns of TeX, one a line
// (hyph-de-1996, MIT licence, see hyphenation/LICENSE.txt).
//
//go:embed hyphenation/hyph-de-1996.pat.txt
var Hyphenation string
