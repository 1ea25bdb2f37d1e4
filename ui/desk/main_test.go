package desk

import (
	"testing"

	"modellkommune/ui/uitest"
)

func TestMain(m *testing.M) { uitest.RunTests(m) }
