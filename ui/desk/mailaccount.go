package desk

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/reports/dispatch"
)

// MailAccount is the account with which this workplace sends. The password is not in
// it; the keyring of the system keeps it, or nobody.
type MailAccount struct {
	Host     string            `json:"host"`
	Port     int               `json:"port"`
	Security dispatch.Security `json:"security"`
	User     string            `json:"user"`
	Name     string            `json:"name"`
	Address  string            `json:"address"`
}

// Account is the account as the sending takes it.
func (m MailAccount) Account() dispatch.Account {
	return dispatch.Account{Host: m.Host, Port: m.Port, Security: m.Security, User: m.User, From: dispatch.Address{Name: m.Name, Address: m.Address}}
}

// From gives the sender of a draft: that of the account, else nobody, for then the
// mail program puts in its own.
func (m MailAccount) From(p data.Project) dispatch.Address {
	if m.Address == "" {
		return dispatch.Address{}
	}
	return dispatch.Address{Name: cmp.Or(m.Name, p.Municipality.Name), Address: m.Address}
}
