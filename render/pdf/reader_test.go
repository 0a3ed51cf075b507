package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"cpadoc/render/page"
)

// read takes a file apart through its cross-reference stream: objects by number, streams inflated.
func read(t *testing.T, out []byte) map[int]string {
	t.Helper()
	at := number(out, bytes.LastIndex(out, []byte("startxref\n"))+len("startxref\n"))
	dict, table := streamAt(t, out[at:])
	if !strings.Contains(dict, "/Type/XRef") {
		t.Fatalf("startxref leads to %q", dict)
	}
	rows, prev := []byte(table), make([]byte, 7)
	objs, heaps := map[int]string{}, map[int][]string{}
	for num := 0; len(rows) > 0; num++ {
		for i := range prev {
			prev[i] += rows[1+i]
		}
		rows = rows[8:]
		switch at := int(prev[1])<<24 | int(prev[2])<<16 | int(prev[3])<<8 | int(prev[4]); prev[0] {
		case 1:
			if head := fmt.Sprintf("%d 0 obj\n", num); !bytes.HasPrefix(out[at:], []byte(head)) {
				t.Errorf("entry %d leads to %q", num, out[at:at+12])
			}
			dict, data := streamAt(t, out[at:])
			objs[num] = dict + "stream\n" + data
			if strings.Contains(dict, "/Type/ObjStm") {
				heaps[num] = unheap(dict, data)
			}
		case 2: // object streams come before what they hold in our own order of numbers, or after
			objs[num] = fmt.Sprintf("heap %d %d", at, int(prev[5])<<8|int(prev[6]))
		}
	}
	for num, o := range objs {
		var heap, index int
		if n, _ := fmt.Sscanf(o, "heap %d %d", &heap, &index); n == 2 {
			head, body, _ := strings.Cut(heaps[heap][index], " ")
			if head != strconv.Itoa(num) {
				t.Errorf("object %d is %s in its stream", num, head)
			}
			objs[num] = body
		}
	}
	return objs
}

func streamAt(t *testing.T, b []byte) (dict, data string) {
	t.Helper()
	end := bytes.Index(b, []byte(streamMark))
	dict = string(b[:end])
	n := number(b, strings.LastIndex(dict, "/Length ")+len("/Length "))
	raw := b[end+len(streamMark):][:n]
	if !bytes.HasPrefix(b[end+len(streamMark)+n:], []byte("\nendstream\nendobj\n")) {
		t.Errorf("a stream's length is wrong: %s", dict)
	}
	if !strings.Contains(dict, "/FlateDecode") {
		return dict, string(raw)
	}
	r, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return dict, string(all)
}

// unheap returns the objects of an object stream as "number body".
func unheap(dict, data string) (objs []string) {
	first := number([]byte(dict), strings.Index(dict, "/First ")+len("/First "))
	head, body := strings.Fields(data[:first]), data[first:]
	for i := 0; i < len(head); i += 2 {
		from, _ := strconv.Atoi(head[i+1])
		to := len(body)
		if i+3 < len(head) {
			to, _ = strconv.Atoi(head[i+3])
		}
		objs = append(objs, head[i]+" "+body[from:to])
	}
	return objs
}

// TestTagsAgree: each marked content of a page stands once in the structure, under the element
// that the parent tree names, and operators are well nested.
func TestTagsAgree(t *testing.T) {
	docs := everything()
	docs["run"] = long()
	for name, d := range docs {
		t.Run(name, func(t *testing.T) {
			objs := read(t, write(t, NewWriter(), d))
			parents := parentTree(t, objs)
			for i := range d.Pages {
				_, content, _ := strings.Cut(objs[pageObject(i)+1], streamMark)
				ids := nesting(t, content)
				if len(ids) != len(parents[i]) {
					t.Errorf("page %d has %d contents, the parent tree %d", i, len(ids), len(parents[i]))
				}
				for id, elem := range parents[i] {
					if !holds(objs[elem], pageObject(i), id) {
						t.Errorf("page %d content %d: element %d does not hold it: %s", i, id, elem, objs[elem])
					}
				}
			}
		})
	}
}

// long has more elements than an object stream holds, and a paragraph over three pages.
func long() *page.Doc {
	s := newSheet("Long")
	over := s.elem(0, page.RoleP)
	for range 3 {
		s.words(over, 20, 30, "over pages", space)
		for i := range 500 {
			s.words(s.elem(0, page.RoleP), 20, 35+float64(i)/2, "x")
		}
		s.newPage()
	}
	return &s.Doc
}

var (
	nums    = regexp.MustCompile(`(\d+)\[([^\]]*)\]`)
	refs    = regexp.MustCompile(`(\d+) 0 R`)
	mcid    = regexp.MustCompile(`/MCID (\d+)`)
	kids    = regexp.MustCompile(`/K( \d+|\[.*?\](?:/|>))`)
	elsewhr = regexp.MustCompile(`<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>`)
)

// parentTree returns each page's elements by MCID.
func parentTree(t *testing.T, objs map[int]string) map[int][]int {
	t.Helper()
	pages := map[int][]int{}
	for _, o := range objs {
		if !strings.HasPrefix(o, "<</Nums[") {
			continue
		}
		for _, m := range nums.FindAllStringSubmatch(o, -1) {
			page, _ := strconv.Atoi(m[1])
			for _, r := range refs.FindAllStringSubmatch(m[2], -1) {
				num, _ := strconv.Atoi(r[1])
				pages[page] = append(pages[page], num)
			}
		}
	}
	return pages
}

// nesting checks BDC and EMC, BT and ET, and that MCIDs count up from 0.
func nesting(t *testing.T, content string) (ids []int) {
	t.Helper()
	var open []string
	for _, line := range strings.Split(content, "\n") {
		switch {
		case strings.HasSuffix(line, "BDC"):
			open = append(open, "EMC")
			if m := mcid.FindStringSubmatch(line); m != nil {
				if m[1] != strconv.Itoa(len(ids)) {
					t.Errorf("MCID %s, want %d", m[1], len(ids))
				}
				ids = append(ids, len(ids))
			}
		case line == "BT":
			open = append(open, "ET")
		case line == "EMC" || line == "ET":
			if len(open) == 0 || open[len(open)-1] != line {
				t.Fatalf("%s where %v is open", line, open)
			}
			open = open[:len(open)-1]
		case len(open) == 0 && (strings.HasSuffix(line, "Tj") || strings.HasSuffix(line, " S") || strings.HasSuffix(line, " f")):
			t.Errorf("drawn outside of marked content: %s", line)
		}
	}
	if len(open) > 0 {
		t.Errorf("%v is left open", open)
	}
	return ids
}

// holds reports whether a structure element has the content among its kids.
func holds(elem string, page, id int) bool {
	m := kids.FindStringSubmatch(elem)
	if m == nil {
		return false
	}
	for _, r := range elsewhr.FindAllStringSubmatch(m[1], -1) {
		if r[1] == strconv.Itoa(page) && r[2] == strconv.Itoa(id) {
			return true
		}
	}
	own := refs.ReplaceAllString(elsewhr.ReplaceAllString(m[1], ""), "")
	if !strings.Contains(elem, fmt.Sprintf("/Pg %d 0 R/K", page)) {
		return false
	}
	for _, f := range strings.FieldsFunc(own, func(r rune) bool { return r < '0' || r > '9' }) {
		if f == strconv.Itoa(id) {
			return true
		}
	}
	return false
}

// TestReferences: every reference of the file leads to an object.
func TestReferences(t *testing.T) {
	for name, d := range everything() {
		objs := read(t, write(t, NewWriter(), d))
		for num, o := range objs {
			dict, _, _ := strings.Cut(o, streamMark)
			for _, r := range refs.FindAllStringSubmatch(dict, -1) {
				if to, _ := strconv.Atoi(r[1]); objs[to] == "" {
					t.Errorf("%s: object %d refers to %d, which is not there", name, num, to)
				}
			}
		}
	}
}

// TestInlineSign: a sign in the middle of a sentence stands there in the structure too.
func TestInlineSign(t *testing.T) {
	s := newSheet("x")
	p := s.elem(0, page.RoleP)
	s.words(p, 20, 40, "before")
	s.sign(p, page.TickBox, 40, 38, "box")
	s.words(p, 50, 40, "after")
	objs := read(t, write(t, NewWriter(), &s.Doc))
	for num, o := range objs {
		if strings.HasPrefix(o, "<</S/P/") {
			if want := fmt.Sprintf("/K[0 %d 0 R 2 ]", num+1); !strings.Contains(o, want) {
				t.Errorf("paragraph is %s, want %s", o, want)
			}
		}
	}
}
