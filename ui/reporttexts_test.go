package ui

import (
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// releaseOf is a release of a report that used an outline.
func releaseOf(r data.Report, o data.Outline) store.Release {
	return store.Release{ReportID: r.ID, ReportNo: r.No, Outline: o.ID, OutlineVersion: o.Version, Date: "2017-10-31"}
}

func nothingToDo(*store.Tx) error { return nil }

// A new report begins with the texts of the last one, marked until they are touched.
func TestAdoptedTexts(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*reportsPage](o, pageReports)
	first := o.project().Reports[0]
	o.press("Neuer Termin")
	all := o.stored().Reports
	fresh := all[len(all)-1]
	if fresh.Summary != first.Summary || fresh.Events != first.Events || len(fresh.Adopted) == 0 {
		t.Fatalf("the new report says %+v", fresh)
	}
	summary := p.list.edit.field("summary").(*widget.TextField)
	outlook := p.list.edit.field("outlook").(*widget.TextField)
	if summary.Note() != "übernommen" || outlook.Note() != "übernommen" {
		t.Error("the texts are not marked")
	}
	p.open(textSection)
	o.typeInto(summary, "Neu")
	o.leave()
	if summary.Note() != "" || outlook.Note() != "übernommen" {
		t.Errorf("marks %q and %q", summary.Note(), outlook.Note())
	}
	o.undoTyping()
	if summary.Note() != "übernommen" {
		t.Error("undo does not bring the mark back")
	}
}

func TestTextsAreTakenOverByButton(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*reportsPage](o, pageReports)
	p.list.pick(o.project().Reports[1].ID)
	p.open(textSection)
	o.press("Texte aus Bericht Nr.\u00a01 übernehmen")
	r := o.stored().Reports[1]
	if r.Summary != o.project().Reports[0].Summary || p.texts.offered {
		t.Errorf("the report says %q, offered again: %v", r.Summary, p.texts.offered)
	}
}
