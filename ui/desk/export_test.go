package desk

// Retry, Failed and Unsaved show tests what the failure bar works on.
func Retry(d *Desk) { d.retry() }

func Failed(d *Desk) bool { return d.Session.failed() != nil }

func Unsaved(d *Desk) int { return len(d.Session.unsaved) }

func ShowChecked(d *Desk) { d.Shell.showChecked() }
