package pdf

import (
	"bytes"
	"fmt"
	"math/bits"

	"cpadoc/render/page"
)

// rewrite makes the file from the objects that fpdf wrote: its pages go on, with their places in
// the structure, and everything a tagged and archival document needs is added.
func (w *Writer) rewrite(d *page.Doc, objs [][]byte) error {
	f := &w.file
	f.reset()
	f.numbers(2 + 2*len(d.Pages)) // fpdf's own: page tree, resources, pages
	f.object(1)
	f.stm = append(f.stm, objs[1]...)
	if err := w.resources(f); err != nil {
		return err
	}
	for i := range d.Pages {
		w.sheet(f, i, objs)
	}
	tree := w.tags.write(f)
	outlines := 0
	if len(d.Marks) > 0 {
		outlines = bookmarks(f, d.Marks)
	}
	info, root := f.number(), f.number()
	writeInfo(f, info, d)
	writeCatalog(f, root, d, tree, outlines)
	f.finish(root, info)
	return nil
}

// sheet writes a page and its content.
func (w *Writer) sheet(f *file, i int, objs [][]byte) {
	num := pageObject(i)
	f.object(num)
	f.stm = append(f.stm, bytes.TrimSuffix(objs[num], []byte(">>"))...)
	f.add("/Tabs/S/StructParents ")
	f.int(i)
	f.add(">>")
	f.deflated(num+1, "", w.paint.content(i))
}

// resources writes the resource dictionary and the fonts that were used.
func (w *Writer) resources(f *file) error {
	var dict []byte
	for used := w.paint.fonts; used != 0; used &= used - 1 {
		bit := bits.TrailingZeros64(used)
		o, err := w.shell.load(bit)
		if err != nil {
			return fmt.Errorf("fpdf: %w", err)
		}
		dict = appendInt(append(dict, "/F"...), bit)
		dict = appendRef(append(dict, ' '), o.write(f))
	}
	var pictures []byte
	for i, shown := range w.paint.shown {
		pictures = appendInt(append(pictures, "/P"...), i)
		pictures = appendRef(append(pictures, ' '), w.picture(f, shown))
	}
	f.object(2)
	f.add("<</Font<<")
	f.stm = append(f.stm, dict...)
	if len(pictures) > 0 {
		f.add(">>/XObject<<")
		f.stm = append(f.stm, pictures...)
	}
	f.add(">>>>")
	return nil
}

// write adds the objects of a font and returns the number of the first.
func (o *fontObjects) write(f *file) int {
	num := f.numbers(5)
	font, widths, descriptor, data, cmap := num, num+1, num+2, num+3, num+4
	f.object(font)
	f.join(o.font, widths, descriptor)
	if o.toUnicode != nil {
		f.stream(cmap, "/Filter/FlateDecode", o.toUnicode)
		f.stm = bytes.TrimSuffix(f.stm, []byte(winAnsi+">>"))
		f.add("/ToUnicode ")
		f.ref(cmap)
		f.add(">>")
	}
	f.object(widths)
	f.join(o.widths)
	f.object(descriptor)
	f.join(o.descriptor, data)
	f.stream(data, o.dict, o.file)
	return num
}

// join writes the parts of an object with references between them.
func (f *file) join(parts [][]byte, refs ...int) {
	for i, p := range parts {
		if i > 0 {
			f.ref(refs[i-1])
		}
		f.stm = append(f.stm, p...)
	}
}
