package pdf_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"modellkommune/reports/pdf/pdftest"
)

// mutation breaks a good file, written out by qpdf with one object under the
// other and sorted keys.
type mutation struct {
	name    string
	kind    pdftest.Kind
	pattern string // its first match is replaced
	with    string
}

// mutations break a file without attachments. Each must be found, and nothing else.
var mutations = []mutation{
	{"claim_the_next_content_too", pdftest.MCIDInTwoElements, `/K \[\s+2\s+\]`, "/K [ 2 3 ]"},
	{"claim_content_before_its_owner", pdftest.MCIDInTwoElements, `/K \[\s+2\s+\]`, "/K [ 5 2 ]"},
	{"claim_nothing", pdftest.MCIDOrphan, `/K \[\s+2\s+\]`, "/K [ ]"},
	{"number_without_page", pdftest.MCRAsBareInt, `<<\s+/MCID 0\s+/Pg \d+ 0 R\s+/Type /MCR\s+>>`, "0"},
	{"no_object_reference", pdftest.NoOBJR, `<<\s+/Obj \d+ 0 R\s+/Pg \d+ 0 R\s+/Type /OBJR\s+>>`, ""},
	{"parents_exchanged", pdftest.ParentTreeShuffled, `(/Nums \[[^\]]*\]\s+1\s+\[\s+)(\d+ 0 R)(\s+)(\d+ 0 R)`, "$1$4$3$2"},
	{"parent_of_a_link", pdftest.ParentTreeShuffled, `(\s2\s+)\d+ 0 R(\s+\]\s+>>)`, "${1}14 0 R$2"},
	{"kids_exchanged", pdftest.ReadingOrder, `(/K \[\s+\d+ 0 R\s+)(\d+ 0 R)(\s+)(\d+ 0 R)(\s+\d+ 0 R\s+\d+ 0 R\s+\]\s+/P \d+ 0 R\s+/S /Document)`, "$1$4$3$2$5"},
	{"no_bounding_box", pdftest.FigureWithoutBBox, `/BBox \[[^\]]*\]`, ""},
	{"column_head_as_data", pdftest.TableHeadAsDataCell, `/A <<\s+/O /Table\s+/Scope /Column\s+>>([^>]*)/S /TH`, "$1/S /TD"},
	{"row_outside_of_a_table", pdftest.TableWithoutBody, `/S /TBody`, "/S /Div"},
	{"row_head_as_data", pdftest.TableHeadAsDataCell, `/A <<\s+/O /Table\s+/Scope /Row\s+>>([^>]*)/S /TH`, "$1/S /TD"},
	{"no_language", pdftest.NoLang, `/Lang \(de-DE\)`, ""},
	{"not_marked", pdftest.NotMarked, `/Marked true`, "/Marked false"},
	{"title_not_displayed", pdftest.TitleNotDisplayed, `/DisplayDocTitle true`, ""},
	{"no_output_intent", pdftest.NoOutputIntent, `/OutputIntents \[[^\]]*\]`, ""},
	{"no_metadata", pdftest.NoXMP, `/Metadata \d+ 0 R`, ""},
	{"metadata_not_well_formed", pdftest.NoXMP, `</rdf:RDF>`, ""},
	{"another_part_of_pdfa", pdftest.XMPClaim, `<pdfaid:part>2`, "<pdfaid:part>3"},
	{"another_level_of_pdfa", pdftest.XMPClaim, `<pdfaid:conformance>A`, "<pdfaid:conformance>B"},
	{"no_claim_of_pdfua", pdftest.XMPClaim, `<pdfuaid:part>1</pdfuaid:part>`, ""},
	{"no_title", pdftest.NoTitle, `<dc:title>.*</dc:title>`, ""},
	{"no_tab_order", pdftest.NoTabOrder, `(/StructParents 1\s+)/Tabs /S`, "$1"},
	{"hidden_annotation", pdftest.AnnotationFlags, `/F 4`, "/F 2"},
	{"link_without_description", pdftest.AnnotationContents, `/Contents <feff[0-9a-f]*>`, ""},
	{"no_alternative_text", pdftest.NoAlt, `/Alt <[0-9a-f]*>`, ""},
	{"no_scope", pdftest.NoScope, `/Scope /Row`, ""},
	{"column_head_as_row_head", pdftest.ScopeOfOtherHead, `/Scope /Column`, "/Scope /Row"},
	{"row_head_as_column_head", pdftest.ScopeOfOtherHead, `/Scope /Row`, "/Scope /Column"},
	{"claim_of_nothing", pdftest.MCIDMissing, `/K \[\s+2\s+\]`, "/K [ 2 99 ]"},
	{"one_range_of_unicode", pdftest.CharacterWithoutUnicode, `(?s)\d+ beginbfrange.*?endbfrange`, "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange"},
	{"no_unicode_map", pdftest.CharacterWithoutUnicode, `/ToUnicode \d+ 0 R`, ""},
	{"no_parent_tree", pdftest.ParentTreeShuffled, `/ParentTree \d+ 0 R`, ""},
	{"another_version", pdftest.Unreadable, `%PDF-1\.7`, "%PDF-1.9"},
}

// attachmentMutations break a file with attachments.
var attachmentMutations = []mutation{
	{"attachment_not_associated", pdftest.AttachmentNotAssociated, `/AF \[\s+\d+ 0 R`, "/AF ["},
	{"no_associated_file", pdftest.AttachmentNotAssociated, `/AF \[[^\]]*\]`, ""},
	{"attachment_without_name", pdftest.AttachmentNotNamed, `\(leer\.csv\)\s+\d+ 0 R(\s+\()`, "$1"},
	{"no_attachment_by_name", pdftest.AttachmentNotNamed, `/EmbeddedFiles <<[^>]*>>`, ""},
	{"attachment_without_unicode_name", pdftest.AttachmentNotDescribed, `/UF \(leer\.csv\)`, ""},
	{"attachment_without_file_name", pdftest.AttachmentNotDescribed, `/F \(leer\.csv\)`, ""},
	{"attachment_not_described", pdftest.AttachmentNotDescribed, `/Desc (<[0-9a-f]*>|\(.*\))`, ""},
	{"no_relationship", pdftest.AttachmentRelationship, `/AFRelationship /Data`, ""},
	{"another_relationship", pdftest.AttachmentRelationship, `/AFRelationship /Data`, "/AFRelationship /Source"},
	{"no_media_type", pdftest.AttachmentMediaType, `/Subtype /text#2fcsv`, ""},
	{"half_a_media_type", pdftest.AttachmentMediaType, `/Subtype /text#2fcsv`, "/Subtype /text"},
	{"attachment_without_file", pdftest.AttachmentMissing, `/EF <<[^>]*>>`, ""},
	{"another_checksum", pdftest.AttachmentChecksum, `/CheckSum <[0-9a-f]{4}`, "/CheckSum <0000"},
	{"another_size", pdftest.AttachmentChecksum, `/Size 0\n`, "/Size 1\n"},
	{"no_date_of_change", pdftest.AttachmentChecksum, `(/Params <<[^>]*<[0-9a-f]+>[^>]*)/ModDate \([^)]*\)`, "$1"},
	{"attachment_altered", pdftest.AttachmentChecksum, `("größe": "€)"`, "$1?\""},
	{"part_without_attachments", pdftest.XMPClaim, `<pdfaid:part>3`, "<pdfaid:part>2"},
}

// listMutations break a file with a list that counts and one that does not.
var listMutations = []mutation{
	{"numbers_called_signs", pdftest.ListNumbering, `/ListNumbering /Decimal`, "/ListNumbering /Disc"},
	{"signs_called_numbers", pdftest.ListNumbering, `/ListNumbering /Disc`, "/ListNumbering /Decimal"},
	{"no_list_numbering", pdftest.ListNumbering, `/ListNumbering /Decimal`, ""},
}

// unseen are mutations that our checker leaves to veraPDF: conformance/prove.sh
// holds that it finds each of them.
var unseen = []struct{ name, pattern, with string }{
	{"no_file_identifier", `/ID \[<[0-9a-f]*><[0-9a-f]*>\]`, ""},
	{"structure_suspected", `/Marked true`, "/Marked true /Suspects true"},
	{"no_extension_schema", `(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>`, ""},
	{"no_glyph_map", `/CIDToGIDMap \d+ 0 R`, ""},
	{"font_not_embedded", `/FontFile2 \d+ 0 R`, ""},
	{"widths_shifted", `(/W \[\s+13\s+13\s+260\s+)32`, "${1}33"},
	{"another_colour_space", `0\.000 0\.471 0\.000 rg`, "1 0 1 0 k"},
	{"type_not_mapped", `/S /H1`, "/S /Kopf"},
	{"heading_skipped", `/S /H1`, "/S /H3"},
	{"content_not_marked", `/Artifact <<[^>]*Footer[^>]*>> BDC([^E]*ET)\s+EMC`, "$1"},
	{"artifact_in_content", `(/P <</MCID 1>> BDC)((?s).*?)EMC`, "$1\n/Artifact BMC${2}EMC\nEMC"},
	{"row_too_wide", `/Scope /Column`, "/Scope /Column /ColSpan 2"},
	{"link_as_paragraph", `/S /Link`, "/S /P"},
	{"action_at_opening", `/PageMode /UseOutlines`, "/PageMode /UseOutlines /OpenAction << /S /JavaScript /JS (0) >>"},
}

func TestMutations(t *testing.T) {
	good := spread(t, write(t, mixedSample()))
	find(t, good, mutations)
	find(t, spread(t, write(t, listsSample())), listMutations)
	find(t, spread(t, writeAttached(t, mixedSample(), attachments[:2])), attachmentMutations) // fix-qdf stumbles over the third
	for _, m := range unseen {
		t.Run(m.name, func(t *testing.T) {
			broken := mutate(t, good, m.pattern, m.with)
			if defects := pdftest.Check(broken); len(defects) > 0 {
				t.Errorf("found %v: this one belongs to the mutations above", defects)
			}
			keep(t, "unseen/"+m.name, broken)
		})
	}
}

// find holds that the checker finds what each mutation breaks, and nothing else.
func find(t *testing.T, good []byte, list []mutation) {
	if defects := pdftest.Check(good); len(defects) > 0 {
		t.Fatal(defects)
	}
	for _, m := range list {
		t.Run(m.name, func(t *testing.T) {
			broken := mutate(t, good, m.pattern, m.with)
			defects := pdftest.Check(broken)
			if len(defects) == 0 {
				t.Errorf("%s not found", m.kind)
			}
			for _, d := range defects {
				if d.Kind != m.kind {
					t.Errorf("found %s, not only %s", d, m.kind)
				}
			}
			keep(t, "broken/"+m.name, broken)
		})
	}
}

// spread has qpdf write a file out with one object under the other.
func spread(t *testing.T, file []byte) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "good.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return tool(t, nil, "qpdf", "--qdf", "--object-streams=disable", "--newline-before-endstream", path, "-")
}

// mutate replaces the first match of a pattern.
func mutate(t *testing.T, good []byte, pattern, with string) []byte {
	t.Helper()
	p := regexp.MustCompile(pattern)
	at := p.FindSubmatchIndex(good)
	if at == nil {
		t.Fatalf("nothing matches %s", pattern)
	}
	replaced := p.Expand(nil, []byte(with), good, at)
	broken := slices.Concat(good[:at[0]], replaced, good[at[1]:])
	if bytes.Equal(broken, good) {
		t.Fatalf("%s changes nothing", pattern)
	}
	return tool(t, broken, "fix-qdf")
}

func TestUnreadable(t *testing.T) {
	defects := pdftest.Check([]byte("%PDF-1.7\n"))
	if len(defects) != 1 || defects[0].Kind != pdftest.Unreadable {
		t.Error(defects)
	}
}
