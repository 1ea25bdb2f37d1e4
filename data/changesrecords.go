package data

// RecordChange is a record of which a report prints something and that is new, gone or
// changed.
type RecordChange struct {
	// Old is nil for a new record, Now for one that is gone.
	Old, Now Record
	// Fields are those that differ; of a new record those that are filled, of one
	// that is gone none.
	Fields []FieldChange
}

// told are the kinds of record whose changes are told one by one, in the order of a
// report; measures, milestones and indicators have tables of their own.
var told = []Kind{
	KindProgramme, KindMunicipality, KindContact, KindPartner, KindSource, KindPlan, KindCostType, KindBudgetItem, KindInstalment, KindIncome, KindParticipation, KindDataset,
	KindRisk, KindDecision, KindWorkshop, KindLesson, KindAppraisal, KindAttachment,
}

// untold are fields that no report prints: they are for letters, for the house, or for
// the public page.
var untold = map[Kind][]string{
	KindProgramme:    {"lead_times", "publication", "template", "not_foreseen"},
	KindMunicipality: {"letter_form", "no_gender_signs"},
	KindContact:      {"salutation", "printed", "legal_basis", "delete_by"},
	KindSource:       {"note"},
	KindAttachment:   {"consent", "release", "file_name", "media", "size", "width", "height"},
	KindPartner:      {"address", "email", "salutation", "person", "reference", "persons", "pays"},
}

// recordChanges compares the records of two states, kind by kind.
func recordChanges(old, now Project) []RecordChange {
	was, is := byKind(old), byKind(now)
	var list []RecordChange
	for _, kind := range told {
		before := map[Key]Record{}
		for _, r := range was[kind] {
			before[r.Key()] = r
		}
		after := map[Key]bool{}
		for _, r := range is[kind] {
			after[r.Key()] = true
			b := before[r.Key()]
			if fields := toldFields(b, r); b == nil || len(fields) > 0 {
				list = append(list, RecordChange{b, r, fields})
			}
		}
		for _, r := range was[kind] {
			if !after[r.Key()] {
				list = append(list, RecordChange{Old: r})
			}
		}
	}
	return list
}

func byKind(p Project) map[Kind][]Record {
	all := map[Kind][]Record{}
	for _, r := range p.Records() {
		all[r.Key().Kind] = append(all[r.Key().Kind], r)
	}
	return all
}

// toldFields lists the fields in which a record differs from what it was, those that are
// filled where it was not there.
func toldFields(old, now Record) []FieldChange {
	kind := now.Key().Kind
	if old == nil {
		old = Normalized(zeroOf(now))
	}
	return flattened(filtered(FieldChanges(old, now), func(f FieldChange) bool {
		for _, name := range untold[kind] {
			if f.Name == name {
				return false
			}
		}
		return true
	}))
}
