package exchange

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"modellkommune/data"
)

// projects draws valid projects in which every field may hold anything it can.
var projects = rapid.Custom(func(t *rapid.T) data.Project {
	p := data.Project{Format: data.FormatVersion}
	v := reflect.ValueOf(&p).Elem()
	for i := 1; i < v.NumField(); i++ {
		if v.Type().Field(i).Tag.Get("json") != "-" {
			fill(t, v.Field(i))
		}
	}
	p.Municipality.AGS = rapid.SampledFrom([]string{"", "05358040", "05358", "01001000", "16077"}).Draw(t, "ags")
	leads := reflect.ValueOf(&p.Programme.LeadTimes).Elem()
	for i := range leads.NumField() {
		if lead := leads.Field(i); !lead.IsNil() {
			lead.Elem().SetInt(lead.Elem().Int() % data.LongestLead)
		}
	}
	if months := p.Programme.ProofMonths; months != nil {
		*months %= 100
	}
	if percent := p.Programme.Overrun; percent != nil {
		*percent %= 100
	}
	if days := p.Programme.SpendDays; days != nil {
		*days = *days%300 + 1
	}
	for i := range p.Reports {
		p.Reports[i].No = i + 1
	}
	number(v)
	ids := map[data.Kind][]string{}
	for _, r := range p.Records() {
		ids[r.Key().Kind] = append(ids[r.Key().Kind], r.Key().ID)
		ids["*"] = append(ids["*"], r.Key().ID)
	}
	point(t, v, ids)
	for i, m := range p.Measures {
		if !slices.Contains(ids[data.KindMeasure][:i], m.MergedInto) { // or they might go round in a circle
			p.Measures[i].MergedInto = ""
		}
	}
	for i := range p.Budget { // a version of the plan gives one Soll
		b := &p.Budget[i]
		b.Amounts = slices.CompactFunc(b.Amounts, func(x, y data.PlannedAmount) bool { return x.Plan == y.Plan })
	}
	p = p.Normal()
	if err := p.Validate(); err != nil {
		t.Fatalf("drawn a project that is not valid: %v", err)
	}
	return p
})

// fill draws a value for each field that the JSON has.
func fill(t *rapid.T, v reflect.Value) {
	words := data.Vocabulary(v.Type())
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		if rapid.Bool().Draw(t, "dated") {
			v.SetString(string(data.Date("2000-01-01").AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))))
		}
	case v.Type() == reflect.TypeFor[data.Term]():
		v.SetString(rapid.OneOf(rapid.SampledFrom([]string{"", "2018", "2018-Q3", "2019-H1", "2018-11"}), rapid.Custom(func(t *rapid.T) string {
			return string(data.Date("2000-01-01").AddDays(rapid.IntRange(0, 9000).Draw(t, "day")))
		})).Draw(t, "term"))
	case v.Type() == reflect.TypeFor[data.Decimal]():
		if rapid.Bool().Draw(t, "valued") {
			number := rapid.Int64Range(-1e12, 1e12).Draw(t, "number")
			v.SetString(strconv.FormatFloat(float64(number)/100, 'f', -1, 64))
		}
	case v.Type() == reflect.TypeFor[data.Member]():
		v.Set(reflect.ValueOf(data.Member{Name: data.CleanText(rapid.StringN(-1, 20, -1).Draw(t, "text")), AGS: rapid.SampledFrom([]string{"", "05358040", "053580000040"}).Draw(t, "ags")}))
	case v.Type() == reflect.TypeFor[data.FormerName]():
		v.Set(reflect.ValueOf(data.FormerName{Until: "2016-12-31", Name: data.CleanText(rapid.StringN(-1, 20, -1).Draw(t, "text")), AGS: rapid.SampledFrom([]string{"", "05358036"}).Draw(t, "ags")}))
	case v.Type() == reflect.TypeFor[data.FieldLabel]():
		v.Set(reflect.ValueOf(data.FieldLabel{Of: data.KindMeasure, Field: "goal", Label: "Zweck"}))
	case v.Type() == reflect.TypeFor[data.ValueWord]():
		v.Set(reflect.ValueOf(data.ValueWord{Of: data.KindReport, Field: "status", Value: "in Abstimmung", Word: rapid.SampledFrom([]string{"beim Amt", "unterwegs"}).Draw(t, "word")}))
	case v.Type() == reflect.TypeFor[data.Offer]():
		v.Set(reflect.ValueOf(data.Offer{Of: data.KindReport, Field: "kind", Values: []string{"Zwischenbericht zur Projektumsetzung", "Sachbericht"}}))
	case v.Type() == reflect.TypeFor[data.Demand]():
		v.Set(reflect.ValueOf(data.Demand{Of: data.KindMeasure, Fields: []string{"goal", "status"}}))
	case v.Type() == reflect.TypeFor[[]data.CoreIndicator]():
		v.Set(reflect.ValueOf([]data.CoreIndicator{{ID: "KI1", Name: "Menschen", Unit: "Personen"}}[:rapid.IntRange(0, 1).Draw(t, "core")]))
	case words != nil:
		v.SetString(rapid.SampledFrom(append([]string{""}, words...)).Draw(t, "word"))
	case v.Kind() == reflect.String:
		v.SetString(data.CleanText(rapid.StringN(-1, 20, -1).Draw(t, "text")))
	case v.Kind() == reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "yes"))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(rapid.IntRange(0, 2_000_000).Draw(t, "number")))
	case v.Kind() == reflect.Int64:
		v.SetInt(rapid.Int64Min(0).Draw(t, "cents"))
	case v.Kind() == reflect.Pointer:
		if rapid.Bool().Draw(t, "given") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case v.Kind() == reflect.Slice:
		for range rapid.IntRange(0, 2).Draw(t, "length") {
			item := reflect.New(v.Type().Elem()).Elem()
			fill(t, item)
			v.Set(reflect.Append(v, item))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" {
				fill(t, v.Field(i))
			}
		}
		obey(t, v)
	}
}

// periods lists the fields of which one must not lie before the other.
var periods = [][2]string{
	{"From", "To"},
	{"Start", "End"},
	{"ForecastStart", "ForecastEnd"},
	{"ActualStart", "ActualEnd"},
	{"Date", "Released"},
	{"Date", "DateTo"},
	{"DateFrom", "DateTo"},
	{"BaselineDate", "TargetDate"},
	{"PeriodFrom", "PeriodTo"},
	{"Date", "Due"},
}

// asTerm gives what a Date or a Term says.
func asTerm(v reflect.Value) data.Term {
	return data.Term(v.Convert(reflect.TypeFor[string]()).Interface().(string))
}

// obey makes what was drawn keep the rules of package data.
func obey(t *rapid.T, v reflect.Value) {
	for _, p := range periods {
		from, to := v.FieldByName(p[0]), v.FieldByName(p[1])
		if from.IsValid() && to.IsValid() && asTerm(to) != "" && asTerm(to).Last() < asTerm(from).First() {
			to.SetString(string(asTerm(from)))
		}
	}
	grade := func(highest int) int { return rapid.IntRange(0, highest).Draw(t, "grade") }
	switch r := v.Addr().Interface().(type) {
	case *data.Template:
		r.Name, r.Code = rapid.StringMatching(`[A-Za-z0-9_-]{0,20}`).Draw(t, "name"), rapid.StringMatching(`[A-Za-z0-9_-]{0,9}`).Draw(t, "code")
		r.Grades = rapid.SampledFrom([]int{0, data.UsualGrades, data.MostGrades}).Draw(t, "grades")
		r.Scales = r.Scales[:min(len(r.Scales), len(data.ScaleFields))]
		for i := range r.Scales {
			r.Scales[i].Field = data.ScaleFields[i]
		}
	case *data.MeasureWord:
		*r = rapid.SampledFrom([]data.MeasureWord{{}, {Singular: "Projekt", Genitive: "Projekts", Plural: "Projekte", DativePlural: "Projekten", Compound: "Projekt", Gender: data.Neuter}}).Draw(t, "word")
	case *data.Measure:
		if r.Progress != nil {
			*r.Progress %= 101
		}
	case *data.LightOverride:
		*r = data.LightOverride{
			Part:   rapid.SampledFrom(data.LightParts).Draw(t, "part"),
			Light:  rapid.SampledFrom(data.Lights).Draw(t, "light"),
			Reason: "weil " + r.Reason,
		}
	case *data.Milestone:
		if r.PlannedDate == "" {
			r.ForecastDate = ""
		}
	case *data.Indicator:
		r.TargetFrom = rapid.SampledFrom([]data.Decimal{"", r.Target}).Draw(t, "corridor")
	case *data.Reading:
		if r.Date == "" {
			r.Date = "2018-10-31"
		}
		if r.Value == "" {
			r.Value = "0"
		}
	case *data.TargetStage:
		if r.Date == "" {
			r.Date = "2018-10-31"
		}
		if r.Value == "" {
			r.Value = "0"
		}
	case *data.BudgetItem:
		r.Year = rapid.SampledFrom([]int{0, 1990, 2018, 2100}).Draw(t, "year")
	case *data.Source:
		r.Quota = rapid.SampledFrom([]data.Decimal{"", "0", "66.67", "100"}).Draw(t, "quota")
	case *data.Booking:
		r.Amount = data.Cents(rapid.Int64().Draw(t, "amount"))
		if r.Eligible != nil {
			*r.Eligible = rapid.SampledFrom([]data.Cents{0, r.Amount, r.Amount / 2}).Draw(t, "eligible")
		}
	case *data.Income:
		r.Amount = data.Cents(rapid.Int64().Draw(t, "amount"))
	case *data.PortalField: // which of its values can be narrowed is another test's
		r.Value = rapid.SampledFrom([]data.PortalValue{data.PortalPlanned, data.PortalSpent, data.PortalInKind}).Draw(t, "value")
	case *data.Risk:
		r.Likelihood, r.Impact = grade(data.RiskGrade), grade(data.RiskGrade)
	case *data.Score:
		r.Value = grade(data.UsualGrades)
	}
}

// number gives every record its Kennung.
func number(project reflect.Value) {
	for i := range project.NumField() {
		list := project.Field(i)
		if list.Kind() != reflect.Slice {
			continue
		}
		for j := range list.Len() {
			kind := list.Index(j).Interface().(data.Record).Key().Kind
			id := fmt.Sprintf("%s%d", kind.Prefix(), j+1)
			list.Index(j).FieldByName("ID").SetString(id)
			if m, ok := list.Index(j).Addr().Interface().(*data.Measure); ok {
				for k := range m.Milestones {
					m.Milestones[k].ID = fmt.Sprintf("%s-MS%d", id, k+1)
				}
			}
		}
	}
}

// point makes every field that names records name some that there are.
func point(t *rapid.T, v reflect.Value, ids map[data.Kind][]string) {
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			point(t, v.Index(i), ids)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			tag := v.Type().Field(i).Tag
			target := tag.Get("ref") + tag.Get("part")
			if target == "" {
				point(t, v.Field(i), ids)
				continue
			}
			known := ids[data.Kind(target)]
			if v.Field(i).Kind() == reflect.String {
				v.Field(i).SetString(rapid.SampledFrom(append([]string{""}, known...)).Draw(t, "reference"))
			} else {
				v.Field(i).Set(reflect.ValueOf(some(t, known)))
			}
		}
	}
}

func some(t *rapid.T, ids []string) []string {
	if len(ids) == 0 {
		return nil
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, len(ids), rapid.ID).Draw(t, "references")
}
