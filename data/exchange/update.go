package exchange

import (
	"encoding/base64"
	"fmt"
	"reflect"

	"modellkommune/data"
)

// Update brings a project to another version of its Vorhabenvorlage. Changes says line by line what that changes, stays what
// stays though the Vorlage says otherwise.
func Update(p data.Project, next data.Scheme) (updated data.Project, changes, stays []string, err error) {
	before, known := BegunWith(p)
	if err := mayFollow(p.Programme.Template, next, before, known); err != nil {
		return p, nil, nil, err
	}
	if other := p.Programme.Template.Name; other != "" && other != next.Programme.Template.Name {
		stays = append(stays, "Es ist eine andere Vorlage als bisher, keine neue Version: Sie ergänzt, was fehlt, und ändert nichts, was eingetragen ist.")
		before = wordsOf(before)
	}
	updated, kept := p.Updated(before, next)
	if err := updated.Validate(); err != nil {
		return p, nil, nil, data.Fail(data.Conflict, fmt.Sprintf("Was in diesem Vorhaben erfasst ist, passt nicht zu dieser Version der Vorlage: %v Es wurde nichts übernommen. Bitte erst dort ändern, dann aktualisieren.", err), err)
	}
	if key := before.Signature.Key; known && key != "" && key != next.Signature.Key {
		stays = append(stays, fmt.Sprintf("Bitte die Herkunft prüfen: Die bisherige Vorlage war mit einem anderen Schlüssel signiert (Fingerabdruck %s).", fingerprintOf(key)))
	}
	for _, s := range kept {
		stays = append(stays, stay(p.Programme.Template, s)...)
	}
	return updated, Differences(p, updated), stays, nil
}

// mayFollow refuses what is no newer version of a Vorlage. Another one by name may follow: a programme takes over another's.
func mayFollow(t data.Template, next, before data.Scheme, known bool) error {
	to := next.Programme.Template
	refuse := func(text string, args ...any) error {
		return data.Fail(data.Conflict, fmt.Sprintf(text, args...)+" Es wurde nichts übernommen.", nil)
	}
	switch {
	case to.Name == "":
		return refuse("Die Vorlage hat keinen Kurznamen; ein Vorhaben lässt sich nur auf den Stand einer benannten Vorlage bringen.")
	case to.Name != t.Name:
		return nil
	case to.Version < t.Version:
		return refuse("Das Vorhaben wird schon nach Version %d der Vorlage „%s“ geführt; die Datei ist Version %d.", t.Version, t.Called(), to.Version)
	case to.Version == t.Version && known && !reflect.DeepEqual(bare(before), bare(next)):
		return refuse("Die Datei heißt wie die Vorlage dieses Vorhabens („%s“, Version %d), sagt aber anderes. Bitte bei der herausgebenden Stelle nachfragen, welche gilt.", t.Called(), t.Version)
	}
	return nil
}

// wordsOf gives of a Vorlage its words: of another programme no Kennung means the same.
func wordsOf(s data.Scheme) data.Scheme {
	s = data.Scheme{Format: s.Format, Programme: data.Programme{Template: s.Programme.Template}}
	s.Programme.Template.Core = nil
	return s
}

func bare(s data.Scheme) data.Scheme {
	s.Signature = data.Signature{}
	return s.Normal()
}

func fingerprintOf(key string) string {
	b, _ := base64.StdEncoding.DecodeString(key) // checked when it was read
	return Fingerprint(b)
}

// stay writes what stays: of a part each field.
func stay(words data.Template, s data.Stay) []string {
	name := nameOf(words, s.Of)
	if s.Text != "" {
		if s.Of.Key().Kind.Single() {
			return []string{s.Text}
		}
		return []string{describe(words, s.Of) + " " + s.Text}
	}
	f := s.Field
	if f.Sort == data.SortList || f.Sort == data.SortText {
		return []string{fmt.Sprintf("%s, %s: bleibt, wie es ist; die Vorlage sagt anderes.", name, f.Label)}
	}
	if f.Cleared() {
		return []string{fmt.Sprintf("%s, %s: bleibt %s; die Vorlage lässt es offen.", name, f.Label, show(f.Old))}
	}
	return []string{fmt.Sprintf("%s, %s: bleibt %s; die Vorlage sagt %s.", name, f.Label, show(f.Old), show(f.Now))}
}

// UpdateLabel names the step that brings a project to a Vorhabenvorlage.
func UpdateLabel(next data.Scheme) string {
	t := next.Programme.Template
	return fmt.Sprintf("Vorlage „%s“, Version %d, übernommen", t.Called(), t.Version)
}
