package suggest

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"select", "ignore", "severity", "PRO01", "child-not-exempt"}
	for wrote, want := range map[string]string{
		"selct":            "select",
		"Severty":          "severity",
		"pro1":             "PRO01",
		"child-not-exmpt":  "child-not-exempt",
		"completely-other": "",
	} {
		if got := Nearest(wrote, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", wrote, got, want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	if got, want := DidYouMean("ignor", []string{"ignore"}), `; did you mean "ignore"?`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := DidYouMean("zzz", []string{"ignore"}); got != "" {
		t.Errorf("a far name is suggested: %q", got)
	}
}
