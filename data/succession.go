package data

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
)

// OnlyBegun says whether nothing is recorded but who carries out a Vorhaben, with whom, and by which programme.
func (p Project) OnlyBegun() bool {
	begun := p.Scheme().Project()
	begun.Municipality, begun.Contacts, begun.Programme, begun.Partners, begun.Sources = p.Municipality, p.Contacts, p.Programme, p.Partners, p.Sources
	return reflect.DeepEqual(p.Normal(), begun.Normal())
}

// Succeed says under whose name and key the Vorhaben of another Kommune goes on in a Projektakte that has only begun: its
// own, with the other one as what it was until a day. Without a day it is the day that is recorded under the former names.
// Which Zeichen and contract the Vorhaben has, the other one knows where nobody has said it here. It fails, with what to do,
// where this cannot be said.
func (p Project) Succeed(other Project, until Date) (Municipality, error) {
	m, was := p.Municipality, other.Municipality
	same := func(f FormerName) bool { return f.AGS == was.AGS && (was.AGS != "" || f.Name == was.Name) }
	if n := slices.IndexFunc(m.Former, same); n >= 0 {
		until = cmp.Or(until, m.Former[n].Until)
	}
	switch {
	case !p.OnlyBegun():
		return m, Fail(Conflict, fmt.Sprintf("In dieser Projektakte steht schon ein Vorhaben; zwei werden nicht vermischt. Es wurde nichts übernommen. Bitte das Vorhaben von „%s“ in einer eigenen Projektakte weiterführen: eine neue anlegen, dort nur die Kommune eintragen und dann noch einmal importieren.", was.Name), nil)
	case m.Name == "" && m.AGS == "" || m.Name == was.Name && m.AGS == was.AGS:
		return was, nil
	case until == "":
		return m, Fail(Invalid, fmt.Sprintf("Die Projektakte gehört zu einer anderen Kommune („%s“ statt „%s“). Es wurde nichts übernommen. Ist „%s“ in „%s“ aufgegangen oder umbenannt, bitte sagen, bis zu welchem Tag der alte Name galt.", was.Name, m.Name, was.Name, m.Name), nil)
	}
	former := append(slices.Clone(was.Former), FormerName{Until: until, Name: was.Name, AGS: was.AGS})
	m.Former = append(former, slices.DeleteFunc(slices.Clone(m.Former), same)...)
	slices.SortStableFunc(m.Former, func(a, b FormerName) int { return cmp.Compare(a.Until, b.Until) })
	m.FileReference, m.ContractDate, m.FundingReference = cmp.Or(m.FileReference, was.FileReference), cmp.Or(m.ContractDate, was.ContractDate), cmp.Or(m.FundingReference, was.FundingReference)
	return m, Validate(m)
}
