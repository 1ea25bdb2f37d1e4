package data

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Wir fragen. Sie antworten!", []string{"Wir fragen.", "Sie antworten!"}},
		{"Am 17. Mai 2018 war Rat. Das war gut.", []string{"Am 17. Mai 2018 war Rat.", "Das war gut."}},
		{"Das war 2018. Dann kam die App.", []string{"Das war 2018.", "Dann kam die App."}},
		{"Wir helfen z. B. Kindern, vgl. Nr. 3. Das gilt.", []string{"Wir helfen z. B. Kindern, vgl. Nr. 3. Das gilt."}},
		{"„Machen Sie mit!“ Das sagt der Rat. (Im Mai.) Ja.", []string{"„Machen Sie mit!“", "Das sagt der Rat.", "(Im Mai.)", "Ja."}},
		{"Zwei Dinge: Karte\nund App", []string{"Zwei Dinge: Karte", "und App"}},
	} {
		if got := Sentences(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q", c.text, got)
		}
	}
}

// No word is lost or made.
func TestSentencesKeepEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([A-Za-zäß„“]{1,4}[.!?:]?[“)]?[ \n]){0,12}`)).Draw(t, "text")
		if got := strings.Fields(strings.Join(Sentences(text), " ")); !slices.Equal(got, strings.Fields(text)) {
			t.Errorf("got %q", got)
		}
	})
}
