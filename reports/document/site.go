package document

// Site is a set of pages that lead to each other. A run's Target names an anchor on
// the same page, else a page, an anchor on another one, or a file beside the pages.
type Site struct {
	// Title names the whole, such as „Open Government in Merzenich“, Owner who
	// answers for it.
	Title, Owner string
	// State is of when it is, such as „Stand: Oktober 2018“.
	State string
	Pages []Page
	// Files are the names of files that lie beside the pages.
	Files []string
	// Footer are the lines at the foot of every page.
	Footer [][]Run
}

// Page is one page of a site.
type Page struct {
	// Name is the file's name, such as „index.html“.
	Name string
	// Anchor is the Target that leads here.
	Anchor string
	// Kicker stands above the title.
	Kicker, Title string
	// Description says in a sentence what the page holds, for search engines.
	Description string
	// Menu is its word in the navigation, empty where the page is not listed there;
	// then Under is the Anchor of the page to which it belongs.
	Menu, Under string
	// Blocks are what it says; headings begin with level 1, below the page's title.
	Blocks []Block
}
