package report

import (
	"errors"
	"log/slog"
	"strconv"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports/dispatch"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// usualPorts are those of RFC 8314.
var usualPorts = map[dispatch.Security]int{dispatch.STARTTLS: 587, dispatch.TLS: 465}

// AskAccount asks for the mail account, keeps it and goes on.
func AskAccount(d *desk.Desk, then func()) {
	m := d.Settings.Mail
	if m.Security == "" {
		m.Security = dispatch.STARTTLS
	}
	if m.Port == 0 {
		m.Port = usualPorts[m.Security]
	}
	line := func(label, hint, value string, required bool) *widget.LineField {
		f := widget.NewLineField(widget.About{Label: label, Hint: hint, Required: required}, nil)
		f.SetValue(value)
		return f
	}
	host := line("Mailserver", "Zum Beispiel „mail.kommune.de“; nennt die IT-Stelle.", m.Host, true)
	port := line("Port", "Üblich: 587 mit STARTTLS, 465 mit TLS.", strconv.Itoa(m.Port), true)
	port.Check = func(text string) error {
		if n, err := strconv.Atoi(text); err != nil || n < 1 || n > 65535 {
			return data.Fail(data.Invalid, "Der Port ist eine Zahl von 1 bis 65535.", err)
		}
		return nil
	}
	security := widget.NewChoiceField(widget.About{Label: "Verschlüsselung", Required: true, Hint: "Ohne Verschlüsselung wird nichts gesendet."}, dispatch.Securities, func(s dispatch.Security) {
		port.SetValue(strconv.Itoa(usualPorts[s]))
	})
	security.SetValue(m.Security)
	user := line("Benutzername", "Leer, wenn der Server keinen verlangt.", m.User, false)
	name := line("Name des Absenders", "Zum Beispiel „Gemeinde Musterdorf, Projektbüro“.", m.Name, false)
	address := line("E-Mail-Adresse des Absenders", "Meist die des Postfachs, zu dem der Benutzername gehört.", m.Address, true)
	address.Check = func(text string) error { return dispatch.Address{Address: text}.Check() }
	widget.Ask(d.Window, widget.Question{
		Title: "Mailkonto", Text: "Gilt für diesen Arbeitsplatz. Das Kennwort wird erst beim Senden erfragt.", Yes: "Übernehmen",
		Content: []fyne.CanvasObject{host, widget.Row(security, port), user, name, address},
	}, func(yes bool) {
		if !yes {
			return
		}
		n, _ := strconv.Atoi(port.Value()) // checked
		d.Settings.Mail = desk.MailAccount{Host: host.Value(), Port: n, Security: security.Value(), User: user.Value(), Name: name.Value(), Address: address.Value()}
		d.Settings.Save()
		then()
	})
	d.Trace.Event("asked Mailkonto")
}

// askPassword asks for the password of the account and goes on. The keyring may know
// it, and may keep it if that is wanted.
func askPassword(d *desk.Desk, wrong bool, then func(password string)) {
	account := d.Settings.Mail.Account()
	if account.User == "" {
		then("")
		return
	}
	var known string
	if !wrong {
		var err error
		if known, err = dispatch.Password(account); err != nil && !errors.Is(err, dispatch.ErrNoPassword) {
			slog.Info("no keyring", "cause", desk.Cause(err))
		}
	}
	field := widget.NewPasswordField(widget.About{Label: "Kennwort", Required: true, Hint: "Für " + account.User + " bei " + account.Host + "."}, nil)
	field.SetValue(known)
	keep := widget.NewCheckField(widget.About{Label: "Merken", Hint: "Im Schlüsselbund dieses Rechners; sonst wird jedes Mal gefragt."}, nil)
	keep.SetValue(known != "")
	text := ""
	if wrong {
		text = "Der Mailserver hat das Kennwort nicht angenommen. Es wurde nichts gesendet."
	}
	widget.Ask(d.Window, widget.Question{Title: "Kennwort des Mailkontos", Text: text, Content: []fyne.CanvasObject{field, keep}, Yes: "Senden"}, func(yes bool) {
		if !yes {
			return
		}
		if keep.Value() && field.Value() != known {
			if err := dispatch.KeepPassword(account, field.Value()); err != nil {
				d.ShowError(err)
			}
		} else if !keep.Value() && known != "" {
			if err := dispatch.ForgetPassword(account); err != nil {
				slog.Info("password not forgotten", "cause", desk.Cause(err))
			}
		}
		then(field.Value())
	})
}
