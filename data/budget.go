package data

// BudgetItem is a Finanzposition: what one kind of cost takes from one source
// in one Haushaltsjahr. Amounts are cents.
type BudgetItem struct {
	ID string `json:"id"`
	// Measure is the Kennung of the measure that it pays; empty means the whole
	// project.
	Measure  string         `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Position BudgetPosition `json:"position" de:"Position" hint:"Kostenart, zum Beispiel „Veranstaltungen“ für Forum und Werkstatt."`
	Source   BudgetSource   `json:"source" de:"Finanzierungsquelle" hint:"Woher das Geld kommt, zum Beispiel „BMI-Projektmittel“."`
	// Year is the Haushaltsjahr.
	Year    int   `json:"year" de:"Haushaltsjahr" hint:"Vierstellig, zum Beispiel „2018“." as:"year"`
	Planned Cents `json:"planned_cents" de:"Plan" hint:"Laut Finanzierungsplan, zum Beispiel „12.500,00\u00a0€“."`
	// Committed is what is gebunden or beauftragt, but not yet paid.
	Committed Cents `json:"committed_cents" de:"Gebunden" hint:"Beauftragt, aber noch nicht bezahlt."`
	Spent     Cents `json:"spent_cents" de:"Ist" hint:"Schon bezahlt."`
	// Forecast is what will have been spent at the end of the year; nil means that
	// nobody has said so.
	Forecast *Cents    `json:"forecast_cents" de:"Prognose" hint:"Was es am Jahresende sein wird; leer: nicht erfasst, dann zählt der Plan."`
	Note     string    `json:"note" de:"Erläuterung" hint:"Wofür das Geld ist, zum Beispiel „Moderation der vier Ortsteilforen“." lines:"2"`
	Receipts []Receipt `json:"receipts" de:"Belege" hint:"Zum Beispiel „014, 03.05.2018, Druckerei, Faltblatt, 480\u00a0€“; Gutschriften mit Minus."`
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
