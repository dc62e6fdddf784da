package text
import "statutelint/internal/ingest"
func Read(file *ingest.File, data []byte, emit func(*ingest.Section)) error { return nil }
