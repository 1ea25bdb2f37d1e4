package data

import (
	"cmp"
	"strings"
)

// body is what follows from the legal kind of who carries out a Vorhaben.
type body struct {
	kind MunicipalityKind
	// keys are the numbers of digits that its official key has: of a municipality 8, of a Kreis 5, of a Gemeindeverband 9; each
	// may be given as Regionalschlüssel with 12 (Statistisches Bundesamt, Gemeindeverzeichnis). Without any it has no key.
	keys []int
	// called is how sentences call it.
	called Noun
	// council decides, where that does not hang on the Land: Landkreis- and Amtsordnungen of the Länder, NKomVG, the laws on
	// kommunale Zusammenarbeit, § 32 BGB. That of a Verwaltungsgemeinschaft has another name in each Land.
	council Noun
	// joint says that several Kommunen or others make it up, so that it has no Stadt- und Gemeindetyp.
	joint bool
}

var (
	ofMunicipality, ofDistrict, ofAssociation = []int{8, 12}, []int{5, 12}, []int{9, 12}

	kommune             = Noun{"Kommune", feminine, ""}
	kreistag            = Noun{"Kreistag", masculine, "s"}
	gremium             = Noun{"Gremium", neuter, "s"}
	verbandsversammlung = Noun{"Verbandsversammlung", feminine, ""}
)

// bodies are all kinds in the order in which they are offered.
var bodies = []body{
	{kind: KindVillage, keys: ofMunicipality, called: kommune},
	{kind: KindMarket, keys: ofMunicipality, called: kommune},
	{kind: KindTown, keys: ofMunicipality, called: kommune},
	{kind: KindDistrictTown, keys: ofMunicipality, called: kommune},
	{kind: KindLargeTown, keys: ofMunicipality, called: kommune},
	{kind: KindUrban, keys: ofMunicipality, called: kommune},
	{kind: KindDistrict, keys: ofDistrict, called: Noun{"Landkreis", masculine, "es"}, council: kreistag, joint: true},
	{kind: KindCounty, keys: ofDistrict, called: Noun{"Kreis", masculine, "es"}, council: kreistag, joint: true},
	{kind: KindCollective, keys: ofAssociation, called: Noun{"Verbandsgemeinde", feminine, ""}},
	{kind: KindJoint, keys: ofAssociation, called: Noun{"Samtgemeinde", feminine, ""}, council: Noun{"Samtgemeinderat", masculine, "s"}},
	{kind: KindOffice, keys: ofAssociation, called: Noun{"Amt", neuter, "s"}, council: Noun{"Amtsausschuss", masculine, "es"}},
	{kind: KindCommunity, keys: ofAssociation, called: Noun{"Verwaltungsgemeinschaft", feminine, ""}, council: gremium},
	{kind: KindUnion, keys: ofAssociation, called: Noun{"Gemeindeverwaltungsverband", masculine, "s"}, council: verbandsversammlung},
	{kind: KindPurpose, called: Noun{"Zweckverband", masculine, "s"}, council: verbandsversammlung, joint: true},
	{kind: KindGroup, called: Noun{"Gruppe", feminine, ""}, council: gremium, joint: true},
	{kind: KindSociety, called: Noun{"Verein", masculine, "s"}, council: Noun{"Mitgliederversammlung", feminine, ""}, joint: true},
	{kind: KindOther, called: Noun{"Träger", masculine, "s"}, council: gremium},
}

// MunicipalityKinds lists the kinds in the order in which they are offered: who may carry out a Vorhaben.
var MunicipalityKinds = kindsOf(bodies)

func kindsOf(all []body) (kinds []MunicipalityKind) {
	for _, b := range all {
		kinds = append(kinds, b.kind)
	}
	return kinds
}

// body gives what follows from the kind; where none is recorded it is a Kommune of which no more is known.
func (k MunicipalityKind) body() body {
	for _, b := range bodies {
		if b.kind == k {
			return b
		}
	}
	return body{keys: ofMunicipality, called: kommune}
}

// District says whether it is a Kreis, which is called Landkreis in most Länder.
func (k MunicipalityKind) District() bool { return k == KindDistrict || k == KindCounty }

// HasKey says whether there is an official key for the kind.
func (k MunicipalityKind) HasKey() bool { return k.body().keys != nil }

// Body is how sentences call who carries out the Vorhaben: „die Kommune“, „der Zweckverband“.
func (m Municipality) Body() Noun { return m.Kind.body().called }

// councils are the names of the council by Land, of a Gemeinde, a Stadt and a Verbandsgemeinde. Where none stands it is
// called „Rat“, or by each town otherwise.
var councils = map[string][3]string{
	"Baden-Württemberg":      {"Gemeinderat", "Gemeinderat", ""},
	"Bayern":                 {"Gemeinderat", "Stadtrat", ""},
	"Brandenburg":            {"Gemeindevertretung", "Stadtverordnetenversammlung", "Verbandsgemeindevertretung"},
	"Hessen":                 {"Gemeindevertretung", "Stadtverordnetenversammlung", ""},
	"Mecklenburg-Vorpommern": {"Gemeindevertretung", "", ""},
	"Rheinland-Pfalz":        {"Gemeinderat", "Stadtrat", "Verbandsgemeinderat"},
	"Saarland":               {"Gemeinderat", "Stadtrat", ""},
	"Sachsen":                {"Gemeinderat", "Stadtrat", ""},
	"Sachsen-Anhalt":         {"Gemeinderat", "Stadtrat", "Verbandsgemeinderat"},
	"Schleswig-Holstein":     {"Gemeindevertretung", "", ""},
	"Thüringen":              {"Gemeinderat", "Stadtrat", ""},
}

// Council is who decides there: „der Rat“, „der Kreistag“, „die Verbandsversammlung“.
func (m Municipality) Council() Noun {
	if own := m.Kind.body().council; own.Name != "" {
		return own
	}
	state := cmp.Or(m.State, StateOf(m.AGS))
	land, name := councils[state], ""
	switch m.Kind {
	case KindVillage:
		name = land[0]
	case KindMarket:
		name = land[0]
		if state == "Bayern" {
			name = "Marktgemeinderat"
		}
	case KindTown, KindUrban, KindDistrictTown, KindLargeTown:
		name = land[1]
	case KindCollective:
		name = land[2]
	}
	name = cmp.Or(name, "Rat")
	if strings.HasSuffix(name, "ung") {
		return Noun{name, feminine, ""}
	}
	return Noun{name, masculine, "s"}
}

// KindName gives what a Berichtsart is called in this project.
func (p Project) KindName(k ReportKind) string {
	name := p.Programme.Template.Word(KindReport, "kind", string(k))
	if k == CouncilNotice && name == string(k) {
		return p.Municipality.EditionName(EditionCouncil)
	}
	return name
}

// EditionName gives what an edition is called there: a Ratsmitteilung is for a Rat.
func (m Municipality) EditionName(e Edition) string {
	if council := m.Council(); e == EditionCouncil && !strings.HasSuffix(strings.ToLower(council.Name), "rat") {
		return "Mitteilung an " + council.Accusative()
	}
	return e.German()
}
