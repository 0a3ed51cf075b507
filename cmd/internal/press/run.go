package press

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"

	"cpadoc/cmd/internal/words"
)

// Run carries out the order. Misuse is the error of an order that cannot be carried out as given;
// then nothing was written. Every other error is one of the machine. After an interrupt (ctx is
// done) the documents in work are finished, and the result says so.
func Run(ctx context.Context, o Order) (Result, error) {
	r := &run{o: &o, readers: map[string]string{}}
	if o.Set != nil {
		for _, k := range o.Set.Kinds() {
			r.readers[k.Name] = k.Audience
		}
	}
	if err := r.prepare(ctx); err != nil {
		return r.res, errors.Join(err, r.close())
	}
	err := r.work(ctx)
	r.res.Interrupted = err == nil && ctx.Err() != nil
	if err == nil && !r.res.Interrupted {
		err = r.finish()
	}
	return r.res, errors.Join(err, r.close())
}

// run is an order being carried out.
type run struct {
	o      *Order
	res    Result
	ins    []input
	survey *survey
	sheets sheets
	// readers are the first readers of the kinds.
	readers map[string]string
	out     *folder // nil where the only document goes elsewhere
	spool   string  // folder made for standard input, to be removed
	only    []byte  // the only document
}

// prepare does all that can be refused before a document is made.
func (r *run) prepare(ctx context.Context) error {
	var err error
	if r.o.Dir != "" {
		if r.out, err = openFolder(r.o.Dir); err != nil {
			return err
		}
	}
	keep := func(in io.Reader) (string, error) { return r.keep(ctx, in) }
	if r.ins, err = r.o.inputs(keep); err != nil || ctx.Err() != nil {
		return err
	}
	if r.survey, err = r.o.survey(ctx, r.ins); err != nil || ctx.Err() != nil {
		return err
	}
	if r.o.Sample && r.survey.real {
		return Misuse(words.ProfileNone)
	}
	if r.o.Found != nil {
		r.o.Found(len(r.survey.spots))
	}
	if r.out != nil {
		return r.out.begin(r.head(), r.o.Resume, r.o.Force)
	}
	return nil
}

// keep spools what can be read only once, in the private folder of the output, or where there is
// none, in a private temporary folder.
func (r *run) keep(ctx context.Context, in io.Reader) (string, error) {
	if r.out != nil {
		return spool(ctx, r.out.private(""), in)
	}
	if r.spool == "" {
		var err error
		if r.spool, err = os.MkdirTemp("", "cpadoc-"); err != nil {
			return "", err
		}
	}
	return spool(ctx, r.spool, in)
}

func (r *run) head() head {
	h := head{Type: "run", Program: r.o.Digest.Program, AsOf: r.o.AsOf.String(), Kinds: r.o.Kinds,
		Format: r.o.Format, Edition: r.o.Edition, Mark: r.o.Mark, Profile: r.o.Digest.Profile,
		Templates: r.o.Digest.Templates, Records: r.survey.digest}
	if s := r.o.Chosen.String(); s != "" {
		sum := sha256.Sum256([]byte(s))
		h.Chosen = hex.EncodeToString(sum[:])
	}
	return h
}

// work is the second pass.
func (r *run) work(ctx context.Context) error {
	if ctx.Err() != nil {
		return nil
	}
	in := &reader{ins: r.ins}
	defer in.close()
	hands := make(chan *hand, r.o.Jobs)
	for i := range r.o.Jobs {
		hands <- newHand(r, i)
	}
	return inOrder(ctx, r.o.Jobs, in.next, func(u unit) *Outcome {
		h := <-hands
		defer func() { hands <- h }()
		return h.record(u)
	}, r.tell)
}

// tell takes the outcomes in input order.
func (r *run) tell(o *Outcome) error {
	if o.err != nil {
		return o.err
	}
	if o.passed {
		return nil
	}
	r.count(o)
	for i := range o.Docs {
		if err := r.deliver(o, &o.Docs[i]); err != nil {
			return err
		}
	}
	if r.o.Tell != nil {
		return r.o.Tell(o)
	}
	return nil
}

// deliver lists a document in the manifest, or keeps the only one.
func (r *run) deliver(o *Outcome, d *Document) error {
	switch {
	case !d.Applies:
		return nil
	case !d.Made:
		r.res.Stopped++
	default:
		r.res.Made++
	}
	r.res.Failed = r.res.Failed || d.Failed
	if r.out != nil {
		return r.out.add(d.entry(o.Record))
	}
	if d.Made {
		if r.only != nil {
			return Misuse(words.OneDocument)
		}
		r.only = d.data
	}
	return nil
}

func (r *run) finish() error {
	if r.out != nil {
		return r.out.add(tail{"end", r.res.Made, r.res.Stopped})
	}
	if r.only != nil {
		return r.o.One(r.only)
	}
	return nil
}

func (r *run) close() error {
	var err error
	if r.out != nil {
		err = r.out.close()
	}
	if r.spool != "" {
		err = errors.Join(err, os.RemoveAll(r.spool))
	}
	return err
}
