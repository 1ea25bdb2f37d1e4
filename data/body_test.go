package data

import (
	"slices"
	"testing"
)

// What the bodies are called in sentences, as German has it (Duden), and who decides there: Gemeindeordnungen, Landkreis- und
// Kreisordnungen, Amtsordnungen, the laws on kommunale Zusammenarbeit, § 32 BGB. Land is the key of one.
func TestBodies(t *testing.T) {
	const nw, he, bb, rp, by, st, sh = "05", "06", "12", "07", "09", "15", "01"
	seen := map[MunicipalityKind]bool{}
	for _, c := range []struct {
		kind                                MunicipalityKind
		land                                string
		nominative, genitive, to            string // who reports
		council, councilOf, toCouncil, for_ string // who decides, and what the edition for it is called
	}{
		{"", nw, "die Kommune", "der Kommune", "zur Kommune", "der Rat", "des Rats", "den Rat", "Ratsmitteilung"},
		{KindVillage, nw, "die Kommune", "der Kommune", "zur Kommune", "der Rat", "des Rats", "den Rat", "Ratsmitteilung"},
		{KindVillage, he, "die Kommune", "der Kommune", "zur Kommune", "die Gemeindevertretung", "der Gemeindevertretung", "die Gemeindevertretung", "Mitteilung an die Gemeindevertretung"},
		{KindMarket, by, "die Kommune", "der Kommune", "zur Kommune", "der Marktgemeinderat", "des Marktgemeinderats", "den Marktgemeinderat", "Ratsmitteilung"},
		{KindTown, bb, "die Kommune", "der Kommune", "zur Kommune", "die Stadtverordnetenversammlung", "der Stadtverordnetenversammlung", "die Stadtverordnetenversammlung", "Mitteilung an die Stadtverordnetenversammlung"},
		{"Große Kreisstadt", by, "die Kommune", "der Kommune", "zur Kommune", "der Stadtrat", "des Stadtrats", "den Stadtrat", "Ratsmitteilung"},
		{"Große kreisangehörige Stadt", rp, "die Kommune", "der Kommune", "zur Kommune", "der Stadtrat", "des Stadtrats", "den Stadtrat", "Ratsmitteilung"},
		{KindUrban, nw, "die Kommune", "der Kommune", "zur Kommune", "der Rat", "des Rats", "den Rat", "Ratsmitteilung"},
		{KindDistrict, by, "der Landkreis", "des Landkreises", "zum Landkreis", "der Kreistag", "des Kreistags", "den Kreistag", "Mitteilung an den Kreistag"},
		{KindCounty, sh, "der Kreis", "des Kreises", "zum Kreis", "der Kreistag", "des Kreistags", "den Kreistag", "Mitteilung an den Kreistag"},
		{KindCollective, rp, "die Verbandsgemeinde", "der Verbandsgemeinde", "zur Verbandsgemeinde", "der Verbandsgemeinderat", "des Verbandsgemeinderats", "den Verbandsgemeinderat", "Ratsmitteilung"},
		{KindCollective, bb, "die Verbandsgemeinde", "der Verbandsgemeinde", "zur Verbandsgemeinde", "die Verbandsgemeindevertretung", "der Verbandsgemeindevertretung", "die Verbandsgemeindevertretung", "Mitteilung an die Verbandsgemeindevertretung"},
		{KindJoint, "03", "die Samtgemeinde", "der Samtgemeinde", "zur Samtgemeinde", "der Samtgemeinderat", "des Samtgemeinderats", "den Samtgemeinderat", "Ratsmitteilung"},
		{KindOffice, sh, "das Amt", "des Amts", "zum Amt", "der Amtsausschuss", "des Amtsausschusses", "den Amtsausschuss", "Mitteilung an den Amtsausschuss"},
		{KindCommunity, st, "die Verwaltungsgemeinschaft", "der Verwaltungsgemeinschaft", "zur Verwaltungsgemeinschaft", "das Gremium", "des Gremiums", "das Gremium", "Mitteilung an das Gremium"},
		{KindUnion, "08", "der Gemeindeverwaltungsverband", "des Gemeindeverwaltungsverbands", "zum Gemeindeverwaltungsverband", "die Verbandsversammlung", "der Verbandsversammlung", "die Verbandsversammlung", "Mitteilung an die Verbandsversammlung"},
		{KindPurpose, nw, "der Zweckverband", "des Zweckverbands", "zum Zweckverband", "die Verbandsversammlung", "der Verbandsversammlung", "die Verbandsversammlung", "Mitteilung an die Verbandsversammlung"},
		{KindGroup, nw, "die Gruppe", "der Gruppe", "zur Gruppe", "das Gremium", "des Gremiums", "das Gremium", "Mitteilung an das Gremium"},
		{KindSociety, nw, "der Verein", "des Vereins", "zum Verein", "die Mitgliederversammlung", "der Mitgliederversammlung", "die Mitgliederversammlung", "Mitteilung an die Mitgliederversammlung"},
		{KindOther, nw, "der Träger", "des Trägers", "zum Träger", "das Gremium", "des Gremiums", "das Gremium", "Mitteilung an das Gremium"},
	} {
		seen[c.kind] = true
		m := Municipality{Kind: c.kind, State: States[c.land]}
		who, council := m.Body(), m.Council()
		for name, p := range map[string][2]string{
			"nominative": {who.Nominative(), c.nominative}, "genitive": {who.Genitive(), c.genitive}, "to": {who.To(), c.to},
			"council": {council.Nominative(), c.council}, "of the council": {council.Genitive(), c.councilOf}, "to the council": {council.Accusative(), c.toCouncil},
			"edition": {m.EditionName(EditionCouncil), c.for_},
		} {
			if p[0] != p[1] {
				t.Errorf("%s in %s: %s is %q, want %q", c.kind, m.State, name, p[0], p[1])
			}
		}
	}
	for _, kind := range MunicipalityKinds {
		if !seen[kind] {
			t.Errorf("no case for %q", kind)
		}
	}
	if !slices.Equal(MunicipalityKinds, []MunicipalityKind{
		"Gemeinde", "Markt", "Stadt", "Große Kreisstadt", "Große kreisangehörige Stadt", "kreisfreie Stadt", "Landkreis", "Kreis",
		"Verbandsgemeinde", "Samtgemeinde", "Amt", "Verwaltungsgemeinschaft", "Gemeindeverwaltungsverband", "Zweckverband", "Gruppe von Kommunen", "Verein", "Sonstige",
	}) {
		t.Errorf("the kinds are offered as %q", MunicipalityKinds)
	}
}

// The council by kind and Land.
func TestCouncil(t *testing.T) {
	for _, c := range []struct {
		kind    MunicipalityKind
		state   string
		ags     string
		want    string
		article string
	}{
		{KindVillage, "Nordrhein-Westfalen", "", "Rat", "der"},
		{KindTown, "Nordrhein-Westfalen", "", "Rat", "der"},
		{KindUrban, "", "05315000", "Rat", "der"},
		{KindVillage, "Niedersachsen", "", "Rat", "der"},
		{KindVillage, "Baden-Württemberg", "", "Gemeinderat", "der"},
		{KindTown, "Baden-Württemberg", "", "Gemeinderat", "der"},
		{KindUrban, "Baden-Württemberg", "", "Gemeinderat", "der"},
		{KindVillage, "Bayern", "", "Gemeinderat", "der"},
		{KindTown, "Bayern", "", "Stadtrat", "der"},
		{KindUrban, "", "09162000", "Stadtrat", "der"},
		{KindTown, "Hessen", "", "Stadtverordnetenversammlung", "die"},
		{KindVillage, "Hessen", "", "Gemeindevertretung", "die"},
		{KindTown, "Brandenburg", "", "Stadtverordnetenversammlung", "die"},
		{"Verbandsgemeinde", "Brandenburg", "", "Verbandsgemeindevertretung", "die"},
		{"Verbandsgemeinde", "Rheinland-Pfalz", "", "Verbandsgemeinderat", "der"},
		{"Verbandsgemeinde", "Niedersachsen", "", "Rat", "der"},
		{KindTown, "Rheinland-Pfalz", "", "Stadtrat", "der"},
		{KindTown, "Mecklenburg-Vorpommern", "", "Rat", "der"}, // Stadtvertretung or Bürgerschaft
		{KindVillage, "Schleswig-Holstein", "", "Gemeindevertretung", "die"},
		{KindUrban, "Schleswig-Holstein", "", "Rat", "der"}, // Ratsversammlung or Bürgerschaft
		{KindUrban, "Hamburg", "", "Rat", "der"},
		{KindDistrict, "Hessen", "", "Kreistag", "der"},
		{KindDistrict, "", "", "Kreistag", "der"},
		{"Kreis", "Nordrhein-Westfalen", "", "Kreistag", "der"},
		{"Markt", "Bayern", "", "Marktgemeinderat", "der"},
		{"Große Kreisstadt", "", "08335043", "Gemeinderat", "der"},
		{"Große Kreisstadt", "Bayern", "", "Stadtrat", "der"},
		{"Große kreisangehörige Stadt", "Rheinland-Pfalz", "", "Stadtrat", "der"},
		{"Amt", "", "010515163", "Amtsausschuss", "der"},
		{"Samtgemeinde", "Niedersachsen", "", "Samtgemeinderat", "der"},
		{"Zweckverband", "Hessen", "", "Verbandsversammlung", "die"},
		{"Gemeindeverwaltungsverband", "Baden-Württemberg", "", "Verbandsversammlung", "die"},
		{"Verein", "Hessen", "", "Mitgliederversammlung", "die"},
		{"Gruppe von Kommunen", "Hessen", "", "Gremium", "das"},
		{"Sonstige", "Bayern", "", "Gremium", "das"},
		{"", "Bayern", "", "Rat", "der"},
		{KindTown, "", "", "Rat", "der"},
	} {
		got := Municipality{Kind: c.kind, State: c.state, AGS: c.ags}.Council()
		if want := c.article + " " + c.want; got.Nominative() != want {
			t.Errorf("%s, %s%s: %s, want %s", c.kind, c.state, c.ags, got.Nominative(), want)
		}
	}
}
