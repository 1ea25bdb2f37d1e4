package data

import (
	"cmp"
	"fmt"
)

func (s Source) rules() error {
	if share, ok := s.Quota.Number(); ok && (share < 0 || share > 100) {
		return &Error{Code: Invalid, Field: "quota_percent", Text: fmt.Sprintf("Die Förderquote %s liegt nicht zwischen 0 und 100 Prozent.", s.Quota)}
	}
	return cmp.Or(notNegativeMoney("granted_cents", s.Granted), notBefore("to", s.To, "Ende des Bewilligungszeitraums", s.From, "seinem Beginn"))
}

func (b BudgetItem) rules() error {
	if b.Year != 0 && (b.Year < 1990 || b.Year > 2100) {
		return &Error{Code: Invalid, Field: "year", Text: fmt.Sprintf("%d ist kein Haushaltsjahr. Bitte vierstellig eingeben, zum Beispiel 2018.", b.Year)}
	}
	seen := map[string]bool{}
	for n, a := range b.Amounts {
		if err := notNegativeMoney("amounts", a.Amount); err != nil {
			return err
		}
		if seen[a.Plan] {
			return &Error{Code: Invalid, Field: "amounts", Text: fmt.Sprintf("Das Soll in Zeile %d nennt eine Fassung des Plans, die schon darüber steht. Bitte eine der beiden Zeilen löschen.", n+1)}
		}
		seen[a.Plan] = true
	}
	if b.Forecast != nil {
		return notNegativeMoney("forecast_cents", *b.Forecast)
	}
	return nil
}

func (b Booking) rules() error {
	if b.Eligible == nil {
		return nil
	}
	if e := *b.Eligible; b.Amount >= 0 && (e < 0 || e > b.Amount) || b.Amount < 0 && (e > 0 || e < b.Amount) {
		return &Error{Code: Invalid, Field: "eligible_cents", Text: fmt.Sprintf("Zuwendungsfähig können nur Teile des Betrags von %s sein, nicht %s.", b.Amount, e)}
	}
	return nil
}

func (c Commitment) rules() error {
	return cmp.Or(notNegativeMoney("amount_cents", c.Amount), notBefore("released", c.Released, "Datum der Auflösung", c.Date, "dem des Auftrags"))
}

func (i Instalment) rules() error { return notNegativeMoney("amount_cents", i.Amount) }
