package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// A page that is in no list of pages is named.
func TestUnlistedPageIsNamed(t *testing.T) {
	o := uitest.NewDesk(t, oneEmptyPage).WithSample()
	defer func() {
		if got := fmt.Sprint(recover()); !strings.Contains(got, `"contributors"`) {
			t.Errorf("got %s", got)
		}
	}()
	o.GoTo(desk.Location{Page: "contributors"})
}
