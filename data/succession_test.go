package data

import (
	"reflect"
	"testing"
)

// What an officer of the new Kommune expects: its own name and address, the old one told with its last day, the Zeichen of
// the Vorhaben kept. Two Vorhaben are never mixed.
func TestSucceed(t *testing.T) {
	old := Project{Municipality: Municipality{
		Name: "Gemeinde Alt", Kind: KindVillage, AGS: "05358040", Address: "Am Markt 1", FileReference: "10.24", ContractDate: "2023-06-27",
		Former: []FormerName{{"1999-12-31", "Gemeinde Uralt", "05358036"}},
	}, Measures: []Measure{{ID: "M01"}}}
	renamed := FormerName{"2024-12-31", "Gemeinde Alt", "05358040"}
	for name, c := range map[string]struct {
		own   Project
		until Date
		want  *Municipality // nil where it is refused
	}{
		"empty":           {Project{}, "", &old.Municipality},
		"the_same":        {Project{Municipality: Municipality{Name: "Gemeinde Alt", AGS: "05358040"}}, "", &old.Municipality},
		"no_day":          {Project{Municipality: Municipality{Name: "Stadt Neu", AGS: "05358060"}}, "", nil},
		"has_a_vorhaben":  {Project{Municipality: Municipality{Name: "Stadt Neu", AGS: "05358060"}, Measures: []Measure{{ID: "M01"}}}, "2024-12-31", nil},
		"same_and_filled": {Project{Municipality: old.Municipality, Measures: []Measure{{ID: "M01"}}}, "", nil},
		"merged": {Project{Municipality: Municipality{Name: "Stadt Neu", Kind: KindTown, AGS: "05358060", Address: "Rathausplatz 2"}, Contacts: []Contact{{ID: "K1"}}}, "2024-12-31", &Municipality{
			Name: "Stadt Neu", Kind: KindTown, AGS: "05358060", Address: "Rathausplatz 2", FileReference: "10.24", ContractDate: "2023-06-27",
			Former: []FormerName{{"1999-12-31", "Gemeinde Uralt", "05358036"}, renamed},
		}},
		"day_recorded": {Project{Municipality: Municipality{Name: "Stadt Neu", AGS: "05358060", FileReference: "1", Former: []FormerName{renamed}}}, "", &Municipality{
			Name: "Stadt Neu", AGS: "05358060", FileReference: "1", ContractDate: "2023-06-27",
			Former: []FormerName{{"1999-12-31", "Gemeinde Uralt", "05358036"}, renamed},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.own.Succeed(old, c.until)
			if c.want == nil {
				if _, said := Sentence(err); !said {
					t.Errorf("got %+v, %v", got, err)
				}
				return
			}
			if err != nil || !reflect.DeepEqual(got, *c.want) {
				t.Errorf("got  %+v, %v\nwant %+v", got, err, *c.want)
			}
		})
	}
	then := Municipality{Name: "Stadt Neu", AGS: "05358060", Former: []FormerName{renamed}}
	if got := then.On("2024-12-31"); got.Name != "Gemeinde Alt" {
		t.Errorf("on the last day it is %s", got.Name)
	}
}
