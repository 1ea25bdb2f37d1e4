package data

// BudgetItem is a Finanzposition: what one Kostenart takes from one source in one Haushaltsjahr, and
// for which measure. What was paid are the Bookings that name it.
type BudgetItem struct {
	ID string `json:"id"`
	// Measure is the Kennung of the measure that it pays; empty means the whole
	// project.
	Measure string `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	// CostType and Source are Kennungen.
	CostType string `json:"cost_type" de:"Kostenart" hint:"Zum Beispiel „Veranstaltungen“ für Forum und Werkstatt." ref:"cost_type"`
	Source   string `json:"source" de:"Finanzierungsquelle" hint:"Woher das Geld kommt." ref:"source"`
	// Year is the Haushaltsjahr.
	Year int `json:"year" de:"Haushaltsjahr" hint:"Vierstellig, zum Beispiel „2018“." as:"year"`
	// Amounts are what it may spend, under the approved plan and under each later version that
	// changes it.
	Amounts []PlannedAmount `json:"amounts" de:"Soll" hint:"Betrag laut bewilligtem Plan und, wo ihn eine Änderung ändert, laut dieser."`
	// Forecast is what will have been spent at the end of the year; nil means that
	// nobody has said so.
	Forecast *Cents `json:"forecast_cents" de:"Prognose" hint:"Was es am Jahresende sein wird; leer: nicht erfasst, dann zählt der Plan."`
	Note     string `json:"note" de:"Erläuterung" hint:"Wofür das Geld ist, zum Beispiel „Moderation der vier Ortsteilforen“." lines:"2"`
}

// Key implements Record.
func (b BudgetItem) Key() Key { return Key{KindBudgetItem, b.ID} }
