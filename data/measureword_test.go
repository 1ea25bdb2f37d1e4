package data

import "testing"

var (
	verpflichtung = MeasureWord{"Verpflichtung", "Verpflichtung", "Verpflichtungen", "Verpflichtungen", "Verpflichtungs", Feminine}
	auftrag       = MeasureWord{"Auftrag", "Auftrags", "Aufträge", "Aufträgen", "Auftrags", Masculine}
	projekt       = MeasureWord{"Projekt", "Projekts", "Projekte", "Projekten", "Projekt", Neuter}
)

// What a sentence says of a measure, by the gender of the word; the columns are written as grammars give them.
func TestMeasureWordIn(t *testing.T) {
	for _, c := range []struct{ sentence, none, die, der, das string }{
		{"{Die Maßnahme} endet", "Die Maßnahme endet", "Die Verpflichtung endet", "Der Auftrag endet", "Das Projekt endet"},
		{"das Ende {2 der Maßnahme}", "das Ende der Maßnahme", "das Ende der Verpflichtung", "das Ende des Auftrags", "das Ende des Projekts"},
		{"mit {3 der Maßnahme}", "mit der Maßnahme", "mit der Verpflichtung", "mit dem Auftrag", "mit dem Projekt"},
		{"ohne {4 die Maßnahme}", "ohne die Maßnahme", "ohne die Verpflichtung", "ohne den Auftrag", "ohne das Projekt"},
		{"{Eine Maßnahme} endet", "Eine Maßnahme endet", "Eine Verpflichtung endet", "Ein Auftrag endet", "Ein Projekt endet"},
		{"Teil {2 einer Maßnahme}", "Teil einer Maßnahme", "Teil einer Verpflichtung", "Teil eines Auftrags", "Teil eines Projekts"},
		{"zu {3 einer Maßnahme}", "zu einer Maßnahme", "zu einer Verpflichtung", "zu einem Auftrag", "zu einem Projekt"},
		{"umfasst {4 eine Maßnahme}", "umfasst eine Maßnahme", "umfasst eine Verpflichtung", "umfasst einen Auftrag", "umfasst ein Projekt"},
		{"{Keine Maßnahme} ist da", "Keine Maßnahme ist da", "Keine Verpflichtung ist da", "Kein Auftrag ist da", "Kein Projekt ist da"},
		{"{4 keine Maßnahme}", "keine Maßnahme", "keine Verpflichtung", "keinen Auftrag", "kein Projekt"},
		{"zu {3 jeder Maßnahme}", "zu jeder Maßnahme", "zu jeder Verpflichtung", "zu jedem Auftrag", "zu jedem Projekt"},
		{"{Diese Maßnahme}", "Diese Maßnahme", "Diese Verpflichtung", "Dieser Auftrag", "Dieses Projekt"},
		{"{Jede Maßnahme} zählt", "Jede Maßnahme zählt", "Jede Verpflichtung zählt", "Jeder Auftrag zählt", "Jedes Projekt zählt"},
		{"{die andere Maßnahme}", "die andere Maßnahme", "die andere Verpflichtung", "der andere Auftrag", "das andere Projekt"},
		{"{4 die andere Maßnahme}", "die andere Maßnahme", "die andere Verpflichtung", "den anderen Auftrag", "das andere Projekt"},
		{"{Eine zweite Maßnahme}", "Eine zweite Maßnahme", "Eine zweite Verpflichtung", "Ein zweiter Auftrag", "Ein zweites Projekt"},
		{"{4 eine zweite Maßnahme}", "eine zweite Maßnahme", "eine zweite Verpflichtung", "einen zweiten Auftrag", "ein zweites Projekt"},
		{"mit {3 einer anderen}", "mit einer anderen", "mit einer anderen", "mit einem anderen", "mit einem anderen"},
		{"{Neue Maßnahme}", "Neue Maßnahme", "Neue Verpflichtung", "Neuer Auftrag", "Neues Projekt"},
		{"{4 Eine solche} gibt es; {vorige}", "Eine solche gibt es; vorige", "Eine solche gibt es; vorige", "Einen solchen gibt es; voriger", "Ein solches gibt es; voriges"},
		{"{eine weitere}", "eine weitere", "eine weitere", "ein weiterer", "ein weiteres"},
		{"zu {3 einer beendeten Maßnahme}", "zu einer beendeten Maßnahme", "zu einer beendeten Verpflichtung", "zu einem beendeten Auftrag", "zu einem beendeten Projekt"},
		{"{Maßnahme} M01", "Maßnahme M01", "Verpflichtung M01", "Auftrag M01", "Projekt M01"},
		{"{Maßnahmen} im Einzelnen", "Maßnahmen im Einzelnen", "Verpflichtungen im Einzelnen", "Aufträge im Einzelnen", "Projekte im Einzelnen"},
		{"von {3 zwei Maßnahmen}", "von zwei Maßnahmen", "von zwei Verpflichtungen", "von zwei Aufträgen", "von zwei Projekten"},
		{"{Maßnahmenübersicht}", "Maßnahmenübersicht", "Verpflichtungsübersicht", "Auftragsübersicht", "Projektübersicht"},
		{"{sie} ist; {Sie} war", "sie ist; Sie war", "sie ist; Sie war", "er ist; Er war", "es ist; Es war"},
		{"{4 sie} wählen, mit {3 ihr}", "sie wählen, mit ihr", "sie wählen, mit ihr", "ihn wählen, mit ihm", "es wählen, mit ihm"},
		{"{ihr} Status, {ihre} Ampel, mit {ihren} Zielen", "ihr Status, ihre Ampel, mit ihren Zielen", "ihr Status, ihre Ampel, mit ihren Zielen", "sein Status, seine Ampel, mit seinen Zielen", "sein Status, seine Ampel, mit seinen Zielen"},
		{"{Eine} läuft, {keine} ruht", "Eine läuft, keine ruht", "Eine läuft, keine ruht", "Einer läuft, keiner ruht", "Eines läuft, keines ruht"},
		{"in {3 der} {diese} aufging", "in der diese aufging", "in der diese aufging", "in dem dieser aufging", "in dem dieses aufging"},
		{"Das {Projekt}, des {Projekts}", "Das Projekt, des Projekts", "Das Projekt, des Projekts", "Das Projekt, des Projekts", "Das Vorhaben, des Vorhabens"},
		{"{deren} Ende", "deren Ende", "deren Ende", "dessen Ende", "dessen Ende"},
		{"{Blickwinkel} {2 x y} {der Förderung}", "{Blickwinkel} {2 x y} {der Förderung}", "{Blickwinkel} {2 x y} {der Förderung}", "{Blickwinkel} {2 x y} {der Förderung}", "{Blickwinkel} {2 x y} {der Förderung}"},
	} {
		for _, one := range []struct {
			word MeasureWord
			want string
		}{{MeasureWord{}, c.none}, {verpflichtung, c.die}, {auftrag, c.der}, {projekt, c.das}} {
			if got := one.word.In(c.sentence); got != one.want {
				t.Errorf("%q is %q, want %q", c.sentence, got, one.want)
			}
		}
	}
	if got := projekt.In("{Die Maßnahme} kostet %d\u00a0%%.", 50); got != "Das Projekt kostet 50\u00a0%." {
		t.Error(got)
	}
}

// A Vorlage gives all forms of its word or none.
func TestMeasureWordRule(t *testing.T) {
	lacking := projekt
	lacking.DativePlural = ""
	odd := projekt
	odd.Compound = "{Projekt}"
	for word, fits := range map[MeasureWord]bool{{}: true, projekt: true, verpflichtung: true, lacking: false, {Singular: "Projekt"}: false, odd: false} {
		if err := (Template{Measure: word}).rules(); (err == nil) != fits {
			t.Errorf("%+v: %v", word, err)
		}
	}
	if err := Validate(Programme{Template: Template{Measure: MeasureWord{"Projekt", "Projekts", "Projekte", "Projekten", "Projekt", "dat"}}}); err == nil {
		t.Error("a gender that there is not passes")
	}
}

// „Auf es entfallen“ nobody writes.
func TestMoneyOfOneMeasureOfAnotherGender(t *testing.T) {
	m := Measure{ID: "M01"}
	for word, want := range map[MeasureWord]string{
		{}:      "M01 ist kritisch (1 von 1 Maßnahme; auf sie entfallen 50\u00a0% des Solls).",
		projekt: "M01 ist kritisch (1 von 1 Projekt; darauf entfallen 50\u00a0% des Solls).",
		auftrag: "M01 ist kritisch (1 von 1 Auftrag; darauf entfallen 50\u00a0% des Solls).",
	} {
		u := units{word: word, list: []unit{{measure: m, lights: uniform(verdict{light: Red})}}, money: map[string]Cents{"M01": 50_00}, total: 100_00}
		if got := u.sentence([]Measure{m}, PartSchedule, Red); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
