package press

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"strconv"

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
	temp    string  // folder made for standard input, to be removed
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
	spool := func(in io.Reader) (string, error) { return r.spoolTo(ctx, in) }
	if r.ins, err = r.o.inputs(spool); err != nil || ctx.Err() != nil {
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

// spoolTo keeps what can be read only once, in the private folder of the output, or where there is
// none, in a private temporary folder.
func (r *run) spoolTo(ctx context.Context, in io.Reader) (string, error) {
	if r.out != nil {
		return spool(ctx, r.out.private(""), in)
	}
	if r.temp == "" {
		var err error
		if r.temp, err = os.MkdirTemp("", "cpadoc-"); err != nil {
			return "", err
		}
	}
	return spool(ctx, r.temp, in)
}

func (r *run) head() head {
	h := head{Type: "run", Program: r.o.Digest.Program, AsOf: r.o.AsOf.String(), Kinds: r.o.Kinds,
		Format: r.o.Format, Edition: r.o.Edition, Mark: r.o.Mark, Again: r.o.Again, Neutral: r.o.Neutral, Profile: r.o.Digest.Profile,
		Templates: r.o.Digest.Templates, Records: r.survey.digest}
	if r.o.All {
		h.Kinds = []string{"all"}
	}
	if r.o.Crisis != "inline" {
		h.Crisis = r.o.Crisis
	}
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
	for range r.o.Jobs {
		hands <- newHand(r)
	}
	temps := make(chan string, r.o.Jobs*writers)
	for i := range cap(temps) {
		temps <- "work-" + strconv.Itoa(i)
	}
	return inOrder(ctx, cap(temps), in.next, func(u unit) *Outcome {
		h := <-hands
		o := h.record(u)
		hands <- h
		temp := <-temps
		defer func() { temps <- temp }()
		r.keep(o, temp)
		return o
	}, r.tell)
}

// writers is how many files are in writing at once, for each worker.
const writers = 4

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
	if r.temp != "" {
		err = errors.Join(err, os.RemoveAll(r.temp))
	}
	return err
}
