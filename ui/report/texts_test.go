package report

import (
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// releaseOf is a release of a report that used an outline.
func releaseOf(r data.Report, o data.Outline) store.Release {
	return store.Release{ReportID: r.ID, ReportNo: r.No, Outline: o.ID, OutlineVersion: o.Version, Date: "2017-10-31"}
}

func nothingToDo(*store.Tx) error { return nil }

// A new report begins with the texts of the last one, marked until they are touched.
func TestAdoptedTexts(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	first := o.Project().Reports[0]
	o.Press("Neuer Termin")
	all := o.Stored().Reports
	fresh := all[len(all)-1]
	if fresh.Summary != first.Summary || fresh.Events != first.Events || len(fresh.Adopted) == 0 {
		t.Fatalf("the new report says %+v", fresh)
	}
	summary := p.list.Edit.Field("summary").(*widget.TextField)
	outlook := p.list.Edit.Field("outlook").(*widget.TextField)
	if summary.Note() != "übernommen" || outlook.Note() != "übernommen" {
		t.Error("the texts are not marked")
	}
	p.Open(desk.TextSection)
	o.TypeInto(summary, "Neu")
	o.Leave()
	if summary.Note() != "" || outlook.Note() != "übernommen" {
		t.Errorf("marks %q and %q", summary.Note(), outlook.Note())
	}
	o.UndoTyping()
	if summary.Note() != "übernommen" {
		t.Error("undo does not bring the mark back")
	}
}

func TestTextsAreTakenOverByButton(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	p.list.Pick(o.Project().Reports[1].ID, nil)
	p.Open(desk.TextSection)
	o.Press("Texte aus Bericht Nr.\u00a01 übernehmen")
	r := o.Stored().Reports[1]
	if r.Summary != o.Project().Reports[0].Summary || p.texts.offered {
		t.Errorf("the report says %q, offered again: %v", r.Summary, p.texts.offered)
	}
}
