package release

import (
	"cmp"
	"encoding/json"
	"slices"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// earlier gives the lights as they were printed in the reports that a report continues and that were released before
// it, of each report those of its newest version then, in the order of their Stichtage.
func earlier(f *store.File, p data.Project, no int, key data.Date) ([]reports.Earlier, error) {
	report, _ := p.Report(no)
	key = cmp.Or(key, report.Day())
	releases, err := sealed(f)
	if err != nil {
		return nil, err
	}
	newest := map[string]reports.Earlier{}
	for _, r := range releases {
		if r.ReportID == report.ID {
			break
		}
		record, _ := p.Record(data.Key{Kind: data.KindReport, ID: r.ReportID})
		if of, _ := record.(data.Report); !report.Continues(of) || key != "" && r.Date > key {
			continue
		}
		lights, err := frozenLights(f, r.ID)
		if err != nil {
			return nil, err
		}
		newest[r.ReportID] = reports.Earlier{No: r.ReportNo, Date: r.Date, Lights: lights}
	}
	var list []reports.Earlier
	for _, e := range newest {
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b reports.Earlier) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.No, b.No)) })
	return list, nil
}

// frozenLights reads the lights that a release froze, nil where it froze none.
func frozenLights(f *store.File, release int64) (*data.Frozen, error) {
	r, err := f.Release(release)
	if err != nil || len(r.Computed) == 0 {
		return nil, err
	}
	var computed data.Computed
	if err := json.Unmarshal(r.Computed, &computed); err != nil {
		return nil, unreadableComputed(r, err)
	}
	return computed.Frozen(), nil
}
