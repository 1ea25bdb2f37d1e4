package data

// RulesVersion counts the versions of the rules by which lights, progress, Zielerreichung
// and sums are computed and the Abgabeprüfung is made. Whoever changes such a rule raises
// it: a release keeps what was computed with the version of the rules, and is never judged
// by later ones.
const RulesVersion = 6

// ApartRules is the RulesVersion from which unbare Eigenleistung is no part of what was spent, and Haushaltsjahre are
// abgeschlossen.
const ApartRules = 3

// LightRules is the RulesVersion from which lights are those that ask for attention: earlier ones are not compared with them.
const LightRules = 5
