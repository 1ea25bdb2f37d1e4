package data

// Stage is a step on the way of a report out of the house, named by what is to
// happen on its day.
type Stage string

// The stages in the order of time.
const (
	StageRequest      Stage = "Zuarbeit anfordern"
	StageContribution Stage = "Zuarbeit liegt vor"
	StageCouncil      Stage = "Vorlage an den Rat"
	StageCoSigning    Stage = "Mitzeichnung beginnt"
	StageSignature    Stage = "Unterschrift der Leitung"
	StageSubmission   Stage = "Abgabe"
)

// stages says of each stage, in the order of time, how many working days it usually
// lies before the next one, where the municipality sets its own number, how the
// Kennung of its Wiedervorlage ends, and what that asks to do.
var stages = []struct {
	stage Stage
	usual int
	lead  func(LeadTimes) *int
	code  string
	task  string
}{
	{StageRequest, 10, func(l LeadTimes) *int { return l.Request }, "Anforderung", "Zuarbeit der Fachämter anfordern"},
	{StageContribution, 5, func(l LeadTimes) *int { return l.Contribution }, "Zuarbeit", "Zuarbeit der Fachämter muss vorliegen"},
	{StageCouncil, 0, func(l LeadTimes) *int { return l.Council }, "Rat", "Vorlage an den Rat geben"},
	{StageCoSigning, 5, func(l LeadTimes) *int { return l.CoSigning }, "Mitzeichnung", "in die Mitzeichnung geben"},
	{StageSignature, 2, func(l LeadTimes) *int { return l.Signature }, "Unterschrift", "der Leitung zur Unterschrift vorlegen"},
	{StageSubmission, 0, func(LeadTimes) *int { return nil }, "Abgabe", "abgeben"},
}
