package data

import "time"

// Moment writes a moment as offices do (DIN 5008): „31.10.2018, 14:03 Uhr“.
func Moment(t time.Time) string { return t.Format("02.01.2006, 15:04") + "\u00a0Uhr" }
