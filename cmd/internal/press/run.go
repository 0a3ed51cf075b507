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
	"cpadoc/templates"
)

// Run carries out a job. Misuse is the error of a job that cannot be carried out as given;
// then nothing was written. Every other error is one of the machine. After an interrupt (ctx is
// done) the documents in work are finished, and the result says so.
func Run(ctx context.Context, job Job) (Result, error) {
	r := &run{job: &job}
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

// run is a job being carried out.
type run struct {
	job    *Job
	res    Result
	ins    []input
	scan   *prescan
	sheets sheets
	out    *folder // nil if the only document goes elsewhere
	temp   string  // folder made for standard input, to be removed
	only   []byte  // the only document
}

// prepare does all that can be refused before a document is made.
func (r *run) prepare(ctx context.Context) error {
	var err error
	if r.job.Dir != "" {
		if r.out, err = openFolder(r.job.Dir); err != nil {
			return err
		}
	}
	spool := func(in io.Reader) (string, error) { return r.spoolTo(ctx, in) }
	if r.ins, err = r.job.inputs(spool); err != nil || ctx.Err() != nil {
		return err
	}
	if r.scan, err = r.job.prescan(ctx, r.ins); err != nil || ctx.Err() != nil {
		return err
	}
	if r.job.Sample && r.scan.real {
		return Misuse(words.ProfileNone)
	}
	if r.job.Found != nil {
		r.job.Found(len(r.scan.spots))
	}
	if r.out != nil {
		return r.out.begin(r.head(), r.job.Resume, r.job.Force)
	}
	return nil
}

// spoolTo keeps what can be read only once, in the private folder of the output, or if there is
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

// leftOut lists what the built-in templates print and those of the run do not: "care-plan
// medication[].dose".
func leftOut(set *templates.Set) (all []string) {
	if set == nil {
		return nil
	}
	for _, l := range set.Losses() {
		for _, fact := range l.Facts {
			all = append(all, l.Kind+" "+fact)
		}
	}
	return all
}

func (r *run) head() head {
	h := head{Type: "run", Program: r.job.Digest.Program, AsOf: r.job.AsOf.String(), For: r.forWhom(),
		Format: r.job.Format, Edition: r.job.Edition, Mark: r.job.Mark, Again: r.job.Again, Neutral: r.job.Neutral, Profile: r.job.Digest.Profile,
		Templates: r.job.Digest.Templates, NotInThem: leftOut(r.job.Set), Records: r.scan.digest}
	for _, k := range r.job.Kinds {
		h.Kinds = append(h.Kinds, k.String())
	}
	if r.job.All {
		h.Kinds = []string{"all"}
	}
	if r.job.Crisis != Auto {
		h.Crisis = r.job.Crisis
	}
	if s := r.job.Chosen.String(); s != "" {
		sum := sha256.Sum256([]byte(s))
		h.Chosen = hex.EncodeToString(sum[:])
	}
	return h
}

// forWhom are the readers that were asked for, as the manifest names them.
func (r *run) forWhom() (names []string) {
	if r.job.Listed {
		return []string{"all"}
	}
	for _, who := range r.job.For {
		names = append(names, string(who))
	}
	return names
}

// work is the second pass.
func (r *run) work(ctx context.Context) error {
	if ctx.Err() != nil {
		return nil
	}
	in := &reader{ins: r.ins}
	defer in.close()
	workers := make(chan *worker, r.job.Jobs)
	for range r.job.Jobs {
		workers <- newWorker(r)
	}
	temps := make(chan string, r.job.Jobs*writers)
	for i := range cap(temps) {
		temps <- "work-" + strconv.Itoa(i)
	}
	return inOrder(ctx, cap(temps), in.next, func(u unit) *Outcome {
		w := <-workers
		o := w.record(u)
		workers <- w
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
		return r.job.One(r.only)
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
