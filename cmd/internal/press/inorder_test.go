package press

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func upTo(n int) func() (int, bool, error) {
	i := 0
	return func() (int, bool, error) { i++; return i, i <= n, nil }
}

func TestResultsComeInInputOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 8} {
		var got []int
		err := inOrder(t.Context(), jobs, upTo(500), func(i int) int {
			if i%7 == 0 {
				time.Sleep(time.Millisecond)
			}
			return i * i
		}, func(r int) error { got = append(got, r); return nil })
		if err != nil || len(got) != 500 || !slices.IsSorted(got) {
			t.Errorf("%d workers: %d results, sorted %v, %v", jobs, len(got), slices.IsSorted(got), err)
		}
	}
}

func TestASlowPieceHoldsUpABoundedNumberOfOthers(t *testing.T) {
	const jobs = 3
	var begun atomic.Int64
	free := make(chan bool)
	go func() {
		time.Sleep(50 * time.Millisecond)
		if n := begun.Load(); n > jobs*(window+2) {
			t.Errorf("%d pieces were begun behind a slow one", n)
		}
		close(free)
	}()
	_ = inOrder(t.Context(), jobs, upTo(1000), func(i int) int {
		begun.Add(1)
		if i == 1 {
			<-free
		}
		return i
	}, func(int) error { return nil })
}

func TestAnErrorOrAnInterruptEndsTheWork(t *testing.T) {
	stop := errors.New("disk full")
	told := 0
	err := inOrder(t.Context(), 4, upTo(1_000_000), func(i int) int { return i },
		func(i int) error {
			if told++; i == 10 {
				return stop
			}
			return nil
		})
	if err != stop || told != 10 {
		t.Errorf("got %v after %d", err, told)
	}
	ctx, cancel := context.WithCancel(t.Context())
	last := 0
	err = inOrder(ctx, 4, upTo(1_000_000), func(i int) int { return i },
		func(i int) error {
			if last = i; i == 10 {
				cancel()
			}
			return nil
		})
	if err != nil || last < 10 || last > 10+5*(window+2) {
		t.Errorf("interrupted: %v, last told %d", err, last)
	}
}
