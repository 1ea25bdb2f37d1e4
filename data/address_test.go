package data

import (
	"slices"
	"testing"
)

func TestGreeting(t *testing.T) {
	for _, c := range []struct {
		salutation Salutation
		name, want string
	}{
		{"", "", "Sehr geehrte Damen und Herren,"},
		{SalutationWoman, " ", "Sehr geehrte Damen und Herren,"},
		{SalutationWoman, "Anna Muster", "Sehr geehrte Frau Muster,"},
		{SalutationMan, "Muster", "Sehr geehrter Herr Muster,"},
		{SalutationWoman, "Prof. Dr. Anna Maria Muster-Beispiel", "Sehr geehrte Frau Prof. Dr. Muster-Beispiel,"},
		{SalutationMan, "Dr. rer. nat. Karl von der Heide", "Sehr geehrter Herr Dr. von der Heide,"},
		{SalutationMan, "Dipl.-Ing. Karl Muster", "Sehr geehrter Herr Muster,"},
		{SalutationNeutral, "Kim  Muster", "Guten Tag Kim Muster,"},
		{"", "Kim Muster", "Guten Tag Kim Muster,"},
		{SalutationWoman, "Dr.", "Sehr geehrte Frau Dr.,"},
	} {
		if got := Greeting(c.salutation, c.name); got != c.want {
			t.Errorf("%q %q: got %q, want %q", c.salutation, c.name, got, c.want)
		}
	}
}

func TestAddressLines(t *testing.T) {
	for address, want := range map[string][]string{
		"":                              nil,
		"Valdersweg 1, 52399 Merzenich": {"Valdersweg 1", "52399 Merzenich"},
		"Referat G II 2\n\n Alt-Moabit 140,10557 Berlin ": {"Referat G II 2", "Alt-Moabit 140", "10557 Berlin"},
		"Haus A, Zimmer 3, 52399 Merzenich":               {"Haus A, Zimmer 3", "52399 Merzenich"},
	} {
		if got := AddressLines(address); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}
