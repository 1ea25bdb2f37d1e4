package dispatch

// Outcome is what became of a message that was to be sent.
type Outcome string

// The outcomes.
const (
	// Sent means that the mail server has taken the message over.
	Sent Outcome = "versandt"
	// NotSent means that nobody got the message. It may be sent again.
	NotSent Outcome = "nicht versandt"
	// Unknown means that the message was handed over and the server's answer never
	// came. Sending it again may deliver it twice.
	Unknown Outcome = "ungeklärt"
)
