package dispatch

// Draft gives a message as the bytes of an .eml file that a mail program opens
// for writing: with X-Unsent, which Outlook invented and Thunderbird knows.
func Draft(m Message) ([]byte, error) {
	m, err := m.checked()
	if err != nil {
		return nil, err
	}
	return encode(m, [2]string{"X-Unsent", "1"})
}
