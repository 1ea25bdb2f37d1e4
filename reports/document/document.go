// Package document holds what a report says as plain values: headings,
// paragraphs, lists, tables and figures. Nothing in it can be without the text
// that a screen reader needs: tables have heads, figures have alt texts.
package document

import (
	"time"

	"modellkommune/reports/drawing"
)

// Document is a report before it is laid out.
type Document struct {
	// Title names the document in the reader's window and in the metadata.
	Title   string
	Subject string
	// Author is who answers for it, such as „Gemeinde Merzenich“.
	Author   string
	Keywords []string
	// Date is the clock of the run; nothing else in the document knows a clock.
	Date time.Time
	// Header stands at the top of every page but the first.
	Header string
	Cover  Cover
	Blocks []Block
	// Letters make the document one of letters only, each on pages of its own.
	Letters []Letter
}

// Letter is one Anschreiben after DIN 5008. Its parts stand at fixed places of the
// first page; Body follows below them.
type Letter struct {
	// FormA sets the letterhead 27 mm high instead of 45.
	FormA bool
	// Arms is the Wappen or Logo beside the letterhead, nil where there is none.
	Arms *Figure
	// Sender is the letterhead: the name of the office, then its lines.
	Sender []string
	// Return is the Rücksendeangabe on one line.
	Return string
	// To is the Anschriftzone, at most six lines.
	To []string
	// Info is the Informationsblock: name and value.
	Info [][2]string
	// Subject is the Betreff, without that word.
	Subject string
	Body    []Block
}

// Cover is the title page.
type Cover struct {
	// Arms is the Wappen or Logo in the upper right corner, nil where there is none.
	Arms *Figure
	// Kicker stands above the title, such as the name of the programme.
	Kicker   string
	Title    string
	Subtitle string
	// Facts is the Metadatenblock: name and value.
	Facts [][2]string
	// Note stands at the foot of the page.
	Note string
}

// Block is one thing in the flow of text: Heading, Paragraph, List, Table,
// Figure, OnePage, Contents or PageBreak.
type Block interface{ block() }

// Heading opens a section. Level is 1 to 4; levels are not skipped.
type Heading struct {
	Level int
	// Number is printed before Text, such as „2.1“; empty where there is none.
	Number string
	Text   string
	// Anchor is the target for links inside the document; unique.
	Anchor string
	// Unlisted keeps the heading out of the contents.
	Unlisted bool
	// NewPage starts the section on a new page, unless the page before would
	// remain nearly empty.
	NewPage bool
	// Whole keeps all of the section on one page, if it has room there.
	Whole bool
	// Compact starts the section on a new page where it would touch three pages here, but two there, unless half of the
	// page before would remain empty.
	Compact bool
}

// Run is a stretch of text in one style; Bold wins over Italic.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	// URL makes the run a link to the web, Target one to a heading's anchor.
	URL    string
	Target string
	// Lang is the language where it is not German, such as „en“.
	Lang string
	// Sign is drawn before the text and only repeats what the text says.
	Sign Sign
}

// Sign is a small drawn mark before a run: a light's shape or a tick.
type Sign int

// The signs. Shape and brightness differ, so that they can be told apart in greyscale.
const (
	NoSign Sign = iota
	SignGreen
	SignYellow
	SignRed
	SignBlue
	SignGrey
	SignTick
)

// Tone is how a paragraph is set.
type Tone int

// The tones.
const (
	Plain Tone = iota
	// Lead is a larger opening paragraph.
	Lead
	// Small is a note or a source.
	Small
	// Boxed is set in a quiet box, for what must not be overlooked.
	Boxed
	// Large is set 120 % as large, for Einfache Sprache (BITV 2.0, Anlage 2 Teil 2).
	Large
)

// Paragraph is running text. A \n in a run breaks the line.
type Paragraph struct {
	Runs []Run
	Tone Tone
	// KeepWithNext keeps the paragraph on the page of what follows.
	KeepWithNext bool
}

// List is a list of items; its tone is Plain or Large.
type List struct {
	Ordered bool
	Tone    Tone
	Items   [][]Run
}

// Align is how a column is set.
type Align int

// The alignments.
const (
	Left Align = iota
	Right
	Center
)

// Column is a column of a table. Weight is its share of the width.
type Column struct {
	Head   string
	Weight float64
	Align  Align
}

// Cell is a cell of a table.
type Cell struct{ Runs []Run }

// Row is a row of a table; it has as many cells as there are columns.
type Row struct {
	Cells []Cell
	// Strong sets the row off, as for a sum.
	Strong bool
	// Lines is how many lines high the row is at least, to be filled in by hand.
	Lines int
}

// Table is a table with a head. A short table stays on one page; a long one
// repeats its head on every page. A row is not torn unless it is longer than a
// page.
type Table struct {
	// Caption stands above the table; empty where a heading says it already.
	Caption string
	// Summary says for screen readers what the table holds.
	Summary string
	Columns []Column
	Rows    []Row
	// RowHeads makes the first cell of each row its head.
	RowHeads bool
	// Headless hides the head row's print: for name/value pairs. Its cells are
	// row heads then.
	Headless bool
	// Small sets the table in the smaller size.
	Small bool
}

// Figure is a drawing with the sentence that says its message.
type Figure struct {
	Drawing drawing.Drawing
	Alt     string
	Caption string
	// KeepWithNext keeps the figure on the page of the table that says the same,
	// unless that would leave much of a page empty.
	KeepWithNext bool
	// Landscape gives the figure a page of its own in landscape format, which floats: the text
	// goes on, and the page follows the one on which the figure was called. Only PDF and Word
	// know pages; there it goes into no OnePage.
	Landscape bool
	// Beside puts a small figure on paper at the right of the heading before it.
	Beside bool
}

// OnePage is what must stay on one page together with the heading above it: of
// its variants, each shorter than the one before, the first that has room is
// set. They hold paragraphs, lists, tables and figures.
type OnePage struct{ Variants [][]Block }

// Contents is the table of contents, written by the layout.
type Contents struct{ Title string }

// PageBreak starts a new page.
type PageBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Figure) block()    {}
func (OnePage) block()   {}
func (Contents) block()  {}
func (PageBreak) block() {}

// Text makes runs of one plain text.
func Text(text string) []Run { return []Run{{Text: text}} }

// CellOf makes a cell of one plain text.
func CellOf(text string) Cell { return Cell{Runs: Text(text)} }
