package page

import (
	_ "embed"
	"strings"
)

// tile is one square of the map of the United States, where each State has a
// square of the same size.
type tile struct {
	Code        string
	Name        string
	Row, Column int
	Slug        string // of the jurisdiction that it stands for; "" when it was not audited
}

//go:embed tiles.txt
var tileText string

// tiles places the jurisdictions on the map; none when fewer than two of them
// are on it.
func tiles(all []jurisdiction) []tile {
	slugs := map[string]string{}
	for _, j := range all {
		slugs[strings.ToLower(j.Name)] = j.Slug
	}
	var out []tile
	placed := 0
	for _, line := range strings.Split(strings.TrimSpace(tileText), "\n") {
		t := parseTile(line)
		for _, name := range []string{t.Name, t.Code} {
			if s := slugs[strings.ToLower(name)]; s != "" {
				t.Slug = s
				placed++
				break
			}
		}
		out = append(out, t)
	}
	if placed < 2 {
		return nil
	}
	return out
}

// parseTile reads a line of tiles.txt: code, row, column, name.
func parseTile(line string) tile {
	f := strings.SplitN(line, " ", 4)
	return tile{Code: f[0], Row: digits(f[1]), Column: digits(f[2]), Name: f[3]}
}

func digits(s string) int {
	n := 0
	for _, c := range s {
		n = 10*n + int(c-'0')
	}
	return n
}
