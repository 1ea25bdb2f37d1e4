package data

// Workshop is a meeting of the Modellkommunen.
type Workshop struct {
	ID       string `json:"id"`
	No       int    `json:"no" de:"Nummer"`
	Title    string `json:"title" de:"Titel" limit:"200"`
	DateFrom Date   `json:"date_from" de:"Beginn"`
	DateTo   Date   `json:"date_to" de:"Ende"`
	Place    string `json:"place" de:"Ort"`
	// Organizer is the Veranstalter.
	Organizer string `json:"organizer" de:"Veranstalter"`
	// Attendees counts the own people; nil means not counted.
	Attendees *int     `json:"attendees" de:"Eigene Teilnehmende"`
	Agenda    []string `json:"agenda" de:"Tagesordnung"`
	Results   string   `json:"results" de:"Ergebnisse"`
	Tasks     []Task   `json:"tasks" de:"Aufgaben"`
}

// Key implements Record.
func (w Workshop) Key() Key { return Key{KindWorkshop, w.ID} }

// Task is what a workshop left to do.
type Task struct {
	Text string `json:"text" de:"Aufgabe" limit:"500"`
	Due  Date   `json:"due" de:"Frist"`
	// Owner is whoever does it.
	Owner  string     `json:"owner" de:"Wer" limit:"200"`
	Status TaskStatus `json:"status" de:"Status"`
}

// TaskStatus says whether a task is done.
type TaskStatus string

// The states of a task.
const (
	TaskOpen TaskStatus = "offen"
	TaskDone TaskStatus = "erledigt"
	TaskGone TaskStatus = "entfallen"
)

// TaskStatuses lists the states in the order of a task's life.
var TaskStatuses = []TaskStatus{TaskOpen, "in Arbeit", TaskDone, TaskGone}

// Open says whether the task is still to be done.
func (t Task) Open() bool { return t.Status != TaskDone && t.Status != TaskGone }

// Overdue says whether the task should have been done before a key date.
func (t Task) Overdue(key Date) bool { return t.Open() && t.Due != "" && t.Due < key }
