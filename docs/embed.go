// Package docs holds the pages that the program shows.
package docs

import _ "embed"

// Facts is the reference of what a condition can ask.
//
//go:embed facts.md
var Facts string
