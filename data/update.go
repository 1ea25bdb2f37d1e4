package data

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Stay is what stays in a project that is brought to another version of its Vorlage, though that says otherwise.
type Stay struct {
	Of Record
	// Field is what the project has (Old) and what the Vorlage says (Now); Text says instead in a sentence what is no field.
	Field FieldChange
	Text  string
}

// Updated brings the project to the next version of the Vorlage with which it began. What it has as the one before gave it
// follows; what the Kommune recorded, changed, added or took out stays, and so does what the next one does not know any more.
// What stays though the next one says otherwise is named. The words and demands of the programme are those of the next one.
func (p Project) Updated(before, next Scheme) (Project, []Stay) {
	p, before, next = p.Normal(), before.Normal(), next.Normal()
	u := updating{kennungen: map[string]string{}, taken: map[string]bool{}}
	for _, r := range p.Records() {
		u.taken[r.Key().ID] = true
	}
	was := p
	template := next.Programme.Template
	template.Begun = next.text()
	p.Programme = follow(&u, p.Programme, before.Programme, next.Programme, followsUntouched)
	p.Programme.Template = template
	p.Partners = updated(&u, before.Partners, p.Partners, next.Partners, nil)
	p.CostTypes = updated(&u, before.CostTypes, p.CostTypes, next.CostTypes, nil)
	p.Sources = u.oneGrant(was.Sources, updated(&u, before.Sources, p.Sources, next.Sources, nil))
	p.PortalFields = updated(&u, before.PortalFields, p.PortalFields, next.PortalFields, nil)
	p.Outlines = versioned(p.Outlines, updated(&u, before.Outlines, p.Outlines, next.Outlines, nil))
	p.Reports = numbered(p.Reports, updated(&u, before.Reports, p.Reports, next.Reports, reportFollows))
	p.Indicators = u.core(p.Indicators, before.Programme.Template.Core, next.Programme.Template.Core)
	u.words(p, before.Programme.Template)
	return p.Normal(), u.stays
}

// updating is an update while it is being made.
type updating struct {
	stays []Stay
	// kennungen says which Kennung what the Vorlage names has in the project, where it is another one; taken which are there.
	kennungen map[string]string
	taken     map[string]bool
}

func (u *updating) say(of Record, text string, args ...any) {
	u.stays = append(u.stays, Stay{Of: of, Text: fmt.Sprintf(text, args...)})
}

// following says what of a record may follow the Vorlage.
type following int

const (
	// followsUntouched is each field that is as the Vorlage before gave it, followsEmpty one of these that is empty.
	followsUntouched following = iota
	followsEmpty
	followsNothing
)

// reportFollows says it of a report date: of one that was released nothing follows, of one for which somebody has recorded
// anything what is missing.
func reportFollows(r Report) following {
	switch {
	case r.Status.Released():
		return followsNothing
	case r.touched():
		return followsEmpty
	}
	return followsUntouched
}

// follow gives a record with those of its fields that follow the Vorlage; where it may not be kept so, as when a term would end
// before it begins, none does.
func follow[R Record](u *updating, now, before, next R, what following) R {
	fresh, said := reflect.New(reflect.TypeOf(now)).Elem(), len(u.stays)
	fresh.Set(reflect.ValueOf(now))
	u.fields(now, "", fresh, reflect.ValueOf(before), reflect.ValueOf(next), what)
	if Validate(fresh.Interface().(R)) != nil {
		u.stays = u.stays[:said]
		u.fields(now, "", reflect.ValueOf(now), reflect.ValueOf(before), reflect.ValueOf(next), followsNothing)
		return now
	}
	return fresh.Interface().(R)
}

// own are fields that no Vorlage gives a second time: the template comes as a whole, the number and the version follow from
// what is there.
var own = map[string]bool{"template": true, "no": true, "version": true, "status": true}

func (u *updating) fields(of Record, words string, now, before, next reflect.Value, what following) {
	for i := range now.NumField() {
		field := now.Type().Field(i)
		name, label := namesOf(field)
		is, was, will := now.Field(i), before.Field(i), next.Field(i)
		switch {
		case label == "" || own[name] || equal(was, will) || equal(is, will):
		case field.Type.Kind() == reflect.Struct:
			u.fields(of, words+label+", ", is, was, will, what)
		case equal(is, was) && (what == followsUntouched || what == followsEmpty && is.IsZero()) && !unsaid(will):
			is.Set(will)
		default:
			u.stays = append(u.stays, Stay{Of: of, Field: FieldChange{name, words + label, sortOf(field), pointed(is), pointed(will)}})
		}
	}
}

func equal(a, b reflect.Value) bool { return reflect.DeepEqual(a.Interface(), b.Interface()) }

// unsaid says that the Vorlage leaves a field open. A number that is not optional says by 0 that the usual value holds.
func unsaid(v reflect.Value) bool {
	return v.Kind() == reflect.String && v.Len() == 0 || v.Kind() == reflect.Pointer && v.IsNil() || v.Kind() == reflect.Slice && v.Len() == 0
}

// updated brings a list of records to that of the next Vorlage.
func updated[R Record](u *updating, before, now, next []R, what func(R) following) []R {
	list, at := slices.Clone(now), 0
	for _, n := range next {
		base, given := found(before, n.Key().ID)
		i := slices.IndexFunc(list, func(r R) bool { return r.Key() == n.Key() && (given || alike(r, n)) })
		if i < 0 && !given {
			i = slices.IndexFunc(list, func(r R) bool { return alike(r, n) })
		}
		if i >= 0 {
			u.kennungen[n.Key().ID] = list[i].Key().ID
		}
		pointing, lost := pointing(u, n)
		switch {
		case i < 0 && given:
			u.say(n, "ist in diesem Vorhaben gelöscht und bleibt es.")
			continue
		case lost != "" && i >= 0:
			u.say(list[i], "bleibt, wie es ist: Die Vorlage nennt dabei %s, und das ist hier gelöscht.", lost)
		case lost != "":
			u.say(n, "kommt nicht hinzu: Die Vorlage nennt dabei %s, und das ist hier gelöscht.", lost)
			continue
		case i >= 0:
			how := followsUntouched
			if what != nil {
				how = what(list[i])
			}
			list[i] = follow(u, list[i], base, pointing, how)
		default:
			i = at
			list = slices.Insert(list, i, Renamed(pointing, u.free(n.Key())))
		}
		at = i + 1
	}
	for _, b := range before {
		if _, goesOn := found(next, b.Key().ID); goesOn {
			continue
		}
		if r, there := found(list, b.Key().ID); there {
			u.say(r, "gibt es in der neuen Vorlage nicht mehr und bleibt.")
		}
	}
	return list
}

func found[R Record](list []R, id string) (r R, there bool) {
	for _, v := range list {
		if v.Key().ID == id {
			return v, true
		}
	}
	return r, false
}

// alike says whether two records of which one has not come from the other are the same thing.
func alike(a, b Record) bool { return TitleOf(a) != "" && TitleOf(a) == TitleOf(b) }

// free gives the Kennung that the Vorlage gives, or the next of its kind where that is taken.
func (u *updating) free(key Key) string {
	id := key.ID
	for n := 1; u.taken[id]; n++ {
		id = fmt.Sprintf("%s%d", key.Kind.Prefix(), n)
	}
	u.taken[id], u.kennungen[key.ID] = true, id
	return id
}

// pointing gives a record of the Vorlage with the Kennungen that hold in the project, and a Kennung that is not there, if
// there is one.
func pointing[R Record](u *updating, r R) (_ R, lost string) {
	fresh := reflect.New(reflect.TypeOf(r)).Elem()
	fresh.Set(reflect.ValueOf(r))
	here := func(id string) string {
		id = cmp.Or(u.kennungen[id], id)
		if id != "" && !u.taken[id] {
			lost = id
		}
		return id
	}
	eachReference(fresh, func(_ string, _ Kind, _ bool, v reflect.Value) {
		if v.Kind() == reflect.String {
			v.SetString(here(v.String()))
			return
		}
		v.Set(reflect.ValueOf(each(v.Interface().([]string), here)))
	})
	return fresh.Interface().(R), lost
}

// oneGrant keeps one source the Förderung of which the reports tell, where the project has one and the Vorlage another.
func (u *updating) oneGrant(was, now []Source) []Source {
	grants := filtered(now, func(s Source) bool { return s.Grant })
	if len(grants) < 2 {
		return now
	}
	return each(now, func(s Source) Source {
		before, _ := found(was, s.ID)
		if s.Grant && !before.Grant {
			s.Grant = false
			u.say(s, "ist nicht die Förderung, über die berichtet wird; das bleibt, was hier so eingetragen ist.")
		}
		return s
	})
}

// versioned gives outlines that follow the Vorlage a version of their own: a report may have been released by the one before.
func versioned(was, now []Outline) []Outline {
	return each(now, func(o Outline) Outline {
		if before, there := found(was, o.ID); there && !reflect.DeepEqual(before, o) {
			o.Version = before.Version + 1
		}
		return o
	})
}

// numbered gives new report dates a number that no other has.
func numbered(was, now []Report) []Report {
	used, highest := map[int]bool{}, 0
	for _, r := range was {
		used[r.No], highest = true, max(highest, r.No)
	}
	return each(now, func(r Report) Report {
		if _, there := found(was, r.ID); there {
			return r
		}
		if used[r.No] {
			r.No = highest + 1
		}
		used[r.No], highest = true, max(highest, r.No)
		return r
	})
}

// core brings the Kernindikatoren to those of the next Vorlage. Figures that are recorded keep the unit and the form in which
// they were counted.
func (u *updating) core(list []Indicator, before, next []CoreIndicator) []Indicator {
	list = slices.Clone(list)
	of := func(all []CoreIndicator, id string) (CoreIndicator, bool) {
		i := slices.IndexFunc(all, func(c CoreIndicator) bool { return c.ID == id })
		if i < 0 {
			return CoreIndicator{}, false
		}
		return all[i], true
	}
	at := 0
	for _, c := range next {
		i := slices.IndexFunc(list, func(v Indicator) bool { return v.ID == c.ID })
		base, given := of(before, c.ID)
		switch {
		case i < 0 && given:
			u.say(c.Indicator(), "ist ein Kernindikator, in diesem Vorhaben gelöscht und bleibt es. Bitte prüfen: Das Programm verlangt ihn.")
			continue
		case i < 0 && u.taken[c.ID] || i >= 0 && !given && !c.Same(list[i]):
			u.say(c.Indicator(), "ist nun die Kennung eines Kernindikators („%s“), hier aber etwas Eigenes. Das bleibt; der Kernindikator kommt nicht hinzu.", c.Name)
			continue
		case i < 0:
			i = at
			list = slices.Insert(list, i, c.Indicator())
		case given:
			if v := list[i]; v.Baseline != "" || v.Target != "" || v.TargetFrom != "" || len(v.Readings)+len(v.Stages) > 0 {
				c = u.unit(v, base, c)
			}
			list[i] = follow(u, list[i], Normalized(base.Indicator()), Normalized(c.Indicator()), followsUntouched)
		}
		at = i + 1
	}
	for _, c := range before {
		if _, goesOn := of(next, c.ID); goesOn {
			continue
		}
		if v, there := found(list, c.ID); there {
			u.say(v, "ist kein Kernindikator mehr und bleibt als eigener Indikator mit seinen Werten.")
		}
	}
	return list
}

// unit gives a Kernindikator of the next Vorlage with the unit and the form in which figures are recorded already.
func (u *updating) unit(v Indicator, before, next CoreIndicator) CoreIndicator {
	if next.Unit != before.Unit {
		u.stays = append(u.stays, Stay{Of: v, Field: FieldChange{"unit", Label(v, "unit"), SortValue, v.Unit, next.Unit}})
	}
	if next.Shape != before.Shape {
		u.stays = append(u.stays, Stay{Of: v, Field: FieldChange{"shape", Label(v, "shape"), SortValue, v.Shape, next.Shape}})
	}
	next.Unit, next.Shape = before.Unit, before.Shape
	return next
}

// words names the words of the Vorlage before that the next one lacks and records use all the same.
func (u *updating) words(p Project, before Template) {
	next, users := p.Programme.Template, map[string][]string{}
	use := func(word string, r Record) { users[word] = append(users[word], r.Key().ID) }
	tell := func(word, what string) {
		if len(users[word]) > 0 {
			u.say(p.Programme, "„%s“ gehört nicht mehr zur Vorlage (%s); in Gebrauch bleibt es bei %s.", word, what, strings.Join(users[word], ", "))
		}
	}
	for _, m := range p.Measures {
		for _, w := range m.Perspectives {
			use(string(w.Perspective), m)
		}
	}
	for _, l := range p.Lessons {
		use(string(l.Perspective), l)
	}
	for _, c := range p.Concepts {
		for _, l := range c.Focus {
			use(string(l), c)
		}
	}
	for _, l := range before.Lenses {
		if !slices.ContainsFunc(next.Lenses, func(n Lens) bool { return n.Name == l.Name }) {
			tell(string(l.Name), before.Several())
		}
	}
	clear(users)
	for _, m := range p.Measures {
		use(string(m.Kind), m)
	}
	for _, k := range before.MeasureKinds {
		if !slices.Contains(next.MeasureKinds, k) {
			tell(string(k), before.Measure.In("{Maßnahmenarten}"))
		}
	}
	u.offers(p, before)
	clear(users)
	for _, m := range p.Measures {
		for _, f := range m.Fields {
			use(f, m)
		}
	}
	for _, f := range before.Fields {
		if !slices.Contains(next.Fields, f) {
			tell(f, "Handlungsfelder")
		}
	}
}

// offers names the values of fixed lists that the Vorlage before offered, the next one does not, and records have all the same.
func (u *updating) offers(p Project, before Template) {
	for _, o := range p.Programme.Template.Offers {
		field, _ := fieldNamed(o.Of, o.Field)
		users := map[string][]string{}
		for _, r := range p.Records() {
			if r.Key().Kind == o.Of && !strings.Contains(o.Field, ".") { // else it may be of an entry in a list
				value := field.In(reflect.ValueOf(r)).String()
				users[value] = append(users[value], r.Key().ID)
			}
		}
		for _, value := range before.offered(field.Type()) {
			if len(users[value]) > 0 && !slices.Contains(o.Values, value) {
				u.say(p.Programme, "„%s“ bietet die Vorlage nicht mehr an (%s); in Gebrauch bleibt es bei %s.", p.Programme.Template.Word(o.Of, o.Field, value), field.Label(), strings.Join(users[value], ", "))
			}
		}
	}
}
