package press

import (
	"context"
	"sync"
)

// window is how many pieces of work may be begun and not yet told, for each worker. It bounds the
// memory of a run: a slow piece holds up at most this many finished ones.
const window = 8

// piece is one piece of work on its way from next to tell.
type piece[T, R any] struct {
	in  T
	out chan R
}

// inOrder runs work on everything that next gives, with that many workers, and tells the results in
// the order of next. It ends when next has no more, when tell or next errs, or when ctx is done;
// work that was begun is then finished but, after an error, not told.
func inOrder[T, R any](ctx context.Context, jobs int,
	next func() (T, bool, error), work func(T) R, tell func(R) error) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	todo := make(chan piece[T, R])
	line := make(chan piece[T, R], jobs*window)
	var nextErr error
	var wg sync.WaitGroup
	wg.Go(func() { nextErr = feed(inner, next, todo, line) })
	for range jobs {
		wg.Go(func() {
			for p := range todo {
				p.out <- work(p.in)
			}
		})
	}
	var tellErr error
	for p := range line {
		if r := <-p.out; tellErr == nil {
			if tellErr = tell(r); tellErr != nil {
				cancel()
			}
		}
	}
	wg.Wait()
	if tellErr != nil {
		return tellErr
	}
	return nextErr
}

// feed hands out pieces until there are no more. A piece is handed to a worker before it takes its
// place in the line, so that everything in the line will be worked on.
func feed[T, R any](ctx context.Context, next func() (T, bool, error),
	todo, line chan<- piece[T, R]) error {
	defer close(line)
	defer close(todo)
	for ctx.Err() == nil {
		in, ok, err := next()
		if err != nil || !ok {
			return err
		}
		p := piece[T, R]{in, make(chan R, 1)}
		select {
		case todo <- p:
			line <- p
		case <-ctx.Done():
		}
	}
	return nil
}
