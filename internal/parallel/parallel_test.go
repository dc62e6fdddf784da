package parallel_test

import (
	"sync/atomic"
	"testing"

	"statutelint/internal/parallel"
)

func TestForCallsEveryNumberOnce(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 9, 1000} {
		calls := make([]atomic.Int32, n)
		parallel.For(n, 8, func(i int) { calls[i].Add(1) })
		for i := range calls {
			if got := calls[i].Load(); got != 1 {
				t.Errorf("of %d: %d is called %d times", n, i, got)
			}
		}
	}
}
