package data

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// demanding is a project whose template demands one thing, with nothing but who reports to whom.
func demanding(d Demand) Project {
	return Project{
		Programme: Programme{Template: Template{Demands: []Demand{d}}}, Municipality: Municipality{Name: "Stadt"}, Partners: []Partner{{ID: "P9", Short: "L", Name: "Land"}},
		Reports: []Report{{ID: "B1", No: 1, PeriodFrom: "2018-01-01", PeriodTo: keyDay, Kind: InterimReport}},
	}
}

// holding gives the project with a record that reports show, in place of what it has of that kind.
func (p Project) holding(r Record) Project {
	switch r := r.(type) {
	case Lesson:
		r.Release = Public
		p.Lessons = []Lesson{r}
	case Attachment:
		r.Kind, r.Release = "Foto", Public
		p.Attachments = []Attachment{r}
	case Participation:
		r.Date = "2018-02-01"
		p.Participations = []Participation{r}
	case Source:
		r.Grant = true
		p.Sources = []Source{r}
	case Milestone:
		p.Measures = []Measure{{ID: "M01", Title: "M", Status: StatusRunning, Milestones: []Milestone{r}}}
	case Report:
		p.Reports = []Report{r}
	default:
		v := reflect.ValueOf(&p).Elem()
		for i := range v.NumField() {
			switch field := v.Field(i); {
			case field.Type() == reflect.TypeOf(r):
				field.Set(reflect.ValueOf(r))
			case field.Type() == reflect.SliceOf(reflect.TypeOf(r)):
				field.Set(reflect.Append(reflect.MakeSlice(field.Type(), 0, 1), reflect.ValueOf(r)))
			}
		}
	}
	return p
}

// lacking counts the errors for what is missing of a kind in a report that consists of one section.
func (p Project) lacking(of Kind, section SectionKind) int {
	n := 0
	for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: section}}}, keyDay) {
		if f.Severity == SeverityError && strings.HasPrefix(f.Code, "missing") && f.Key.Kind == of {
			n++
		}
	}
	return n
}

// printing gives a section that prints what stands in one of some.
func printing(sections []SectionKind) SectionKind {
	if len(sections) == 0 || sections[0] == onCover[0] {
		return SectionFree
	}
	return sections[0]
}

// Of every kind a template may demand that there is a record. It is looked for where a section of the report prints such
// records, and only there; what no report prints cannot be demanded.
func TestEveryKindThatIsDemandedIsLookedFor(t *testing.T) {
	refused := 0
	for _, r := range everyKind {
		kind := r.Key().Kind
		p := demanding(Demand{Of: kind})
		err := p.Programme.Template.rules()
		if ever, _ := Printed(kind, "", Outline{}); !ever {
			if err == nil || !strings.Contains(err.Error(), "kein Bericht druckt so etwas") {
				t.Errorf("%s may be demanded: %v", kind, err)
			}
			refused++
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		switch kind {
		case KindMunicipality, KindProgramme, KindReport, KindPartner, KindContact, KindMilestone: // see below
			continue
		}
		where := printing(printedIn(kind, ""))
		if got := []int{p.lacking(kind, where), p.holding(r).lacking(kind, where), p.lacking(kind, SectionGlossary)}; !slices.Equal(got, []int{1, 0, 0}) {
			t.Errorf("%s: findings without, with, and where nothing prints it: %v", kind, got)
		}
	}
	if refused != 4 {
		t.Errorf("%d kinds cannot be demanded, want Wiedervorlage, Nachforderung, Gliederung and Formularfeld", refused)
	}
}

// What is always there is never missing; a recipient is missing in every paper, and Ansprechpersonen and Meilensteine are
// demanded in their own way.
func TestKindsThatAreDemandedInTheirOwnWay(t *testing.T) {
	measured := func(p *Project) { p.Measures = []Measure{{ID: "M01", Title: "M", Status: StatusRunning}} }
	for what, c := range map[string]struct {
		of      Kind
		add     func(*Project)
		section SectionKind
		want    int
	}{
		"Kommune":                      {KindMunicipality, func(*Project) {}, SectionMunicipality, 0},
		"Vorhaben":                     {KindProgramme, func(*Project) {}, SectionMunicipality, 0},
		"Bericht":                      {KindReport, func(*Project) {}, SectionProgress, 0},
		"recipient":                    {KindPartner, func(*Project) {}, SectionGlossary, 0},
		"no recipient":                 {KindPartner, func(p *Project) { p.Partners = nil }, SectionGlossary, 1},
		"no recipient, by no template": {KindPartner, func(p *Project) { p.Partners, p.Programme.Template = nil, Template{} }, SectionProfile, 1},
		"nobody":                       {KindContact, func(*Project) {}, SectionMunicipality, 1},
		"nobody, not printed":          {KindContact, func(*Project) {}, SectionGlossary, 0},
		"somebody else":                {KindContact, func(p *Project) { p.Contacts = []Contact{{ID: "K1", Role: "IT", Name: "A"}} }, SectionMunicipality, 1},
		"without a name":               {KindContact, func(p *Project) { p.Contacts = []Contact{{ID: "K1", Role: RoleLead}} }, SectionMunicipality, 1},
		"the Projektleitung":           {KindContact, func(p *Project) { p.Contacts = []Contact{{ID: "K1", Role: RoleLead, Name: "A"}} }, SectionMunicipality, 0},
		"neither measure nor step":     {KindMilestone, func(*Project) {}, SectionOverview, 1},
		"neither, not printed":         {KindMilestone, func(*Project) {}, SectionGlossary, 0},
		"a measure has none":           {KindMilestone, measured, SectionOverview, 1},
		"it has, not printed":          {KindMilestone, measured, SectionGlossary, 0},
		"it has one":                   {KindMilestone, func(p *Project) { measured(p); p.Measures[0].Milestones = []Milestone{{ID: "M01-MS1"}} }, SectionOverview, 0},
		"an internal one": {KindMilestone, func(p *Project) {
			measured(p)
			p.Measures[0].Milestones = []Milestone{{ID: "M01-MS1", Internal: true}}
		}, SectionOverview, 1},
	} {
		p := demanding(Demand{Of: c.of})
		c.add(&p)
		n := 0
		for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: c.section}}}, keyDay) {
			if f.Code == "missing_record" && (f.Key.Kind == c.of || c.of == KindMilestone && f.Key.Kind == KindMeasure) {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: %d findings, want %d", what, n, c.want)
		}
	}
}

// Who lacks both a measure and a Meilenstein reads the word of the programme.
func TestLackingMilestonesSaysTheWordOfTheProgramme(t *testing.T) {
	p := demanding(Demand{Of: KindMilestone})
	p.Programme.Template.Measure = auftrag
	said := ""
	for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: SectionOverview}}}, keyDay) {
		if f.Key.Kind == KindMilestone {
			said = f.Text
		}
	}
	if said != "Es gibt noch keinen. Bitte mindestens einen Auftrag mit einem Meilenstein anlegen." {
		t.Errorf("it says %q", said)
	}
}

// What is in a list is demanded of each entry, and the list itself that there is one.
func TestDemandOfWhatIsInAList(t *testing.T) {
	for field, c := range map[string]struct {
		goals []Goal
		want  int
	}{
		"goals":            {nil, 1},
		"goals.text":       {nil, 0},
		"goals.indicators": {[]Goal{{Text: "a", Indicators: []string{"I1"}}, {Text: "b"}}, 1},
		"goals.indicator":  {[]Goal{{Text: "a", Indicator: "I1"}, {Text: "b", Indicator: "I1"}}, 0},
	} {
		p := demanding(Demand{Of: KindConcept, Fields: []string{field}})
		p.Concepts = []Concept{{ID: "KON1", Goals: c.goals}}
		if err := p.Programme.Template.rules(); err != nil {
			t.Errorf("%s: %v", field, err)
		}
		if n := p.lacking(KindConcept, SectionConcept); n != c.want {
			t.Errorf("%s: %d findings, want %d", field, n, c.want)
		}
	}
}

// How money is granted is asked of the Förderung alone, and nobody gives what one has oneself: no report says so of another source.
func TestDemandsOfSources(t *testing.T) {
	p := demanding(Demand{Of: KindSource, Fields: []string{"name", "giver", "financing", "notice_reference", "notice_date", "from", "to", "quota_percent"}})
	for what, c := range map[string]struct {
		source Source
		want   string
	}{
		"the Förderung":          {Source{Grant: true, Kind: SourceGrant}, "financing from giver name notice_date notice_reference to"},
		"a share of it":          {Source{Grant: true, Kind: SourceGrant, Financing: FinancingShare}, "from giver name notice_date notice_reference quota_percent to"},
		"money of another":       {Source{Kind: "Land"}, "giver name"},
		"own money":              {Source{Kind: SourceOwn}, "name"},
		"own work":               {Source{Kind: SourceInKind, Name: "Personal"}, ""},
		"own money, no name yet": {Source{Kind: SourceOwn, Giver: "P9"}, "name"},
	} {
		c.source.ID, p.Sources = "FQ1", []Source{c.source}
		var fields []string
		for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: SectionMoney}}}, keyDay) {
			if f.Code == "missing" {
				fields = append(fields, f.Field)
			}
		}
		slices.Sort(fields)
		if got := strings.Join(fields, " "); got != c.want {
			t.Errorf("of %s is missing %q, want %q", what, got, c.want)
		}
	}
}

// A demand that nobody could meet, or that could never be looked for, is refused with a sentence.
func TestDemandsThatAreRefused(t *testing.T) {
	for says, d := range map[string]Demand{
		"„commitments“; so etwas führt eine Projektakte nicht": {Of: "commitments"},
		"kein Bericht druckt so etwas":                         {Of: KindReminder},
		"„zweck“ von „Maßnahme“; das gibt es":                  {Of: KindMeasure, Fields: []string{"zweck"}},
		"ein Häkchen kann nicht fehlen":                        {Of: KindMilestone, Fields: []string{"mandatory"}},
		"kein Bericht druckt es":                               {Of: KindContact, Fields: []string{"legal_basis"}},
		"die Berichtsart „Quartalsbericht“":                    {Of: KindMeasure, Fields: []string{"goal"}, Reports: []ReportKind{"Quartalsbericht"}},
	} {
		if err := demanding(d).Programme.Template.rules(); err == nil || !strings.Contains(err.Error(), says) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%v: %v", d, err)
		}
	}
}

// So is each text of it that reports print.
func TestEveryTextThatIsDemandedIsLookedFor(t *testing.T) {
	tried := 0
	for _, r := range everyKind {
		kind := r.Key().Kind
		for _, f := range FieldsOf(reflect.TypeOf(r)) {
			ever, _ := Printed(kind, f.Name(), Outline{})
			if f.Type() != reflect.TypeFor[string]() || f.Label() == "" || always(kind, f.Name()) {
				continue
			}
			p := demanding(Demand{Of: kind, Fields: []string{f.Name()}})
			if err := p.Programme.Template.rules(); (err == nil) != ever {
				t.Errorf("%s %s is printed: %v; demanded: %v", kind, f.Name(), ever, err)
			}
			if !ever {
				continue
			}
			tried++
			with := func(text string) Project {
				base, v := r, reflect.New(reflect.TypeOf(r)).Elem()
				if kind == KindReport {
					base = p.Reports[0]
				} else if kind == KindProgramme {
					base = p.Programme
				} else if kind == KindMunicipality {
					base = p.Municipality
				}
				v.Set(reflect.ValueOf(base))
				f.In(v).SetString(text)
				return p.holding(v.Interface().(Record))
			}
			sections := printedIn(kind, f.Name())
			where := printing(sections)
			if got := []int{with(" ").lacking(kind, where), with("da").lacking(kind, where)}; !slices.Equal(got, []int{1, 0}) {
				t.Errorf("%s %s: findings without and with it: %v", kind, f.Name(), got)
			}
			if len(sections) > 0 && sections[0] != onCover[0] && with(" ").lacking(kind, SectionGlossary) > 0 {
				t.Errorf("%s %s is asked for where no section prints it", kind, f.Name())
			}
		}
	}
	if tried < 80 {
		t.Errorf("only %d texts can be demanded", tried)
	}
}

// A demand of one Berichtsart is one of its reports alone.
func TestDemandOfABerichtsart(t *testing.T) {
	template := Template{Demands: []Demand{{Of: KindMeasure, Fields: []string{"completion"}, Reports: []ReportKind{FinalReport}}}}
	p := Project{Programme: Programme{Template: template}, Measures: []Measure{{ID: "M01", Title: "M"}}}
	for kind, want := range map[ReportKind]bool{FinalReport: true, InterimReport: false, FactualReport: false} {
		got := slices.ContainsFunc(p.Findings(Report{ID: "B1", No: 1, Kind: kind}, everySection(), keyDay), func(f Finding) bool { return f.Field == "completion" })
		if got != want || template.Requires(KindMeasure, "completion", kind) != want {
			t.Errorf("%s asks for the Umsetzungsgrad: %v", kind, got)
		}
	}
	if !template.Requires(KindMeasure, "completion", "") {
		t.Error("the window does not mark it")
	}
}

// Each finding says what it serves: a demand of the template, a section of this report, the house, or every report.
func TestEachFindingSaysWhatItServes(t *testing.T) {
	for _, rule := range checks {
		p := flawless()
		flaws[rule.code].spoil(&p)
		for _, f := range checked(p) {
			house, every := f.Serves == "Arbeit im Haus", f.Serves == "jeder Bericht"
			sections, cover := strings.Contains(f.Serves, "Abschnitt"), strings.HasSuffix(f.Serves, "Deckblatt")
			demanded := strings.HasPrefix(f.Serves, "Vorlage „"+p.Programme.Template.Title+"“; ")
			missing := f.Code == "missing" || f.Code == "missing_record" || f.Code == "core_indicator"
			switch {
			case demanded != missing:
				t.Errorf("%s is demanded by the wrong: %q", rule.code, f.Serves)
			case missing && !sections && !cover, len(rule.serves) > 0 && !sections, house && !f.OfHouse(), !house && !every && !sections && !cover:
				t.Errorf("%s serves %q", rule.code, f.Serves)
			}
		}
	}
}

// The sections are those of this report, by their titles.
func TestServedSectionsAreThoseOfTheReport(t *testing.T) {
	p := demanding(Demand{Of: KindMeasure, Fields: []string{"goal"}})
	p.Programme.Template.Title, p.Measures, p.Municipality.Name = "Eigene", []Measure{{ID: "M01", Title: "M", Status: StatusRunning}}, ""
	p.Programme.Template.Demands = append(p.Programme.Template.Demands, Demand{Of: KindProgramme, Fields: []string{"title"}})
	measures := OutlineSection{Section: SectionMeasures, Title: "Vorhaben im Einzelnen"}
	for what, c := range map[string]struct {
		sections []OutlineSection
		want     map[string]string
	}{
		"one":  {[]OutlineSection{measures}, map[string]string{"goal": "Vorlage „Eigene“; Abschnitt „Vorhaben im Einzelnen“", "title": "Vorlage „Eigene“; Deckblatt", "name": "jeder Bericht"}},
		"off":  {[]OutlineSection{{Section: SectionMeasures, Off: true}, {Section: SectionPlain}}, map[string]string{"title": "Vorlage „Eigene“; Deckblatt", "name": "jeder Bericht"}},
		"both": {[]OutlineSection{measures, {Section: SectionProfile}}, map[string]string{"goal": "Vorlage „Eigene“; Abschnitte „Vorhaben im Einzelnen“ und „Projektsteckbrief“", "title": "Vorlage „Eigene“; Deckblatt", "name": "jeder Bericht"}},
	} {
		got := map[string]string{}
		for _, f := range p.Findings(p.Reports[0], Outline{Sections: c.sections}, keyDay) {
			if f.Code == "missing" {
				got[f.Field] = f.Serves
			}
		}
		if !maps.Equal(got, c.want) {
			t.Errorf("%s: %q", what, got)
		}
	}
}

// How long a Kurzbeschreibung may be a Projektsteckbrief says alone.
func TestLongSummariesMatterToASteckbrief(t *testing.T) {
	p := demanding(Demand{Of: KindMeasure})
	p.Measures = []Measure{{ID: "M01", Title: "M", Status: StatusRunning, ActualStart: "2018-01-01", Summary: strings.Repeat("ä", SummaryLimit+1)}}
	for section, want := range map[SectionKind]string{SectionProfile: "Abschnitt „Projektsteckbrief“", SectionMeasures: "", SectionGlance: ""} {
		got := ""
		for _, f := range p.Findings(p.Reports[0], Outline{Sections: []OutlineSection{{Section: section}}}, keyDay) {
			if f.Code == "too_long" {
				got = f.Serves
			}
		}
		if got != want {
			t.Errorf("in %s: %q, want %q", section, got, want)
		}
	}
}

// Why a measure stands as it does is asked for where the programme demands its Status and a section prints the reason.
func TestReasonsAreAskedForWhereTheyArePrinted(t *testing.T) {
	status := Demand{Of: KindMeasure, Fields: []string{"status"}}
	paused := func(d Demand) Project {
		p := demanding(d)
		p.Measures = []Measure{{ID: "M01", Title: "M", Status: StatusPaused}}
		return p
	}
	for what, c := range map[string]struct {
		p       Project
		section SectionKind
		want    bool
	}{
		"in the Datenblatt":       {paused(status), SectionMeasures, true},
		"in the comparison":       {paused(status), SectionResults, true},
		"in the overview":         {paused(status), SectionOverview, false}, // which says the Status only
		"for the council":         {paused(status), SectionCouncil, false},
		"where nobody demands it": {paused(Demand{Of: KindMeasure, Fields: []string{"goal"}}), SectionMeasures, false},
	} {
		got := slices.ContainsFunc(c.p.Findings(c.p.Reports[0], Outline{Sections: []OutlineSection{{Section: c.section}}}, keyDay), func(f Finding) bool { return f.Code == "reason" })
		if got != c.want {
			t.Errorf("%s: %v", what, got)
		}
	}
}
