package data

// Workshop is a meeting of the Modellkommunen.
type Workshop struct {
	ID       string `json:"id"`
	No       int    `json:"no" de:"Nummer" hint:"Der wievielte im Vorhaben, zum Beispiel 1."`
	Title    string `json:"title" de:"Titel" limit:"200" hint:"Wie in der Einladung, zum Beispiel „1. Vernetzungstreffen“."`
	DateFrom Date   `json:"date_from" de:"Beginn" hint:"Erster Tag, zum Beispiel 23.11.2017."`
	DateTo   Date   `json:"date_to" de:"Ende" hint:"Letzter Tag, zum Beispiel 24.11.2017."`
	Place    string `json:"place" de:"Ort" hint:"Stadt und Haus, zum Beispiel „Berlin, Rotes Rathaus“."`
	// Organizer is the Veranstalter.
	Organizer string `json:"organizer" de:"Veranstalter" hint:"Wer eingeladen hat, zum Beispiel „Ministerium und Städtetag“."`
	// Attendees counts the own people; nil means not counted.
	Attendees *int     `json:"attendees" de:"Eigene Teilnehmende" hint:"Wie viele aus der eigenen Kommune dabei waren, zum Beispiel 2."`
	Agenda    []string `json:"agenda" de:"Tagesordnung" hint:"Je Zeile ein Punkt, zum Beispiel „Vorstellung der Konzepte“." lines:"4"`
	Results   string   `json:"results" de:"Ergebnisse" hint:"Was vereinbart wurde und was für die eigene Kommune wichtig ist." lines:"4"`
	Tasks     []Task   `json:"tasks" de:"Aufgaben" hint:"Was nach dem Workshop zu tun ist, zum Beispiel „Indikatoren benennen“."`
}

// Key implements Record.
func (w Workshop) Key() Key { return Key{KindWorkshop, w.ID} }

// Task is what a workshop left to do.
type Task struct {
	Text string `json:"text" de:"Aufgabe" limit:"500"`
	Due  Date   `json:"due" de:"Frist"`
	// Owner is whoever does it.
	Owner  string     `json:"owner" de:"Wer" limit:"200" placeholder:"Projektbüro"`
	Status TaskStatus `json:"status" de:"Status" placeholder:"offen"`
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
