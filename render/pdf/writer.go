// Package pdf writes laid-out documents as PDF 1.7 files that are tagged (PDF/UA-1, ISO 14289-1)
// and archival (PDF/A-2a, ISO 19005-2).
//
// The library fpdf makes the pages and the font objects; the content of the pages is our own, and
// one rewriting pass over what fpdf wrote adds what it does not know: structure tree, parent tree,
// metadata, output intent, bookmarks, and document id. Plain objects travel in object streams.
//
// The same page.Doc gives the same bytes: no clock, no random source, no map order.
package pdf

import (
	"fmt"
	"io"

	"cpadoc/render/page"
)

// Writer writes one document at a time and keeps its buffers for the next. Each worker has its
// own.
type Writer struct {
	shell shell
	paint painter
	tags  tags
	file  file
}

// NewWriter makes a Writer.
func NewWriter() *Writer { return &Writer{} }

// Unprintable is the error for a letter that no font has. Loading refuses such letters (X99), so
// that it stands for a bug in this program.
type Unprintable rune

func (u Unprintable) Error() string {
	return fmt.Sprintf("no font has the letter U+%04X", rune(u))
}

// Write writes the document. The error is an Unprintable, or what out returned. Nothing is written
// to out before the whole file is made.
func (w *Writer) Write(out io.Writer, d *page.Doc) error {
	w.tags.reset(d)
	w.paint.reset(&w.tags)
	for i := range d.Pages {
		if err := w.paint.page(i, &d.Pages[i]); err != nil {
			return err
		}
	}
	blank, err := w.shell.blank(len(d.Pages))
	if err != nil {
		return fmt.Errorf("fpdf: %w", err)
	}
	if err := w.rewrite(d, blank); err != nil {
		return err
	}
	_, err = out.Write(w.file.out)
	return err
}
