package pdftest

import "fmt"

// Kind is a kind of defect.
type Kind string

// Defects that veraPDF does not see.
const (
	MCIDInTwoElements   Kind = "mcid_in_two_elems"   // content has two structure elements
	MCIDOrphan          Kind = "mcid_orphan"         // content has none
	MCRAsBareInt        Kind = "mcr_as_bare_int"     // content of another page without reference to it
	NoOBJR              Kind = "no_objr"             // annotation has no structure element
	ParentTreeShuffled  Kind = "parenttree_shuffled" // parent tree leads to a wrong element
	ReadingOrder        Kind = "reading_order"       // structure and drawing order differ
	FigureWithoutBBox   Kind = "no_figure_bbox"
	TableHeadAsDataCell Kind = "th_as_td"
	ScopeOfOtherHead    Kind = "scope_of_other_head" // head of a column says that it is one of a row, or the other way round
	ListNumbering       Kind = "list_numbering"      // list does not say whether it counts, or says what its labels do not
)

// Defects that veraPDF sees, too.
const (
	Unreadable              Kind = "unreadable"
	NoLang                  Kind = "no_lang"              // ISO 14289-1, 7.2
	NotMarked               Kind = "not_marked"           // ISO 14289-1, 7.1
	TitleNotDisplayed       Kind = "title_not_displayed"  // ISO 14289-1, 7.1
	NoOutputIntent          Kind = "no_output_intent"     // ISO 19005-2, 6.2.3
	NoXMP                   Kind = "no_xmp"               // ISO 19005-2, 6.6.2
	XMPClaim                Kind = "xmp_claim"            // ISO 19005-2, 6.6.4 and ISO 14289-1, 5
	NoTitle                 Kind = "no_title"             // ISO 14289-1, 7.1
	NoTabOrder              Kind = "no_tab_order"         // ISO 14289-1, 7.18.3
	AnnotationFlags         Kind = "annotation_flags"     // ISO 19005-2, 6.3.2
	AnnotationContents      Kind = "annotation_contents"  // ISO 14289-1, 7.18.1
	NoAlt                   Kind = "no_alt"               // ISO 14289-1, 7.3
	NoScope                 Kind = "no_scope"             // ISO 14289-1, 7.5
	TableWithoutBody        Kind = "table_no_body"        // ISO 14289-1, 7.2
	MCIDMissing             Kind = "mcid_missing"         // an element claims content that there is not
	CharacterWithoutUnicode Kind = "char_without_unicode" // ISO 14289-1, 7.21.7
	AttachmentNotAssociated Kind = "attachment_not_in_af" // ISO 19005-3, 6.8
	AttachmentNotNamed      Kind = "attachment_not_named" // ISO 32000-1, 7.11.4
	AttachmentNotDescribed  Kind = "attachment_no_desc"   // ISO 19005-3, 6.8 and ISO 14289-1, 7.11
	AttachmentRelationship  Kind = "attachment_not_data"  // ISO 19005-3, 6.8
	AttachmentMediaType     Kind = "attachment_no_mime"   // ISO 19005-3, 6.8
	AttachmentMissing       Kind = "attachment_missing"   // ISO 32000-1, 7.11.4
	AttachmentChecksum      Kind = "attachment_checksum"  // ISO 32000-1, 7.11.4
)

// Defect is a defect with the place where it is.
type Defect struct {
	Kind  Kind
	Place string
}

func (d Defect) String() string { return string(d.Kind) + ": " + d.Place }

func (f *file) report(kind Kind, place string, args ...any) {
	f.defects = append(f.defects, Defect{kind, fmt.Sprintf(place, args...)})
}
