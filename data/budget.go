package data

// BudgetItem is a Finanzposition: what one kind of cost takes from one source
// in one Haushaltsjahr. Amounts are cents.
type BudgetItem struct {
	ID string `json:"id"`
	// Measure is the Kennung of the measure that it pays; empty means the whole
	// project.
	Measure  string         `json:"measure" de:"Maßnahme" part:"measure"`
	Position BudgetPosition `json:"position" de:"Position"`
	Source   BudgetSource   `json:"source" de:"Finanzierungsquelle"`
	// Year is the Haushaltsjahr.
	Year    int   `json:"year" de:"Haushaltsjahr"`
	Planned Cents `json:"planned_cents" de:"Plan"`
	// Committed is what is gebunden or beauftragt, but not yet paid.
	Committed Cents `json:"committed_cents" de:"Gebunden"`
	Spent     Cents `json:"spent_cents" de:"Ist"`
	// Forecast is what will have been spent at the end of the year; nil means as
	// planned.
	Forecast *Cents    `json:"forecast_cents" de:"Prognose"`
	Note     string    `json:"note" de:"Erläuterung"`
	Receipts []Receipt `json:"receipts" de:"Belege"`
}

// Key implements Record.
func (b BudgetItem) Key() Key { return Key{KindBudgetItem, b.ID} }

// Receipt is a line of the Belegliste as a Verwendungsnachweis asks for it: day,
// payee, reason, amount (ANBest-P Nr. 6.4). A Gutschrift or a correction has a
// negative amount, so that the list holds every document as it is; together the
// receipts of a position, as its Ist, are never below 0.
type Receipt struct {
	// Number is the Belegnummer.
	Number string `json:"number" de:"Nr." limit:"40"`
	Date   Date   `json:"date" de:"Tag"`
	Payee  string `json:"payee" de:"Empfänger" limit:"200"`
	Reason string `json:"reason" de:"Grund" limit:"500"`
	Amount Cents  `json:"amount_cents" de:"Betrag"`
}

// BudgetPosition is a kind of cost.
type BudgetPosition string

// BudgetPositions lists the kinds of cost in the order in which they are offered.
var BudgetPositions = []BudgetPosition{
	"Personal", "Sachmittel", "Dienstleistung/Fremdleistung", "IT/Lizenzen", "Veranstaltungen",
	"Öffentlichkeitsarbeit", "Reisekosten", "Investition", "Sonstiges",
}

// BudgetSource is a Finanzierungsquelle.
type BudgetSource string

// The sources.
const (
	SourceGrant BudgetSource = "BMI-Projektmittel"
	SourceOwn   BudgetSource = "Eigenmittel"
	// SourceInKind is work of the house, which has no receipts.
	SourceInKind BudgetSource = "Eigenleistung (unbar)"
)

// BudgetSources lists the sources in the order in which they are offered.
var BudgetSources = []BudgetSource{
	SourceGrant, SourceOwn, "Landesmittel", "EU", "Drittmittel/Spenden", SourceInKind,
}
