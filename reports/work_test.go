package reports

import (
	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

func oneOf[T any](t *rapid.T, label string, values []T) (none T) {
	if rapid.Bool().Draw(t, label+" given") {
		return rapid.SampledFrom(values).Draw(t, label)
	}
	return none
}

func number(t *rapid.T, label string) *int {
	if rapid.Bool().Draw(t, label+" counted") {
		n := rapid.IntRange(0, 1200).Draw(t, label)
		return &n
	}
	return nil
}

// measureOf names a measure, or one that does not exist.
func measureOf(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "M01", "M02", "M99"}).Draw(t, "measure")
}

func participationOf() *rapid.Generator[data.Participation] {
	return rapid.Custom(func(t *rapid.T) data.Participation {
		return data.Participation{
			ID: "BT1", Measure: measureOf(t), Title: text().Draw(t, "title"), Date: date().Draw(t, "date"), DateTo: date().Draw(t, "to"),
			Level: oneOf(t, "level", data.ParticipationLevels), Format: oneOf(t, "format", data.ParticipationFormats),
			Attendees: number(t, "attendees"), Contributions: number(t, "contributions"), Place: text().Draw(t, "place"),
			Groups:   rapid.SliceOfN(rapid.Just(data.AttendeeGroup{Name: "Frauen", Count: 3}), 0, 2).Draw(t, "groups"),
			Feedback: text().Draw(t, "feedback"), Satisfaction: text().Draw(t, "satisfaction"),
		}
	})
}

func datasetOf() *rapid.Generator[data.Dataset] {
	return rapid.Custom(func(t *rapid.T) data.Dataset {
		return data.Dataset{
			ID: "D1", Measure: measureOf(t), Title: text().Draw(t, "title"), Description: text().Draw(t, "description"), URL: text().Draw(t, "url"),
			Published: date().Draw(t, "published"), Downloads: number(t, "downloads"),
		}
	})
}

func workshopOf() *rapid.Generator[data.Workshop] {
	return rapid.Custom(func(t *rapid.T) data.Workshop {
		return data.Workshop{
			ID: "W1", Title: text().Draw(t, "title"), DateFrom: date().Draw(t, "from"), DateTo: date().Draw(t, "to"), Results: text().Draw(t, "results"),
			Attendees: number(t, "attendees"), Agenda: rapid.SliceOfN(text(), 0, 2).Draw(t, "agenda"),
			Tasks: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Task {
				return data.Task{Text: text().Draw(t, "task"), Due: date().Draw(t, "due"), Status: oneOf(t, "status", data.TaskStatuses)}
			}), 0, 2).Draw(t, "tasks"),
		}
	})
}

func lessonOf() *rapid.Generator[data.Lesson] {
	return rapid.Custom(func(t *rapid.T) data.Lesson {
		return data.Lesson{
			ID: "EF1", Measure: measureOf(t), Workshop: "W1", Title: text().Draw(t, "title"), Context: text().Draw(t, "context"), Observation: text().Draw(t, "observation"),
			Effect: text().Draw(t, "effect"), Recommendation: text().Draw(t, "recommendation"), Kind: oneOf(t, "kind", data.LessonKinds),
			Perspective: oneOf(t, "perspective", datatest.Perspectives()), Release: oneOf(t, "release", data.Confidentialities),
		}
	})
}

func appraisalOf() *rapid.Generator[data.Appraisal] {
	return rapid.Custom(func(t *rapid.T) data.Appraisal {
		return data.Appraisal{
			ID: "PT1", Measure: measureOf(t), Again: oneOf(t, "again", data.Agains), Openness: oneOf(t, "openness", data.Opennesses),
			Acceptance: data.Score{Value: rapid.IntRange(0, data.UsualGrades).Draw(t, "value"), Reason: text().Draw(t, "reason")},
		}
	})
}
