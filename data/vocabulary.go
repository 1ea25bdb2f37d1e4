package data

import "reflect"

// vocabularies lists the values of every enumeration in the order in which they
// are offered.
var vocabularies = map[reflect.Type][]string{}

func init() {
	enumerate(Salutations)
	enumerate(MunicipalityKinds)
	enumerate(SizeClasses)
	enumerate(PerspectiveStates)
	enumerate(Novelties)
	enumerate(MeasureStatuses)
	enumerate(Completions)
	enumerate(LightParts)
	enumerate(Lights)
	enumerate(MilestoneStatuses)
	enumerate(DelayCauses)
	enumerate(IndicatorTypes)
	enumerate(IndicatorDirections)
	enumerate(IndicatorShapes)
	enumerate(SourceKinds)
	enumerate(Financings)
	enumerate(PlanKinds)
	enumerate(BookingKinds)
	enumerate(PortalValues)
	enumerate(ParticipationFormats)
	enumerate(ParticipationLevels)
	enumerate(ParticipationChannels)
	enumerate(Licences)
	enumerate(Frequencies)
	enumerate(RiskCategories)
	enumerate(RiskStrategies)
	enumerate(RiskStatuses)
	enumerate(TaskStatuses)
	enumerate(LessonKinds)
	enumerate(TransferTargets)
	enumerate(EvidenceQualities)
	enumerate(Confidentialities)
	enumerate(Agains)
	enumerate(Opennesses)
	enumerate(AttachmentKinds)
	enumerate(ReportKinds)
	enumerate(ReportStatuses)
	enumerate(SectionKinds)
	enumerate(LetterForms)
	enumerate(AllConditions)
	enumerate(Closings)
}

func enumerate[T ~string](values []T) {
	vocabularies[reflect.TypeFor[T]()] = wordsOf(values)
}

// Vocabulary lists the values of an enumeration by its type, nil for any other
// type. The empty value, none chosen, is allowed beside them.
func Vocabulary(t reflect.Type) []string { return vocabularies[t] }
