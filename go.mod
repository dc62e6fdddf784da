module statutelint

go 1.26.0

require (
	github.com/antlr4-go/antlr/v4 v4.13.1
	github.com/goccy/go-yaml v1.19.2
	github.com/google/go-cmp v0.7.0
)

require (
	golang.org/x/exp v0.0.0-20240823005443-9b4947da3948 // indirect
	golang.org/x/net v0.62.0 // indirect
)
